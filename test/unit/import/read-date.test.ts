import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, formatDate, formatDateLong } from '../../../db/rules/dates'
import { questionsOf } from '../../../db/rules/import/values'
import type { Cell } from '../../../db/rules/sheet'
import { aField, asks, noted, reading, refused, TODAY, took } from './reading'

const event = aField('date', { about: 'event' })
const birth = aField('date', { about: 'birth' })
const real = (date: string, time: string | null = null): Cell => ({ kind: 'date', date, time })

describe('hazard 1: a year of two digits gets its century, and says so', () => {
  it.each([
    ['29.01.10', '2010-01-29'],
    ['29.01.90', '1990-01-29'],
    ['29.01.49', '2049-01-29'],
    ['1/3-13', '2013-03-01'],
    ['3/4 26', '2026-04-03'],
    ['290113', '2013-01-29'],
    ['24. dec 13', '2013-12-24'],
    ['24. dec. 13', '2013-12-24'],
  ])('%s', (text, date) => {
    expect(reading(event, text)).toEqual(took(date, 'date.shortYear'))
  })

  it.each(['29.01.50', '29.01.75', '1/3-89'])('no century is supplied for an event in %s', (text) => {
    expect(reading(event, text)).toEqual(refused('date.year'))
  })

  it.each([
    ['29.01.10', '2010-01-29'],
    ['19.05.26', '2026-05-19'],
    ['20.05.26', '2026-05-20'],
    ['21.05.26', '1926-05-21'],
    ['29.02.28', '1928-02-29'],
    ['29.01.75', '1975-01-29'],
  ])('a birth lies before today: %s', (text, date) => {
    expect(reading(birth, text)).toEqual(took(date, 'date.shortYear'))
  })

  it.each(['29.01.2010', '29-01-2010', '2010-01-29', '29012010', '20100129', '29. januar 2010'])(
    'is not said of %s',
    (text) => {
      expect(reading(event, text)).toEqual(took('2010-01-29'))
    },
  )
})

describe('hazard 2: the day comes first, always', () => {
  it.each([
    ['1/3-2013', took('2013-03-01')],
    ['1/3 2013', took('2013-03-01')],
    ['01.03.2013', took('2013-03-01')],
    ['3/1-2013', took('2013-01-03')],
    ['13/25-2013', refused('date.impossible')],
    ['31/2-2013', refused('date.impossible')],
    ['1/3-1813', refused('date.year')],
  ])('%s', (text, result) => {
    expect(reading(event, text)).toEqual(result)
  })
})

describe('hazard 3: a month stands for its first day, and says so', () => {
  it.each([
    ['jan. 2013', '2013-01-01'],
    ['jan 2013', '2013-01-01'],
    ['Januar 2013', '2013-01-01'],
    ['sept. 2013', '2013-09-01'],
    ['maj, 2013', '2013-05-01'],
    ['01/2013', '2013-01-01'],
    ['1-2013', '2013-01-01'],
    ['2013-01', '2013-01-01'],
  ])('%s', (text, date) => {
    expect(reading(event, text)).toEqual(took(date, 'date.month'))
  })

  it.each([
    ['jan-13', took('2013-01-01', 'date.month', 'date.shortYear')],
    ['januar', asks('year')],
    ['13/2013', refused('date.impossible')],
    ['2013', refused('date.unknown')],
    ['jan-75', refused('date.year')],
  ])('%s', (text, result) => {
    expect(reading(event, text)).toEqual(result)
  })
})

