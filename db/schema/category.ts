import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Confidence } from '../rules/vocabulary'

/** A way of sorting the unemployed, in force from and to a day: match 1-5, match 1-3, visitation 2014, LAB § 6 … */
export const categoryScheme = sqliteTable('category_scheme', {
  id: text().primaryKey(),
  name: text().notNull(),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  source: text(),
  /** The day on which somebody last looked at the source. */
  checkedOn: text('checked_on'),
  note: text(),
})

/** One step of a scheme. Its number says nothing without the scheme. */
export const category = sqliteTable(
  'category',
  {
    id: text().primaryKey(),
    schemeId: text('scheme_id')
      .notNull()
      .references(() => categoryScheme.id),
    /** As it is spoken: `match 2`, `jobparat`. */
    name: text().notNull(),
    /** What it means. */
    meaning: text(),
    /** Its place in the scheme. */
    position: integer().notNull(),
  },
  (t) => [index('category_scheme_id').on(t.schemeId)],
)

/** What a category of one scheme is called in another, for reports only: the records keep their own. */
export const categoryMapping = sqliteTable(
  'category_mapping',
  {
    id: text().primaryKey(),
    fromId: text('from_id')
      .notNull()
      .references(() => category.id),
    toId: text('to_id')
      .notNull()
      .references(() => category.id),
    confidence: text().$type<Confidence>().notNull(),
    /** Why, and for whom it holds. */
    rule: text().notNull(),
    source: text(),
  },
  (t) => [
    index('category_mapping_from').on(t.fromId),
    index('category_mapping_to').on(t.toId),
    check('category_mapping_confidence', sql`${t.confidence} in ('high', 'medium', 'low')`),
  ],
)
