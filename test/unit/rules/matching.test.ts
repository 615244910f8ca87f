import { describe, expect, test } from 'vitest'
import {
  compareFits,
  type Person,
  type Place,
  REASON_SIDES,
  reason,
  reasonsOf,
} from '../../../db/rules/matching'

const TODAY = '2026-06-01'
/** Of whom nothing is known, and nothing is said. */
const PERSON: Person = {
  ...{ trades: [], hoursWanted: null, danish: null, interpreter: null, needsMentor: null, ready: 'yes' },
  ...{ readyFrom: null, stage: null, areaIds: [], areaName: null, senderId: null, placed: [] },
}
const PLACE: Place = {
  ...{ trades: [], hoursPerWeek: null, danish: null, interpreter: null, areaId: null, areaName: null },
  ...{ mentorModel: null, mentorHours: null, freeFrom: TODAY, validTo: null, quotas: [] },
}
/** What is said besides that there is room and that the person is ready. */
const said = (person: Partial<Person>, place: Partial<Place> = {}) =>
  reasonsOf({ ...PERSON, ...person }, { ...PLACE, ...place }, TODAY)
    .filter(({ key }) => key !== 'free.now' && key !== 'ready.now')
    .map(({ key, facts }) => [key, facts])
const keys = (person: Partial<Person>, place: Partial<Place> = {}) => said(person, place).map(([key]) => key)

test('nothing is said of what neither of them says', () => {
  expect(reasonsOf(PERSON, PLACE, TODAY).map(({ key }) => key)).toEqual(['free.now', 'ready.now'])
})

test('every reason stands on the side that its key tells', () => {
  for (const [key, side] of Object.entries(REASON_SIDES))
    expect(reason(key as keyof typeof REASON_SIDES).side).toBe(side)
})

describe('room', () => {
  test.each([
    [TODAY, 'free.now'],
    ['2026-05-01', 'free.now'],
    ['2026-07-01', 'free.later'],
    [null, 'free.never'],
  ])('from %s: %s', (freeFrom, key) => {
    expect(reasonsOf(PERSON, { ...PLACE, freeFrom }, TODAY)[0]?.key).toBe(key)
  })
})

test('a place that is not offered any more is closed', () => {
  const place = { ...PLACE, freeFrom: null, validTo: '2026-05-31' }
  expect(reasonsOf(PERSON, place, TODAY)[0]).toEqual(reason('free.closed', { on: '2026-05-31' }))
})

describe('where somebody is already', () => {
  const at = { workplace: 'Nordstjernen', from: '2026-01-05' }
  test.each([
    [
      { ...at, until: '2026-06-30', begun: true },
      'placed.until',
      { workplace: 'Nordstjernen', on: '2026-06-30' },
    ],
    [{ ...at, until: null, begun: true }, 'placed.open', { workplace: 'Nordstjernen' }],
    [
      { workplace: 'Nordstjernen', from: '2026-08-01', until: null, begun: false },
      ...(['placed.planned', { workplace: 'Nordstjernen', on: '2026-08-01' }] as const),
    ],
  ])('speaks against it, with until when: %o', (placed, key, facts) => {
    expect(said({ placed: [placed] })).toEqual([[key, facts]])
  })
  test('says nothing any more when it is over', () => {
    expect(keys({ placed: [{ ...at, until: '2026-05-31', begun: true }] })).toEqual([])
  })
})

test('a no speaks against, a yes for, and having been referred says nothing', () => {
  expect(
    (['accepted', 'declined', 'withdrawn', 'referred'] as const).map((stage) => keys({ stage })),
  ).toEqual([...[['stage.accepted'], ['stage.declined'], ['stage.withdrawn'], []]])
})

test.each([
  [{ ready: 'no', readyFrom: '2026-07-01' }, 'ready.later'],
  [{ ready: 'yes', readyFrom: '2026-07-01' }, 'ready.later'],
  [{ ready: 'no', readyFrom: '2026-05-01' }, 'ready.now'],
  [{ ready: 'no', readyFrom: null }, 'ready.not'],
  [{ ready: null, readyFrom: null }, 'ready.unknown'],
] as const)('whoever is %o: %s', (person, key) => {
  expect(reasonsOf({ ...PERSON, ...person }, PLACE, TODAY)[1]?.key).toBe(key)
})

