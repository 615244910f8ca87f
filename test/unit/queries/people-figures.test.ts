import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allFigures, figureByKey } from '../../../db/queries/figures'
import { goalList } from '../../../db/queries/goal-list'
import { participantList } from '../../../db/queries/participant-list'
import { placementList } from '../../../db/queries/placement-list'
import { registeredByGroup } from '../../../db/queries/registered'
import { slotList } from '../../../db/queries/slot-list'
import type { Figure } from '../../../db/rules/figures'
import { TestClock } from '../../fixtures/clock'
import { anImage } from '../../fixtures/files'
import {
  areasWithin,
  dayOf,
  endsOf,
  fillPeople,
  type People,
  people,
  SECTORS,
  untilOf,
} from './random-people'

const RUNS = 1_000
const SEED = 20_260_105

const clock = new TestClock()
const file = anImage(clock)

/** Fills the file, looks, and leaves it as it was. */
function within(look: () => void): void {
  file.sqlite.exec('BEGIN')
  try {
    look()
  } finally {
    file.sqlite.exec('ROLLBACK')
  }
}

type Placement = People['placements'][number]
type Goal = People['goals'][number]

/** The last of the newest day: of two on one day the one that was written later. */
function newest<T extends { on: number }>(rows: readonly T[], day: number): T | undefined {
  let best: T | undefined
  for (const row of rows) if (row.on <= day && (best === undefined || row.on >= best.on)) best = row
  return best
}

/** Where somebody belonged when a placement began; before the first row it is that one. */
function situationOf(model: People, { person, start }: Placement) {
  const rows = person === null ? [] : (model.people[person]?.situations ?? [])
  const first = rows.reduce<(typeof rows)[number] | undefined>(
    (best, row) => (best === undefined || row.on < best.on ? row : best),
    undefined,
  )
  return newest(rows, start) ?? first
}

const hasBegun = ({ state }: Placement) => state !== 'planned' && state !== 'cancelled'

function counts(placement: Placement, goal: Goal, { asOf: day, today }: People): boolean {
  const { start } = placement
  const { ended } = endsOf(placement)
  const inPeriod = (on: number) =>
    (goal.period.from ?? 0) <= on && (goal.period.to === null || on <= goal.period.to)
  switch (goal.measure) {
    case 'placementsStarted':
      return hasBegun(placement) && start <= day && inPeriod(start)
    case 'placementsInProgress':
      return hasBegun(placement) && start <= day && (untilOf(placement, today) ?? day) >= day
    case 'placementsCompleted':
      return (
        placement.state === 'completed' &&
        ended !== null &&
        ended < day &&
        inPeriod(ended) &&
        ended - start + 1 >= (goal.weeks ?? 0) * 7
      )
    default:
      if (!hasBegun(placement) || ended === null || ended >= day || !inPeriod(ended)) return false
      if (placement.outcome === null) return false
      return goal.outcome === null ? placement.outcome !== 'none' : placement.outcome === goal.outcome
  }
}

function countPlacements(model: People, goal: Goal): number {
  return model.placements.filter((placement) => {
    if (!counts(placement, goal, model)) return false
    if (goal.scheme !== null && placement.scheme !== goal.scheme) return false
    if (goal.sector !== null && SECTORS[placement.org] !== goal.sector) return false
    // The second organisation is a unit of the first.
    if (goal.org !== null && placement.org !== goal.org && !(goal.org === 0 && placement.org === 1))
      return false
    const situation = situationOf(model, placement)
    if (goal.group !== null && (placement.group ?? situation?.group ?? null) !== goal.group) return false
    return goal.area === null || areasWithin(goal.area).includes(situation?.area ?? -1)
  }).length
}

/** How many firm places a slot has on a day, and how many at most. */
function capacity(slot: People['slots'][number], day: number) {
  const { from, to } = slot.period
  if ((from ?? 0) > day || (to !== null && to < day)) return { minimum: 0, maximum: 0 }
  let best: (typeof slot.capacities)[number] | undefined
  for (const row of slot.capacities)
    if ((row.from ?? -1) <= day && (best === undefined || (row.from ?? -1) >= (best.from ?? -1))) best = row
  const minimum = best?.minimum ?? 0
  return { minimum, maximum: minimum + (best?.more ?? 0) }
}

function countSlots(model: People, goal: Goal, day: number): number {
  return model.slots.reduce((sum, slot) => {
    if (goal.scheme !== null && slot.scheme !== goal.scheme) return sum
    if (goal.sector !== null && SECTORS[slot.org] !== goal.sector) return sum
    if (goal.org !== null && slot.org !== goal.org && !(goal.org === 0 && slot.org === 1)) return sum
    if (goal.area !== null && !areasWithin(goal.area).includes(slot.area ?? -1)) return sum
    return sum + capacity(slot, day).minimum
  }, 0)
}

