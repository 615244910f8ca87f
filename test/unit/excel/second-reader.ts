import * as XLSX from 'xlsx'
import type { Book, Cell } from '../../../db/rules/sheet'

/** Every filled cell by sheet and reference, as one short text that says its kind. */
export type Plain = Record<string, Record<string, string>>

/** What our reader found. */
export function plainOfOurs({ sheets }: Book): Plain {
  return Object.fromEntries(
    sheets.map(({ rows }, at) => [
      String(at),
      Object.fromEntries(
        rows.flatMap(({ n, cells }) =>
          cells.flatMap((cell, column) =>
            cell === null ? [] : [[XLSX.utils.encode_cell({ r: n - 1, c: column }), plain(cell)] as const],
          ),
        ),
      ),
    ]),
  )
}

function plain(cell: Exclude<Cell, null>): string {
  if (typeof cell === 'string') return `text ${cell}`
  if (typeof cell === 'number') return `number ${cell}`
  if (typeof cell === 'boolean') return `truth ${cell}`
  switch (cell.kind) {
    case 'number':
      return `number ${cell.value}`
    case 'date':
      return `date ${[cell.date, cell.time].filter(Boolean).join(' ')}`
    case 'error':
      return `error ${cell.code}`
  }
}

/** What the second reader finds: SheetJS, which shares no code with ours. */
export function plainOfSecond(bytes: Uint8Array): Plain {
  const book = XLSX.read(bytes, {
    type: 'array',
    cellNF: true,
    cellText: false,
    cellDates: false,
    sheetStubs: true,
  })
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  return Object.fromEntries(
    book.SheetNames.map((name, at) => [
      String(at),
      Object.fromEntries(
        Object.entries(book.Sheets[name] ?? {}).flatMap(([reference, cell]) => {
          if (reference.startsWith('!')) return []
          const said = plainOfCell(cell as XLSX.CellObject, date1904)
          return said === null ? [] : [[reference.toUpperCase(), said] as const]
        }),
      ),
    ]),
  )
}

function plainOfCell(cell: XLSX.CellObject, date1904: boolean): string | null {
  switch (cell.t) {
    case 'n':
      return dateOf(cell, date1904) ?? `number ${cell.v}`
    case 'b':
      return `truth ${cell.v}`
    case 'e':
      return `error ${cell.w ?? ERRORS.get(Number(cell.v)) ?? cell.v}`
    case 's':
      return cell.v === '' || cell.v === undefined ? null : `text ${cell.v}`
    default:
      // A formula without a result has no value there.
      return cell.f === undefined ? null : 'error #NONE'
  }
}

const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

function dateOf({ z, v }: XLSX.CellObject, date1904: boolean): string | null {
  if (
    typeof v !== 'number' ||
    z === undefined ||
    !XLSX.SSF.is_date(String(z)) ||
    /\[[hms]+\]/.test(String(z))
  )
    return null
  // It takes the fraction of a second for none, so that the last one of a day is the day before.
  const parts = XLSX.SSF.parse_date_code(Math.round(v * 86_400) / 86_400, { date1904 })
  if (!parts) return null
  const two = (part: number) => String(part).padStart(2, '0')
  const time = `${two(parts.H)}:${two(parts.M)}:${two(Math.round(parts.S))}`
  const hasDay = /[dy]/.test(String(z).replace(/\[[^\]]*\]|"[^"]*"/g, ''))
  const day = `${parts.y}-${two(parts.m)}-${two(parts.d)}`
  return hasDay ? `date ${time === '00:00:00' ? day : `${day} ${time}`}` : `date ${time}`
}
