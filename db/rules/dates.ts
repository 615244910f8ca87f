/**
 * Dates as Danes type them and as they are shown (domain.md 9, look.md). Day first, always: no reading puts
 * the month first. The arithmetic is in calendar.ts and given on here, so that dates have one door.
 */
import {
  addDays,
  addMonths,
  addWeeks,
  dateParts,
  type IsoDate,
  isIsoDate,
  isoDate,
  isoWeek,
  MONTHS,
  mondayOfWeek,
  weekday,
} from './calendar'
import { NO_VALUE, type Parsed, parsed, refused } from './parsed'

export {
  addDays,
  addMonths,
  addWeeks,
  daysBetween,
  type IsoDate,
  isIsoDate,
  isoWeek,
  today,
  weekday,
} from './calendar'

/** `uge 37, 2016`, with the week's own year: 1 January 2010 is `uge 53, 2009`. */
export function weekText(iso: IsoDate): string {
  const { year, week } = isoWeek(iso)
  return Number.isNaN(week) ? '' : `uge ${week}, ${year}`
}

/** `03-04-2026`, as lists show a date. */
export function formatDate(iso: IsoDate): string {
  return isIsoDate(iso) ? iso.split('-').reverse().join('-') : ''
}

/** `3. april 2026`, as documents write a date. */
export function formatDateLong(iso: IsoDate): string {
  const parts = dateParts(iso)
  return parts ? `${parts.day}. ${MONTHS[parts.month - 1]} ${parts.year}` : ''
}

/** Two-digit years from here on are 19xx, those below 20xx. */
const DEFAULT_PIVOT = 70

/** Outside these years a date is taken for a slip of the finger. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

const DAY_WORDS: Record<string, number> = {
  'i forgårs': -2,
  'i går': -1,
  'i dag': 0,
  'i morgen': 1,
  'i overmorgen': 2,
}

const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']
const WEEKDAY = '(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)'

type Settings = { today: IsoDate; pivot: number }

/**
 * Reads a date as typed in Denmark.
 *
 * - figures: `3/4 2026`, `3/4-26`, `03-04-2026`, `3.4.26`, `29.01.10`, `010426`, `01042026`; ISO `2026-04-03`
 * - months: `24. dec`, `24 december 2026`, `14. september 2016`, also with the weekday in front
 * - words: `i dag`, `i går`, `i morgen`; `fredag` is the next Friday, on a Friday the one in a week
 * - from today: `+14 d`, `+13 uger`, `-2 mdr`, `+1 år` (a month too short gives its last day)
 * - weeks: `uge 37 2016` is that week's Monday
 *
 * Without a year it is the year of `today`, however far back or ahead that lies, because a rule that guesses
 * the year cannot be foreseen; a week without a year is in the ISO year of `today`. Two digits for a year:
 * from `pivot` (70) on 19xx, below it 20xx. Blank is no value.
 *
 * Refuses with `date.unknown` (not a date, or `today` is none), `date.impossible` (31/2, uge 53 of a year
 * without one), `date.year` (before 1900 or after 2199), `date.weekday` (`fredag den 2. april 2026` was a Thursday).
 */
export function parseDate(text: string, today: IsoDate, options: { pivot?: number } = {}): Parsed<IsoDate> {
  const typed = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  if (typed === '') return NO_VALUE
  if (!isIsoDate(today)) return refused('date.unknown')
  const settings = { today, pivot: options.pivot ?? DEFAULT_PIVOT }
  return (
    parseWord(typed, settings) ??
    parseShift(typed, settings) ??
    parseWeek(typed, settings) ??
    parseDay(typed, settings)
  )
}

