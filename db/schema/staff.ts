import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The two or three people of the office who work in this file. One who leaves stays, for the history. */
export const staff = sqliteTable(
  'staff',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    initials: text().notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [check('staff_active', sql`${t.active} in (0, 1)`)],
)
