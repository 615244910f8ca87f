import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { aFolder } from '../fixtures/place'
import { aSheet, workbookParts } from '../fixtures/workbook-parts'

const MEGABYTE = 1024 * 1024
const THREAD = join(import.meta.dirname, '..', '..', 'out', 'main', 'excel-worker.js')

type Measured = { outcome: string; milliseconds: number; grown: number }

/** Reads a file in a process of its own. */
async function measured(bytes: Uint8Array): Promise<Measured> {
  const path = join(aFolder(), 'bombe.xlsx')
  writeFileSync(path, bytes)
  const script = join(import.meta.dirname, 'read-measured.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, THREAD, path])
  return JSON.parse(stdout)
}

/** A sheet that unpacks to that many megabytes of blanks. */
function inflated(megabytes: number): Uint8Array {
  const head = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
  const tail = '</t></is></c></row></sheetData></worksheet>'
  return Buffer.concat([Buffer.from(head), Buffer.alloc(megabytes * MEGABYTE, ' '), Buffer.from(tail)])
}

const SHEET = 'xl/worksheets/sheet1.xml'

function withSheet(sheet: Uint8Array): Uint8Array {
  return zipSync({ ...workbookParts({ sheets: [{}] }), [SHEET]: Uint8Array.from(sheet) }, { level: 9 })
}

/** Writes another size into every header that names the sheet. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(bytes)
  for (let at = changed.indexOf(SHEET); at >= 0; at = changed.indexOf(SHEET, at + 1)) {
    if (changed.readUInt32LE(at - 30) === 0x04034b50) changed.writeUInt32LE(size, at - 30 + 22)
    if (changed.readUInt32LE(at - 46) === 0x02014b50) changed.writeUInt32LE(size, at - 46 + 24)
  }
  return changed
}

const entities = Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
).join('')

const BOMBS: [string, string, () => Uint8Array][] = [
  ['excel.tooMuch', 'a sheet of 200 MB, declared as such', () => withSheet(inflated(200))],
  ['excel.tooMuch', 'a sheet of 25 MB that was packed a thousand times', () => withSheet(inflated(25))],
  ['excel.damaged', 'a sheet of 200 MB that says it has 4 KB', () => lying(withSheet(inflated(200)), 4_096)],
  [
    'excel.tooMuch',
    '20,000 parts',
    () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 20_000 }, (_, at) => [`xl/worksheets/${at}.xml`, new Uint8Array()] as const),
        ),
        { level: 0 },
      ),
  ],
  [
    'excel.damaged',
    'entities that unfold to a billion laughs',
    () =>
      aSheet('', {
        xml: `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY e0 "ha">${entities}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e12;</t></is></c></row></sheetData></worksheet>`,
      }),
  ],
  [
    'excel.damaged',
    'a workbook within a workbook, in the place of its sheet',
    () => withSheet(zipSync({ [SHEET]: deflateRawSync(inflated(100)) })),
  ],
]

test.each(BOMBS)('%s: %s does not cost a second or 200 MB', async (code, name, make) => {
  const { outcome, milliseconds, grown } = await measured(make())
  console.log(`${name}: ${outcome}, ${milliseconds.toFixed(0)} ms, ${(grown / MEGABYTE).toFixed(0)} MB`)
  expect(outcome).toBe(code)
  expect(milliseconds).toBeLessThan(1_000)
  expect(grown).toBeLessThan(200 * MEGABYTE)
})
