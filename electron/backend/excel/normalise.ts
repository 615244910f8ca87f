import { DrejebogError } from '../../../db/errors'
import type { DateCell, Merge } from '../../../db/rules/sheet'
import { COLUMN_NAMES, isoCell, place } from './cells'
import { LIMITS, SHEET_COLUMNS, SHEET_ROWS } from './limits'
import { readText } from './strings'
import { Tags } from './xml'

/**
 * Rows of a sheet rewritten so that exceljs reads them right and fast: no prefixes, a reference on each cell, shared
 * texts put in their places, formulas gone from in front of their results, and no styles, since those are resolved
 * here. Rows are numbered from 1 within the block.
 */
export type Block = {
  xml: string
  /** The sheet's own number of each row. */
  rows: number[]
  /** By row of the block × columns + column, all from 0: the style's number. */
  styles: Uint16Array
  /** Dates that are written as such, by the same place; exceljs would shift them by a hundred years. */
  dates: Map<number, DateCell>
}

/** What the sheet says beside its cells. */
export type Layout = {
  merges: Merge[]
  hiddenRows: number[]
  /** From and to, ends included. */
  hiddenColumns: [number, number][]
  cut: boolean
}

/**
 * Goes once through a sheet.
 * @param strings the shared ones, escaped
 * @param onBlock is given rows as they come, which is not always their order
 * @throws DrejebogError excel.damaged
 */
export async function normaliseSheet(
  xml: string,
  strings: readonly string[],
  onBlock: (block: Block) => Promise<void>,
): Promise<Layout> {
  const layout: Layout = { merges: [], hiddenRows: [], hiddenColumns: [], cut: false }
  const tags = new Tags(xml)
  const writer = new BlockWriter(strings)
  let row = 0
  let rowIsSaid = false
  let column = 0
  let count = 0
  let known = false
  let ended = false
  while (tags.next()) {
    if (tags.closing) {
      ended ||= tags.name === 'worksheet'
      continue
    }
    switch (tags.name) {
      case 'worksheet':
        known = true
        break
      case 'row': {
        if (writer.full) await onBlock(writer.take())
        const said = rowNumber(tags.attribute('r'))
        rowIsSaid = said !== null
        row = said ?? row + 1
        column = 0
        if (tags.flag('hidden')) layout.hiddenRows.push(row)
        break
      }
      case 'c': {
        const cell = readCell(tags)
        column = cell.column ?? column + 1
        if (!rowIsSaid && cell.row !== null) row = cell.row
        rowIsSaid ||= cell.row !== null
        if (cell.kind === null) break
        if (row > SHEET_ROWS || column > LIMITS.columns) layout.cut = true
        else if (count >= LIMITS.rows && !writer.has(row)) {
          layout.cut = true
          // Of all the rows beyond, nothing is wanted.
          tags.end = Math.max(tags.end, xml.lastIndexOf('sheetData>'))
        } else {
          if (writer.begin(row)) count += 1
          writer.cell(column, cell)
        }
        break
      }
      case 'col':
        if (tags.flag('hidden')) layout.hiddenColumns.push([tags.int('min', 1), tags.int('max', 0)])
        break
      case 'mergeCell':
        addMerge(layout.merges, tags.attribute('ref') ?? '')
        break
    }
  }
  if (!known || !ended) throw new DrejebogError('excel.damaged')
  const last = writer.take()
  if (last.rows.length > 0) await onBlock(last)
  return layout
}

function rowNumber(said: string | null): number | null {
  return said !== null && /^\d{1,9}$/.test(said) && said !== '0' ? Number(said) : null
}

type RawCell = {
  /** From its reference; null if it has none that can be read. */
  column: number | null
  row: number | null
  /** null is an empty cell. `text` is escaped; of a shared one it is the number. */
  kind: null | 'number' | 'text' | 'shared' | 'truth' | 'error' | 'date'
  text: string
  style: number
}

