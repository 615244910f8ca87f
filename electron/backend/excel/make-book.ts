import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import { looksLikeFormula } from '../../../db/rules/csv'
import { columnName } from '../../../db/rules/sheet'
import { type Written, writtenText, writtenValue } from './cell-values'
import {
  FILTER_WIDTH,
  HEADER_STYLE,
  LINE_HEIGHTS,
  LINE_STYLES,
  LINE_WIDTH,
  LONG_TEXT_AS_TEXT,
  LONGEST_HEADER,
  STYLES,
  WIDTHS,
} from './column-styles'
import type { ColumnSpec, SheetSpec, TableSheet, TextSheet, WorkbookSpec } from './workbook-spec'

/** Beyond so many rows the whole workbook is too much to hold at once, and is written as it goes, without real tables. */
const MOST_HELD = 20_000

const LISTS = '_lister'
const BATCH = 1000

/** Where in the sheet of lists the choices of columns stand, by the choices themselves. */
type Lists = Map<string, { choices: readonly string[]; range: string }>

/**
 * Writes a workbook.
 * @returns the bytes of an .xlsx file
 * @throws RangeError for a number that is none
 */
export async function makeBook(spec: WorkbookSpec): Promise<Uint8Array> {
  const sheets = spec.sheets.map(withOwnNames)
  const rows = sheets.reduce((sum, sheet) => sum + (sheet.kind === 'table' ? sheet.rows.length : 0), 0)
  return rows > MOST_HELD ? streamed(spec.title, sheets) : held(spec.title, sheets)
}

async function held(title: string, sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.title = writtenText(title)
  book.creator = 'Drejebog'
  const lists = listsOf(sheets)
  let tables = 0
  for (const sheet of sheets) {
    const page = book.addWorksheet(sheet.name, layout(sheet))
    if (sheet.kind === 'text') addLines(page, sheet)
    else addTable(page, sheet, lists, ++tables)
  }
  if (lists.size > 0) fillLists(book.addWorksheet(LISTS, { state: 'hidden' }), lists)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function streamed(title: string, sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  const out = new PassThrough()
  const parts: Buffer[] = []
  out.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve, reject) => out.once('end', resolve).once('error', reject))
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: true,
  })
  book.title = writtenText(title)
  book.creator = 'Drejebog'
  const lists = listsOf(sheets)
  for (const sheet of sheets) {
    const page = book.addWorksheet(sheet.name, layout(sheet))
    if (sheet.kind === 'text') addLines(page, sheet)
    else await addRows(page, sheet, lists)
    page.commit()
  }
  if (lists.size > 0) {
    const page = book.addWorksheet(LISTS, { state: 'hidden' })
    fillLists(page, lists)
    page.commit()
  }
  await book.commit()
  await ended
  return new Uint8Array(Buffer.concat(parts))
}

/** A4 across, as wide as the page, the header on each of them, and its number below. */
function layout(sheet: SheetSpec): Partial<ExcelJS.AddWorksheetOptions> {
  const pageSetup: Partial<ExcelJS.PageSetup> = {
    paperSize: 9,
    orientation: sheet.kind === 'table' ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  }
  if (sheet.kind === 'text') return { pageSetup, views: [{ showGridLines: false }] }
  const foot = `&L${printed(sheet.footnote ?? '')}&RSide &P af &N`
  return {
    pageSetup: { ...pageSetup, printTitlesRow: '1:1' },
    headerFooter: { oddHeader: `&L&B${printed(sheet.title ?? sheet.name)}`, oddFooter: foot },
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  }
}

/** A text in a printed header, where `&` starts a code; the whole of it may have 255 signs. */
function printed(text: string): string {
  return writtenText(text).replace(/\s+/g, ' ').slice(0, 100).replaceAll('&', '&&')
}

function addTable(page: ExcelJS.Worksheet, sheet: TableSheet, lists: Lists, no: number): void {
  setColumns(page, sheet.columns)
  const names = headersOf(sheet.columns)
  const rows = sheet.rows.map((row) =>
    sheet.columns.map(({ type }, at) => writtenValue(row[at] ?? null, type)),
  )
  page.addTable({
    name: `Tabel_${no}`,
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: names.map((name) => ({ name, filterButton: true })),
    // A table without a row is one that Excel calls damaged.
    rows: rows.length > 0 ? rows : [sheet.columns.map(() => null)],
  })
  styleHeader(page.getRow(1))
  for (const [n, values] of rows.entries()) styleCells(page.getRow(n + 2), sheet.columns, values)
  validate(page, sheet, lists)
}

