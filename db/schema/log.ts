import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One thing somebody did: all changes of one transaction. `label` is a code such as `organisation.create`. */
export const operation = sqliteTable('operation', {
  n: integer().primaryKey(),
  /** UTC, ISO 8601 with milliseconds: when it was recorded, not when the fact holds. */
  at: text().notNull(),
  staff: text(),
  label: text().notNull(),
  kind: text().notNull(),
  undoes: integer(),
  /** Its changes are those from this number on, up to the next operation's: operations never run at the same time. */
  firstChange: integer('first_change').notNull(),
  /** Undo reaches only back to the shape of the tables that the entries were written in. */
  schemaVersion: integer('schema_version').notNull(),
})

/**
 * What an operation changed. Written by triggers only. `kind` 0 insert, 1 update, 2 delete.
 * `old` is JSON: nothing for an insert, the old values of the changed fields for an update, the whole row for a delete.
 */
export const change = sqliteTable(
  'change',
  {
    n: integer().primaryKey(),
    operation: integer().notNull(),
    tableNo: integer('table_no').notNull(),
    record: text().notNull(),
    kind: integer().notNull(),
    old: text(),
  },
  (t) => [index('change_record').on(t.record)],
)

/** The operation that is being written: one row while a transaction of ours runs, none otherwise. */
export const runningOperation = sqliteTable(
  'running_operation',
  { one: integer().primaryKey(), n: integer().notNull() },
  (t) => [check('running_operation_one', sql`${t.one} = 1`)],
)
