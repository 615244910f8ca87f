/** Net growth (merbeskæftigelse): a løntilskud must come on top of those who are there. */
import type { RatioTerms } from './rule-book'

/** `sum` of `months` months is their average; `latest` is held against it. All in hundredths of full-time equivalents. */
export type NetGrowth = { met: boolean; latest: number; sum: number; months: number }

/**
 * Whether the latest month has at least as many ordinary full-time equivalents as the months have on average.
 * @param counts in hundredths, oldest first, the latest last
 * @returns null where there are not as many months as the rule averages
 */
export function netGrowth(
  counts: readonly number[],
  { months }: Pick<RatioTerms, 'months'>,
): NetGrowth | null {
  const latest = counts.at(-1)
  if (latest === undefined || counts.length !== months) return null
  const sum = counts.reduce((total, each) => total + each, 0)
  return { met: latest * months >= sum, latest, sum, months }
}
