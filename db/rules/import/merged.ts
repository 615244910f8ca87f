/** Merged cells inside a table: one value that may stand for several rows. */
import { type Cell, cellText, type Sheet } from '../sheet'
import type { ImportField } from './declaration'
import { FIGURES } from './read-figure'

/** Figures are never repeated: they would count twice. */
export function canFillDown({ type }: ImportField): boolean {
  return !FIGURES.has(type)
}

/** The rows that merged cells cover in a column, with the row in which the value of each stands. */
export type Covered = ReadonlyMap<number, number>

/** The covered rows of a table's column. Several columns wide, a merged cell is a heading between the rows. */
export function coveredRows(
  sheet: Sheet,
  range: { firstRow: number; lastRow: number },
  column: number,
): Covered {
  const covered = new Map<number, number>()
  for (const { left, right, top, bottom } of sheet.merges) {
    if (left !== column || right !== column || top < range.firstRow) continue
    for (let n = top + 1; n <= Math.min(bottom, range.lastRow); n += 1) covered.set(n, top)
  }
  return covered
}

/** The cells of a column with the value of a merged cell in every row that it covers. */
export function filledDown(
  sheet: Sheet,
  column: number,
  rows: readonly { n: number }[],
  cells: readonly Cell[],
  covered: Covered,
): Cell[] {
  const tops = new Set(covered.values())
  const values = new Map<number, Cell>()
  for (const { n, cells: of } of sheet.rows) if (tops.has(n)) values.set(n, of[column - 1] ?? null)
  return cells.map((cell, at) => cell ?? values.get(covered.get(rows[at]?.n ?? 0) ?? 0) ?? null)
}

/** The first value of a column that is merged over several rows, as the file shows it. */
export function firstMerged(sheet: Sheet, column: number, covered: Covered): string {
  const tops = new Set(covered.values())
  return cellText(sheet.rows.find(({ n }) => tops.has(n))?.cells[column - 1])
}
