import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { schemaVersion } from '../file/migrate'
import { prepared } from '../file/statements'

/** What an operation is for the list "Fortryd": work, its undoing, its redoing, or data put in by the program. */
export type OperationKind = 'edit' | 'undo' | 'redo' | 'system'

export type OperationOptions = { label: string; kind?: OperationKind; undoes?: number }

/** What came of it: `n` is null when nothing was changed, and then no operation was written. */
export type OperationResult<T> = { n: number | null; value: T }

type OperationRow = {
  at: string
  staff: string | null
  label: string
  kind: OperationKind
  undoes: number | null
  schemaVersion: number
}

// Plain statements, since each of them runs for every edit.
const statements = prepared(({ sqlite }) => ({
  running: sqlite.prepare<[], number>('SELECT n FROM running_operation').pluck(),
  begin: sqlite.prepare<[OperationRow]>(
    `INSERT INTO operation (at, staff, label, kind, undoes, schema_version, first_change)
     VALUES ($at, $staff, $label, $kind, $undoes, $schemaVersion, (SELECT coalesce(max(n), 0) + 1 FROM change))`,
  ),
  run: sqlite.prepare<[number]>('INSERT INTO running_operation (one, n) VALUES (1, ?)'),
  end: sqlite.prepare('DELETE FROM running_operation'),
  lastChange: sqlite.prepare<[], number | null>('SELECT max(n) FROM change').pluck(),
  firstChange: sqlite.prepare<[number], number>('SELECT first_change FROM operation WHERE n = ?').pluck(),
  drop: sqlite.prepare<[number]>('DELETE FROM operation WHERE n = ?'),
  by: sqlite.prepare<[string], number>('SELECT n FROM operation WHERE staff = ? LIMIT 1').pluck(),
  last: sqlite.prepare<[], number | null>('SELECT max(n) FROM operation').pluck(),
}))

/**
 * Runs a write as one operation of the change log, in one transaction. An operation inside another joins it.
 * @param fn synchronous: a transaction never waits for anything
 * @throws whatever `fn` throws, and DrejebogError record.notFound for a reference to nothing; nothing is changed then
 */
export function operation<T>(file: OpenFile, options: OperationOptions, fn: () => T): OperationResult<T> {
  const statement = statements(file)
  const running = statement.running.get()
  if (running !== undefined) return { n: running, value: fn() }
  const transaction = file.sqlite.transaction((): OperationResult<T> => {
    // Undo puts parents and children back in whatever order the log has them.
    file.sqlite.pragma('defer_foreign_keys = ON')
    const n = Number(statement.begin.run(operationRow(file, options)).lastInsertRowid)
    statement.run.run(n)
    const value = fn()
    statement.end.run()
    const changed = (statement.lastChange.get() ?? 0) >= (statement.firstChange.get(n) ?? 0)
    if (!changed) statement.drop.run(n)
    return { n: changed ? n : null, value }
  })
  try {
    return transaction.immediate()
  } catch (error) {
    // Foreign keys are looked at when the transaction ends: a record was to refer to one that is not there.
    if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error
    throw new DrejebogError('record.notFound', {}, { cause: error })
  }
}

function operationRow(file: OpenFile, options: OperationOptions): OperationRow {
  return {
    at: file.clock.now().toISOString(),
    staff: file.staff,
    label: options.label,
    kind: options.kind ?? 'edit',
    undoes: options.undoes ?? null,
    schemaVersion: schemaVersion(file),
  }
}

/** The number of the newest operation, 0 in an empty file: tells whether anything was written since. */
export function lastOperation(file: OpenFile): number {
  return statements(file).last.get() ?? 0
}

/** Whether a member of staff stands in the log: then they stay in the file, since the history names them. */
export function hasWritten(file: OpenFile, staffId: string): boolean {
  return statements(file).by.get(staffId) !== undefined
}
