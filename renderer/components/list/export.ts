import { type Cell, looksLikeFormula, toCsv, toTsv } from '../../../db/rules/csv'
import type { ColumnType } from '../../../db/rules/exports'
import { formatNumber } from '../../../db/rules/numbers'
import { saveFile } from '../saveFile'
import { say, type T } from '../word'
import { cellValue } from './arrange'
import type { ListColumn, ListDeclaration } from './declaration'

type Table = { header: string[]; rows: Cell[][] }

/** The columns of a file or a printed list: those in sight, each with what its cells show besides. */
export function takenOut<Row extends object>(
  declaration: ListDeclaration<Row>,
  visible: readonly string[],
): ListColumn<Row>[] {
  const keys = visible.flatMap((key) => [
    key,
    ...(declaration.columns.find((each) => each.key === key)?.with ?? []),
  ])
  return [...new Set(keys)].flatMap((key) => declaration.columns.find((each) => each.key === key) ?? [])
}

/** What the list shows as a table: its columns in their order, its rows as sorted and filtered. */
export function tableOf<Row extends object>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  t: T,
): Table {
  return {
    header: columns.map((column) => say(t, column.header)),
    rows: rows.map((row) => columns.map((column) => cellValue(column, row, t))),
  }
}

/** A list as a workbook takes it: days and numbers as such, everything else as it is shown. */
export function sheetOf<Row extends object>(columns: readonly ListColumn<Row>[], rows: readonly Row[], t: T) {
  return {
    columns: columns.map((column) => ({
      header: say(t, column.header),
      type: typeOf(column, rows),
      person: column.person === true,
    })),
    rows: rows.map((row) =>
      columns.map((column) => (column.kind === 'date' ? column.value(row) : cellValue(column, row, t))),
    ),
  }
}

function typeOf<Row extends object>(column: ListColumn<Row>, rows: readonly Row[]): ColumnType {
  if (column.kind === 'date') return 'date'
  if (column.kind !== 'number') return 'text'
  return rows.every((row) => Number.isInteger(column.value(row) ?? 0)) ? 'count' : 'number'
}

/** Hands the user a file for Danish Excel. Its name says what and when, never whom it is about. */
export function saveCsv({ header, rows }: Table, fileName: string): void {
  saveFile(`${fileName}.csv`, new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' }))
}

/** Puts the table on the clipboard, as text for a spreadsheet and as a table for a letter or an e-mail. */
export async function copyTable({ header, rows }: Table): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([toTsv(header, rows)], { type: 'text/plain' }),
      'text/html': new Blob([toHtml(header, rows)], { type: 'text/html' }),
    }),
  ])
}

/** A table as HTML in which every text is shown literally, and that a spreadsheet takes no formula from. */
export function toHtml(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (tag: 'th' | 'td', cells: readonly Cell[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(shown(cell))}</${tag}>`).join('')}</tr>`
  const body = rows.map((cells) => line('td', cells)).join('')
  return `<table><thead>${line('th', header)}</thead><tbody>${body}</tbody></table>`
}

function shown(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return formatNumber(cell)
  return looksLikeFormula(cell) ? `'${cell}` : cell
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
