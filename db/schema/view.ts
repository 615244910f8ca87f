import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** How somebody wants to see a list, by a name. It lies in the file, so that colleagues have it too. */
export const savedView = sqliteTable(
  'saved_view',
  {
    id: text().primaryKey(),
    /** Which list: `organisations`. */
    list: text().notNull(),
    name: text().notNull(),
    /** Chip, search, sorting, filters, widths and columns, as the window keeps them. */
    settings: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index('saved_view_list').on(t.list), check('saved_view_settings', sql`json_valid(${t.settings})`)],
)
