import type { OpenFile } from '../file/connection'
import { isOwnAgreement } from '../rules/agreements'
import { addDays } from '../rules/calendar'
import { AGREEMENT_TYPES } from '../rules/vocabulary'
import { putAway } from './acknowledgements'
import { type AgreementRow, agreementList } from './agreement-list'

/** What nobody has written down as a step, and is to be seen to all the same. */
export const REMINDER_KINDS = [
  'agreementEnds',
  'agreementStill',
  'discussionOnly',
  'milestone',
  'unknownFigure',
] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** A reminder, with the record that it is about. */
export type Reminder = {
  kind: ReminderKind
  table: 'agreement' | 'organisation' | 'target_group' | 'goal'
  subjectId: string
  /** What the record is called. */
  name: string
  /** What was seen when it is put away: another state reminds anew. */
  state: string
  /** ISO. */
  dueOn: string
  /** The day of the fact: an agreement's last, the last word, the signing. */
  on: string
  /** Of a milestone: which in the series. */
  number: number | null
  organisationId: string | null
  organisationName: string | null
  ownerId: string | null
}

/** So long after its last day an agreement is still asked about. */
const ENDED_DAYS = 365
/** So long without a word, and somebody should ask. */
const STILL_DAYS = 30
/** A discussion older than this is history. */
const DISCUSSION_DAYS = 365
/** Within so many days a milestone is to be marked. */
const MILESTONE_DAYS = 14
/** So often an agreement in the series is a milestone, after the first. */
const MILESTONE = 100

/**
 * All reminders as of a day that nobody has put away.
 * @param asOf ISO date
 */
export function reminders(file: OpenFile, asOf: string): Reminder[] {
  // What ran out longer ago than this is history.
  const agreements = agreementList(file, asOf, { standingSince: addDays(asOf, -ENDED_DAYS) })
  const isPutAway = putAway(file, asOf)
  return [
    ...ending(agreements),
    ...standingStill(file, agreements, asOf),
    ...discussedOnly(file, agreements, asOf),
    ...milestones(file, asOf),
    ...unknownFigures(file, asOf),
  ].filter(({ kind, subjectId, state }) => !isPutAway(kind, subjectId, state))
}

const partnerOf = ({ parties }: AgreementRow) => {
  const partner = parties.find(({ side }) => side === 'partner')
  return { organisationId: partner?.organisationId ?? null, organisationName: partner?.name ?? null }
}

const ofAgreement = (row: AgreementRow) => ({
  ...{ table: 'agreement' as const, subjectId: row.id, name: row.name, number: null, ownerId: row.ownerId },
  ...partnerOf(row),
})

/** Those that run out, by the day on which notice must be given; and those that have, until somebody says so. */
function ending(agreements: readonly AgreementRow[]): Reminder[] {
  return agreements.flatMap((row) => {
    const { inForce, status, statusSince, validTo, noticeDays } = row
    if (validTo === null) return []
    const hasRunOut = status === 'expired' && statusSince === addDays(validTo, 1)
    if (!inForce && !hasRunOut) return []
    const dueOn = addDays(validTo, -(noticeDays ?? 0))
    return [{ ...ofAgreement(row), kind: 'agreementEnds' as const, state: validTo, dueOn, on: validTo }]
  })
}

/** Dialogues and drafts about which nothing has been heard, neither a new status nor a talk with the partner. */
function standingStill(file: OpenFile, agreements: readonly AgreementRow[], asOf: string): Reminder[] {
  const spoken = file.sqlite
    .prepare<[string, string], string | null>(
      'SELECT max(on_date) FROM interaction WHERE organisation_id = ? AND on_date <= ?',
    )
    .pluck()
  return agreements.flatMap((row) => {
    const { status, statusSince, parties } = row
    if ((status !== 'dialogue' && status !== 'draft') || statusSince === null) return []
    const partners = parties.filter(({ side }) => side === 'partner')
    const days = partners.map(({ organisationId }) => spoken.get(organisationId, asOf) ?? '')
    const on = [statusSince, ...days].sort().at(-1) ?? statusSince
    const dueOn = addDays(on, STILL_DAYS)
    return [{ ...ofAgreement(row), kind: 'agreementStill' as const, state: on, dueOn, on }]
  })
}

type Discussion = { organisationId: string; organisationName: string; on: string; ownerId: string | null }

