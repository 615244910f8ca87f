import { describe, expect, test } from 'vitest'
import { day, FIFTEEN, HAZARD_BOOKS } from '../../fixtures/hazard-books'
import { aSheet, aWorkbook, STYLES } from '../../fixtures/workbook-parts'
import { byNumber, cellsOf, reading, sheetOf } from './read'

describe('what other programs write comes out as it was meant', () => {
  test.each(HAZARD_BOOKS)('$name', async ({ bytes, sheets }) => {
    const book = await reading(bytes)
    const read = Object.fromEntries(book.sheets.map((sheet) => [sheet.name, byNumber(sheet)]))
    expect(read).toEqual(sheets)
  })

  test('fifteen hazards in one file do not add up to a wrong cell', async () => {
    const book = await reading(FIFTEEN.bytes)
    const read = Object.fromEntries(book.sheets.map((sheet) => [sheet.name, byNumber(sheet)]))
    expect(read).toEqual(FIFTEEN.sheets)
    expect(book.sheets.map(({ hidden }) => hidden)).toEqual([false, false, true])
    expect(book.sheets[0]).toMatchObject({
      width: 4,
      merges: [{ top: 1, left: 2, bottom: 1, right: 3 }],
      hiddenRows: [6],
      hiddenColumns: [3],
      struckRows: [5],
      cut: false,
    })
    expect(book.notes).toEqual([{ code: 'date1904' }])
  })
})

