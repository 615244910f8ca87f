import { describe, expect, test } from 'vitest'
import { activePeople, groupFigures } from '../../../db/rules/target-groups'

/** F13: people, and the share active elsewhere in hundredths of a percent. */
const F13 = [
  { people: 83, activeShare: 3_300 },
  { people: 189, activeShare: 3_300 },
  { people: 153, activeShare: 2_000 },
] as const

const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0)

describe('who is left of a target group', () => {
  const figures = F13.map(groupFigures)

  test('27, 62 and 31 active make 120, and 56, 127 and 122 left make 305 of 425', () => {
    expect(figures.map(({ active }) => active)).toEqual([27, 62, 31])
    expect(figures.map(({ available }) => available)).toEqual([56, 127, 122])
    expect(sum(figures.map(({ total }) => total))).toBe(425)
    expect(sum(figures.map(({ active }) => active))).toBe(120)
    expect(sum(figures.map(({ available }) => available))).toBe(305)
  })

  test('is a sum of rounded groups, never rounded of the sum: 89 and not 90 of the two on cash benefit', () => {
    expect(sum(figures.slice(0, 2).map(({ active }) => active))).toBe(89)
    expect(activePeople(272, 3_300)).toBe(90)
  })

  test('takes 33 % for 33 %, and not for a third, which would leave 303', () => {
    expect(F13.slice(0, 2).map(({ people }) => Math.round(people / 3))).toEqual([28, 63])
    expect(activePeople(83, 3_333)).toBe(28)
    expect(activePeople(83, 3_300)).toBe(27)
  })

  test('rounds a half up, on the active and not on those who are left', () => {
    expect(groupFigures({ people: 5, activeShare: 5_000 })).toEqual({ total: 5, active: 3, available: 2 })
    expect(activePeople(50, 2_900)).toBe(15)
    expect(activePeople(3, 1_650)).toBe(0)
    expect(activePeople(10_000_000, 9_999)).toBe(9_999_000)
  })

  test('is unknown where the people are, or the share of them: never 0', () => {
    expect(groupFigures({ people: null, activeShare: 3_300 })).toEqual({
      ...{ total: null, active: null, available: null },
    })
    expect(groupFigures({ people: 743, activeShare: null })).toEqual({
      ...{ total: 743, active: null, available: null },
    })
    expect(groupFigures({ people: 0, activeShare: 3_300 })).toEqual({ total: 0, active: 0, available: 0 })
  })
})
