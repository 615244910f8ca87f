/**
 * Every reason for which a typed text can be refused. The window makes the sentence, so a code never
 * changes once shipped.
 */
export const FORMAT_CODES = [
  'date.unknown',
  'date.impossible',
  'date.year',
  'date.weekday',
  'number.form',
  'number.decimalPoint',
  'number.size',
  'money.decimals',
  'range.form',
  'range.order',
  'cvr.characters',
  'cvr.length',
  'cvr.leadingZero',
  'cvr.checkDigit',
  'pNumber.characters',
  'pNumber.length',
  'gln.characters',
  'gln.length',
  'gln.checkDigit',
  'phone.characters',
  'phone.length',
  'postcode.characters',
  'postcode.length',
  'email.form',
  'website.scheme',
  'website.form',
  'industryCode.characters',
  'industryCode.length',
] as const

export type FormatCode = (typeof FORMAT_CODES)[number]

/**
 * What every parser here answers. A blank text is "no value": ok with null, never a refusal, so that a
 * field can be emptied; whether it may be empty is not the format's business.
 */
export type Parsed<T> = { ok: true; value: T | null } | { ok: false; code: FormatCode }

/** A text that was understood. */
export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

/** A text that is refused, with its reason. */
export function refused(code: FormatCode): { ok: false; code: FormatCode } {
  return { ok: false, code }
}

/** The answer to a blank text. */
export const NO_VALUE: { ok: true; value: null } = { ok: true, value: null }
