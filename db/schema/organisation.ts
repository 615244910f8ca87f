import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { IndustryScheme, OrganisationKind, PartnerStep, Sector } from '../rules/vocabulary'
import { contact } from './contact'
import { staff } from './staff'

/** A partner: any organisation the programme works with, down to its units. */
export const organisation = sqliteTable(
  'organisation',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Sorts the Danish way where SQL must sort; written by the query layer from `name`. */
    nameKey: text('name_key').notNull(),
    kinds: text({ mode: 'json' }).$type<OrganisationKind[]>().notNull(),
    sector: text().$type<Sector>(),
    cvr: text(),
    pNumber: text('p_number'),
    industryCode: text('industry_code'),
    industryScheme: text('industry_scheme').$type<IndustryScheme>(),
    street: text(),
    postcode: text(),
    city: text(),
    website: text(),
    tags: text({ mode: 'json' }).$type<string[]>().notNull(),
    note: text(),
    /** One main contact at most, so it stands here and not as a mark on the contacts. */
    mainContactId: text('main_contact_id').references((): AnySQLiteColumn => contact.id),
    /** Who of the office looks after it. */
    ownerId: text('owner_id').references(() => staff.id),
  },
  (t) => [
    index('organisation_name_key').on(t.nameKey),
    check('organisation_kinds', sql`json_valid(${t.kinds})`),
    check('organisation_tags', sql`json_valid(${t.tags})`),
    check('organisation_sector', sql`${t.sector} in ('public', 'private')`),
  ],
)

/** How many people work there, as counted on a day. */
export const organisationEmployees = sqliteTable(
  'organisation_employees',
  {
    id: text().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    countedOn: text('counted_on').notNull(),
    employees: integer().notNull(),
  },
  (t) => [
    index('organisation_employees_organisation').on(t.organisationId),
    check('organisation_employees_positive', sql`${t.employees} >= 0`),
  ],
)

/** How far the talk has come, from a day on. "Aftale" is no step here: it follows from the agreements. */
export const organisationStep = sqliteTable(
  'organisation_step',
  {
    id: text().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    step: text().$type<PartnerStep>().notNull(),
    onDate: text('on_date').notNull(),
  },
  (t) => [index('organisation_step_organisation').on(t.organisationId)],
)

/** Whose unit an organisation is, in a period. An open end is null; an unknown start is null. */
export const organisationParent = sqliteTable(
  'organisation_parent',
  {
    id: text().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    parentId: text('parent_id')
      .notNull()
      .references(() => organisation.id),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
  },
  (t) => [
    index('organisation_parent_organisation').on(t.organisationId),
    index('organisation_parent_parent').on(t.parentId),
  ],
)

/** Two organisations that look alike and that somebody has said are not the same. */
export const notDuplicate = sqliteTable(
  'not_duplicate',
  {
    id: text().primaryKey(),
    /** The one with the smaller id. */
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    otherId: text('other_id')
      .notNull()
      .references(() => organisation.id),
  },
  (t) => [
    index('not_duplicate_organisation').on(t.organisationId),
    index('not_duplicate_other').on(t.otherId),
  ],
)
