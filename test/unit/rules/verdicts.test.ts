import { describe, expect, test } from 'vitest'
import { addDays, addWeeks } from '../../../db/rules/calendar'
import { overlay } from '../../../db/rules/program-rules'
import type { BookRule } from '../../../db/rules/rule-book'
import { type Judged, verdictsOf } from '../../../db/rules/verdicts'
import { aPlacement, aRule, PROGRAM } from './a-rule'

const BOOK = overlay(PROGRAM, [])

/** What is said of how long it lasts: problem or reason, the rule, and the last day allowed. */
const said = (placement: Judged, rules: readonly BookRule[] = BOOK, kind = 'duration') =>
  verdictsOf(rules, placement)
    .filter((each) => each.kind === kind)
    .map(({ status, problem, because, rule, lastDay }) => [problem ?? because ?? status, rule?.id, lastDay])

/** The same without the day. */
const brief = (...asked: Parameters<typeof said>) => said(...asked).map((each) => each.slice(0, 2))

const weeks = (start: string, count: number) => addDays(addWeeks(start, count), -1)
const lasting = (startDate: string, count: number, fields: Partial<Judged> = {}) =>
  aPlacement({ startDate, plannedEnd: weeks(startDate, count), ...fields })

describe('how long a practice may last', () => {
  test('in 2013: 13 weeks on kontanthjælp and 4 on dagpenge, and a day more is too long', () => {
    const end = '2013-04-07'
    expect(said(lasting('2013-01-07', 13))).toEqual([['ok', 'praktik-kontanthjaelp-2013', end]])
    expect(said(aPlacement({ plannedEnd: '2013-04-08' }))).toEqual([
      ['tooLong', 'praktik-kontanthjaelp-2013', end],
    ])
    expect(said(lasting('2013-01-07', 14, { category: 'match 2' }))).toEqual([
      ['tooLong', 'praktik-kontanthjaelp-2013', end],
    ])
    expect(said(lasting('2013-01-07', 4, { benefit: 'unemploymentInsurance' }))).toEqual([
      ['ok', 'praktik-dagpenge-2013', '2013-02-03'],
    ])
    expect(said(lasting('2013-01-07', 5, { benefit: 'unemploymentInsurance' }))).toEqual([
      ['tooLong', 'praktik-dagpenge-2013', '2013-02-03'],
    ])
  })

  test('names the rule with its source, the day it was checked, the period and the limit', () => {
    const [verdict] = verdictsOf(BOOK, lasting('2013-01-07', 14))
    expect(verdict).toMatchObject({
      status: 'warning',
      limit: 13,
      seen: '2013-04-14',
      rule: {
        ...{ source: 'Fredericias drejebog, januar 2013', unit: 'weeks' },
        ...{ validFrom: '2013-01-01', validTo: '2013-12-31' },
      },
    })
    expect(verdict?.rule?.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test('#13: from Monday 3 October 2016, 13 weeks to 1 January, and 13 more to 2 April: 182 days', () => {
    const integration = { benefit: 'integrationBenefit' as const }
    const first = lasting('2016-10-03', 13, integration)
    expect(first.plannedEnd).toBe('2017-01-01')
    expect(said(first)).toEqual([['ok', 'praktik-integration-2016', '2017-01-01']])
    const extended = (...extensions: string[]) => said({ ...first, extensions })
    expect(extended('2017-04-02')).toEqual([['ok', 'praktik-integration-2016', '2017-04-02']])
    expect(extended('2017-04-03')).toEqual([
      ['extensionTooLong', 'praktik-integration-2016', '2017-04-02'],
      ['overTotal', 'praktik-integration-2016', '2017-04-02'],
    ])
    expect(extended('2017-02-01', '2017-04-02')).toEqual([['ok', 'praktik-integration-2016', '2017-04-02']])
    expect(extended('2017-02-01', '2017-04-09')).toEqual([
      ['overTotal', 'praktik-integration-2016', '2017-04-02'],
    ])
  })

  test('is judged by the rules of its first day: the same 13 weeks in 2013, 2016 and today', () => {
    const same = { benefit: 'cashBenefit' as const, category: 'jobparat' }
    expect(brief(lasting('2013-06-03', 13, same))).toEqual([['ok', 'praktik-kontanthjaelp-2013']])
    expect(said(lasting('2016-06-06', 13, same))).toEqual([['notCovered', undefined, null]])
    expect(brief(lasting('2016-06-06', 13, { benefit: 'integrationBenefit' }))).toEqual([
      ['ok', 'praktik-integration-2016'],
    ])
    expect(said(lasting('2026-06-01', 13, same))).toEqual([
      ['tooLong', 'praktik-jobparate-2024', '2026-06-28'],
    ])
    // Begun on the last day of a rule, it is judged by that one to its end.
    expect(brief(lasting('2013-12-31', 13, same))).toEqual([['ok', 'praktik-kontanthjaelp-2013']])
  })

  test('in a gap cannot be told: never by the rule that held before', () => {
    for (const day of ['2012-12-31', '2017-01-01', '2020-06-01', '2024-02-29', '2027-01-01'])
      expect(said(lasting(day, 52)), day).toEqual([['gap', undefined, null]])
  })

  test('today: 4 weeks for those on dagpenge or ready for work, without extension; 13 for others, then 13 more', () => {
    const start = '2026-06-01'
    const of = (count: number, fields: Partial<Judged>) => said(lasting(start, count, fields))[0]?.slice(0, 2)
    const dagpenge = { benefit: 'unemploymentInsurance' as const }
    expect(of(4, dagpenge)).toEqual(['ok', expect.stringContaining('praktik-')])
    expect(of(5, dagpenge)?.[0]).toBe('tooLong')
    for (const category of ['jobparat', 'Uddannelsesparat', 'ÅBENLYST uddannelsesparat', 'nr. 4'])
      expect(of(5, { category }), category).toEqual(['tooLong', 'praktik-jobparate-2024'])
    expect(of(13, { category: 'aktivitetsparat' })).toEqual(['ok', 'praktik-andre-2024'])
    expect(of(14, { benefit: 'sicknessBenefit' })).toEqual(['tooLong', 'praktik-andre-2024'])
    const extended = (to: number, first: number, category: string) =>
      said(lasting(start, first, { category, extensions: [weeks(start, to)] })).map(([what]) => what)
    expect(extended(8, 4, 'jobparat')).toEqual(['noExtension'])
    expect(extended(4, 2, 'jobparat')).toEqual(['ok'])
    expect(extended(26, 13, 'aktivitetsparat')).toEqual(['ok'])
    expect(extended(27, 13, 'aktivitetsparat')).toEqual(['extensionTooLong', 'overTotal'])
  })

  test('hangs on a benefit or category that nobody wrote: it cannot be told, unless all say the same', () => {
    const today = (fields: Partial<Judged>) => brief(lasting('2026-06-01', 5, fields))
    expect(today({})).toEqual([['category', undefined]])
    expect(today({ benefit: null })).toEqual([['benefit', undefined]])
    expect(today({ benefit: null, category: 'jobparat' })).toEqual([['tooLong', 'praktik-jobparate-2024']])
    // Those on sygedagpenge have none of these categories.
    expect(today({ benefit: 'sicknessBenefit' })).toEqual([['ok', 'praktik-andre-2024']])
    const alike = [aRule({ id: '1', maximum: 4 }), aRule({ id: '2', maximum: 4, categories: ['jobparat'] })]
    expect(brief(lasting('2026-06-01', 5), alike)).toEqual([['tooLong', '1']])
  })

  test('without an end cannot be told, but the last day allowed can', () => {
    expect(said(aPlacement({ plannedEnd: null }))).toEqual([
      ['noEnd', 'praktik-kontanthjaelp-2013', '2013-04-07'],
    ])
    expect(said(aPlacement({ plannedEnd: null, endedOn: '2013-04-08', state: 'completed' }))).toEqual([
      ['tooLong', 'praktik-kontanthjaelp-2013', '2013-04-07'],
    ])
  })

  test('counts what it came to: broken off in time is fine, run on without an agreement is not', () => {
    const ended = (endedOn: string, fields: Partial<Judged> = {}) =>
      said(lasting('2013-01-07', 14, { endedOn, state: 'interrupted', ...fields })).map(([what]) => what)
    expect(ended('2013-02-01')).toEqual(['ok'])
    expect(ended('2013-04-08')).toEqual(['tooLong'])
    expect(ended('2013-05-01', { plannedEnd: '2013-04-07', state: 'completed' })).toEqual(['tooLong'])
    expect(ended('2013-03-01', { plannedEnd: '2013-02-01', extensions: ['2013-06-30'] })).toEqual(['ok'])
    expect(verdictsOf(BOOK, aPlacement({ state: 'cancelled', endedOn: '2013-01-01' }))).toEqual([])
  })
})

describe('other schemes', () => {
  test('løntilskud in 2013: 3 to 6 months, and shorter than that is said as well', () => {
    const inPeriod = (plannedEnd: string, fields: Partial<Judged> = {}) =>
      aPlacement({ scheme: 'wageSubsidyJob', startDate: '2013-01-15', plannedEnd, ...fields })
    const of = (...period: Parameters<typeof inPeriod>) => said(inPeriod(...period))
    expect(of('2013-04-13')).toEqual([['tooShort', 'loentilskud-2013', '2013-04-14']])
    expect(brief(inPeriod('2013-04-14'))).toEqual([['ok', 'loentilskud-2013']])
    expect(of('2013-07-14')).toEqual([['ok', 'loentilskud-2013', '2013-07-14']])
    expect(of('2013-07-15')).toEqual([['tooLong', 'loentilskud-2013', '2013-07-14']])
    // Agreed for long enough, it is not too short because it was broken off.
    expect(brief(inPeriod('2013-07-14', { endedOn: '2013-02-01', state: 'interrupted' }))).toEqual([
      ['ok', 'loentilskud-2013'],
    ])
  })

  test('løntilskud today: 6 months private, 4 public, not for some, and not told for whom nobody wrote the tiers', () => {
    const of = (plannedEnd: string, fields: Partial<Judged>) =>
      said(
        aPlacement({ scheme: 'wageSubsidyJob', startDate: '2026-01-01', plannedEnd, ...fields }),
      )[0]?.slice(0, 2)
    const ready = { category: 'jobparat' }
    expect(of('2026-06-30', ready)).toEqual(['ok', 'loentilskud-privat-jobparate-2024'])
    expect(of('2026-06-30', { ...ready, sector: 'public' })).toEqual([
      'tooLong',
      'loentilskud-offentligt-jobparate-2024',
    ])
    expect(of('2026-06-30', { ...ready, sector: null })).toEqual(['sector', undefined])
    expect(of('2026-02-01', { category: 'åbenlyst uddannelsesparat' })).toEqual([
      'notOffered',
      'loentilskud-ikke-2024',
    ])
    expect(of('2026-06-30', { category: 'aktivitetsparat' })).toEqual(['notCovered', undefined])
  })

  test('asks how long somebody was on benefit before, which nobody knows', () => {
    const placement = aPlacement({ scheme: 'wageSubsidyJob', startDate: '2026-01-01', category: 'jobparat' })
    expect(said(placement, BOOK, 'priorBenefit')).toEqual([['priorBenefit', 'loentilskud-foer-2024', null]])
  })

  test('nytteindsats: 13 weeks until 2024, without a limit from 2025', () => {
    const of = (start: string) => said(lasting(start, 40, { scheme: 'communityWork' })).map(([what]) => what)
    expect(of('2024-12-31')).toEqual(['tooLong'])
    expect(of('2025-01-01')).toEqual(['ok'])
  })

  test('IGU is two years; a job has no rule, so nothing is said of it', () => {
    const igu = { scheme: 'basicIntegrationEducation' as const, startDate: '2026-02-01' }
    expect(brief(aPlacement({ ...igu, plannedEnd: '2028-01-31' }))).toEqual([['ok', 'igu-laengde']])
    expect(brief(aPlacement({ ...igu, plannedEnd: '2027-12-31' }))).toEqual([['tooShort', 'igu-laengde']])
    expect(said(aPlacement({ ...igu, startDate: '2028-01-01' }))).toEqual([['gap', undefined, null]])
    expect(verdictsOf(BOOK, aPlacement({ scheme: 'ordinaryEmployment' }))).toEqual([])
  })
})

test('hours a week: 37 in practice today, at least 25 in IGU, and not told where nobody wrote them', () => {
  const hours = (fields: Partial<Judged>) =>
    said(aPlacement({ startDate: '2026-06-01', plannedEnd: '2026-06-14', ...fields }), BOOK, 'hours').map(
      ([what]) => what,
    )
  expect(hours({ hoursPerWeek: 37 * 60 })).toEqual(['ok'])
  expect(hours({ hoursPerWeek: 37 * 60 + 1 })).toEqual(['tooManyHours'])
  expect(hours({ hoursPerWeek: null })).toEqual(['noHours'])
  expect(hours({ hoursPerWeek: 60, startDate: '2013-01-01' })).toEqual(['gap'])
  const igu = { scheme: 'basicIntegrationEducation' as const }
  expect(hours({ ...igu, hoursPerWeek: 25 * 60 })).toEqual(['ok'])
  expect(hours({ ...igu, hoursPerWeek: 24 * 60 })).toEqual(['tooFewHours'])
})

describe('which rule holds', () => {
  const rules = [
    aRule({ id: 'alle', maximum: 10 }),
    aRule({ id: 'offentlig', maximum: 9, sector: 'public' }),
    aRule({ id: 'ydelse', maximum: 8, benefits: ['cashBenefit'] }),
    aRule({ id: 'kategori', maximum: 7, categories: ['match 2'] }),
    aRule({ id: 'slået fra', maximum: 1, categories: ['match 2'], benefits: ['cashBenefit'], active: false }),
  ]
  const holds = (fields: Partial<Judged>, from = rules) => said(aPlacement(fields), from)[0]?.[1]

  test('the most specific one, whatever order they stand in, and none that is switched off', () => {
    for (const from of [rules, [...rules].reverse()]) {
      expect(holds({ category: 'Match  2' }, from)).toBe('kategori')
      expect(holds({ category: 'match 1' }, from)).toBe('ydelse')
      expect(holds({ category: 'match 1', benefit: 'other' }, from)).toBe('alle')
      expect(holds({ category: 'match 1', benefit: 'other', sector: 'public' }, from)).toBe('offentlig')
    }
  })

  test('the office’s own before the program’s, and of its own the one that began last', () => {
    const program = aRule({ id: 'a', origin: 'program', validFrom: '2013-01-01' })
    const own = aRule({ id: 'b', validFrom: '2010-01-01' })
    const later = aRule({ id: 'c', validFrom: '2012-01-01' })
    expect(holds({}, [program, own, later])).toBe('c')
    expect(holds({}, [later, own, program])).toBe('c')
    expect(holds({}, [program, own])).toBe('b')
  })

  test('13 weeks become 15 from a day on: what begins before it is judged by 13 all the same', () => {
    const changed = [
      ...BOOK.filter(({ id }) => id !== 'praktik-kontanthjaelp-2013'),
      aRule({ id: 'før', benefits: ['cashBenefit'], validFrom: '2013-01-01', validTo: '2013-05-31' }),
      aRule({ id: 'efter', benefits: ['cashBenefit'], validFrom: '2013-06-01', maximum: 15 }),
    ]
    expect(brief(lasting('2013-05-31', 14), changed)).toEqual([['tooLong', 'før']])
    expect(brief(lasting('2013-06-01', 14), changed)).toEqual([['ok', 'efter']])
    expect(brief(lasting('2013-06-01', 16), changed)).toEqual([['tooLong', 'efter']])
  })
})

test('what was seen is known again, and another end, limit or rule is another state', () => {
  const state = (plannedEnd: string, rule: Partial<BookRule> = {}) =>
    verdictsOf([aRule(rule)], aPlacement({ plannedEnd }))[0]?.state
  const first = state('2013-05-01')
  expect(first?.length).toBeLessThan(200)
  expect(state('2013-05-01')).toBe(first)
  for (const other of [
    state('2013-05-02'),
    state('2013-05-01', { maximum: 12 }),
    state('2013-05-01', { id: 'b' }),
  ])
    expect(other).not.toBe(first)
})
