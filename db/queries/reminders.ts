import type { OpenFile } from '../file/connection'
import { isOwnAgreement } from '../rules/agreements'
import { addDays } from '../rules/calendar'
import { AGREEMENT_TYPES, type Paper } from '../rules/vocabulary'
import { putAway } from './acknowledgements'
import { type AgreementRow, agreementList } from './agreement-list'
import { PLACE_REMINDER_KINDS, placeReminders } from './place-reminders'

/** What nobody has written down as a step, and is to be seen to all the same. */
export const REMINDER_KINDS = [
  'agreementEnds',
  'agreementStill',
  'discussionOnly',
  'milestone',
  'unknownFigure',
  ...PLACE_REMINDER_KINDS,
] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** The sentence that a reminder says: an agreement that ends may have run out, or renew itself. */
export type ReminderForm = ReminderKind | 'agreementEnded' | 'agreementRenews'

/** A reminder, with the record that it is about. */
export type Reminder = {
  kind: ReminderKind
  form: ReminderForm
  table: 'agreement' | 'organisation' | 'target_group' | 'goal' | 'placement' | 'slot'
  subjectId: string
  /** What the record is called. */
  name: string
  /** What was seen when it is put away: another state reminds anew. */
  state: string
  /** ISO. */
  dueOn: string
  /** The day of the fact: an agreement's last, the last word, the signing. */
  on: string
  /** Of a milestone: which in the series; of an empty place: for how many days. */
  number: number | null
  organisationId: string | null
  organisationName: string | null
  ownerId: string | null
  /** Of a placement: the papers that are missing. */
  papers?: readonly Paper[]
  /** Of an empty place: who has not sent enough, and how many. */
  owed?: readonly { name: string; missing: number }[]
}

/** So long without a word, and somebody should ask. */
const STILL_DAYS = 30
/** A discussion older than this, or an agreement that ran out before it, is history. */
const HISTORY_DAYS = 365
/** Within so many days a milestone is to be marked. */
const MILESTONE_DAYS = 14
/** So long after it nobody marks it any more. */
const MILESTONE_PAST_DAYS = 90
/** So often an agreement in the series is a milestone, after the first. */
const MILESTONE = 100

/**
 * All reminders as of a day that nobody has put away.
 * @param asOf ISO date
 */
