import { describe, expect, test } from 'vitest'
import { goalState, linkedTotal, neededPace, type Target } from '../../../db/rules/goals'
import { i18n } from '../../../renderer/app/i18n'
import type { T } from '../../../renderer/components/word'
import { barOf } from '../../../renderer/pages/goals/bar'
import type { GoalRow } from '../../../renderer/pages/goals/goals'
import { newGoal, readTarget } from '../../../renderer/pages/goals/newGoal'
import { movedOrder, withParts } from '../../../renderer/pages/goals/order'
import { targetMarks } from '../../../renderer/pages/goals/targetMarks'
import {
  allCounts,
  certainState,
  ofTarget,
  paceText,
  partText,
  unknownText,
  warnings,
} from '../../../renderer/pages/goals/wording'

const t = i18n.t as T
const AS_OF = '2026-08-01'

/** A goal as the backend gives it, with what follows from its figure. */
function aRow(values: Partial<GoalRow> = {}): GoalRow {
  const { value = 18, target = { minimum: 25, maximum: null }, validTo = null } = values
  return {
    ...{ id: 'goal', name: 'Praktik', position: 0, parentId: null, validFrom: null, note: null },
    ...{ requirement: null, measurementMethod: null, measure: 'commitments', countingRule: null },
    ...{
      countedAgreements: null,
      groupFigure: null,
      minimumWeeks: null,
      participantStage: null,
      outcome: null,
      scheme: null,
      sector: null,
      targetGroupId: null,
    },
    ...{ areaId: null, organisationId: null, unknown: [], over: [], under: [], followUp: null },
    ...{ state: goalState(value, target), pace: neededPace(value, target, AS_OF, validTo) },
    ...{ value, target, validTo },
    ...values,
  }
}
const range = (minimum: number | null, maximum: number | null): Target => ({ minimum, maximum })
const pace = (values: Partial<GoalRow>) => paceText(aRow(values), AS_OF, 'da', t)

const HAJ = {
  ...{ table: 'goal', id: 'goal', name: 'Ledige pladser', because: 'HAJ er nede' },
  ...{ on: '2026-07-29', ownerName: 'Mette Holm' },
}

/** A16 with its cap broken: 160 public and 360 private of 500. */
function theLinked(publicPlaces = 160, privatePlaces = 360) {
  const parts = [
    aRow({
      id: 'public',
      name: 'Offentlige',
      parentId: 'total',
      value: publicPlaces,
      target: range(null, 150),
    }),
    aRow({
      id: 'private',
      name: 'Private',
      parentId: 'total',
      value: privatePlaces,
      target: range(350, null),
    }),
  ]
  const { counted, over, under, state } = linkedTotal(publicPlaces + privatePlaces, range(500, 500), parts)
  const total = aRow({
    id: 'total',
    name: 'Praktikpladser',
    value: counted,
    target: range(500, 500),
    over,
    under,
    state,
  })
  return { total, parts }
}

