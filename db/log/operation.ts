import { eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { schemaVersion } from '../file/migrate'
import { change, operation as operationTable, runningOperation } from '../schema'

/** What an operation is for the list "Fortryd": work, its undoing, its redoing, or data put in by the program. */
export type OperationKind = 'edit' | 'undo' | 'redo' | 'system'

export type OperationOptions = { label: string; kind?: OperationKind; undoes?: number }

/** What came of it: `n` is null when nothing was changed, and then no operation was written. */
export type OperationResult<T> = { n: number | null; value: T }

/**
 * Runs a write as one operation of the change log, in one transaction. An operation inside another joins it.
 * @param fn synchronous: a transaction never waits for anything
 * @throws whatever `fn` throws, with nothing changed
 */
export function operation<T>(file: OpenFile, options: OperationOptions, fn: () => T): OperationResult<T> {
  const running = file.orm.select({ n: runningOperation.n }).from(runningOperation).get()
  if (running) return { n: running.n, value: fn() }
  return file.sqlite
    .transaction((): OperationResult<T> => {
      // Undo puts parents and children back in whatever order the log has them.
      file.sqlite.pragma('defer_foreign_keys = ON')
      const { n } = file.orm
        .insert(operationTable)
        .values({
          at: file.clock.now().toISOString(),
          staff: file.staff,
          label: options.label,
          kind: options.kind ?? 'edit',
          undoes: options.undoes ?? null,
          schemaVersion: schemaVersion(file),
        })
        .returning({ n: operationTable.n })
        .get()
      file.orm.insert(runningOperation).values({ one: 1, n }).run()
      const value = fn()
      file.orm.delete(runningOperation).run()
      const written = file.orm
        .select({ n: change.n })
        .from(change)
        .where(eq(change.operation, n))
        .limit(1)
        .get()
      if (written) return { n, value }
      file.orm.delete(operationTable).where(eq(operationTable.n, n)).run()
      return { n: null, value }
    })
    .immediate()
}

/** The number of the newest operation, 0 in an empty file: tells whether anything was written since. */
export function lastOperation(file: OpenFile): number {
  const row = file.sqlite.prepare<[], { n: number | null }>('SELECT max(n) AS n FROM operation').get()
  return row?.n ?? 0
}
