import { z } from 'zod'
import { history, recentOperations } from '../../../db/log/history'
import { named, recordsOfOrganisation } from '../../../db/queries/names'
import { onFile } from './base'
import { id } from './fields'

/** History and undo. */
export const changes = {
  /** What happened to an organisation and all that hangs on it, newest first. */
  history: onFile
    .input(z.strictObject({ organisationId: id }))
    .handler(({ context, input }) =>
      named(context.file, history(context.file, recordsOfOrganisation(context.file, input.organisationId))),
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
  /** Takes back operation `n`, or the newest own one of this session. Answers what was kept. */
  undo: onFile
    .input(z.strictObject({ n: z.int().optional() }))
    .handler(({ context, input }) => context.session.undo(input.n)),
  /** Does again what was taken back last. */
  redo: onFile.handler(({ context }) => context.session.redo()),
}
