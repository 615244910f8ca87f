import type { OpenFile } from '../file/connection'
import { changedSince } from '../log/since'
import type { InteractionKind } from '../rules/vocabulary'

/** In the order they are shown. A concept that has news adds its own kinds, and its source below. */
export const NEWS_KINDS = [
  'agreementsSigned',
  'agreementsBegun',
  'agreementsEnded',
  'targetGroupCounts',
  'goalEntries',
  'goalFollowUps',
  'interactions',
  'discussions',
  'nextStepsDone',
  'organisationsNew',
  'organisationsChanged',
  'organisationsDeleted',
  'contactsNew',
  'contactsChanged',
  'contactsGone',
] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

/** One record behind a number. */
export type NewsRecord = {
  id: string
  /** The partner to go to; null when it is gone, or when there is none. */
  organisationId: string | null
  organisationName: string | null
  /** What it is beside its partner: a person, what was done, what was said. */
  text: string | null
  /** The day of the fact, ISO; null where only the change log knows. */
  on: string | null
  interactionKind: InteractionKind | null
  /** Another record than the partner that it leads to: its table and id. */
  link: { table: string; id: string } | null
  /** What was changed, as columns of the table. */
  columns: string[]
}

export type News = { kind: NewsKind; records: NewsRecord[] }

type Days = { since: string; asOf: string }

type NewsSource = (file: OpenFile, days: Days) => News[]

const EMPTY = {
  organisationId: null,
  organisationName: null,
  text: null,
  on: null,
  interactionKind: null,
  link: null,
  columns: [],
}

/** Dated facts: what took place since, whenever it was written down. */
const interactions: NewsSource = ({ sqlite }, days) => {
  const rows = sqlite
    .prepare<[Days], Omit<NewsRecord, 'columns' | 'link'>>(
      `SELECT i.id, o.id AS organisationId, o.name AS organisationName, i.text, i.on_date AS "on",
        i.kind AS interactionKind
      FROM interaction i JOIN organisation o ON o.id = i.organisation_id
      WHERE i.on_date >= $since AND i.on_date <= $asOf ORDER BY i.on_date DESC, i.id DESC`,
    )
    .all(days)
    .map((row) => ({ ...row, link: null, columns: [] }))
  return [
    { kind: 'interactions', records: rows.filter((row) => row.interactionKind !== 'discussion') },
    { kind: 'discussions', records: rows.filter((row) => row.interactionKind === 'discussion') },
  ]
}

const nextStepsDone: NewsSource = ({ sqlite }, days) => {
  const rows = sqlite
    .prepare<[Days], Pick<NewsRecord, 'id' | 'organisationId' | 'organisationName' | 'text' | 'on'>>(
      `SELECT n.id, o.id AS organisationId, o.name AS organisationName, n.text, n.done_on AS "on"
      FROM next_step n LEFT JOIN organisation o ON o.id = n.organisation_id
      WHERE n.done_on >= $since AND n.done_on <= $asOf ORDER BY n.done_on DESC, n.id DESC`,
    )
    .all(days)
  return [{ kind: 'nextStepsDone', records: rows.map((row) => ({ ...EMPTY, ...row })) }]
}

/** What the change log knows: partners that came, became something else, or went. */
const organisations: NewsSource = (file, { since }) => {
  const { created, changed, deleted } = changedSince(file, 'organisation', since)
  const named = file.sqlite.prepare<[string], { id: string; name: string }>(
    `SELECT id, name FROM organisation WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name_key, id`,
  )
  const records = (rows: readonly { id: string; columns: string[] }[]) => {
    const columns = new Map(rows.map((row) => [row.id, row.columns]))
    return named.all(JSON.stringify([...columns.keys()])).map(({ id, name }) => ({
      ...EMPTY,
      ...{ id, organisationId: id, organisationName: name, columns: columns.get(id) ?? [] },
    }))
  }
  return [
    { kind: 'organisationsNew', records: records(created.map((id) => ({ id, columns: [] }))) },
    { kind: 'organisationsChanged', records: records(told(changed)) },
    {
      kind: 'organisationsDeleted',
      records: deleted.map((row) => ({ ...EMPTY, id: String(row.id), organisationName: String(row.name) })),
    },
  ]
}

type ContactRow = {
  id: string
  name: string
  organisationId: string
  organisationName: string
  on: string | null
}