/** Discussions that no agreement and no next step came of. */
function discussedOnly(file: OpenFile, agreements: readonly AgreementRow[], asOf: string): Reminder[] {
  const agreed = new Set(
    agreements
      .filter(({ status }) => status !== 'expired' && status !== 'terminated')
      .flatMap(({ parties, units }) => [...parties, ...units].map(({ organisationId }) => organisationId)),
  )
  const rows = file.sqlite
    .prepare<[{ from: string; until: string }], Discussion>(
      `SELECT d.organisation_id AS organisationId, o.name AS organisationName, d."on", o.owner_id AS ownerId
      FROM (SELECT organisation_id, max(on_date) AS "on" FROM interaction
        WHERE kind = 'discussion' AND on_date >= $from AND on_date <= $until GROUP BY organisation_id) d
      JOIN organisation o ON o.id = d.organisation_id
      WHERE NOT EXISTS (SELECT 1 FROM next_step n WHERE n.organisation_id = o.id AND n.done_on IS NULL)`,
    )
    .all({ from: addDays(asOf, -DISCUSSION_DAYS), until: asOf })
  return rows
    .filter(({ organisationId }) => !agreed.has(organisationId))
    .map((row) => ({
      ...row,
      ...{ kind: 'discussionOnly' as const, table: 'organisation' as const, subjectId: row.organisationId },
      ...{ name: row.organisationName, state: row.on, dueOn: addDays(row.on, STILL_DAYS), number: null },
    }))
}

type MilestoneRow = { subjectId: string; name: string; ownerId: string | null; on: string; number: number }

/** The first agreement, and every hundredth by the day of signing, whatever has become of it since. */
function milestones(file: OpenFile, asOf: string): Reminder[] {
  const rows = file.sqlite
    .prepare<[{ asOf: string; own: string; each: number }], MilestoneRow>(
      `SELECT * FROM (
        SELECT a.id AS subjectId, a.name, a.owner_id AS ownerId, s."on",
          row_number() OVER (ORDER BY s."on", a.id) AS number
        FROM agreement a JOIN (SELECT agreement_id, min(on_date) AS "on" FROM agreement_status
          WHERE status IN ('signed', 'active') AND on_date <= $asOf GROUP BY agreement_id) s ON s.agreement_id = a.id
        WHERE a.type IN (SELECT value FROM json_each($own)))
      WHERE number = 1 OR number % $each = 0`,
    )
    .all({ asOf, own: JSON.stringify(AGREEMENT_TYPES.filter(isOwnAgreement)), each: MILESTONE })
  return rows.map((row) => ({
    ...row,
    ...{ kind: 'milestone' as const, table: 'agreement' as const, state: String(row.number) },
    ...{ dueOn: addDays(row.on, MILESTONE_DAYS), organisationId: null, organisationName: null },
  }))
}

type UnknownRow = {
  table: 'target_group' | 'goal'
  subjectId: string
  name: string
  state: string
  on: string
  ownerId: string | null
}

/** Figures that were not known when they were last asked for. */
function unknownFigures(file: OpenFile, asOf: string): Reminder[] {
  const rows = file.sqlite
    .prepare<[{ asOf: string }], UnknownRow>(
      `SELECT 'target_group' AS "table", g.id AS subjectId, g.name, c.id AS state, c.counted_on AS "on",
        c.owner_id AS ownerId
      FROM target_group g JOIN target_group_count c ON c.id = (SELECT id FROM target_group_count n
        WHERE n.target_group_id = g.id AND n.counted_on <= $asOf ORDER BY n.counted_on DESC, n.id DESC LIMIT 1)
      WHERE c.people IS NULL
      UNION ALL
      SELECT 'goal', g.id, g.name, e.id, e.on_date, e.owner_id
      FROM goal g JOIN goal_entry e ON e.id = (SELECT id FROM goal_entry n
        WHERE n.goal_id = g.id AND n.on_date <= $asOf ORDER BY n.on_date DESC, n.id DESC LIMIT 1)
      WHERE e.value IS NULL AND g.measure = 'manual'`,
    )
    .all({ asOf })
  return rows.map((row) => ({
    ...row,
    ...{ kind: 'unknownFigure' as const, dueOn: addDays(row.on, STILL_DAYS), number: null },
    ...{ organisationId: null, organisationName: null },
  }))
}
