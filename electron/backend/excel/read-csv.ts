import Papa from 'papaparse'
import { DrejebogError } from '../../../db/errors'
import type { Book, Encoding, Sheet, SheetRow } from '../../../db/rules/sheet'
import { guessDelimiter } from './delimiter'
import { decode, guessEncoding, otherEncodings } from './encodings'
import { LIMITS } from './limits'

/**
 * Reads a text file with columns. Every cell stays the text that stands there: what it means is decided later.
 * @param encoding as chosen by the user; guessed if there is none
 * @throws DrejebogError excel.otherKind for what is no text
 */
export function readCsv(bytes: Uint8Array, name: string, encoding?: Encoding): Book {
  const used = encoding ?? guessEncoding(bytes)
  const text = decode(bytes, used)
  if (isBinary(text)) throw new DrejebogError('excel.otherKind')
  const { sheet, delimiter } = readDelimited(text, sheetName(name))
  const reading = {
    encoding: used,
    encodings: otherEncodings(bytes, used),
    delimiter,
    samples: samplesOf(text),
  }
  return { kind: 'csv', sheets: [sheet], notes: [], csv: reading, creator: '' }
}

/** Text in columns, with or without the line `sep=` that Excel understands. */
export function readDelimited(source: string, name: string): { sheet: Sheet; delimiter: string } {
  const whole = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const said = /^"?sep=(.|\t)"?\n/i.exec(whole)
  const text = said ? whole.slice(said[0].length) : whole
  const delimiter = said?.[1] ?? guessDelimiter(text) ?? ';'
  return { sheet: textSheet(name, parse(text, delimiter)), delimiter }
}

function parse(text: string, delimiter: string): string[][] {
  // One more than is kept tells that there are more.
  const options = { delimiter, newline: '\n', preview: LIMITS.rows + 1 } as const
  const { data, errors } = Papa.parse<string[]>(text, options)
  // A quote that is never closed would swallow all that follows: it is a sign like any other then.
  if (errors.some(({ code }) => code === 'MissingQuotes'))
    return Papa.parse<string[]>(text, { ...options, quoteChar: '\0' }).data
  return data
}

/** Rows of texts as a sheet, within the limits. */
export function textSheet(name: string, lines: readonly (readonly string[])[]): Sheet {
  const rows: SheetRow[] = []
  let width = 0
  let cut = lines.length > LIMITS.rows
  lines.slice(0, LIMITS.rows).forEach((line, at) => {
    const cells = line.slice(0, LIMITS.columns).map(cellOf)
    cut ||= line.slice(LIMITS.columns).some((cell) => cell !== '')
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    if (cells.length === 0) return
    width = Math.max(width, cells.length)
    rows.push({ n: at + 1, cells })
  })
  const nothing = { merges: [], hiddenRows: [], hiddenColumns: [], struckRows: [] }
  return { name, hidden: false, rows, width, ...nothing, cut }
}

/** `="0012"` is how programs keep Excel from taking the zeros away. */
function cellOf(text: string): string | null {
  const kept = text.startsWith('="') ? text.replace(/^="([^"]*)"$/, '$1') : text
  return kept === '' ? null : kept
}

function isBinary(text: string): boolean {
  const head = text.slice(0, 20_000)
  const odd = (head.match(/\p{Cc}/gu) ?? []).filter((sign) => sign < ' ' && !/\s/.test(sign)).length
  return odd > head.length / 200
}

/** Lines to judge the encoding by. */
function samplesOf(text: string): string[] {
  const samples: string[] = []
  for (const [line] of text.slice(0, 2_000_000).matchAll(/[^\r\n]+/g)) {
    if (!/\P{ASCII}/u.test(line.replace('\ufeff', ''))) continue
    samples.push(line.slice(0, 200))
    if (samples.length === 3) break
  }
  return samples
}

function sheetName(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.[a-z]{2,4}$/i, '') || 'Ark1'
}
