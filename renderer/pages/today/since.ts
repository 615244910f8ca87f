import { addDays, type IsoDate } from '../../../db/rules/dates'

/** How far back one looks, by a name or by a date of one's own. */
export const SINCE = ['yesterday', 'week', 'month'] as const
export type Since = (typeof SINCE)[number]

const DAYS: Record<Since, number> = { yesterday: 1, week: 7, month: 30 }

/** The day that a choice means: one of the names, or a date as it stands. */
export function sinceDay(choice: string, today: IsoDate): IsoDate {
  return isNamed(choice) ? addDays(today, -DAYS[choice]) : choice
}

export function isNamed(choice: string): choice is Since {
  return (SINCE as readonly string[]).includes(choice)
}
