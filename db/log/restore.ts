import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { schemaVersion } from '../file/migrate'
import { type ChangeEntry, changesOf } from './entries'
import { lastOperation } from './operation'
import { REFERENCES, type Reference, tableName } from './tables'
import { type Kept, takeBack } from './undo'

type Value = string | number | null
type Row = Record<string, Value>

export type RestoreResult = {
  /** The records that came back, by their table. */
  restored: { table: string; record: string }[]
  kept: Kept[]
}

/** The label of an operation that puts something back from the bin. */
export const RESTORE = 'trash.restore'

/**
 * Where a deletion stands that nothing has taken back: the record's last entry, made by an edit or by doing one again.
 * A record that is gone because its making was undone is no loss; one whose restoring was undone is.
 */
export const STANDING_DELETION = `c.kind = 2
  AND c.n = (SELECT max(n) FROM change WHERE record = c.record)
  AND (o.kind IN ('edit', 'redo') OR (o.kind = 'undo' AND o.label = '${RESTORE}'))`

/**
 * Puts one deleted record back, with all that hung on it and went in the same operation, and the references to them
 * that the deletion emptied. Runs inside an operation.
 * @returns what came back, and what could not; nothing at all where somebody has put it back already
 * @throws DrejebogError record.notFound · undo.otherVersion
 */
export function restore(file: OpenFile, record: string): RestoreResult {
  const deletion = file.sqlite
    .prepare<[string], { operation: number; version: number }>(
      `SELECT c.operation, o.schema_version AS version FROM change c
       JOIN operation o ON o.n = c.operation WHERE c.record = ? AND ${STANDING_DELETION}`,
    )
    .get(record)
  if (!deletion) {
    if (isThere(file, record)) return { restored: [], kept: [] }
    throw new DrejebogError('record.notFound')
  }
  const all = changesOf(file, deletion.operation)
  const { back, lost } = goneWith(file, record, all)
  const itself = lost.find((entry) => entry.record === record)
  if (itself) return { restored: [], kept: [missing(itself)] }
  const entries = all.flatMap((entry) => {
    if (entry.kind === 2) return back.has(entry.record) ? [entry] : []
    return entry.kind === 1 ? emptiedBy(entry, back) : []
  })
  if (deletion.version !== schemaVersion(file)) for (const entry of entries) assertFits(file, entry)
  const later = { after: all.at(-1)?.n ?? 0, before: lastOperation(file) }
  const kept = entries.reverse().flatMap((entry) => takeBack(file, entry, later))
  const restored = entries.filter(({ kind }) => kind === 2).map(identity)
  return { restored, kept: [...lost.map(missing), ...kept] }
}

/**
 * The record itself and what hung on it, through however many links, as far as it went along and is still gone; and of
 * these what cannot come back, since something else that it refers to is gone.
 */
function goneWith(
  file: OpenFile,
  record: string,
  all: ChangeEntry[],
): { back: ReadonlySet<string>; lost: ChangeEntry[] } {
  const later = file.sqlite.prepare<[string, number]>(
    'SELECT 1 FROM change WHERE record = ? AND n > ? LIMIT 1',
  )
  const gone = all.filter((entry) => entry.kind === 2 && !later.get(entry.record, entry.n))
  const hanging = new Map<string, string[]>()
  for (const entry of gone)
    for (const { id } of targetsOf(entry)) hanging.set(id, [...(hanging.get(id) ?? []), entry.record])
  const back = new Set([record])
  // A set takes in while it is walked: what is added is walked too.
  for (const each of back) for (const next of hanging.get(each) ?? []) back.add(next)
  const lost: ChangeEntry[] = []
  const isLost = (entry: ChangeEntry) =>
    targetsOf(entry).some(({ table, id }) => !back.has(id) && !exists(file, table, id))
  for (let found = true; found; ) {
    const more = gone.filter((entry) => back.has(entry.record) && isLost(entry))
    for (const entry of more) back.delete(entry.record)
    lost.push(...more)
    found = more.length > 0
  }
  return { back, lost }
}

function identity(entry: ChangeEntry): { table: string; record: string } {
  return { table: tableName(entry.tableNo), record: entry.record }
}

function missing(entry: ChangeEntry): Kept {
  return { ...identity(entry), field: null, reason: 'missing' }
}

function exists(file: OpenFile, table: string, id: string): boolean {
  return file.sqlite.prepare(`SELECT 1 FROM "${table}" WHERE id = ?`).get(id) !== undefined
}

/** What a deleted record referred to. */
function targetsOf(entry: ChangeEntry): { table: string; id: string }[] {
  const old = JSON.parse(entry.old ?? '{}') as Row
  return referencesOf(entry).flatMap(({ column, target }) => {
    const id = old[column]
    return typeof id === 'string' ? [{ table: target, id }] : []
  })
}

/** Of an update, the references to what comes back: they were emptied, or moved elsewhere, for its sake. */
function emptiedBy(entry: ChangeEntry, back: ReadonlySet<string>): ChangeEntry[] {
  const old = JSON.parse(entry.old ?? '{}') as Row
  const columns = referencesOf(entry)
    .map(({ column }) => column)
    .filter((column) => back.has(String(old[column])))
  if (columns.length === 0) return []
  const fields = Object.fromEntries(columns.map((column) => [column, old[column]]))
  return [{ ...entry, old: JSON.stringify(fields) }]
}

function referencesOf(entry: ChangeEntry): Reference[] {
  const table = tableName(entry.tableNo)
  return REFERENCES.filter((each) => each.table === table)
}

/**
 * An entry from an older shape of the tables can be used where its columns are still there, and those that came since
 * may be empty.
 */
function assertFits(file: OpenFile, entry: ChangeEntry): void {
  const old = JSON.parse(entry.old ?? '{}') as Row
  const columns = file.sqlite
    .prepare<[string], { name: string; needed: number }>(
      'SELECT name, "notnull" AND dflt_value IS NULL AS needed FROM pragma_table_info(?)',
    )
    .all(tableName(entry.tableNo))
  const known = new Set(columns.map(({ name }) => name))
  const fits =
    Object.keys(old).every((column) => known.has(column)) &&
    (entry.kind !== 2 || columns.every(({ name, needed }) => !needed || name in old))
  if (!fits) throw new DrejebogError('undo.otherVersion')
}

/** Whether a record that stands in the log exists now. */
function isThere(file: OpenFile, record: string): boolean {
  const last = file.sqlite
    .prepare<[string], number>('SELECT kind FROM change WHERE record = ? ORDER BY n DESC LIMIT 1')
    .pluck()
    .get(record)
  return last === 0 || last === 1
}
