import { type AnySQLiteColumn, index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { organisation } from './organisation'

/** A person we speak with at an organisation, from and to a day. */
export const contact = sqliteTable(
  'contact',
  {
    id: text().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references((): AnySQLiteColumn => organisation.id),
    name: text().notNull(),
    role: text(),
    /** E.164. */
    phone: text(),
    email: text(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    note: text(),
  },
  (t) => [index('contact_organisation').on(t.organisationId)],
)
