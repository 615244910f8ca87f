import { formatNumber, parseRange } from '../../../db/rules/numbers'
import { NO_VALUE, type Parsed, parsed, refused } from '../../../db/rules/parsed'

/** What a commitment holds of its number: exactly, or from and to. */
export type Amount = { minimum: number; maximum: number | null }

const MOST = 1_000_000

/**
 * A number or a range as it is typed: `4`, `4-6`, `fire til seks`, `mindst 4`, `op til 6`, `4 pladser`.
 * Refuses with `range.form`, `range.order` (6-4), `number.size`.
 */
export function readAmount(text: string): Parsed<Amount> {
  const read = parseRange(text)
  if (!read.ok) return read
  if (read.value === null) return NO_VALUE
  const { min, max, approx, unit } = read.value
  // What cannot be kept is not swallowed: another unit has a field of its own.
  if (approx || (unit !== null && !/^(plads|pers|place|people)/.test(unit))) return refused('range.form')
  const ends = [min ?? 0, max ?? 0]
  if (!ends.every(Number.isInteger)) return refused('range.form')
  if (ends.some((end) => end > MOST)) return refused('number.size')
  return parsed({ minimum: min ?? 0, maximum: max === min ? null : max })
}

/** The same as one text, which `readAmount` reads again: `4`, `4-6`. */
export function amountText({ minimum, maximum }: Amount): string {
  return maximum === null ? formatNumber(minimum) : `${formatNumber(minimum)}-${formatNumber(maximum)}`
}

/** For a field of text: what was typed in its one form. */
export function parseAmount(text: string): Parsed<string> {
  const read = readAmount(text)
  if (!read.ok) return read
  return read.value === null ? NO_VALUE : parsed(amountText(read.value))
}
