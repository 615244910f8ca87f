import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Facts about the file itself, such as whose it is (`keeper`: municipality or housing organisation). */
export const fileFact = sqliteTable('file_fact', {
  id: text().primaryKey(),
  value: text().notNull(),
})
