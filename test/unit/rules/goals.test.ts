import { describe, expect, test } from 'vitest'
import { goalState, linkedTotal, neededPace, targetKind } from '../../../db/rules/goals'

const range = { minimum: 2, maximum: 5 }
const F13 = [
  { minimum: 25, maximum: null },
  { minimum: 10, maximum: 10 },
  range,
  { minimum: 5, maximum: 10 },
  { minimum: 5, maximum: 5 },
  { minimum: null, maximum: null },
]

describe('a target', () => {
  test('is exact, a range, one end or none, by which of its ends are set', () => {
    expect(F13.map(targetKind)).toEqual(['minimum', 'exact', 'range', 'range', 'exact', 'none'])
    expect(targetKind({ minimum: null, maximum: 150 })).toBe('maximum')
    expect(targetKind({ minimum: 0, maximum: 0 })).toBe('exact')
  })

  test('of six goals asks for 47 at the least: the one without a number is left out, not 0', () => {
    expect(F13.reduce((sum, { minimum }) => sum + (minimum ?? 0), 0)).toBe(47)
  })

  test.each([
    [1, range, 'below'],
    [2, range, 'met'],
    [5, range, 'met'],
    [6, range, 'above'],
    [9, { minimum: 10, maximum: 10 }, 'below'],
    [10, { minimum: 10, maximum: 10 }, 'met'],
    [11, { minimum: 10, maximum: 10 }, 'above'],
    [24, { minimum: 25, maximum: null }, 'below'],
    [90, { minimum: 25, maximum: null }, 'met'],
    [0, { minimum: null, maximum: 150 }, 'met'],
    [151, { minimum: null, maximum: 150 }, 'above'],
    [7, { minimum: null, maximum: null }, 'noTarget'],
    [null, range, 'unknown'],
    [null, { minimum: null, maximum: null }, 'noTarget'],
  ] as const)('%s against %o is %s', (value, target, state) => {
    expect(goalState(value, target)).toBe(state)
  })
})

describe('a total with a cap and a floor inside it', () => {
  const total = { minimum: 500, maximum: null }
  const parts = (open: number, closed: number) => [
    { id: 'public', value: open, target: { minimum: null, maximum: 150 } },
    { id: 'private', value: closed, target: { minimum: 350, maximum: null } },
  ]

  test.each([
    [150, 350, 500, 'met', 0],
    [149, 350, 499, 'below', 0],
    [150, 349, 499, 'below', 0],
    [160, 360, 510, 'met', 10],
    [200, 350, 500, 'met', 50],
  ] as const)('%i public and %i private count %i: %s', (open, closed, counted, state, excess) => {
    const linked = linkedTotal(open + closed, total, parts(open, closed))
    expect(linked).toMatchObject({ counted, state })
    expect(linked.over).toEqual(excess === 0 ? [] : [{ id: 'public', excess }])
  })

  test('is not met while its floor is not, even when enough is there in all', () => {
    const linked = linkedTotal(520, total, parts(150, 340))
    expect(linked).toEqual({ counted: 520, over: [], under: ['private'], state: 'below' })
  })

  test('takes a floor of which nothing is known for not reached', () => {
    const unknown = [{ id: 'private', value: null, target: { minimum: 350, maximum: null } }]
    expect(linkedTotal(500, total, unknown).under).toEqual(['private'])
    const none = [{ id: 'private', value: null, target: { minimum: 0, maximum: 0 } }]
    expect(linkedTotal(500, total, none)).toMatchObject({ under: ['private'], state: 'below', over: [] })
  })
})

describe('the pace that is needed', () => {
  const goal = { minimum: 25, maximum: null }

  test('is what is left for each month until the deadline', () => {
    const pace = neededPace(18, goal, '2026-08-01', '2026-12-31')
    expect(pace).toMatchObject({ remaining: 7, late: false })
    expect(pace?.perMonth).toBeCloseTo(1.4, 1)
  })

  test('is asked for on the last day too, and not after it', () => {
    expect(neededPace(18, goal, '2026-12-31', '2026-12-31')?.perMonth).toBeCloseTo(7 * 30.4375, 6)
    expect(neededPace(18, goal, '2027-01-01', '2026-12-31')).toEqual({
      remaining: 7,
      perMonth: null,
      late: true,
    })
  })

  test('is no rate without a deadline, and nothing where nothing is left or known', () => {
    expect(neededPace(18, goal, '2026-08-01', null)).toEqual({ remaining: 7, perMonth: null, late: false })
    expect(neededPace(25, goal, '2026-08-01', null)).toBeNull()
    expect(neededPace(null, goal, '2026-08-01', null)).toBeNull()
    expect(neededPace(3, { minimum: null, maximum: 5 }, '2026-08-01', null)).toBeNull()
  })
})
