import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate, mondayOfWeek } from '../../../db/rules/calendar'
import {
  addDays,
  addMonths,
  addWeeks,
  daysBetween,
  formatDate,
  formatDateLong,
  isIsoDate,
  isoWeek,
  parseDate,
  today,
  weekday,
  weekText,
} from '../../../db/rules/dates'

/** A Wednesday. */
const NOW = '2026-05-13'
const read = (text: string, now = NOW) => parseDate(text, now)
const ok = (value: string | null) => ({ ok: true, value })
const no = (code: string) => ({ ok: false, code })

const aDay = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const anIsoDate = aDay.map((date) => date.toISOString().slice(0, 10))

describe('a typed date', () => {
  it.each([
    ['3/4 2026', '2026-04-03'],
    ['3/4', '2026-04-03'],
    ['3/4-26', '2026-04-03'],
    ['03-04-2026', '2026-04-03'],
    ['3.4.26', '2026-04-03'],
    ['3.4.', '2026-04-03'],
    ['3. 4. 2026', '2026-04-03'],
    ['3 4 2026', '2026-04-03'],
    ['14.9.2016', '2016-09-14'],
    ['14.09.2016', '2016-09-14'],
    ['29.01.10', '2010-01-29'],
    ['010426', '2026-04-01'],
    ['01042026', '2026-04-01'],
    ['2026-04-03', '2026-04-03'],
    ['01-02-03', '2003-02-01'],
  ])('reads the figures of %s with the day first', (text, iso) => {
    expect(read(text)).toEqual(ok(iso))
  })

  it.each([
    ['24. dec', '2026-12-24'],
    ['24 december 2026', '2026-12-24'],
    ['14. september 2016', '2016-09-14'],
    ['14. sept. 2016', '2016-09-14'],
    ['3. maj', '2026-05-03'],
    ['24.dec.26', '2026-12-24'],
    ['d. 3. april 2026', '2026-04-03'],
    ['fredag den 3. april 2026', '2026-04-03'],
    [' 24.  DEC\u00a02026 ', '2026-12-24'],
  ])('reads the month name of %s', (text, iso) => {
    expect(read(text)).toEqual(ok(iso))
  })

  it.each([
    ['i dag', '2026-05-13'],
    ['I DAG', '2026-05-13'],
    ['idag', '2026-05-13'],
    ['i går', '2026-05-12'],
    ['i ga\u030ar', '2026-05-12'],
    ['i gaar', '2026-05-12'],
    ['i morgen', '2026-05-14'],
    ['overmorgen', '2026-05-15'],
    ['fredag', '2026-05-15'],
    ['på tirsdag', '2026-05-19'],
    ['onsdag', '2026-05-20'],
  ])('reads the word %s from today', (text, iso) => {
    expect(read(text)).toEqual(ok(iso))
  })

  it.each([
    ['+13 uger', '2026-08-12'],
    ['+13uger', '2026-08-12'],
    ['+14 d', '2026-05-27'],
    ['+1 dag', '2026-05-14'],
    ['-2 mdr', '2026-03-13'],
    ['\u22122 mdr.', '2026-03-13'],
    ['– 1 uge', '2026-05-06'],
    ['+3 måneder', '2026-08-13'],
    ['+1 år', '2027-05-13'],
  ])('counts %s from today', (text, iso) => {
    expect(read(text)).toEqual(ok(iso))
  })

  it('takes the last day when the month is too short', () => {
    expect(read('+1 mdr', '2026-01-31')).toEqual(ok('2026-02-28'))
    expect(read('-1 år', '2024-02-29')).toEqual(ok('2023-02-28'))
  })

  it.each([
    ['uge 37 2016', '2016-09-12'],
    ['uge 37, 2016', '2016-09-12'],
    ['uge 37-16', '2016-09-12'],
    ['Uge 53 2020', '2020-12-28'],
    ['uge 1 2026', '2025-12-29'],
    ['uge 20', '2026-05-11'],
    ['u20', '2026-05-11'],
  ])('reads %s as a Monday', (text, iso) => {
    expect(read(text)).toEqual(ok(iso))
  })

  it('takes a week without a year in the ISO year, not the calendar year', () => {
    expect(read('uge 53', '2021-01-01')).toEqual(ok('2020-12-28'))
  })

  it('takes the year of today where none is typed, also far back in it', () => {
    expect(read('3/1', '2026-12-28')).toEqual(ok('2026-01-03'))
    expect(read('24. dec', '2026-01-02')).toEqual(ok('2026-12-24'))
  })

  it('turns two-digit years at the pivot', () => {
    expect(read('1/1 69')).toEqual(ok('2069-01-01'))
    expect(read('1/1 70')).toEqual(ok('1970-01-01'))
    expect(parseDate('1/1 17', NOW, { pivot: 18 })).toEqual(ok('2017-01-01'))
    expect(parseDate('1/1 18', NOW, { pivot: 18 })).toEqual(ok('1918-01-01'))
  })

  it.each([
    ['31/2', 'date.impossible'],
    ['29/2 2023', 'date.impossible'],
    ['29/2', 'date.impossible'],
    ['0/1 2026', 'date.impossible'],
    ['4/13 2026', 'date.impossible'],
    ['12/31/2026', 'date.impossible'],
    ['31. juni', 'date.impossible'],
    ['320126', 'date.impossible'],
    ['2026-02-30', 'date.impossible'],
    ['uge 53 2025', 'date.impossible'],
    ['uge 0 2026', 'date.impossible'],
    ['1/1 1899', 'date.year'],
    ['1/1 2206', 'date.year'],
    ['uge 5 1066', 'date.year'],
    ['+99999 uger', 'date.year'],
    ['fredag den 2. april 2026', 'date.weekday'],
    ['efteråret 2015', 'date.unknown'],
    ['primo maj', 'date.unknown'],
    ['2026', 'date.unknown'],
    ['3', 'date.unknown'],
    ['3/4/5/6', 'date.unknown'],
    ['24. xyz', 'date.unknown'],
    ['14 uger', 'date.unknown'],
    ['constructor', 'date.unknown'],
    ['i __proto__', 'date.unknown'],
    ['2016-038673', 'date.unknown'],
    ['xx.xx.2016', 'date.unknown'],
  ])('refuses %s with its reason', (text, code) => {
    expect(read(text)).toEqual(no(code))
  })

  it('reads a blank field as no value', () => {
    expect(read(' \u00a0 ')).toEqual(ok(null))
  })

  it('knows no date without knowing today', () => {
    expect(parseDate('i dag', '')).toEqual(no('date.unknown'))
  })

  it('never puts the month first: what is shown is read back', () => {
    fc.assert(
      fc.property(anIsoDate, (iso) => {
        expect(read(formatDate(iso))).toEqual(ok(iso))
        expect(read(formatDateLong(iso))).toEqual(ok(iso))
        expect(read(iso)).toEqual(ok(iso))
        const [year, month, day] = iso.split('-').map(Number)
        expect(read(`${day}/${month} ${year}`)).toEqual(ok(iso))
      }),
    )
  })

  it('answers every text with a day that exists or with a reason', () => {
    const nearly = fc
      .array(
        fc.constantFrom('3', '31', '12', '2026', '/', '.', '-', ' ', 'uge', 'maj', '+', 'd', 'i', 'dag', 'å'),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.oneof(nearly, fc.string({ unit: 'binary' })),
        fc.oneof(anIsoDate, fc.string()),
        (text, now) => {
          const answer = parseDate(text, now)
          if (answer.ok && answer.value !== null) expect(isIsoDate(answer.value)).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('a shown date', () => {
  it('is written the Danish way', () => {
    expect(formatDate('2026-04-03')).toBe('03-04-2026')
    expect(formatDateLong('2026-04-03')).toBe('3. april 2026')
    expect(formatDateLong('2016-09-14')).toBe('14. september 2016')
  })

  it('is empty for a text that is no date, never NaN or undefined', () => {
    for (const text of ['', '2026-02-30', '3/4 2026', '2026-4-3', '2026-04-03T00:00']) {
      expect([formatDate(text), formatDateLong(text), weekText(text)]).toEqual(['', '', ''])
    }
  })
})

describe('a week number', () => {
  it.each([
    ['2016-09-14', 'uge 37, 2016'],
    ['2010-01-29', 'uge 4, 2010'],
    ['2010-01-01', 'uge 53, 2009'],
    ['2020-12-31', 'uge 53, 2020'],
    ['2021-01-03', 'uge 53, 2020'],
    ['2021-01-04', 'uge 1, 2021'],
    ['2024-12-30', 'uge 1, 2025'],
  ])('counts %s by ISO 8601', (iso, text) => {
    expect(weekText(iso)).toBe(text)
  })

  it('starts on Monday', () => {
    expect(weekday('2016-09-14')).toBe(3)
    expect(weekday('2010-01-29')).toBe(5)
    fc.assert(
      fc.property(aDay, (date) => {
        expect(weekday(date.toISOString().slice(0, 10))).toBe(date.getUTCDay() || 7)
      }),
    )
  })

  it('holds every day in the week that its Monday begins', () => {
    fc.assert(
      fc.property(anIsoDate, (iso) => {
        const { year, week } = isoWeek(iso)
        const since = daysBetween(mondayOfWeek(year, week), iso)
        expect(since).toBeGreaterThanOrEqual(0)
        expect(since).toBeLessThan(7)
      }),
    )
  })
})

describe('date arithmetic', () => {
  it('agrees with the calendar of the machine, leap years and all', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const iso = date.toISOString().slice(0, 10)
        const later = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + days))
        expect(addDays(iso, days)).toBe(later.toISOString().slice(0, 10))
        expect(daysBetween(iso, addDays(iso, days))).toBe(days)
      }),
    )
  })

  it('walks over every day of 400 years without a gap', () => {
    let iso = '1900-01-01'
    for (let day = Date.UTC(1900, 0, 1); day < Date.UTC(2300, 0, 1); day += 86_400_000) {
      if (iso !== new Date(day).toISOString().slice(0, 10)) expect.fail(`${iso} is out of step`)
      iso = addDays(iso, 1)
    }
    expect(iso).toBe('2300-01-01')
  })

  it('ends thirteen weeks where the worked example does', () => {
    expect(addDays('2016-10-03', 90)).toBe('2017-01-01')
    expect(addWeeks('2016-10-03', 13)).toBe('2017-01-02')
    expect(daysBetween('2016-10-03', '2017-04-02') + 1).toBe(182)
  })

  it('keeps the day of the month, or takes the last one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(addMonths('2026-12-31', 12)).toBe('2027-12-31')
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28')
  })

  it('gives an empty text at both ends of the calendar and for odd input', () => {
    expect(addDays('9999-12-31', 1)).toBe('')
    expect(addDays('0001-01-01', -1)).toBe('')
    expect(addDays('0001-01-01', 0)).toBe('0001-01-01')
    expect(addMonths('9999-12-31', 1)).toBe('')
    expect(addDays('2026-01-01', Number.NaN)).toBe('')
    expect(addDays('2026-01-01', Number.POSITIVE_INFINITY)).toBe('')
    expect(addMonths('2026-01-01', 0.5)).toBe('')
    expect(addDays('i dag', 1)).toBe('')
    expect(daysBetween('', '2026-01-01')).toBeNaN()
    expect(isoDate({ year: 2026, month: 1.5, day: 1 })).toBe('')
    fc.assert(
      fc.property(fc.string(), fc.double(), (text, count) => {
        for (const result of [addDays(text, count), addMonths(text, count), weekText(text)])
          expect(typeof result).toBe('string')
      }),
    )
  })
})

describe('an ISO date', () => {
  it('is a day that exists and nothing around it', () => {
    expect(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'].every(isIsoDate)).toBe(true)
    const none = [
      '1900-02-29',
      '2026-00-10',
      '2026-13-01',
      '0000-01-01',
      '2026-01-01\n',
      ' 2026-01-01',
      '２０２６-01-01',
    ]
    expect(none.filter(isIsoDate)).toEqual([])
  })
})

describe('today', () => {
  it.each([
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('is the Danish day at %s, winter and summer time', (instant, iso) => {
    expect(today(new Date(instant))).toBe(iso)
  })

  it('is empty for a broken clock', () => {
    expect(today(new Date(Number.NaN))).toBe('')
  })
})
