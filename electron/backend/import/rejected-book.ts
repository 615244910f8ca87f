import type { ColumnType } from '../../../db/rules/exports'
import { type Cell, cellText } from '../../../db/rules/sheet'
import type { Value, WorkbookSpec } from '../excel/workbook-spec'
import type { RejectedSheet } from './rejected-sheet'

/** A sheet of rejected rows as a workbook. A column stays what it was where all its cells are of one kind. */
export function rejectedBook({ name, headers, rows }: RejectedSheet): WorkbookSpec {
  const columns = headers.map((_, at) => columnOf(rows.map((row) => row[at] ?? null)))
  return {
    title: name,
    sheets: [
      {
        kind: 'table',
        name,
        columns: headers.map((header, at) => ({ header, type: columns[at]?.type ?? 'text' })),
        rows: rows.map((_, n) => columns.map(({ values }) => values[n] ?? null)),
      },
    ],
  }
}

function columnOf(cells: readonly Cell[]): { type: ColumnType; values: Value[] } {
  const filled = cells.filter((cell) => cell !== null && cell !== '')
  const is = (test: (cell: Cell) => boolean) => filled.length > 0 && filled.every(test)
  if (is(isDay)) return { type: 'date', values: cells.map((cell) => (isDay(cell) ? cell.date : null)) }
  if (is(isPercent))
    return { type: 'percent', values: cells.map((cell) => (isPercent(cell) ? cell.value * 10_000 : null)) }
  if (is((cell) => typeof cell === 'number')) return { type: 'number', values: [...cells] as Value[] }
  return { type: 'longText', values: cells.map((cell) => (cell === null ? null : cellText(cell))) }
}

function isDay(cell: Cell): cell is Extract<Cell, { kind: 'date' }> {
  return typeof cell === 'object' && cell?.kind === 'date' && cell.date !== '' && cell.time === null
}

function isPercent(cell: Cell): cell is Extract<Cell, { kind: 'number' }> {
  return typeof cell === 'object' && cell?.kind === 'number' && cell.format.includes('%')
}