describe('trades', () => {
  test('are shared however they are written', () => {
    expect(said({ trades: ['Lager', 'kok'] }, { trades: ['lager ', 'rengøring'] })).toEqual([
      ['trade.shared', { shared: ['Lager'] }],
    ])
  })
  test('that differ speak against, and one that is not known is not known', () => {
    expect(keys({ trades: ['kok'] }, { trades: ['lager'] })).toEqual(['trade.none'])
    expect(keys({ trades: ['kok'] })).toEqual(['trade.placeSilent'])
    expect(keys({}, { trades: ['lager'] })).toEqual(['trade.personSilent'])
  })
})

test.each([
  [900, 2220, 'hours.enough'],
  [2220, 2220, 'hours.enough'],
  [2220, 900, 'hours.few'],
  [null, 900, 'hours.personSilent'],
  [900, null, 'hours.placeSilent'],
])('%s minutes wished for where there are %s: %s', (hoursWanted, hoursPerWeek, key) => {
  expect(keys({ hoursWanted }, { hoursPerWeek })).toEqual([key])
})

test.each([
  ['good', 'some', ['danish.enough']],
  ['some', 'some', ['danish.enough']],
  ['none', 'some', ['danish.little']],
  [null, 'some', ['danish.unknown']],
  ['none', 'none', []],
  ['none', null, []],
] as const)('Danish %s where %s is needed: %s', (has, demanded, expected) => {
  expect(keys({ danish: has }, { danish: demanded })).toEqual(expected)
})

test.each([
  ['yes', 'yes', ['interpreter.welcome']],
  ['yes', 'no', ['interpreter.unwelcome']],
  ['yes', null, ['interpreter.unknown']],
  [null, 'no', ['interpreter.unknown']],
  [null, 'yes', []],
  ['no', 'no', []],
] as const)('an interpreter is needed: %s, may come along: %s → %s', (needs, may, expected) => {
  expect(keys({ interpreter: needs }, { interpreter: may })).toEqual(expected)
})

test('a place for an area is for those of it and of all within it', () => {
  const place = { areaId: 'byen', areaName: 'Byen' }
  expect(keys({ areaIds: ['byen', 'ådalen'] }, place)).toEqual(['area.same'])
  expect(said({ areaIds: ['andetsted'], areaName: 'Andetsted' }, place)).toEqual([
    ['area.other', { reserved: 'Byen', lives: 'Andetsted' }],
  ])
  expect(keys({}, place)).toEqual(['area.unknown'])
  expect(keys({ areaIds: ['ådalen'] })).toEqual([])
})

test.each([
  [{ mentorModel: 'companyRoving', mentorHours: null }, 'mentor.there'],
  [{ mentorModel: null, mentorHours: 60 }, 'mentor.there'],
  [{ mentorModel: null, mentorHours: 0 }, 'mentor.none'],
  [{ mentorModel: null, mentorHours: null }, 'mentor.unknown'],
] as const)('who needs a mentor where there is %o: %s', (place, key) => {
  expect(keys({ needsMentor: 'yes' }, place)).toEqual([key])
  expect(keys({ needsMentor: null }, place)).toEqual([])
})

describe('a quota', () => {
  const quotas = [
    { organisationId: 'randers', name: 'Randers', missing: 1 },
    { organisationId: 'viborg', name: 'Viborg', missing: 0 },
  ]
  test('speaks for whoever comes from where one is owed, and against another one', () => {
    expect(said({ senderId: 'randers' }, { quotas })).toEqual([
      ['quota.owes', { name: 'Randers', missing: 1 }],
    ])
    expect(said({ senderId: 'viborg' }, { quotas })).toEqual([['quota.other', { names: ['Randers'] }]])
    expect(keys({ senderId: null }, { quotas })).toEqual(['quota.unknown'])
  })
  test('that is filled says nothing', () => {
    expect(keys({ senderId: 'viborg' }, { quotas: quotas.slice(1) })).toEqual([])
  })
})

test('what the rule book says stands last, in its own words', () => {
  const verdict = reason('rule.against', { rule: 'Højst 13 uger' })
  expect(reasonsOf(PERSON, PLACE, TODAY, [verdict]).at(-1)).toEqual(verdict)
})

test('fewest reasons against come first, then most for, then by name in Danish order; unknown ones do not count', () => {
  const pair = (name: string, ...all: (keyof typeof REASON_SIDES)[]) => ({
    name,
    reasons: all.map((key) => reason(key)),
  })
  const fits = [
    pair('Åse', 'free.now'),
    pair('Zenia', 'free.now', 'hours.placeSilent'),
    pair('Anna', 'free.now', 'trade.none', 'area.same', 'quota.owes'),
    pair('Bo', 'free.now', 'trade.shared'),
  ]
  expect(fits.sort(compareFits).map(({ name }) => name)).toEqual(['Bo', 'Zenia', 'Åse', 'Anna'])
})
