import { describe, expect, it } from 'vitest'
import { IMPORT_FIELDS } from '../../../db/rules/import/concepts'
import { matchColumns } from '../../../db/rules/import/headers'
import { type Plan, parseRows } from '../../../db/rules/import/plan'
import { findTables, headersOf } from '../../../db/rules/import/tables'
import type { Cell, Sheet } from '../../../db/rules/sheet'
import { TODAY } from './reading'
import { aSheet, merge } from './sheets'

/** The plan that is suggested for the first table of a sheet. */
function aPlan(sheet: Sheet, kind: keyof typeof IMPORT_FIELDS, more: Partial<Plan> = {}): Plan {
  const [table] = findTables(sheet)
  if (!table) throw new Error('The sheet has no table.')
  const { sums, notes, ...range } = table
  const columns = headersOf(sheet, table).map((header, at) => ({
    header,
    cells: sheet.rows
      .filter(({ n }) => n >= table.firstRow)
      .map(({ cells }) => cells[table.left - 1 + at] ?? null),
  }))
  return {
    ...range,
    kind,
    sheet: 0,
    leftOut: [...sums, ...notes],
    hidden: null,
    columns: matchColumns(IMPORT_FIELDS[kind], columns, null).map(({ field }) => field),
    answers: {},
    words: {},
    lookups: {},
    strategies: {},
    constants: {},
    repeated: null,
    ...more,
  }
}

const parsed = (sheet: Sheet, kind: keyof typeof IMPORT_FIELDS, more: Partial<Plan> = {}) =>
  parseRows(sheet, aPlan(sheet, kind, more), IMPORT_FIELDS[kind], TODAY)
const valuesOf = (result: ReturnType<typeof parsed>) =>
  result.rows.map(({ values }) => Object.fromEntries(values))

