import { z } from 'zod'
import { newsSince } from '../../../db/queries/news'
import { todayItems } from '../../../db/queries/today'
import { onFile } from './base'
import { date } from './fields'

/** The page "I dag". `asOf` is the day it is seen from, ISO; today when left out. */
export const today = {
  /** All that is to be done: overdue and up to three weeks ahead, or with what is due later as well. */
  items: onFile
    .input(z.strictObject({ asOf: date.optional(), later: z.boolean().optional() }))
    .handler(({ context, input }) =>
      todayItems(context.file, { asOf: input.asOf ?? context.today, later: input.later ?? false }),
    ),
  /** What was made, changed, and ended or deleted since a day, with the records behind each number. */
  news: onFile
    .input(z.strictObject({ since: date, asOf: date.optional() }))
    .handler(({ context, input }) =>
      newsSince(context.file, { since: input.since, asOf: input.asOf ?? context.today }),
    ),
}
