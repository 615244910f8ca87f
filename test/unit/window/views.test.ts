import { beforeEach, describe, expect, test } from 'vitest'
import { i18n } from '../../../renderer/app/i18n'
import { passes } from '../../../renderer/components/list/arrange'
import { changedValue, countChanges } from '../../../renderer/components/list/bulk'
import type { ListColumn, ListDeclaration } from '../../../renderer/components/list/declaration'
import { filtersInWords } from '../../../renderer/components/list/filterWords'
import { FRESH } from '../../../renderer/components/list/listState'
import { addressesOf, sumsOf } from '../../../renderer/components/list/selection'
import { readSettings, sameSettings, storedSettings } from '../../../renderer/components/list/viewSettings'
import type { T } from '../../../renderer/components/word'

type Row = { name: string; staff: number | null; days: number | null; on: string | null; kinds: string[] }

const row = (fields: Partial<Row> = {}): Row => ({
  name: 'Falck (opdigtet)',
  staff: null,
  days: null,
  on: null,
  kinds: [],
  ...fields,
})

const columns = [
  { kind: 'text', key: 'name', header: 'fields:organisation.name', width: 200, value: ({ name }) => name },
  {
    kind: 'number',
    key: 'staff',
    header: 'fields:organisationEmployees.employees',
    width: 88,
    addsUp: true,
    value: ({ staff }) => staff,
  },
  { kind: 'number', key: 'days', header: 'fields:contact.phone', width: 88, value: ({ days }) => days },
  {
    kind: 'date',
    key: 'on',
    header: 'fields:organisationStep.onDate',
    width: 104,
    hidden: true,
    value: ({ on }) => on,
  },
  {
    kind: 'code',
    key: 'kinds',
    header: 'fields:organisation.kinds',
    width: 160,
    value: ({ kinds }) => kinds,
    codes: ['company', 'school'],
    label: (code, t) => t(`vocabulary:organisationKind.${code as 'company'}`),
  },
] as const satisfies readonly ListColumn<Row>[]
const declaration: ListDeclaration<Row> = {
  id: 'test',
  title: 'organisations:title',
  fileName: 'organisations:fileName',
  rowId: ({ name }) => name,
  rowName: ({ name }) => name,
  searchText: ({ name }) => name,
  rowHeight: 32,
  chips: [
    { key: 'all', word: 'organisations:chips.all', accepts: () => true },
    { key: 'companies', word: 'organisations:chips.companies', accepts: () => true },
  ],
  columns,
}

let t: T
beforeEach(async () => {
  await i18n.changeLanguage('da')
  t = i18n.t as T
})

const read = (stored: unknown) => readSettings(declaration, stored)

describe('a saved view', () => {
  const state = {
    ...FRESH,
    chip: 'companies',
    search: 'havn',
    sorting: [{ id: 'staff', desc: true }],
    columnFilters: [
      { id: 'kinds', value: { chosen: ['company'] } },
      { id: 'days', value: { from: 90, orEmpty: true } },
    ],
    columnSizing: { name: 300 },
    columnVisibility: { staff: false, on: true },
  }

  test('comes back from the file as it was, and then is the same list', () => {
    const stored = JSON.parse(JSON.stringify(storedSettings(declaration, state)))
    const back = read(stored)
    expect(back).toMatchObject({
      chip: 'companies',
      search: 'havn',
      sorting: state.sorting,
      columnFilters: state.columnFilters,
      columnSizing: { name: 300 },
      columnVisibility: { name: true, staff: false, days: true, on: true, kinds: true },
    })
    expect(sameSettings(declaration, state, back)).toBe(true)
  })

  test.each([
    ['search', { search: 'havne' }],
    ['chip', { chip: null }],
    ['sorting', { sorting: [] }],
    ['a filter', { columnFilters: [] }],
    ['a width', { columnSizing: {} }],
    ['a column', { columnVisibility: { on: true } }],
  ])('is told apart by %s', (_what, change) => {
    expect(sameSettings(declaration, state, { ...state, ...change })).toBe(false)
  })

  test('is not told apart by what says the same: a filter that filters nothing, a width as from the start', () => {
    const same = {
      ...FRESH,
      chip: 'all',
      columnFilters: [{ id: 'days', value: { orEmpty: true } }],
      columnSizing: { name: 200 },
      columnVisibility: { on: false },
    }
    expect(sameSettings(declaration, FRESH, same)).toBe(true)
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'chip'],
    ['a list', [1, 2]],
    [
      'everything of the wrong sort',
      { chip: 7, search: {}, sorting: 'name', filters: {}, widths: [], columns: 1 },
    ],
    [
      'what another version knew',
      {
        chip: 'quiet',
        sorting: [{ id: 'gone', desc: true }, null],
        filters: [{ id: 'gone', value: { from: 1 } }, { id: 'days' }],
        widths: { gone: 100, name: Number.NaN, staff: 'wide' },
        columns: ['gone'],
        frozen: 2,
      },
    ],
  ])('made of %s is the list as from the start', (_what, stored) => {
    expect(sameSettings(declaration, FRESH, read(stored))).toBe(true)
  })

  test('keeps of a filter only what its kind of column can have', () => {
    const filters = [
      { id: 'days', value: { from: '2026-01-01', to: 10, chosen: ['x'], contains: 'y' } },
      { id: 'on', value: { from: 'i går', to: '2026-01-01' } },
      { id: 'name', value: { from: 3, contains: 'havn', chosen: ['a', 7] } },
    ]
    expect(read({ filters }).columnFilters).toEqual([
      { id: 'days', value: { to: 10 } },
      { id: 'on', value: { to: '2026-01-01' } },
      { id: 'name', value: { contains: 'havn', chosen: ['a'] } },
    ])
  })

  test('never hides the name, nor makes a column wider or narrower than can be read', () => {
    const { columnVisibility, columnSizing } = read({ columns: ['staff'], widths: { name: 1, staff: 1e6 } })
    expect(columnVisibility).toMatchObject({ name: true, staff: true, kinds: false })
    expect(columnSizing).toEqual({ name: 48, staff: 800 })
  })
})

