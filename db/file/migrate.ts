import { DrejebogError, fromSystemError } from '../errors'
import { logTriggers } from '../log/triggers'
import type { OpenFile } from './connection'
import { reached } from './steps'

const modules = import.meta.glob<string>('../migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Every migration in order: its place in this list, counted from 1, is the schema version it leads to. */
export const MIGRATIONS: readonly string[] = Object.keys(modules)
  .sort()
  .map((name) => modules[name] as string)

export const SCHEMA_VERSION = MIGRATIONS.length

/** The schema version that an image stands at. */
export function schemaVersion(file: OpenFile): number {
  return file.sqlite.pragma('user_version', { simple: true }) as number
}

/**
 * Brings an image to the newest schema, in one transaction, and makes the triggers of the change log anew.
 * drizzle's own migrator is not used: it turns foreign keys off inside its transaction, where that does nothing,
 * so that rebuilding a parent table deletes its children by cascade.
 * The caller has taken a backup before.
 * @param migrations another list than the program's own, for tests
 * @throws DrejebogError file.newer · file.migrationFailed; the image then stands as it was
 */
export function migrate(file: OpenFile, migrations: readonly string[] = MIGRATIONS): void {
  const { sqlite } = file
  const from = schemaVersion(file)
  if (from > migrations.length) throw new DrejebogError('file.newer')
  if (from === migrations.length) return
  sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite.exec('BEGIN IMMEDIATE')
    dropLogTriggers(file)
    for (const sql of migrations.slice(from)) {
      sqlite.exec(sql)
      reached('migrate:statement')
    }
    for (const trigger of logTriggers()) sqlite.exec(trigger)
    const orphans = sqlite.pragma('foreign_key_check') as unknown[]
    if (orphans.length > 0) throw new DrejebogError('file.migrationFailed', { version: migrations.length })
    sqlite.pragma(`user_version = ${migrations.length}`)
    reached('migrate:before-commit')
    sqlite.exec('COMMIT')
    reached('migrate:committed')
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    const known = fromSystemError(error)
    if (known instanceof DrejebogError) throw known
    throw new DrejebogError('file.migrationFailed', { version: migrations.length }, { cause: error })
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

function dropLogTriggers(file: OpenFile): void {
  const names = file.sqlite
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'log\\_%' ESCAPE '\\'",
    )
    .all()
  for (const { name } of names) file.sqlite.exec(`DROP TRIGGER "${name}"`)
}
