import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnFacts, questionsOf } from '../../../db/rules/import/values'
import { formatMoney, formatNumber } from '../../../db/rules/numbers'
import type { Cell } from '../../../db/rules/sheet'
import { aField, asks, noted, reading, refused, TODAY, took } from './reading'

const money = aField('money')
const hours = aField('hours')

describe('hazard 12: kroner with their sign, as whole øre', () => {
  it.each([
    ['70,54 kr.', took(7054)],
    ['kr. 70,54', took(7054)],
    ['800.000,-', took(80_000_000)],
    ['kr. 86.487,-', took(8_648_700)],
    ['713.513 kr.', asks('numbers')],
    ['1.234,50', took(123_450)],
    ['1,234.50', asks('numbers')],
    ['12,345', asks('numbers')],
    ['12,3456', refused('money.decimals')],
    [70.54, took(7054)],
    [0.1 + 0.2, took(30)],
    [{ kind: 'number', value: 0.33, format: '0%' } as const, refused('number.form')],
    ['gratis', refused('number.form')],
  ])('%j', (cell, result) => {
    expect(reading(money, cell)).toEqual(result)
  })

  it('713.513 is thousands where the column shows commas', () => {
    expect(reading(money, '713.513 kr.', { column: ['713.513 kr.', '70,54 kr.'] })).toEqual(took(71_351_300))
  })

  it('of thousands once that is said, and not before', () => {
    const unit = { thousands: true, percent: false }
    expect(reading(money, '12', { unit })).toEqual(asks('thousands'))
    expect(reading(money, '12', { unit, answers: { thousands: true } })).toEqual(
      took(1_200_000, 'number.thousands'),
    )
    expect(reading(money, '12', { unit, answers: { thousands: false } })).toEqual(took(1200))
  })

  it('as the program itself writes it comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (ore) => {
        expect(reading(money, formatMoney(ore), { answers: { numbers: 'danish' } })).toEqual(
          took(ore === 0 ? 0 : ore),
        )
      }),
    )
  })
})

describe('hazard 14: an amount that may be below zero is asked about', () => {
  it.each(['(1.200,00)', '1.200,00-', '\u22121200,00', '\u2013 1200,00', '(1.200,00) kr.'])('%s', (cell) => {
    expect(reading(money, cell)).toEqual(asks('negatives'))
    expect(reading(money, cell, { answers: { negatives: 'negative' } })).toEqual(
      took(-120_000, 'number.negative'),
    )
    expect(reading(money, cell, { answers: { negatives: 'refuse' } })).toEqual(refused('number.negative'))
  })

  it.each([
    ['-1.200,00', took(-120_000)],
    ['-5 kr.', took(-500)],
    [-12.5, took(-1250)],
    ['800,-', took(80_000)],
  ])('%s is plain', (cell, result) => {
    expect(reading(money, cell)).toEqual(result)
  })

  it('once a column, with how many cells wait for it', () => {
    const column: Cell[] = ['(12)', '7-', '3']
    const context = { today: TODAY, answers: {}, facts: columnFacts(money, column), mapped: new Map() }
    expect(questionsOf(money, column, context)).toEqual([{ code: 'negatives', count: 2, example: '(12)' }])
  })
})

describe('hazard 16: hours with minutes', () => {
  const length = (value: number, format: string): Cell => ({ kind: 'number', value, format })
  it.each([
    ['37 t 30 min', took(37.5)],
    ['37 timer og 30 minutter', took(37.5)],
    ['37t', took(37)],
    ['37:30', took(37.5)],
    ['7:20:00', took(7.3333)],
    ['30 min', took(0.5)],
    ['37,5', took(37.5)],
    ['37,5 timer', took(37.5)],
    ['25 t/uge', took(25)],
    [37.5, took(37.5)],
    [{ kind: 'date', date: '', time: '07:30:00' } as const, took(7.5)],
    [length(1.5625, '[h]:mm'), took(37.5)],
    ['37 t 75 min', refused('number.form')],
    ['37.5', asks('numbers')],
    ['-5', refused('number.negative')],
    [{ kind: 'date', date: '2013-01-29', time: null } as const, refused('number.form')],
    ['fuld tid', refused('number.form')],
  ])('%j', (cell, result) => {
    expect(reading(hours, cell)).toEqual(result)
  })

  it('10-15 is not one number of hours, and an end of it is taken only when asked for', () => {
    expect(reading(hours, '10-15')).toEqual(asks('ranges'))
    expect(reading(hours, '10-15', { answers: { ranges: 'minimum' } })).toEqual(
      noted(10, '10-15', 'number.range'),
    )
  })

  it('written as a number comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_800 }), (hundredths) => {
        const value = hundredths / 100
        expect(reading(hours, formatNumber(value).replaceAll('.', ''))).toEqual(took(value))
      }),
    )
  })
})
