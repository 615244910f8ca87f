import type { OpenFile } from '../file/connection'
import { hasWritten } from './operation'
import { REFERENCES } from './tables'

type Row = Record<string, string | number | null>

/**
 * Whether anything hangs on a record; of staff also what they have written, since the history names them, and what they
 * have exported, since the register does.
 */
export function isReferred(file: OpenFile, table: string, record: string): boolean {
  if (table === 'staff' && (hasWritten(file, record) || hasExported(file, record))) return true
  return REFERENCES.filter((reference) => reference.target === table).some((reference) =>
    file.sqlite
      .prepare(`SELECT 1 FROM "${reference.table}" WHERE "${reference.column}" = ? LIMIT 1`)
      .get(record),
  )
}

function hasExported(file: OpenFile, staffId: string): boolean {
  const exported = file.sqlite.prepare('SELECT 1 FROM export_note WHERE staff_id = ? LIMIT 1')
  return exported.get(staffId) !== undefined
}

/** The reference fields of a row whose target is gone. */
export function missingTargets(file: OpenFile, table: string, row: Row): string[] {
  return REFERENCES.filter((reference) => reference.table === table)
    .filter(({ column, target }) => {
      const value = row[column]
      if (value === null || value === undefined) return false
      return !file.sqlite.prepare(`SELECT 1 FROM "${target}" WHERE id = ?`).get(value)
    })
    .map((reference) => reference.column)
}
