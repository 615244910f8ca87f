import { type FoundTable, findTables } from '../../../db/rules/import/tables'
import type { Sheet } from '../../../db/rules/sheet'

const found = new WeakMap<Sheet, FoundTable[]>()

/** The tables of a sheet, looked for once. */
export function tablesOn(sheet: Sheet): FoundTable[] {
  const before = found.get(sheet)
  if (before) return before
  const tables = findTables(sheet)
  found.set(sheet, tables)
  return tables
}
