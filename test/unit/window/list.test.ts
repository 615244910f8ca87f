import { beforeEach, describe, expect, test } from 'vitest'
import { i18n } from '../../../renderer/app/i18n'
import {
  cellText,
  cellValue,
  chipOf,
  compareValues,
  distinct,
  isFiltering,
  passes,
  sortValue,
} from '../../../renderer/components/list/arrange'
import type { ListColumn, ListDeclaration } from '../../../renderer/components/list/declaration'
import { tableOf, takenOut, toHtml } from '../../../renderer/components/list/export'
import { changeList, forgetLists, listScroll } from '../../../renderer/components/list/listState'
import type { T } from '../../../renderer/components/word'

type Row = {
  name: string | null
  phone: string | null
  staff: number | null
  on: string | null
  kinds: string[]
}

const row = (fields: Partial<Row> = {}): Row => ({
  name: 'Falck',
  phone: null,
  staff: null,
  on: null,
  kinds: [],
  ...fields,
})

const name: ListColumn<Row> = {
  kind: 'text',
  key: 'name',
  header: 'fields:organisation.name',
  width: 100,
  value: (each) => each.name,
}
const phone: ListColumn<Row> = {
  ...name,
  key: 'phone',
  header: 'fields:contact.phone',
  value: (each) => each.phone,
  format: (stored) => stored.replace('+45', ''),
}
const staff: ListColumn<Row> = {
  kind: 'number',
  key: 'staff',
  header: 'fields:organisationEmployees.employees',
  width: 100,
  value: (each) => each.staff,
}
const on: ListColumn<Row> = {
  kind: 'date',
  key: 'on',
  header: 'fields:organisationStep.onDate',
  width: 100,
  hidden: true,
  value: (each) => each.on,
}
const kinds: ListColumn<Row> = {
  kind: 'code',
  key: 'kinds',
  header: 'fields:organisation.kinds',
  width: 100,
  value: (each) => each.kinds,
  codes: ['municipality', 'company'],
  label: (code, t) => t(`vocabulary:organisationKind.${code as 'company'}`),
  with: ['on'],
}
const declaration: ListDeclaration<Row> = {
  id: 'test',
  title: 'organisations:title',
  fileName: 'organisations:fileName',
  rowId: (each) => each.name ?? '',
  rowName: (each) => each.name ?? '',
  searchText: (each) => each.name ?? '',
  rowHeight: 32,
  chips: [],
  columns: [name, phone, staff, on, kinds],
}

let t: T
beforeEach(async () => {
  await i18n.changeLanguage('da')
  t = i18n.t as T
})

function sorted(column: ListColumn<Row>, rows: Row[]): (string | number | undefined)[] {
  return rows
    .map((each) => sortValue(column, each))
    .filter((value) => value !== undefined)
    .sort(compareValues)
}

describe('sorting', () => {
  test('puts æ, ø and å last, aa with å, and 2 before 10', () => {
    const names = ['Åby', 'Zoo', 'Ærø', 'Hold 10', 'Ølby', 'Hold 2', 'Aabenraa', 'abe']
    const rows = names.map((each) => row({ name: each }))
    expect(sorted(name, rows)).toEqual(['abe', 'Hold 2', 'Hold 10', 'Zoo', 'Ærø', 'Ølby', 'Aabenraa', 'Åby'])
  })
  test('sorts numbers by size, not by their text', () => {
    const rows = [1250, 9, 80].map((each) => row({ staff: each }))
    expect(sorted(staff, rows)).toEqual([9, 80, 1250])
  })
  test('sorts codes in their own order, not by their label', () => {
    expect(sortValue(kinds, row({ kinds: ['company'] }))).toBeGreaterThan(
      Number(sortValue(kinds, row({ kinds: ['municipality'] }))),
    )
  })
  test.each([
    ['text', name, row({ name: '' })],
    ['number', staff, row()],
    ['date', on, row()],
    ['code', kinds, row()],
  ])('an empty %s is no value, which the table puts last', (_kind, column, each) => {
    expect(sortValue(column, each)).toBeUndefined()
  })
  test('0 employees are a value', () => {
    expect(sortValue(staff, row({ staff: 0 }))).toBe(0)
  })
})

