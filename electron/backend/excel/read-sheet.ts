import { DrejebogError } from '../../../db/errors'
import type { Cell, Merge, SheetRow } from '../../../db/rules/sheet'
import { isoCell, numberCell, place, unescaped } from './cells'
import { LIMITS, SHEET_COLUMNS, SHEET_ROWS } from './limits'
import { readText } from './strings'
import { PLAIN, type Style } from './styles'
import { decodeXml, type Tags } from './xml'

/** What the cells of all sheets of a workbook refer to. */
export type Shared = {
  strings: readonly string[]
  styles: readonly Style[]
  date1904: boolean
}

export type ReadRow = SheetRow & {
  /** Whether every filled cell so far is struck out or red. */
  struck: boolean
}

/** A sheet as its part says it: rows in the order of the part, a row perhaps in several pieces. */
export type RawSheet = {
  rows: ReadRow[]
  merges: Merge[]
  hiddenRows: number[]
  /** From and to, ends included. */
  hiddenColumns: [number, number][]
  cut: boolean
}

/**
 * Goes once through a sheet.
 * @param pause is called after some thousand rows
 * @throws DrejebogError excel.damaged
 */
export async function readSheet(
  tags: Tags,
  shared: Shared,
  pause: (rows: number) => Promise<void> | void,
): Promise<RawSheet> {
  const sheet: RawSheet = { rows: [], merges: [], hiddenRows: [], hiddenColumns: [], cut: false }
  const cells = new CellReader(tags, shared)
  let [row, column, told] = [0, 0, 0]
  let rowIsSaid = false
  let inside = ''
  let current: ReadRow | null = null
  let [known, ended] = [false, false]
  while (tags.next()) {
    if (tags.closing) {
      ended ||= tags.name === 'worksheet'
      if (tags.name === inside) inside = ''
      continue
    }
    // Drawings and extensions have tags of the same names elsewhere.
    if (PLACES.get(tags.name) !== inside) continue
    switch (tags.name) {
      case 'c': {
        const cell = cells.read()
        column = cells.column === 0 ? column + 1 : Math.min(cells.column, SHEET_COLUMNS)
        if (!rowIsSaid && cells.row > 0) {
          row = cells.row
          rowIsSaid = true
        }
        if (cell === null) break
        if (row > SHEET_ROWS || column > LIMITS.columns) {
          sheet.cut = true
          break
        }
        if (current === null) {
          if (sheet.rows.length >= LIMITS.rows) {
            sheet.cut = true
            // Of all the rows beyond, nothing is wanted.
            const last = tags.xml.lastIndexOf('</', tags.xml.lastIndexOf('sheetData>'))
            if (last > tags.end) tags.end = last
            break
          }
          current = { n: row, cells: [], struck: true }
          sheet.rows.push(current)
        }
        put(current, column, cell)
        if (!cells.style.struck) current.struck = false
        break
      }
      case 'row': {
        if (sheet.rows.length - told >= LIMITS.blockRows) {
          told = sheet.rows.length
          await pause(told)
        }
        const said = tags.int('r', 0)
        rowIsSaid = said > 0
        row = rowIsSaid ? said : row + 1
        column = 0
        current = null
        // No height at all is another way to hide.
        if (tags.flag('hidden') || tags.attribute('ht') === '0') sheet.hiddenRows.push(row)
        break
      }
      case 'worksheet':
        known = true
        break
      case 'sheetData':
      case 'cols':
      case 'mergeCells':
        if (!tags.empty) inside = tags.name
        break
      case 'col':
        if (
          (tags.flag('hidden') || tags.attribute('width') === '0') &&
          sheet.hiddenColumns.length < SHEET_COLUMNS
        )
          sheet.hiddenColumns.push([tags.int('min', 1), tags.int('max', 0)])
        break
      case 'mergeCell':
        if (sheet.merges.length < LIMITS.merges) addMerge(sheet.merges, tags.attribute('ref') ?? '')
        else sheet.cut = true
        break
    }
  }
  if (!known || !ended) throw new DrejebogError('excel.damaged')
  return sheet
}

