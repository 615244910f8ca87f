/**
 * Counts, percentages, amounts and hours as they stand in other people's lists. What can be read in two ways is asked
 * for once a column; what is no single number stays text until the user says which end of it counts.
 */
import { parseNumber, parsePercent, parseRange } from '../numbers'
import type { Cell } from '../sheet'
import type { CellFault, CellFlag, FieldType, Reading, ReadingContext } from './declaration'
import { NO_FLAGS, oneLine } from './words'

const refuse = (fault: CellFault) => ({ ok: false as const, fault })

/** Types whose cells are figures: read alike, asked about alike, and never repeated. */
export const FIGURES: ReadonlySet<FieldType> = new Set(['count', 'percent', 'money', 'hours', 'weekHours'])

/** A figure as it stands, before it is taken for a count or a share. */
type Figure =
  | { ok: true; value: number; flags: readonly CellFlag[]; note?: string; percent: boolean }
  | Exclude<Reading, { ok: true }>

/** Dots and three digits each, then a comma: nobody but Danes writes so. */
export const DANISH_FIGURE = /^\D{0,6}(?:\d{1,3}(?:\.\d{3})+,(?:\d+|-)|\d+,(?:\d\d?|\d{4,}|-))(?:\D{0,12})$/
/** Commas and three digits each, then a point. */
export const ENGLISH_FIGURE = /^\D{0,6}\d{1,3}(?:,\d{3})+\.\d+(?:\D{0,12})$/

const UNITS =
  /^(?:kr\.?|dkk) ?| ?(?:kr\.?|kroner|dkk|personer|pers\.?|borgere|stk\.?|ansatte|medarbejdere|pladser)$/g
const NEGATIVE = /^\(.*\)$|^[-−–] ?\d.*$|^\d[\d.,]*[-−–]$/
const CURRENCY_TAIL = /,[-–—]{1,2}$/
const DOT_THOUSANDS = /^\d{1,3}\.\d{3}$/
const COMMA_THREE = /^\d{1,3},\d{3}$/
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.\d+$/
const DIGITS = /^\d{1,15}$/
const PERCENT_TAIL = / ?(?:%|pct\.?|procent)$/

/** A text that should be one figure, 0 or more. */
function figureOf(text: string, context: ReadingContext): Figure {
  const whole = oneLine(text).toLowerCase()
  if (DIGITS.test(whole)) return { ok: true, value: Number(whole), flags: NO_FLAGS, percent: false }
  const percent = PERCENT_TAIL.test(whole)
  const bare = whole.replace(PERCENT_TAIL, '').replace(UNITS, '').trim()
  if (NEGATIVE.test(bare) && !CURRENCY_TAIL.test(bare)) return refuse('number.negative')
  const asked = decimals(bare, context)
  if (asked === 'ask') return { ok: false, ask: 'numbers' }
  const read = asked === 'english' ? parseNumber(englishAsDanish(bare)) : parsePercent(bare)
  if (read.ok && read.value !== null) return { ok: true, value: read.value, flags: NO_FLAGS, percent }
  const range = rangeOf(bare)
  if (range) return endOf(range, oneLine(text), percent, context)
  return refuse(read.ok ? 'number.form' : read.code)
}

/** Which way a figure is read; `ask` where that is not known. */
function decimals(bare: string, { answers, facts }: ReadingContext): 'danish' | 'english' | 'ask' {
  const dotted = DOT_THOUSANDS.test(bare)
  const open = dotted || COMMA_THREE.test(bare)
  if (!open && !ENGLISH.test(bare)) return 'danish'
  if (answers.numbers !== undefined) return answers.numbers
  return open && facts.decimalCommas > 0 && facts.decimalPoints === 0 ? 'danish' : 'ask'
}

function englishAsDanish(bare: string): string {
  return bare.replaceAll(',', '').replace('.', ',')
}

type Range = { min: number | null; max: number | null; flag: 'number.range' | 'number.approx' }

const OPEN_END = /^(\d+) ?\+$/
const COMPARED =
  /^(>=|≥|<=|≤|>|<|over|mere end|under|færre end|mindre end|mindst|min\.?|højst|maks\.?|max\.?) ?(\d+)$/
const ABOUT = /^(?:ca\.?|cirka|omkring|~) ?/

/** `10-12`, `>5`, `5+`, `ca. 15`; over 5 people are 6 or more. */
function rangeOf(bare: string): Range | null {
  const plus = OPEN_END.exec(bare)
  if (plus) return { min: Number(plus[1]), max: null, flag: 'number.range' }
  const compared = COMPARED.exec(bare)
  if (compared) return comparedRange(compared[1] ?? '', Number(compared[2]))
  const about = ABOUT.test(bare)
  const read = parseRange(about ? `ca. ${bare.replace(ABOUT, '')}` : bare)
  if (!read.ok || read.value === null) return null
  return { min: read.value.min, max: read.value.max, flag: about ? 'number.approx' : 'number.range' }
}