describe('filtering', () => {
  test('finds words in any order, whatever their case and accents', () => {
    const aarhus = row({ name: 'Århus Entreprenør' })
    expect(passes(name, aarhus, { contains: 'entrep aarhus' }, t)).toBe(true)
    expect(passes(name, aarhus, { contains: 'aalborg' }, t)).toBe(false)
  })
  test('finds a phone as it is shown and without spaces', () => {
    const each = row({ phone: '+4512345678' })
    expect(passes(phone, each, { contains: '12 34 56 78' }, t)).toBe(true)
    expect(passes(phone, each, { contains: '345678' }, t)).toBe(true)
  })
  test('one of several codes is enough', () => {
    const each = row({ kinds: ['municipality', 'company'] })
    expect(passes(kinds, each, { chosen: ['company'] }, t)).toBe(true)
    expect(passes(kinds, each, { chosen: ['school'] }, t)).toBe(false)
  })
  test('"(tom)" finds the empty cells and no others', () => {
    expect(passes(kinds, row(), { chosen: [''] }, t)).toBe(true)
    expect(passes(name, row({ name: null }), { chosen: [''] }, t)).toBe(true)
    expect(passes(name, row(), { chosen: [''] }, t)).toBe(false)
  })
  test('a span takes both its ends and never an empty cell', () => {
    expect(passes(staff, row({ staff: 10 }), { from: 10, to: 10 }, t)).toBe(true)
    expect(passes(staff, row({ staff: 11 }), { to: 10 }, t)).toBe(false)
    expect(passes(staff, row({ staff: 0 }), { to: 10 }, t)).toBe(true)
    expect(passes(staff, row(), { to: 10 }, t)).toBe(false)
    expect(passes(on, row({ on: '2026-04-03' }), { from: '2026-04-03' }, t)).toBe(true)
    expect(passes(on, row(), { from: '2026-04-03' }, t)).toBe(false)
  })
  test('spaces and empty choices filter nothing', () => {
    expect(isFiltering({ contains: '  ', chosen: [] })).toBe(false)
    expect(isFiltering({ from: 0 })).toBe(true)
  })
  test('offers each value once with how often, in order, the empty one last', () => {
    const rows = [row({ name: 'Ø' }), row({ name: null }), row({ name: 'A' }), row({ name: 'Ø' })]
    expect(distinct(name, rows, t)).toEqual([
      { value: 'A', label: 'A', count: 1 },
      { value: 'Ø', label: 'Ø', count: 2 },
      { value: '', label: '', count: 1 },
    ])
    expect(
      distinct(kinds, [row({ kinds: ['company', 'municipality'] })], t).map(({ label }) => label),
    ).toEqual(['Kommune', 'Virksomhed'])
  })
})

describe('taking the list out', () => {
  test('shows dates day first and codes by their labels', () => {
    const each = row({ on: '2026-04-03', kinds: ['municipality', 'company'] })
    expect(cellText(on, each, t)).toBe('03-04-2026')
    expect(cellText(kinds, each, t)).toBe('Kommune, Virksomhed')
  })
  test('keeps numbers as numbers and unknown ones empty, never 0', () => {
    expect(cellValue(staff, row({ staff: 1250 }), t)).toBe(1250)
    expect(cellValue(staff, row(), t)).toBeNull()
  })
  test('takes along what a cell shows besides, once', () => {
    const keys = (visible: string[]) => takenOut(declaration, visible).map(({ key }) => key)
    expect(keys(['name', 'kinds'])).toEqual(['name', 'kinds', 'on'])
    expect(keys(['on', 'kinds'])).toEqual(['on', 'kinds'])
  })
  test('has only the columns in sight, in their order', () => {
    const { header, rows } = tableOf(takenOut(declaration, ['staff', 'name']), [row({ staff: 3 })], t)
    expect(header).toEqual(['Ansatte', 'Navn'])
    expect(rows).toEqual([[3, 'Falck']])
  })
  test('the copied table runs nothing: no tags, no formulas', () => {
    const html = toHtml(['Navn'], [['<img src=x onerror=alert(1)>'], ['=HYPERLINK("x")'], [-5], [null]])
    expect(html).not.toContain('<img')
    expect(html).toContain('<td>&lt;img src=x onerror=alert(1)&gt;</td>')
    expect(html).toContain('<td>&#39;=HYPERLINK(&quot;x&quot;)</td>')
    expect(html).toContain('<td>-5</td>')
  })
})

test('nothing of a list stays behind when the document is closed', () => {
  changeList('test', { search: 'Falck', active: '1' })
  listScroll.set('test', 400)
  forgetLists()
  changeList('test', (state) => {
    expect(state).toMatchObject({ search: '', active: null })
    return {}
  })
  expect(listScroll.get('test')).toBe(0)
  expect.assertions(2)
})

describe('the chip that a list starts with', () => {
  const chips = [
    { key: 'all', word: 'placements:chips.all' as const, accepts: () => true },
    { key: 'recent', word: 'placements:chips.recent' as const, accepts: (each: Row) => each.staff === 1 },
  ]
  const [old, current] = [row({ staff: 0 }), row({ staff: 1 })]
  const started = { chips, startsWith: 'recent' }

  test('holds until another one is chosen, all of them too', () => {
    expect(chipOf(started, [old, current], null)).toBe('recent')
    expect(chipOf(started, [old, current], 'all')).toBe('all')
    expect(chipOf({ chips }, [old, current], null)).toBeNull()
  })

  test('leaves nobody before an empty list where everything is old', () => {
    expect(chipOf(started, [old], null)).toBeNull()
    expect(chipOf(started, [old], 'recent')).toBe('recent')
  })
})
