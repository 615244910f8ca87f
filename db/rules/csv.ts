/**
 * Tables as text, for Danish Excel and the clipboard, where no cell can run.
 *
 * A text that a spreadsheet could take for a formula gets an apostrophe in front: one that begins with
 * `= + - @` in any width, or with a tab or line break, also behind spaces, quotes and invisible signs.
 * Numbers come as numbers (a decimal comma, no thousands) and need none. A stored Danish phone is written
 * `12 34 56 78`, which a spreadsheet leaves alone; a foreign one keeps its plus behind the apostrophe.
 */
import { formatPhone } from './identifiers'

/** null is an empty cell. Dates are given as the text that is shown. */
export type Cell = string | number | null

const BOM = '\ufeff'
const LINE_END = '\r\n'

/** What can stand before the first sign that counts. */
const LEAD = /^[\s\p{C}\p{M}"'`´“”„‘’‚«»]*/u

/** Whether a spreadsheet could take a text for a formula. */
export function looksLikeFormula(text: string): boolean {
  const lead = LEAD.exec(text)?.[0] ?? ''
  const first = String.fromCodePoint(text.codePointAt(lead.length) ?? 0).normalize('NFKC')
  return /[\t\r\n]/.test(lead) || /^[=+\-−@]/.test(first)
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : ''
  const shown = formatPhone(cell)
  return looksLikeFormula(shown) ? `'${shown}` : shown
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/**
 * A file for Danish Excel: semicolons, CRLF, UTF-8 with BOM. Every text is quoted, so that separators, quotes
 * and line breaks in it stay in it.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) =>
    cells.map((cell) => (typeof cell === 'string' ? quoted(cellText(cell)) : cellText(cell))).join(';')
  return BOM + [header, ...rows].map((cells) => line(cells) + LINE_END).join('')
}

/** "Copy as table": tabs and line breaks within a cell become a space, since they would start a new cell. */
export function toTsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const flat = (cell: Cell) => {
    const text = cellText(cell).replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
    return text.includes('"') ? quoted(text) : text
  }
  return [header, ...rows].map((cells) => cells.map(flat).join('\t') + LINE_END).join('')
}
