import { daysBetween } from '../../../db/rules/dates'
import type { FoundRow } from './organisations'

/** A row of the list, with what depends on the day and on who looks at it. */
export type ListRow = FoundRow & {
  /** Whole days since one last spoke with the partner; null for never. */
  daysSince: number | null
  /** Whether the next step is past its day. */
  overdue: boolean
  /** Whether the partner, or its next step, is the user's own. */
  mine: boolean
}

/**
 * The rows as somebody sees them on a day, so that a column or a chip of the list needs to look at nothing else.
 * @param today ISO
 * @param staffId who looks at it; null while nobody has said who they are, and then nothing is theirs
 */
export function rowsSeenBy(rows: readonly FoundRow[], today: string, staffId: string | null): ListRow[] {
  return rows.map((row) => ({
    ...row,
    daysSince: row.lastInteractionOn === null ? null : daysBetween(row.lastInteractionOn, today),
    overdue: row.nextStepOn !== null && row.nextStepOn < today,
    mine: staffId !== null && (row.ownerId === staffId || row.nextStepOwnerId === staffId),
  }))
}

/** So long without a word is long. */
const QUIET_DAYS = 90

/** Whether one has not spoken with a partner for long, or never. */
export function isQuiet({ daysSince }: ListRow): boolean {
  return daysSince === null || daysSince >= QUIET_DAYS
}

/** Whether a discussion was held that no agreement in force came of. */
export function isDiscussedOnly({ discussedOn, agreementOn }: ListRow): boolean {
  return discussedOn !== null && agreementOn === null
}
