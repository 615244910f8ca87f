/**
 * A workbook as the program holds it once it has been read: sheets of rows of cells. Nothing of the library that read it
 * comes along, and nothing is interpreted yet: every cell keeps what stood in the file.
 */
import { formatDate } from './dates'

/**
 * One cell. `null` is empty. A plain text, number or truth stands for itself; where the file says more of it, it is an
 * object. A number with a format other than General keeps the format, since 0.33 as `0 %` is 33 %.
 */
export type Cell = null | string | number | boolean | FormattedNumber | DateCell | ErrorCell

export type FormattedNumber = {
  kind: 'number'
  value: number
  /** As in the file: `0 %`, `#,##0.00`, `[h]:mm`. */
  format: string
}

export type DateCell = {
  kind: 'date'
  /** ISO date, `YYYY-MM-DD`; '' for a time of day alone. */
  date: string
  /** `HH:MM:SS`, or null at midnight. */
  time: string | null
}

export type ErrorCell = {
  kind: 'error'
  /** `#N/A`, `#REF!` … as in the file; `#NONE` for a formula that was saved without its result. */
  code: string
}

export type SheetRow = {
  /** The row's number in the sheet, from 1. */
  n: number
  /** From column A on; trailing empty ones are left out. */
  cells: Cell[]
}

/** Merged cells: rows and columns from 1, ends included. The value stands in the first one. */
export type Merge = { top: number; left: number; bottom: number; right: number }

export type Sheet = {
  name: string
  hidden: boolean
  /** Those with something in them, in their order. */
  rows: SheetRow[]
  /** Columns up to the last that has something in it. */
  width: number
  merges: Merge[]
  /** Numbers of rows and columns (from 1) that the sender had hidden or filtered away. */
  hiddenRows: number[]
  hiddenColumns: number[]
  /** Rows whose every filled cell is struck out or written in red. */
  struckRows: number[]
  /** Rows or columns beyond the most that are read were left out. */
  cut: boolean
}

/** Something about the file itself that the user is told. */
export type BookNote =
  /** Dates count from 1904 and were shifted. */
  | { code: 'date1904' }
  /** The ending said something else than the bytes. */
  | { code: 'otherEnding'; is: BookKind }
  /** Signs that were lost before the file was saved. */
  | { code: 'lostSigns'; count: number }
  /** Sheets that could not be read, and were left out. */
  | { code: 'sheetLeftOut'; name: string }

export type BookKind = 'xlsx' | 'csv' | 'paste'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'cp865' | 'cp850'

/** How a text file was taken apart. */
export type CsvReading = {
  encoding: Encoding
  /** Others that can be chosen instead. */
  encodings: Encoding[]
  delimiter: string
  /** Up to three lines with letters beyond ASCII, to judge the encoding by. */
  samples: string[]
}

export type Book = {
  kind: BookKind
  sheets: Sheet[]
  notes: BookNote[]
  csv: CsvReading | null
  /** Who made it, as the file says: the name of the program or office; '' where it says nothing. */
  creator: string
}

/** The columns as spreadsheets name them: 1 is `A`, 27 is `AA`. */
export function columnName(n: number): string {
  let name = ''
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** A cell as a Danish spreadsheet shows it, for people to look at; '' when empty. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return plainNumber(cell)
  if (typeof cell === 'boolean') return cell ? 'SAND' : 'FALSK'
  switch (cell.kind) {
    case 'number':
      return cell.format.includes('%') ? `${plainNumber(cell.value * 100)} %` : plainNumber(cell.value)
    case 'date':
      return [formatDate(cell.date), cell.time ?? ''].filter((part) => part !== '').join(' ')
    case 'error':
      return ERRORS[cell.code] ?? cell.code
  }
}

/** What Danish Excel calls its errors. */
const ERRORS: Record<string, string> = {
  '#N/A': '#I/T',
  '#REF!': '#REFERENCE!',
  '#VALUE!': '#VÆRDI!',
  '#NAME?': '#NAVN?',
  '#DIV/0!': '#DIVISION/0!',
  '#NUM!': '#NUM!',
  '#NULL!': '#NUL!',
  '#NONE': '',
}

/** All its digits, without the noise of binary fractions and without thousands' dots: `1234,5`. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15))).replace('.', ',')
}
