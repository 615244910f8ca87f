import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { today } from '../rules/calendar'
import { type PlacementDates, stateOn } from '../rules/placements'
import type { Benefit, PlacementState, Sector } from '../rules/vocabulary'
import type { Placement } from './placements'

/** A placement as of a day, with the names that it is read by. `stateThen`: how far it had come on the day. */
export type PlacementRow = Placement & {
  stateThen: PlacementState
  /** The last day as agreed, with extensions. */
  lastDay: string | null
  extensions: number
  participantName: string | null
  localId: string | null
  organisationName: string
  sector: Sector | null
  slotName: string | null
  senderName: string | null
  mentorName: string | null
  consultantName: string | null
  ownerName: string | null
  /** Where the person belonged when it began; of an anonymous place the group that was written. */
  groupId: string | null
  groupName: string | null
  areaId: string | null
  areaName: string | null
  benefit: Benefit | null
  categoryName: string | null
}

/** Which placements. Whatever is null does not narrow. Dates are ISO. */
export type ChosenPlacements = {
  id: string | null
  participantId: string | null
  /** At it, or at a unit of it when they began. */
  organisationId: string | null
  slotId: string | null
  /** That lie in this period: begun by its end, and not ended before it. */
  from: string | null
  to: string | null
}

type Raw = Omit<PlacementRow, 'stateThen'>

/** In SQL, the last day of the placement `p` as agreed. */
export const LAST_DAY_OF_P = `coalesce((SELECT max(x.last_day) FROM placement_extension x
  WHERE x.placement_id = p.id AND x.last_day > p.planned_end), p.planned_end)`

/** In SQL, the situation that held for the participant of the placement `p` on its first day, else their first one. */
export const SITUATION_OF_P = `coalesce((SELECT id FROM participant_situation n
    WHERE n.participant_id = p.participant_id AND n.on_date <= p.start_date ORDER BY n.on_date DESC, n.id DESC LIMIT 1),
  (SELECT id FROM participant_situation n
    WHERE n.participant_id = p.participant_id ORDER BY n.on_date, n.id LIMIT 1))`

const statements = prepared(({ sqlite }) =>
  sqlite.prepare<[ChosenPlacements], Raw>(
    `SELECT p.id, p.participant_id AS participantId, p.organisation_id AS organisationId, p.slot_id AS slotId,
      p.sender_id AS senderId, p.scheme, p.target_group_id AS targetGroupId, p.state, p.start_date AS startDate,
      p.planned_end AS plannedEnd, p.ended_on AS endedOn, p.outcome, p.end_reason AS endReason,
      p.hours_per_week AS hoursPerWeek, p.mentor_id AS mentorId, p.mentor_hours AS mentorHours,
      p.contact_id AS contactId, p.consultant_id AS consultantId, p.owner_id AS ownerId, p.note,
      ${LAST_DAY_OF_P} AS lastDay,
      (SELECT count(*) FROM placement_extension x WHERE x.placement_id = p.id) AS extensions,
      b.name AS participantName, b.local_id AS localId, o.name AS organisationName,
      coalesce(sl.sector, o.sector) AS sector, sl.name AS slotName, f.name AS senderName, m.name AS mentorName,
      c.name AS consultantName, w.name AS ownerName,
      coalesce(p.target_group_id, s.target_group_id) AS groupId, g.name AS groupName,
      coalesce(s.area_id, p.area_id, g.area_id) AS areaId, a.name AS areaName, coalesce(s.benefit, g.benefit) AS benefit,
      k.name AS categoryName
    FROM placement p
    JOIN organisation o ON o.id = p.organisation_id
    LEFT JOIN participant b ON b.id = p.participant_id
    LEFT JOIN participant_situation s ON s.id = ${SITUATION_OF_P}
    LEFT JOIN target_group g ON g.id = coalesce(p.target_group_id, s.target_group_id)
    LEFT JOIN area a ON a.id = coalesce(s.area_id, p.area_id, g.area_id)
    LEFT JOIN category k ON k.id = coalesce(s.category_id, g.category_id)
    LEFT JOIN slot sl ON sl.id = p.slot_id
    LEFT JOIN organisation f ON f.id = p.sender_id
    LEFT JOIN contact m ON m.id = p.mentor_id
    LEFT JOIN contact c ON c.id = p.consultant_id
    LEFT JOIN staff w ON w.id = p.owner_id
    WHERE ($id IS NULL OR p.id = $id) AND ($participantId IS NULL OR p.participant_id = $participantId)
      AND ($organisationId IS NULL OR p.organisation_id = $organisationId
        OR EXISTS (SELECT 1 FROM organisation_parent u WHERE u.organisation_id = p.organisation_id
          AND u.parent_id = $organisationId AND coalesce(u.valid_from, '') <= p.start_date
          AND (u.valid_to IS NULL OR u.valid_to >= p.start_date)))
      AND ($slotId IS NULL OR p.slot_id = $slotId)
      AND ($to IS NULL OR p.start_date <= $to)
      AND ($from IS NULL OR p.ended_on IS NULL OR p.ended_on >= $from)
    ORDER BY p.start_date DESC, p.id DESC`,
  ),
)

const ALL: ChosenPlacements = {
  ...{ id: null, participantId: null, organisationId: null, slotId: null, from: null, to: null },
}

/**
 * Placements as of a day, those that began last first.
 * @param asOf ISO date
 * @param now what lies after it is a forecast; today, and the day itself where none is to be made
 */
export function placementList(
  file: OpenFile,
  asOf: string,
  chosen: Partial<ChosenPlacements> = {},
  now = today(file.clock.now()),
): PlacementRow[] {
  return statements(file)
    .all({ ...ALL, ...chosen })
    .map((row) => ({ ...row, stateThen: stateOn(row, asOf, now) }))
}

/** The dates of a row, for the rules. */
export function datesOf({ state, startDate, lastDay, endedOn }: PlacementDates): PlacementDates {
  return { state, startDate, lastDay, endedOn }
}
