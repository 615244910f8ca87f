import { looksLikeCpr } from '../../../db/rules/identifiers'
import type { ShownRow } from '../../../db/rules/import/outcome'
import { isCprColumn } from '../../../db/rules/import/values'
import { type Cell, cellText, type Sheet } from '../../../db/rules/sheet'

const P_NUMBER = /^\s*p[\s.-]*(nr|nummer|enhed)|produktionsenhed/i
const COVERED = '••••••-••••'

/** Columns of CPR numbers, from 1, looked for once a sheet. */
const known = new WeakMap<Sheet, ReadonlySet<number>>()

/** The columns of a sheet that hold CPR numbers, whatever stands above them. Counted from 1. */
export function cprColumns(sheet: Sheet): ReadonlySet<number> {
  const before = known.get(sheet)
  if (before) return before
  const columns = new Set<number>()
  for (let column = 1; column <= sheet.width; column++) {
    const cells = sheet.rows.map((row) => row.cells[column - 1] ?? null).filter((cell) => cell !== null)
    const heads = cells.slice(0, 12).filter((cell) => typeof cell === 'string' && !looksLikeCpr(cell))
    const headers = heads.map(cellText)
    // P-numbers have ten digits as well: there the header decides.
    if (headers.some((header) => P_NUMBER.test(header))) continue
    if ([...headers, ''].some((header) => isCprColumn(header, cells.slice(0, 500)))) columns.add(column)
  }
  known.set(sheet, columns)
  return columns
}

/** A cell as it is shown; what may be a CPR number is covered wherever it stands. */
export function shownCell(cell: Cell | undefined, isCpr: boolean): string {
  const text = cellText(cell)
  if (text === '') return ''
  if (isCpr && /\d{4}/.test(text)) return COVERED
  return looksLikeCpr(text) ? COVERED : text
}

const NINE_OR_TEN = /\d(?:[ -]?\d){8,9}/g

/**
 * A line of a text file as it is shown to judge its letters by.
 * @param hasCpr the file has a column of CPR numbers: then every number of their length is covered, whatever it is
 */
export function shownLine(line: string, hasCpr: boolean): string {
  return line.replace(NINE_OR_TEN, (number) => (hasCpr || looksLikeCpr(number) ? COVERED : number))
}

/**
 * Rows of a sheet to look at, from a place on.
 * @param from how many filled rows come before
 */
export function shownRows(sheet: Sheet, from: number, count: number): { total: number; rows: ShownRow[] } {
  const cpr = cprColumns(sheet)
  const hidden = new Set(sheet.hiddenRows)
  const struck = new Set(sheet.struckRows)
  const rows = sheet.rows.slice(from, from + count).map(({ n, cells }) => ({
    n,
    cells: cells.map((cell, at) => shownCell(cell, cpr.has(at + 1))),
    hidden: hidden.has(n),
    struck: struck.has(n),
  }))
  return { total: sheet.rows.length, rows }
}
