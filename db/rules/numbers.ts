/**
 * Numbers as Danes write them (domain.md 9): `1.234.567,89`, `kr. 86.487,-`, `33 %`, `13-26 uger`.
 * Money is whole øre, a percentage is the figure before the sign. Blank is no value.
 */
import { type FormatCode, NO_VALUE, type Parsed, parsed, refused } from './parsed'

const NBSP = '\u00a0'

type Decimal = { negative: boolean; whole: string; fraction: string }

const GROUPED = /^([1-9]\d{0,2}(?:([. ])\d{3})(?:\2\d{3})*)(?:,(\d+))?$/
const PLAIN = /^(\d+)(?:,(\d+))?$/

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The digits of a Danish number. `,-` at the end counts as no øre. */
function readDecimal(typed: string): Decimal | FormatCode {
  const unsigned = typed.replace(/^[+\-−–] ?/, '').replace(/,[-–—]{1,2}$/, '')
  const grouped = GROUPED.exec(unsigned)
  const plain = PLAIN.exec(unsigned)
  if (!grouped && !plain) return /^\d[\d,]*\.\d+$/.test(unsigned) ? 'number.decimalPoint' : 'number.form'
  const whole = (grouped?.[1] ?? plain?.[1] ?? '').replace(/[. ]/g, '').replace(/^0+(?=\d)/, '')
  const fraction = grouped?.[3] ?? plain?.[2] ?? ''
  if (whole.length + fraction.length > 15) return 'number.size'
  return { negative: /^[-−–]/.test(typed), whole, fraction }
}

/**
 * `1.234.567,89`, `70,54`, `171.000,-`, `-5`, `1 000`. One dot and three digits are thousands (`713.513`).
 * Refuses with `number.decimalPoint` (`70.54`: it could mean either), `number.form`, `number.size` (over 15 digits).
 */
export function parseNumber(text: string): Parsed<number> {
  const typed = spaced(text)
  if (typed === '') return NO_VALUE
  const read = readDecimal(typed)
  if (typeof read === 'string') return refused(read)
  const value = Number(`${read.whole}.${read.fraction}`)
  return parsed(read.negative && value !== 0 ? -value : value)
}

/**
 * `713.513 kr.`, `kr. 86.487,-`, `kr. 70,54`, `-1.000,00 kr.`, `DKK 5` as whole øre.
 * Refuses as `parseNumber`, and with `money.decimals` for more than two decimals.
 */
export function parseMoney(text: string): Parsed<number> {
  const typed = spaced(text)
    .replace(/^([-−–]?) ?(?:kr\.?|dkk) ?/i, '$1')
    .replace(/ ?(?:kr\.?|kroner|dkk)$/i, '')
  if (typed === '') return spaced(text) === '' ? NO_VALUE : refused('number.form')
  const read = readDecimal(typed)
  if (typeof read === 'string') return refused(read)
  if (read.fraction.length > 2) return refused('money.decimals')
  const ore = Number(read.whole + read.fraction.padEnd(2, '0'))
  if (!Number.isSafeInteger(ore)) return refused('number.size')
  return parsed(read.negative && ore !== 0 ? -ore : ore)
}

/** `33 %`, `33 pct.`, `33 procent` or `33` as 33. Refuses as `parseNumber`. */
export function parsePercent(text: string): Parsed<number> {
  const typed = spaced(text)
  const figure = typed.replace(/ ?(?:%|pct\.?|procent)$/i, '')
  return figure === '' && typed !== '' ? refused('number.form') : parseNumber(figure)
}

/**
 * `1.234.567,89`; '' for what is no number.
 * @param decimals so many, always; without it up to two
 */
export function formatNumber(value: number, decimals?: 0 | 1 | 2): string {
  if (!Number.isFinite(value)) return ''
  return new Intl.NumberFormat('da-DK', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 2,
    signDisplay: 'negative',
  }).format(value)
}

