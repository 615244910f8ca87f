/**
 * Where the tables of a sheet are: which rows are the header, which are sums and notes, and where another table begins.
 * All of it is a suggestion that the user can change.
 */
import { type Cell, cellText, type Merge, type Sheet, type SheetRow } from '../sheet'
import { IMPORT_FIELDS } from './concepts'
import { holdsCpr } from './cpr'
import { headerKey, joinHeader, uniqueHeaders } from './header-key'
import type { TableRange } from './plan'
import { isNumeric, isSumRow } from './sums'
import { oneLine } from './words'

export { checkSums } from './sums'

/** A table with the rows of it that are not records: sums, and notes or repeated headers. */
export type FoundTable = TableRange & { sums: number[]; notes: number[] }

/** One row of an area, with its filled cells only. */
type Line = { n: number; filled: { column: number; cell: Cell; text: string }[] }

/** A header is looked for in so many rows of an area. */
const FIRST_ROWS = 25
/** Headers are short; a longer text is a title or a note. */
const LONGEST_HEADER = 60

/** The tables of a sheet, the most likely one first, the others in their order. */
export function findTables(sheet: Sheet): FoundTable[] {
  const found = areasOf(sheet).flatMap((area) => tablesOf(area, sheet.merges))
  const best = found.reduce<Scored | null>((a, b) => (a === null || b.score > a.score ? b : a), null)
  const ordered = best === null ? [] : [best, ...found.filter((each) => each !== best)]
  return ordered.map(({ table }) => table)
}

type Scored = { table: FoundTable; score: number }

function lineOf(row: SheetRow): Line {
  const filled: Line['filled'] = []
  row.cells.forEach((cell, at) => {
    if (cell === null || cell === '') return
    const text = typeof cell === 'string' ? oneLine(cell) : cellText(cell)
    if (text !== '' || (typeof cell === 'object' && cell.kind === 'error'))
      filled.push({ column: at + 1, cell, text })
  })
  return { n: row.n, filled }
}

/** Areas side by side, parted by empty columns, each with its rows that have something in them. */
function areasOf(sheet: Sheet): Line[][] {
  const lines = sheet.rows.map(lineOf).filter(({ filled }) => filled.length > 0)
  const gaps = gapsOf(lines)
  for (const [from, to] of gaps) {
    const left = part(lines, 1, from - 1)
    const right = part(lines, to + 1, Number.POSITIVE_INFINITY)
    if (areTwo(left, right, to - from + 1)) {
      const rest = areasOf({
        ...sheet,
        rows: sheet.rows.map((row) => ({ n: row.n, cells: blankTo(row.cells, to) })),
      })
      return [left, ...rest]
    }
  }
  return lines.length === 0 ? [] : [lines]
}

function blankTo(cells: readonly Cell[], to: number): Cell[] {
  return cells.map((cell, at) => (at < to ? null : cell))
}

function part(lines: readonly Line[], from: number, to: number): Line[] {
  return lines
    .map(({ n, filled }) => ({ n, filled: filled.filter(({ column }) => column >= from && column <= to) }))
    .filter(({ filled }) => filled.length > 0)
}

/** Columns between filled ones that nothing stands in, as first and last of each run. A title above does not count. */
function gapsOf(lines: readonly Line[]): [number, number][] {
  const used = new Set<number>()
  for (const { filled } of lines) if (filled.length > 1) for (const { column } of filled) used.add(column)
  const columns = [...used].sort((a, b) => a - b)
  return columns.flatMap((column, at): [number, number][] => {
    const next = columns[at + 1]
    return next === undefined || next === column + 1 ? [] : [[column + 1, next - 1]]
  })
}

/** Two tables rather than one with a blank column: each two columns wide, and not of the same rows. */
function areTwo(left: readonly Line[], right: readonly Line[], gap: number): boolean {
  if (widthOf(left) < 2 || widthOf(right) < 2 || left.length < 2 || right.length < 2) return false
  const keys = new Set(left.flatMap(({ filled }) => filled.map(({ text }) => headerKey(text))))
  const header = bestHeader(right)
  const repeated = header?.filled.every(({ text }) => keys.has(headerKey(text))) === true
  return gap > 1 || repeated || left.at(-1)?.n !== right.at(-1)?.n
}

function widthOf(lines: readonly Line[]): number {
  return new Set(lines.flatMap(({ filled }) => filled.map(({ column }) => column))).size
}

const known = new Set(
  Object.values(IMPORT_FIELDS).flatMap((fields) =>
    fields.flatMap(({ synonyms }) => synonyms.map((word) => squeezed(word))),
  ),
)

function squeezed(header: string): string {
  return headerKey(header).replaceAll(' ', '')
}

function isKnown(text: string): boolean {
  return text.length <= LONGEST_HEADER && known.has(squeezed(text))
}