/** Reads a cell to its end. */
function readCell(tags: Tags): RawCell {
  const reference = tags.attribute('r')
  const at = reference === null ? null : place(reference)
  const type = tags.attribute('t') ?? 'n'
  const style = Math.min(tags.int('s', 0), 0xffff)
  // A column that no spreadsheet has lies beyond everything that is read.
  const column = at && Math.min(at.column, SHEET_COLUMNS)
  let value: string | null = null
  let inline: string | null = null
  let formula = false
  if (!tags.empty) {
    while (tags.next()) {
      if (tags.name === 'c') {
        if (tags.closing) break
        throw new DrejebogError('excel.damaged')
      }
      if (tags.closing) continue
      if (tags.name === 'v') value = tags.content()
      else if (tags.name === 'f') formula = true
      else if (tags.name === 'is') inline = readText(tags, 'is')
    }
  }
  const cell = { column, row: at?.row ?? null, style }
  if (type === 'inlineStr' && inline !== null) return { ...cell, ...textOrNone(inline) }
  // Some programs save formulas that they never calculated.
  if (value === null || (value === '' && type !== 'str'))
    return formula ? { ...cell, kind: 'error', text: '#NONE' } : { ...cell, ...textOrNone(inline ?? '') }
  switch (type) {
    case 's':
      return { ...cell, kind: 'shared', text: value }
    case 'str':
    case 'inlineStr':
      return { ...cell, ...textOrNone(value) }
    case 'b':
      return { ...cell, kind: 'truth', text: /^(1|true)$/i.test(value.trim()) ? '1' : '0' }
    case 'e':
      return { ...cell, kind: 'error', text: value }
    case 'd':
      return { ...cell, kind: 'date', text: value }
    default:
      return { ...cell, kind: 'number', text: value.trim() }
  }
}

function textOrNone(text: string): { kind: 'text' | null; text: string } {
  return { kind: text === '' ? null : 'text', text }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

/** Writes the rows of one block after another. */
class BlockWriter {
  readonly #strings: readonly string[]
  #xml = ''
  #block = emptyBlock()

  constructor(strings: readonly string[]) {
    this.#strings = strings
  }

  get full(): boolean {
    return this.#block.rows.length >= LIMITS.blockRows
  }

  /** Whether cells of that row go to the row that is being written. */
  has(row: number): boolean {
    return this.#block.rows.at(-1) === row
  }

  /** @returns whether that row is a new one */
  begin(row: number): boolean {
    if (this.has(row)) return false
    if (this.#block.rows.length > 0) this.#xml += '</row>'
    this.#block.rows.push(row)
    this.#xml += `<row r="${this.#block.rows.length}">`
    return true
  }

  cell(column: number, { kind, text, style }: RawCell): void {
    const row = this.#block.rows.length
    const at = (row - 1) * LIMITS.columns + column - 1
    const open = `<c r="${COLUMN_NAMES[column]}${row}"`
    if (kind === 'number' && NUMBER.test(text) && Number.isFinite(Number(text))) {
      this.#block.styles[at] = style
      this.#xml += `${open}><v>${text}</v></c>`
    } else if (kind === 'truth') this.#xml += `${open} t="b"><v>${text}</v></c>`
    else if (kind === 'error') this.#xml += `${open} t="e"><v>${text}</v></c>`
    else if (kind === 'shared') {
      const shared = this.#strings[/^\d{1,9}$/.test(text.trim()) ? Number(text) : -1]
      if (shared !== undefined && shared !== '') this.#text(open, shared)
    } else {
      const date = kind === 'date' ? isoCell(text) : null
      if (date) this.#block.dates.set(at, date)
      this.#text(open, text)
    }
    this.#block.styles[at] = style
  }

  /** exceljs resolves the entities of plain text twice, those of inline text once; the plain one is the faster. */
  #text(open: string, text: string): void {
    if (text.includes('&')) this.#xml += `${open} t="inlineStr"><is><t>${text}</t></is></c>`
    else this.#xml += `${open} t="str"><v>${text}</v></c>`
  }

  take(): Block {
    const xml = this.#block.rows.length > 0 ? `${this.#xml}</row>` : ''
    const block = { ...this.#block, xml }
    this.#xml = ''
    this.#block = emptyBlock()
    return block
  }
}

function emptyBlock(): Omit<Block, 'xml'> {
  return { rows: [], styles: new Uint16Array(LIMITS.blockRows * LIMITS.columns), dates: new Map() }
}

function addMerge(merges: Merge[], reference: string): void {
  const [from = '', to = ''] = reference.split(':')
  const [first, last] = [place(from), place(to)]
  if (!first || !last) return
  const merge = {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  }
  if (merge.top < merge.bottom || merge.left < merge.right) merges.push(merge)
}
