import { z } from 'zod'
import { board as boardOf } from '../../../db/queries/board'
import { BOARD_GROUPINGS, daysFromTo, LONGEST_BOARD } from '../../../db/rules/board'
import { onFile } from './base'
import { date } from './fields'

/** The board (tavlen): slots and placements in time. Dates are ISO; `asOf` is today when left out. */
export const board = {
  /** What lies in a period of up to two years, in lanes. */
  get: onFile
    .input(
      z
        .strictObject({ from: date, to: date, asOf: date.optional(), grouping: z.enum(BOARD_GROUPINGS) })
        .refine(({ from, to }) => from <= to && daysFromTo(from, to) <= LONGEST_BOARD, { path: ['to'] }),
    )
    .handler(({ context, input: { asOf, ...asked } }) =>
      boardOf(context.file, { ...asked, asOf: asOf ?? context.today, today: context.today }),
    ),
}
