import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ReadProgress, readBook, readPaste } from '../../electron/backend/excel/read-book'
import { FIFTEEN } from '../fixtures/hazard-books'
import { aFolder } from '../fixtures/place'
import { aSheet, aWorkbook } from '../fixtures/workbook-parts'

const THREAD = join(import.meta.dirname, '..', '..', 'out', 'main', 'excel-worker.js')
const BOUNDS = { milliseconds: 60_000, heapMegabytes: 512 }

const rows = (count: number, cells: number) =>
  Array.from({ length: count }, () => `<row>${'<c><v>1</v></c>'.repeat(cells)}</row>`).join('')

/** A thread in the place of ours that does what a file can make of one. */
function aThread(source: string): string {
  const path = join(aFolder(), 'thread.mjs')
  writeFileSync(path, `import { parentPort } from 'node:worker_threads'\n${source}`)
  return path
}

const SOURCE = { bytes: FIFTEEN.bytes, name: 'liste.xlsx' }

describe('the built thread', () => {
  test('hands over the same book as reading here, whatever its size', async () => {
    const large = aWorkbook({ sheets: [{ rows: rows(4_500, 3) }, { rows: rows(450, 120) }, {}] })
    for (const bytes of [FIFTEEN.bytes, large]) {
      const source = { bytes, name: 'liste.xlsx' }
      expect(await readBook(source, THREAD)).toEqual(await readBook(source, null))
    }
    const paste = { text: 'Navn\tBy\nÅse\tRy\n', html: null }
    expect(await readPaste(paste, THREAD)).toEqual(await readPaste(paste, null))
  })

  test('says how far it is, and the file that was given is not taken away', async () => {
    const bytes = aSheet(rows(4_500, 3), { before: '<dimension ref="A1:C4500"/>' })
    const size = bytes.length
    const seen: ReadProgress[] = []
    await readBook({ bytes, name: 'liste.xlsx', onProgress: (progress) => seen.push(progress) }, THREAD)
    expect(seen.map(({ phase }) => phase)).toEqual(
      expect.arrayContaining(['opening', 'mending', 'reading', 'rows']),
    )
    expect(seen).toContainEqual({ phase: 'reading', done: 2_000, total: 4_500 })
    expect(seen.at(-1)).toEqual({ phase: 'rows', done: 4_500, total: 4_500 })
    expect(bytes.length).toBe(size)
  })

  test('passes a refusal on with what its sentence needs', async () => {
    const bytes = new Uint8Array(26 * 1024 * 1024)
    await expect(readBook({ bytes, name: 'liste.csv' }, THREAD)).rejects.toMatchObject({
      code: 'excel.tooLarge',
      data: { megabytes: 25 },
    })
  })

  test('is ended when the user stops it', async () => {
    const stop = new AbortController()
    const bytes = aSheet(rows(30_000, 10))
    const reading = readBook(
      { bytes, name: 'liste.xlsx', signal: stop.signal, onProgress: () => stop.abort() },
      THREAD,
    )
    await expect(reading).rejects.toMatchObject({ code: 'excel.stopped' })
  })
})

describe('a thread that a file got the better of', () => {
  test('is ended when it does not come back', async () => {
    const thread = aThread('for (;;) {}')
    const reading = readBook(SOURCE, thread, { ...BOUNDS, milliseconds: 300 })
    await expect(reading).rejects.toMatchObject({ code: 'excel.tooSlow' })
  })

  test('is ended by the user while it does not come back', async () => {
    const stop = new AbortController()
    const thread = aThread(
      "parentPort.postMessage({ kind: 'progress', progress: { phase: 'opening', done: 0, total: null } })\nfor (;;) {}",
    )
    const reading = readBook(
      { ...SOURCE, signal: stop.signal, onProgress: () => stop.abort() },
      thread,
      BOUNDS,
    )
    await expect(reading).rejects.toMatchObject({ code: 'excel.stopped' })
  })

  test('is ended when it takes more memory than it may have', async () => {
    const thread = aThread('const all = []\nfor (;;) all.push({ a: [all.length], b: String(all.length) })')
    const reading = readBook(SOURCE, thread, { ...BOUNDS, heapMegabytes: 48 })
    await expect(reading).rejects.toMatchObject({ code: 'excel.tooMuch' })
  })

  test('that ends without a word is no endless wait', async () => {
    await expect(readBook(SOURCE, aThread('process.exit(0)'), BOUNDS)).rejects.toMatchObject({
      code: 'internal',
    })
  })
})