/** The stage of a person by going through the days one by one. */
function stage(model: People, person: number, day: number): string | null {
  let now: string | null = null
  for (let at = 0; at <= day; at++) {
    const own = model.placements.filter((each) => each.person === person && hasBegun(each))
    const endsOn = (on: number) => own.some((each) => untilOf(each, model.today) === on)
    const isThere = (on: number) =>
      own.some((each) => each.start <= on && (untilOf(each, model.today) ?? on) >= on)
    for (const row of model.people[person]?.stages ?? []) if (row.on === at) now = row.stage
    // What was written on the last day of a placement says more than that it ended.
    const written = (model.people[person]?.stages ?? []).some(({ on }) => on === at)
    if (endsOn(at) && !written) now = 'finished'
    if (at === day && isThere(at)) return 'inPlacement'
  }
  return now
}

function countPeople(model: People, goal: Goal, day: number): number {
  return model.people.filter(({ situations }, n) => {
    if (goal.stage !== null && stage(model, n, day) !== goal.stage) return false
    const situation = newest(situations, day)
    if (goal.group !== null && (situation?.group ?? null) !== goal.group) return false
    return goal.area === null || areasWithin(goal.area).includes(situation?.area ?? -1)
  }).length
}

function countGoal(model: People, goal: Goal, day: number): number {
  if (goal.measure === 'slots') return countSlots(model, goal, day)
  return goal.measure === 'participants' ? countPeople(model, goal, day) : countPlacements(model, goal)
}

/** Who is in a slot on the day: nobody twice. */
function taken(model: People, slot: number): Placement[] {
  const { asOf: day, today } = model
  return model.placements.filter((each) => {
    if (each.slot !== slot || each.state === 'cancelled' || each.start > day) return false
    return (untilOf(each, today) ?? day) >= day
  })
}

const sumOf = (figure: Figure) => figure.records.reduce((sum, { amount }) => sum + amount, 0)

describe('people and places', () => {
  test(`over ${RUNS} sets: every figure is the list behind it and what a slow count gives, nobody counted twice`, () => {
    fc.assert(
      fc.property(people, (model) =>
        within(() => {
          const ids = fillPeople(file, model)
          const { asOf: day, today } = model
          clock.move(Date.parse(`${dayOf(today)}T10:00:00Z`) - clock.now().getTime())
          const asOf = dayOf(day)
          const figures = new Map(allFigures(file, asOf).map((figure) => [figure.key, figure]))
          for (const [key, figure] of figures) {
            expect(figure.value ?? 0, key).toBe(sumOf(figure))
            expect(new Set(figure.records.map((record) => record.key)).size, key).toBe(figure.records.length)
          }
          const rows = new Map(goalList(file, asOf).map((row) => [row.id, row]))
          model.goals.forEach((goal, n) => {
            const id = ids.goalIds[n] as string
            const expected = countGoal(model, goal, day)
            expect(rows.get(id)?.value, JSON.stringify(goal)).toBe(expected)
            expect(figures.get(`goal:${id}`)?.value).toBe(expected)
          })

          const persons = participantList(file, asOf)
          expect(figures.get('participants.registered')?.value).toBe(persons.length)
          const registered = registeredByGroup(file, asOf)
          const inGroups = ids.groupIds.map((id, group) => {
            const own = model.people.filter(({ situations }) => newest(situations, day)?.group === group)
            expect(registered.get(id) ?? 0, `registered in group ${group}`).toBe(own.length)
            expect(figureByKey(file, `participants.group:${id}`, asOf).records).toHaveLength(own.length)
            return own.length
          })
          const grouped = inGroups.reduce((sum, each) => sum + each, 0)
          expect(figureByKey(file, 'participants.grouped', asOf).value).toBe(grouped)
          expect(figureByKey(file, 'participants.ungrouped', asOf).value).toBe(persons.length - grouped)
          persons.forEach((row, n) => {
            expect(row.stage, `person ${n}`).toBe(stage(model, n, day))
          })
          const placements = placementList(file, asOf)
          expect(placements.length).toBe(model.placements.length)
          // The list says of each what the figure counts.
          const going = placements.filter(({ stateThen }) => stateThen === 'inProgress')
          const inProgress = figures.get('placements.inProgress')?.records ?? []
          expect(going.map(({ id }) => id).sort()).toEqual(inProgress.map(({ id }) => id).sort())

          const slots = new Map(slotList(file, asOf, dayOf(today)).map((row) => [row.id, row]))
          model.slots.forEach((slot, n) => {
            const row = slots.get(ids.slotIds[n] as string)
            const there = taken(model, n)
            const { minimum, maximum } = capacity(slot, day)
            expect(row?.occupancy, `slot ${n}`).toEqual({
              ...{ minimum, maximum, taken: there.length },
              ...{ free: Math.max(0, minimum - there.length), room: Math.max(0, maximum - there.length) },
              over: Math.max(0, there.length - maximum),
            })
          })
        }),
      ),
      { numRuns: RUNS, seed: SEED },
    )
  }, 300_000)
})
