/** Whether a goal is reached (domain.md 4, #6, #7, #12), and how fast one must go on. */
import { daysBetween, type IsoDate } from './calendar'
import type { Measure } from './vocabulary'

/** Both alike: exactly so many. One end: at least, or at most. Neither: not set. */
export type Target = { minimum: number | null; maximum: number | null }

export type TargetKind = 'exact' | 'minimum' | 'maximum' | 'range' | 'none'

/** `partly`: the total is there, but one of its floors is not. */
export type GoalState = 'below' | 'met' | 'above' | 'noTarget' | 'unknown'

/** What kind of target it is. */
export function targetKind({ minimum, maximum }: Target): TargetKind {
  if (minimum === null) return maximum === null ? 'none' : 'maximum'
  if (maximum === null) return 'minimum'
  return minimum === maximum ? 'exact' : 'range'
}

/** @param value null: unknown */
export function goalState(value: number | null, target: Target): GoalState {
  if (targetKind(target) === 'none') return 'noTarget'
  if (value === null) return 'unknown'
  if (target.minimum !== null && value < target.minimum) return 'below'
  return target.maximum !== null && value > target.maximum ? 'above' : 'met'
}

/** A goal that is a floor or a cap inside a total, with what it has reached. */
export type Part = { id: string; value: number | null; target: Target }

/** How a total stands with its parts. */
export type LinkedTotal = {
  /** What counts: everything but what lies over a cap. */
  counted: number
  /** The caps that are broken, with how much over each of them does not count. */
  over: { id: string; excess: number }[]
  /** The floors that are not reached. */
  under: string[]
  state: GoalState
}

/**
 * A total with floors and caps inside it. What lies over a cap is not counted (A16: 160 public and 360 private count
 * 510), and the total is not met while a floor is not.
 * @param value of the total by its own measure
 */
export function linkedTotal(value: number, target: Target, parts: readonly Part[]): LinkedTotal {
  const over = parts.flatMap(({ id, value: reached, target: { maximum } }) =>
    maximum !== null && reached !== null && reached > maximum ? [{ id, excess: reached - maximum }] : [],
  )
  const under = parts
    // One of which nothing is known is not known to be reached, whatever it asks for.
    .filter(
      ({ value: reached, target: { minimum } }) =>
        minimum !== null && (reached === null || reached < minimum),
    )
    .map(({ id }) => id)
  const counted = value - over.reduce((sum, { excess }) => sum + excess, 0)
  const state = goalState(counted, target)
  return { counted, over, under, state: state === 'met' && under.length > 0 ? 'below' : state }
}

/** Days in a month on the average. */
const MONTH = 365.25 / 12

/** What is left to do, and how much of it each month until the deadline. */
export type Pace = {
  remaining: number
  /** Null without a deadline, or when it has passed. */
  perMonth: number | null
  /** Whether the deadline has passed. */
  late: boolean
}

/**
 * How much more is needed; null when nothing is, or nothing is known.
 * @param deadline the last day that counts; null for none
 */
export function neededPace(
  value: number | null,
  target: Target,
  asOf: IsoDate,
  deadline: IsoDate | null,
): Pace | null {
  if (value === null || target.minimum === null || value >= target.minimum) return null
  const remaining = target.minimum - value
  if (deadline === null) return { remaining, perMonth: null, late: false }
  const days = daysBetween(asOf, deadline)
  if (days < 0) return { remaining, perMonth: null, late: true }
  // On the last day there is still that day.
  return { remaining, perMonth: remaining / Math.max(days / MONTH, 1 / MONTH), late: false }
}

/** What says more exactly what is counted. */
export type Filter =
  | 'scheme'
  | 'sector'
  | 'targetGroupId'
  | 'areaId'
  | 'organisationId'
  | 'countingRule'
  | 'countedAgreements'
  | 'groupFigure'
  | 'minimumWeeks'
  | 'participantStage'
  | 'outcome'

/** Which filters each measure looks at, the ones that are used most first. The others mean nothing to it. */
export const MEASURE_FILTERS: Record<Measure, readonly Filter[]> = {
  placementsStarted: ['scheme', 'sector', 'targetGroupId', 'areaId', 'organisationId'],
  placementsInProgress: ['scheme', 'sector', 'targetGroupId', 'areaId', 'organisationId'],
  placementsCompleted: ['minimumWeeks', 'scheme', 'sector', 'targetGroupId', 'areaId', 'organisationId'],
  outcomes: ['outcome', 'scheme', 'sector', 'targetGroupId', 'areaId', 'organisationId'],
  slots: ['scheme', 'sector', 'areaId', 'organisationId'],
  participants: ['participantStage', 'targetGroupId', 'areaId'],
  commitments: ['scheme', 'sector', 'targetGroupId', 'areaId', 'organisationId'],
  agreements: ['countingRule', 'countedAgreements', 'sector', 'areaId', 'organisationId'],
  discussions: ['sector', 'organisationId'],
  targetGroup: ['groupFigure', 'targetGroupId', 'areaId'],
  manual: [],
}
