import { formatDate, type IsoDate, parseDate } from '../../../db/rules/dates'
import {
  formatPhone,
  looksLikeCpr,
  parseEmail,
  parsePhone,
  parseWebsite,
} from '../../../db/rules/identifiers'
import {
  formatHours,
  formatMoney,
  formatNumber,
  formatPercent,
  parseHours,
  parseMoney,
  parseNumber,
  parsePercent,
} from '../../../db/rules/numbers'
import type { Parsed } from '../../../db/rules/parsed'
import { parseLastDay } from '../../../db/rules/placements'
import type { T } from '../word'
import type { AnyField, Reason } from './declaration'

/** What was typed or chosen, as it would be stored; or why it cannot be. */
export type Read = { ok: true; value: unknown } | { ok: false; reason: Reason }

/** Kinds that are typed: their draft is text. The others' draft is the value itself. */
export function isTyped(field: AnyField): boolean {
  return !['code', 'codes', 'tags', 'reference', 'references', 'ownTexts', 'yesNo'].includes(field.kind)
}

/** What editing starts from. */
export function toDraft(field: AnyField, value: unknown): unknown {
  if (!isTyped(field)) return value
  if (value === null || value === undefined) return ''
  if (field.kind === 'date') return formatDate(String(value))
  if (field.kind === 'number') return String(value)
  if (field.kind === 'percent') return formatNumber(Number(value) / 100)
  if (field.kind === 'hours') return formatHours(Number(value))
  if (field.kind === 'money') return formatNumber(Number(value) / 100, 2)
  if (field.kind === 'phone') return formatPhone(String(value))
  if (field.kind === 'text') return field.format?.(String(value)) ?? String(value)
  return String(value)
}

/**
 * Reads a draft in the form that is stored. A CPR number is refused wherever free text is written: it must never
 * be stored, and what stands in the change log cannot be taken back.
 * @param today ISO, for dates such as `i dag`
 * @param values what the record's other fields hold so far, stored
 */
export function readDraft(
  field: AnyField,
  draft: unknown,
  today: string,
  values: Readonly<Record<string, unknown>> = {},
): Read {
  switch (field.kind) {
    case 'text':
      return readText(String(draft), field.parse)
    case 'longText':
      return readText(String(draft))
    case 'phone':
      return toRead(parsePhone(String(draft)))
    case 'email':
      return toRead(parseEmail(String(draft)))
    case 'website':
      return toRead(parseWebsite(String(draft)))
    case 'date':
      return toRead(readDay(field, String(draft), today, values))
    case 'number':
      return readNumber(
        String(draft),
        field.min ?? Number.NEGATIVE_INFINITY,
        field.max ?? Number.POSITIVE_INFINITY,
      )
    case 'percent':
      return readPercent(String(draft))
    case 'hours':
      return readHours(String(draft))
    case 'money':
      return readMoney(String(draft))
    case 'tags':
      return (draft as readonly string[]).some(looksLikeCpr)
        ? { ok: false, reason: 'text.cpr' }
        : { ok: true, value: draft }
    case 'ownTexts':
      return readOwnTexts(field, draft, values)
    default:
      return { ok: true, value: draft }
  }
}

/** Only of the records that are still referred to, and only what is written. */
function readOwnTexts(
  { of, parse }: AnyField & { kind: 'ownTexts' },
  draft: unknown,
  values: Readonly<Record<string, unknown>>,
): Read {
  const texts = (draft ?? {}) as Readonly<Record<string, string>>
  const own: Record<string, string> = {}
  for (const id of (values[of] ?? []) as readonly string[]) {
    const read = parse(texts[id] ?? '')
    if (!read.ok) return { ok: false, reason: read.code }
    if (read.value !== null) own[id] = read.value
  }
  return { ok: true, value: own }
}

/** A day as it is typed in a field. */
export function readDay(
  field: AnyField & { kind: 'date' },
  text: string,
  today: string,
  values: Readonly<Record<string, unknown>>,
): Parsed<IsoDate> {
  const { countedAfter } = field
  return countedAfter ? parseLastDay(text, today, countedAfter(values)) : parseDate(text, today)
}

function toRead(parsed: Parsed<unknown>): Read {
  return parsed.ok ? parsed : { ok: false, reason: parsed.code }
}

function readText(text: string, parse?: (text: string) => Parsed<string>): Read {
  if (parse) return toRead(parse(text))
  if (looksLikeCpr(text)) return { ok: false, reason: 'text.cpr' }
  return { ok: true, value: text.trim() === '' ? null : text.trim() }
}

function readNumber(text: string, min: number, max: number): Read {
  const parsed = parseNumber(text)
  if (!parsed.ok) return toRead(parsed)
  if (parsed.value === null) return parsed
  if (!Number.isInteger(parsed.value)) return { ok: false, reason: 'number.whole' }
  if (parsed.value < min) return { ok: false, reason: 'number.low' }
  if (parsed.value > max) return { ok: false, reason: 'number.size' }
  return parsed
}

/** `33`, `33 %`, `33,5 pct.` in hundredths of a percent. */
function readPercent(text: string): Read {
  const parsed = parsePercent(text)
  if (!parsed.ok) return toRead(parsed)
  if (parsed.value === null) return parsed
  const hundredths = Math.round(parsed.value * 100)
  return hundredths < 0 || hundredths > 10_000
    ? { ok: false, reason: 'percent.range' }
    : { ok: true, value: hundredths }
}

/** A week has 168 hours. */
const MOST_MINUTES = 10_080

function readHours(text: string): Read {
  const read = parseHours(text)
  if (!read.ok) return toRead(read)
  if (read.value === null) return read
  return read.value < 0 || read.value > MOST_MINUTES ? { ok: false, reason: 'hours.week' } : read
}

function readMoney(text: string): Read {
  const read = parseMoney(text)
  return read.ok && read.value !== null && read.value < 0 ? { ok: false, reason: 'number.low' } : toRead(read)
}

/** Whether a draft holds what must not be stored, to be said while it is typed. */
export function warnsOfCpr(field: AnyField, draft: unknown): boolean {
  if (field.kind === 'longText' || (field.kind === 'text' && !field.parse)) return looksLikeCpr(String(draft))
  return false
}

/** A value as it is shown, '' when there is none. A reference is worded by its name, which the caller knows. */
export function shownText(field: AnyField, value: unknown, t: T): string {
  if (value === null || value === undefined || value === '') return ''
  switch (field.kind) {
    case 'text':
      return field.format?.(String(value)) ?? String(value)
    case 'phone':
      return formatPhone(String(value))
    case 'date':
      return formatDate(String(value))
    case 'number':
      return field.plain ? String(value) : formatNumber(Number(value))
    case 'percent':
      return formatPercent(Number(value) / 100)
    case 'hours':
      return t('record:hours', { hours: formatHours(Number(value)) })
    case 'money':
      return formatMoney(Number(value))
    case 'yesNo':
      return t(value === true ? 'record:yes' : 'record:no')
    case 'code':
      return field.codeLabel(String(value), t)
    case 'codes':
      return (value as readonly string[]).map((code) => field.codeLabel(code, t)).join(', ')
    case 'tags':
      return (value as readonly string[]).join(', ')
    default:
      return String(value)
  }
}

/** Whether two values of a field are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