describe('a list of partners', () => {
  const sheet = aSheet([
    ['Partnere 2016'],
    ['Virksomhed', 'CPR-nr.', 'Postnr. og by', 'Tlf.', 'Off/priv', 'Ansatte', 'Noter'],
    ['Tømrer Nord', '010180-1234', '8000 Aarhus C', '12345678/87654321', 'priv.', 12, 'ringet'],
    ['Maler Syd', null, 8200, '-', 'andel', 'ca. 7', null],
    [null, null, 9000, null, 'off', 3, null],
    ['I alt', null, null, null, null, 22, null],
    [],
    ['Kilde: en gammel liste'],
  ])

  it('is read without its sums, notes and CPR numbers, each row with its flags and faults', () => {
    const { rows, questions, unknownWords } = parsed(sheet, 'organisations')
    expect(rows.map(({ n }) => n)).toEqual([3, 4, 5])
    expect(rows[0]).toEqual({
      n: 3,
      values: new Map<string, unknown>([
        ['organisation.name', 'Tømrer Nord'],
        ['organisation.postcode', '8000'],
        ['contact.phone', '+4512345678'],
        ['organisation.sector', 'private'],
        ['organisationEmployees.employees', 12],
        ['organisation.note', 'ringet'],
        ['organisation.city', 'Aarhus C'],
      ]),
      notes: [{ field: 'contact.phone', text: '87654321' }],
      flags: [
        { field: 'organisation.postcode', raw: '8000 Aarhus C', flag: 'postcode.split' },
        { field: 'contact.phone', raw: '12345678/87654321', flag: 'phone.several' },
      ],
      faults: [],
    })
    expect(rows[1]?.faults).toEqual([
      { field: 'organisation.sector', column: 5, raw: 'andel', fault: 'word.unknown' },
      { field: 'organisationEmployees.employees', column: 6, raw: 'ca. 7', ask: 'ranges' },
    ])
    expect(rows[2]?.faults).toEqual([
      { field: 'organisation.name', column: null, raw: '', fault: 'cell.required' },
    ])
    expect(questions).toEqual([
      { code: 'ranges', count: 1, example: 'ca. 7', column: 6, field: 'organisationEmployees.employees' },
    ])
    expect(unknownWords).toEqual([{ field: 'organisation.sector', word: 'andel', count: 1 }])
  })

  it('takes answers by column and words in any spelling', () => {
    const result = parsed(sheet, 'organisations', {
      answers: { 5: { ranges: 'minimum' } },
      words: { 'organisation.sector': { 'Andel ': 'private' } },
    })
    expect(result.rows[1]?.faults).toEqual([])
    expect(valuesOf(result)[1]).toMatchObject({
      'organisation.sector': 'private',
      'organisationEmployees.employees': 7,
    })
    expect(result.unknownWords).toEqual([])
  })

  it('shows no CPR number of a cell, in a fault, a word or a question', () => {
    const hidden = aSheet([
      ['Virksomhed', 'Off/priv', 'Ansatte'],
      ['Tømrer 010180-1234', '010180-1234', '010180-1234'],
      ['Maler Syd', 'privat', 12],
      ['Glarmester Øst', 'privat', 12],
    ])
    expect(JSON.stringify(parsed(hidden, 'organisations'))).not.toContain('010180')
  })

  it('reads no column of CPR numbers, whatever field was chosen for it', () => {
    const lost = aSheet([
      ['Navn', 'Id'],
      ['Tømrer Nord', 101801234],
      ['Maler Syd', 905771234],
    ])
    const chosen = parsed(lost, 'organisations', { columns: ['organisation.name', 'organisation.note'] })
    expect(chosen.rows.map(({ values, faults }) => [values.size, faults])).toEqual([
      [1, [{ field: 'organisation.note', column: 2, raw: '', fault: 'cell.cpr' }]],
      [1, [{ field: 'organisation.note', column: 2, raw: '', fault: 'cell.cpr' }]],
    ])
    const places = aSheet([
      ['Navn', 'Enhed'],
      ['Tømrer Nord', 1003123456],
      ['Maler Syd', 1012345678],
    ])
    const known = parsed(places, 'organisations', { columns: ['organisation.name', 'organisation.pNumber'] })
    expect(known.rows.map(({ values }) => values.get('organisation.pNumber'))).toEqual([
      '1003123456',
      '1012345678',
    ])
  })

  it('hidden rows are left only when that is the answer', () => {
    const more = { hiddenRows: [4] }
    expect(parsed({ ...sheet, ...more }, 'organisations').rows.map(({ n }) => n)).toEqual([3, 4, 5])
    expect(
      parsed({ ...sheet, ...more }, 'organisations', { hidden: 'leave' }).rows.map(({ n }) => n),
    ).toEqual([3, 5])
  })

  it('a city of its own keeps what stands behind the postcode as a note', () => {
    const both = aSheet([
      ['Navn', 'Postnr.', 'By'],
      ['Tømrer Nord', '8000 Aarhus C', 'Aarhus'],
      ['Maler Syd', '8200', 'Odense'],
    ])
    const [row] = parsed(both, 'organisations').rows
    expect(row?.values.get('organisation.city')).toBe('Aarhus')
    expect(row?.notes).toEqual([{ field: 'organisation.postcode', text: 'Aarhus C' }])
  })
})

describe('hazard 13 and 20: counts of target groups', () => {
  const sheet = aSheet([
    ['Boligområde', 'Ydelse', 'Antal', 'Heraf i gang'],
    ['Nordhavn', 'kth', 40, { kind: 'number', value: 0.33, format: '0%' }],
    ['Nordhavn', 'UH', '1.020', '33 %'],
    ['I alt', null, 1060, null],
  ])

  it('asks for what is open, and takes a day for all rows', () => {
    const constants = { 'targetGroupCount.countedOn': '2026-05-01', 'targetGroupCount.source': 'Jobcentret' }
    const open = parsed(sheet, 'targetGroupCounts', { constants })
    expect(open.questions.map(({ code, count }) => [code, count])).toEqual([['numbers', 1]])
    const result = parsed(sheet, 'targetGroupCounts', { constants, answers: { 2: { numbers: 'danish' } } })
    expect(valuesOf(result)).toEqual([
      {
        'targetGroup.areaId': 'Nordhavn',
        'targetGroup.benefit': 'cashBenefit',
        'targetGroupCount.people': 40,
        'targetGroupCount.activeShare': 3300,
        'targetGroupCount.countedOn': '2026-05-01',
        'targetGroupCount.source': 'Jobcentret',
      },
      {
        'targetGroup.areaId': 'Nordhavn',
        'targetGroup.benefit': 'educationBenefit',
        'targetGroupCount.people': 1020,
        'targetGroupCount.activeShare': 3300,
        'targetGroupCount.countedOn': '2026-05-01',
        'targetGroupCount.source': 'Jobcentret',
      },
    ])
  })

  it('what is typed for all rows is read as in the program: codes, 33 as percent, a day of this year', () => {
    const constants = {
      'targetGroupCount.countedOn': '1/5',
      'targetGroup.benefit': 'cashBenefit',
      'targetGroupCount.activeShare': '33',
    }
    const short = aSheet([
      ['Målgruppe', 'Antal'],
      ['A', 5],
      ['B', 6],
    ])
    expect(valuesOf(parsed(short, 'targetGroupCounts', { constants }))[0]).toEqual({
      'targetGroup.name': 'A',
      'targetGroupCount.people': 5,
      'targetGroupCount.activeShare': 3300,
      'targetGroupCount.countedOn': '2026-05-01',
      'targetGroup.benefit': 'cashBenefit',
    })
  })

  it('hazard 26: figures under (t.kr.) wait for an answer', () => {
    const thousands = aSheet([
      ['Målgruppe', 'Antal (tusinde)', 'Opgjort'],
      ['A', 5, '01-05-2026'],
      ['B', 6, '01-05-2026'],
    ])
    expect(parsed(thousands, 'targetGroupCounts').questions).toMatchObject([{ code: 'thousands', count: 2 }])
    const answered = parsed(thousands, 'targetGroupCounts', { answers: { 1: { thousands: true } } })
    expect(valuesOf(answered)[1]).toMatchObject({ 'targetGroupCount.people': 6000 })
  })
})

