import type { Merge, Sheet, SheetRow } from '../../../db/rules/sheet'
import { LIMITS } from './limits'
import { put, type RawSheet, type ReadRow } from './read-sheet'

/** Puts in order what a sheet's part says, and leaves out what nobody sees. */
export function arranged(raw: RawSheet): Omit<Sheet, 'name' | 'hidden'> {
  const rows = inOrder(raw.rows)
  const merges = raw.merges.filter(({ top, left }) => left <= LIMITS.columns && top <= (rows.at(-1)?.n ?? 0))
  emptyCovered(rows, merges)
  const filled = rows.filter(({ cells }) => cells.length > 0)
  const width = filled.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const hiddenColumns = new Set<number>()
  for (const [from, to] of raw.hiddenColumns)
    for (let column = Math.max(1, from); column <= Math.min(to, width); column++) hiddenColumns.add(column)
  const there = new Set(filled.map(({ n }) => n))
  return {
    rows: filled.map(({ n, cells }) => ({ n, cells })),
    width,
    merges,
    hiddenRows: [...new Set(raw.hiddenRows)].filter((n) => there.has(n)).sort((a, b) => a - b),
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    struckRows: filled.filter(({ struck }) => struck).map(({ n }) => n),
    cut: raw.cut,
  }
}

/** A file may hold its rows in any order, and one row in several pieces. */
function inOrder(rows: ReadRow[]): ReadRow[] {
  if (rows.every(({ n }, at) => at === 0 || n > (rows[at - 1]?.n ?? 0))) return rows
  const byNumber = new Map<number, ReadRow>()
  for (const row of rows) {
    const before = byNumber.get(row.n)
    if (!before) {
      byNumber.set(row.n, row)
      continue
    }
    before.struck &&= row.struck
    row.cells.forEach((cell, at) => {
      if (cell !== null) put(before, at + 1, cell)
    })
  }
  return [...byNumber.values()].sort((a, b) => a.n - b.n)
}

/** What a merged cell covers cannot be seen in a spreadsheet, and is often left over from before. */
function emptyCovered(rows: SheetRow[], merges: Merge[]): void {
  // Merges without end could otherwise be walked through for hours.
  let steps = 5_000_000
  for (const { top, left, bottom, right } of merges) {
    for (let at = firstFrom(rows, top); at < rows.length && steps > 0; at++) {
      const row = rows[at]
      if (!row || row.n > bottom) break
      for (let column = left; column <= Math.min(right, row.cells.length) && steps > 0; column++, steps--)
        if (row.n > top || column > left) row.cells[column - 1] = null
      steps--
    }
  }
  if (merges.length === 0) return
  for (const { cells } of rows) while (cells.length > 0 && cells.at(-1) === null) cells.pop()
}

/** Where the rows from a number on begin. */
function firstFrom(rows: readonly SheetRow[], n: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.n ?? 0) < n) low = middle + 1
    else high = middle
  }
  return low
}
