import { createRouterClient } from '@orpc/server'
import { z } from 'zod'
import { DrejebogError } from '../../../db/errors'
import { EXAMPLES, replay } from '../examples'
import { procedure } from './base'
import { records } from './records'

/** The example programmes. */
export const examples = {
  list: procedure.handler(() => EXAMPLES.map(({ id, name, about }) => ({ id, name, about }))),
  /** Opens an example in a fresh file of its own. */
  open: procedure.input(z.strictObject({ id: z.string().max(20) })).handler(async ({ context, input }) => {
    const example = EXAMPLES.find(({ id }) => id === input.id)
    if (!example) throw new DrejebogError('record.notFound')
    const client = createRouterClient(records, { context })
    await context.documents.openExample(example, (staffId) => replay(example, client, staffId))
  }),
}
