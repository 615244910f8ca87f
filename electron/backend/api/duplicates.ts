import { z } from 'zod'
import { dismissDuplicate } from '../../../db/queries/duplicates'
import { writing } from './base'
import { id } from './fields'

/** Partners that may be the same one, entered twice. */
export const duplicates = {
  /** These two are not the same; they are not shown again. */
  dismiss: writing
    .input(z.strictObject({ organisationId: id, otherId: id }))
    .handler(({ context, input }) =>
      context.write('notDuplicate.create', (file) =>
        dismissDuplicate(file, input.organisationId, input.otherId),
      ),
    ),
}