export function reminders(file: OpenFile, asOf: string): Reminder[] {
  // What ran out longer ago than this is history.
  const agreements = agreementList(file, asOf, { standingSince: addDays(asOf, -HISTORY_DAYS) })
  const isPutAway = putAway(file, asOf)
  return [
    ...ending(agreements, asOf),
    ...standingStill(file, agreements, asOf),
    ...discussedOnly(file, agreements, asOf),
    ...milestones(file, agreements, asOf),
    ...unknownFigures(file, asOf),
    ...placeReminders(file, asOf),
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

/**
 * Those that run out, by the day on which notice must be given; and those that have, until somebody says so. One that
 * renews itself needs nothing once its day has passed, and what ends together with its framework ends by it.
 */
function ending(agreements: readonly AgreementRow[], asOf: string): Reminder[] {
  const lastDays = new Map(agreements.map(({ id, validTo }) => [id, validTo]))
  const history = addDays(asOf, -HISTORY_DAYS)
  return agreements.flatMap((row): Reminder[] => {
    const { inForce, status, statusSince, validTo, noticeDays, renewal, frameworkId } = row
    if (validTo === null || validTo < history) return []
    if (frameworkId !== null && lastDays.get(frameworkId) === validTo) return []
    const hasRunOut = status === 'expired' && statusSince === addDays(validTo, 1)
    if (!inForce && !hasRunOut) return []
    const renews = renewal === 'automatic'
    if (renews && validTo < asOf) return []
    const form = hasRunOut ? 'agreementEnded' : renews ? 'agreementRenews' : 'agreementEnds'
    const dueOn = addDays(validTo, -(noticeDays ?? 0))
    return [{ ...ofAgreement(row), kind: 'agreementEnds', form, state: validTo, dueOn, on: validTo }]
  })
}

/** Dialogues and drafts about which nothing has been heard, neither a new status nor a talk with the partner. */
function standingStill(file: OpenFile, agreements: readonly AgreementRow[], asOf: string): Reminder[] {
  const spoken = file.sqlite
    .prepare<[string, string], string | null>(
      'SELECT max(on_date) FROM interaction WHERE organisation_id = ? AND on_date <= ?',
    )
    .pluck()
  return agreements.flatMap((row): Reminder[] => {
    const { status, statusSince, parties } = row
    if ((status !== 'dialogue' && status !== 'draft') || statusSince === null) return []
    const partners = parties.filter(({ side }) => side === 'partner')
    const days = partners.map(({ organisationId }) => spoken.get(organisationId, asOf) ?? '')
    const on = [statusSince, ...days].sort().at(-1) ?? statusSince
    const dueOn = addDays(on, STILL_DAYS)
    // Before that day it is simply on its way.
    if (dueOn > asOf) return []
    return [{ ...ofAgreement(row), kind: 'agreementStill', form: 'agreementStill', state: on, dueOn, on }]
  })
}

type Discussion = { organisationId: string; organisationName: string; on: string; ownerId: string | null }

/** Discussions that nothing came of: no agreement, none on its way, and no next step. */
function discussedOnly(file: OpenFile, agreements: readonly AgreementRow[], asOf: string): Reminder[] {
  const agreed = new Set(
    agreements
      .filter(({ inForce, status }) => inForce || status === 'dialogue' || status === 'draft')
      .flatMap(({ parties, units }) => [...parties, ...units].map(({ organisationId }) => organisationId)),
  )
  const rows = file.sqlite
    .prepare<[{ from: string; until: string }], Discussion>(
      // From each partner to its newest, which is quicker than through all that was ever said.
      `SELECT * FROM (SELECT o.id AS organisationId, o.name AS organisationName, o.owner_id AS ownerId,
          (SELECT on_date FROM interaction i WHERE i.organisation_id = o.id AND i.kind = 'discussion'
            AND i.on_date >= $from AND i.on_date <= $until ORDER BY i.on_date DESC LIMIT 1) AS "on"
        FROM organisation o) d
      WHERE d."on" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM next_step n WHERE n.organisation_id = d.organisationId AND n.done_on IS NULL)`,
    )
    .all({ from: addDays(asOf, -HISTORY_DAYS), until: asOf })
  return rows
    .filter(({ organisationId, on }) => !agreed.has(organisationId) && addDays(on, STILL_DAYS) <= asOf)
    .map((row) => ({
      ...row,
      ...{ kind: 'discussionOnly' as const, form: 'discussionOnly' as const, table: 'organisation' as const },
      ...{ subjectId: row.organisationId, name: row.organisationName, state: row.on, number: null },
      dueOn: addDays(row.on, STILL_DAYS),
    }))
}

type MilestoneRow = { subjectId: string; name: string; ownerId: string | null; on: string; number: number }

/**
 * The first agreement, and every hundredth by the day of signing, whatever has become of it since. Those of long ago
 * are left alone.
 */
function milestones(file: OpenFile, agreements: readonly AgreementRow[], asOf: string): Reminder[] {
  const rows = file.sqlite
    .prepare<[{ asOf: string; past: string; own: string; each: number }], MilestoneRow>(
      `SELECT * FROM (
        SELECT a.id AS subjectId, a.name, a.owner_id AS ownerId, s."on",
          row_number() OVER (ORDER BY s."on", a.id) AS number
        FROM agreement a JOIN (SELECT agreement_id, min(on_date) AS "on" FROM agreement_status
          WHERE status IN ('signed', 'active') AND on_date <= $asOf GROUP BY agreement_id) s ON s.agreement_id = a.id
        WHERE a.type IN (SELECT value FROM json_each($own)))
      WHERE "on" >= $past AND (number = 1 OR number % $each = 0)`,
    )
    .all({
      ...{ asOf, past: addDays(asOf, -MILESTONE_PAST_DAYS), each: MILESTONE },
      own: JSON.stringify(AGREEMENT_TYPES.filter(isOwnAgreement)),
    })
  const partners = new Map(agreements.map((row) => [row.id, partnerOf(row)]))
  return rows.map((row) => ({
    ...row,
    ...{ kind: 'milestone' as const, form: 'milestone' as const, table: 'agreement' as const },
    ...{ state: String(row.number), dueOn: addDays(row.on, MILESTONE_DAYS) },
    ...(partners.get(row.subjectId) ?? { organisationId: null, organisationName: null }),
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
    ...{ kind: 'unknownFigure' as const, form: 'unknownFigure' as const, number: null },
    dueOn: addDays(row.on, STILL_DAYS),
    ...{ organisationId: null, organisationName: null },
  }))
}
