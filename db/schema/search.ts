import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * What each record is found by, folded. The FTS5 table `search` (in the migration, since drizzle has no words for it)
 * indexes `text` by trigrams; both are written together by db/queries/search-index.ts.
 */
export const searchText = sqliteTable(
  'search_text',
  {
    id: integer().primaryKey(),
    /** Name of the record's table. */
    kind: text().notNull(),
    record: text().notNull().unique(),
    /** What it is called, folded: what is found there comes first. */
    title: text().notNull(),
    text: text().notNull(),
  },
  (t) => [index('search_text_kind').on(t.kind)],
)
