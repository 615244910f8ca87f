/** Headers of other people's lists: what they are compared by, and which field each column is for (domain.md 7). */
import type { ColumnUnit } from './declaration'
import { lettersOf } from './words'

const NUMBER_WORD = /(?:nummer|\bno)(?= |$)/g

/**
 * A header in the form that is compared and remembered: lower case, æ ø å as ae oe aa, signs and line breaks as single
 * spaces, `nummer` and `no` as `nr`. `/` and `%` stay.
 */
export function headerKey(text: string): string {
  return lettersOf(text)
    .replace(/[^\p{L}\p{N}/%]+/gu, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim()
    .replace(NUMBER_WORD, 'nr')
}

const THOUSANDS = /\bt ?kr\b|\b1000 ?kr\b|\bi 1000\b|\btusind(?:e|er)?\b/
const PERCENT = /%|\bpct\b|\bprocent\b/

/** What a header says that the figures below it are. */
export function unitOf(header: string): ColumnUnit {
  const key = headerKey(header)
  return {
    thousands: THOUSANDS.test(key.replace(/\bt kr\b/, 'tkr').replace('1 000', '1000')),
    percent: PERCENT.test(key),
  }
}