describe('filters', () => {
  test('let empty cells pass where that is asked for, so that "quiet or never" can be set up', () => {
    const quiet = { from: 90, orEmpty: true }
    const [, , days] = columns
    expect(passes(days, row({ days: 120 }), quiet, t)).toBe(true)
    expect(passes(days, row(), quiet, t)).toBe(true)
    expect(passes(days, row({ days: 3 }), quiet, t)).toBe(false)
    expect(passes(days, row(), { from: 90 }, t)).toBe(false)
    expect(passes(days, row({ days: 3 }), { orEmpty: true }, t)).toBe(true)
  })

  test('are told in words, those that filter nothing not at all', () => {
    const columnFilters = [
      { id: 'kinds', value: { chosen: ['company', ''] } },
      { id: 'days', value: { from: 90, to: 1200, orEmpty: true } },
      { id: 'on', value: { from: '2026-04-03' } },
      { id: 'name', value: { contains: ' havn ' } },
      { id: 'staff', value: { orEmpty: true } },
      { id: 'gone', value: { from: 1 } },
    ]
    expect(filtersInWords(declaration, { columnFilters }, t).map(({ text }) => text)).toEqual([
      'Art: Virksomhed, (tom)',
      'Telefon: fra 90 til 1.200, også uden værdi',
      'Dato: fra 03-04-2026',
      'Navn: indeholder "havn"',
    ])
  })
})

describe('a selection', () => {
  test('sums the columns that add up, and says nothing where nobody is counted', () => {
    const rows = [row({ staff: 340, days: 10 }), row(), row({ staff: 1005 })]
    expect(sumsOf(columns, rows, t)).toEqual(['Ansatte i alt 1.345'])
    expect(sumsOf(columns, [row()], t)).toEqual([])
    expect(sumsOf(columns, [row({ staff: 0 })], t)).toEqual(['Ansatte i alt 0'])
  })

  test('gives each address once, whatever its case, and counts those without one', () => {
    const mails = ['A@eksempel.dk', 'b@eksempel.dk', 'a@eksempel.dk', '', ' ']
    expect(
      addressesOf(
        ({ name }) => name,
        mails.map((name) => row({ name })),
      ),
    ).toEqual({
      addresses: ['A@eksempel.dk', 'b@eksempel.dk'],
      without: 2,
    })
  })
})

describe('one change of many', () => {
  test('counts only those that it changes, and those where something else is lost', () => {
    const rows = [{ sector: 'private' }, { sector: null }, { sector: 'public' }]
    const to = (value: unknown) => ({ key: 'sector', how: 'set' as const, value })
    expect(countChanges(rows, to('private'))).toEqual({ changes: 2, overwrites: 1 })
    expect(countChanges(rows, { key: 'sector', how: 'empty', value: null })).toEqual({
      changes: 2,
      overwrites: 0,
    })
  })

  test('adds to a list without doubles and takes out only what is named', () => {
    const tags = ['nord', 'syd']
    const change = { key: 'tags', value: ['syd', 'ny'] }
    expect(changedValue(tags, { ...change, how: 'add' })).toEqual(['nord', 'syd', 'ny'])
    expect(changedValue(tags, { ...change, how: 'remove' })).toEqual(['nord'])
    expect(countChanges([{ tags }, { tags: ['ny', 'syd'] }], { ...change, how: 'add' }).changes).toBe(1)
  })
})