function comparedRange(sign: string, figure: number): Range {
  const flag = 'number.range'
  if (/^(?:>=|≥|mindst|min)/.test(sign)) return { min: figure, max: null, flag }
  if (/^(?:<=|≤|højst|maks|max)/.test(sign)) return { min: null, max: figure, flag }
  if (/^(?:>|over|mere)/.test(sign)) return { min: figure + 1, max: null, flag }
  return { min: null, max: figure - 1, flag }
}

/** The end of a range that the user wants, with the whole of it as a note. */
function endOf(range: Range, text: string, percent: boolean, { answers }: ReadingContext): Figure {
  if (answers.ranges === undefined) return { ok: false, ask: 'ranges' }
  const value = answers.ranges === 'minimum' ? range.min : answers.ranges === 'maximum' ? range.max : null
  if (value === null || value < 0) return refuse('number.range')
  return { ok: true, value, flags: [range.flag], note: text, percent }
}

function ofNumber(cell: Cell): { value: number; percent: boolean } | null {
  if (typeof cell === 'number') return { value: cell, percent: false }
  if (typeof cell !== 'object' || cell?.kind !== 'number') return null
  return { value: cell.value, percent: cell.format.includes('%') }
}

/** A cell that holds a number or text; anything else is no figure. */
function figure(cell: Cell, context: ReadingContext): Figure {
  if (typeof cell === 'string') return figureOf(cell, context)
  const number = ofNumber(cell)
  if (number === null || !Number.isFinite(number.value)) return refuse('number.form')
  const { value, percent } = number
  return value < 0 ? refuse('number.negative') : { ok: true, value, flags: NO_FLAGS, percent }
}

/** What was read, with what is to be said of it. */
function took(value: number, flags: readonly CellFlag[], note: string | undefined): Reading {
  return note === undefined ? { ok: true, value, flags } : { ok: true, value, flags, note }
}

/**
 * A figure as so many whole parts. Under a header such as `(t.kr.)` it is thousands once the user says so.
 * @param parts of one: 1 for a count, 100 for øre
 * @param broken said of a figure that is no whole number of them
 */
function readWhole(cell: Cell, context: ReadingContext, parts: number, broken: CellFault): Reading {
  const read = figure(cell, context)
  if (!read.ok) return read
  if (read.percent) return refuse('number.form')
  const { value, flags, note } = read
  const thousands = context.unit?.thousands === true
  if (thousands && context.answers.thousands === undefined) return { ok: false, ask: 'thousands' }
  const times = thousands && context.answers.thousands === true
  const whole = withoutNoise(value * (times ? parts * 1000 : parts))
  if (!Number.isInteger(whole)) return refuse(broken)
  if (!Number.isSafeInteger(whole)) return refuse('number.size')
  return took(whole, times ? [...flags, 'number.thousands'] : flags, note)
}

/** A whole number, 0 or more. */
export function readCount(cell: Cell, context: ReadingContext): Reading {
  return readWhole(cell, context, 1, 'number.whole')
}

/** `6-8` of a field that has both ends: the lower one, and the upper beside it. Anything else as a count. */
export function readCountRange(cell: Cell, context: ReadingContext): Reading {
  const range = typeof cell === 'string' ? rangeOf(bareOf(cell)) : null
  if (range?.flag !== 'number.range' || range.min === null || range.max === null || range.min === range.max)
    return readCount(cell, context)
  const ends = [range.min, range.max]
  if (ends.some((end) => end < 0 || !Number.isSafeInteger(end))) return refuse('number.whole')
  return { ok: true, value: range.min, flags: NO_FLAGS, upper: range.max }
}

function bareOf(text: string): string {
  return oneLine(text).toLowerCase().replace(UNITS, '').trim()
}

const MINUS = /^-(?=\d)/
/** `(1.200)`, `1.200-` and typographic minus: below zero perhaps, or a dash. */
const PERHAPS_NEGATIVE = /^\((.*)\)$|^[−–] ?(\d.*)$|^(\d[\d.,]*)[-−–]$/

/** Kroner as whole øre: `70,54 kr.`, `kr. 70,54`, `800.000,-`; below zero where it plainly is, or is said to be. */
export function readMoney(cell: Cell, context: ReadingContext): Reading {
  const text = typeof cell === 'string' ? withoutUnit(cell) : ''
  const found = CURRENCY_TAIL.test(text) ? null : PERHAPS_NEGATIVE.exec(text)
  if (found && context.answers.negatives === undefined) return { ok: false, ask: 'negatives' }
  if (found && context.answers.negatives === 'refuse') return refuse('number.negative')
  const isNegative = found !== null || MINUS.test(text) || (ofNumber(cell)?.value ?? 0) < 0
  const read = readWhole(isNegative ? above(cell, found, text) : cell, context, 100, 'money.decimals')
  if (!read.ok || !isNegative) return read
  const value = read.value === 0 ? 0 : -Number(read.value)
  return { ...read, value, flags: found ? [...read.flags, 'number.negative'] : read.flags }
}

