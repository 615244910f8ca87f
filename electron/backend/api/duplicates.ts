import { z } from 'zod'
import {
  dismissDuplicate,
  dismissedDuplicates,
  duplicates as findDuplicates,
} from '../../../db/queries/duplicates'
import { onFile, writing } from './base'
import { id } from './fields'

/** Partners that may be the same one, entered twice. */
export const duplicates = {
  /** All pairs that nobody has said are two. */
  list: onFile.handler(({ context }) => findDuplicates(context.file, context.today)),
  /** The pairs of which somebody has said that they are two. */
  dismissed: onFile.handler(({ context }) => dismissedDuplicates(context.file)),
  /** These two are not the same; they are not shown again. */
  dismiss: writing
    .input(z.strictObject({ organisationId: id, otherId: id }))
    .handler(({ context, input }) =>
      context.write('notDuplicate.create', (file) =>
        dismissDuplicate(file, input.organisationId, input.otherId),
      ),
    ),
}