function knownIn(line: Line): number {
  return line.filled.filter(({ text }) => isKnown(text)).length
}

/** How much a row looks like a header: short different words, best such as are known. Figures speak against it. */
function headerScore({ filled }: Line): number {
  const seen = new Set<string>()
  let score = 0
  for (const { cell, text } of filled) {
    const key = headerKey(text)
    if (typeof cell !== 'string' || isNumeric(text) || key === '') score -= 1
    else if (text.length > LONGEST_HEADER) score -= 1
    else if (isKnown(text)) score += 3
    else score += /\d{4}|@/.test(text) ? -1 : 1
    if (seen.has(key)) score -= 1
    seen.add(key)
  }
  return score
}

/** The first row that is nearly as much of a header as the best one; null where none is. */
function bestHeader(lines: readonly Line[]): Line | null {
  const first = lines.slice(0, FIRST_ROWS).map((line) => ({ line, score: headerScore(line) }))
  const best = Math.max(0, ...first.map(({ score }) => score))
  const alone = lines.length === 1
  if (best === 0 || (alone && best < 2)) return null
  return first.find(({ score }) => score >= best * 0.8)?.line ?? null
}

/** Rows without an empty one between them. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  let before = Number.NaN
  for (const line of lines) {
    if (line.n === before + 1) blocks.at(-1)?.push(line)
    else blocks.push([line])
    before = line.n
  }
  return blocks
}

/** Whether a block after a table begins another one: it has a header of its own, that is known or stands well apart. */
function beginsTable(block: readonly Line[]): boolean {
  const header = bestHeader(block)
  if (header === null || header === block.at(-1)) return false
  const words = knownIn(header)
  return words >= 2 || (words === 1 && header.filled.length <= 3)
}

/** The tables of one area, one below the other. Titles between them belong to the one that follows. */
function tablesOf(area: readonly Line[], merges: readonly Merge[]): Scored[] {
  const groups: Line[][] = []
  let titles: Line[] = []
  for (const block of blocksOf(area)) {
    const current = groups.at(-1)
    if (current !== undefined && beginsTable(block) && hasRows(current)) {
      groups.push([...titles, ...block])
      titles = []
    } else if (current !== undefined && block.every(({ filled }) => filled.length === 1)) {
      titles.push(...block)
    } else if (current === undefined) {
      groups.push(block)
    } else {
      current.push(...titles, ...block)
      titles = []
    }
  }
  groups.at(-1)?.push(...titles)
  return groups.flatMap((lines) => tableOf(lines, merges))
}

/** Whether anything stands below the header: before that, a block is the title of what follows. */
function hasRows(lines: readonly Line[]): boolean {
  const header = bestHeader(lines)
  return header !== null && lines.at(-1) !== header && header.filled.length > 1
}

function tableOf(lines: readonly Line[], merges: readonly Merge[]): Scored[] {
  const main = bestHeader(lines)
  const headers = main === null ? [] : headerRowsAround(main, lines, merges)
  const from = headers.at(-1)?.n ?? 0
  const body = lines.filter(({ n }) => n > from)
  const first = body[0]
  const last = body.at(-1)
  if (first === undefined || last === undefined) return main === null ? [] : [headerAlone(main)]
  const notes = notesOf(body, headers)
  const records = body.filter(({ n }) => !notes.includes(n))
  const columns = [...headers, ...(records.length === 0 ? body : records)].flatMap(({ filled }) =>
    filled.map(({ column }) => column),
  )
  const sums = records.filter(isSum).map(({ n }) => n)
  const table = {
    headerRows: headers.map(({ n }) => n),
    firstRow: first.n,
    lastRow: last.n,
    left: columns.reduce((a, b) => Math.min(a, b)),
    right: columns.reduce((a, b) => Math.max(a, b)),
    sums,
    notes,
  }
  const score = headers.reduce((sum, line) => sum + knownIn(line), 0) * 4 + Math.log2(records.length + 1)
  return [{ table, score }]
}

/** A form that nobody has filled in. */
function headerAlone({ n, filled }: Line): Scored {
  const columns = filled.map(({ column }) => column)
  const range = { left: Math.min(...columns), right: Math.max(...columns), sums: [], notes: [] }
  return { table: { headerRows: [n], firstRow: n + 1, lastRow: n, ...range }, score: 0 }
}

function isSum({ filled }: Line): boolean {
  return isSumRow(filled)
}

/** The header with the line above or below it, where it has two. */
function headerRowsAround(main: Line, lines: readonly Line[], merges: readonly Merge[]): Line[] {
  const at = lines.indexOf(main)
  const above = lines[at - 1]
  const below = lines[at + 1]
  if (above !== undefined && above.n === main.n - 1 && areTwoLines(above, main, lines, merges))
    return [above, main]
  if (below !== undefined && below.n === main.n + 1 && areTwoLines(main, below, lines, merges))
    return [main, below]
  return [main]
}

