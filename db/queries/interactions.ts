import { desc, eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import type { DiscussionTopic, InteractionKind } from '../rules/vocabulary'
import { attachment, interaction } from '../schema'
import { isContactOf } from './contacts'
import { asGiven, invalid, requiredDate, text } from './fields'
import { removeWhatHangsOn } from './hanging'
import { nextSteps } from './next-steps'
import { records } from './records'

export type Interaction = typeof interaction.$inferSelect

const entries = records({
  table: interaction,
  fields: {
    organisationId: asGiven<string>(),
    contactId: asGiven<string | null>(),
    kind: asGiven<InteractionKind>(),
    onDate: requiredDate,
    staffId: asGiven<string | null>(),
    text: text(10_000),
    topics: asGiven<DiscussionTopic[]>(),
  },
  check: {
    on: ['organisationId', 'contactId'],
    rule: (file, { organisationId, contactId }) => {
      if (contactId !== null && !isContactOf(file, contactId, organisationId))
        throw invalid('contactId', 'contact.elsewhere')
    },
  },
  // What is to be done stays to be done; the files of the entry go with it.
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'interaction', [id]),
})

/** The contact log: visits, calls, meetings, mails and discussions with a partner. An entry takes its files along. */
export const interactions: typeof entries = {
  ...entries,
  update(file, id, values) {
    entries.update(file, id, values)
    if (values.organisationId === undefined) return
    const { organisationId } = values
    file.orm.update(attachment).set({ organisationId }).where(eq(attachment.interactionId, id)).run()
  },
}

type NewInteraction = Parameters<typeof interactions.create>[1]
/** What the entry itself tells of the step that came of it is not told again. */
type NewStep = { text: string; dueOn: string; ownerId: string | null }

/**
 * Writes an entry of the contact log together with what is to be done next.
 * @param step null when there is nothing to do
 * @returns the id of the entry
 */
export function logInteraction(file: OpenFile, entry: NewInteraction, step: NewStep | null): string {
  const interactionId = interactions.create(file, entry)
  if (step)
    nextSteps.create(file, { ...step, organisationId: entry.organisationId, interactionId, doneOn: null })
  return interactionId
}

/** The contact log of a partner, newest first. */
export function interactionsOf(file: OpenFile, organisationId: string): Interaction[] {
  return file.orm
    .select()
    .from(interaction)
    .where(eq(interaction.organisationId, organisationId))
    .orderBy(desc(interaction.onDate), desc(interaction.id))
    .all()
}
