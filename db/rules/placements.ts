/** How far a placement (forløb) has come, and how long it lasts. Both ends of a period count. */
import { daysBetween, type IsoDate, parseDate } from './dates'
import type { Parsed } from './parsed'
import type { Outcome, PlacementState, Scheme } from './vocabulary'

/** The dates of a placement. `lastDay` is the newest agreed one, with extensions; null for none. */
export type PlacementDates = {
  state: PlacementState
  startDate: IsoDate
  lastDay: IsoDate | null
  endedOn: IsoDate | null
}

/** Which state may follow which; what is not here is undone, not gone on from. */
export const LEGAL_MOVES: Record<PlacementState, readonly PlacementState[]> = {
  planned: ['inProgress', 'cancelled'],
  inProgress: ['completed', 'interrupted'],
  completed: [],
  interrupted: [],
  cancelled: [],
}

/** The states that a placement has ended in. */
export const ENDED: readonly PlacementState[] = ['completed', 'interrupted', 'cancelled']

/** The outcomes that are a placement of their own, which can follow at once: in which scheme. */
export const FOLLOWS: Partial<Record<Outcome, Scheme>> = {
  ordinaryEmployment: 'ordinaryEmployment',
  wageSubsidyJob: 'wageSubsidyJob',
  flexJob: 'flexJob',
  apprenticeship: 'apprenticeship',
}

/**
 * The last day as agreed so far: that of the extension that goes furthest, else the one planned.
 * @param extensions their last days
 */
export function agreedEnd(plannedEnd: IsoDate | null, extensions: readonly IsoDate[]): IsoDate | null {
  return extensions.reduce<IsoDate | null>(
    (last, day) => (last !== null && day > last ? day : last),
    plannedEnd,
  )
}

/** Its last day, as it was or as it is agreed; null for no end. */
export function endOf({ state, lastDay, endedOn }: PlacementDates): IsoDate | null {
  return ENDED.includes(state) ? endedOn : lastDay
}

/**
 * How far it had come on a day, from the dates alone: what is corrected later is corrected back in time.
 * @param today what lies after it is a forecast, in which one that goes on is completed after its agreed end
 */
export function stateOn(dates: PlacementDates, day: IsoDate, today: IsoDate): PlacementState {
  const { state, startDate, endedOn } = dates
  if (state === 'planned') return 'planned'
  if (state === 'cancelled') return endedOn !== null && day >= endedOn ? 'cancelled' : 'planned'
  if (day < startDate) return 'planned'
  const until = occupiedUntil(dates, today)
  if (until === null || day <= until) return 'inProgress'
  return state === 'inProgress' ? 'completed' : state
}

/**
 * The last day on which it takes up its place; null for no end. One that runs over its last day holds the place until
 * somebody says that it ended.
 * @param today what lies after it is a forecast, for which the agreed end counts
 */
export function occupiedUntil(dates: PlacementDates, today: IsoDate): IsoDate | null {
  const end = endOf(dates)
  if (dates.state !== 'inProgress' || end === null) return end
  return end < today ? today : end
}

/**
 * Reads a last day as it is typed: a duration such as `+13 uger` is counted from the day before the period begins, both
 * ends of it included (3 October and 13 weeks: 1 January); everything else from today.
 * @param after the day before the period, ISO; today where it is not known
 */
export function parseLastDay(text: string, today: IsoDate, after: IsoDate | null): Parsed<IsoDate> {
  return parseDate(text, /^\s*\+/.test(text) ? (after ?? today) : today)
}

/** Calendar days from the first to the last, both counted; null without an end. */
export function daysOf(dates: PlacementDates): number | null {
  const end = endOf(dates)
  return end === null ? null : Math.max(0, daysBetween(dates.startDate, end) + 1)
}

/** An extension, and where it stands among the others of its placement. */
export type Extension = { id: string; lastDay: IsoDate; decidedOn: IsoDate | null }

/** By the day on which each was decided, else in the order in which they were written. */
function isBefore(a: Extension, b: Extension): boolean {
  if (a.decidedOn !== null && b.decidedOn !== null && a.decidedOn !== b.decidedOn)
    return a.decidedOn < b.decidedOn
  return a.id < b.id
}

/** Whether an extension goes on after the end before it, and those that follow go on after it. */
export function goesOn(own: Extension, plannedEnd: IsoDate | null, others: readonly Extension[]): boolean {
  if (plannedEnd === null || own.lastDay <= plannedEnd) return false
  return others.every((other) => {
    if (other.id === own.id) return true
    return isBefore(other, own) ? other.lastDay < own.lastDay : own.lastDay < other.lastDay
  })
}
