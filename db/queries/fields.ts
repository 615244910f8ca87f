import { DrejebogError } from '../errors'
import { isIsoDate } from '../rules/calendar'
import { looksLikeCpr } from '../rules/identifiers'
import type { Parsed } from '../rules/parsed'

/** Checks and normalises one value on its way into a table. `name` is the field, for the error. */
export type Field<T> = (value: T, name: string) => T

/** The one form in which a field is refused; the window words it by `reason`. */
export function invalid(field: string, reason: string): DrejebogError {
  return new DrejebogError('field.invalid', { field, reason })
}

/**
 * Text that may be missing: blank is nothing, ends are trimmed. What looks like a CPR number is refused, since it must
 * never be stored and the log would keep it.
 */
export function text(max: number): Field<string | null> {
  return (value, name) => {
    const trimmed = value?.trim() ?? ''
    if (trimmed.length > max) throw invalid(name, 'text.tooLong')
    if (looksLikeCpr(trimmed)) throw invalid(name, 'text.cpr')
    return trimmed === '' ? null : trimmed
  }
}

/** Text that must be there. */
export function requiredText(max: number): Field<string> {
  const optional = text(max)
  return (value, name) => {
    const trimmed = optional(value, name)
    if (trimmed === null) throw new DrejebogError('field.required', { field: name })
    return trimmed
  }
}

/** Text in a form that one of the rules reads, such as a CVR number. */
export function formatted(parse: (value: string) => Parsed<string>): Field<string | null> {
  return (value, name) => {
    const read = parse(value ?? '')
    if (!read.ok) throw invalid(name, read.code)
    return read.value
  }
}

export const date: Field<string | null> = (value, name) => {
  if (value === null || isIsoDate(value)) return value
  throw invalid(name, 'date.impossible')
}

export const requiredDate: Field<string> = (value, name) => {
  if (isIsoDate(value)) return value
  throw invalid(name, 'date.impossible')
}

/** A list of words: trimmed, without blanks and doubles. */
export function words(max: number): Field<string[]> {
  const one = text(max)
  return (value, name) => [...new Set(value.map((word) => one(word, name)).filter((word) => word !== null))]
}

/** A value that the API's schema has checked already. */
export function asGiven<T>(): Field<T> {
  return (value) => value
}
