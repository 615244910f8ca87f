/** Rows that sum up the ones above them. They are no records, but a check of what was read. */
import { parseNumber } from '../numbers'
import type { Cell, Sheet } from '../sheet'
import { headerKey } from './header-key'
import { oneLine } from './words'

const NUMERIC = /^[-−–(]?[\d.,\s%]*\d[\d.,\s%)]*(?:kr\.?|,-)?$/

/** Whether a text is a figure of some kind. */
export function isNumeric(text: string): boolean {
  return NUMERIC.test(text)
}

const SUM_WORD =
  /^(?:i alt|ialt|total|totalt|sum|subtotal|sub total|samlet|hovedtotal|grand total|tilsammen)(?: |$)| (?:i alt|ialt|total)$/
/** `Total A/S` is a partner. */
const COMPANY = /\b(?:a\/s|aps|i\/s|p\/s|k\/s|amba)\b/

/** Whether a row is a sum: it says so in its one text, and whatever else stands in it is a figure. */
export function isSumRow(filled: readonly { cell: Cell; text: string }[]): boolean {
  const texts = filled.filter(({ cell, text }) => typeof cell === 'string' && !isNumeric(text))
  const only = texts.length === 1 ? texts[0] : undefined
  if (only === undefined || only.text.length > 60) return false
  const key = headerKey(only.text)
  return SUM_WORD.test(key) && !COMPANY.test(key)
}

/** The figure of a cell; null where it has none. */
function figureOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell
  if (typeof cell === 'object' && cell?.kind === 'number') return cell.value
  if (typeof cell !== 'string') return null
  const read = parseNumber(oneLine(cell))
  return read.ok ? read.value : null
}

export type WrongSum = {
  row: number
  column: number
  /** What the sheet says, and what the rows above come to. */
  said: number
  counted: number
}

type SummedTable = { firstRow: number; lastRow: number; sums: readonly number[]; notes: readonly number[] }

/**
 * The sums of a table that differ from the rows above them: those since the sum before, or all of them, as in a sum
 * under subtotals.
 * @param columns of the sheet, from 1, that add up
 */
export function checkSums(sheet: Sheet, table: SummedTable, columns: readonly number[]): WrongSum[] {
  const sums = new Set(table.sums)
  const notes = new Set(table.notes)
  const rows = sheet.rows.filter(({ n }) => n >= table.firstRow && n <= table.lastRow && !notes.has(n))
  return columns.flatMap((column) => {
    const wrong: WrongSum[] = []
    let all = 0
    let since = 0
    let rowsSince = 0
    for (const { n, cells } of rows) {
      const value = figureOf(cells[column - 1])
      if (!sums.has(n)) {
        all += value ?? 0
        since += value ?? 0
        rowsSince += value === null ? 0 : 1
        continue
      }
      if (value !== null && !isEqual(value, since) && !isEqual(value, all))
        wrong.push({ row: n, column, said: value, counted: withoutNoise(rowsSince === 0 ? all : since) })
      since = 0
      rowsSince = 0
    }
    return wrong
  })
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a))
}

function withoutNoise(value: number): number {
  return Number(value.toPrecision(12))
}
