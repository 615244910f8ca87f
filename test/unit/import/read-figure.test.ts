import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '../../../db/rules/import/values'
import { formatNumber } from '../../../db/rules/numbers'
import type { Cell } from '../../../db/rules/sheet'
import { aField, asks, noted, reading, refused, TODAY, took } from './reading'

const count = aField('count')
const percent = aField('percent')
const formatted = (value: number, format: string): Cell => ({ kind: 'number', value, format })

describe('hazard 11: dots and commas', () => {
  it.each([
    ['1234', took(1234)],
    ['1.234,00', took(1234)],
    ['1.234,50', refused('number.whole')],
    ['1.234.567', took(1_234_567)],
    ['1 234', took(1234)],
    ['1\u00a0234', took(1234)],
    ['1.234', asks('numbers')],
    ['1,234', asks('numbers')],
    ['1,234.00', asks('numbers')],
    ['1,234,567', asks('numbers')],
    ['15.0', asks('numbers')],
    ['15,0', took(15)],
    ['15 personer', took(15)],
  ])('%s alone', (text, result) => {
    expect(reading(count, text)).toEqual(result)
  })

  it('1.234 is thousands where the column shows commas, but not where it shows points too', () => {
    expect(reading(count, '1.234', { column: ['1.234', '70,00'] })).toEqual(took(1234))
    expect(reading(count, '1.234', { column: ['1.234', '70,00', '1,234.50'] })).toEqual(asks('numbers'))
    expect(reading(count, '1,234.00', { column: ['1,234.00', '70,00'] })).toEqual(asks('numbers'))
  })

  it.each([
    ['1.234', took(1234), refused('number.whole')],
    ['1,234', refused('number.whole'), took(1234)],
    ['1,234.00', refused('number.decimalPoint'), took(1234)],
    ['1,234,567', refused('number.form'), took(1_234_567)],
    ['15.0', refused('number.decimalPoint'), took(15)],
  ])('%s as it is answered', (text, danish, english) => {
    expect(reading(count, text, { answers: { numbers: 'danish' } })).toEqual(danish)
    expect(reading(count, text, { answers: { numbers: 'english' } })).toEqual(english)
  })

  it.each([
    [15, took(15)],
    [0, took(0)],
    [15.5, refused('number.whole')],
    [14.999999999999998, took(15)],
    [formatted(1234, '#,##0'), took(1234)],
    [formatted(0.33, '0%'), refused('number.form')],
    [true, refused('number.form')],
    [{ kind: 'date', date: '2013-12-10', time: null } as const, refused('number.form')],
    ['mange', refused('number.form')],
  ])('a cell %j', (cell, result) => {
    expect(reading(count, cell)).toEqual(result)
  })
})

describe('hazard 12: amounts lose their kroner', () => {
  it.each([
    ['800.000,-', took(800_000)],
    ['kr. 70,00', took(70)],
    ['70,54 kr.', refused('number.whole')],
    ['800 kr.', took(800)],
    ['DKK 800', took(800)],
  ])('%s', (text, result) => {
    expect(reading(count, text)).toEqual(result)
  })
})

describe('hazard 13: percentages', () => {
  it.each([
    [formatted(0.33, '0 %'), took(3300)],
    [formatted(0.29, '0.00%'), took(2900)],
    [formatted(1, '0%'), took(10_000)],
    [formatted(1.5, '0%'), refused('percent.range')],
    ['33 %', took(3300)],
    ['33%', took(3300)],
    ['33 pct.', took(3300)],
    ['33,5 %', took(3350)],
    ['0,33 %', took(33)],
    ['101 %', refused('percent.range')],
    [33, asks('percents')],
    ['33', asks('percents')],
    [0.33, asks('percents')],
    [1, asks('percents')],
    [0, took(0)],
    [formatted(33, '0'), asks('percents')],
  ])('%j', (cell, result) => {
    expect(reading(percent, cell)).toEqual(result)
  })

  it.each([
    [33, took(3300), refused('percent.range')],
    [0.33, took(33), took(3300)],
    [1, took(100), took(10_000)],
    ['0,33', took(33), took(3300)],
  ])('%j as it is answered', (cell, asPercent, asShare) => {
    expect(reading(percent, cell, { answers: { percents: 'percent' } })).toEqual(asPercent)
    expect(reading(percent, cell, { answers: { percents: 'share' } })).toEqual(asShare)
  })

  it('is asked once a column, and again with the one that follows from an answer', () => {
    const column: Cell[] = ['33 %', 33, '40', '0.33', null]
    const questions = (answers: object) =>
      questionsOf(percent, column, {
        today: TODAY,
        answers,
        facts: { ...NO_FACTS, filled: 4 },
        mapped: new Map<string, string | null>(),
      })
    expect(questions({})).toEqual([
      { code: 'percents', count: 2, example: '33' },
      { code: 'numbers', count: 1, example: '0.33' },
    ])
    expect(questions({ numbers: 'english', percents: 'percent' })).toEqual([
      { code: 'percents', count: 3, example: '33' },
      { code: 'numbers', count: 1, example: '0.33' },
    ])
  })
})