async function addRows(page: ExcelJS.Worksheet, sheet: TableSheet, lists: Lists): Promise<void> {
  setColumns(page, sheet.columns)
  const header = page.addRow(headersOf(sheet.columns))
  styleHeader(header)
  header.commit()
  const types = sheet.columns.map(({ type }) => type)
  for (let n = 0; n < sheet.rows.length; n++) {
    const values = types.map((type, at) => writtenValue(sheet.rows[n]?.[at] ?? null, type))
    const row = page.addRow(values)
    styleCells(row, sheet.columns, values)
    row.commit()
    // What is written so far leaves only where the stream gets a turn.
    if (n % BATCH === BATCH - 1) await new Promise(setImmediate)
  }
  page.autoFilter = { from: 'A1', to: `${columnName(types.length)}${sheet.rows.length + 1}` }
  validate(page, sheet, lists)
}

function setColumns(page: ExcelJS.Worksheet, columns: readonly ColumnSpec[]): void {
  page.columns = columns.map(({ header, type, width }) => ({
    // A header is read whole, beside its filter's button; a very long one goes on two lines.
    width: Math.max(width ?? WIDTHS[type], Math.min(header.length, LONGEST_HEADER) + FILTER_WIDTH),
    style: STYLES[type],
  }))
}

/** Cells of a column share one style object: for each of its own the library works the style out anew. */
function styleCells(row: ExcelJS.Row, columns: readonly ColumnSpec[], values: readonly Written[]): void {
  columns.forEach(({ type }, at) => {
    const value = values[at]
    const asText = type === 'longText' && typeof value === 'string' && looksLikeFormula(value)
    row.getCell(at + 1).style = asText ? LONG_TEXT_AS_TEXT : STYLES[type]
  })
}

function styleHeader(row: ExcelJS.Row): void {
  row.eachCell((cell) => {
    cell.style = HEADER_STYLE
  })
}

function addLines(page: ExcelJS.Worksheet, sheet: TextSheet): void {
  page.columns = [{ width: LINE_WIDTH }]
  for (const { text, as = 'text' } of sheet.lines) {
    const row = page.addRow([writtenText(text)])
    row.getCell(1).style = LINE_STYLES[as]
    // Not every program works out how high a wrapped line is.
    row.height = LINE_HEIGHTS[as] * Math.max(1, Math.ceil(text.length / LINE_WIDTH))
  }
}

/** Every list of choices once, in a column of its own. */
function listsOf(sheets: readonly SheetSpec[]): Lists {
  const lists: Lists = new Map()
  for (const sheet of sheets) {
    if (sheet.kind !== 'table') continue
    for (const { choices = [] } of sheet.columns) {
      const key = choices.join('\n')
      if (choices.length === 0 || lists.has(key)) continue
      const column = `$${columnName(lists.size + 1)}$`
      lists.set(key, { choices, range: `${LISTS}!${column}1:${column}${choices.length}` })
    }
  }
  return lists
}

function fillLists(page: ExcelJS.Worksheet, lists: Lists): void {
  const all = [...lists.values()].map(({ choices }) => choices)
  const longest = Math.max(...all.map(({ length }) => length))
  page.columns = all.map(() => ({ width: 30, style: STYLES.text }))
  for (let n = 0; n < longest; n++)
    page.addRow(all.map((choices) => writtenValue(choices[n] ?? null, 'text')))
}

/** The library's types leave out that a sheet holds its validations. */
type Validated = ExcelJS.Worksheet & {
  dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void }
}

function validate(page: ExcelJS.Worksheet, sheet: TableSheet, lists: Lists): void {
  const last = Math.max(sheet.rows.length, 1) + 1 + (sheet.spareRows ?? 0)
  sheet.columns.forEach(({ choices = [], header }, at) => {
    const list = lists.get(choices.join('\n'))
    if (choices.length === 0 || !list) return
    const column = columnName(at + 1)
    const validation: ExcelJS.DataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [list.range],
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: writtenText(header).slice(0, 32),
      error: 'Det står ikke på listen. Vil du skrive det alligevel?',
    }
    ;(page as Validated).dataValidations.add(`${column}2:${column}${last}`, validation)
  })
}

/** Headers that a table takes: on one line, none empty, none twice. */
function headersOf(columns: readonly ColumnSpec[]): string[] {
  const taken = new Set<string>()
  return columns.map(({ header }, at) =>
    ownName(writtenText(header).replace(/\s+/g, ' ').trim().slice(0, 250) || `Kolonne ${at + 1}`, taken, 255),
  )
}

/** Sheets named as Excel takes it: 31 signs, some of them not, none twice. */
function withOwnNames<S extends SheetSpec>(sheet: S, at: number, all: readonly S[]): S {
  const taken = new Set<string>([LISTS])
  let name = ''
  for (const { name: wanted } of all.slice(0, at + 1)) {
    const taking = writtenText(wanted)
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '')
    name = ownName(taking.slice(0, 27) || 'Ark', taken, 31)
  }
  return { ...sheet, name }
}

function ownName(wanted: string, taken: Set<string>, most: number): string {
  let name = wanted
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted.slice(0, most - 6)} (${n})`
  taken.add(name.toLowerCase())
  return name
}
