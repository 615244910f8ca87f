import type { Book, Merge } from '../../../db/rules/sheet'
import { guessDelimiter } from './delimiter'
import { LIMITS } from './limits'
import { readDelimited, textSheet } from './read-csv'

const NAME = 'Udklip'

/**
 * Reads what was copied in a spreadsheet. The text decides the values; the web page that comes along with it tells
 * which cells were merged, which the text cannot.
 */
export function readPasted(text: string, html: string | null): Book {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const book: Book = { kind: 'paste', sheets: [], notes: [], csv: null, creator: '' }
  if (!plain.includes('\t') && guessDelimiter(plain) !== null) {
    book.sheets.push(readDelimited(plain, NAME).sheet)
    return book
  }
  const lines = tabbed(plain)
  const sheet = textSheet(NAME, lines)
  sheet.merges = html === null ? [] : mergesOf(html, lines.length)
  book.sheets.push(sheet)
  return book
}

/**
 * Lines as a spreadsheet puts them on the clipboard: a cell with a line break or tab in it stands in quotes, and any
 * other quote means nothing.
 */
function tabbed(text: string): string[][] {
  const lines: string[][] = [[]]
  let at = 0
  while (at < text.length && lines.length <= LIMITS.rows + 1) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null
    const cell = quoted ?? { value: text.slice(at, endOfCell(text, at)), end: endOfCell(text, at) }
    lines.at(-1)?.push(cell.value)
    if (text[cell.end] === '\n') lines.push([])
    // A tab at the very end has an empty cell behind it, which nobody misses.
    at = cell.end + 1
  }
  if (lines.at(-1)?.length === 0) lines.pop()
  return lines
}

function endOfCell(text: string, from: number): number {
  const [tab, line] = [text.indexOf('\t', from), text.indexOf('\n', from)]
  if (tab < 0 && line < 0) return text.length
  return tab < 0 ? line : line < 0 ? tab : Math.min(tab, line)
}

/** @returns null if the quote at that place does not enclose a cell */
function quotedCell(text: string, from: number): { value: string; end: number } | null {
  let close = from
  do {
    close = text.indexOf('"', close + 1)
    if (close < 0) return null
    if (text[close + 1] !== '"') break
    close += 1
  } while (close < text.length)
  const end = close + 1
  const value = text.slice(from + 1, close).replaceAll('""', '"')
  const closes = end >= text.length || text[end] === '\t' || text[end] === '\n'
  return closes && /[\n\t"]/.test(value) ? { value, end } : null
}

/** @param rows of the text: a page with another number of rows shows something else */
function mergesOf(html: string, rows: number): Merge[] {
  const merges: Merge[] = []
  // Columns that a cell from above reaches into, by how many rows it still does.
  let above = new Map<number, number>()
  let row = 0
  let column = 0
  for (const [, name, attributes = ''] of withoutComments(html).matchAll(/<(tr|td|th)\b([^<>]*)>/gi)) {
    if (name?.toLowerCase() === 'tr') {
      row += 1
      column = 0
      above = new Map([...above].map(([at, left]) => [at, left - 1] as const).filter(([, left]) => left > 0))
      continue
    }
    column += 1
    while (above.has(column)) column += 1
    const [right, down] = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')]
    if (right > 1 || down > 1)
      merges.push({ top: row, left: column, bottom: row + down - 1, right: column + right - 1 })
    if (down > 1) for (let at = column; at < column + right; at++) above.set(at, down)
    column += right - 1
  }
  return row === rows ? merges.filter(({ bottom }) => bottom <= rows) : []
}

function spanOf(attributes: string, name: string): number {
  const said = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1]
  return Math.max(1, Math.min(Number(said ?? 1), LIMITS.columns))
}

function withoutComments(html: string): string {
  let kept = ''
  let from = 0
  for (;;) {
    const at = html.indexOf('<!--', from)
    const end = at < 0 ? -1 : html.indexOf('-->', at)
    if (end < 0) return kept + html.slice(from)
    kept += html.slice(from, at)
    from = end + 3
  }
}
