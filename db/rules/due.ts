/** When something is due, seen from a day: the groups of the page "I dag". Weeks are ISO weeks, which end on Sunday. */
import { addDays, addWeeks, type IsoDate, weekday } from './calendar'

/** In the order they are shown; what lies beyond the horizon is `later`. */
export const DUE_GROUPS = ['overdue', 'thisWeek', 'nextWeeks', 'later'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]

/** So many whole weeks after this one are looked ahead. */
const WEEKS_AHEAD = 3

function sundayOf(day: IsoDate): IsoDate {
  return addDays(day, 7 - weekday(day))
}

/** The last day that is looked ahead to: the Sunday three weeks after this week's. */
export function horizon(today: IsoDate): IsoDate {
  return addWeeks(sundayOf(today), WEEKS_AHEAD)
}

/** Where something that is due on a day belongs. What is due today is not overdue. */
export function dueGroup(dueOn: IsoDate, today: IsoDate): DueGroup {
  if (dueOn < today) return 'overdue'
  if (dueOn <= sundayOf(today)) return 'thisWeek'
  return dueOn <= horizon(today) ? 'nextWeeks' : 'later'
}

/** The day it is put off to: a week from its own day, or from today when that day has passed. */
export function weekLater(dueOn: IsoDate, today: IsoDate): IsoDate {
  return addWeeks(dueOn > today ? dueOn : today, 1)
}

/** So long from now a new step is due, unless something else is said: two weeks, as one says "I'll call again". */
export const DUE_IN_DAYS = 14
