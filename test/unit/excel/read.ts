import type { Book, Cell, Encoding, Sheet } from '../../../db/rules/sheet'
import { readBook } from '../../../electron/backend/excel/read-book'

/** Reads in this thread. */
export function reading(bytes: Uint8Array, name = 'liste.xlsx', encoding?: Encoding): Promise<Book> {
  return readBook({ bytes, name, encoding }, null)
}

/** The only sheet of what was read. */
export async function sheetOf(bytes: Uint8Array, name?: string): Promise<Sheet> {
  const { sheets } = await reading(bytes, name)
  if (sheets.length !== 1) throw new Error(`${sheets.length} sheets`)
  return sheets[0] as Sheet
}

/** The cells by row number. */
export async function cellsOf(bytes: Uint8Array, name?: string): Promise<Record<number, Cell[]>> {
  return byNumber(await sheetOf(bytes, name))
}

export function byNumber({ rows }: Sheet): Record<number, Cell[]> {
  return Object.fromEntries(rows.map(({ n, cells }) => [n, cells]))
}

/** The code of the error that a promise ends in; any other outcome is handed on. */
export async function refused(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => ({ read: value }),
    (error: { code?: string }) => error.code ?? error,
  )
}
