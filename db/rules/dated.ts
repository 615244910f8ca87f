/** Dated rows: which of them holds on a day ("pr. dato"). Both ends count, and null is an open end. */
import type { IsoDate } from './calendar'

/** A fact that holds from a day to a day, both included. `id` is a UUIDv7, so it grows with the time of recording. */
export type Period = { id: string; validFrom: IsoDate | null; validTo: IsoDate | null }

/** Whether a row holds on a day. */
export function holdsOn(row: Omit<Period, 'id'>, date: IsoDate): boolean {
  return (row.validFrom ?? '') <= date && (row.validTo === null || date <= row.validTo)
}

/**
 * The row that holds on a day, or null. Of several the one that began last, an unknown start being the
 * oldest; of those that began on the same day the one recorded last (the larger id), which is the correction.
 */
export function asOf<T extends Period>(rows: readonly T[], date: IsoDate): T | null {
  return newest(
    rows.filter((row) => holdsOn(row, date)),
    (row) => row.validFrom ?? '',
  )
}

/**
 * For facts that carry one day only (a step reached, a head count) and hold until the next one: the newest not
 * after the date, or null. Of two on the same day the one recorded last (the larger id).
 * @param dayOf the day of a row
 */
export function latestAsOf<T extends { id: string }>(
  rows: readonly T[],
  date: IsoDate,
  dayOf: (row: T) => IsoDate,
): T | null {
  return newest(
    rows.filter((row) => dayOf(row) <= date),
    dayOf,
  )
}

function newest<T extends { id: string }>(rows: readonly T[], dayOf: (row: T) => IsoDate): T | null {
  return rows.reduce<T | null>((best, row) => {
    if (best === null || dayOf(row) > dayOf(best)) return row
    return dayOf(row) === dayOf(best) && row.id > best.id ? row : best
  }, null)
}
