import { describe, expect, it } from 'vitest'
import { checkSums, findTables, headersOf } from '../../../db/rules/import/tables'
import type { Cell } from '../../../db/rules/sheet'
import { aSheet, merge } from './sheets'

const HEADER = ['Virksomhed', 'CVR-nr.', 'By', 'Antal ansatte']
const ROWS: Cell[][] = [
  ['Tømrer Nord', '13748136', 'Aarhus', 12],
  ['Maler Syd', '24256790', 'Odense', 7],
  ['Glarmester Øst', '13585628', 'Randers', 3],
]
const only = (sheet: ReturnType<typeof aSheet>) => {
  const tables = findTables(sheet)
  expect(tables).toHaveLength(1)
  return tables[0]
}

describe('a table of its own', () => {
  it('is found whole', () => {
    expect(only(aSheet([HEADER, ...ROWS]))).toEqual({
      headerRows: [1],
      firstRow: 2,
      lastRow: 4,
      left: 1,
      right: 4,
      sums: [],
      notes: [],
    })
  })

  it('has no header where the first row is a record', () => {
    expect(
      only(
        aSheet([
          [1, 13748136, 12],
          [2, 24256790, 7],
        ]),
      ),
    ).toMatchObject({ headerRows: [], firstRow: 1, lastRow: 2 })
  })

  it('may be a form that nobody has filled in, and an empty sheet has none', () => {
    expect(only(aSheet([HEADER]))).toMatchObject({ headerRows: [1], firstRow: 2, lastRow: 1, right: 4 })
    expect(findTables(aSheet([]))).toEqual([])
    expect(findTables(aSheet([[' ', '\u00a0'], ['']]))).toEqual([])
  })

  it('goes on after an empty row', () => {
    expect(only(aSheet([HEADER, ...ROWS, [], ...ROWS]))).toMatchObject({ firstRow: 2, lastRow: 8, notes: [] })
  })
})

describe('hazard 17: titles above the header are not the header', () => {
  it.each([
    [[['Partnere 2016']], 2],
    [[['Partnere 2016'], []], 3],
    [[['Partnere i området'], ['Opgjort pr. 1. maj 2016 af sekretariatet'], [], []], 5],
    [[['Sekretariatet', null, null, '01-05-2016']], 2],
    [[[], ['Partnere', null, 'Fortroligt'], []], 4],
  ])('%j', (titles, header) => {
    expect(only(aSheet([...titles, HEADER, ...ROWS]))).toMatchObject({
      headerRows: [header],
      firstRow: header + 1,
      lastRow: header + 3,
      left: 1,
      right: 4,
    })
  })
})

describe('hazard 18: a header of two lines', () => {
  it('merged headings over their columns', () => {
    const sheet = aSheet(
      [
        ['Virksomhed', 'Kontakt', null, 'Antal', null],
        [null, 'Navn', 'Tlf.', 'i alt', 'heraf i gang'],
        ['Tømrer Nord', 'Anna Berg', '12345678', 12, 3],
        ['Maler Syd', 'Bo Dahl', '87654321', 7, 1],
      ],
      { merges: [merge('A1:A2'), merge('B1:C1'), merge('D1:E1')] },
    )
    const table = only(sheet)
    expect(table).toMatchObject({ headerRows: [1, 2], firstRow: 3, lastRow: 4, right: 5 })
    expect(table && headersOf(sheet, table)).toEqual([
      'Virksomhed',
      'Kontakt Navn',
      'Kontakt Tlf.',
      'Antal i alt',
      'Antal heraf i gang',
    ])
  })

  it('words that are known only together', () => {
    const sheet = aSheet([
      ['Virksomheds-', 'Antal', 'By'],
      ['navn', 'ansatte'],
      ['Tømrer Nord', 12, 'Aarhus'],
    ])
    const table = only(sheet)
    expect(table?.headerRows).toEqual([1, 2])
    expect(table && headersOf(sheet, table)).toEqual(['Virksomhedsnavn', 'Antal ansatte', 'By'])
  })

  it('a title merged over the whole table is none of it', () => {
    const sheet = aSheet([['Partnere 2016'], HEADER, ...ROWS], { merges: [merge('A1:D1')] })
    expect(only(sheet)?.headerRows).toEqual([2])
  })

  it('a first row of words is not taken for one', () => {
    const rows = [
      ['Navn', 'By'],
      ['Tømrer Nord', 'Aarhus'],
      ['Maler Syd', 'Odense'],
    ]
    expect(only(aSheet(rows))).toMatchObject({ headerRows: [1], firstRow: 2 })
  })
})