function parseWord(typed: string, { today }: Settings): Parsed<IsoDate> | null {
  const words = typed
    .replace(/^i ?/, 'i ')
    .replace('gaar', 'går')
    .replace(/^overmorgen$/, 'i overmorgen')
  const shift = Object.hasOwn(DAY_WORDS, words) ? DAY_WORDS[words] : undefined
  if (shift !== undefined) return inRange(addDays(today, shift))
  const name = new RegExp(`^(?:på )?${WEEKDAY}$`).exec(typed)?.[1]
  if (name === undefined) return null
  const ahead = (WEEKDAYS.indexOf(name) + 1 - weekday(today) + 7) % 7
  return inRange(addDays(today, ahead === 0 ? 7 : ahead))
}

const SHIFT = /^([+\-−–]) ?(\d{1,5}) ?(?:(d|dage?)|(u|uger?)|(mdr?|måneder|måned)|(år))\.?$/

function parseShift(typed: string, { today }: Settings): Parsed<IsoDate> | null {
  const found = SHIFT.exec(typed)
  if (!found) return null
  const [, sign, digits, days, weeks, months] = found
  const count = Number(digits) * (sign === '+' ? 1 : -1)
  if (days !== undefined) return inRange(addDays(today, count))
  if (weeks !== undefined) return inRange(addWeeks(today, count))
  return inRange(addMonths(today, months === undefined ? count * 12 : count))
}

const WEEK = /^(?:uge|u\.?) ?(\d{1,2})(?:[ ,/-]+(\d{4}|\d{2}))?$/

function parseWeek(typed: string, settings: Settings): Parsed<IsoDate> | null {
  const found = WEEK.exec(typed)
  if (!found) return null
  const year = found[2] === undefined ? isoWeek(settings.today).year : fullYear(found[2], settings.pivot)
  if (year < FIRST_YEAR || year > LAST_YEAR) return refused('date.year')
  const monday = mondayOfWeek(year, Number(found[1]))
  return monday === '' ? refused('date.impossible') : parsed(monday)
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const UNBROKEN = /^(\d\d)(\d\d)(\d{4}|\d\d)$/
const FIGURES = /^(\d{1,2}) ?[./ -] ?(\d{1,2})(?:(?: ?[./-] ?| )(\d{4}|\d\d))?[.]?$/
const NAMED = /^(\d{1,2})\.? ?([a-zæøå]{3,9})\.?(?:[ ,-]*(\d{4}|\d\d))?$/

function parseDay(typed: string, settings: Settings): Parsed<IsoDate> {
  const lead = new RegExp(`^${WEEKDAY}?,? ?(?:den |d\\. ?)?(?=\\d)`).exec(typed)
  const rest = typed.slice(lead?.[0].length ?? 0)
  const read = readDay(rest, settings)
  if (read === null) return refused('date.unknown')
  if (read.year < FIRST_YEAR || read.year > LAST_YEAR) return refused('date.year')
  const iso = isoDate(read)
  if (iso === '') return refused('date.impossible')
  const name = lead?.[1]
  return name !== undefined && WEEKDAYS[weekday(iso) - 1] !== name ? refused('date.weekday') : parsed(iso)
}

function readDay(typed: string, { today, pivot }: Settings) {
  const iso = ISO.exec(typed)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const named = NAMED.exec(typed)
  const month = named ? monthNumber(named[2] ?? '') : 0
  const found = named ?? UNBROKEN.exec(typed) ?? FIGURES.exec(typed)
  if (!found || (named && month === 0)) return null
  const year = found[3] === undefined ? (dateParts(today)?.year ?? 0) : fullYear(found[3], pivot)
  return { year, month: named ? month : Number(found[2]), day: Number(found[1]) }
}

/** The month whose name begins so: `sep`, `sept`, `september`; 0 when none does. */
function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name)) + 1
}

function fullYear(digits: string, pivot: number): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year + (year >= pivot ? 1900 : 2000)
}

function inRange(iso: IsoDate): Parsed<IsoDate> {
  const year = dateParts(iso)?.year ?? 0
  return year < FIRST_YEAR || year > LAST_YEAR ? refused('date.year') : parsed(iso)
}
