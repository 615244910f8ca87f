/**
 * Numbers and addresses that identify: CVR, P-number, GLN, phone, postcode, e-mail, website, industry code
 * (domain.md 9). Parsers answer `Parsed`, in the form that is stored; none of them throws.
 */
import { NO_VALUE, type Parsed, parsed, refused } from './parsed'

/** Signs that cannot be seen and come along when a number is copied from Word or a web page. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu

function tidy(text: string): string {
  return text
    .replace(/[\t\r\n]/g, ' ')
    .replace(INVISIBLE, '')
    .trim()
}

/** Takes away the spaces, dots and dashes that people put between digits. */
function closeUp(text: string): string {
  return text.replace(/[\s.\-–]/g, '')
}

function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)
}

const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1]

/**
 * CVR number: 8 digits, the weighted sum divisible by 11, the first digit not 0.
 * Takes spaces and a leading `DK` or `CVR-nr.`; gives the 8 digits.
 * Refuses with `cvr.characters`, `cvr.length`, `cvr.leadingZero`, `cvr.checkDigit`.
 */
export function parseCvr(text: string): Parsed<string> {
  const typed = tidy(text)
  if (typed === '') return NO_VALUE
  const digits = closeUp(typed.replace(/^(?:cvr[\s-]*(?:nr|nummer)?[\s.:]*|dk[\s-]*)/i, ''))
  if (!/^\d*$/.test(digits)) return refused('cvr.characters')
  if (digits.length !== 8) return refused('cvr.length')
  if (digits.startsWith('0')) return refused('cvr.leadingZero')
  if (weightedSum(digits, CVR_WEIGHTS) % 11 !== 0) return refused('cvr.checkDigit')
  return parsed(digits)
}

/**
 * P-number: 10 digits and nothing more. Never checked by modulus 11: one series was issued with wrong weights.
 * Takes spaces and a leading `P-nr.`; gives the 10 digits. Refuses with `pNumber.characters`, `pNumber.length`.
 */
export function parsePNumber(text: string): Parsed<string> {
  const typed = tidy(text)
  if (typed === '') return NO_VALUE
  const digits = closeUp(typed.replace(/^p[\s-]*(?:nr|nummer)?[\s.:]*/i, ''))
  if (!/^\d*$/.test(digits)) return refused('pNumber.characters')
  return digits.length === 10 ? parsed(digits) : refused('pNumber.length')
}

/**
 * EAN or GLN: 13 digits, weights 1, 3, 1, 3 …, the sum divisible by 10.
 * Takes spaces; gives the 13 digits unbroken. Refuses with `gln.characters`, `gln.length`, `gln.checkDigit`.
 */
export function parseGln(text: string): Parsed<string> {
  const typed = tidy(text)
  if (typed === '') return NO_VALUE
  const digits = closeUp(typed.replace(/^(?:ean|gln)[\s-]*(?:nr|nummer)?[\s.:]*/i, ''))
  if (!/^\d*$/.test(digits)) return refused('gln.characters')
  if (digits.length !== 13) return refused('gln.length')
  const weights = Array.from(digits, (_, i) => (i % 2 === 0 ? 1 : 3))
  return weightedSum(digits, weights) % 10 === 0 ? parsed(digits) : refused('gln.checkDigit')
}

/**
 * Phone, stored as E.164: 8 digits are Danish (`+45…`), `+` or `00` starts a foreign number, and ten digits
 * that begin with 45 are a Danish number whose plus got lost. A trunk `(0)` after the country code falls away.
 * Refuses with `phone.characters`, `phone.length` (foreign: 7 to 15 digits with the country code).
 */
export function parsePhone(text: string): Parsed<string> {
  const typed = tidy(text)
  if (typed === '') return NO_VALUE
  const compact = typed.replace(/^(\+|00)([\d\s]+)\(0\)/, '$1$2').replace(/[\s.\-–/()]/g, '')
  if (!/^\+?\d*$/.test(compact)) return refused('phone.characters')
  if (/^\d{8}$/.test(compact)) return parsed(`+45${compact}`)
  if (/^45\d{8}$/.test(compact)) return parsed(`+${compact}`)
  const international = compact.replace(/^00/, '+')
  if (international.startsWith('+45') && international.length !== 11) return refused('phone.length')
  return /^\+[1-9]\d{6,14}$/.test(international) ? parsed(international) : refused('phone.length')
}

