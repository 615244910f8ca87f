import { z } from 'zod'
import type { OpenFile } from '../../../db/file/connection'
import { history, recentOperations } from '../../../db/log/history'
import type { Kept, UndoResult } from '../../../db/log/undo'
import { named, recordsOf, subjectOf } from '../../../db/queries/names'
import { onFile } from './base'
import { id } from './fields'

/** The tables whose records have a page with their history. */
const WITH_HISTORY = [
  'organisation',
  'agreement',
  'goal',
  'target_group',
  'programme_group',
  'slot',
  'placement',
] as const

/** History and undo. */
export const changes = {
  /** What happened to a record and all that hangs on it, newest first. `table` as in the log. */
  history: onFile
    .input(z.strictObject({ table: z.enum(WITH_HISTORY), id }))
    .handler(({ context, input }) =>
      named(context.file, history(context.file, recordsOf(context.file, input.table, input.id))),
    ),
  /** The newest operations of the file, for the list "Fortryd"; older ones with `before`. */
  recent: onFile
    .input(z.strictObject({ before: z.int().optional() }))
    .handler(({ context, input }) =>
      named(
        context.file,
        recentOperations(context.file, input.before === undefined ? {} : { before: input.before }),
      ),
    ),
  /** What Ctrl+Z and Ctrl+Y would take now; null when there is nothing of one's own. */
  next: onFile.handler(({ context }) => {
    const { file, session } = context
    const entry = (n: number | undefined) =>
      n === undefined ? null : (named(file, recentOperations(file, { before: n + 1, limit: 1 }))[0] ?? null)
    return { undo: entry(session.next.undo), redo: entry(session.next.redo) }
  }),
  /** Takes back operation `n`, or the newest own one of this session. Answers what was kept. */
  undo: onFile
    .input(z.strictObject({ n: z.int().optional() }))
    .handler(async ({ context, input }) =>
      answered(context.session.document.file, await context.session.undo(input.n)),
    ),
  /** Does again what was taken back last. Answers what was kept. */
  redo: onFile.handler(async ({ context }) =>
    answered(context.session.document.file, await context.session.redo()),
  ),
}

function answered(file: OpenFile, { n, kept }: UndoResult) {
  return { n, kept: withSubjects(file, kept) }
}

/** Says of what was kept which record it is. */
export function withSubjects(file: OpenFile, kept: readonly Kept[]) {
  return kept.map((each) => ({ ...each, subject: subjectOf(file, each) }))
}
