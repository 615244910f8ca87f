import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { makeBook } from '../../electron/backend/excel/make-book'
import type { ColumnSpec, Value, WorkbookSpec } from '../../electron/backend/excel/workbook-spec'

const COLUMNS: ColumnSpec[] = [
  ...Array.from({ length: 9 }, (_, at) => ({ header: `Tekst ${at + 1}`, type: 'text' as const })),
  ...Array.from({ length: 3 }, (_, at) => ({ header: `Dato ${at + 1}`, type: 'date' as const })),
  ...Array.from({ length: 3 }, (_, at) => ({ header: `Antal ${at + 1}`, type: 'count' as const })),
]
const rowsOf = (count: number): Value[][] =>
  Array.from({ length: count }, (_, n) =>
    COLUMNS.map(({ type }, at) =>
      type === 'text' ? `Tekst ${(n * 7 + at) % 5000}` : type === 'date' ? '2026-03-01' : n + at,
    ),
  )
const specOf = (count: number): WorkbookSpec => ({
  title: 'Fart',
  sheets: [{ kind: 'table', name: 'Ark', columns: COLUMNS, rows: rowsOf(count) }],
})

/** The library alone: the same cells, with the same formats of columns and nothing else. */
async function bare(rows: Value[][]): Promise<void> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('Ark')
  page.columns = COLUMNS.map(({ header, type }) => ({
    header,
    style: { numFmt: type === 'text' ? '@' : type === 'date' ? 'dd-mm-yyyy' : '#,##0' },
  }))
  page.addRows(rows.map((row) => row.map((cell, at) => (COLUMNS[at]?.type === 'date' ? DAY : cell))))
  await book.xlsx.writeBuffer()
}
const DAY = new Date(Date.UTC(2026, 2, 1))

async function taken(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 5; n++) {
    const from = performance.now()
    await run()
    times.push(performance.now() - from)
  }
  return times.toSorted((a, b) => a - b)[2] ?? 0
}

test('10,000 rows take no more than 1.2 times the library alone', async () => {
  const spec = specOf(10_000)
  const rows = rowsOf(10_000)
  await bare(rows)
  await makeBook(spec)
  const [ours, theirs] = [await taken(() => makeBook(spec)), await taken(() => bare(rows))]
  console.log(
    `10,000 rows: ${ours.toFixed(0)} ms, exceljs alone ${theirs.toFixed(0)} ms, ${(ours / theirs).toFixed(2)}`,
  )
  expect(ours / theirs).toBeLessThanOrEqual(1.2)
})

test('100,000 rows are written within 1.5 GB', async () => {
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  const from = performance.now()
  const bytes = await makeBook(specOf(100_000))
  clearInterval(look)
  most = Math.max(most, process.resourceUsage().maxRSS * 1024)
  console.log(
    `100,000 rows: ${((performance.now() - from) / 1000).toFixed(1)} s, ${Math.round(most / 1e6)} MB, file ${Math.round(bytes.length / 1e6)} MB`,
  )
  expect(most).toBeLessThan(1.5e9)
})
