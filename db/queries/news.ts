import type { OpenFile } from '../file/connection'
import { changedSince } from '../log/since'
import {
  type Days,
  EMPTY_NEWS,
  NEWS_KINDS,
  type News,
  type NewsRecord,
  type NewsSource,
  told,
} from './news-records'
import { agreementNews, commitmentNews, figureNews } from './programme-news'

/** Dated facts: what took place since, whenever it was written down. */
const interactions: NewsSource = ({ sqlite }, days) => {
  const rows = sqlite
    .prepare<[Days], Omit<NewsRecord, 'link' | 'promised' | 'figure' | 'columns'>>(
      `SELECT i.id, o.id AS organisationId, o.name AS organisationName, i.text, i.on_date AS "on",
        i.kind AS interactionKind
      FROM interaction i JOIN organisation o ON o.id = i.organisation_id
      WHERE i.on_date >= $since AND i.on_date <= $asOf ORDER BY i.on_date DESC, i.id DESC`,
    )
    .all(days)
    .map((row) => ({ ...EMPTY_NEWS, ...row }))
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
  return [{ kind: 'nextStepsDone', records: rows.map((row) => ({ ...EMPTY_NEWS, ...row })) }]
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
      ...EMPTY_NEWS,
      ...{ id, organisationId: id, organisationName: name, columns: columns.get(id) ?? [] },
    }))
  }
  return [
    { kind: 'organisationsNew', records: records(created.map((id) => ({ id, columns: [] }))) },
    { kind: 'organisationsChanged', records: records(told(changed)) },
    {
      kind: 'organisationsDeleted',
      records: deleted.map((row) => ({
        ...EMPTY_NEWS,
        id: String(row.id),
        organisationName: String(row.name),
      })),
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
    ...EMPTY_NEWS,
    ...row,
    text: name,
    on: hasStopped({ on }) ? on : null,
    columns: columns.get(row.id) ?? [],
  })
  const partner = file.sqlite.prepare<[unknown], Pick<NewsRecord, 'organisationId' | 'organisationName'>>(
    'SELECT id AS organisationId, name AS organisationName FROM organisation WHERE id = ?',
  )
  const gone = deleted.map((row) => ({
    ...{ ...EMPTY_NEWS, ...partner.get(row.organisation_id) },
    ...{ id: String(row.id), text: String(row.name) },
  }))
  const there = rows.filter((row) => !hasStopped(row))
  return [
    { kind: 'contactsNew', records: there.filter(({ id }) => isNew.has(id)).map(record) },
    { kind: 'contactsChanged', records: there.filter(({ id }) => columns.has(id)).map(record) },
    { kind: 'contactsGone', records: [...rows.filter(hasStopped).map(record), ...gone] },
  ]
}

const NEWS_SOURCES: readonly NewsSource[] = [
  agreementNews,
  commitmentNews,
  ...figureNews,
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
