import type { OpenFile } from '../file/connection'
import { addDays, daysBetween } from '../rules/calendar'
import { spans } from '../rules/occupancy'
import { type PlacementRow, placementList } from './placement-list'
import { withNotes } from './placement-notes'
import type { Reminder } from './reminders'
import { slotData, slotList } from './slot-list'

/** What is to be seen to in placements and places. */
export const PLACE_REMINDER_KINDS = [
  'papersMissing',
  'placementEnds',
  'placementNotBegun',
  'placementNotEnded',
  'slotEmpty',
] as const
export type PlaceReminderKind = (typeof PLACE_REMINDER_KINDS)[number]

/** Within so many days before it begins the papers of a placement are to be there. */
const PAPERS_DAYS = 7
/** So long before its end it is time to decide what comes then. */
const ENDING_DAYS = 21
/** So long a standing place may be free before somebody asks. */
const EMPTY_DAYS = 14
/** So far back it is looked for since when a place has been free. */
const EMPTY_SINCE_DAYS = 364

/**
 * All reminders about placements and places as of a day, put away or not.
 * @param asOf ISO date
 */
export function placeReminders(file: OpenFile, asOf: string): Reminder[] {
  return [...ofPlacements(file, asOf), ...emptySlots(file, asOf)]
}

const about = (row: PlacementRow) => ({
  table: 'placement' as const,
  subjectId: row.id,
  // An anonymous place is called by where it is.
  name: row.participantName ?? row.organisationName,
  number: null,
  ...{ organisationId: row.organisationId, organisationName: row.organisationName, ownerId: row.ownerId },
})

function ofPlacements(file: OpenFile, asOf: string): Reminder[] {
  const open = placementList(file, asOf, { from: asOf }).filter(
    ({ state }) => state === 'planned' || state === 'inProgress',
  )
  return withNotes(file, open, { today: asOf, warned: 'none' }).flatMap((row): Reminder[] => {
    const { state, startDate, lastDay, missingPapers } = row
    const found: Reminder[] = []
    const add = (kind: PlaceReminderKind, on: string, seen: string, papers?: Reminder['papers']) =>
      found.push({ ...about(row), kind, form: kind, state: seen, dueOn: on, on, ...(papers && { papers }) })
    if (missingPapers.length > 0 && startDate <= addDays(asOf, PAPERS_DAYS))
      add('papersMissing', startDate, missingPapers.join(' '), missingPapers)
    if (state === 'planned' && startDate < asOf) add('placementNotBegun', startDate, startDate)
    if (state === 'inProgress' && lastDay !== null && lastDay <= addDays(asOf, ENDING_DAYS))
      add(lastDay < asOf ? 'placementNotEnded' : 'placementEnds', lastDay, lastDay)
    return found
  })
}

/** Standing places that are free, by the day on which they have been so for two weeks. */
function emptySlots(file: OpenFile, asOf: string): Reminder[] {
  const from = addDays(asOf, -EMPTY_SINCE_DAYS)
  const rows = slotList(file, asOf, asOf).filter(
    ({ kind, standing, occupancy }) => kind === 'standing' && standing && occupancy.free > 0,
  )
  if (rows.length === 0) return []
  const data = slotData(file, { asOf, today: asOf, from })
  return rows.map((row) => {
    const since = freeSince(spans(data.dates(row.id), from, asOf))
    return {
      ...{ kind: 'slotEmpty', form: 'slotEmpty', table: 'slot', subjectId: row.id, name: row.name },
      ...{ organisationId: row.organisationId, organisationName: row.organisationName },
      ownerId: row.ownerId,
      state: since,
      dueOn: addDays(since, EMPTY_DAYS),
      on: since,
      number: daysBetween(since, asOf) + 1,
      owed: row.owed.map(({ name, missing }) => ({ name, missing })),
    }
  })
}

/** The first day of the last spans in which a firm place was free all along. */
function freeSince(all: readonly { from: string; free: number }[]): string {
  const lastFull = all.findLastIndex(({ free }) => free === 0)
  return all[lastFull + 1]?.from ?? ''
}
