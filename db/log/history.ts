import { and, desc, eq, gt, inArray, lt } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { change, operation, staff } from '../schema'
import { type ChangeEntry, changeCount, changesOf } from './entries'
import { tableName } from './tables'

type Value = string | number | null

/** One field of one record as it was and as it became. Values are raw; the window words them. */
export type FieldChange = { field: string; before: Value; after: Value }

/** What happened to one record in one operation. */
export type RecordChange = {
  table: string
  record: string
  kind: 'created' | 'changed' | 'deleted'
  /** created and deleted: what the row held; changed: the changed fields. */
  fields: FieldChange[]
}

export type OperationEntry = {
  n: number
  at: string
  staffId: string | null
  staffName: string | null
  label: string
  kind: string
  undoes: number | null
  /** Whether a later undo has taken it back, and that undo still stands. */
  undone: boolean
}

export type HistoryEntry = OperationEntry & {
  changes: RecordChange[]
  /** So many more changes of the operation are not told. */
  untold: number
}

type Row = Record<string, Value>

/** What is told of one operation; one that changed more says so by its label. */
const MOST_CHANGES = 500

/**
 * What happened to some records, newest first: before and after of every field.
 * @param records ids; the caller adds what hangs on a record, such as an organisation's contacts
 */
export function history(file: OpenFile, records: string[], limit = 200): HistoryEntry[] {
  const numbers = file.orm
    .selectDistinct({ n: change.operation })
    .from(change)
    .where(inArray(change.record, records))
    .orderBy(desc(change.operation))
    .limit(limit)
    .all()
  return entriesOf(
    file,
    numbers.map((row) => row.n),
    records,
  )
}

/** The newest operations of the file with all that they did, for the list "Fortryd". */
export function recentOperations(
  file: OpenFile,
  options: { before?: number; limit?: number } = {},
): HistoryEntry[] {
  const numbers = file.orm
    .select({ n: operation.n })
    .from(operation)
    .where(options.before === undefined ? undefined : lt(operation.n, options.before))
    .orderBy(desc(operation.n))
    .limit(options.limit ?? 50)
    .all()
  return entriesOf(
    file,
    numbers.map((row) => row.n),
  )
}

function entriesOf(file: OpenFile, numbers: number[], records?: string[]): HistoryEntry[] {
  return numbers.flatMap((n) => {
    const entry = operationEntry(file, n)
    if (!entry) return []
    const rows = changesOf(file, n, { limit: MOST_CHANGES, ...(records && { records }) })
    const untold = records || rows.length < MOST_CHANGES ? 0 : changeCount(file, n) - rows.length
    return [{ ...entry, changes: merged(rows.map((row) => recordChange(file, row))), untold }]
  })
}

/** An operation by its number, with who did it. */
export function operationEntry(file: OpenFile, n: number): OperationEntry | undefined {
  const row = file.orm
    .select({
      n: operation.n,
      at: operation.at,
      staffId: operation.staff,
      staffName: staff.name,
      label: operation.label,
      kind: operation.kind,
      undoes: operation.undoes,
    })
    .from(operation)
    .leftJoin(staff, eq(staff.id, operation.staff))
    .where(eq(operation.n, n))
    .get()
  return row && { ...row, undone: isUndone(file, n) }
}

function isUndone(file: OpenFile, n: number): boolean {
  const last = file.orm
    .select({ n: operation.n })
    .from(operation)
    .where(eq(operation.undoes, n))
    .orderBy(desc(operation.n))
    .get()
  return last !== undefined && !isUndone(file, last.n)
}

/** What one entry of the log did to its record. */
export function recordChange(file: OpenFile, row: ChangeEntry): RecordChange {
  const table = tableName(row.tableNo)
  const old = JSON.parse(row.old ?? '{}') as Row
  const pick = (fields: string[], value: (field: string) => Omit<FieldChange, 'field'>) =>
    fields.map((field) => ({ field, ...value(field) })).filter(({ before, after }) => before !== after)
  if (row.kind === 2) {
    const fields = pick(Object.keys(old), (field) => ({ before: old[field] ?? null, after: null }))
    return { table, record: row.record, kind: 'deleted', fields }
  }
  const after = stateAfter(file, table, row)
  const names = row.kind === 0 ? Object.keys(after) : Object.keys(old)
  const fields = pick(names, (field) => ({ before: old[field] ?? null, after: after[field] ?? null }))
  return { table, record: row.record, kind: row.kind === 0 ? 'created' : 'changed', fields }
}

/** The log holds old values only: "after" is the next entry that has the field, or the record as it is now. */
function stateAfter(file: OpenFile, table: string, row: ChangeEntry): Row {
  const later = file.orm
    .select({ old: change.old })
    .from(change)
    .where(and(eq(change.record, row.record), gt(change.n, row.n)))
    .orderBy(desc(change.n))
    .all()
  const state =
    file.sqlite.prepare<[string], Row>(`SELECT * FROM "${table}" WHERE id = ?`).get(row.record) ?? {}
  // From the newest back to just after the entry: each one puts back what it replaced.
  for (const entry of later) Object.assign(state, JSON.parse(entry.old ?? '{}') as Row)
  return state
}

/** A record made and filled within one operation reads as made; several changes of one field read as one. */
function merged(changes: RecordChange[]): RecordChange[] {
  const byRecord = new Map<string, RecordChange>()
  for (const next of changes) {
    const first = byRecord.get(next.record)
    if (!first) {
      byRecord.set(next.record, next)
      continue
    }
    const fields = new Map(first.fields.map((field) => [field.field, field]))
    for (const field of next.fields)
      fields.set(field.field, { ...field, before: fields.get(field.field)?.before ?? field.before })
    const kind = next.kind === 'deleted' ? 'deleted' : first.kind
    byRecord.set(next.record, { ...first, kind, fields: [...fields.values()] })
  }
  return [...byRecord.values()]
}
