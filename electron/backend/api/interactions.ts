import { z } from 'zod'
import { interactions as entries, logInteraction } from '../../../db/queries/interactions'
import { nextSteps as steps } from '../../../db/queries/next-steps'
import { DISCUSSION_TOPICS, INTERACTION_KINDS } from '../../../db/rules/vocabulary'
import { writing } from './base'
import { date, id, optionalDate, optionalText, written } from './fields'

const entry = {
  organisationId: id,
  contactId: id.nullable(),
  kind: z.enum(INTERACTION_KINDS),
  onDate: date,
  staffId: id.nullable(),
  text: optionalText,
  topics: z.array(z.enum(DISCUSSION_TOPICS)).max(DISCUSSION_TOPICS.length),
}
const stepText = z.string().max(2_000)

/** The contact log: visits, calls, meetings, mails, discussions. */
export const interactions = {
  ...written('interaction', entries, entry),
  /** An entry and what is to be done next, as one operation. */
  log: writing
    .input(
      z.strictObject({
        entry: z.strictObject(entry),
        nextStep: z.strictObject({ text: stepText, dueOn: date, ownerId: id.nullable() }).nullable(),
      }),
    )
    .handler(({ context, input }) =>
      context.create('interaction.create', (file) => logInteraction(file, input.entry, input.nextStep)),
    ),
}

/** What is to be done next, by its day. */
export const nextSteps = written('nextStep', steps, {
  organisationId: id.nullable(),
  interactionId: id.nullable(),
  text: stepText,
  dueOn: date,
  ownerId: id.nullable(),
  doneOn: optionalDate,
})
