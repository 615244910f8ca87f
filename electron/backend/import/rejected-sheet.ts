import { looksLikeCpr } from '../../../db/rules/identifiers'
import type { Plan } from '../../../db/rules/import/plan'
import { type Cell, cellText, type Sheet } from '../../../db/rules/sheet'
import type { CheckedTable } from './check-table'
import { cprColumns } from './shown-rows'

/** Rows that could not be taken, as the sender wrote them, each with the reason. */
export type RejectedSheet = { name: string; headers: string[]; rows: Cell[][] }

/**
 * The rejected rows in the sender's own layout, with the reason in a last column. What was not read is left out here, too.
 * @param wanted.columns of the sheet, from 1: those that go along although they were not read
 * @param wanted.reasons a sentence for each row
 */
export function rejectedSheet(
  sheet: Sheet,
  plan: Plan,
  { headers, read }: CheckedTable,
  wanted: { rows: readonly number[]; columns: readonly number[]; reasons: ReadonlyMap<number, string> },
): RejectedSheet {
  const cpr = cprColumns(sheet)
  const columns = headers
    .map((header, at) => ({ header, column: plan.left + at }))
    .filter(({ column }) => !cpr.has(column) && (read.has(column) || wanted.columns.includes(column)))
  const rows = new Set(wanted.rows)
  return {
    name: sheet.name,
    headers: [...columns.map(({ header }) => header), REASON],
    rows: sheet.rows
      .filter(({ n }) => rows.has(n))
      .map(({ n, cells }) => [
        ...columns.map(({ column }) => uncovered(cells[column - 1])),
        wanted.reasons.get(n) ?? '',
      ]),
  }
}

/** As the sender's own language has it: the workbook goes back to them. */
const REASON = 'Fejl'

/** A number that stands where it should not is not sent on. */
function uncovered(cell: Cell | undefined): Cell {
  return looksLikeCpr(cellText(cell)) ? '' : (cell ?? null)
}
