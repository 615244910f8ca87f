import { z } from 'zod'
import { participantsFor, slotsFor } from '../../../db/queries/matching'
import { onFile } from './base'
import { id } from './fields'

/** Participants beside places and the other way round, each pair with its reasons for and against, as of today. */
export const matching = {
  /**
   * The places that are offered, for one participant: fewest reasons against first, then most for, then by name.
   * `onlyFree`: none that has no room within a year.
   */
  slotsFor: onFile
    .input(z.strictObject({ participantId: id, onlyFree: z.boolean().optional() }))
    .handler(({ context, input: { participantId, onlyFree = false } }) =>
      slotsFor(context.file, participantId, context.today, { onlyFree }),
    ),
  /** The participants, for one place, in the same order. */
  participantsFor: onFile
    .input(z.strictObject({ slotId: id }))
    .handler(({ context, input }) => participantsFor(context.file, input.slotId, context.today)),
}
