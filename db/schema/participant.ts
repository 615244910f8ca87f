import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Benefit, DanishLevel, ParticipantStage, YesNo } from '../rules/vocabulary'
import { category } from './category'
import { contact } from './contact'
import { area } from './programme'
import { staff } from './staff'
import { targetGroup } from './target-group'

/** A citizen that the programme follows. Never a CPR number: known by a local id, which is shown when names are hidden. */
export const participant = sqliteTable(
  'participant',
  {
    id: text().primaryKey(),
    /** `B-014`: the office's own number; no two alike. */
    localId: text('local_id').notNull(),
    /** Name or initials; the local id where nobody wrote one. */
    name: text().notNull(),
    birthDate: text('birth_date'),
    /** Where the day is not known. */
    birthYear: integer('birth_year'),
    /** Trades that they wish for. */
    trades: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** Minutes a week that they wish for. */
    hoursWanted: integer('hours_wanted'),
    skills: text(),
    /** Mother tongue. */
    language: text(),
    danish: text().$type<DanishLevel>(),
    interpreter: text().$type<YesNo>(),
    needsMentor: text('needs_mentor').$type<YesNo>(),
    motivated: text().$type<YesNo>(),
    ready: text().$type<YesNo>(),
    readyFrom: text('ready_from'),
    /** Who at the jobcentre is responsible. */
    consultantId: text('consultant_id').references(() => contact.id),
    /** Who of the office follows them. */
    ownerId: text('owner_id').references(() => staff.id),
    consentOn: text('consent_on'),
    consentNote: text('consent_note'),
    note: text(),
  },
  (t) => [
    index('participant_local_id').on(t.localId),
    index('participant_consultant').on(t.consultantId),
    check('participant_trades', sql`json_valid(${t.trades})`),
    check('participant_hours', sql`${t.hoursWanted} between 0 and 10080`),
    check('participant_born', sql`${t.birthYear} between 1900 and 2199`),
  ],
)

/** Where a participant belongs from a day on: area, target group, benefit and category, all of them until the next row. */
export const participantSituation = sqliteTable(
  'participant_situation',
  {
    id: text().primaryKey(),
    participantId: text('participant_id')
      .notNull()
      .references(() => participant.id),
    onDate: text('on_date').notNull(),
    benefit: text().$type<Benefit>(),
    /** With its scheme: a number alone says nothing. */
    categoryId: text('category_id').references(() => category.id),
    targetGroupId: text('target_group_id').references(() => targetGroup.id),
    areaId: text('area_id').references(() => area.id),
    note: text(),
  },
  (t) => [
    index('participant_situation_participant').on(t.participantId, t.onDate),
    index('participant_situation_target_group').on(t.targetGroupId),
    index('participant_situation_category').on(t.categoryId),
    index('participant_situation_area').on(t.areaId),
  ],
)

/** How far a participant has come, from a day on, as somebody wrote it; what follows from placements is not written. */
export const participantStage = sqliteTable(
  'participant_stage',
  {
    id: text().primaryKey(),
    participantId: text('participant_id')
      .notNull()
      .references(() => participant.id),
    stage: text().$type<ParticipantStage>().notNull(),
    onDate: text('on_date').notNull(),
    /** Why they said no or withdrew. */
    reason: text(),
  },
  (t) => [index('participant_stage_participant').on(t.participantId, t.onDate)],
)
