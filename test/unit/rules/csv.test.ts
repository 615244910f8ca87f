import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeFormula, toCsv, toTsv } from '../../../db/rules/csv'
import { csvCells, POSITIONS, PREFIXES, runs, tsvCells } from './spreadsheet'

describe.each(POSITIONS)('a formula %s in a cell', (_, place) => {
  it.each(PREFIXES)('does not run when it starts with %j, in a file or from the clipboard', (prefix) => {
    const text = place(prefix)
    for (const [cells, header] of [
      [csvCells(toCsv(['Navn'], [[text]])), csvCells(toCsv([text], []))],
      [tsvCells(toTsv(['Navn'], [[text]])), tsvCells(toTsv([text], []))],
    ] as const) {
      expect(cells).toHaveLength(2)
      expect(cells[1]).toHaveLength(1)
      expect(cells[1]?.[0]).toMatch(/^'/)
      expect(header[0]?.[0]).toMatch(/^'/)
    }
  })
})

describe('a formula further in', () => {
  it.each([';', ',', '\t', '\r\n', '\n', '";"', '"\r\n"', '"\t"'])(
    'gets no cell of its own behind %j',
    (separator) => {
      const text = `Falck${separator}=1+1`
      expect(csvCells(toCsv(['Navn', 'By'], [[text, 'Randers']]))).toEqual([
        ['Navn', 'By'],
        [text, 'Randers'],
      ])
      const pasted = tsvCells(toTsv(['Navn', 'By'], [[text, 'Randers']]))
      expect(pasted.map((row) => row.length)).toEqual([2, 2])
      expect(pasted[1]?.[0]).toBe(text.replace(/[\t\r\n]+/g, ' '))
    },
  )
})

describe('a table', () => {
  it('is what Danish Excel opens: BOM, semicolons, CRLF, decimal commas', () => {
    expect(
      toCsv(
        ['Navn', 'Ansatte', 'Andel'],
        [
          ['Blåbærgård "A/S"', 1234, -0.5],
          [null, Number.NaN, 0],
        ],
      ),
    ).toBe('\ufeff"Navn";"Ansatte";"Andel"\r\n"Blåbærgård ""A/S""";1234;-0,5\r\n;;0\r\n')
  })

  it('is what a paste expects: tabs, no BOM, quotes only where a quote is', () => {
    expect(
      toTsv(
        ['Navn', 'Note'],
        [
          ['Den "Gyldne" Kro', 'to\r\nlinjer\tog mere'],
          ['Falck', 0.5],
        ],
      ),
    ).toBe('Navn\tNote\r\n"Den ""Gyldne"" Kro"\tto linjer og mere\r\nFalck\t0,5\r\n')
  })

  it('keeps phones readable and lets none be calculated', () => {
    const rows = [['+4512345678'], ['+46701234567'], ['12 34 56 78']]
    const readable = [['12 34 56 78'], ["'+46701234567"], ['12 34 56 78']]
    expect(csvCells(toCsv(['Telefon'], rows)).slice(1)).toEqual(readable)
    expect(tsvCells(toTsv(['Telefon'], rows)).slice(1)).toEqual(readable)
  })

  it('leaves ordinary texts alone', () => {
    for (const text of [
      'Falck',
      '3-4',
      '03-04-2026',
      'a=b',
      'post@eksempel.dk',
      '"Kroen"',
      ' 7000',
      'C+',
      '',
    ]) {
      expect(looksLikeFormula(text)).toBe(false)
    }
  })

  it('gives every cell back, in its place, and none that runs', () => {
    const spiked = fc
      .array(fc.constantFrom(...PREFIXES, '"', "'", ';', ',', ' ', 'a', '1', '\u0000'))
      .map((parts) => parts.join(''))
    const cell = fc.oneof(fc.string({ unit: 'binary' }), spiked)
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        const [header = [], ...body] = rows
        const fromFile = csvCells(toCsv(header, body))
        for (const [r, row] of rows.entries())
          for (const [c, text] of row.entries()) expect([text, `'${text}`]).toContain(fromFile[r]?.[c])
        for (const cells of [fromFile, tsvCells(toTsv(header, body))]) {
          expect(cells.map((row) => row.length)).toEqual(rows.map((row) => row.length))
          expect(cells.flat().filter(runs)).toEqual([])
        }
      }),
      { numRuns: 1000 },
    )
  })
})
