import { describe, expect, test } from 'vitest'
import { COLUMN_TYPES } from '../../../db/rules/exports'
import { makeBook } from '../../../electron/backend/excel/make-book'
import type { TableSheet, Value } from '../../../electron/backend/excel/workbook-spec'
import { POSITIONS, PREFIXES } from '../rules/spreadsheet'
import { partsOf, readBack, shownCells } from './parts'

const TYPES = COLUMN_TYPES

const sheetOf = (rows: Value[][], more: Partial<TableSheet> = {}): TableSheet => ({
  kind: 'table',
  name: 'Partnere',
  columns: TYPES.map((type) => ({ header: `Kolonne ${type}`, type })),
  rows,
  ...more,
})
const made = async (...sheets: TableSheet[]) => makeBook({ title: 'Prøve', sheets })

const ROW = ['0800', 'en\r\nto', '+4512345678', '2010-01-29', 1234567, 1.5, 3300, -712_50, true]

/** More rows than are held at once, so that the other writer is tried. */
const many = (row: Value[]) => Array.from({ length: 20_001 }, () => row)

describe.each([
  ['held', (row: Value[]) => [row]],
  ['streamed', many],
])('a workbook written %s', (how, rows) => {
  test('has numbers, days and texts as such, in Danish formats, and the day is not the one before', async () => {
    const bytes = await made(sheetOf(rows(ROW)))
    const sheet = readBack(bytes).Sheets.Partnere ?? {}
    const cells = 'ABCDEFGHI'.split('').map((column) => sheet[`${column}2`])
    expect(cells.map((cell) => [cell?.t, cell?.z])).toEqual([
      ['s', '@'],
      ['s', 'General'],
      ['s', '@'],
      ['n', 'dd-mm-yyyy'],
      ['n', '#,##0'],
      ['n', 'General'],
      ['n', '0.0 %'],
      ['n', '#,##0.00'],
      ['s', '@'],
    ])
    expect(cells.map((cell) => cell?.v)).toEqual([
      '0800',
      'en\nto',
      '12 34 56 78',
      // Days since 1900, as Excel counts them: 29 January 2010.
      40207,
      1234567,
      1.5,
      0.33,
      -712.5,
      'Ja',
    ])
  })

  test('has its header frozen, repeated on paper, A4 across, as wide as the page, and says which page of how many', async () => {
    const parts = partsOf(await made(sheetOf(rows(ROW), { title: 'Ord & <tal>' })))
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    expect(sheet).toMatch(/<pane xSplit="1" ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toContain('orientation="landscape"')
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/)
    expect(sheet).toContain('fitToHeight="0"')
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toContain('&amp;RSide &amp;P af &amp;N')
    expect(sheet).toContain('&amp;L&amp;BOrd &amp;&amp; &lt;tal&gt;')
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles"[^>]*>&apos;Partnere&apos;!\$1:\$1</)
  })

  test('offers the choices of a column from a hidden sheet, once for all columns that share them', async () => {
    const choices = ['Ja, tak', '=Nej']
    const columns = [
      { header: 'Svar', type: 'text' as const, choices },
      { header: 'Igen', type: 'text' as const, choices },
    ]
    const bytes = await made({ ...sheetOf(rows(['Ja, tak', null])), columns, spareRows: 10 })
    const last = rows([]).length + 11
    const sheet = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? ''
    for (const column of ['A', 'B'])
      expect(sheet).toMatch(
        new RegExp(`sqref="${column}2:${column}${last}"[^>]*><formula1>_lister!\\$A\\$1:\\$A\\$2</formula1>`),
      )
    const book = readBack(bytes)
    expect(shownCells(book, '_lister')).toEqual([['Ja, tak'], ['=Nej']])
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 1])
  })

  test('cuts what no cell holds, and keeps a text that only looks like an escaped sign', async () => {
    const row = [`${'å'.repeat(40_000)}`, `  _x000D_ _X00e5_ \u0000\ud800 \u{1f3d8}`, '', '2010-02-30']
    const bytes = await made(sheetOf([row, ...rows([]).slice(1)]))
    const sheet = readBack(bytes).Sheets.Partnere ?? {}
    expect(sheet.A2?.v).toHaveLength(32_767)
    expect(sheet.D2?.v).toBe('2010-02-30')
    const parts = partsOf(bytes)
    const all = Object.values(parts).join('')
    expect(all).toContain('  _x005F_x000D_ _x005F_X00e5_ \ufffd \u{1f3d8}')
    expect(all).not.toContain('\u0000')
    expect(all).toMatch(/<t xml:space="preserve"> {2}_x005F_/)
  })

  test.each(PREFIXES)('keeps %j a text in every column, wherever it stands', async (prefix) => {
    const texts = POSITIONS.map(([, place]) => place(prefix))
    const [first = []] = texts.map((text) => TYPES.map(() => text))
    const lines = how === 'held' ? texts.map((text) => TYPES.map(() => text)) : many(first)
    const bytes = await made(sheetOf(lines))
    const parts = partsOf(bytes)
    for (const [name, xml] of Object.entries(parts))
      if (name.includes('worksheets/')) expect(xml).not.toMatch(/<f[ />]/)
    const sheet = readBack(bytes).Sheets.Partnere ?? {}
    for (const [n] of texts.slice(0, lines.length === texts.length ? undefined : 1).entries())
      for (const column of 'ABCDEFGHI'.split('')) {
        const cell = sheet[`${column}${n + 2}`]
        expect(cell?.t, column).toBe('s')
        expect(cell?.f).toBeUndefined()
        // Entered anew, it stays one as well.
        if ('ABC'.includes(column)) expect(cell?.z, `${column}${n + 2}`).toBe('@')
      }
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', async (number) => {
    await expect(made(sheetOf(rows([null, null, null, null, number])))).rejects.toThrow(RangeError)
  })

  test('takes no formula and no link from an object, only its text', async () => {
    const objects: Value[] = [
      { formula: '1+1', result: 2 },
      { text: 'klik', hyperlink: 'file:///C:/' },
      { richText: [{ text: 'x' }] },
    ]
    const bytes = await made(sheetOf(rows(objects)))
    const sheet = readBack(bytes).Sheets.Partnere ?? {}
    expect(sheet.A2?.v).toBe('{"formula":"1+1","result":2}')
    expect(sheet.B2?.v).toBe('{"text":"klik","hyperlink":"file:///C:/"}')
    expect(Object.keys(partsOf(bytes)).filter((name) => name.includes('sheet1.xml.rels'))).toHaveLength(
      how === 'held' ? 1 : 0,
    )
    expect(Object.values(partsOf(bytes)).join('')).not.toContain('hyperlink ')
  })
})

