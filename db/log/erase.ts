import type { OpenFile } from '../file/connection'
import { REFERENCES, tableName, tableNumber } from './tables'

type Value = string | number | null
type Row = Record<string, Value>
type Entry = { n: number; tableNo: number; record: string; kind: number; old: string }

/** The ids of records, by their table. */
export type Ids = Map<string, Set<string>>

/** Puts ids with those of a table. */
export function addIds(ids: Ids, table: string, more: Iterable<string>): void {
  ids.set(table, new Set([...(ids.get(table) ?? []), ...more]))
}

/** All ids, of whichever table. */
export function idsIn(...all: Ids[]): Set<string> {
  return new Set(all.flatMap((ids) => [...ids.values()].flatMap((each) => [...each])))
}

/**
 * The records of a table that refer to some others by a column, or did so once.
 * @param options.gone of those that did so once, only the ones that are deleted
 */
export function referringTo(
  file: OpenFile,
  { table, column }: { table: string; column: string },
  targets: ReadonlySet<string>,
  options: { gone?: boolean } = {},
): { now: Set<string>; once: Set<string> } {
  const chosen = JSON.stringify([...targets])
  const read = (sql: string) => new Set(file.sqlite.prepare<[string], string>(sql).pluck().all(chosen))
  const now = read(`SELECT id FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`)
  const once = read(
    `SELECT DISTINCT record FROM change WHERE table_no = ${tableNumber(table)} AND kind > 0
      AND json_extract(old, '$.${column}') IN (SELECT value FROM json_each(?))
      ${options.gone ? `AND kind = 2 AND record NOT IN (SELECT id FROM "${table}")` : ''}`,
  )
  return { now, once: once.difference(now) }
}

/** Takes every entry of some records out of the log, as though nobody had ever written of them. */
export function forgetEntries(file: OpenFile, records: ReadonlySet<string>): void {
  file.sqlite
    .prepare<[string]>('DELETE FROM change WHERE record IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify([...records]))
}

/**
 * Takes values out of the old values that the log holds of some records.
 * @param instead by column: what stands where something stood; null takes it away, so that undo leaves it as it is
 */
export function forgetValues(
  file: OpenFile,
  records: ReadonlySet<string>,
  instead: Readonly<Record<string, string | null>>,
): void {
  const entries = file.sqlite
    .prepare<[string], Entry>(
      `SELECT n, table_no AS tableNo, record, kind, old FROM change
      WHERE old IS NOT NULL AND record IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify([...records]))
  for (const entry of entries)
    rewrite(file, entry, (old) => {
      for (const [column, value] of Object.entries(instead))
        if (column in old && old[column] !== null) put(entry, old, column, value)
    })
}

/** Takes away every reference to a record from the old values that the log holds of others. */
export function forgetReferences(file: OpenFile, table: string, id: string): void {
  const entries = file.sqlite
    .prepare<[string], Entry>(
      `SELECT n, table_no AS tableNo, record, kind, old FROM change WHERE instr(old, ?) > 0`,
    )
    .all(id)
  for (const entry of entries) {
    const columns = REFERENCES.filter(
      (each) => each.table === tableName(entry.tableNo) && each.target === table,
    )
    rewrite(file, entry, (old) => {
      for (const { column } of columns) if (old[column] === id) put(entry, old, column, null)
    })
  }
}

/** Changes the text of one column in the old values that the log holds of a table. */
export function rewriteValues(
  file: OpenFile,
  table: string,
  column: string,
  change: (value: string) => string,
): void {
  const entries = file.sqlite
    .prepare<[number], Entry>(
      `SELECT n, table_no AS tableNo, record, kind, old FROM change WHERE table_no = ?
      AND json_type(old, '$.${column}') = 'text'`,
    )
    .all(tableNumber(table))
  for (const entry of entries)
    rewrite(file, entry, (old) => {
      old[column] = change(String(old[column]))
    })
}

/** A whole row that was deleted keeps its columns; of an update the column goes, so that nothing is put back. */
function put({ kind }: Entry, old: Row, column: string, value: string | null): void {
  if (value !== null || kind === 2) old[column] = value
  else delete old[column]
}

function rewrite({ sqlite }: OpenFile, { n, kind, old }: Entry, change: (old: Row) => void): void {
  const row = JSON.parse(old) as Row
  change(row)
  const text = JSON.stringify(row)
  if (text === old) return
  if (kind === 1 && Object.keys(row).length === 0) sqlite.prepare('DELETE FROM change WHERE n = ?').run(n)
  else sqlite.prepare('UPDATE change SET old = ? WHERE n = ?').run(text, n)
}