/** Two lines of one header: merged headings over the second one, or words that only together are known ones. */
function areTwoLines(top: Line, bottom: Line, lines: readonly Line[], merges: readonly Merge[]): boolean {
  if ([...top.filled, ...bottom.filled].some(({ cell, text }) => typeof cell !== 'string' || isNumeric(text)))
    return false
  if (lines.at(-1) === bottom && lines.length > 2) return false
  const over = merges.filter(
    (merge) => merge.top === top.n && top.filled.some(({ column }) => column === merge.left),
  )
  const wide = over.filter(({ left, right, bottom: end }) => right > left && end === top.n)
  // A merged title stands over the whole table.
  const heading = wide.some(
    ({ left, right }) => bottom.filled.filter(({ column }) => column >= left && column <= right).length >= 2,
  )
  const title =
    top.filled.length === 1 && wide.some(({ left, right }) => right - left + 1 >= bottom.filled.length)
  if (heading && !title) return true
  if (over.some(({ bottom: end }) => end === bottom.n)) return true
  return top.filled.length > 1 && knownTogether(top, bottom) > Math.max(knownIn(top), knownIn(bottom))
}

function knownTogether(top: Line, bottom: Line): number {
  const columns = new Map<number, string[]>()
  for (const { column, text } of [...top.filled, ...bottom.filled])
    columns.set(column, [...(columns.get(column) ?? []), text])
  return [...columns.values()].filter((texts) => isKnown(joinHeader(texts))).length
}

const NOTE = /^(?:\*|kilde|note|noter|bem|opgjort|opdateret|udarbejdet|udskrevet|dato:|side \d|obs)|[.:!]$/i

/** Rows after the last record with one text each, and headers that stand there again. */
function notesOf(body: readonly Line[], headers: readonly Line[]): number[] {
  const header = headers.at(-1)
  const again = header === undefined ? [] : body.filter((line) => isSame(line, header)).map(({ n }) => n)
  const width = Math.max(...[...headers, ...body].map(({ filled }) => filled.length))
  const notes: number[] = []
  for (let at = body.length - 1; at >= 0 && width > 1; at -= 1) {
    const line = body[at]
    const only = line?.filled.length === 1 ? line.filled[0] : undefined
    if (line === undefined || only === undefined || typeof only.cell !== 'string') break
    if (isSum(line)) continue
    const before = body[at - 1]
    const apart = before === undefined || before.n < line.n - 1 || isSum(before)
    // A partner of whom only the name is known stands close below the others.
    if (!apart && !NOTE.test(only.text) && only.text.length <= LONGEST_HEADER && notes.length === 0) {
      if (!runsOn(body, at)) break
    }
    notes.push(line.n)
  }
  return [...new Set([...again, ...notes])].sort((a, b) => a - b)
}

/** Whether the lines of one text each that end here begin with something that stands apart. */
function runsOn(body: readonly Line[], at: number): boolean {
  for (let up = at; up >= 0; up -= 1) {
    const line = body[up]
    const before = body[up - 1]
    if (line === undefined || line.filled.length !== 1) return false
    if (
      before === undefined ||
      before.n < line.n - 1 ||
      isSum(before) ||
      NOTE.test(line.filled[0]?.text ?? '')
    )
      return true
  }
  return false
}

function isSame(a: Line, b: Line): boolean {
  return (
    a.filled.length === b.filled.length &&
    a.filled.every(({ column, text }, at) => b.filled[at]?.column === column && b.filled[at]?.text === text)
  )
}

/**
 * The headers of a table's columns, from its left one on: lines joined, merged headings spread over the columns that
 * they cover, equal ones told apart.
 */
export function headersOf(sheet: Sheet, range: TableRange): string[] {
  const rows = new Map(
    sheet.rows.filter(({ n }) => range.headerRows.includes(n)).map((row) => [row.n, row.cells]),
  )
  const merges = sheet.merges.filter(({ top, bottom }) =>
    range.headerRows.some((n) => n >= top && n <= bottom),
  )
  const textAt = (n: number, column: number) => cellText(rows.get(n)?.[column - 1])
  const headers = Array.from({ length: Math.max(0, range.right - range.left + 1) }, (_, at) => {
    const column = range.left + at
    const parts = range.headerRows.map((n) => {
      const own = textAt(n, column)
      if (own.trim() !== '') return own
      const over = merges.find(
        ({ top, bottom, left, right }) => n >= top && n <= bottom && column >= left && column <= right,
      )
      return over === undefined ? '' : textAt(over.top, over.left)
    })
    const header = joinHeader(parts)
    // Where a row of data was taken for the header: headers are shown and remembered, and such a number never is.
    return holdsCpr(header) || NINE_OR_TEN.test(header) ? '' : header
  })
  return uniqueHeaders(headers)
}

const NINE_OR_TEN = /^\d{9,10}$/
