import { describe, expect, test } from 'vitest'
import { aSheet, aWorkbook, STYLES } from '../../fixtures/workbook-parts'
import { cellsOf, day, reading, sheetOf } from './read'

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`

describe('what other programs write', () => {
  test('a prefix on every tag does not hide the rows', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row>'
    const book = aSheet(rows, { prefix: 'x', strings: '<si><t>Præfiks</t></si>', styles: STYLES })
    expect(await cellsOf(book)).toEqual({ 1: ['Præfiks', 5] })
  })

  test('the strict format and its written dates are read, and not as 1905', async () => {
    const rows =
      '<row r="1"><c r="A1" t="d" s="1"><v>2013-01-29</v></c><c r="B1" t="d"><v>2013-01-29T13:30:00.000Z</v></c><c r="C1" t="d"><v>1. halvår</v></c></row>'
    expect(await cellsOf(aSheet(rows, { strict: true, styles: STYLES }))).toEqual({
      1: [day('2013-01-29'), day('2013-01-29', '13:30:00'), '1. halvår'],
    })
  })

  test.each(['1', 'true'])(
    'dates that count from 1904 (%s) are shifted, and the user is told',
    async (said) => {
      const rows = '<row r="1"><c r="A1" s="1"><v>39841</v></c><c r="B1"><v>39841</v></c></row>'
      const book = await reading(aSheet(rows, { workbookPr: `date1904="${said}"`, styles: STYLES }))
      expect(book.sheets[0]?.rows[0]?.cells).toEqual([day('2013-01-29'), 39841])
      expect(book.notes).toEqual([{ code: 'date1904' }])
    },
  )

  test('cells without references follow each other', async () => {
    const rows = `<row>${inline('A')}<c><v>1</v></c></row><row>${inline('B')}<c r="D2"><v>2</v></c><c><v>3</v></c></row>`
    expect(await cellsOf(aSheet(rows))).toEqual({ 1: ['A', 1], 2: ['B', null, null, 2, 3] })
  })

  test('references in lower case, and rows in any order, come to their places', async () => {
    const rows =
      '<row r="3"><c r="a3"><v>3</v></c></row><row r="1"><c r="b1"><v>12</v></c><c r="a1"><v>11</v></c></row><row r="3"><c r="c3"><v>33</v></c></row>'
    expect(await cellsOf(aSheet(rows))).toEqual({ 1: [11, 12], 3: [3, null, 33] })
  })

  test('the workbook and its sheets are found where the parts point, under any name', async () => {
    const rows = '<row r="1"><c r="A1"><v>7</v></c></row>'
    const moved = aWorkbook({
      sheets: [{ name: 'Liste', rows, path: 'ark/partnere.xml' }],
      more: {
        'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/ark/partnere.xml"/></Relationships>',
      },
    })
    expect(await cellsOf(moved)).toEqual({ 1: [7] })
  })
})

test('formats: a share, hours beyond the day, a time and a Danish date keep what they are', async () => {
  const rows =
    '<row r="1"><c r="A1" s="2"><v>0.33</v></c><c r="B1" s="3"><v>1.5625</v></c><c r="C1" s="6"><v>0.5625</v></c><c r="D1" s="7"><v>41303</v></c><c r="E1"><v>41303</v></c></row>'
  const { rows: read } = await sheetOf(aSheet(rows, { styles: STYLES }))
  expect(read[0]?.cells).toEqual([
    { kind: 'number', value: 0.33, format: '0%' },
    { kind: 'number', value: 1.5625, format: '[h]:mm' },
    day('', '13:30:00'),
    day('2013-01-29'),
    41303,
  ])
})