describe('hazard 4: a year that is missing is asked for', () => {
  it.each([
    ['29. januar 2013', took('2013-01-29')],
    ['29 JANUAR 2013', took('2013-01-29')],
    ['tirsdag d. 29/1 2013', took('2013-01-29')],
    ['Tirsdag den 29. januar 2013', took('2013-01-29')],
    ['den 29. januar 2013', took('2013-01-29')],
    ['d. 29/1-2013', took('2013-01-29')],
    ['onsdag d. 29/1 2013', refused('date.weekday')],
    ['tirsdag d. 29/1', asks('year')],
    ['29/1', asks('year')],
    ['29.1.', asks('year')],
    ['29. januar', asks('year')],
    ['29. jan.', asks('year')],
    ['29/2', asks('year')],
    ['31/2', refused('date.impossible')],
  ])('%s', (text, result) => {
    expect(reading(event, text)).toEqual(result)
  })

  it.each([
    ['tirsdag d. 29/1', 2013, took('2013-01-29')],
    ['tirsdag d. 29/1', 2014, refused('date.weekday')],
    ['29. januar', 2011, took('2011-01-29')],
    ['29/2', 2013, refused('date.impossible')],
    ['januar', 2013, took('2013-01-01', 'date.month')],
    ['uge 14', 2013, took('2013-04-01', 'date.week')],
  ])('%s in %i', (text, year, result) => {
    expect(reading(event, text, { answers: { year } })).toEqual(result)
  })
})

describe('hazard 5: a day number is a date once the user says so', () => {
  it.each([41303, '41303', { kind: 'number', value: 41303, format: '0' } as const])('%s', (cell) => {
    expect(reading(event, cell)).toEqual(asks('serials'))
    expect(reading(event, cell, { answers: { serials: 'date' } })).toEqual(took('2013-01-29', 'date.serial'))
    expect(reading(event, cell, { answers: { serials: 'refuse' } })).toEqual(refused('date.unknown'))
  })

  it.each([
    [32_873, refused('date.unknown')],
    [32_874, took('1990-01-01', 'date.serial')],
    [55_153, took('2050-12-31', 'date.serial')],
    [55_154, refused('date.unknown')],
    [41_303.75, took('2013-01-29', 'date.serial', 'date.time')],
    [2013, refused('date.unknown')],
    [-5, refused('date.unknown')],
    [29012013, took('2013-01-29')],
    [true, refused('date.unknown')],
  ])('only from 1990 to 2050: %s', (cell, result) => {
    expect(reading(event, cell, { answers: { serials: 'date' } })).toEqual(result)
  })
})

describe('hazard 6: a week or a month as a last day', () => {
  const ends = aField('date', { about: 'event', ends: true })

  it.each<[string, unknown]>([
    ['uge 14/2013', took('2013-04-07', 'date.weekEnd')],
    ['uge 14 2013', took('2013-04-07', 'date.weekEnd')],
    ['uge 53/2009', took('2010-01-03', 'date.weekEnd')],
    ['uge 14-16 2013', noted('2013-04-21', 'uge 14-16 2013', 'date.weekEnd')],
    ['uge 53/2013', refused('date.week')],
    ['feb. 2024', took('2024-02-29', 'date.monthEnd')],
    ['12/2013', took('2013-12-31', 'date.monthEnd')],
    ['14.09.2016', took('2016-09-14')],
  ])('%s', (text, result) => {
    expect(reading(ends, text)).toEqual(result)
  })
})

describe('hazard 6: a week stands for its Monday, and says so', () => {
  it.each([
    ['uge 14/2013', took('2013-04-01', 'date.week')],
    ['Uge 14, 2013', took('2013-04-01', 'date.week')],
    ['uge 14 2013', took('2013-04-01', 'date.week')],
    ['uge 14 i 2013', took('2013-04-01', 'date.week')],
    ['2013 uge 14', took('2013-04-01', 'date.week')],
    ['2013-W14', took('2013-04-01', 'date.week')],
    ['uge 53, 2009', took('2009-12-28', 'date.week')],
    ['uge 53, 2013', refused('date.week')],
    ['uge 54', refused('date.week')],
    ['uge 14', asks('year')],
    ['uge 14-16', asks('year')],
    ['uge 14-16 2013', { ...noted('2013-04-01', 'uge 14-16 2013', 'date.week'), upper: '2013-04-21' }],
    ['uge 16-14 2013', refused('date.week')],
    ['uge 14/13', took('2013-04-01', 'date.week', 'date.shortYear')],
    ['uge 14/15', refused('date.unknown')],
  ])('%s', (text, result) => {
    expect(reading(event, text)).toEqual(result)
  })
})

