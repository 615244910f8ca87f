import { addMonths, daysBetween } from '../../../db/rules/dates'
import { ENDED, endOf } from '../../../db/rules/placements'
import type { PlacementRow } from './placements'

/** A row of the list, with what depends on the day. */
export type ListRow = PlacementRow & {
  /** Its last day, as it was or as it is agreed. */
  end: string | null
  /** Whether it is in progress and ends within three weeks of the day, or should have ended. */
  ending: boolean
  /** Whether it has not ended, or ended within a year of the day. */
  recent: boolean
}

/** So long before its end it is time to decide what comes then. */
const ENDING_DAYS = 21

/** The rows as they are on a day. @param asOf ISO */
export function rowsOn(rows: readonly PlacementRow[], asOf: string): ListRow[] {
  const since = addMonths(asOf, -12)
  return rows.map((row) => ({
    ...row,
    end: endOf(row),
    recent: !ENDED.includes(row.stateThen) || (row.endedOn ?? '') >= since,
    ending:
      row.stateThen === 'inProgress' &&
      row.lastDay !== null &&
      row.endedOn === null &&
      daysBetween(asOf, row.lastDay) <= ENDING_DAYS,
  }))
}

/** What a placement is found by. */
export function searchText(row: ListRow): string {
  const { participantName, localId, organisationName, slotName, senderName, mentorName } = row
  const { consultantName, ownerName, groupName, areaName } = row
  return [participantName, localId, organisationName, slotName, senderName, mentorName]
    .concat(consultantName, ownerName, groupName, areaName)
    .filter(Boolean)
    .join(' ')
}
