/** Names as they are compared with each other: capitals, accents and signs do not tell two apart. */
import { fold } from '../../rules/text'

/** The same few names come again and again in a list, and folding one costs more than the rest of looking it up. */
const known = new Map<string, string>()
const MOST_KNOWN = 50_000

/** The form in which two spellings of one name are equal. */
export function spelling(name: string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const folded = fold(name)
  known.set(name, folded)
  return folded
}

/** Whether two names are one, spelled alike or not. */
export function isSameName(a: string, b: string): boolean {
  return a === b || spelling(a) === spelling(b)
}

/** What differs only in capitals, accents or signs stays as it is written. */
export function keepSpelling(values: Map<string, unknown>, field: string, before: unknown): void {
  const value = values.get(field)
  if (typeof value === 'string' && typeof before === 'string' && isSameName(value, before))
    values.set(field, before)
}