/** The tags that are read, by the one that they stand in. */
const PLACES = new Map([
  ['worksheet', ''],
  ['sheetData', ''],
  ['cols', ''],
  ['mergeCells', ''],
  ['row', 'sheetData'],
  ['c', 'sheetData'],
  ['col', 'cols'],
  ['mergeCell', 'mergeCells'],
])

export function put({ cells }: SheetRow, column: number, cell: Cell): void {
  while (cells.length < column - 1) cells.push(null)
  cells[column - 1] = cell
}

/** Reads one cell after another; what was read last stands in its fields. */
class CellReader {
  /** From the cell's reference; 0 if it has none that can be read. */
  column = 0
  row = 0
  style: Style = PLAIN
  #type = ''
  readonly #tags: Tags
  readonly #shared: Shared

  constructor(tags: Tags, shared: Shared) {
    this.#tags = tags
    this.#shared = shared
  }

  /** Reads the cell that the tags stand at, to its end. */
  read(): Cell {
    const tags = this.#tags
    this.#readAttributes()
    if (tags.empty) return null
    let value: string | null = null
    let inline: string | null = null
    let formula = false
    while (tags.next()) {
      const { name } = tags
      if (tags.closing) {
        if (name === 'c') break
        continue
      }
      if (name === 'v') value = tags.content()
      else if (name === 'f') formula = true
      else if (name === 'is') inline = readText(tags, 'is')
      else if (name === 'c' || name === 'row') throw new DrejebogError('excel.damaged')
    }
    if (value === null || (value === '' && this.#type !== 'str')) {
      if (inline !== null) return textOrNull(inline)
      // Some programs save formulas that they never calculated.
      return formula ? { kind: 'error', code: '#NONE' } : null
    }
    if (this.#type === 'inlineStr' && inline !== null) return textOrNull(inline)
    return this.#cell(value)
  }

  #cell(value: string): Cell {
    const { strings, date1904 } = this.#shared
    switch (this.#type) {
      case 's':
        return (/^\s*\d{1,9}\s*$/.test(value) && strings[Number(value)]) || null
      case 'str':
      case 'inlineStr':
        return textOrNull(value)
      case 'b':
        return /^\s*(1|true)\s*$/i.test(value)
      case 'e':
        return { kind: 'error', code: decodeXml(value) }
      case 'd':
        return isoCell(value) ?? textOrNull(value)
      default: {
        const number = Number(value)
        // `0x1F` is a number to this language alone.
        if (!Number.isFinite(number) || /[xob]/i.test(value)) return textOrNull(value)
        return value.trim() === '' ? null : numberCell(number, this.style, date1904)
      }
    }
  }

  /** `r`, `s` and `t`, in one go, since this is done for every cell. */
  #readAttributes(): void {
    const { xml, attributesFrom, attributesTo } = this.#tags
    this.column = 0
    this.row = 0
    this.style = this.#shared.styles[0] ?? PLAIN
    this.#type = ''
    let i = attributesFrom
    while (i < attributesTo) {
      let equals = i
      while (equals < attributesTo && xml.charCodeAt(equals) !== 0x3d) equals++
      if (equals === attributesTo) return
      let open = equals + 1
      while (open < attributesTo && xml.charCodeAt(open) <= 0x20) open++
      const close = xml.indexOf(xml.charAt(open), open + 1)
      if (close < 0 || close > attributesTo) return
      let nameTo = equals
      while (nameTo > i && xml.charCodeAt(nameTo - 1) <= 0x20) nameTo--
      // Of a single letter: another name, or one with a prefix, is of no interest.
      if (nameTo - i < 2 || xml.charCodeAt(nameTo - 2) <= 0x20)
        this.#take(xml.charCodeAt(nameTo - 1), xml.slice(open + 1, close))
      i = close + 1
    }
  }

  #take(name: number, value: string): void {
    if (name === 0x72) {
      const at = place(value)
      this.column = at?.column ?? 0
      this.row = at?.row ?? 0
    } else if (name === 0x73) this.style = this.#shared.styles[Number(value)] ?? PLAIN
    else if (name === 0x74) this.#type = value
  }
}

function textOrNull(escaped: string): string | null {
  return escaped === '' ? null : unescaped(decodeXml(escaped))
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
