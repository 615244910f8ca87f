import { addMonths, dateParts, isoDate } from '../../../db/rules/calendar'
import { addDays, daysBetween, type IsoDate, isoWeek, weekday } from '../../../db/rules/dates'

/** How much of time is shown at once. */
export const ZOOMS = ['month', 'quarter', 'half', 'year', 'twoYears'] as const
export type Zoom = (typeof ZOOMS)[number]

/** In months: how long it is, how much of it lies before the day that it is opened on, and how far an arrow moves it. */
const MONTHS: Record<Zoom, { long: number; before: number; step: number }> = {
  month: { long: 1, before: 0, step: 1 },
  quarter: { long: 3, before: 1, step: 1 },
  half: { long: 6, before: 2, step: 2 },
  year: { long: 12, before: 4, step: 3 },
  twoYears: { long: 24, before: 8, step: 6 },
}

/** Every so many weeks have their number over the board. */
const WEEKS_APART: Record<Zoom, number> = { month: 1, quarter: 1, half: 1, year: 2, twoYears: 4 }

/** The days across the board, both ends included. */
export type Scale = { zoom: Zoom; from: IsoDate; to: IsoDate; days: number }

/** A part of the board's width, in per cent. */
export type Place = { left: number; width: number }

function firstOfMonth(day: IsoDate): IsoDate {
  const parts = dateParts(day)
  return parts ? isoDate({ ...parts, day: 1 }) : day
}

/** What is shown from the first day of a month on. */
export function scaleFrom(zoom: Zoom, start: IsoDate): Scale {
  const from = firstOfMonth(start)
  const to = addDays(addMonths(from, MONTHS[zoom].long), -1)
  return { zoom, from, to, days: daysBetween(from, to) + 1 }
}

/** What is shown so that a day is in sight, with some of what was before it. */
export function scaleAround(zoom: Zoom, day: IsoDate): Scale {
  return scaleFrom(zoom, addMonths(firstOfMonth(day), -MONTHS[zoom].before))
}

/** Where it begins one step later or earlier. */
export function moved({ zoom, from }: Scale, by: -1 | 1): IsoDate {
  return addMonths(from, by * MONTHS[zoom].step)
}

/** Where days lie across the board; null where they are not in sight. @param to null for no end */
export function placeOf(
  { from: first, to: last, days }: Scale,
  from: IsoDate,
  to: IsoDate | null,
): Place | null {
  const end = to === null || to > last ? last : to
  const start = from < first ? first : from
  if (end < start) return null
  const share = 100 / days
  return { left: daysBetween(first, start) * share, width: (daysBetween(start, end) + 1) * share }
}

/** A month at the head of the board. `year`: it is the first one in sight of its year. */
export type MonthMark = Place & { key: IsoDate; month: number; year: number; opens: boolean }

/** The months, in order. */
export function monthsOf(scale: Scale): MonthMark[] {
  const marks: MonthMark[] = []
  for (let day = scale.from; day <= scale.to && day !== ''; day = addMonths(day, 1)) {
    const parts = dateParts(day)
    const place = placeOf(scale, day, addDays(addMonths(day, 1), -1))
    if (!parts || !place) break
    const opens = marks.length === 0 || parts.month === 1
    marks.push({ ...place, key: day, month: parts.month, year: parts.year, opens })
  }
  return marks
}

/** The weeks that have their number, each by its Monday. */
export function weeksOf(scale: Scale): { key: IsoDate; week: number; left: number }[] {
  const apart = WEEKS_APART[scale.zoom]
  const marks: { key: IsoDate; week: number; left: number }[] = []
  const monday = addDays(scale.from, (8 - weekday(scale.from)) % 7)
  for (let day = monday; day <= scale.to && day !== ''; day = addDays(day, 7)) {
    const { week } = isoWeek(day)
    const last = marks.at(-1)
    const isNear = last !== undefined && daysBetween(last.key, day) < apart * 7
    if (week % apart !== 1 % apart || isNear) continue
    marks.push({ key: day, week, left: placeOf(scale, day, day)?.left ?? 0 })
  }
  return marks
}

/** Whole weeks and the days besides, both ends counted. */
export function lengthOf(from: IsoDate, to: IsoDate): { weeks: number; days: number } {
  const days = Math.max(0, daysBetween(from, to) + 1)
  return { weeks: Math.floor(days / 7), days: days % 7 }
}
