import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import type { Book } from '../../db/rules/sheet'
import { readBook } from '../../electron/backend/excel/read-book'
import { savedByOffice } from '../fixtures/office'
import { aLastingFolder } from '../fixtures/place'
import { aSheet, STYLES } from '../fixtures/workbook-parts'
import { compare } from './measure'

const COLUMNS = 'ABCDEFGHIJKLMNO'
const CITIES = ['Fredericia', 'Århus', 'Aalborg', 'Slagelse', 'Øster Højst', 'Ærøskøbing', 'Vejle']
let thread = ''

beforeAll(async () => {
  const outDir = aLastingFolder()
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      ssr: join(import.meta.dirname, '..', '..', 'electron', 'backend', 'excel', 'excel-worker.ts'),
      rolldownOptions: { output: { entryFileNames: 'excel-worker.mjs' } },
    },
    ssr: { noExternal: true },
  })
  thread = join(outDir, 'excel-worker.mjs')
})

/** A list of partners as spreadsheets save it: shared texts, dates by their style, spans and heights. */
function aList(count: number): Uint8Array {
  const strings: string[] = []
  const places = new Map<string, number>()
  const shared = (text: string) => {
    const at = places.get(text) ?? strings.push(text) - 1
    places.set(text, at)
    return ['s', at] as const
  }
  const rows: string[] = []
  for (let n = 1; n <= count; n++) {
    const cells: (readonly [type: string, value: number])[] = [
      shared(`Virksomhed ${n} (opdigtet)`),
      ['', 10_000_000 + n],
      shared(`Havnegade ${n % 200}`),
      shared(String(1000 + (n % 9000))),
      shared(CITIES[n % CITIES.length] as string),
      shared(`Kontakt ${n}`),
      shared(String(20_000_000 + n)),
      shared(`k${n}@example.dk`),
      ['', n % 90],
      ['', (n % 200) * 37.5],
      ['1', 41_000 + (n % 700)],
      ['1', 41_400 + (n % 700)],
      ['b', n % 2],
      shared(n % 3 === 0 ? 'Løntilskud' : 'Virksomhedspraktik'),
      shared(`Ringer helst om formiddagen. Sag ${n % 1000}`),
    ]
    const xml = cells.map(([type, value], at) => {
      const said = type === '' ? '' : type === '1' ? ' s="1"' : ` t="${type}"`
      return `<c r="${COLUMNS[at]}${n}"${said}><v>${value}</v></c>`
    })
    rows.push(`<row r="${n}" spans="1:15" x14ac:dyDescent="0.25">${xml.join('')}</row>`)
  }
  return aSheet(rows.join(''), {
    styles: STYLES,
    strings: strings.map((text) => `<si><t>${text}</t></si>`).join(''),
    spaces: 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"',
    before: `<dimension ref="A1:O${count}"/><sheetFormatPr defaultRowHeight="15"/>`,
  }).slice()
}

/** exceljs alone, to the values of all cells. */
async function bareExceljs(bytes: Uint8Array): Promise<number> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  let count = 0
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value !== null) count += 1
    }),
  )
  return count
}

function cellCount({ sheets }: Book): number {
  return sheets.reduce((sum, { rows }) => sum + rows.reduce((inner, { cells }) => inner + cells.length, 0), 0)
}

const source = (bytes: Uint8Array) => ({ bytes, name: 'liste.xlsx' })

test('10,000 rows in a new thread, against exceljs alone', async () => {
  const bytes = aList(10_000)
  await compare(
    'reading 10,000 rows × 15 columns',
    { run: async () => expect(cellCount(await readBook(source(bytes), thread))).toBe(150_000) },
    { run: async () => expect(await bareExceljs(bytes)).toBe(150_000) },
    { limit: 1.0, runs: 5 },
  )
})

test('100,000 rows in a new thread, against exceljs alone', async () => {
  const bytes = aList(100_000)
  await compare(
    'reading 100,000 rows × 15 columns',
    { run: async () => expect(cellCount(await readBook(source(bytes), thread))).toBe(1_500_000) },
    { run: async () => expect(await bareExceljs(bytes)).toBe(1_500_000) },
    { limit: 1.0, runs: 1 },
  )
})

test.each([10_000, 100_000])('%i rows in a new thread, beside LibreOffice without a window', async (rows) => {
  const bytes = aList(rows)
  const folder = aLastingFolder()
  const path = join(folder, 'liste.xlsx')
  writeFileSync(path, bytes)
  // It is told only: LibreOffice starts anew each time, and writes the text as well.
  await compare(
    `reading ${rows} rows × 15 columns beside LibreOffice`,
    { run: async () => expect(cellCount(await readBook(source(bytes), thread))).toBe(rows * 15) },
    {
      run: () => {
        savedByOffice(folder, path)
        const text = readFileSync(join(folder, 'liste.csv'), 'utf8')
        // A workbook that it could not read would be quick.
        expect(text.trimEnd().split('\n')).toHaveLength(rows)
      },
    },
    { limit: null, runs: 1 },
  )
})

test('100,000 rows in a process of its own stay below 1.5 GB', async () => {
  const path = join(aLastingFolder(), 'liste.xlsx')
  writeFileSync(path, aList(100_000))
  const script = join(import.meta.dirname, '..', 'faults', 'read-measured.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, thread, path])
  const { outcome, peak, milliseconds } = JSON.parse(stdout)
  console.log(`100,000 rows: ${(peak / 1024 / 1024).toFixed(0)} MB at most, ${milliseconds.toFixed(0)} ms`)
  expect(outcome).toBe('read')
  expect(peak).toBeLessThan(1.5 * 1024 ** 3)
})

test('while 100,000 rows are read, the thread that waits is never busy for 50 ms', async () => {
  const bytes = aList(100_000)
  let longest = 0
  let going = true
  let last = process.threadCpuUsage()
  // Its own time on the processor, so that other programs do not count.
  const look = () => {
    const { user, system } = process.threadCpuUsage(last)
    longest = Math.max(longest, (user + system) / 1_000)
    last = process.threadCpuUsage()
    if (going) setImmediate(look)
  }
  setImmediate(look)
  const book = await readBook(source(bytes), thread)
  going = false
  console.log(`100,000 rows: the waiting thread is busy for ${longest.toFixed(0)} ms at a stretch`)
  expect(cellCount(book)).toBe(1_500_000)
  expect(longest).toBeLessThan(50)
})
