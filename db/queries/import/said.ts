/** The values of a row as they are asked for. */
import type { ParsedRow } from '../../rules/import/plan'

/** A value that is text, or null. */
export function text(parsed: ParsedRow, field: string): string | null {
  const value = parsed.values.get(field)
  return typeof value === 'string' && value !== '' ? value : null
}

/** A value that is a number, or null. */
export function numeric(parsed: ParsedRow, field: string): number | null {
  const value = parsed.values.get(field)
  return typeof value === 'number' ? value : null
}
