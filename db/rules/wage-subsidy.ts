/**
 * What løntilskud comes to, in whole øre and never by floats: an amount an hour times hours. Rates are dated; a day for
 * which there is none makes the sum unknown. Every line is rounded half up to whole øre, and the sum is that of its lines.
 */
import { addDays, addMonths, daysBetween, type IsoDate } from './calendar'
import { holdsOn } from './dated'

/** `weeks`: days of the calendar, of which a week has seven. `months`: hours a month, rounded as in the tables. */
export const SUBSIDY_METHODS = ['weeks', 'months'] as const
export type SubsidyMethod = (typeof SUBSIDY_METHODS)[number]

/** An amount an hour, in øre, from and to a day. */
export type Rate = { id: string; validFrom: IsoDate | null; validTo: IsoDate | null; rate: number }

/** Days on which one rate held. */
export type SubsidyLine = { from: IsoDate; to: IsoDate; rateId: string; rate: number; ore: number }

/** `missing`: the days for which there is no rate. */
export type Subsidy =
  | { known: true; ore: number; lines: SubsidyLine[] }
  | { known: false; missing: { from: IsoDate; to: IsoDate }[] }

const HOUR = 60n

/** A fraction of whole numbers, rounded half up. */
function rounded(numerator: bigint, denominator: bigint): number {
  return Number((numerator * 2n + denominator) / (denominator * 2n))
}

/**
 * So many whole weeks.
 * @param rate øre an hour
 * @param minutes a week
 * @returns øre
 */
export function subsidyForWeeks(rate: number, minutes: number, weeks: number): number {
  return rounded(BigInt(rate) * BigInt(minutes) * BigInt(weeks), HOUR)
}

/** Hundredths of hours a month: 52/12 weeks, so 37 hours a week are 160,33. */
export function hoursPerMonth(minutes: number): number {
  return rounded(BigInt(minutes) * 52n * 100n, 12n * HOUR)
}

/**
 * So many whole months.
 * @param hours `rounded`: with 160,33 hours a month at 37 a week, as the tables do; `exact`: 52/12 weeks, so 3 months are
 * 13 weeks
 */
export function subsidyForMonths(
  rate: number,
  minutes: number,
  months: number,
  hours: 'rounded' | 'exact',
): number {
  if (hours === 'rounded')
    return rounded(BigInt(rate) * BigInt(hoursPerMonth(minutes)) * BigInt(months), 100n)
  return rounded(BigInt(rate) * BigInt(minutes) * 52n * BigInt(months), 12n * HOUR)
}

/**
 * A period with dates, line by line where the rate changes within it.
 * @param period.minutes a week
 * @param rates those of the scheme and sector
 */
export function subsidyForPeriod(
  period: { from: IsoDate; to: IsoDate; minutes: number; method: SubsidyMethod },
  rates: readonly Rate[],
): Subsidy {
  const spans = rateSpans(period.from, period.to, rates)
  const missing = spans.flatMap(({ rate, from, to }) => (rate === null ? [{ from, to }] : []))
  if (missing.length > 0) return { known: false, missing }
  const lines = spans.flatMap(({ rate, from, to }): SubsidyLine[] => {
    if (rate === null) return []
    const ore =
      period.method === 'weeks'
        ? rounded(BigInt(rate.rate) * BigInt(period.minutes) * BigInt(daysBetween(from, to) + 1), 7n * HOUR)
        : monthsOf(period.from, from, to, rate.rate, hoursPerMonth(period.minutes))
    return [{ from, to, rateId: rate.id, rate: rate.rate, ore }]
  })
  return { known: true, ore: lines.reduce((sum, { ore }) => sum + ore, 0), lines }
}

/** A line by months, which are counted from the first day of the period; of one that is broken each day has its share. */
function monthsOf(start: IsoDate, from: IsoDate, to: IsoDate, rate: number, hundredths: number): number {
  let numerator = 0n
  let denominator = 1n
  for (let month = 0, first = start; first <= to; month += 1, first = addMonths(start, month)) {
    const next = addMonths(start, month + 1)
    if (next <= from) continue
    const begins = first < from ? from : first
    const ends = next <= to ? addDays(next, -1) : to
    const share = 100n * BigInt(daysBetween(first, next))
    const days = BigInt(daysBetween(begins, ends) + 1)
    numerator = numerator * share + BigInt(rate) * BigInt(hundredths) * days * denominator
    denominator *= share
    ;[numerator, denominator] = lowest(numerator, denominator)
  }
  return rounded(numerator, denominator)
}

function lowest(numerator: bigint, denominator: bigint): [bigint, bigint] {
  let [a, b] = [numerator, denominator]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? [numerator, denominator] : [numerator / a, denominator / a]
}

type RateSpan = { from: IsoDate; to: IsoDate; rate: Rate | null }

/** The period in spans within which one rate holds, or none. Of two at a time the one that began last. */
function rateSpans(from: IsoDate, to: IsoDate, rates: readonly Rate[]): RateSpan[] {
  const starts = new Set([from])
  for (const { validFrom, validTo } of rates)
    for (const day of [validFrom, validTo === null || validTo >= to ? null : addDays(validTo, 1)])
      if (day !== null && day > from && day <= to) starts.add(day)
  const days = [...starts].sort()
  return days.map((day, at) => ({
    from: day,
    to: addDays(days[at + 1] ?? addDays(to, 1), -1),
    rate: rates
      .filter((rate) => holdsOn(rate, day))
      .reduce<Rate | null>(
        (best, rate) => (best === null || (rate.validFrom ?? '') >= (best.validFrom ?? '') ? rate : best),
        null,
      ),
  }))
}
