/**
 * Dates as they stand in other people's lists. Day first, always; what a date does not say (its century, its day, its
 * year) is flagged or asked for, and words that mean another day each time they are read are never a date.
 */
import { addDays, dateParts, type IsoDate, isIsoDate, isoDate, MONTHS, mondayOfWeek } from '../calendar'
import { parseDate } from '../dates'
import type { FormattedNumber } from '../sheet'
import type { CellFlag, ImportField, Reading, ReadingContext } from './declaration'
import { NO_FLAGS, oneLine } from './words'

/** Day 0 of the serial numbers of spreadsheets, as they count after February 1900. */
const SERIAL_ZERO = '1899-12-30'
/** 1990-01-01 to 2050-12-31 as serial numbers. */
const FIRST_SERIAL = 32_874
const LAST_SERIAL = 55_153
const LONGEST = 60

const refuse = (fault: 'date.unknown' | 'date.year' | 'date.week' | 'date.impossible'): Reading => ({
  ok: false,
  fault,
})
const YEAR_ASKED: Reading = { ok: false, ask: 'year' }

/** Whether a number can be a day from 1990 to 2050, as spreadsheets count them. */
export function isSerial(value: number): boolean {
  return value >= FIRST_SERIAL && value < LAST_SERIAL + 1
}

/** Whether a text is likely to be a date, for the count of each kind in a column. */
export function looksLikeDate(text: string): boolean {
  return DATE_LIKE.test(text)
}
const DATE_LIKE = /\d ?[./-] ?\d|uge ?\d|\d\.? ?[a-zæøå]{3,9}\.? ?\d|^[a-z]{3,9}\.? ?-?\d/i

/** A real date of the workbook. */
export function readRealDate(date: IsoDate, time: string | null): Reading {
  const year = dateParts(date)?.year
  if (year === undefined) return refuse('date.unknown')
  if (year < 1900 || year > 2199) return refuse('date.year')
  return { ok: true, value: date, flags: time === null ? NO_FLAGS : ['date.time'] }
}

/** A plain number in a column of dates: a day number once the user says so, or the digits of a date. */
export function readDateNumber(
  cell: number | FormattedNumber,
  field: ImportField,
  context: ReadingContext,
): Reading {
  const value = typeof cell === 'number' ? cell : cell.value
  if (isSerial(value)) {
    if (context.answers.serials === undefined) return { ok: false, ask: 'serials' }
    if (context.answers.serials === 'refuse') return refuse('date.unknown')
    const day = Math.floor(value)
    const flags: CellFlag[] = day === value ? ['date.serial'] : ['date.serial', 'date.time']
    return { ok: true, value: addDays(SERIAL_ZERO, day), flags }
  }
  const digits = String(value)
  return SIX_OR_EIGHT.test(digits) ? readDateText(digits, field, context) : refuse('date.unknown')
}

const SIX_OR_EIGHT = /^\d{6}(?:\d\d)?$/
const SERIAL_TEXT = /^\d{5}$/
const TIME = /^(.*?\d)(?:t| +| ?kl\.? ?)(\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?) ?(?:z|[+-]\d\d:?\d\d)?$/
const FUZZY =
  /primo|medio|ultimo|løbende|snarest|hurtigst|asap|senere|forår|sommer|efterår|vinter|kvartal|^q\d|aftale|^ca\b|cirka|omkring|inden|^før\b|efter|straks|^nu$|begyndelsen|midt|start|slut|ubegrænset|ubestemt|^til\b|^fra\b|^i (?:dag|går|morgen)|halvår|næste|sidste|^[+-] ?\d+ ?[a-zæøå]+$/
const WEEKDAY = /^(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)s?$/

/**
 * A date as text. Fuzzy ones become a note, and no date.
 * Refuses as `parseDate`, with `date.week` for a week that is none, and asks for a year that is missing.
 */
