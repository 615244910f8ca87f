import { describe, expect, test } from 'vitest'
import type { FoundTable, SheetInfo } from '../../../db/rules/import/outcome'
import {
  withAnswer,
  withConstant,
  withLookup,
  withWord,
  wordAnswer,
} from '../../../renderer/pages/exchange/answers'
import {
  carriedOver,
  columnsOf,
  constantFields,
  headerAt,
  headerToggled,
  withField,
  withRow,
} from '../../../renderer/pages/exchange/columns'
import { firstTable, tableCount } from '../../../renderer/pages/exchange/file'
import { aBook, aPlan, aProposal } from './exchange'

describe('the columns', () => {
  test('a field has one column: choosing it for another takes it from the first, which is then not read', () => {
    expect(withField(aPlan(), 3, 'organisation.city').columns).toEqual([
      'organisation.name',
      null,
      null,
      'organisation.city',
    ])
  })

  test('what was answered about a column goes when it becomes something else, and so does a value for all rows', () => {
    const plan = aPlan({
      answers: { 2: { year: 2013 }, 1: { year: 2012 } },
      constants: { 'organisation.sector': 'Privat', 'organisation.tags': 'byg' },
    })
    const next = withField(plan, 2, 'organisation.sector')
    expect(next.answers).toEqual({ 1: { year: 2012 } })
    expect(next.constants).toEqual({ 'organisation.tags': 'byg' })
  })

  test('one that the user chose says so, and those of the proposal keep their reasons', () => {
    const plan = aPlan()
    const shown = columnsOf(aProposal(plan), withField(plan, 3, 'organisation.note'))
    expect(shown.map(({ at, reason, field }) => [at, reason, field])).toEqual([
      [0, 'synonym', 'organisation.name'],
      [1, 'token', 'organisation.city'],
      [2, 'cpr', null],
      [3, 'chosen', 'organisation.note'],
    ])
  })

  test('a field with a column cannot hold for all rows besides', () => {
    const without = constantFields(aPlan()).map(({ key }) => key)
    expect(without).toContain('organisation.sector')
    expect(without).not.toContain('organisation.city')
    const plan = withField(aPlan(), 2, 'organisation.sector')
    expect(constantFields(plan).map(({ key }) => key)).not.toContain('organisation.sector')
  })
})

describe('the rows', () => {
  test('are left out and taken back one at a time, in the order of the sheet', () => {
    const plan = withRow(aPlan(), 5, false)
    expect(plan.leftOut).toEqual([5, 9])
    expect(withRow(plan, 5, false).leftOut).toEqual([5, 9])
    expect(withRow(plan, 9, true).leftOut).toEqual([5])
  })

  test('another header begins the table below it', () => {
    expect(headerAt(aPlan(), 5)).toMatchObject({
      headerRows: [5],
      firstRow: 6,
      lastRow: 9,
      left: 2,
      right: 5,
    })
    expect(headerAt(aPlan(), 9)).toMatchObject({ headerRows: [9], firstRow: 10, lastRow: 10 })
  })

  test('only a row beside the header can join it, and the last header row cannot be taken away', () => {
    expect(headerToggled(aPlan(), 4)).toMatchObject({ headerRows: [3, 4], firstRow: 5 })
    expect(headerToggled(aPlan(), 2)).toMatchObject({ headerRows: [2, 3], firstRow: 4 })
    expect(headerToggled(aPlan(), 5)).toBeNull()
    expect(headerToggled(aPlan(), 3)).toBeNull()
    const two = aPlan({ headerRows: [3, 4], firstRow: 5 })
    expect(headerToggled(two, 4)).toMatchObject({ headerRows: [3], firstRow: 4 })
    expect(headerToggled(aPlan({ headerRows: [2, 3, 4], firstRow: 5 }), 3)).toBeNull()
  })

  test('another header keeps what was said of fields, and forgets what was said of columns', () => {
    const before = aPlan({
      answers: { 1: { year: 2013 } },
      strategies: { 'organisation.city': 'never' },
      constants: { 'organisation.sector': 'Privat', 'organisation.note': 'x' },
      hidden: 'leave',
      leftOut: [5, 8, 9],
    })
    const proposed = aPlan({ columns: ['organisation.name', 'organisation.note'], firstRow: 6, leftOut: [] })
    expect(carriedOver(proposed, before)).toMatchObject({
      firstRow: 6,
      leftOut: [8, 9],
      answers: {},
      strategies: { 'organisation.city': 'never' },
      constants: { 'organisation.sector': 'Privat' },
      hidden: 'leave',
    })
    expect(carriedOver(aPlan({ kind: 'agreements', leftOut: [] }), before)).toMatchObject({
      strategies: {},
      leftOut: [5, 8, 9],
    })
  })
})

describe('the answers', () => {
  test('are kept by the place of the column in the table, not in the sheet', () => {
    expect(withAnswer(aPlan(), 3, 'year', 2013).answers).toEqual({ 1: { year: 2013 } })
  })

  test('a word is answered in any spelling, and asked again when the answer is taken away', () => {
    const plan = withWord(aPlan(), 'organisation.sector', ' Halvoffentlig', 'public')
    expect(wordAnswer(plan, 'organisation.sector', 'halvoffentlig')).toBe('public')
    const empty = withWord(plan, 'organisation.sector', 'Halvoffentlig', null)
    expect(wordAnswer(empty, 'organisation.sector', 'halvoffentlig')).toBeNull()
    const again = withWord(empty, 'organisation.sector', 'halvoffentlig', undefined)
    expect(wordAnswer(again, 'organisation.sector', 'halvoffentlig')).toBeUndefined()
  })

  test('a name is answered without touching those of other fields', () => {
    const plan = withLookup(
      withLookup(aPlan(), 'organisation.ownerId', 'MH ', { id: 'a' }),
      'organisation.parentId',
      'MH',
      'create',
    )
    expect(withLookup(plan, 'organisation.ownerId', 'mh', undefined).lookups).toEqual({
      'organisation.ownerId': {},
      'organisation.parentId': { mh: 'create' },
    })
  })

  test('an emptied value for all rows is no value', () => {
    const plan = withConstant(aPlan(), 'organisation.sector', 'Privat')
    expect(plan.constants).toEqual({ 'organisation.sector': 'Privat' })
    expect(withConstant(plan, 'organisation.sector', ' ').constants).toEqual({})
  })
})

describe('the table that is proposed', () => {
  const table = (firstRow: number, lastRow: number): FoundTable => ({
    ...{ headerRows: [firstRow - 1], firstRow, lastRow, left: 1, right: 2 },
    ...{ headers: ['A', 'B'], sums: [], notes: [] },
  })
  const sheet = (hidden: boolean, tables: FoundTable[]): SheetInfo => ({
    ...{ name: 'Ark', hidden, rows: 99, width: 2, cut: false, tables },
  })

  test('is the longest in sight: a hidden sheet is never read unasked', () => {
    const book = aBook([sheet(true, [table(2, 90)]), sheet(false, [table(2, 5), table(8, 30)])])
    expect(firstTable(book)).toEqual({ sheet: 1, table: 1 })
    expect(tableCount(book)).toBe(3)
  })

  test('is none where all are hidden', () => {
    expect(firstTable(aBook([sheet(true, [table(2, 90)]), sheet(false, [])]))).toBeNull()
  })
})
