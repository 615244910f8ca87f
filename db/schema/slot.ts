import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DanishLevel, MentorModel, Scheme, Sector, SlotKind, YesNo } from '../rules/vocabulary'
import { agreement } from './agreement'
import { contact } from './contact'
import { organisation } from './organisation'
import { area } from './programme'
import { staff } from './staff'

/** Places (pladser) that an organisation or one of its units offers: how many, its dated capacities say. */
export const slot = sqliteTable(
  'slot',
  {
    id: text().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** What it is called: `Lageret`. */
    name: text().notNull(),
    scheme: text().$type<Scheme>().notNull(),
    kind: text().$type<SlotKind>().notNull(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    /** Minutes a week. */
    hoursPerWeek: integer('hours_per_week'),
    tasks: text(),
    demands: text(),
    trades: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** The Danish that it takes. */
    danish: text().$type<DanishLevel>(),
    /** Whether somebody with an interpreter can be there. */
    interpreter: text().$type<YesNo>(),
    /** Where it is another one than the organisation's. */
    sector: text().$type<Sector>(),
    /** The area whose people it is for. */
    areaId: text('area_id').references(() => area.id),
    mentorModel: text('mentor_model').$type<MentorModel>(),
    /** Minutes a week for each person. */
    mentorHours: integer('mentor_hours'),
    /** Where the place was agreed. */
    agreementId: text('agreement_id').references(() => agreement.id),
    /** Whom to speak with there. */
    contactId: text('contact_id').references(() => contact.id),
    ownerId: text('owner_id').references(() => staff.id),
    note: text(),
  },
  (t) => [
    index('slot_organisation').on(t.organisationId),
    index('slot_agreement').on(t.agreementId),
    check('slot_trades', sql`json_valid(${t.trades})`),
    check('slot_hours', sql`${t.hoursPerWeek} between 0 and 10080`),
    check('slot_mentor_hours', sql`${t.mentorHours} between 0 and 10080`),
  ],
)

/** How many places it is, from a day on; null from the start. Without a maximum it is exactly so many. */
export const slotCapacity = sqliteTable(
  'slot_capacity',
  {
    id: text().primaryKey(),
    slotId: text('slot_id')
      .notNull()
      .references(() => slot.id),
    validFrom: text('valid_from'),
    minimum: integer().notNull(),
    maximum: integer(),
  },
  (t) => [
    index('slot_capacity_slot').on(t.slotId),
    check('slot_capacity_minimum', sql`${t.minimum} >= 0`),
    check('slot_capacity_range', sql`${t.maximum} >= ${t.minimum}`),
  ],
)

/** How many of the places a jobcentre is to keep filled (afsender), from and to a day; one of them coordinates. */
export const slotQuota = sqliteTable(
  'slot_quota',
  {
    id: text().primaryKey(),
    slotId: text('slot_id')
      .notNull()
      .references(() => slot.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    minimum: integer().notNull(),
    maximum: integer(),
    coordinating: integer({ mode: 'boolean' }).notNull(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
  },
  (t) => [
    index('slot_quota_slot').on(t.slotId),
    index('slot_quota_organisation').on(t.organisationId),
    check('slot_quota_minimum', sql`${t.minimum} >= 0`),
    check('slot_quota_range', sql`${t.maximum} >= ${t.minimum}`),
    check('slot_quota_coordinating', sql`${t.coordinating} in (0, 1)`),
  ],
)
