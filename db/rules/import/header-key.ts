/** What headers of other people's lists are compared and remembered by (domain.md 7). */
import type { ColumnUnit } from './declaration'
import { lettersOf, oneLine } from './words'

const NUMBER_WORD = /(?:nummer|\bno)(?= |$)/g

/**
 * A header in the form that is compared and remembered: lower case, æ ø å as ae oe aa, signs and line breaks as single
 * spaces, `nummer` and `no` as `nr`. `/` and `%` stay. Giving it its own answer changes nothing.
 */
export function headerKey(text: string): string {
  return lettersOf(text)
    .replace(/[^\p{L}\p{N}/%]+/gu, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim()
    .replace(NUMBER_WORD, 'nr')
}

const THOUSANDS = /\bt ?kr\b|\b1 ?000 ?kr\b|\bi 1 ?000\b|\btusind(?:e|er)?\b/
const PERCENT = /%|\bpct\b|\bprocent\b/

/** What a header says that the figures below it are. */
export function unitOf(header: string): ColumnUnit {
  const key = headerKey(header)
  return { thousands: THOUSANDS.test(key), percent: PERCENT.test(key) }
}

/** The lines of one header as one text: `Antal`, `ansatte`. A word that was broken with a hyphen is put together. */
export function joinHeader(parts: readonly string[]): string {
  let joined = ''
  let before = ''
  for (const part of parts.map(oneLine)) {
    if (part === '' || part === before) continue
    before = part
    if (joined === '') joined = part
    else if (/\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(part)) joined = joined.slice(0, -1) + part
    else joined = `${joined} ${part}`
  }
  return joined
}

/** Tells equal headers apart: the second `Telefon` is `Telefon (2)`. Empty ones stay empty. */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const taken = new Set(headers.map(headerKey))
  const seen = new Set<string>()
  return headers.map((header) => {
    const key = headerKey(header)
    if (key === '' || !seen.has(key)) {
      seen.add(key)
      return header
    }
    let n = 2
    while (taken.has(headerKey(`${header} (${n})`))) n += 1
    const unique = `${header} (${n})`
    taken.add(headerKey(unique))
    return unique
  })
}