describe('hazard 19: merged cells', () => {
  const sheet = aSheet(
    [
      ['Virksomhed', 'Dato', 'Referat'],
      ['Tømrer Nord', '01-05-2026', 'a'],
      [null, '02-05-2026', 'b'],
      ['Maler Syd', '03-05-2026', 'c'],
      [null, '04-05-2026', 'd'],
    ],
    { merges: [merge('A2:A3')] },
  )

  it('stand for all their rows only when that is the answer; without one the rows wait', () => {
    const open = parsed(sheet, 'interactions', { constants: { 'interaction.kind': 'møde' } })
    expect(open.questions).toEqual([
      { code: 'fillDown', count: 1, example: 'Tømrer Nord', column: 1, field: 'interaction.organisationId' },
    ])
    expect(open.rows.map(({ faults }) => faults)).toEqual([
      [],
      [{ field: 'interaction.organisationId', column: 1, raw: '', ask: 'fillDown' }],
      [],
      [{ field: 'interaction.organisationId', column: null, raw: '', fault: 'cell.required' }],
    ])
    const names = (fillDown: boolean) =>
      parsed(sheet, 'interactions', { answers: { 0: { fillDown } } }).rows.map(({ values }) =>
        values.get('interaction.organisationId'),
      )
    expect(names(true)).toEqual(['Tømrer Nord', 'Tømrer Nord', 'Maler Syd', undefined])
    expect(names(false)).toEqual(['Tømrer Nord', undefined, 'Maler Syd', undefined])
  })

  it('figures are never repeated', () => {
    const counts = aSheet(
      [
        ['Målgruppe', 'Antal', 'Opgjort'],
        ['A', 5, '01-05-2026'],
        ['B', null, '01-05-2026'],
      ],
      { merges: [merge('B2:B3')] },
    )
    const result = parsed(counts, 'targetGroupCounts', { answers: { 1: { fillDown: true } } })
    expect(result.questions).toEqual([])
    expect(result.rows.map(({ values }) => values.get('targetGroupCount.people'))).toEqual([5, undefined])
  })

  it('20,000 of them take no longer than the rows', () => {
    const rows: Cell[][] = [['Virksomhed', 'Dato', 'Referat']]
    const merges = []
    for (let n = 2; n < 40_002; n += 2) {
      rows.push(['Tømrer Nord', '01-05-2026', 'a'], [null, '02-05-2026', 'b'])
      merges.push({ top: n, left: 1, bottom: n + 1, right: 1 })
    }
    const plan = { answers: { 0: { fillDown: true } }, constants: { 'interaction.kind': 'møde' } }
    // By looking through all of them for each row, it took minutes, and this test with it.
    const result = parsed(aSheet(rows, { merges }), 'interactions', plan)
    expect(result.rows.every(({ faults }) => faults.length === 0)).toBe(true)
  })
})
