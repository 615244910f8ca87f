/**
 * Dates as ISO text (`2026-04-03`), which sort as they stand and know no time zone. Calculated on whole days,
 * never through `Date`. A function that is handed something else than an ISO date never throws: texts come
 * back as '', numbers as NaN.
 */

/** A day as `yyyy-mm-dd`, in the Gregorian calendar, from year 0001 to 9999. */
export type IsoDate = string

export type DateParts = { year: number; month: number; day: number }

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

/** The ISO text of a day that exists, else '' (31 February, year 0 or 10000). */
export function isoDate({ year, month, day }: DateParts): IsoDate {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
  if (!whole || year < 1 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return ''
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** Year, month and day of an ISO date; null for a text that is none. */
export function dateParts(iso: string): DateParts | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso)
  if (!found) return null
  const parts = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
  return isoDate(parts) === iso ? parts : null
}

/** Whether a text is a day that exists, written `yyyy-mm-dd` and nothing else. */
export function isIsoDate(text: string): boolean {
  return dateParts(text) !== null
}

/** Days since 0000-03-01: with March first, the leap day ends a year and needs no case of its own. */
function dayNumber(iso: string): number {
  const parts = dateParts(iso)
  if (!parts) return Number.NaN
  const year = parts.month > 2 ? parts.year : parts.year - 1
  const month = (parts.month + 9) % 12
  return year * 365 + leapDaysBefore(year) + Math.floor((month * 153 + 2) / 5) + parts.day - 1
}

function leapDaysBefore(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
}

function fromDayNumber(days: number): IsoDate {
  if (!Number.isInteger(days) || days < 0) return ''
  let year = Math.floor(days / 365.2425)
  // The mean year is never ahead of the calendar by a whole year, and behind by one at most.
  if ((year + 1) * 365 + leapDaysBefore(year + 1) <= days) year += 1
  const dayOfYear = days - year * 365 - leapDaysBefore(year)
  const month = Math.floor((dayOfYear * 5 + 2) / 153)
  return isoDate({
    year: month < 10 ? year : year + 1,
    month: month < 10 ? month + 3 : month - 9,
    day: dayOfYear - Math.floor((month * 153 + 2) / 5) + 1,
  })
}

/** The day `days` later (earlier when negative); '' outside years 1 to 9999. */
export function addDays(iso: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(iso) + days)
}

/** Most days known to `dayAfter` and `dayBefore`: some thirty years. */
const MOST_KNOWN = 10_000
const known = { after: new Map<IsoDate, IsoDate>(), before: new Map<IsoDate, IsoDate>() }

function neighbour(days: Map<IsoDate, IsoDate>, iso: IsoDate, by: 1 | -1): IsoDate {
  const found = days.get(iso)
  if (found !== undefined) return found
  if (days.size >= MOST_KNOWN) days.clear()
  const day = addDays(iso, by)
  days.set(iso, day)
  return day
}

/** The next day, kept: whoever counts day by day asks for the same days over and over. */
export function dayAfter(iso: IsoDate): IsoDate {
  return neighbour(known.after, iso, 1)
}

/** The day before, kept like `dayAfter`. */
export function dayBefore(iso: IsoDate): IsoDate {
  return neighbour(known.before, iso, -1)
}

/** The same weekday `weeks` later. */
export function addWeeks(iso: IsoDate, weeks: number): IsoDate {
  return addDays(iso, weeks * 7)
}

/** The same day of the month `months` later, or that month's last day: 31 January + 1 = 28 or 29 February. */
export function addMonths(iso: IsoDate, months: number): IsoDate {
  const parts = dateParts(iso)
  if (!parts || !Number.isInteger(months)) return ''
  const count = parts.year * 12 + parts.month - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return isoDate({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) })
}

/** Calendar days from one day to another: 0 for the same day, negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(iso: IsoDate): number {
  return ((dayNumber(iso) + 2) % 7) + 1
}

/** ISO 8601 week: Monday first, week 1 holds the year's first Thursday; `year` is the week's own year. */
export function isoWeek(iso: IsoDate): { year: number; week: number } {
  const year = dateParts(addDays(iso, 4 - weekday(iso)))?.year ?? Number.NaN
  const week = Math.floor(daysBetween(mondayOfWeek(year, 1), iso) / 7) + 1
  return { year, week }
}

/** The Monday of an ISO week; '' for a week that the year does not have. */
export function mondayOfWeek(year: number, week: number): IsoDate {
  const fourth = isoDate({ year, month: 1, day: 4 })
  const monday = addDays(fourth, (week - 1) * 7 + 1 - weekday(fourth))
  const thursday = dateParts(addDays(monday, 3))
  return thursday?.year === year ? monday : ''
}

const COPENHAGEN = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Copenhagen',
  calendar: 'gregory',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Denmark at an instant; the one clock of the program, passed in wherever it is needed. */
export function today(now: Date): IsoDate {
  if (Number.isNaN(now.getTime())) return ''
  const part = Object.fromEntries(
    COPENHAGEN.formatToParts(now).map(({ type, value }) => [type, Number(value)]),
  )
  return isoDate({ year: part.year ?? 0, month: part.month ?? 0, day: part.day ?? 0 })
}