const NO_FACTS = {
  filled: 0,
  decimalCommas: 0,
  decimalPoints: 0,
  percentSigns: 0,
  shares: 0,
  realDates: 0,
  textDates: 0,
  serials: 0,
}

describe('hazard 14: below zero is never taken for a count', () => {
  it.each(['(1.200)', '1.200-', '\u22121200', '-5', '\u2013 5', '-1.200,00', -5])('%s', (cell) => {
    expect(reading(count, cell)).toEqual(refused('number.negative'))
    expect(reading(percent, cell)).toEqual(refused('number.negative'))
  })
})

describe('hazard 15: what is no single number is kept, and an end of it is taken only when asked for', () => {
  it.each([
    ['ca. 15', took15('number.approx', 15), took15('number.approx', 15)],
    ['ca 15', took15('number.approx', 15), took15('number.approx', 15)],
    ['10-12', took15('number.range', 10), took15('number.range', 12)],
    ['10 til 12', took15('number.range', 10), took15('number.range', 12)],
    ['10-12 personer', took15('number.range', 10), took15('number.range', 12)],
    ['>5', took15('number.range', 6), null],
    ['mere end 5', took15('number.range', 6), null],
    ['>=5', took15('number.range', 5), null],
    ['5+', took15('number.range', 5), null],
    ['mindst 25', took15('number.range', 25), null],
    ['<5', null, took15('number.range', 4)],
    ['op til 150', null, took15('number.range', 150)],
    ['højst 150', null, took15('number.range', 150)],
    ['seks til otte', took15('number.range', 6), took15('number.range', 8)],
  ])('%s', (text, minimum, maximum) => {
    const end = (of: typeof minimum) =>
      of === null ? refused('number.range') : noted(of.value, text, of.flag)
    expect(reading(count, text)).toEqual(asks('ranges'))
    expect(reading(count, text, { answers: { ranges: 'minimum' } })).toEqual(end(minimum))
    expect(reading(count, text, { answers: { ranges: 'maximum' } })).toEqual(end(maximum))
    expect(reading(count, text, { answers: { ranges: 'refuse' } })).toEqual(refused('number.range'))
  })

  it('12-10 is no range', () => {
    expect(reading(count, '12-10', { answers: { ranges: 'minimum' } })).toEqual(refused('number.form'))
  })
})

function took15(flag: string, value: number) {
  return { value, flag }
}

describe('hazard 26: figures under (t.kr.) are thousands once the user says so', () => {
  const unit = { thousands: true, percent: false }

  it.each([
    [{}, asks('thousands')],
    [{ thousands: true }, took(15_000, 'number.thousands')],
    [{ thousands: false }, took(15)],
  ])('%j', (answers, result) => {
    expect(reading(count, 15, { answers, unit })).toEqual(result)
  })

  it('1,5 is whole in thousands', () => {
    expect(reading(count, '1,5', { answers: { thousands: true }, unit })).toEqual(
      took(1500, 'number.thousands'),
    )
  })
})

describe('any figure', () => {
  it('comes back as it was, as a cell and as Danish text with a sign or a comma beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
        expect(reading(count, value)).toEqual(took(value))
        expect(reading(count, formatNumber(value), { column: ['7,5', formatNumber(value)] })).toEqual(
          took(value),
        )
        expect(reading(count, `${formatNumber(value)},-`)).toEqual(took(value))
      }),
    )
  })

  it('a percentage loses no hundredth, in a format or in text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        expect(reading(percent, formatted(hundredths / 10_000, '0.00%'))).toEqual(took(hundredths))
        expect(reading(percent, `${formatNumber(hundredths / 100)} %`)).toEqual(took(hundredths))
      }),
    )
  })
})

describe('hazard 15: a range in a field that has both ends', () => {
  const places = aField('count', { upper: 'thing.maximum' })

  it.each<[Cell, unknown]>([
    ['6-8', { ...took(6), upper: 8 }],
    ['6 til 8 pladser', { ...took(6), upper: 8 }],
    ['6', took(6)],
    [6, took(6)],
    ['ca. 15', asks('ranges')],
    ['5+', asks('ranges')],
    ['8-6', refused('number.form')],
  ])('%s', (cell, result) => {
    expect(reading(places, cell)).toEqual(result)
  })
})

describe('hazard 16: hours a week', () => {
  const hours = aField('weekHours')

  it.each<[Cell, unknown]>([
    ['37 t 30 min', took(2250)],
    ['37:30', took(2250)],
    ['22,5', took(1350)],
    [37, took(2220)],
    [168, took(10_080)],
    [169, refused('hours.week')],
  ])('%s', (cell, result) => {
    expect(reading(hours, cell)).toEqual(result)
  })
})

describe('a year', () => {
  it.each<[Cell, unknown]>([
    [1985, took(1985)],
    ['1985', took(1985)],
    [85, refused('date.year')],
    ['01-02-1985', refused('date.year')],
  ])('%s', (cell, result) => {
    expect(reading(aField('year'), cell)).toEqual(result)
  })
})