describe('hazard 20: sums are no records', () => {
  it.each<[Cell[], boolean]>([
    [['I alt', null, null, 22], true],
    [['Total:', null, null, 22], true],
    [['SUM', null, null, '22'], true],
    [[null, null, 'I alt', 22], true],
    [['Aarhus i alt', null, null, 22], true],
    [['I alt'], true],
    [['Total A/S', null, null, 22], false],
    [['Total Byg', '13748136', 'Aarhus', 22], false],
    [['Summa Summarum', null, null, 22], false],
  ])('%j', (row, isSum) => {
    expect(only(aSheet([HEADER, ...ROWS, row]))).toMatchObject({ lastRow: 5, sums: isSum ? [5] : [] })
  })

  it('and are checked against the rows above them: those since the last sum, or all', () => {
    const rows: Cell[][] = [
      ['Gruppe', 'Antal', 'I gang'],
      ['A', 10, '1'],
      ['B', 5, '2,5'],
      ['I alt nord', 15, '3,5'],
      ['C', '1.000', null],
      ['I alt syd', 999, null],
      ['I alt', 1015, 4],
    ]
    const sheet = aSheet(rows)
    const table = only(sheet)
    expect(table?.sums).toEqual([4, 6, 7])
    expect(table && checkSums(sheet, table, [2, 3])).toEqual([
      { row: 6, column: 2, said: 999, counted: 1000 },
      { row: 7, column: 3, said: 4, counted: 3.5 },
    ])
  })

  it('without crying over binary fractions, or over figures that are none', () => {
    const sheet = aSheet([
      ['Gruppe', 'Antal'],
      ['A', 0.1],
      ['B', 0.2],
      ['C', 'ca. 5'],
      ['I alt', 0.3],
    ])
    const table = only(sheet)
    expect(table && checkSums(sheet, table, [2])).toEqual([])
  })
})

describe('hazard 21: notes below are listed, and not read', () => {
  it.each<[Cell[][], number[]]>([
    [[[], ['Kilde: jobcentret']], [6]],
    [[['* tallet er fra maj']], [5]],
    [[['I alt', null, null, 22], ['Listen er ikke komplet']], [6]],
    [
      [[], ['Spørgsmål?'], ['Ring til sekretariatet']],
      [6, 7],
    ],
    [
      [['Kilde: jobcentret'], ['og kommunen']],
      [5, 6],
    ],
  ])('%j', (rows, notes) => {
    expect(only(aSheet([HEADER, ...ROWS, ...rows]))?.notes).toEqual(notes)
  })

  it('but a partner of whom only the name is known is a record', () => {
    expect(only(aSheet([HEADER, ...ROWS, ['Murer Vest']]))?.notes).toEqual([])
  })

  it('a header that stands again on each printed page is no record', () => {
    expect(only(aSheet([HEADER, ...ROWS, HEADER, ...ROWS]))?.notes).toEqual([5])
  })

  it('a list of one column has no notes', () => {
    expect(only(aSheet([['Virksomhed'], ['Tømrer Nord'], ['Maler Syd.']]))).toMatchObject({
      notes: [],
      lastRow: 3,
    })
  })
})

describe('hazard 24: several tables on a sheet', () => {
  it('one below the other, with the title of the second one left out', () => {
    const tables = findTables(
      aSheet([HEADER, ...ROWS, [], ['Målgrupper'], ['Målgruppe', 'Antal'], ['A', 5], ['B', 6]]),
    )
    expect(tables).toMatchObject([
      { headerRows: [1], firstRow: 2, lastRow: 4, left: 1, right: 4, notes: [] },
      { headerRows: [7], firstRow: 8, lastRow: 9, left: 1, right: 2, notes: [] },
    ])
  })

  it('one beside the other', () => {
    const right: Cell[][] = [
      ['Målgruppe', 'Antal'],
      ['A', 5],
      ['B', 6],
    ]
    const rows = [HEADER, ...ROWS].map((row, at) => [...row, null, ...(right[at] ?? [])])
    expect(findTables(aSheet(rows))).toMatchObject([
      { headerRows: [1], lastRow: 4, left: 1, right: 4 },
      { headerRows: [1], lastRow: 3, left: 6, right: 7 },
    ])
  })

  it('the most likely one first', () => {
    const tables = findTables(aSheet([['Frugt', 'Antal'], ['Æble', 5], [], HEADER, ...ROWS]))
    expect(tables.map(({ headerRows }) => headerRows)).toEqual([[4], [1]])
  })

  it('a blank column inside a list parts nothing', () => {
    const rows = [HEADER, ...ROWS].map(([a, b, ...rest]) => [a ?? null, b ?? null, null, ...rest])
    expect(only(aSheet(rows))).toMatchObject({ left: 1, right: 5, headerRows: [1] })
  })
})

describe('hazard 28: ghosts are not there', () => {
  it('blank cells around a table widen nothing', () => {
    const rows = [[], HEADER, ...ROWS].map((row) => [null, ...row, ' ', '\u00a0'])
    expect(only(aSheet([...rows, [' ', '', ' ']]))).toMatchObject({
      left: 2,
      right: 5,
      firstRow: 3,
      lastRow: 5,
    })
  })
})

describe('headers', () => {
  it('are those of the range, unique, and empty where there are none', () => {
    const sheet = aSheet([
      ['Navn', 'Telefon', null, 'Telefon'],
      ['A', '1', '2', '3'],
    ])
    const range = { headerRows: [1], firstRow: 2, lastRow: 2, left: 2, right: 5 }
    expect(headersOf(sheet, range)).toEqual(['Telefon', '', 'Telefon (2)', ''])
    expect(headersOf(sheet, { ...range, headerRows: [] })).toEqual(['', '', '', ''])
  })
})
