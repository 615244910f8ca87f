import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { DrejebogError } from '../../db/errors'
import type { Book } from '../../db/rules/sheet'
import { readBook } from '../../electron/backend/excel/read-book'
import { FIFTEEN, HAZARD_BOOKS } from '../fixtures/hazard-books'
import { Random, times } from './size'

const SEED = 20261126
const ENCODER = new TextEncoder()
const BOOKS = [FIFTEEN, ...HAZARD_BOOKS].map(({ bytes }) => bytes)
const TEXTS = [
  'Navn;By;Antal\r\nBødker (opdigtet);Ærø;"1.234,50"\r\nSmed;Århus;33 %\r\n',
  'sep=,\nNavn,Note\n"a","b\nc"\n',
  'Navn\tBy\nÅse\tRy\n',
].flatMap((text) => [
  ENCODER.encode(text),
  Buffer.from(text, 'latin1'),
  Buffer.from(`\ufeff${text}`, 'utf16le'),
])

/** What is put in the place of a value or between tags. */
const NASTY = [
  '__proto__',
  'constructor',
  '99999999999999999999',
  '-1',
  '1e308',
  'NaN',
  '',
  '\0',
  '\ufffe',
  '<',
  '>',
  '"',
  "'",
  '&',
  '&a;',
  '&#x110000;',
  '&#0;',
  '_x0000_',
  '<!DOCTYPE a [<!ENTITY a "a">]>',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<?',
  '</sheetData>',
  '</worksheet>',
  '<row r="1048577"><c r="XFE1"/></row>',
  '<c r="A1" t="s"><v>-1</v></c>',
  '<c><c><c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  'ref="A0:0A"',
  'æ'.repeat(40_000),
]

/** Something at a random place is taken away, doubled, or put in. */
function mutatedText(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  const to = Math.min(text.length, at + random.below(60))
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + text.slice(to)
    case 1:
      return text.slice(0, to) + text.slice(at)
    case 2:
      return text.slice(0, at) + random.pick(NASTY) + text.slice(to)
    case 3: {
      // A value of an attribute or an element is exchanged.
      const values = [...text.matchAll(/"[^"]*"|>[^<]+</g)]
      if (values.length === 0) return text
      const { 0: value, index } = random.pick(values)
      return text.slice(0, index + 1) + random.pick(NASTY) + text.slice(index + value.length - 1)
    }
    default: {
      const tags = [...text.matchAll(/<[^>]*>/g)]
      if (tags.length === 0) return text
      const [one, other] = [random.pick(tags), random.pick(tags)]
      return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length)
    }
  }
}

function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const at = random.below(bytes.length)
  switch (random.below(4)) {
    case 0:
      for (let n = random.below(8); n >= 0; n--) changed[random.below(bytes.length)] = random.below(256)
      return changed
    case 1:
      return changed.slice(0, at)
    case 2:
      return Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(Math.min(bytes.length, at + random.below(40))),
      ])
    default:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.alloc(random.below(40), random.below(256)),
        bytes.subarray(at),
      ])
  }
}

/** Parts are lost, exchanged, renamed, or changed within. */
function mutatedParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const [one, other] = [random.pick(names), random.pick(names)]
  const content = parts[one] ?? new Uint8Array()
  switch (random.below(8)) {
    case 0:
      delete parts[one]
      break
    case 1:
      parts[one] = parts[other] ?? content
      break
    case 2:
      delete parts[one]
      parts[
        random.pick([one.toUpperCase(), `/${one}`, one.replaceAll('/', '\\'), `../${one}`, '__proto__'])
      ] = content
      break
    case 3:
      parts[one] = Uint8Array.from(mutatedBytes(content, random))
      break
    default:
      parts[one] = ENCODER.encode(mutatedText(new TextDecoder().decode(content), random))
  }
  return zipSync(parts, { level: 1 })
}

function mutated(random: Random): Uint8Array {
  if (random.below(10) === 0) return mutatedBytes(random.pick(TEXTS), random)
  let bytes = random.pick(BOOKS)
  for (let n = random.below(3); n >= 0; n--) bytes = mutatedParts(bytes, random)
  return random.below(4) === 0 ? mutatedBytes(bytes, random) : bytes
}

const KINDS = ['number', 'date', 'error']

/** What is wrong with a book, as nobody may ever get it. */
function faultsOf(book: Book): string[] {
  const faults: string[] = []
  for (const sheet of book.sheets) {
    const numbers = sheet.rows.map(({ n }) => n)
    if (numbers.some((n, at) => !(n >= 1 && n <= 1_048_576) || n <= (numbers[at - 1] ?? 0)))
      faults.push('rows')
    if (sheet.rows.some(({ cells }) => cells.length === 0 || cells.length > sheet.width)) faults.push('width')
    if (sheet.width > 200 || sheet.rows.length > 100_000) faults.push('limits')
    for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
      if (cell === null || typeof cell === 'string' || typeof cell === 'boolean') continue
      if (typeof cell === 'number' ? Number.isFinite(cell) : KINDS.includes(cell?.kind)) continue
      faults.push(`cell ${JSON.stringify(cell)}`)
    }
    if (sheet.rows.some(({ cells }) => cells.at(-1) === null)) faults.push('trailing')
  }
  return faults
}

test('whatever was done to a file, it is read or refused by its code, soon, and nothing leaks out of it', async () => {
  const prototype = JSON.stringify(Reflect.ownKeys(Object.prototype).map(String))
  const outcomes = new Map<string, number>()
  let slowest = 0
  const count = times(400, 5_000)
  for (let n = 0; n < count; n++) {
    const bytes = mutated(new Random(SEED + n))
    const began = performance.now()
    const outcome = await readBook({ bytes, name: 'liste.xlsx' }, null).then(
      (book) => {
        expect(faultsOf(book), `seed ${SEED + n}`).toEqual([])
        return 'read'
      },
      (error: unknown) => {
        if (!(error instanceof DrejebogError)) throw new Error(`seed ${SEED + n}`, { cause: error })
        expect(error.code, `seed ${SEED + n}`).toMatch(/^excel\./)
        return error.code
      },
    )
    slowest = Math.max(slowest, performance.now() - began)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  console.log(`${count} mutations:`, Object.fromEntries(outcomes), `slowest ${slowest.toFixed(0)} ms`)
  expect(JSON.stringify(Reflect.ownKeys(Object.prototype).map(String))).toBe(prototype)
  expect(slowest).toBeLessThan(5_000)
  // Mutations that all come through, or all fail, would try nothing.
  expect(outcomes.get('read') ?? 0).toBeGreaterThan(count / 10)
  expect(outcomes.get('excel.damaged') ?? 0).toBeGreaterThan(count / 10)
})
