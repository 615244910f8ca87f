import { describe, expect, test } from 'vitest'
import { addDays, addWeeks } from '../../../db/rules/calendar'
import { overlay } from '../../../db/rules/program-rules'
import {
  hoursPerMonth,
  type Rate,
  subsidyForMonths,
  subsidyForPeriod,
  subsidyForWeeks,
} from '../../../db/rules/wage-subsidy'
import { PROGRAM } from './a-rule'

const RATE = 7054
const WEEK = 37 * 60

describe('løntilskud at 70,54 an hour (the worked examples 8 to 11)', () => {
  test('#8 and #9: a week, and 4, 13 and 26 weeks at 37 hours', () => {
    expect([1, 4, 13, 26].map((weeks) => subsidyForWeeks(RATE, WEEK, weeks))).toEqual([
      260_998, 1_043_992, 3_392_974, 6_785_948,
    ])
  })

  test('#10: 3 and 6 months are 13 and 26 weeks, or with 160,33 hours a month a little less', () => {
    expect(hoursPerMonth(WEEK)).toBe(16_033)
    expect([3, 6].map((months) => subsidyForMonths(RATE, WEEK, months, 'exact'))).toEqual([
      3_392_974, 6_785_948,
    ])
    expect([3, 6].map((months) => subsidyForMonths(RATE, WEEK, months, 'rounded'))).toEqual([
      3_392_903, 6_785_807,
    ])
  })

  test('#11: ten jobs', () => {
    expect(10 * subsidyForWeeks(RATE, WEEK, 13)).toBe(33_929_740)
    expect(10 * subsidyForWeeks(RATE, WEEK, 26)).toBe(67_859_480)
  })
})

const RATES: Rate[] = overlay(PROGRAM, []).flatMap(
  ({ id, kind, scheme, sector, rate, validFrom, validTo }) =>
    kind === 'rate' && scheme === 'wageSubsidyJob' && sector === 'private' && rate !== null
      ? [{ id, validFrom, validTo, rate }]
      : [],
)
const FLAT: Rate[] = [{ id: 'egen', validFrom: null, validTo: null, rate: RATE }]

describe('a period with dates', () => {
  test('of 13 weeks comes to what 13 weeks do, and of 3 months to what 3 months do', () => {
    const to = addDays(addWeeks('2013-01-07', 13), -1)
    const sum = (from: string, end: string, method: 'weeks' | 'months') => {
      const subsidy = subsidyForPeriod({ from, to: end, minutes: WEEK, method }, FLAT)
      return subsidy.known ? subsidy.ore : null
    }
    expect(sum('2013-01-07', to, 'weeks')).toBe(3_392_974)
    expect(sum('2013-01-15', '2013-04-14', 'months')).toBe(3_392_903)
    expect(sum('2013-01-31', '2013-07-30', 'months')).toBe(6_785_807)
  })

  test('over a change of rates is summed line by line, and the sum is that of its lines', () => {
    const subsidy = subsidyForPeriod(
      { from: '2017-12-18', to: '2018-01-14', minutes: WEEK, method: 'weeks' },
      RATES,
    )
    if (!subsidy.known) throw new Error('not known')
    expect(subsidy.lines).toEqual([
      // 14 days and 14 days, two weeks each.
      { from: '2017-12-18', to: '2017-12-31', rateId: 'sats-privat-2017', rate: 7659, ore: 566_766 },
      { from: '2018-01-01', to: '2018-01-14', rateId: 'sats-privat-2018', rate: 7812, ore: 578_088 },
    ])
    expect(subsidy.ore).toBe(566_766 + 578_088)
  })

  test('by months a month over the change is shared by its days', () => {
    const subsidy = subsidyForPeriod(
      { from: '2017-12-15', to: '2018-02-14', minutes: WEEK, method: 'months' },
      RATES,
    )
    if (!subsidy.known) throw new Error('not known')
    // 17 of the 31 days of the first month at 76,59, the other 14 and a whole month at 78,12.
    const first = Math.round((7659 * 160.33 * 17) / 31)
    const then = Math.round(7812 * 160.33 * (14 / 31 + 1))
    expect(subsidy.lines.map(({ ore }) => ore)).toEqual([first, then])
  })

  test('with a year for which there is no rate cannot be told, and says which days', () => {
    const period = { from: '2015-12-01', to: '2017-01-31', minutes: WEEK, method: 'weeks' } as const
    expect(subsidyForPeriod(period, RATES)).toEqual({
      known: false,
      missing: [{ from: '2016-01-01', to: '2016-12-31' }],
    })
    expect(subsidyForPeriod({ ...period, from: '2026-01-01', to: '2026-03-31' }, RATES)).toMatchObject({
      known: false,
    })
  })

  test('is exact where floats are not: half an øre is rounded up', () => {
    // 0,01 kr. in 30 minutes is half an øre.
    expect(subsidyForWeeks(1, 30, 1)).toBe(1)
    expect(subsidyForWeeks(1, 29, 1)).toBe(0)
    expect(subsidyForWeeks(9_999_999, 10_079, 5_219)).toBe(8_767_049_289_962)
  })
})
