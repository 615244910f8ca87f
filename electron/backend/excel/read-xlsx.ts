import { DrejebogError } from '../../../db/errors'
import type { Book, BookNote, Sheet } from '../../../db/rules/sheet'
import { arranged } from './arrange'
import { openPackage } from './package'
import type { Steps } from './read'
import { readSheet } from './read-sheet'
import { readStrings } from './strings'
import { readStyles } from './styles'
import { Tags, xmlText } from './xml'
import { openZip } from './zip'

/**
 * Reads a workbook.
 * @throws DrejebogError excel.damaged, excel.tooMuch, excel.encrypted, excel.otherKind
 */
export async function readXlsx(bytes: Uint8Array, steps: Steps): Promise<Book> {
  const parts = await openZip(bytes)
  const found = openPackage(parts)
  const textOf = (path: string) => xmlText(parts.read(path) ?? new Uint8Array())
  await steps.at('mending')
  const shared = {
    strings: found.strings === null ? [] : readStrings(textOf(found.strings)),
    styles: found.styles === null ? [] : readStyles(textOf(found.styles)),
    date1904: found.date1904,
  }
  await steps.at('reading')
  const notes: BookNote[] = found.missing.map((name) => ({ code: 'sheetLeftOut', name }))
  const sheets: Sheet[] = []
  let before = 0
  for (const { name, hidden, path } of found.sheets) {
    try {
      const xml = textOf(path)
      const total = rowsSaid(xml)
      const raw = await readSheet(new Tags(xml), shared, (rows) => steps.rows(before + rows, total))
      before += raw.rows.length
      sheets.push({ name, hidden, ...arranged(raw) })
    } catch (error) {
      if (!(error instanceof DrejebogError) || error.code !== 'excel.damaged') throw error
      notes.push({ code: 'sheetLeftOut', name })
    }
  }
  if (sheets.length === 0) throw new DrejebogError('excel.damaged')
  if (found.date1904 && sheets.some(hasDates)) notes.push({ code: 'date1904' })
  return { kind: 'xlsx', sheets, notes, csv: null, creator: found.creator }
}

/** How far down the sheet says that it reaches; null where it says nothing. Good enough for showing progress. */
function rowsSaid(xml: string): number | null {
  const said = /<(?:\w+:)?dimension[^>]{1,200}?ref="[^"]{0,20}?(\d{1,7})"/.exec(xml.slice(0, 10_000))?.[1]
  return said === undefined ? null : Number(said)
}

function hasDates({ rows }: Sheet): boolean {
  return rows.some(({ cells }) =>
    cells.some(
      (cell) => cell !== null && typeof cell === 'object' && cell.kind === 'date' && cell.date !== '',
    ),
  )
}