function withoutUnit(text: string): string {
  return oneLine(text).toLowerCase().replace(UNITS, '').trim()
}

/** The same figure above zero. */
function above(cell: Cell, found: RegExpExecArray | null, text: string): Cell {
  if (typeof cell !== 'string') return Math.abs(ofNumber(cell)?.value ?? 0)
  return found ? (found[1] ?? found[2] ?? found[3] ?? '') : text.replace(MINUS, '')
}

const HOURS_AND_MINUTES =
  /^(\d{1,5}) ?(?:t\.?|timer?|h\.?) ?(?:og )?(?:(\d{1,2}) ?(?:min\.?|minutter|m\.?))?$/
const MINUTES = /^(\d{1,5}) ?(?:min\.?|minutter)$/
const CLOCK = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/
const HOUR_UNIT = / ?(?:t\.?|timer?|h\.?)(?: ?\/ ?uge| pr\.? uge)?$/
const HOUR_FORMAT = /\[?h/i

/** Hours with their part: `37 t 30 min`, `37:30`, a time of day or a length of time are 37.5 and the like. */
export function readHours(cell: Cell, context: ReadingContext): Reading {
  const lasted = (seconds: number) =>
    took(Math.round((seconds / 3600) * 10_000) / 10_000, NO_FLAGS, undefined)
  if (typeof cell === 'object' && cell?.kind === 'date') {
    const clock = cell.date === '' ? CLOCK.exec(cell.time ?? '') : null
    return clock ? lasted(secondsOf(clock[1], clock[2], clock[3])) : refuse('number.form')
  }
  // A length of time is a part of a day to the spreadsheet.
  if (typeof cell === 'object' && cell?.kind === 'number' && HOUR_FORMAT.test(cell.format))
    return cell.value < 0 ? refuse('number.negative') : lasted(cell.value * 86_400)
  if (typeof cell !== 'string') return readPlainHours(cell, context)
  const text = oneLine(cell).toLowerCase()
  const clock = CLOCK.exec(text)
  if (clock) return lasted(secondsOf(clock[1], clock[2], clock[3]))
  const parts = HOURS_AND_MINUTES.exec(text)
  if (parts) return Number(parts[2] ?? 0) < 60 ? lasted(secondsOf(parts[1], parts[2])) : refuse('number.form')
  const minutes = MINUTES.exec(text)
  if (minutes) return lasted(secondsOf('0', minutes[1]))
  return readPlainHours(text.replace(HOUR_UNIT, ''), context)
}

function secondsOf(hours = '0', minutes = '0', seconds = '0'): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** A week has so many. */
const MOST_MINUTES = 10_080

/** Hours a week as whole minutes. */
export function readWeekHours(cell: Cell, context: ReadingContext): Reading {
  const read = readHours(cell, context)
  if (!read.ok) return read
  const minutes = Math.round(Number(read.value) * 60)
  return minutes > MOST_MINUTES ? refuse('hours.week') : { ...read, value: minutes }
}

function readPlainHours(cell: Cell, context: ReadingContext): Reading {
  const read = figure(cell, context)
  if (!read.ok) return read
  const { value, flags, note, percent } = read
  return percent ? refuse('number.form') : took(withoutNoise(value), flags, note)
}

/** A share in hundredths of a percent, from 0 to 10.000: `33 %`, and 33 or 0,33 once the user says which is meant. */
export function readPercent(cell: Cell, context: ReadingContext): Reading {
  const read = figure(cell, context)
  if (!read.ok) return read
  const { value, flags, note } = read
  const unit = unitOf(cell, read.percent, value, context)
  if (unit === null) return { ok: false, ask: 'percents' }
  const share = Math.round(withoutNoise(unit === 'share' ? value * 10_000 : value * 100))
  if (share > 10_000) return refuse('percent.range')
  return took(share, flags, note)
}

function unitOf(
  cell: Cell,
  percent: boolean,
  value: number,
  { answers }: ReadingContext,
): 'percent' | 'share' | null {
  // A format shows a share of one as percent; a sign in a text stands after the percentage itself.
  if (percent) return typeof cell === 'string' ? 'percent' : 'share'
  return value === 0 ? 'percent' : (answers.percents ?? null)
}

/** Without the last digits of a binary fraction: 0.29 × 10,000 is 2900. */
function withoutNoise(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(14))
}
