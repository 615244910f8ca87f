import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  differenceOf,
  type FigureRecord,
  figureOf,
  measured,
  sumOf,
  withRecords,
} from '../../../db/rules/figures'

const record = (key: string, amount = 1): FigureRecord => ({
  ...{ key, table: 'agreement', id: key, name: key, detail: null, on: null },
  amount,
})
const UNKNOWN = {
  table: 'target_group',
  id: 'g',
  name: 'Gruppe',
  because: 'ikke talt',
  on: null,
  ownerName: null,
}

describe('a figure', () => {
  test('is the sum of its records, and 0 where there are none', () => {
    expect(withRecords(figureOf('a', measured([record('x', 83), record('y', 189)]))).value).toBe(272)
    expect(figureOf('a', measured([])).value).toBe(0)
  })

  test('is unknown, and not 0, where all there is to it is unknown', () => {
    expect(figureOf('a', measured([], [UNKNOWN])).value).toBeNull()
  })

  test('is what is known where some of it is not, and still tells what is not', () => {
    expect(figureOf('a', measured([record('x', 83)], [UNKNOWN]))).toMatchObject({
      value: 83,
      unknown: [UNKNOWN],
    })
  })

  test('is a known 0 where a record says 0, also beside what is unknown', () => {
    expect(figureOf('a', measured([record('x', 0)], [UNKNOWN])).value).toBe(0)
  })
})

describe('what lies between two lists', () => {
  const many = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => record(`aftale ${from + n}`))

  test('99 agreements and 105: what has come and what has ended make 6, though most are on both lists', () => {
    const { added, ended, changed } = differenceOf(many(0, 99), many(4, 109))
    expect([added.length, ended.length, changed.length]).toEqual([10, 4, 0])
    expect(sumOf([...added, ...ended])).toBe(6)
    expect(ended.every(({ amount }) => amount === -1)).toBe(true)
  })

  test('is the difference, and not the new amount, of what became more or less', () => {
    const { added, ended, changed } = differenceOf([record('g', 153)], [record('g', 143)])
    expect([added, ended, changed.map(({ amount }) => amount)]).toEqual([[], [], [-10]])
  })

  test('adds up whatever the lists, and no record stands in two parts', () => {
    const lists = fc.uniqueArray(fc.tuple(fc.nat(12), fc.integer({ min: -9, max: 9 })), {
      selector: ([key]) => key,
    })
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const [before, after] = [one, other].map((list) => list.map(([key, n]) => record(`${key}`, n)))
        const { added, ended, changed } = differenceOf(before ?? [], after ?? [])
        const all = [...added, ...ended, ...changed]
        expect(sumOf(before ?? []) + sumOf(all)).toBe(sumOf(after ?? []))
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