describe('what is said of a goal', () => {
  test.each([
    [range(25, null), 'af mindst 25'],
    [range(10, 10), 'af 10'],
    [range(null, 150), 'af højst 150'],
    [range(2, 5), 'af 2-5'],
    [range(1_500, null), 'af mindst 1.500'],
    [range(null, null), 'ikke målsat'],
    [range(0, 0), 'af 0'],
  ])('%o is told apart from the other kinds of target', (target, words) => {
    expect(ofTarget(target, t)).toBe(words)
  })

  test('the needed pace names what is missing, the day and the rate', () => {
    expect(pace({ validTo: '2026-12-31' })).toBe('7 mere inden 31. dec = 1,4 om måneden')
  })

  test('a deadline in another year is said with the year', () => {
    expect(pace({ validTo: '2027-03-31' })).toBe('7 mere inden 31. mar 2027 = 0,9 om måneden')
  })

  test('within the last month a rate for each month is not said, or 7 in ten days would read as 21', () => {
    expect(pace({ validTo: '2026-08-11' })).toBe('7 mere inden 11. aug')
  })

  test('a little over a long time is not rounded to nothing', () => {
    expect(pace({ value: 24, validTo: '2046-12-31' })).toContain('= 0,1 om måneden')
  })

  test.each([
    [{ validTo: '2026-07-31' }, 'fristen er passeret, 7 mangler'],
    [{ validTo: null }, '7 mere'],
    [{ value: 25 }, ''],
    [{ value: null, unknown: [HAJ] }, ''],
    [{ target: range(null, 150) }, ''],
  ])('%o says late, no deadline, or nothing at all', (values, words) => {
    expect(pace(values)).toBe(words)
  })

  test('what is partly unknown is missing at most so much, and below is not certain', () => {
    const partly = aRow({ unknown: [HAJ], validTo: '2026-12-31' })
    expect(paceText(partly, AS_OF, 'da', t)).toBe('højst 7 mere inden 31. dec = 1,4 om måneden')
    expect(certainState(partly)).toBe('unknown')
    expect(certainState(aRow({ value: 4, target: range(2, 5), unknown: [HAJ] }))).toBe('unknown')
    expect(certainState(aRow({ value: 30, unknown: [HAJ] }))).toBe('met')
    expect(certainState(aRow({ value: 6, target: range(2, 5), unknown: [HAJ] }))).toBe('above')
  })

  test('what is unknown says why, since when and who finds out', () => {
    const whole = aRow({ value: null, unknown: [HAJ] })
    expect(unknownText(whole, t)).toBe('ukendt, fordi HAJ er nede · 29-07-2026 · Mette Holm finder ud af det')
    const partly = aRow({ unknown: [HAJ, HAJ] })
    expect(unknownText(partly, t)).toBe(
      'Ledige pladser: ukendt, fordi HAJ er nede · 29-07-2026 · Mette Holm finder ud af det · og 1 mere, se tallet',
    )
    expect(
      unknownText(aRow({ value: null, unknown: [{ ...HAJ, because: null, on: null, ownerName: null }] }), t),
    ).toBe('ingen har opgjort det endnu')
    expect(unknownText(aRow(), t)).toBe('')
  })

  test('the foot names each thing that is counted once, by its counting rule', () => {
    const rows = [
      aRow(),
      aRow(),
      aRow({ measure: 'agreements', countingRule: 'units' }),
      aRow({ measure: 'agreements', countingRule: 'agreements' }),
    ]
    expect(allCounts(rows, t)).toBe('aftalte pladser, enheder under aftaler, aftaler')
  })
})

describe('a total with a cap and a floor', () => {
  test('over the cap it says how much does not count, and what to do (A16)', () => {
    const { total, parts } = theLinked()
    expect(total.value).toBe(510)
    expect(parts.map((part) => partText(total, part, t))).toEqual(['10 tæller ikke med', ''])
    expect(warnings(total, parts, t)).toEqual([
      'Offentlige: 10 over det, der højst tæller med. Find dem i en anden del, eller sæt et nyt måltal.',
    ])
  })

  test('with the total reached and a floor not, it says that the goal is not', () => {
    const { total, parts } = theLinked(150, 340)
    const enough = { ...total, value: 500 }
    expect(partText(total, parts[1] as GoalRow, t)).toBe('10 mangler')
    expect(warnings(enough, parts, t)).toEqual([
      'Private: 10 mangler. Målet er først nået, når den del også er nået.',
    ])
    // While the total itself is missing some, there is no second sentence about the same places.
    expect(warnings(total, parts, t)).toEqual([])
  })

  test('is drawn so that what counts ends at 510, and the 10 over the cap lie behind it', () => {
    const { total, parts } = theLinked()
    const bar = barOf(total, parts)
    const per = (bar?.marks[0]?.at ?? 0) / 500
    expect(bar?.segments.map(({ key, tone }) => [key, tone])).toEqual([
      ['public', 'one'],
      ['private', 'other'],
      ['over', 'excess'],
    ])
    const ends = bar?.segments.map(({ to }) => Math.round(to / per))
    expect(ends).toEqual([150, 510, 520])
    expect(bar?.inner.map(({ at, value, kind }) => [Math.round(at / per), value, kind])).toEqual([
      [150, 150, 'ceiling'],
      [500, 350, 'floor'],
    ])
    expect(bar?.segments.at(-1)?.to).toBeLessThanOrEqual(100)
  })

  test('parts that overlap are not drawn as if they were more than the total', () => {
    const { parts } = theLinked(100, 400)
    const bar = barOf(aRow({ id: 'total', value: 300, target: range(500, null) }), parts)
    expect(bar?.segments.map(({ key }) => key)).toEqual(['total'])
    expect(bar?.inner).toEqual([])
  })
})

