import { Worker } from 'node:worker_threads'
import { DrejebogError } from '../../../db/errors'
import type { WorkbookSpec } from './workbook-spec'
import type { FromWriter, ToWriter } from './write-worker'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Rows that cross to the thread at once: more of them would hold up the backend for longer than is felt. */
const BLOCK = 2000

type Options = {
  /** Path of the built thread that writes; null writes in the caller's own. */
  worker: string | null
  /** Stops the writing. */
  signal?: AbortSignal | undefined
}

/**
 * A workbook as a file that can be handed out.
 * @param name with its ending; what it is and when, never whom it is about
 */
export async function workbookFile(name: string, spec: WorkbookSpec, options: Options): Promise<File> {
  return new File([new Uint8Array(await writeBook(spec, options))], name, { type: MEDIA_TYPE })
}

/**
 * Writes a workbook, away from the caller's thread.
 * @returns the bytes of an .xlsx file
 * @throws DrejebogError excel.stopped when the signal says so
 */
export async function writeBook(spec: WorkbookSpec, { worker, signal }: Options): Promise<Uint8Array> {
  if (signal?.aborted) throw new DrejebogError('excel.stopped')
  if (worker === null) {
    const { makeBook } = await import('./make-book')
    return makeBook(spec)
  }
  const thread = new Worker(worker)
  const stop = () => void thread.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const answered = answerOf(thread, signal)
    await Promise.race([send(thread, spec), answered])
    return await answered
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.terminate()
  }
}

function answerOf(thread: Worker, signal: AbortSignal | undefined): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    thread.once('message', (answer: FromWriter) => {
      if ('bytes' in answer) resolve(answer.bytes)
      else reject(new Error(answer.failed))
    })
    thread.once('error', reject)
    thread.once('exit', () =>
      reject(
        signal?.aborted
          ? new DrejebogError('excel.stopped')
          : new Error('the workbook ended without an answer'),
      ),
    )
  })
}

async function send(thread: Worker, spec: WorkbookSpec): Promise<void> {
  const post = (message: ToWriter) => thread.postMessage(message)
  const bare = spec.sheets.map((sheet) => (sheet.kind === 'table' ? { ...sheet, rows: [] } : sheet))
  post({ type: 'book', spec: { ...spec, sheets: bare } })
  for (const [at, sheet] of spec.sheets.entries()) {
    if (sheet.kind !== 'table') continue
    for (let n = 0; n < sheet.rows.length; n += BLOCK) {
      post({ type: 'rows', sheet: at, rows: sheet.rows.slice(n, n + BLOCK) })
      await new Promise(setImmediate)
    }
  }
  post({ type: 'all' })
}
