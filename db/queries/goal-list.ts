import type { OpenFile } from '../file/connection'
import { addDays, dateParts, isoDate } from '../rules/calendar'
import { asOf as heldOn } from '../rules/dated'
import { figureOf, type LazyFigure, type Unknown } from '../rules/figures'
import { type GoalState, goalState, linkedTotal, neededPace, type Pace, type Target } from '../rules/goals'
import { goalTarget } from '../schema'
import { allGoals, type Goal, type GoalFollowUp } from './goals'
import { GOAL_MEASURES, type Snapshot, snapshot } from './measures'

/** A goal as it stands on a day. */
export type GoalRow = Goal & {
  target: Target
  /** What counts; null when nothing of it is known. */
  value: number | null
  unknown: Unknown[]
  state: GoalState
  pace: Pace | null
  /** Of a total: its caps that are broken, with what over them does not count. */
  over: { id: string; excess: number }[]
  /** Of a total: its floors that are not reached. */
  under: string[]
  /** The newest up to the day. */
  followUp: GoalFollowUp | null
}

type Standing = {
  goal: Goal
  target: Target
  figure: LazyFigure
  state: GoalState
  over: GoalRow['over']
  under: string[]
}

const NOT_SET: Target = { minimum: null, maximum: null }

/**
 * How every goal stands on a day. What lies over a cap inside a total is a line of the total's own figure that takes it
 * off, so that the figure is still the sum of its records.
 * @param only this one, with what lies inside it
 */
export function goalStandings(file: OpenFile, day: Snapshot, only?: string): Standing[] {
  const goals = allGoals(file).filter(
    ({ id, parentId }) => only === undefined || id === only || parentId === only,
  )
  const targets = targetsOn(file, day.asOf)
  const own = new Map(
    goals.map((goal) => [
      goal.id,
      figureOf(`goal:${goal.id}`, GOAL_MEASURES[goal.measure](day, goal), goal.name),
    ]),
  )
  return goals.map((goal) => {
    const figure = own.get(goal.id) as LazyFigure
    const target = targets.get(goal.id) ?? NOT_SET
    const alone = { goal, target, figure, state: goalState(figure.value, target), over: [], under: [] }
    const children = goals.filter(({ parentId }) => parentId === goal.id)
    if (children.length === 0 || figure.value === null) return alone
    const parts = children.map(({ id }) => ({
      id,
      value: own.get(id)?.value ?? null,
      target: targets.get(id) ?? NOT_SET,
    }))
    const { counted, over, under, state } = linkedTotal(figure.value, target, parts)
    const name = (id: string) => goals.find((each) => each.id === id)?.name ?? ''
    const taken = over.map(({ id, excess }) => ({
      ...{ key: `over ${id}`, table: 'goal', id, name: name(id), detail: null, on: null },
      amount: -excess,
    }))
    const { key, unknown, count } = figure
    const capped = {
      ...{ sum: counted, count: count + taken.length, unknown },
      records: () => [...figure.records(), ...taken],
    }
    return { ...{ goal, target, state, over, under }, figure: figureOf(key, capped, goal.name) }
  })
}

function targetsOn(file: OpenFile, asOf: string): Map<string, Target> {
  const rows = file.orm.select().from(goalTarget).all()
  return new Map(
    [...Map.groupBy(rows, ({ goalId }) => goalId)].flatMap(([goalId, own]) => {
      const row = heldOn(
        own.map((each) => ({ ...each, validTo: null })),
        asOf,
      )
      return row === null ? [] : [[goalId, { minimum: row.minimum, maximum: row.maximum }] as const]
    }),
  )
}

/** All goals in their places, as they stand on a day. @param asOf ISO date */
export function goalList(file: OpenFile, asOf: string): GoalRow[] {
  const followUps = new Map(newestFollowUps(file, asOf).map((row) => [row.goalId, row]))
  return goalStandings(file, snapshot(file, asOf)).map(({ goal, target, figure, state, over, under }) => ({
    ...goal,
    target,
    value: figure.value,
    unknown: figure.unknown,
    state,
    pace: neededPace(figure.value, target, asOf, goal.validTo),
    over,
    under,
    followUp: followUps.get(goal.id) ?? null,
  }))
}

/** The newest follow-up of each goal up to a day. */
function newestFollowUps(file: OpenFile, asOf: string): GoalFollowUp[] {
  return file.sqlite
    .prepare<[{ asOf: string }], GoalFollowUp>(
      `SELECT f.id, f.goal_id AS goalId, f.on_date AS onDate, f.text, f.staff_id AS staffId FROM goal g
      JOIN goal_follow_up f ON f.id = (SELECT id FROM goal_follow_up n
        WHERE n.goal_id = g.id AND n.on_date <= $asOf ORDER BY n.on_date DESC, n.id DESC LIMIT 1)`,
    )
    .all({ asOf })
}

/** How far a goal had come on a day; `value` null: unknown then. */
export type GoalPoint = { on: string; value: number | null; target: Target }

const MONTHS_BACK = 12

/**
 * How far a goal had come at the end of each of the last twelve months, and on the day itself.
 * @param asOf ISO date
 */
export function goalHistory(file: OpenFile, id: string, asOf: string): GoalPoint[] {
  const days = [...monthEndsBefore(asOf, MONTHS_BACK), asOf]
  return days.flatMap((on) => {
    const standing = goalStandings(file, snapshot(file, on), id).find(({ goal }) => goal.id === id)
    return standing ? [{ on, value: standing.figure.value, target: standing.target }] : []
  })
}

/** The last days of the months before a day's own, oldest first. */
export function monthEndsBefore(day: string, count: number): string[] {
  const ends: string[] = []
  let first = firstOfMonth(day)
  for (let at = 0; at < count && first !== ''; at++) {
    const end = addDays(first, -1)
    if (end === '') break
    ends.unshift(end)
    first = firstOfMonth(end)
  }
  return ends
}

function firstOfMonth(day: string): string {
  const parts = dateParts(day)
  return parts ? isoDate({ ...parts, day: 1 }) : ''
}
