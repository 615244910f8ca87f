import { DrejebogError } from '../errors'

/**
 * Refuses a period that ends before it begins. An open end, or an unknown start, is null.
 * @throws DrejebogError period.reversed
 */
export function assertPeriod(from: string | null, to: string | null): void {
  if (from !== null && to !== null && to < from) throw new DrejebogError('period.reversed')
}