/** The people at the partners: who came, who became somebody else, and who has stopped or was deleted. */
const contacts: NewsSource = (file, { since, asOf }) => {
  const { created, changed, deleted } = changedSince(file, 'contact', since)
  const columns = new Map(told(changed).map((row) => [row.id, row.columns]))
  const isNew = new Set(created)
  const rows = file.sqlite
    .prepare<[Days & { ids: string }], ContactRow>(
      `SELECT c.id, c.name, o.id AS organisationId, o.name AS organisationName, c.valid_to AS "on"
      FROM contact c JOIN organisation o ON o.id = c.organisation_id
      WHERE c.id IN (SELECT value FROM json_each($ids)) OR (c.valid_to >= $since AND c.valid_to < $asOf)
      ORDER BY o.name_key, c.id`,
    )
    .all({ since, asOf, ids: JSON.stringify([...isNew, ...columns.keys()]) })
  // The last day is still theirs.
  const hasStopped = ({ on }: { on: string | null }) => on !== null && on >= since && on < asOf
  const record = ({ name, on, ...row }: ContactRow): NewsRecord => ({
    ...EMPTY,
    ...row,
    text: name,
    on: hasStopped({ on }) ? on : null,
    columns: columns.get(row.id) ?? [],
  })
  const partner = file.sqlite.prepare<[unknown], Pick<NewsRecord, 'organisationId' | 'organisationName'>>(
    'SELECT id AS organisationId, name AS organisationName FROM organisation WHERE id = ?',
  )
  const gone = deleted.map((row) => ({
    ...{ ...EMPTY, ...partner.get(row.organisation_id) },
    ...{ id: String(row.id), text: String(row.name) },
  }))
  const there = rows.filter((row) => !hasStopped(row))
  return [
    { kind: 'contactsNew', records: there.filter(({ id }) => isNew.has(id)).map(record) },
    { kind: 'contactsChanged', records: there.filter(({ id }) => columns.has(id)).map(record) },
    { kind: 'contactsGone', records: [...rows.filter(hasStopped).map(record), ...gone] },
  ]
}

/** What has become of them besides columns that nobody fills in. */
function told(changed: readonly { id: string; columns: string[] }[]) {
  return changed
    .map(({ id, columns }) => ({ id, columns: columns.filter((column) => !UNTOLD_COLUMNS.has(column)) }))
    .filter(({ columns }) => columns.length > 0)
}

/** Made from other columns. */
const UNTOLD_COLUMNS = new Set(['name_key'])

/** Dated facts of the programme, each leading to the record that it is about. */
const programmeNews: readonly NewsSource[] = [
  dated('agreementsSigned', 'agreement', agreementsWith("'signed', 'active'")),
  dated('agreementsBegun', 'agreement', agreementsWith("'dialogue', 'draft'")),
  dated('agreementsEnded', 'agreement', agreementsWith("'expired', 'terminated'")),
  dated(
    'targetGroupCounts',
    'target_group',
    `SELECT c.id, g.id AS owner, g.name, c.counted_on AS "on"
    FROM target_group_count c JOIN target_group g ON g.id = c.target_group_id`,
  ),
  dated(
    'goalEntries',
    'goal',
    'SELECT e.id, g.id AS owner, g.name, e.on_date AS "on" FROM goal_entry e JOIN goal g ON g.id = e.goal_id',
  ),
  dated(
    'goalFollowUps',
    'goal',
    `SELECT f.id, g.id AS owner, g.name || ': ' || f.text AS name, f.on_date AS "on"
    FROM goal_follow_up f JOIN goal g ON g.id = f.goal_id`,
  ),
]

function agreementsWith(statuses: string): string {
  return `SELECT s.id, a.id AS owner, a.name, s.on_date AS "on" FROM agreement_status s
    JOIN agreement a ON a.id = s.agreement_id WHERE s.status IN (${statuses})`
}

/** @param rows SQL that gives `id`, `owner`, `name` and `on` */
function dated(kind: NewsKind, table: string, rows: string): NewsSource {
  return ({ sqlite }, days) => {
    const found = sqlite
      .prepare<[Days], { id: string; owner: string; name: string; on: string }>(
        `SELECT * FROM (${rows}) WHERE "on" >= $since AND "on" <= $asOf ORDER BY "on" DESC, id DESC`,
      )
      .all(days)
    const records = found.map(({ id, owner, name, on }) => ({
      ...EMPTY,
      ...{ id, text: name, on, link: { table, id: owner } },
    }))
    return [{ kind, records }]
  }
}

const NEWS_SOURCES: readonly NewsSource[] = [
  ...programmeNews,
  interactions,
  nextStepsDone,
  organisations,
  contacts,
]

/**
 * What is new since a day began in Denmark: dated facts by their own day, the rest by the change log. Kinds of which
 * nothing is new are left out.
 * @param days.asOf today, ISO: what lies ahead is not new yet
 */
export function newsSince(file: OpenFile, days: Days): News[] {
  const news = NEWS_SOURCES.flatMap((source) => source(file, days)).filter(
    ({ records }) => records.length > 0,
  )
  return news.sort((a, b) => NEWS_KINDS.indexOf(a.kind) - NEWS_KINDS.indexOf(b.kind))
}
