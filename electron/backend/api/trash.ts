import { z } from 'zod'
import type { RestoreResult } from '../../../db/log/restore'
import { RESTORE } from '../../../db/log/restore'
import { restoreFromTrash, TRASH_TABLES, trash as trashItems } from '../../../db/queries/trash'
import { onFile, writing } from './base'
import { withSubjects } from './changes'
import { id } from './fields'

/** What was deleted, and putting it back. */
export const trash = {
  /** Newest first, a page at a time; older ones with `before`, the `n` of the last one. */
  list: onFile
    .input(
      z.strictObject({
        table: z.enum(TRASH_TABLES).optional(),
        search: z.string().max(500).optional(),
        before: z.int().optional(),
      }),
    )
    .handler(({ context, input }) => trashItems(context.file, input)),
  /** One record, with what went along. Answers what could not come back. */
  restore: writing.input(z.strictObject({ id })).handler(async ({ context, input }) => {
    let result: RestoreResult = { restored: [], kept: [] }
    const written = await context.write(RESTORE, (file) => {
      result = restoreFromTrash(file, input.id)
    })
    return { ...written, kept: withSubjects(context.session.document.file, result.kept) }
  }),
}
