import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatMoney,
  formatNumber,
  formatPercent,
  formatRange,
  parseMoney,
  parseNumber,
  parsePercent,
  parseRange,
} from '../../../db/rules/numbers'
import { FORMAT_CODES } from '../../../db/rules/parsed'

const ok = (value: unknown) => ({ ok: true, value })
const no = (code: string) => ({ ok: false, code })
const range = (min: number | null, max: number | null, unit: string | null = null, approx = false) =>
  ok({ min, max, approx, unit })

describe('a number', () => {
  it.each([
    ['1.234.567,89', 1234567.89],
    ['171.000,-', 171000],
    ['86.487,–', 86487],
    ['70,54', 70.54],
    ['713.513', 713513],
    ['713 513', 713513],
    ['1\u00a0000', 1000],
    ['0,5', 0.5],
    ['007', 7],
    ['-1.000,5', -1000.5],
    ['\u2212 5', -5],
    ['+5', 5],
    ['1,234', 1.234],
  ])('reads %s as Danes write it', (text, value) => {
    expect(parseNumber(text)).toEqual(ok(value))
  })

  it('knows no minus nought', () => {
    for (const parse of [parseNumber, parseMoney]) {
      const answer = parse('-0,00')
      expect(answer.ok && answer.value).toBe(0)
    }
  })

  it.each([
    ['70.54', 'number.decimalPoint'],
    ['0.123', 'number.decimalPoint'],
    ['1234.567', 'number.decimalPoint'],
    ['1,234.56', 'number.decimalPoint'],
    ['1.234 567', 'number.form'],
    ['1.23.456', 'number.form'],
    ['1,2,3', 'number.form'],
    [',5', 'number.form'],
    ['5,', 'number.form'],
    ['--5', 'number.form'],
    ['1e5', 'number.form'],
    ['0x1f', 'number.form'],
    ['10²', 'number.form'],
    ['Infinity', 'number.form'],
    ['2016-038673', 'number.form'],
    ['1-33-76-120-07', 'number.form'],
    ['1234567890123456', 'number.size'],
  ])('refuses %s with its reason', (text, code) => {
    expect(parseNumber(text)).toEqual(no(code))
  })

  it('is shown with dots and a comma', () => {
    expect(formatNumber(1234567.89)).toBe('1.234.567,89')
    expect(formatNumber(1000)).toBe('1.000')
    expect(formatNumber(70.5, 2)).toBe('70,50')
    expect(formatNumber(-0.001)).toBe('0')
    expect(formatNumber(-5)).toBe('-5')
    expect(formatNumber(Number.NaN) + formatNumber(Number.POSITIVE_INFINITY)).toBe('')
  })

  it('is read back as it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        expect(parseNumber(formatNumber(cents / 100))).toEqual(ok(cents / 100))
      }),
    )
  })
})

describe('an amount', () => {
  it.each([
    ['713.513 kr.', 71351300],
    ['713.513\u00a0kr.', 71351300],
    ['kr. 86.487,-', 8648700],
    ['kr. 70,54', 7054],
    ['kr.70,5', 7050],
    ['DKK 5', 500],
    ['5 kroner', 500],
    ['-1.000,00 kr.', -100000],
    ['-kr. 5', -500],
    ['kr. -5', -500],
    ['2.609,98', 260998],
    ['0,07', 7],
  ])('reads %s as whole øre', (text, ore) => {
    expect(parseMoney(text)).toEqual(ok(ore))
  })

  it.each([
    ['70,545', 'money.decimals'],
    ['70.54', 'number.decimalPoint'],
    ['kr.', 'number.form'],
    ['5 euro', 'number.form'],
    ['999.999.999.999.999', 'number.size'],
  ])('refuses %s with its reason', (text, code) => {
    expect(parseMoney(text)).toEqual(no(code))
  })

  it('is shown in whole kroner, or with both øre, and does not break', () => {
    expect(formatMoney(71351300)).toBe('713.513\u00a0kr.')
    expect(formatMoney(-100050)).toBe('-1.000,50\u00a0kr.')
    expect(formatMoney(-7)).toBe('-0,07\u00a0kr.')
    expect(formatMoney(0)).toBe('0\u00a0kr.')
    expect(formatMoney(0.5) + formatMoney(Number.NaN)).toBe('')
  })

  it('loses no øre on the way out and in', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e14, max: 9e14 }), (ore) => {
        expect(parseMoney(formatMoney(ore))).toEqual(ok(ore))
      }),
    )
  })
})