describe('hazard 7: a time of day is left out, and shifts nothing', () => {
  it.each([
    ['2013-01-29T00:00Z', took('2013-01-29')],
    ['2013-01-29T00:00:00.000Z', took('2013-01-29')],
    ['2013-01-29T23:30:00Z', took('2013-01-29', 'date.time')],
    ['2013-01-29 00:00:00', took('2013-01-29')],
    ['2013-01-29T00:00:00+02:00', took('2013-01-29')],
    ['29-01-2013 10:30', took('2013-01-29', 'date.time')],
    ['29/1-2013 kl. 10.30', took('2013-01-29', 'date.time')],
    [real('2013-01-29'), took('2013-01-29')],
    [real('2013-01-29', '10:30:00'), took('2013-01-29', 'date.time')],
    [real('', '10:30:00'), refused('date.unknown')],
    [real('1899-12-31'), refused('date.year')],
  ])('%j', (cell, result) => {
    expect(reading(event, cell)).toEqual(result)
  })
})

describe('hazard 9: real and text dates in one column', () => {
  const column: Cell[] = [real('2013-01-29'), '30.01.2013', 41_305, 'uge 6 2013', 'snarest']

  it('are read one by one, and the text ones say so', () => {
    expect(reading(event, column[0] ?? null, { column })).toEqual(took('2013-01-29'))
    expect(reading(event, '30.01.2013', { column })).toEqual(took('2013-01-30', 'date.text'))
    expect(reading(event, '30.01.2013')).toEqual(took('2013-01-30'))
  })
})

describe('hazard 10: a fuzzy date is a note, and no date', () => {
  it.each([
    'primo marts',
    'Løbende',
    'snarest',
    'ultimo 2013',
    'efter aftale',
    'ca. 1. marts 2013',
    '3. kvartal 2016',
    'i dag',
    'i morgen',
    'fredag',
    '+14 d',
  ])('%s', (text) => {
    expect(reading(event, text)).toEqual(noted(null, text, 'date.fuzzy'))
  })

  it.each(['hvabehar', '12', 'Nordhavn 3', '2016-038673', '1-33-76-120-07'])('but %s is a fault', (text) => {
    expect(reading(event, text)).toEqual(refused('date.unknown'))
  })
})

describe('questions of a column of dates', () => {
  const column: Cell[] = ['29/1', '30/1', 41_303, '30.01.2013', 'snarest']
  const context = (answers: object) => ({
    today: TODAY,
    answers,
    facts: { ...FACTS },
    mapped: new Map<string, string | null>(),
  })
  const FACTS = {
    filled: 5,
    decimalCommas: 0,
    decimalPoints: 0,
    percentSigns: 0,
    shares: 0,
    realDates: 0,
    textDates: 3,
    serials: 1,
  }
  const expected = [
    { code: 'year', count: 2, example: '29/1' },
    { code: 'serials', count: 1, example: '41303' },
  ]

  it('count the cells that wait, and stay once they are answered', () => {
    expect(questionsOf(event, column, context({}))).toEqual(expected)
    expect(questionsOf(event, column, context({ year: 2013, serials: 'date' }))).toEqual(expected)
  })
})

describe('any day', () => {
  it('comes back from every way of writing it', () => {
    const days = fc.integer({ min: 0, max: 21_000 }).map((n) => addDays('1990-01-01', n))
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-')
        for (const text of [
          day,
          formatDate(day),
          formatDateLong(day),
          `${date}.${month}.${year}`,
          `${Number(date)}/${Number(month)}-${year}`,
          `${year}${month}${date}`,
          `${day}T00:00:00Z`,
        ])
          expect(reading(event, text)).toEqual(took(day))
      }),
    )
  })
})
