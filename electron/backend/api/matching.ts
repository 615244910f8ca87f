import { z } from 'zod'
import { participantsFor, slotsFor } from '../../../db/queries/matching'
import { onFile } from './base'
import { date, id } from './fields'

/** Participants beside places and the other way round, each pair with its reasons for and against, as of a day: today when left out. */
export const matching = {
  /**
   * The places that are offered, for one participant: fewest reasons against first, then most for, then by name.
   * `onlyFree`: none that has no room within a year.
   */
  slotsFor: onFile
    .input(z.strictObject({ participantId: id, onlyFree: z.boolean().optional(), asOf: date.optional() }))
    .handler(({ context, input: { participantId, onlyFree = false, asOf = context.today } }) =>
      slotsFor(context.file, participantId, asOf, { onlyFree }),
    ),
  /** The participants, for one place, in the same order. */
  participantsFor: onFile
    .input(z.strictObject({ slotId: id, asOf: date.optional() }))
    .handler(({ context, input: { slotId, asOf = context.today } }) =>
      participantsFor(context.file, slotId, asOf),
    ),
}
