import { DrejebogError } from '../errors'
import { invalid } from './fields'

/**
 * Refuses a period that ends before it begins. An open end, or an unknown start, is null.
 * @param field the end of the period, with its table in front, where the refusal is to name it: `agreement.validTo`
 * @throws DrejebogError period.reversed, or field.invalid with that reason
 */
export function assertPeriod(from: string | null, to: string | null, field?: string): void {
  if (from === null || to === null || to >= from) return
  throw field === undefined ? new DrejebogError('period.reversed') : invalid(field, 'period.reversed')
}

/**
 * Refuses a range that is upside down: its upper end under its lower one. An end that is not set is null.
 * @param field the upper end, with its table in front: `commitment.maximum`
 * @throws DrejebogError field.invalid, range.order
 */
export function assertRange(minimum: number | null, maximum: number | null, field: string): void {
  if (minimum !== null && maximum !== null && maximum < minimum) throw invalid(field, 'range.order')
}
