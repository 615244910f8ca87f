import { DrejebogError } from '../../../db/errors'
import type { Book, BookNote, Cell, Merge, Sheet, SheetRow } from '../../../db/rules/sheet'
import { numberCell, unescaped } from './cells'
import { LIMITS } from './limits'
import { loadBlock } from './load-block'
import { type Block, type Layout, normaliseSheet } from './normalise'
import { openPackage } from './package'
import type { Steps } from './read'
import { readStrings } from './strings'
import { PLAIN, readStyles, type Style } from './styles'
import { xmlText } from './xml'
import { openZip, type Parts } from './zip'

/**
 * Reads a workbook.
 * @throws DrejebogError excel.damaged, excel.tooMuch, excel.encrypted, excel.otherKind, excel.empty
 */
export async function readXlsx(bytes: Uint8Array, steps: Steps): Promise<Book> {
  const parts = await openZip(bytes)
  const found = openPackage(parts)
  steps.at('mending')
  const strings = found.strings === null ? [] : readStrings(partText(parts, found.strings))
  const styles = found.styles === null ? [] : readStyles(partText(parts, found.styles))
  steps.at('reading')
  const notes: BookNote[] = found.missing.map((name) => ({ code: 'sheetLeftOut', name }))
  const sheets: Sheet[] = []
  const context = { strings, styles, date1904: found.date1904, steps, shifted: false }
  for (const { name, hidden, path } of found.sheets) {
    try {
      sheets.push({ name, hidden, ...(await readSheet(partText(parts, path), context)) })
    } catch (error) {
      if (!(error instanceof DrejebogError) || error.code !== 'excel.damaged') throw error
      notes.push({ code: 'sheetLeftOut', name })
    }
  }
  if (sheets.length === 0) throw new DrejebogError('excel.damaged')
  if (context.shifted) notes.push({ code: 'date1904' })
  return { kind: 'xlsx', sheets, notes, csv: null, creator: found.creator }
}

function partText(parts: Parts, path: string): string {
  return xmlText(parts.read(path) ?? new Uint8Array())
}

type Context = {
  strings: readonly string[]
  styles: readonly Style[]
  date1904: boolean
  steps: Steps
  /** Whether a date was found that counts from 1904. */
  shifted: boolean
}

async function readSheet(xml: string, context: Context): Promise<Omit<Sheet, 'name' | 'hidden'>> {
  const rows: ReadRow[] = []
  const total = /<(?:\w+:)?dimension[^>]*ref="[^"]*?(\d+)"/.exec(xml.slice(0, 10_000))?.[1]
  const layout = await normaliseSheet(xml, context.strings, async (block) => {
    await readBlock(block, context, rows)
    context.steps.rows(block.rows.length, total === undefined ? null : Number(total))
  })
  return arranged(rows, layout)
}

type ReadRow = SheetRow & { struck: boolean }

async function readBlock(block: Block, context: Context, rows: ReadRow[]): Promise<void> {
  const made: ReadRow[] = block.rows.map((n) => ({ n, cells: [], struck: true }))
  await loadBlock(block.xml, (at, column, loaded) => {
    const row = made[at - 1]
    if (!row) return
    const place = (at - 1) * LIMITS.columns + column - 1
    const style = context.styles[block.styles[place] ?? 0] ?? PLAIN
    const date = block.dates.get(place)
    let cell: Cell
    if (date) cell = date
    else if (typeof loaded === 'number') {
      cell = numberCell(loaded, style, context.date1904)
      if (context.date1904 && typeof cell === 'object' && cell?.kind === 'date' && cell.date !== '')
        context.shifted = true
    } else if (typeof loaded === 'string') cell = unescaped(loaded)
    else if (typeof loaded === 'boolean') cell = loaded
    else cell = { kind: 'error', code: loaded.error }
    while (row.cells.length < column - 1) row.cells.push(null)
    row.cells[column - 1] = cell
    row.struck &&= style.struck
  })
  for (const row of made) if (row.cells.length > 0) rows.push(row)
}

function arranged(read: ReadRow[], layout: Layout): Omit<Sheet, 'name' | 'hidden'> {
  const rows = inOrder(read)
  const merges = layout.merges.filter(
    ({ top, left }) => left <= LIMITS.columns && top <= (rows.at(-1)?.n ?? 0),
  )
  emptyCovered(rows, merges)
  const filled = rows.filter(({ cells }) => cells.length > 0)
  const width = filled.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const hiddenColumns = new Set<number>()
  for (const [from, to] of layout.hiddenColumns)
    for (let column = Math.max(1, from); column <= Math.min(to, width); column++) hiddenColumns.add(column)
  const there = new Set(filled.map(({ n }) => n))
  return {
    rows: filled.map(({ n, cells }) => ({ n, cells })),
    width,
    merges,
    hiddenRows: [...new Set(layout.hiddenRows)].filter((n) => there.has(n)).sort((a, b) => a - b),
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    struckRows: filled.filter(({ struck }) => struck).map(({ n }) => n),
    cut: layout.cut,
  }
}

/** A file may hold its rows in any order, and one row in several pieces. */
function inOrder(rows: ReadRow[]): ReadRow[] {
  if (rows.every(({ n }, at) => at === 0 || n > (rows[at - 1]?.n ?? 0))) return rows
  const byNumber = new Map<number, ReadRow>()
  for (const row of rows) {
    const before = byNumber.get(row.n)
    if (!before) {
      byNumber.set(row.n, row)
      continue
    }
    before.struck &&= row.struck
    row.cells.forEach((cell, at) => {
      while (before.cells.length < at) before.cells.push(null)
      if (cell !== null || before.cells.length === at) before.cells[at] = cell
    })
  }
  return [...byNumber.values()].sort((a, b) => a.n - b.n)
}

/** What a merged cell covers cannot be seen in a spreadsheet, and is often left over from before. */
function emptyCovered(rows: SheetRow[], merges: Merge[]): void {
  // Merges without end could otherwise be walked through for hours.
  let steps = 5_000_000
  for (const { top, left, bottom, right } of merges) {
    for (let at = firstFrom(rows, top); at < rows.length && steps > 0; at++) {
      const row = rows[at]
      if (!row || row.n > bottom) break
      for (let column = left; column <= Math.min(right, row.cells.length) && steps > 0; column++, steps--)
        if (row.n > top || column > left) row.cells[column - 1] = null
      steps--
    }
  }
  if (merges.length === 0) return
  for (const { cells } of rows) while (cells.length > 0 && cells.at(-1) === null) cells.pop()
}

/** Where the rows from a number on begin. */
function firstFrom(rows: readonly SheetRow[], n: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.n ?? 0) < n) low = middle + 1
    else high = middle
  }
  return low
}
