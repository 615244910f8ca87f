import { DrejebogError } from '../../../db/errors'
import type { Book, BookKind, Encoding } from '../../../db/rules/sheet'
import { LIMITS } from './limits'
import { readCsv } from './read-csv'
import { readPasted } from './read-paste'
import { readXlsx } from './read-xlsx'
import { sniff } from './sniff'

/** What is to be read. */
export type Job =
  | { kind: 'file'; bytes: Uint8Array; name: string; encoding: Encoding | null }
  | { kind: 'paste'; text: string; html: string | null }

export type ReadProgress = {
  /** Looking into the file, mending what other programs wrote, reading, and handing over the rows. */
  phase: 'opening' | 'mending' | 'reading' | 'rows'
  /** Rows so far. */
  done: number
  /** As far as the file tells; null where it does not. */
  total: number | null
}

/** Where the reading says how far it is. May throw, which ends it. */
export type Steps = {
  at(phase: 'opening' | 'mending' | 'reading'): Promise<void> | void
  /** @param done rows that were read so far @param total of the sheet, as it says itself */
  rows(done: number, total: number | null): Promise<void> | void
}

/**
 * Reads a file or what was pasted, in this thread.
 * @throws DrejebogError excel.*
 */
export async function read(job: Job, steps: Steps): Promise<Book> {
  await steps.at('opening')
  const book = await readAny(job, steps)
  if (book.sheets.every(({ rows }) => rows.length === 0)) throw new DrejebogError('excel.empty')
  const { signs, lost } = countSigns(book)
  if (signs > LIMITS.signs) throw new DrejebogError('excel.tooMuch')
  if (lost > 0) book.notes.push({ code: 'lostSigns', count: lost })
  if (job.kind === 'file' && !endsAs(job.name, book.kind))
    book.notes.push({ code: 'otherEnding', is: book.kind })
  return book
}

async function readAny(job: Job, steps: Steps): Promise<Book> {
  if (job.kind === 'paste') {
    if (job.text.length > LIMITS.fileBytes) throw tooLarge()
    await steps.at('reading')
    return readPasted(job.text, job.html)
  }
  if (job.bytes.length > LIMITS.fileBytes) throw tooLarge()
  if (sniff(job.bytes) === 'zip') return readXlsx(job.bytes, steps)
  await steps.at('reading')
  return readCsv(job.bytes, job.name, job.encoding ?? undefined)
}

function tooLarge(): DrejebogError {
  return new DrejebogError('excel.tooLarge', { megabytes: LIMITS.fileBytes / 1024 / 1024 })
}

/** How many signs stand in the cells, and how many of them are U+FFFD, which stands for one that was lost. */
function countSigns(book: Book): { signs: number; lost: number } {
  const count = { signs: 0, lost: 0 }
  for (const { rows } of book.sheets)
    for (const { cells } of rows)
      for (const cell of cells) {
        if (typeof cell !== 'string') continue
        count.signs += cell.length
        // One text can stand in very many cells: no more of them are looked through than could be handed over.
        if (count.signs > LIMITS.signs) return count
        if (cell.includes('\ufffd')) count.lost += cell.split('\ufffd').length - 1
      }
  return count
}

const ENDINGS: Readonly<Record<BookKind, RegExp>> = {
  xlsx: /\.(xlsx|xlsm|xltx|xltm)$/i,
  csv: /\.(csv|txt|tsv|tab|asc|dat)$/i,
  paste: /^/,
}

function endsAs(name: string, kind: BookKind): boolean {
  return !/\.[a-z]{2,5}$/i.test(name) || ENDINGS[kind].test(name)
}
