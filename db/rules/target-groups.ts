/** How many of a target group are left (domain.md 4, #1-#5). */

/** What was counted: `activeShare` in hundredths of a percent, null when it was not stated. */
export type Count = { people: number | null; activeShare: number | null }

/** The figures of one group; null is unknown, and never 0. */
export type GroupFigures = { total: number | null; active: number | null; available: number | null }

const WHOLE = 10_000

/**
 * How many of a group are active elsewhere: the share of them as it was given, never read as a third where it says 33 %,
 * rounded half up to whole people within the group. Whole numbers all through, so that no half is lost.
 */
export function activePeople(people: number, activeShare: number): number {
  return Math.floor((2 * people * activeShare + WHOLE) / (2 * WHOLE))
}

/** Total, active elsewhere, and available = total − active. Totals of several groups are sums of these. */
export function groupFigures({ people, activeShare }: Count): GroupFigures {
  if (people === null) return { total: null, active: null, available: null }
  if (activeShare === null) return { total: people, active: null, available: null }
  const active = activePeople(people, activeShare)
  return { total: people, active, available: people - active }
}