/** Whole øre as `713.513 kr.` or, with øre, `-1.000,50 kr.`, held together by a non-breaking space; else ''. */
export function formatMoney(ore: number): string {
  if (!Number.isSafeInteger(ore)) return ''
  const rest = Math.abs(ore % 100)
  const kroner = formatNumber((Math.abs(ore) - rest) / 100, 0)
  const figure = rest === 0 ? kroner : `${kroner},${String(rest).padStart(2, '0')}`
  return `${ore < 0 ? '-' : ''}${figure}${NBSP}kr.`
}

/** Minutes as hours: `37`, `22,5`; '' for what is no number. */
export function formatHours(minutes: number): string {
  return formatNumber(minutes / 60)
}

/** Hours as `37` or `22,5` as whole minutes. Refuses as `parseNumber`. */
export function parseHours(text: string): Parsed<number> {
  const read = parseNumber(text.replace(/ ?(?:t|timer?)\.?$/i, ''))
  return read.ok && read.value !== null ? parsed(Math.round(read.value * 60)) : read
}

/** `33 %`, `71,8 %`: one decimal at most, held together by a non-breaking space; else ''. */
export function formatPercent(value: number): string {
  if (!Number.isFinite(value)) return ''
  return `${formatNumber(Math.round(value * 10) / 10)}${NBSP}%`
}

/** A figure, a floor, a ceiling or both; `unit` as it was typed. */
export type NumberRange = { min: number | null; max: number | null; approx: boolean; unit: string | null }

const WORDS = ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv']
const FIGURE = `(\\d+(?:\\.\\d{3})*(?:,\\d+)?|(?:et|${WORDS.slice(1).join('|')})(?!\\p{L}))`
const RANGE = new RegExp(
  `^(?:(mindst|højst|op til|ca\\.?)(?: |(?=\\d)))?${FIGURE}(?: ?(?:[-–—]|til(?!\\p{L})) ?${FIGURE})?(?: ?(?!til$)(%|\\p{L}+\\.?))?$`,
  'u',
)

/**
 * `2-5`, `13-26 uger`, `seks til otte`, `mindst 25`, `op til 150` or `højst 150`, `ca. 125`, `125`; the words are en to
 * tolv.
 * Refuses with `range.form`, `range.order` (5-2), and as `parseNumber`.
 */
export function parseRange(text: string): Parsed<NumberRange> {
  const typed = spaced(text).normalize('NFC').toLowerCase().replace(/é/g, 'e')
  if (typed === '') return NO_VALUE
  const [found, bound, low, high, unit = null] = RANGE.exec(typed) ?? []
  if (found === undefined || low === undefined) return refused('range.form')
  const first = parseFigure(low)
  const last = high === undefined ? first : parseFigure(high)
  if (!first.ok) return first
  if (!last.ok) return last
  if (bound === 'mindst' || bound === 'højst' || bound === 'op til') {
    if (high !== undefined) return refused('range.form')
    const open = { min: null, max: null, approx: false, unit }
    return parsed(bound === 'mindst' ? { ...open, min: first.value } : { ...open, max: first.value })
  }
  if ((first.value ?? 0) > (last.value ?? 0)) return refused('range.order')
  return parsed({ min: first.value, max: last.value, approx: bound !== undefined, unit })
}

function parseFigure(text: string): Parsed<number> {
  const word = text === 'et' ? 1 : WORDS.indexOf(text)
  return word > 0 ? parsed(word) : parseNumber(text)
}

/** As `parseRange` reads it, with non-breaking spaces; '' when neither end is known. */
export function formatRange({ min, max, approx, unit }: NumberRange): string {
  if (min === null && max === null) return ''
  const figure = rangeFigure(min, max)
  return (
    (approx && min !== null && max !== null ? `ca.${NBSP}` : '') + figure + (unit === null ? '' : NBSP + unit)
  )
}

function rangeFigure(min: number | null, max: number | null): string {
  if (max === null) return `mindst${NBSP}${formatNumber(min ?? 0)}`
  if (min === null) return `op${NBSP}til${NBSP}${formatNumber(max)}`
  return min === max ? formatNumber(min) : `${formatNumber(min)}-${formatNumber(max)}`
}