test('a table has its own name, its headers once each, and a row even where there is none', async () => {
  const columns = ['Navn', 'navn', ' ', 'To\nlinjer & "mere"'].map((header) => ({
    header,
    type: 'text' as const,
  }))
  const parts = partsOf(await made({ ...sheetOf([]), columns }, { ...sheetOf([ROW]), name: 'partnere' }))
  const table = parts['xl/tables/table1.xml'] ?? ''
  expect(table).toContain('ref="A1:D2"')
  expect([...table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Navn',
    'navn (2)',
    'Kolonne 3',
    'To linjer &amp; &quot;mere&quot;',
  ])
  expect(parts['xl/tables/table2.xml']).toContain('displayName="Tabel_2"')
  expect(parts['xl/workbook.xml']).toMatch(/name="Partnere".*name="partnere \(2\)"/)
})

test('sheets have names that Excel takes', async () => {
  const names = ["'Mål/optællinger: [alle]*?'", '', 'x'.repeat(40), 'x'.repeat(40), '_lister']
  const book = readBack(await made(...names.map((name) => ({ ...sheetOf([]), name }))))
  expect(book.SheetNames).toEqual([
    'Mål optællinger alle',
    'Ark',
    'x'.repeat(27),
    `${'x'.repeat(25)} (2)`,
    '_lister (2)',
  ])
})