describe('the bar of a goal', () => {
  test('a range has both its ends, an exact number one mark, and what is not set no bar', () => {
    const kinds = (target: Target) => barOf(aRow({ target }))?.marks.map(({ kind, value }) => [kind, value])
    expect(kinds(range(2, 5))).toEqual([
      ['floor', 2],
      ['ceiling', 5],
    ])
    expect(kinds(range(10, 10))).toEqual([['exact', 10]])
    expect(kinds(range(null, null))).toBeUndefined()
  })

  test('what is unknown has no length at all, and a mark', () => {
    const bar = barOf(aRow({ value: null, unknown: [HAJ] }))
    expect(bar?.segments).toEqual([])
    expect(bar?.marks).toHaveLength(1)
  })

  test('far over a ceiling it still ends inside the picture', () => {
    const [segment] = barOf(aRow({ value: 9_000, target: range(null, 5) }))?.segments ?? []
    expect(segment?.to).toBeLessThan(100)
  })
})

describe('a target as it is typed', () => {
  test.each([
    ['mindst 25', range(25, null)],
    ['2-5', range(2, 5)],
    ['10', range(10, 10)],
    ['højst 150', range(null, 150)],
    ['op til 150', range(null, 150)],
    ['1.500', range(1_500, 1_500)],
    ['', range(null, null)],
    ['  ', range(null, null)],
  ])('"%s" is read as people mean it', (text, target) => {
    expect(readTarget(text)).toEqual({ ok: true, target })
  })

  test.each([
    ['5-2', 'order'],
    ['ca. 125', 'form'],
    ['2,5', 'form'],
    ['25 %', 'form'],
    ['mindst 25 uger', 'form'],
    ['nogle', 'form'],
    ['99.000.000', 'form'],
  ])('"%s" is refused and never rounded or cut', (text, why) => {
    expect(readTarget(text)).toEqual({ ok: false, why })
  })

  test('filters that were chosen for another measure do not come along unseen', () => {
    const made = newGoal(
      { name: 'Aftaler', measure: 'agreements', validTo: null },
      { scheme: 'flexJob', sector: 'public', countingRule: 'units' },
    )
    expect(made).toMatchObject({ scheme: null, sector: 'public', countingRule: 'units' })
  })
})

describe('the order of goals', () => {
  const rows = [
    aRow({ id: 'a' }),
    aRow({ id: 'a1', parentId: 'a' }),
    aRow({ id: 'b' }),
    aRow({ id: 'a2', parentId: 'a' }),
    aRow({ id: 'c' }),
  ]

  test('a goal moves past the next one of the page, with its parts behind it', () => {
    expect(movedOrder(rows, 'a', 1)).toEqual(['b', 'a', 'a1', 'a2', 'c'])
    expect(movedOrder(rows, 'c', -1)).toEqual(['a', 'a1', 'a2', 'c', 'b'])
  })

  test('a part moves among the parts of its own goal only', () => {
    expect(movedOrder(rows, 'a1', 1)).toEqual(['a', 'a2', 'a1', 'b', 'c'])
    expect(movedOrder(rows, 'a2', 1)).toBeNull()
  })

  test('the first does not move up, nor the last down', () => {
    expect(movedOrder(rows, 'a', -1)).toBeNull()
    expect(movedOrder(rows, 'c', 1)).toBeNull()
  })

  test('each goal stands with its own parts', () => {
    expect(withParts(rows).map(({ goal, parts }) => [goal.id, parts.map(({ id }) => id)])).toEqual([
      ['a', ['a1', 'a2']],
      ['b', []],
      ['c', []],
    ])
  })
})

test('an earlier target is a line of its own until the new one holds', () => {
  const points = [
    { on: '2026-01-31', value: 1, target: range(10, null) },
    { on: '2026-02-28', value: 2, target: range(10, null) },
    { on: '2026-03-31', value: 3, target: range(20, 30) },
  ]
  expect(targetMarks(points, t)).toEqual([
    { value: 10, label: 'mindst 10', from: '2026-01-31', to: '2026-03-31' },
    { value: 20, label: 'mindst 20', from: '2026-03-31', to: '2026-03-31' },
    { value: 30, label: 'højst 30', from: '2026-03-31', to: '2026-03-31' },
  ])
})