export function readDateText(text: string, field: ImportField, context: ReadingContext): Reading {
  const whole = oneLine(text).toLowerCase()
  if (whole.length > LONGEST) return refuse('date.unknown')
  if (SERIAL_TEXT.test(whole) && isSerial(Number(whole))) return readDateNumber(Number(whole), field, context)
  const timed = TIME.exec(whole)
  const typed = timed?.[1] !== undefined && hasTime(timed[2], whole) ? timed[1].trim() : whole
  const midnight = timed === null || typed === whole || /^0?0[:.]00(?:[:.]00)?/.test(timed[2] ?? '')
  const read =
    readWeek(typed, field, context) ?? readMonth(typed, field, context) ?? readDay(typed, field, context)
  if (!read.ok) {
    const isDate = !('fault' in read) || read.fault !== 'date.unknown'
    if (isDate || !(FUZZY.test(whole) || WEEKDAY.test(whole))) return read
    return { ok: true, value: null, flags: ['date.fuzzy'], note: oneLine(text) }
  }
  if (midnight && context.facts.realDates === 0) return read
  const flags: CellFlag[] = [...read.flags]
  if (!midnight) flags.push('date.time')
  if (context.facts.realDates > 0) flags.push('date.text')
  return { ...read, flags }
}

/** `10.30` is a time only after `kl.`; elsewhere it could be day and month. */
function hasTime(time: string | undefined, whole: string): boolean {
  return time !== undefined && (time.includes(':') || whole.includes('kl'))
}

const WEEK =
  /^(?:uge|u\.) ?(\d{1,2})(?: ?(-|–|til|og|\+) ?(\d{1,2})(?!\d))?(?: ?(?:,|\/|-| |i |år )+ ?(\d{4}|\d\d))?$/
const YEAR_FIRST = /^(\d{4})[ ,/-]*(?:uge|w) ?(\d{1,2})$/

/**
 * `uge 14/2013`, `uge 14-16`: a week is given by its Monday, a last day by its Sunday. Of several weeks the other end
 * comes along, with the whole of it as a note.
 */
function readWeek(typed: string, field: ImportField, context: ReadingContext): Reading | null {
  const turned = YEAR_FIRST.exec(typed)
  const found = turned ? null : WEEK.exec(typed)
  if (!found && !turned) return null
  const [, first, , last, given] = found ?? ['', turned?.[2], undefined, undefined, turned?.[1]]
  const week = Number(first)
  const end = last === undefined ? week : Number(last)
  // `uge 14/15` may be two weeks or a year.
  if (last === undefined && given?.length === 2 && Number(given) > week && Number(given) <= 53)
    return refuse('date.unknown')
  const year = yearOf(given, context)
  if (year === null) return weekExists(2020, week) && weekExists(2020, end) ? YEAR_ASKED : refuse('date.week')
  if (Number.isNaN(year)) return refuse('date.year')
  if (end < week || !weekExists(year, week) || !weekExists(year, end)) return refuse('date.week')
  const flag: CellFlag = field.ends === true ? 'date.weekEnd' : 'date.week'
  const flags: CellFlag[] = given?.length === 2 ? [flag, 'date.shortYear'] : [flag]
  const sunday = addDays(mondayOfWeek(year, end), 6)
  if (field.ends === true) return { ok: true, value: sunday, flags, ...(last ? { note: typed } : {}) }
  const monday: Reading = { ok: true, value: mondayOfWeek(year, week), flags }
  return last === undefined ? monday : { ...monday, note: typed, upper: sunday }
}

function weekExists(year: number, week: number): boolean {
  return mondayOfWeek(year, week) !== ''
}

const NAMED_MONTH = /^([a-zæøå]{3,9})\.?(?:[ ,'-]*(\d{4}|\d\d))?$/
const MONTH_FIGURES = /^(?:(\d{1,2}) ?[/.-] ?(\d{4})|(\d{4}) ?[/.-] ?(\d{1,2}))$/

/** `jan. 2013`, `01/2013`: the first of the month stands for it, of a last day the last. */
function readMonth(typed: string, field: ImportField, context: ReadingContext): Reading | null {
  const named = NAMED_MONTH.exec(typed)
  const figures = named ? null : MONTH_FIGURES.exec(typed)
  if (!named && !figures) return null
  const month = named ? monthNumber(named[1] ?? '') : Number(figures?.[1] ?? figures?.[4])
  if (named && month === 0) return null
  const given = named ? named[2] : (figures?.[2] ?? figures?.[3])
  const year = yearOf(given, context)
  if (year === null) return YEAR_ASKED
  if (Number.isNaN(year) || year < 1900 || year > 2199) return refuse('date.year')
  const first = isoDate({ year, month, day: 1 })
  if (first === '') return refuse('date.impossible')
  const flag: CellFlag = field.ends === true ? 'date.monthEnd' : 'date.month'
  return {
    ok: true,
    value: field.ends === true ? lastOfMonth(year, month) : first,
    flags: given?.length === 2 ? [flag, 'date.shortYear'] : [flag],
  }
}

function lastOfMonth(year: number, month: number): IsoDate {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return addDays(isoDate(next), -1)
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name)) + 1
}

