import { and, asc, eq, gt, lt } from 'drizzle-orm'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { schemaVersion } from '../file/migrate'
import { change, operation as operationTable } from '../schema'
import { type ChangeEntry, changesOf } from './entries'
import { lastOperation, operation } from './operation'
import { isReferred, missingTargets } from './references'
import { tableName } from './tables'

type Value = string | number | null
type Row = Record<string, Value>

/** What undo left as it is, since somebody changed it later or something hangs on it. `field` null = the whole record. */
export type Kept = {
  table: string
  record: string
  field: string | null
  reason: 'changedLater' | 'inUse' | 'missing'
}

export type UndoResult = { n: number | null; kept: Kept[] }

const NOT_UNDOABLE = new Set(['system'])

/** Fields that tell of another one: where it stays as it is, they do too. */
const TELL_OF: Record<string, { field: string; told: string[] }> = {
  attachment: { field: 'content_id', told: ['name', 'media_type', 'size'] },
}

/**
 * Takes one operation back, field by field, only where no later entry touches it. It is an operation of its own,
 * so that it can be taken back in turn.
 * @param n the operation's number
 * @returns what was kept, for the user to read
 * @throws DrejebogError record.notFound · undo.notPossible · undo.otherVersion
 */
export function undo(file: OpenFile, n: number): UndoResult {
  const target = file.orm.select().from(operationTable).where(eq(operationTable.n, n)).get()
  if (!target) throw new DrejebogError('record.notFound')
  if (NOT_UNDOABLE.has(target.kind)) throw new DrejebogError('undo.notPossible')
  if (target.schemaVersion !== schemaVersion(file)) throw new DrejebogError('undo.otherVersion')
  const kept: Kept[] = []
  const kind = target.kind === 'undo' ? 'redo' : 'undo'
  const result = operation(file, { label: target.label, kind, undoes: n }, () => {
    const entries = changesOf(file, n).reverse()
    // What others did later: after the last entry of the operation, and not by this very undo.
    const later = { after: entries[0]?.n ?? 0, before: lastOperation(file) }
    for (const entry of entries) kept.push(...takeBack(file, entry, later))
  })
  return { n: result.n, kept }
}

/** The entries after one, up to an operation. */
export type Later = { after: number; before: number }

/**
 * Takes one entry back, inside a running operation.
 * @param later what happened since, which stays as it is
 * @returns what was kept
 */
export function takeBack(file: OpenFile, entry: ChangeEntry, later: Later): Kept[] {
  const table = tableName(entry.tableNo)
  const row = file.sqlite.prepare<[string], Row>(`SELECT * FROM "${table}" WHERE id = ?`).get(entry.record)
  const keep = (field: string | null, reason: Kept['reason']): Kept => ({
    table,
    record: entry.record,
    field,
    reason,
  })
  if (entry.kind === 0) {
    if (!row) return []
    if (changedSince(file, entry.record, row, later).size > 0) return [keep(null, 'changedLater')]
    if (isReferred(file, table, entry.record)) return [keep(null, 'inUse')]
    file.sqlite.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(entry.record)
    return []
  }
  const old = JSON.parse(entry.old ?? '{}') as Row
  if (entry.kind === 2) {
    if (row) return [keep(null, 'changedLater')]
    insertRow(file, table, old)
    const lost = missingTargets(file, table, old)
    if (lost.length === 0) return []
    file.sqlite.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(entry.record)
    return [keep(null, 'missing')]
  }
  if (!row) return [keep(null, 'missing')]
  const since = changedSince(file, entry.record, row, later)
  const lost = new Set(missingTargets(file, table, old))
  const kept: Kept[] = []
  const possible = Object.keys(old).filter((field) => {
    if (since.has(field)) kept.push(keep(field, 'changedLater'))
    else if (lost.has(field)) kept.push(keep(field, 'missing'))
    else return true
    return false
  })
  const { field: main = '', told = [] } = TELL_OF[table] ?? {}
  const stays = main in old && !possible.includes(main)
  const fields = stays ? possible.filter((field) => !told.includes(field)) : possible
  if (fields.length > 0) {
    const set = fields.map((field) => `"${field}" = ?`).join(', ')
    file.sqlite
      .prepare(`UPDATE "${table}" SET ${set} WHERE id = ?`)
      .run(...fields.map((field) => old[field] ?? null), entry.record)
  }
  return kept
}

/**
 * The fields of a record that somebody changed after an entry: those that a later operation touched (one that was
 * itself taken back does not count), and those whose value is another than the one that the entry left.
 */
function changedSince(file: OpenFile, record: string, row: Row, { after, before }: Later): Set<string> {
  const entries = file.orm
    .select({
      kind: change.kind,
      old: change.old,
      operation: change.operation,
      undoes: operationTable.undoes,
    })
    .from(change)
    .innerJoin(operationTable, eq(operationTable.n, change.operation))
    .where(and(eq(change.record, record), gt(change.n, after), lt(change.operation, before)))
    .orderBy(asc(change.n))
    .all()
  const cancelled = cancelledOperations(entries)
  const fields = new Set<string>()
  const left = new Map<string, Value>()
  for (const entry of entries) {
    for (const [field, value] of Object.entries(JSON.parse(entry.old ?? '{}') as Row)) {
      if (!left.has(field)) left.set(field, value)
      if (!cancelled.has(entry.operation)) fields.add(field)
    }
  }
  if (left.size === 0) return fields
  const found = foundAs(file, record, row, before)
  for (const [field, value] of left) if (found[field] !== value) fields.add(field)
  return fields
}

/** A row as an operation found it: what the operation itself has done to it so far is nobody's later change. */
function foundAs(file: OpenFile, record: string, row: Row, running: number): Row {
  const found = { ...row }
  for (const { kind, old } of changesOf(file, running, { records: [record] }).reverse())
    if (kind === 1) Object.assign(found, JSON.parse(old ?? '{}'))
  return found
}

function cancelledOperations(entries: { operation: number; undoes: number | null }[]): Set<number> {
  const cancelled = new Set<number>()
  const present = new Set(entries.map((entry) => entry.operation))
  // Newest first: an undo that was itself undone cancels with its undoing and leaves its target alive.
  for (const entry of [...entries].reverse()) {
    if (cancelled.has(entry.operation) || entry.undoes === null || !present.has(entry.undoes)) continue
    cancelled.add(entry.operation)
    cancelled.add(entry.undoes)
  }
  return cancelled
}

function insertRow(file: OpenFile, table: string, row: Row): void {
  const fields = Object.keys(row)
  const names = fields.map((field) => `"${field}"`).join(', ')
  const marks = fields.map(() => '?').join(', ')
  file.sqlite
    .prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`)
    .run(...fields.map((field) => row[field] ?? null))
}
