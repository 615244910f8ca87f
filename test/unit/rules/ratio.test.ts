import { describe, expect, test } from 'vitest'
import { netGrowth } from '../../../db/rules/net-growth'
import { allowedSupported } from '../../../db/rules/ratio'
import type { RatioTerms } from '../../../db/rules/rule-book'
import { PROGRAM } from './a-rule'

const termsOf = (key: string): RatioTerms => {
  const terms = PROGRAM.rules.find((rule) => rule.key === key)?.ratio
  if (!terms) throw new Error(key)
  return terms
}

const TABLE: [number, number][] = [
  ...([
    [0, 1],
    [4, 1],
    [9, 1],
    [10, 2],
    [14, 2],
    [19, 3],
    [24, 4],
    [25, 5],
  ] as [number, number][]),
  ...([
    [49, 9],
    [50, 10],
    [59, 10],
    [60, 11],
    [100, 15],
    [250, 30],
  ] as [number, number][]),
]

describe('how many supported people a workplace may have', () => {
  test.each(['forholdstal-2013', 'forholdstal-2017'])('%s: by heads, the whole table', (key) => {
    for (const [ordinary, allowed] of TABLE)
      expect(allowedSupported([ordinary * 100], termsOf(key)), String(ordinary)).toBe(allowed)
  })

  test('2022: by full-time equivalents, on the average of 4 months', () => {
    const terms = termsOf('forholdstal-2022')
    for (const [ordinary, allowed] of TABLE)
      expect(allowedSupported(Array(4).fill(ordinary * 100), terms), String(ordinary)).toBe(allowed)
    expect(allowedSupported([900, 1000, 1000, 1100], terms)).toBe(2)
    expect(allowedSupported([900, 1000, 1000, 1099], terms)).toBe(1)
    expect(allowedSupported([1000], terms)).toBeNull()
    expect(allowedSupported([1000, 1000, 1000, 1000, 1000], terms)).toBeNull()
  })

  test('fractions are rounded as the rule says, and the brackets are those of the rule', () => {
    const down = termsOf('forholdstal-2013')
    expect(allowedSupported([1280], down)).toBe(2)
    expect(allowedSupported([1280], { ...down, rounding: 'nearest' })).toBe(3)
    expect(allowedSupported([1249], { ...down, rounding: 'nearest' })).toBe(2)
    const own: RatioTerms = {
      ...down,
      atLeast: 0,
      brackets: [
        { upTo: 20, per: 4 },
        { upTo: null, per: 20 },
      ],
    }
    expect([0, 3, 20, 39, 40].map((each) => allowedSupported([each * 100], own))).toEqual([0, 0, 5, 5, 6])
  })
})

describe('net growth', () => {
  const terms = termsOf('merbeskaeftigelse-2024')
  const year = (...counts: number[]) => counts.map((each) => each * 100)

  test('21 against an average of 21,08 is not met, 22 is', () => {
    const counts = year(20, 20, 21, 21, 22, 22, 22, 21, 21, 21, 21, 21)
    expect(netGrowth(counts, terms)).toEqual({ met: false, latest: 2100, sum: 25_300, months: 12 })
    expect(netGrowth([...counts.slice(1), 2200], terms)?.met).toBe(true)
    expect(netGrowth(Array(12).fill(2100), terms)?.met).toBe(true)
  })

  test('cannot be told with fewer or more months than the rule takes', () => {
    expect(netGrowth(year(20, 21), terms)).toBeNull()
    expect(netGrowth([], terms)).toBeNull()
    expect(netGrowth(Array(13).fill(2100), terms)).toBeNull()
  })
})
