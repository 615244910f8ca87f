import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { today } from '../rules/calendar'
import { stageOn } from '../rules/participants'
import { occupiedUntil } from '../rules/placements'
import type { Benefit, ParticipantStage, PlacementState } from '../rules/vocabulary'
import { type Participant, type ParticipantRecord, participantRecord } from './participants'
import { LAST_DAY_OF_P } from './placement-list'

/** A participant as of a day. */
export type ParticipantRow = Participant & {
  benefit: Benefit | null
  categoryId: string | null
  categoryName: string | null
  /** A category says nothing without its scheme. */
  schemeName: string | null
  targetGroupId: string | null
  targetGroupName: string | null
  areaId: string | null
  areaName: string | null
  /** Null: nobody has said. */
  stage: ParticipantStage | null
  stageSince: string | null
  /** Why they said no or withdrew. */
  stageReason: string | null
  consultantName: string | null
  ownerName: string | null
  /** How many placements they had begun. */
  placements: number
  /** The one that they are in: where, and until when. */
  placementId: string | null
  workplace: string | null
  placementEnd: string | null
}

type Raw = Omit<
  ParticipantRow,
  | 'trades'
  | 'stage'
  | 'stageSince'
  | 'stageReason'
  | 'placements'
  | 'placementId'
  | 'workplace'
  | 'placementEnd'
> & { trades: string }

type StageRow = {
  id: string
  participantId: string
  stage: ParticipantStage
  onDate: string
  reason: string | null
}
type PlacementOf = {
  id: string
  participantId: string
  state: PlacementState
  startDate: string
  endedOn: string | null
  lastDay: string | null
  workplace: string
}
type Asked = { asOf: string; id: string | null }

const statements = prepared(({ sqlite }) => ({
  people: sqlite.prepare<[Asked], Raw>(
    `SELECT p.id, p.local_id AS localId, p.name, p.birth_date AS birthDate, p.birth_year AS birthYear, p.trades,
      p.hours_wanted AS hoursWanted, p.skills, p.language, p.danish, p.interpreter, p.needs_mentor AS needsMentor,
      p.motivated, p.ready, p.ready_from AS readyFrom, p.consultant_id AS consultantId, p.owner_id AS ownerId,
      p.consent_on AS consentOn, p.consent_note AS consentNote, p.note,
      s.benefit, s.category_id AS categoryId, k.name AS categoryName, ks.name AS schemeName,
      s.target_group_id AS targetGroupId, g.name AS targetGroupName, s.area_id AS areaId, a.name AS areaName,
      c.name AS consultantName, w.name AS ownerName
    FROM participant p
    LEFT JOIN participant_situation s ON s.id = (SELECT id FROM participant_situation n
      WHERE n.participant_id = p.id AND n.on_date <= $asOf ORDER BY n.on_date DESC, n.id DESC LIMIT 1)
    LEFT JOIN category k ON k.id = s.category_id LEFT JOIN category_scheme ks ON ks.id = k.scheme_id
    LEFT JOIN target_group g ON g.id = s.target_group_id LEFT JOIN area a ON a.id = s.area_id
    LEFT JOIN contact c ON c.id = p.consultant_id LEFT JOIN staff w ON w.id = p.owner_id
    WHERE $id IS NULL OR p.id = $id ORDER BY p.local_id, p.id`,
  ),
  stages: sqlite.prepare<[Asked], StageRow>(
    `SELECT id, participant_id AS participantId, stage, on_date AS onDate, reason FROM participant_stage
    WHERE on_date <= $asOf AND ($id IS NULL OR participant_id = $id)`,
  ),
  placements: sqlite.prepare<[Asked], PlacementOf>(
    `SELECT p.id, p.participant_id AS participantId, p.state, p.start_date AS startDate, p.ended_on AS endedOn,
      ${LAST_DAY_OF_P} AS lastDay, o.name AS workplace
    FROM placement p JOIN organisation o ON o.id = p.organisation_id
    WHERE p.participant_id IS NOT NULL AND p.start_date <= $asOf AND p.state NOT IN ('planned', 'cancelled')
      AND ($id IS NULL OR p.participant_id = $id)`,
  ),
}))

/**
 * All participants with where they belong and how far they have come on a day.
 * @param asOf ISO date
 * @param id only this one
 * @param now what lies after it is a forecast; today, and the day itself where none is to be made
 */
export function participantList(
  file: OpenFile,
  asOf: string,
  id: string | null = null,
  now = today(file.clock.now()),
): ParticipantRow[] {
  const asked = { asOf, id }
  const { people, stages, placements } = statements(file)
  const written = Map.groupBy(stages.all(asked), ({ participantId }) => participantId)
  const own = Map.groupBy(
    placements.all(asked).map((each) => ({ ...each, until: occupiedUntil(each, now) })),
    ({ participantId }) => participantId,
  )
  return people.all(asked).map((row) => {
    const begun = own.get(row.id) ?? []
    const said = written.get(row.id) ?? []
    const standing = stageOn(said, begun, asOf)
    const current = begun.find(({ until }) => until === null || until >= asOf)
    const reason = said.find(({ stage, onDate }) => stage === standing?.stage && onDate === standing.since)
    return {
      ...row,
      trades: JSON.parse(row.trades) as string[],
      stage: standing?.stage ?? null,
      stageSince: standing?.since ?? null,
      stageReason: reason?.reason ?? null,
      placements: begun.length,
      placementId: current?.id ?? null,
      workplace: current?.workplace ?? null,
      placementEnd: current?.lastDay ?? null,
    }
  })
}

/** A participant as of a day, with the dated rows behind it. @throws DrejebogError record.notFound */
export function participantAsOf(
  file: OpenFile,
  id: string,
  asOf: string,
): ParticipantRow & ParticipantRecord {
  const record = participantRecord(file, id)
  const [row] = participantList(file, asOf, id)
  return { ...(row as ParticipantRow), ...record }
}
