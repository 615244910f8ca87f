import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf, holdsOn, latestAsOf } from '../../../db/rules/dated'

const aPeriod = (id: string, validFrom: string | null = null, validTo: string | null = null) => ({
  id,
  validFrom,
  validTo,
})

describe('a row with a period', () => {
  it('holds on its first and its last day, and not beside them', () => {
    const row = aPeriod('1', '2016-10-03', '2017-01-01')
    expect(holdsOn(row, '2016-10-02')).toBe(false)
    expect(holdsOn(row, '2016-10-03')).toBe(true)
    expect(holdsOn(row, '2017-01-01')).toBe(true)
    expect(holdsOn(row, '2017-01-02')).toBe(false)
  })

  it('holds for ever where an end is open', () => {
    expect(holdsOn(aPeriod('1'), '0001-01-01')).toBe(true)
    expect(holdsOn(aPeriod('1', '2016-01-01'), '9999-12-31')).toBe(true)
    expect(holdsOn(aPeriod('1', null, '2016-01-01'), '2016-01-02')).toBe(false)
  })
})

describe('the row as of a day', () => {
  it('is none before the first and after the last, and in a gap', () => {
    const rows = [aPeriod('1', '2016-01-01', '2016-03-31'), aPeriod('2', '2016-05-01', '2016-12-31')]
    expect(asOf(rows, '2015-12-31')).toBeNull()
    expect(asOf(rows, '2016-04-15')).toBeNull()
    expect(asOf(rows, '2017-01-01')).toBeNull()
    expect(asOf([], '2016-01-01')).toBeNull()
  })

  it('is the one that began last, and the older one again when that is over', () => {
    const rows = [aPeriod('2', '2010-01-01'), aPeriod('1', '2015-01-01', '2015-12-31'), aPeriod('3')]
    expect(asOf(rows, '2009-01-01')?.id).toBe('3')
    expect(asOf(rows, '2015-06-01')?.id).toBe('1')
    expect(asOf(rows, '2016-01-01')?.id).toBe('2')
  })

  it('is the one recorded last when two began on the same day', () => {
    const rows = [
      aPeriod('0192-b', '2016-01-01'),
      aPeriod('0192-c', '2016-01-01'),
      aPeriod('0192-a', '2016-01-01'),
    ]
    expect(asOf(rows, '2016-01-01')?.id).toBe('0192-c')
  })

  it('does not depend on the order of the rows', () => {
    const day = fc.constantFrom(null, '2016-01-01', '2016-01-02', '2016-01-03')
    const rows = fc.uniqueArray(fc.tuple(fc.uuid({ version: 7 }), day, day), { selector: ([id]) => id })
    fc.assert(
      fc.property(rows, fc.constantFrom('2016-01-01', '2016-01-02', '2016-01-03'), (typed, date) => {
        const periods = typed.map(([id, from, to]) => aPeriod(id, from, to))
        const found = asOf(periods, date)
        expect(asOf(periods.toReversed(), date)).toBe(found)
        if (found) expect(holdsOn(found, date)).toBe(true)
        else expect(periods.some((row) => holdsOn(row, date))).toBe(false)
      }),
    )
  })
})

describe('a fact with one day', () => {
  const steps = [
    { id: '1', step: 'contact', onDate: '2016-01-10' },
    { id: '3', step: 'pledge', onDate: '2016-03-01' },
    { id: '2', step: 'dialogue', onDate: '2016-02-01' },
    { id: '4', step: 'assessmentCompany', onDate: '2016-03-01' },
  ]
  const step = (date: string) => latestAsOf(steps, date, (row) => row.onDate)?.step

  it('holds from its day until the next one', () => {
    expect(step('2016-01-09')).toBeUndefined()
    expect(step('2016-01-10')).toBe('contact')
    expect(step('2016-01-31')).toBe('contact')
    expect(step('2016-02-29')).toBe('dialogue')
  })

  it('gives way to the one recorded later on the same day', () => {
    expect(step('2016-03-01')).toBe('assessmentCompany')
  })
})
