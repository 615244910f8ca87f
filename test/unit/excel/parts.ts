import { strFromU8, unzipSync } from 'fflate'
import { read, utils, type WorkBook } from 'xlsx'

/** The parts of a workbook as text, by their names. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** A workbook by another reader than the library that wrote it. */
export function readBack(bytes: Uint8Array): WorkBook {
  return read(bytes, { type: 'array', cellNF: true })
}

/** A sheet's cells as shown, row by row; '' where empty. */
export function shownCells(book: WorkBook, name: string): string[][] {
  const sheet = book.Sheets[name]
  return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }) : []
}
