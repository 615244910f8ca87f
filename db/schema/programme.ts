import { type AnySQLiteColumn, index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ProgrammeGroupKind } from '../rules/vocabulary'
import { contact } from './contact'
import { organisation } from './organisation'

/** What the file is about. One row at most: one programme is one file. */
export const programme = sqliteTable('programme', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** As written, never read as a number: `2016-038673`. */
  caseNumber: text('case_number'),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  /** The organisation that runs it. */
  ownerId: text('owner_id').references(() => organisation.id),
  note: text(),
})

/** A housing area that the programme is for; it may lie in another one. */
export const area = sqliteTable(
  'area',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    parentId: text('parent_id').references((): AnySQLiteColumn => area.id),
    note: text(),
  },
  (t) => [index('area_parent').on(t.parentId)],
)

/** A steering group, or another group around the programme; it may report to another one. */
export const programmeGroup = sqliteTable(
  'programme_group',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    kind: text().$type<ProgrammeGroupKind>().notNull(),
    parentId: text('parent_id').references((): AnySQLiteColumn => programmeGroup.id),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    note: text(),
  },
  (t) => [index('programme_group_parent').on(t.parentId)],
)

/** Which organisation sits in a group, in which role, from and to a day; for it may speak one of its contacts. */
export const groupMember = sqliteTable(
  'group_member',
  {
    id: text().primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => programmeGroup.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    contactId: text('contact_id').references(() => contact.id),
    role: text(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
  },
  (t) => [
    index('group_member_group').on(t.groupId),
    index('group_member_organisation').on(t.organisationId),
    index('group_member_contact').on(t.contactId),
  ],
)
