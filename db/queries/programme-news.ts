import type { OpenFile } from '../file/connection'
import { changedSince } from '../log/since'
import { type AgreementRow, agreementList } from './agreement-list'
import { EMPTY_NEWS, type News, type NewsRecord, type NewsSource, told } from './news-records'

const lead = ({ id, name }: AgreementRow, on: string | null, columns: string[] = []): NewsRecord => ({
  ...EMPTY_NEWS,
  ...{ id, text: name, on, link: { table: 'agreement', id }, columns },
})

/** Newest first; what has no day of its own comes last. */
const newestFirst = (records: NewsRecord[]): NewsRecord[] =>
  records.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))

/**
 * Agreements by what became of them: signed, on their way, and ended by the day it happened, also where nobody wrote
 * that one ran out; and what was changed in those that were there before. Each stands once under each heading.
 */
export const agreementNews: NewsSource = (file, { since, asOf }): News[] => {
  const rows = agreementList(file, asOf)
  const { created } = changedSince(file, 'agreement', since)
  const isNew = new Set(created)
  const columns = changedColumns(file, since)
  const isSince = (day: string | null): day is string => day !== null && day >= since
  const signed = rows.filter(({ signedOn }) => isSince(signedOn))
  const begun = rows.filter(
    ({ id, status, statusSince }) =>
      ((status === 'dialogue' || status === 'draft') && isSince(statusSince)) ||
      (status === null && isNew.has(id)),
  )
  const ended = rows.filter(
    ({ status, statusSince }) => (status === 'expired' || status === 'terminated') && isSince(statusSince),
  )
  const changed = rows.filter(({ id }) => columns.has(id) && !isNew.has(id))
  return [
    { kind: 'agreementsSigned', records: newestFirst(signed.map((row) => lead(row, row.signedOn))) },
    { kind: 'agreementsBegun', records: newestFirst(begun.map((row) => lead(row, row.statusSince))) },
    { kind: 'agreementsEnded', records: newestFirst(ended.map((row) => lead(row, row.statusSince))) },
    { kind: 'agreementsChanged', records: changed.map((row) => lead(row, null, columns.get(row.id))) },
  ]
}

/** What hangs on an agreement and is part of its text, with the column that says what came or went. */
const PARTS = [
  { table: 'agreement_party', column: 'organisation_id' },
  { table: 'agreement_point', column: 'number' },
  { table: 'agreement_unit', column: 'organisation_id' },
] as const

/** Of each agreement, the columns that changed since: its own, and as `table.column` those of its parts. */
function changedColumns(file: OpenFile, since: string): Map<string, string[]> {
  const columns = new Map<string, Set<string>>()
  const add = (id: string, more: readonly string[]) => {
    const own = columns.get(id) ?? new Set()
    for (const column of more) own.add(column)
    columns.set(id, own)
  }
  for (const row of told(changedSince(file, 'agreement', since).changed)) add(row.id, row.columns)
  for (const { table, column } of PARTS) {
    const { created, changed, deleted } = changedSince(file, table, since)
    const owner = file.sqlite
      .prepare<[string], string>(`SELECT agreement_id FROM "${table}" WHERE id = ?`)
      .pluck()
    for (const id of created) add(owner.get(id) ?? '', [`${table}.${column}`])
    for (const { id, columns: own } of changed)
      add(
        owner.get(id) ?? '',
        own.map((each) => `${table}.${each}`),
      )
    for (const row of deleted) add(String(row.agreement_id), [`${table}.${column}`])
  }
  return new Map([...columns].map(([id, own]) => [id, [...own]]))
}

type Promised = Pick<NewsRecord, 'id' | 'text' | 'on'> &
  NonNullable<NewsRecord['promised']> & { agreementId: string }

/** What was promised since, or was changed in what was promised before. */
export const commitmentNews: NewsSource = (file, { since }) => {
  const { created, changed } = changedSince(file, 'commitment', since)
  const ids = [...created, ...told(changed).map(({ id }) => id)]
  const rows = file.sqlite
    .prepare<[string], Promised>(
      `SELECT c.id, coalesce(o.name || ': ', '') || a.name AS text, c.valid_from AS "on", c.scheme, c.unit, c.minimum,
        c.maximum, a.id AS agreementId
      FROM commitment c JOIN agreement a ON a.id = c.agreement_id
      LEFT JOIN organisation o ON o.id = c.organisation_id
      WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.id DESC`,
    )
    .all(JSON.stringify(ids))
  const records = rows.map(({ id, text, on, agreementId, ...promised }) => ({
    ...EMPTY_NEWS,
    ...{ id, text, on, link: { table: 'agreement', id: agreementId }, promised },
  }))
  return [{ kind: 'commitments', records }]
}

/** Dated facts about target groups and goals, each leading to the record that it is about. */
export const figureNews: readonly NewsSource[] = [
  dated(
    'targetGroupCounts',
    'target_group',
    `SELECT c.id, g.id AS owner, g.name, c.counted_on AS "on", c.people AS value, 1 AS isFigure
    FROM target_group_count c JOIN target_group g ON g.id = c.target_group_id`,
  ),
  dated(
    'goalEntries',
    'goal',
    `SELECT e.id, g.id AS owner, g.name, e.on_date AS "on", e.value, 1 AS isFigure
    FROM goal_entry e JOIN goal g ON g.id = e.goal_id`,
  ),
  dated(
    'goalFollowUps',
    'goal',
    `SELECT f.id, g.id AS owner, g.name || ': ' || f.text AS name, f.on_date AS "on", NULL AS value, 0 AS isFigure
    FROM goal_follow_up f JOIN goal g ON g.id = f.goal_id`,
  ),
]

type Dated = { id: string; owner: string; name: string; on: string; value: number | null; isFigure: number }

/** @param rows SQL that gives `id`, `owner`, `name`, `on`, and the figure where it is one */
function dated(kind: News['kind'], table: string, rows: string): NewsSource {
  return ({ sqlite }, days) => {
    const found = sqlite
      .prepare<[typeof days], Dated>(
        `SELECT * FROM (${rows}) WHERE "on" >= $since AND "on" <= $asOf ORDER BY "on" DESC, id DESC`,
      )
      .all(days)
    const records = found.map(({ id, owner, name, on, value, isFigure }) => ({
      ...EMPTY_NEWS,
      ...{ id, text: name, on, link: { table, id: owner }, figure: isFigure === 1 ? { value } : null },
    }))
    return [{ kind, records }]
  }
}