/** A year as written or as answered; null where there is neither, NaN for a short one outside 1990-2049. */
function yearOf(given: string | undefined, context: ReadingContext): number | null {
  if (given === undefined) return context.answers.year ?? null
  return given.length === 4 ? Number(given) : eventYear(Number(given))
}

function eventYear(short: number): number {
  if (short >= 90) return 1900 + short
  return short < 50 ? 2000 + short : Number.NaN
}

const ISO_DIGITS = /^((?:19|20)\d\d)(\d\d)(\d\d)$/
const LEAD = /^[a-zæøå]+,? ?(?:den |d\.? ?)?(?=\d)|^(?:den |d\.? ?)(?=\d)/
const LEADING_DAY = /^(?:den |d\.? ?)(?=\d)/
/** A date without its year: `29/1`, `29. januar`, `29.1.` */
const WITHOUT_YEAR = /^\d{1,2}(?: ?[./ -] ?\d{1,2}|\.? ?[a-zæøå]{3,9})\.?$/
const SHORT_YEAR =
  /^(?:\d{4}|\d{1,2} ?[./ -] ?\d{1,2} ?[./ -] ?|\d{1,2}\.? ?[a-zæøå]{3,9}\.?[ ,-]*)(\d\d)\.?$/

function readDay(written: string, field: ImportField, context: ReadingContext): Reading {
  const typed = written.replace(LEADING_DAY, '')
  const digits = ISO_DIGITS.exec(typed)
  const unbroken = digits ? `${digits[1]}-${digits[2]}-${digits[3]}` : ''
  if (isIsoDate(unbroken)) return { ok: true, value: unbroken, flags: NO_FLAGS }
  // Words such as `i dag` and `+14 d` are dates of the day they were written on.
  if (!/^\D*\d/.test(typed) || /^[+−–-]/.test(typed)) return refuse('date.unknown')
  const rest = typed.replace(LEAD, '')
  const yearless = WITHOUT_YEAR.test(rest)
  if (yearless) return readYearless(typed, context)
  const short = SHORT_YEAR.exec(rest)?.[1]
  if (short === undefined) return given(parseDate(typed, context.today), NO_FLAGS)
  return readShort(typed, Number(short), field, context)
}

/** The year is the answered one; it is asked for only where day and month exist. */
function readYearless(typed: string, context: ReadingContext): Reading {
  const { year } = context.answers
  // 29 February exists in a leap year; a weekday in front is checked once the year is known.
  if (year === undefined) {
    const read = parseDate(typed.replace(/^[a-zæøå]+,? ?(?:den |d\.? ?)?(?=\d)/, ''), '2020-07-01')
    return read.ok ? YEAR_ASKED : given(read, NO_FLAGS)
  }
  return given(parseDate(typed, isoDate({ year, month: 7, day: 1 })), NO_FLAGS)
}

/** Someone's birth lies before today; what happens in a programme, from 1990 to 2049. */
function readShort(typed: string, short: number, field: ImportField, context: ReadingContext): Reading {
  const flags: CellFlag[] = ['date.shortYear']
  if (field.about === 'birth') {
    const late = parseDate(typed, context.today, { pivot: 100 })
    if (late.ok && late.value !== null && late.value <= context.today) return given(late, flags)
    return given(parseDate(typed, context.today, { pivot: 0 }), flags)
  }
  if (Number.isNaN(eventYear(short))) {
    const read = parseDate(typed, context.today, { pivot: 50 })
    return read.ok ? refuse('date.year') : given(read, flags)
  }
  return given(parseDate(typed, context.today, { pivot: 50 }), flags)
}

function given(read: ReturnType<typeof parseDate>, flags: readonly CellFlag[]): Reading {
  return read.ok ? { ok: true, value: read.value, flags } : { ok: false, fault: read.code }
}
