import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { staff } from './staff'

/**
 * How a sender's workbook was read, so that the next one with the same headers is read alike. Headers, fields and codes
 * only: never a value about anybody.
 */
export const importLayout = sqliteTable(
  'import_layout',
  {
    id: text().primaryKey(),
    /** What it brings: `organisations`, `targetGroupCounts` … */
    kind: text().notNull(),
    /** Whom it comes from, as the user calls them; '' where they did not say. */
    sender: text().notNull(),
    /** The headers in a form that compares, sorted, one a line. */
    headers: text().notNull(),
    /** Fields by header, answers by question, codes by word, strategies by field. */
    reading: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    /** ISO date. */
    usedOn: text('used_on').notNull(),
  },
  (t) => [
    index('import_layout_headers').on(t.kind, t.headers),
    check('import_layout_reading', sql`json_valid(${t.reading})`),
  ],
)

/** One export: what left the secretariat, for whom and what for. A register, so nothing in it is changed or undone. */
export const exportNote = sqliteTable(
  'export_note',
  {
    id: text().primaryKey(),
    /** UTC, ISO 8601: when it was made. */
    at: text().notNull(),
    staffId: text('staff_id').references(() => staff.id),
    /** Code of what was exported: `organisations`, `programme` … */
    what: text().notNull(),
    /** Who gets it, as typed; null for our own use. */
    recipient: text(),
    purpose: text(),
    /** The headers of the columns that went along. */
    columns: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** Whether columns about persons were among them. */
    persons: integer({ mode: 'boolean' }).notNull(),
    rows: integer().notNull(),
  },
  (t) => [
    index('export_note_at').on(t.at),
    check('export_note_columns', sql`json_valid(${t.columns})`),
    check('export_note_persons', sql`${t.persons} in (0, 1)`),
  ],
)
