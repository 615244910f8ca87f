import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type {
  CountedAgreements,
  CountingRule,
  GroupFigure,
  Measure,
  Outcome,
  ParticipantStage,
  Scheme,
  Sector,
} from '../rules/vocabulary'
import { organisation } from './organisation'
import { area } from './programme'
import { staff } from './staff'
import { targetGroup } from './target-group'

/** What the programme is to reach, and what it is measured by. */
export const goal = sqliteTable(
  'goal',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Its place among the goals. */
    position: integer().notNull(),
    /** The goal whose floor or cap it is. */
    parentId: text('parent_id').references((): AnySQLiteColumn => goal.id),
    validFrom: text('valid_from'),
    /** The deadline. */
    validTo: text('valid_to'),
    /** Resultatkrav. */
    requirement: text(),
    /** Målemetode. */
    measurementMethod: text('measurement_method'),
    measure: text().$type<Measure>().notNull(),
    countingRule: text('counting_rule').$type<CountingRule>(),
    countedAgreements: text('counted_agreements').$type<CountedAgreements>(),
    groupFigure: text('group_figure').$type<GroupFigure>(),
    scheme: text().$type<Scheme>(),
    sector: text().$type<Sector>(),
    targetGroupId: text('target_group_id').references(() => targetGroup.id),
    areaId: text('area_id').references(() => area.id),
    organisationId: text('organisation_id').references(() => organisation.id),
    /** Placements count from so many weeks on. */
    minimumWeeks: integer('minimum_weeks'),
    participantStage: text('participant_stage').$type<ParticipantStage>(),
    outcome: text().$type<Outcome>(),
    note: text(),
  },
  (t) => [
    index('goal_parent').on(t.parentId),
    index('goal_target_group').on(t.targetGroupId),
    index('goal_area').on(t.areaId),
    index('goal_organisation').on(t.organisationId),
  ],
)

/**
 * How much is to be reached, from a day on; null from the start. Both ends alike: exactly so many. Only the minimum: at
 * least. Only the maximum: at most. Neither: not set ("ikke målsat").
 */
export const goalTarget = sqliteTable(
  'goal_target',
  {
    id: text().primaryKey(),
    goalId: text('goal_id')
      .notNull()
      .references(() => goal.id),
    validFrom: text('valid_from'),
    minimum: integer(),
    maximum: integer(),
  },
  (t) => [
    index('goal_target_goal').on(t.goalId),
    check('goal_target_minimum', sql`${t.minimum} >= 0`),
    check('goal_target_range', sql`${t.maximum} >= coalesce(${t.minimum}, 0)`),
  ],
)

/** A figure that somebody entered: how much had been reached by a day, or why that is not known. */
export const goalEntry = sqliteTable(
  'goal_entry',
  {
    id: text().primaryKey(),
    goalId: text('goal_id')
      .notNull()
      .references(() => goal.id),
    onDate: text('on_date').notNull(),
    value: integer(),
    /** "Ukendt fordi …" */
    unknownBecause: text('unknown_because'),
    /** Who finds out. */
    ownerId: text('owner_id').references(() => staff.id),
    source: text(),
  },
  (t) => [
    index('goal_entry_goal').on(t.goalId, t.onDate),
    check('goal_entry_value', sql`${t.value} >= 0`),
    check('goal_entry_known', sql`${t.value} is not null or ${t.unknownBecause} is not null`),
  ],
)

/** Opfølgning: what was said about a goal on a day. */
export const goalFollowUp = sqliteTable(
  'goal_follow_up',
  {
    id: text().primaryKey(),
    goalId: text('goal_id')
      .notNull()
      .references(() => goal.id),
    onDate: text('on_date').notNull(),
    text: text().notNull(),
    staffId: text('staff_id').references(() => staff.id),
  },
  (t) => [index('goal_follow_up_goal').on(t.goalId, t.onDate)],
)