describe('what is not a cell', () => {
  test('a merged cell keeps its first value and none that it covers', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row><row r="3"><c r="B3"><v>5</v></c></row>'
    const sheet = await sheetOf(
      aSheet(rows, { after: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="$B$2:b3"/></mergeCells>' }),
    )
    expect(byNumber(sheet)).toEqual({ 1: [1, 2], 2: [null, 4] })
    expect(sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ])
  })

  test('20,000 merged cells, and some over the whole sheet, do not hold the reading up', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `<row><c><v>${at}</v></c></row>`).join('')
    const refs = Array.from({ length: 20_000 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`)
    const whole = Array.from({ length: 2_000 }, () => '<mergeCell ref="C1:XFD1048576"/>')
    const sheet = await sheetOf(
      aSheet(rows, { after: `<mergeCells>${[...refs, ...whole].join('')}</mergeCells>` }),
    )
    expect([sheet.rows.length, sheet.width]).toEqual([20_000, 1])
  })

  test('only a row whose every filled cell is struck out or red counts as struck', async () => {
    const rows =
      '<row r="1"><c r="A1" s="4"><v>1</v></c><c r="B1"/><c r="C1" s="5"><v>1</v></c></row><row r="2"><c r="A2" s="4"><v>1</v></c><c r="B2"><v>1</v></c></row>'
    expect((await sheetOf(aSheet(rows, { styles: STYLES }))).struckRows).toEqual([1])
  })

  test('hidden rows and columns without anything in them are not asked about', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2" hidden="true"/><row r="3" hidden="1"><c r="A3"><v>1</v></c></row>'
    const sheet = await sheetOf(aSheet(rows, { before: '<cols><col min="2" max="400" hidden="1"/></cols>' }))
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([[3], [2]])
  })

  test('a row without height and a column without width are hidden like others', async () => {
    const rows =
      '<row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" ht="15"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row>'
    const sheet = await sheetOf(
      aSheet(rows, {
        before: '<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="0"/></cols>',
      }),
    )
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([[1], [2]])
  })

  test('ghost rows and columns, which have a style and no value, do not widen the sheet', async () => {
    const ghosts = Array.from({ length: 300 }, (_, at) => `<row r="${at + 2}"><c s="1"/><c s="1"/></row>`)
    const sheet = await sheetOf(aSheet(`<row r="1"><c r="A1"><v>1</v></c></row>${ghosts.join('')}`))
    expect([sheet.rows, sheet.width, sheet.cut]).toEqual([[{ n: 1, cells: [1] }], 1, false])
  })

  test('two sheets of one name can be told apart, also behind a third that has the new name', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
    const names = ['Ark', 'ARK (2)', 'ark', '']
    const book = await reading(aWorkbook({ sheets: names.map((name) => ({ name, rows })) }))
    expect(book.sheets.map(({ name }) => name)).toEqual(['Ark', 'ARK (2)', 'ark (3)', 'Ark4'])
  })

  test('a sheet that cannot be read is named, and does not take the others with it', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
    const book = await reading(
      aWorkbook({
        sheets: [
          { name: 'God', rows },
          { name: 'Itu', xml: '<worksheet><sheetData><row r="1"><c r="A1"><v>1' },
          { name: 'Væk', rows },
        ],
        more: { 'xl/worksheets/sheet3.xml': null },
      }),
    )
    expect(book.sheets.map(({ name }) => name)).toEqual(['God'])
    expect(book.notes).toEqual([
      { code: 'sheetLeftOut', name: 'Væk' },
      { code: 'sheetLeftOut', name: 'Itu' },
    ])
  })

  test('the sender is the office or the program, and never a person', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
    const app = (inner: string) => `<Properties>${inner}</Properties>`
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Opdigtet Person</dc:creator></cp:coreProperties>'
    const creator = async (inner: string) =>
      (await reading(aSheet(rows, { more: { 'docProps/app.xml': app(inner), 'docProps/core.xml': core } })))
        .creator
    expect(await creator('<Application>LibreOffice/7.3$Linux</Application>')).toBe('LibreOffice')
    expect(
      await creator('<Application>Microsoft Excel</Application><Company>Jobcenter &amp; Co</Company>'),
    ).toBe('Jobcenter & Co')
  })
})

describe('limits', () => {
  test('rows beyond 100,000 are cut and said to be, and what stands behind the rows is still read', async () => {
    const rows = Array.from({ length: 100_003 }, (_, at) => `<row><c><v>${at}</v></c></row>`).join('')
    const sheet = await sheetOf(aSheet(rows, { after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }))
    expect([sheet.rows.length, sheet.rows.at(-1)?.n, sheet.cut, sheet.merges.length]).toEqual([
      100_000,
      100_000,
      true,
      1,
    ])
  })

  test('columns beyond 200 are cut and said to be, as are places that no spreadsheet has', async () => {
    const cells = Array.from({ length: 203 }, (_, at) => `<c><v>${at}</v></c>`).join('')
    const wide = await sheetOf(aSheet(`<row r="1">${cells}</row>`))
    expect([wide.width, wide.cut]).toEqual([200, true])
    for (const odd of [
      '<c r="ZZZZ1"><v>2</v></c>',
      '</row><row r="99999999"><c r="A99999999"><v>3</v></c>',
    ]) {
      const sheet = await sheetOf(aSheet(`<row r="1"><c r="A1"><v>1</v></c>${odd}</row>`))
      expect([byNumber(sheet), sheet.cut]).toEqual([{ 1: [1] }, true])
    }
  })

  test('exactly 100,000 rows and 200 columns are not cut', async () => {
    const rows = Array.from({ length: 100_000 }, () => '<row><c><v>1</v></c></row>').join('')
    const last = `<row r="100000"><c r="GR100000"><v>2</v></c></row>`
    const sheet = await sheetOf(aSheet(rows.replace(/<row><c><v>1<\/v><\/c><\/row>$/, last)))
    expect([sheet.rows.length, sheet.width, sheet.cut]).toEqual([100_000, 200, false])
  })
})

test('a number as other languages write it, or one beyond all bounds, stays the text that it is', async () => {
  const cells = ['0x1F', '1e999', '12 kr', ' 12 ', '1E3'].map((text) => `<c><v>${text}</v></c>`).join('')
  expect(await cellsOf(aSheet(`<row r="1">${cells}</row>`))).toEqual({
    1: ['0x1F', '1e999', '12 kr', 12, 1000],
  })
})

test('a written date without its style is a date too, and one that never was stays text', async () => {
  const cells = ['2013-01-29T13:30:00.000Z', '2013-02-30', 'T08:15:00', '1. halvår']
    .map((text) => `<c t="d"><v>${text}</v></c>`)
    .join('')
  expect(await cellsOf(aSheet(`<row r="1">${cells}</row>`))).toEqual({
    1: [day('2013-01-29', '13:30:00'), '2013-02-30', day('', '08:15:00'), '1. halvår'],
  })
})
