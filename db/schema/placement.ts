import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Outcome, Paper, PlacementState, Scheme } from '../rules/vocabulary'
import { contact } from './contact'
import { organisation } from './organisation'
import { participant } from './participant'
import { area } from './programme'
import { slot } from './slot'
import { staff } from './staff'
import { targetGroup } from './target-group'

/**
 * A placement (forløb): one person in one scheme at one workplace in one period. Its dates say how far it had come on
 * any day: planned until it starts, in progress until the day it ended.
 */
export const placement = sqliteTable(
  'placement',
  {
    id: text().primaryKey(),
    /** Null: a place that is counted and not named. */
    participantId: text('participant_id').references(() => participant.id),
    /** The workplace; where there is a slot, the slot's organisation or a unit of it. */
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    slotId: text('slot_id').references(() => slot.id),
    /** The jobcentre that sent them, for its quota. */
    senderId: text('sender_id').references(() => organisation.id),
    scheme: text().$type<Scheme>().notNull(),
    /** The group of an anonymous place, or another one than the participant's own. */
    targetGroupId: text('target_group_id').references(() => targetGroup.id),
    /** The area of a person who was erased: where they belonged when it began, so that it still counts there. */
    areaId: text('area_id').references(() => area.id),
    state: text().$type<PlacementState>().notNull(),
    /** The first day: planned until it is in progress. */
    startDate: text('start_date').notNull(),
    /** The last day as first agreed; null for none, as in an ordinary job. */
    plannedEnd: text('planned_end'),
    /** The last day there was; of a cancelled one the day it was called off. Null until then. */
    endedOn: text('ended_on'),
    outcome: text().$type<Outcome>(),
    /** Why it was interrupted or cancelled. */
    endReason: text('end_reason'),
    /** Minutes a week. */
    hoursPerWeek: integer('hours_per_week'),
    /** The mentor at the workplace. */
    mentorId: text('mentor_id').references(() => contact.id),
    /** Minutes a week. */
    mentorHours: integer('mentor_hours'),
    /** Whom to speak with at the workplace. */
    contactId: text('contact_id').references(() => contact.id),
    /** Who at the jobcentre follows it. */
    consultantId: text('consultant_id').references(() => contact.id),
    ownerId: text('owner_id').references(() => staff.id),
    note: text(),
  },
  (t) => [
    index('placement_participant').on(t.participantId),
    index('placement_organisation').on(t.organisationId),
    index('placement_slot').on(t.slotId),
    index('placement_start').on(t.startDate),
    index('placement_ended').on(t.endedOn),
    // What is counted of all placements of many years is read in it alone.
    index('placement_totals').on(t.scheme, t.state, t.outcome, t.startDate, t.endedOn),
    check(
      'placement_state',
      sql`${t.state} in ('planned', 'inProgress', 'completed', 'interrupted', 'cancelled')`,
    ),
    check('placement_ended', sql`(${t.endedOn} is null) = (${t.state} in ('planned', 'inProgress'))`),
    check('placement_planned', sql`${t.plannedEnd} >= ${t.startDate}`),
    check('placement_end', sql`${t.endedOn} >= ${t.startDate} or ${t.state} = 'cancelled'`),
    check('placement_hours', sql`${t.hoursPerWeek} between 0 and 10080`),
    check('placement_mentor_hours', sql`${t.mentorHours} between 0 and 10080`),
  ],
)

/** A placement that was extended to a new last day. */
export const placementExtension = sqliteTable(
  'placement_extension',
  {
    id: text().primaryKey(),
    placementId: text('placement_id')
      .notNull()
      .references(() => placement.id),
    /** The new last day. */
    lastDay: text('last_day').notNull(),
    decidedOn: text('decided_on'),
    reason: text(),
  },
  (t) => [index('placement_extension_placement').on(t.placementId)],
)

/** A paper that the scheme asks for: received on a day, or not needed for a reason. */
export const placementPaper = sqliteTable(
  'placement_paper',
  {
    id: text().primaryKey(),
    placementId: text('placement_id')
      .notNull()
      .references(() => placement.id),
    paper: text().$type<Paper>().notNull(),
    receivedOn: text('received_on'),
    notNeededBecause: text('not_needed_because'),
  },
  (t) => [
    index('placement_paper_placement').on(t.placementId),
    check('placement_paper_said', sql`(${t.receivedOn} is null) <> (${t.notNeededBecause} is null)`),
  ],
)