describe('a percentage', () => {
  it('is kept as given, with or without its sign', () => {
    for (const text of ['33 %', '33%', '33 pct.', '33 pct', '33 procent', '33']) {
      expect(parsePercent(text)).toEqual(ok(33))
    }
    expect(parsePercent('71,8\u00a0%')).toEqual(ok(71.8))
    expect(parsePercent('%')).toEqual(no('number.form'))
    expect(parsePercent('33 % %')).toEqual(no('number.form'))
  })

  it('is shown with one decimal at most', () => {
    expect(formatPercent(33)).toBe('33\u00a0%')
    expect(formatPercent(71.76)).toBe('71,8\u00a0%')
    expect(formatPercent(Number.NaN)).toBe('')
  })
})

describe('a range', () => {
  it.each([
    ['2-5', range(2, 5)],
    ['2–5', range(2, 5)],
    ['2 til 5', range(2, 5)],
    ['13-26 uger', range(13, 26, 'uger')],
    ['33-40 %', range(33, 40, '%')],
    ['seks til otte', range(6, 8)],
    ['Seks til otte pladser', range(6, 8, 'pladser')],
    ['en', range(1, 1)],
    ['ét', range(1, 1)],
    ['to', range(2, 2)],
    ['tolv uger', range(12, 12, 'uger')],
    ['mindst 25', range(25, null)],
    ['mindst\u00a0fem', range(5, null)],
    ['op til 150', range(null, 150)],
    ['højst 150', range(null, 150)],
    ['højst\u00a0fem', range(null, 5)],
    ['ca. 125', range(125, 125, null, true)],
    ['ca.125', range(125, 125, null, true)],
    ['ca. 13-26 uger', range(13, 26, 'uger', true)],
    ['125', range(125, 125)],
    ['1.000-2.500,5', range(1000, 2500.5)],
  ])('reads %s', (text, answer) => {
    expect(parseRange(text)).toEqual(answer)
  })

  it.each([
    ['5-2', 'range.order'],
    ['otte til seks', 'range.order'],
    ['mindst 2-5', 'range.form'],
    ['højst 2-5', 'range.form'],
    ['2-', 'range.form'],
    ['-5', 'range.form'],
    ['2 til', 'range.form'],
    ['mindst', 'range.form'],
    ['nogle få', 'range.form'],
    ['tretten', 'range.form'],
    ['2-5-8', 'range.form'],
    ['catre', 'range.form'],
    ['0.123-5', 'number.decimalPoint'],
  ])('refuses %s with its reason', (text, code) => {
    expect(parseRange(text)).toEqual(no(code))
  })

  it('is shown without a place to break', () => {
    expect(formatRange({ min: 13, max: 26, approx: false, unit: 'uger' })).toBe('13-26\u00a0uger')
    expect(formatRange({ min: 25, max: null, approx: false, unit: null })).toBe('mindst\u00a025')
    expect(formatRange({ min: null, max: 150, approx: false, unit: null })).toBe('op\u00a0til\u00a0150')
    expect(formatRange({ min: 125, max: 125, approx: true, unit: null })).toBe('ca.\u00a0125')
    expect(formatRange({ min: null, max: null, approx: true, unit: 'uger' })).toBe('')
  })

  it('is read back as it is shown', () => {
    const end = fc.integer({ min: 0, max: 10_000_000 }).map((quarters) => quarters / 4)
    fc.assert(
      fc.property(
        end,
        end,
        fc.constantFrom('both', 'floor', 'ceiling', 'approx'),
        fc.constantFrom(null, 'uger', '%'),
        (a, b, kind, unit) => {
          const whole = {
            min: kind === 'ceiling' ? null : Math.min(a, b),
            max: kind === 'floor' ? null : Math.max(a, b),
            approx: kind === 'approx',
            unit,
          }
          expect(parseRange(formatRange(whole))).toEqual(ok(whole))
        },
      ),
    )
  })
})

describe.each(Object.entries({ parseNumber, parseMoney, parsePercent, parseRange }))('%s', (_, parse) => {
  it('reads a blank field as no value', () => {
    expect(parse(' \u00a0 ')).toEqual(ok(null))
  })

  it('answers every text with numbers or a known reason', () => {
    const nearly = fc
      .array(
        fc.constantFrom(
          '1',
          '0',
          '000',
          '.',
          ',',
          '-',
          ' ',
          'kr.',
          '%',
          'til',
          'to',
          'ca.',
          'mindst',
          'uger',
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (text) => {
        const answer: ReturnType<typeof parse> = parse(text)
        if (!answer.ok) {
          expect(FORMAT_CODES).toContain(answer.code)
          return
        }
        const ends =
          typeof answer.value === 'object' ? [answer.value?.min, answer.value?.max] : [answer.value]
        for (const end of ends) expect(Number.isNaN(end)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})
