/** The ratio requirement (forholdstal): how many supported people a workplace may have. Computed from the rule alone. */
import type { RatioTerms } from './rule-book'

/**
 * How many supported people are allowed. `1 per 5 up to 50, beyond 1 per 10, always one`: 59 ordinary ones allow 10.
 * @param counts the ordinary ones in hundredths, for each month that is averaged; one figure where the rule takes the day
 * @returns null where there are not as many months as the rule averages
 */
export function allowedSupported(counts: readonly number[], terms: RatioTerms): number | null {
  if (counts.length !== Math.max(1, terms.months)) return null
  // Whole numbers throughout: the average is `sum` of `parts`.
  const sum = counts.reduce((total, each) => total + each, 0)
  const parts = counts.length * 100
  let [from, allowed] = [0, 0]
  for (const { upTo, per } of terms.brackets) {
    const end = upTo === null ? sum : Math.min(sum, upTo * parts)
    const within = Math.max(0, end - from)
    const share = per * parts
    allowed +=
      terms.rounding === 'down' ? Math.floor(within / share) : Math.floor((2 * within + share) / (2 * share))
    from = Math.max(from, end)
  }
  return Math.max(terms.atLeast, allowed)
}
