import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DiscussionTopic, InteractionKind } from '../rules/vocabulary'
import { contact } from './contact'
import { organisation } from './organisation'
import { staff } from './staff'

/**
 * One entry of the contact log: a visit, call, meeting or mail, or the discussion that a contractor must hold, which
 * stands apart from any agreement.
 */
export const interaction = sqliteTable(
  'interaction',
  {
    id: text().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** Whom we spoke with. */
    contactId: text('contact_id').references(() => contact.id),
    kind: text().$type<InteractionKind>().notNull(),
    onDate: text('on_date').notNull(),
    /** Who of ours. */
    staffId: text('staff_id').references(() => staff.id),
    text: text(),
    /** What a discussion was about; empty for the other kinds. */
    topics: text({ mode: 'json' }).$type<DiscussionTopic[]>().notNull(),
  },
  (t) => [
    // With the kind in it, the list finds the last contact and the last discussion in the index alone.
    index('interaction_organisation').on(t.organisationId, t.onDate, t.kind),
    index('interaction_discussion').on(t.organisationId, t.onDate).where(sql`${t.kind} = 'discussion'`),
    check('interaction_topics', sql`json_valid(${t.topics})`),
  ],
)

/** What is to be done next, by a day; with a partner or by itself. Done from `doneOn` on. */
export const nextStep = sqliteTable(
  'next_step',
  {
    id: text().primaryKey(),
    organisationId: text('organisation_id').references(() => organisation.id),
    /** The entry of the contact log that it came from. */
    interactionId: text('interaction_id').references(() => interaction.id),
    text: text().notNull(),
    dueOn: text('due_on').notNull(),
    ownerId: text('owner_id').references(() => staff.id),
    doneOn: text('done_on'),
  },
  (t) => [
    index('next_step_organisation').on(t.organisationId),
    index('next_step_interaction').on(t.interactionId),
    // What is open, by its day: the list of today.
    index('next_step_open').on(t.doneOn, t.dueOn),
  ],
)
