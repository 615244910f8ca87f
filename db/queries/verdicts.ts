import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { agreedEnd } from '../rules/placements'
import type { BookRule } from '../rules/rule-book'
import { type Judged, type Verdict, verdictsOf } from '../rules/verdicts'
import type { Benefit, PlacementState, Scheme, Sector } from '../rules/vocabulary'
import { SITUATION_OF_P } from './placement-list'
import { found } from './rows'
import { ruleBook } from './rule-book'

/** The kind of acknowledgement that puts a verdict away. */
export const VERDICT = 'verdict'

/** Why a verdict was put away, and when. */
export type Closed = { id: string; note: string | null; onDate: string }

/** A verdict as it stands here: closed with a reason, or open. */
export type PlacementVerdict = Verdict & { closed: Closed | null }

type Row = {
  id: string
  scheme: Scheme
  sector: Sector | null
  benefit: Benefit | null
  category: string | null
  state: PlacementState
  startDate: string
  plannedEnd: string | null
  endedOn: string | null
  hoursPerWeek: number | null
  extensions: string
  personName: string | null
  organisationName: string
}

type Asked = { ids: string | null }

/**
 * A category counts while its scheme is in force on the first day: what somebody was called under an older one says
 * nothing about them now.
 */
const CATEGORY = (
  id: string,
  day: string,
) => `(SELECT k.name FROM category k JOIN category_scheme cs ON cs.id = k.scheme_id
  WHERE k.id = ${id} AND coalesce(cs.valid_from, '') <= ${day} AND (cs.valid_to IS NULL OR cs.valid_to >= ${day}))`

const statements = prepared(({ sqlite }) => ({
  // Those that are asked for, or all that have not ended.
  rows: sqlite.prepare<[Asked], Row>(
    `SELECT p.id, p.scheme, coalesce(sl.sector, o.sector) AS sector, coalesce(s.benefit, g.benefit) AS benefit,
      ${CATEGORY('coalesce(s.category_id, g.category_id)', 'p.start_date')} AS category, p.state,
      p.start_date AS startDate, p.planned_end AS plannedEnd, p.ended_on AS endedOn,
      p.hours_per_week AS hoursPerWeek,
      (SELECT json_group_array(x.last_day) FROM placement_extension x WHERE x.placement_id = p.id) AS extensions,
      b.name AS personName, o.name AS organisationName
    FROM placement p
    JOIN organisation o ON o.id = p.organisation_id
    LEFT JOIN participant b ON b.id = p.participant_id
    LEFT JOIN participant_situation s ON s.id = ${SITUATION_OF_P}
    LEFT JOIN target_group g ON g.id = coalesce(p.target_group_id, s.target_group_id)
    LEFT JOIN slot sl ON sl.id = p.slot_id
    WHERE CASE WHEN $ids IS NULL THEN p.ended_on IS NULL ELSE p.id IN (SELECT value FROM json_each($ids)) END
    ORDER BY p.start_date DESC, p.id DESC`,
  ),
  closed: sqlite.prepare<[Asked & { asOf: string }], Closed & { subjectId: string; state: string }>(
    `SELECT id, subject_id AS subjectId, state, note, on_date AS onDate FROM acknowledgement
    WHERE kind = '${VERDICT}' AND (until_on IS NULL OR until_on > $asOf)
      AND ($ids IS NULL OR subject_id IN (SELECT value FROM json_each($ids)))
    ORDER BY id`,
  ),
}))

function judged({ extensions, ...row }: Row): Judged {
  const days = JSON.parse(extensions) as string[]
  return { ...row, extensions: days, lastDay: agreedEnd(row.plannedEnd, days) }
}

/** Judges placements, each with what was put away of it. */
function judgedRows(file: OpenFile, ids: readonly string[] | null, asOf: string) {
  const asked = { ids: ids === null ? null : JSON.stringify(ids) }
  const rules = rulesByScheme(ruleBook(file))
  const closed = new Map(
    statements(file)
      .closed.all({ ...asked, asOf })
      .map(({ subjectId, state, ...each }) => [`${subjectId} ${state}`, each]),
  )
  return statements(file)
    .rows.all(asked)
    .map((row) => ({
      row,
      verdicts: verdictsOf(rules.get(row.scheme) ?? [], judged(row)).map(
        (verdict): PlacementVerdict => ({
          ...verdict,
          closed: closed.get(`${row.id} ${verdict.state}`) ?? null,
        }),
      ),
    }))
}

function rulesByScheme(rules: readonly BookRule[]): Map<Scheme | null, BookRule[]> {
  return Map.groupBy(rules, ({ scheme }) => scheme)
}

/**
 * What the rules say of a placement.
 * @param asOf today, ISO: what was put away until a day is back on it
 * @throws DrejebogError record.notFound
 */
export function placementVerdicts(file: OpenFile, placementId: string, asOf: string): PlacementVerdict[] {
  return found(judgedRows(file, [placementId], asOf)[0]).verdicts
}

/** A placement with open warnings. */
export type VerdictMark = {
  placementId: string
  scheme: Scheme
  startDate: string
  personName: string | null
  organisationName: string
  warnings: number
}

/**
 * The placements with warnings that nobody has put away.
 * @param ids only of these, also where they have ended; null for all that have not
 */
export function verdictMarks(file: OpenFile, ids: readonly string[] | null, asOf: string): VerdictMark[] {
  return judgedRows(file, ids, asOf).flatMap(({ row, verdicts }): VerdictMark[] => {
    const warnings = verdicts.filter(({ status, closed }) => status === 'warning' && closed === null).length
    const { id: placementId, scheme, startDate, personName, organisationName } = row
    return warnings === 0 ? [] : [{ placementId, scheme, startDate, personName, organisationName, warnings }]
  })
}

/** A placement that is only being written. Whatever is null nobody has said yet. */
export type Draft = {
  participantId: string | null
  targetGroupId: string | null
  organisationId: string | null
  slotId: string | null
  /** Null: that of the slot or the workplace. */
  sector: Sector | null
  scheme: Scheme
  startDate: string
  plannedEnd: string | null
  extensions: readonly string[]
  hoursPerWeek: number | null
}

type Person = { sector: Sector | null; benefit: Benefit | null; category: string | null }

const whose = prepared(({ sqlite }) =>
  sqlite.prepare<[Omit<Draft, 'extensions'>], Person>(
    `WITH p(participant_id, target_group_id, start_date) AS (SELECT $participantId, $targetGroupId, $startDate)
    SELECT coalesce($sector, (SELECT sector FROM slot WHERE id = $slotId),
        (SELECT sector FROM organisation WHERE id = coalesce($organisationId,
          (SELECT organisation_id FROM slot WHERE id = $slotId)))) AS sector,
      coalesce(s.benefit, g.benefit) AS benefit,
      ${CATEGORY('coalesce(s.category_id, g.category_id)', 'p.start_date')} AS category
    FROM p LEFT JOIN participant_situation s ON s.id = ${SITUATION_OF_P}
    LEFT JOIN target_group g ON g.id = coalesce(p.target_group_id, s.target_group_id)`,
  ),
)

/** What the rules would say of a placement that is only being written. */
export function draftVerdicts(file: OpenFile, { extensions, ...draft }: Draft): Verdict[] {
  const person = found(whose(file).get(draft))
  const { scheme, startDate, plannedEnd, hoursPerWeek } = draft
  return verdictsOf(ruleBook(file), {
    ...{ ...person, scheme, startDate, plannedEnd, hoursPerWeek, extensions },
    ...{ state: 'planned', endedOn: null, lastDay: agreedEnd(plannedEnd, extensions) },
  })
}
