import { getTableConfig } from 'drizzle-orm/sqlite-core'
import type { OpenFile } from '../file/connection'
import { REFERENCES } from '../log/tables'
import { LOGGED_TABLES } from '../schema'

/** References that may be empty, and whose records go all the same: they say nothing without what they hang on. */
const GO_ALONG = new Set([
  'attachment.organisation_id',
  'attachment.agreement_id',
  'attachment.interaction_id',
  'next_step.organisation_id',
])

/** The columns that may not be empty: what refers by one of them cannot be without its target. */
export const required: ReadonlySet<string> = new Set(
  LOGGED_TABLES.flatMap(({ table }) => {
    const { name, columns } = getTableConfig(table)
    return columns.filter((column) => column.notNull).map((column) => `${name}.${column.name}`)
  }),
)

/**
 * Lets go of records that are about to be removed, through however many links: what cannot be without them is removed,
 * everything else no longer refers to them. It follows the schema, so a later concept needs to say nothing here.
 * @param ids of the table's records
 */
export function removeWhatHangsOn(file: OpenFile, table: string, ids: readonly string[]): void {
  if (ids.length === 0) return
  const chosen = JSON.stringify(ids)
  const where = (column: string) => `"${column}" IN (SELECT value FROM json_each(?))`
  const own = REFERENCES.filter(({ target }) => target === table)
  const goes = (reference: (typeof own)[number]) =>
    required.has(`${reference.table}.${reference.column}`) ||
    GO_ALONG.has(`${reference.table}.${reference.column}`)
  for (const reference of own.filter(goes)) {
    const gone = file.sqlite
      .prepare<[string], string>(`SELECT id FROM "${reference.table}" WHERE ${where(reference.column)}`)
      .pluck()
      .all(chosen)
    removeWhatHangsOn(file, reference.table, gone)
    file.sqlite
      .prepare<[string]>(`DELETE FROM "${reference.table}" WHERE ${where('id')}`)
      .run(JSON.stringify(gone))
  }
  for (const { table: from, column } of own.filter((reference) => !goes(reference)))
    file.sqlite
      .prepare<[string]>(`UPDATE "${from}" SET "${column}" = NULL WHERE ${where(column)}`)
      .run(chosen)
}
