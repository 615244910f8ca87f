import { mapEventIterator } from '@orpc/client'
import { ORPCError, os, ValidationError } from '@orpc/server'
import { DrejebogError, ERROR_CODES, fromSystemError } from '../../../db/errors'
import type { OpenFile } from '../../../db/file/connection'
import { today } from '../../../db/rules/calendar'
import type { Documents } from '../documents'
import type { Imports } from '../imports'
import type { Log } from '../log'
import type { Session, Written } from '../session'
import { assertNothingHidden, hiddenAnswer, hiddenData } from './hidden-answers'

/** What every procedure is called with. */
export type ApiContext = { session: Session; documents: Documents; imports: Imports; log: Log }

/**
 * `writes`: the procedure changes records; a test does and undoes each of them.
 * `foreign`: it tells of people whom the file does not know, such as those of a list that is being brought in. Nobody
 * can tell their names from other words, so it is refused while names are hidden.
 */
type ProcedureMeta = { writes?: boolean; foreign?: boolean }

const base = os.$context<ApiContext>().$meta<ProcedureMeta>({})

/**
 * A procedure of the application. Whatever goes wrong leaves it as a stable code with plain data: the sentence is
 * made in the window, and the stack goes to the log. While names are hidden, no answer and no refusal has one in it.
 */
export const procedure = base.use(async ({ context, next, path, procedure: called }) => {
  const { session, log } = context
  const refusal = (error: unknown) => coded(error, path, { log, session })
  try {
    await session.hiding.ready()
    if (session.hiding.on && called['~orpc'].meta.foreign) throw new DrejebogError('names.hidden')
    const result = await next()
    return { ...result, output: passed(result.output, session, refusal) }
  } catch (error) {
    throw refusal(error)
  }
})

/** What is told bit by bit goes wrong only while it is told, when the procedure has long answered. */
function passed<T>(output: T, session: Session, refusal: (error: unknown) => unknown): T {
  if (typeof output !== 'object' || output === null || !(Symbol.asyncIterator in output))
    return hiddenAnswer(session, output)
  const told = output as unknown as AsyncIterator<unknown>
  // One that was stopped by whoever listened did not go wrong.
  const wrong = async (error: unknown) =>
    error instanceof Error && error.name === 'AbortError' ? error : refusal(error)
  const value = async (each: unknown) => hiddenAnswer(session, each)
  return mapEventIterator(told, { value, error: wrong }) as unknown as T
}

/** A procedure on the open document's data. */
export const onFile = procedure.use(({ context, next }) => {
  const { session } = context
  return next({
    context: {
      file: session.document.file,
      /** Today in Denmark, ISO. */
      today: today(session.host.clock.now()),
    },
  })
})

/** A procedure that changes records: `write` runs it as one operation that the user can take back. */
export const writing = onFile.meta({ writes: true }).use(({ context, next }, input) => {
  assertNothingHidden(input)
  return next({
    context: {
      write: async (label: string, fn: (file: OpenFile) => void): Promise<Written> => {
        const { n } = await context.session.write(label, fn)
        return { operation: n }
      },
      /** Like `write`, for a new record. */
      create: async (label: string, fn: (file: OpenFile) => string): Promise<Written & { id: string }> => {
        const { n, value } = await context.session.write(label, fn)
        return { operation: n, id: value }
      },
    },
  })
})

/** For the handlers of both hosts: what is refused before a procedure is reached leaves as a code of ours as well. */
export const codedCalls = {
  interceptors: [
    async <T>({ next }: { next(): Promise<T> }): Promise<T> => {
      try {
        return await next()
      } catch (error) {
        if (error instanceof ORPCError && isOurs(error.code)) throw error
        // It could not be read, or is too large.
        const status = error instanceof ORPCError ? error.status : 400
        throw new ORPCError('input.invalid', { status, message: 'input.invalid', data: { field: '' } })
      }
    },
  ],
}

function isOurs(code: string): boolean {
  return (ERROR_CODES as readonly string[]).includes(code)
}

type Around = { log: Log; session: Session }

function coded(
  thrown: unknown,
  path: readonly string[],
  { log, session }: Around,
): ORPCError<string, unknown> {
  const error = fromSystemError(thrown)
  if (error instanceof DrejebogError) {
    if (error.cause) log.note(path.join('.'), error)
    const data = hiddenData(session, error.data)
    return new ORPCError(error.code, { status: 422, message: error.code, data })
  }
  if (error instanceof ORPCError && error.cause instanceof ValidationError) {
    const field = error.cause.issues[0]?.path
      ?.map((part) => (typeof part === 'object' ? part.key : part))
      .join('.')
    return new ORPCError('input.invalid', {
      status: 400,
      message: 'input.invalid',
      data: { field: field ?? '' },
    })
  }
  if (error instanceof ORPCError) return error
  log.note(path.join('.'), error)
  return new ORPCError('internal', { status: 500, message: 'internal', data: {} })
}
