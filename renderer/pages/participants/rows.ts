import { addMonths } from '../../../db/rules/dates'
import type { ParticipantRow } from './participants'

/** A row of the list, with what depends on the day. */
export type ListRow = ParticipantRow & {
  /** Whether they are not through with it, or have been for less than a year on the day. */
  recent: boolean
}

/** Stages at which nothing more is to come. */
const OVER: readonly ParticipantRow['stage'][] = ['finished', 'declined', 'withdrawn']

/** The rows as they are on a day. @param asOf ISO */
export function rowsOn(rows: readonly ParticipantRow[], asOf: string): ListRow[] {
  const since = addMonths(asOf, -12)
  return rows.map((row) => ({
    ...row,
    recent: !OVER.includes(row.stage) || (row.stageSince ?? '') >= since,
  }))
}