/** Danish numbers as `12 34 56 78`; a foreign one, or a text that is no E.164 number, stays as it is. */
export function formatPhone(stored: string): string {
  const danish = /^\+45(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stored)
  return danish ? danish.slice(1).join(' ') : stored
}

/**
 * Danish postcode: 4 digits, kept as text (`0800` keeps its zero); a leading `DK-` falls away.
 * Refuses with `postcode.characters`, `postcode.length`.
 */
export function parsePostcode(text: string): Parsed<string> {
  const typed = tidy(text)
  if (typed === '') return NO_VALUE
  const digits = closeUp(typed.replace(/^dk[\s-]*/i, ''))
  if (!/^\d*$/.test(digits)) return refused('postcode.characters')
  return digits.length === 4 ? parsed(digits) : refused('postcode.length')
}

const LOCAL_PART = /^[^\s.@<>()[\]\\,;:"]+(?:\.[^\s.@<>()[\]\\,;:"]+)*$/
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+\p{L}[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]$/u

/**
 * One e-mail address, as mail systems in use accept it: no quoted names, no bare IP addresses; æøå are
 * allowed. `mailto:` falls away, the domain is written in lower case. Refuses with `email.form`.
 */
export function parseEmail(text: string): Parsed<string> {
  const typed = tidy(text).replace(/^mailto:/i, '')
  if (typed === '') return NO_VALUE
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, Math.max(at, 0))
  const domain = typed.slice(at + 1).toLowerCase()
  const sane = local.length <= 64 && domain.length <= 253 && LOCAL_PART.test(local) && DOMAIN.test(domain)
  return sane ? parsed(`${local}@${domain}`) : refused('email.form')
}

/**
 * Website: `https://` is added where no scheme stands, a lone `/` at the end falls away, the rest is kept as
 * typed. Only http and https pass, so that a click can run nothing (`website.scheme`); no user names, quotes
 * or backslashes, and a host with a dot (`website.form`).
 */
export function parseWebsite(text: string): Parsed<string> {
  const typed = tidy(text)
  if (typed === '') return NO_VALUE
  const scheme = /^([a-z][a-z0-9+-]*):(?!\d)/i.exec(typed)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return refused('website.scheme')
  const address = scheme === undefined ? `https://${typed}` : `${scheme}${typed.slice(scheme.length)}`
  const parts = /^https?:\/\/([^/?#]+)([/?#].*)?$/.exec(address)
  const host = parts?.[1]?.replace(/:\d{1,5}$/, '') ?? ''
  if (/[\s"'<>\\^`{|}]/.test(address) || !DOMAIN.test(host.toLowerCase())) return refused('website.form')
  return parsed(parts?.[2] === '/' ? address.slice(0, -1) : address)
}

/**
 * Industry code: 6 digits, with or without dots (`41.20.00`); gives them without dots, leading zeros kept.
 * It has no check digit; which scheme it belongs to is stored beside it.
 * Refuses with `industryCode.characters`, `industryCode.length`.
 */
export function parseIndustryCode(text: string): Parsed<string> {
  const typed = tidy(text)
  if (typed === '') return NO_VALUE
  const digits = closeUp(typed)
  if (!/^\d*$/.test(digits)) return refused('industryCode.characters')
  return digits.length === 6 ? parsed(digits) : refused('industryCode.length')
}

/** `412000` → `41.20.00`; any other text stays as it is. */
export function formatIndustryCode(code: string): string {
  return code.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1.$2.$3')
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const TEN_DIGITS = /(?<![\d+]|p-nr\.? ?|p-nummer ?|p-enhed ?)(\d\d)(\d\d)(\d\d)(?: ?[-–—] ?| )?\d{4}(?!\d)/giu

/**
 * Whether a free text seems to hold a CPR number: `DDMMYY-SSSS`, also with a space or nothing between, where
 * day and month exist (day + 60: a replacement number). Modulus 11 does not count: numbers without it exist.
 * A P-number can look the same, so ten digits right after "P-nr." do not count, and the answer is a warning.
 */
export function looksLikeCpr(text: string): boolean {
  for (const [, dd, mm] of text.replace(INVISIBLE, '').matchAll(TEN_DIGITS)) {
    const day = Number(dd) > 60 ? Number(dd) - 60 : Number(dd)
    if (day >= 1 && day <= (DAYS_IN_MONTH[Number(mm) - 1] ?? 0)) return true
  }
  return false
}
