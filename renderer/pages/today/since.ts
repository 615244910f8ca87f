import { addDays, type IsoDate } from '../../../db/rules/dates'

/** How far back one looks, by a name or by a date of one's own. */
export const SINCE = ['yesterday', 'week', 'month'] as const
export type Since = (typeof SINCE)[number]

const DAYS: Record<Since, number> = { yesterday: 1, week: 7, month: 30 }

const KEPT = 'kept:'

/** The choice of the day that kept figures are as of. @param id of the set */
export function keptChoice(id: string): string {
  return `${KEPT}${id}`
}

/**
 * The day that a choice means: one of the names, that of kept figures, or a date as it stands.
 * @param keptOn the day of the kept figures that are chosen; without it they are gone, and it is the last week
 */
export function sinceDay(choice: string, today: IsoDate, keptOn?: IsoDate): IsoDate {
  if (keptOn !== undefined) return keptOn
  const named = choice.startsWith(KEPT) ? 'week' : choice
  return isNamed(named) ? addDays(today, -DAYS[named]) : named
}

export function isNamed(choice: string): choice is Since {
  return (SINCE as readonly string[]).includes(choice)
}
