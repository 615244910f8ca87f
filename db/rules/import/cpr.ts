/**
 * CPR numbers in other people's lists. They are never taken, so the question is only whether something is one; in doubt
 * it is. Modulus 11 does not count: numbers without it exist.
 */
import { looksLikeCpr } from '../identifiers'
import type { Cell } from '../sheet'
import { headerKey } from './header-key'

const PARTED = /^(\d\d)(\d\d)\d\d ?[-–—] ?\d{4}$/
const TEN = /^(\d\d)(\d\d)\d{6}$/
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Day + 60 is a replacement number. */
function isDay(found: RegExpExecArray | null): boolean {
  if (!found) return false
  const day = Number(found[1]) % 60
  return day >= 1 && Number(found[1]) <= 91 && day <= (DAYS_IN_MONTH[Number(found[2]) - 1] ?? 0)
}

/** `ddmmyy-xxxx` and nothing else, with a day that exists. */
export function isPartedCpr(text: string): boolean {
  return text.length >= 11 && isDay(PARTED.exec(text.trim()))
}

/** Ten digits that can be one, also where a number has lost its zero in front. */
function isTenDigitCpr(cell: Cell): boolean {
  if (typeof cell === 'string') {
    const text = cell.length < 9 ? '' : cell.trim()
    return text.length <= 10 && isDay(TEN.exec(text.padStart(10, '0')))
  }
  const value = typeof cell === 'object' && cell?.kind === 'number' ? cell.value : cell
  if (typeof value !== 'number' || value < 100_000_000 || value > 9_999_999_999) return false
  return isDay(TEN.exec(String(value).padStart(10, '0')))
}

/** Whether a CPR number stands somewhere in a text; quick for those too short for one. */
export function holdsCpr(text: string): boolean {
  if (text.length < 10) return false
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += 1
  }
  return digits >= 10 && looksLikeCpr(text)
}

const CPR_HEADER = /(?:^| )(?:cpr|person ?nr|foedselsnr)/
const P_NUMBER_HEADER = /(?:^| )p ?(?:nr|enhed)|produktionsenhed/

/**
 * Whether a column holds CPR numbers: its header says so, or most of its filled cells are `ddmmyy-xxxx`, or ten digits
 * with a day that exists (nine in a number that has lost its zero). Ten digits under the header of a P-number are none.
 */
export function isCprColumn(header: string, cells: readonly Cell[]): boolean {
  const key = headerKey(header)
  if (CPR_HEADER.test(key)) return true
  const ofPlaces = P_NUMBER_HEADER.test(key)
  let filled = 0
  let found = 0
  for (const cell of cells) {
    if (cell === null || cell === '') continue
    filled += 1
    if ((typeof cell === 'string' && isPartedCpr(cell)) || (!ofPlaces && isTenDigitCpr(cell))) found += 1
  }
  return found > 0 && found * 2 > filled
}
