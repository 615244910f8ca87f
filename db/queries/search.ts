import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { LOGGED_NUMBERS } from '../log/tables'
import { snippet } from '../rules/found'
import { searchWords } from '../rules/text'
import { searchedFields } from '../search/documents'
import { bringSearchUpToDate } from '../search/search-index'

/** What can be found, in the order in which it is shown. */
export const SEARCH_KINDS = ['organisation', 'contact', 'interaction', 'nextStep', 'attachment'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** One record that was found. */
export type SearchHit = {
  kind: SearchKind
  id: string
  /** What it is called: a name, or the text of an entry, cut to what was found. */
  name: string
  /** The partner that it leads to; null for a step that stands by itself. */
  organisationId: string | null
  organisationName: string | null
  /** What tells two of a name apart: town, role, or how and when one spoke. */
  city: string | null
  role: string | null
  interactionKind: string | null
  date: string | null
  /** Where it was found when its name does not tell: the column, and the text around. */
  foundIn: { field: string; text: string } | null
}

export type SearchGroup = { kind: SearchKind; count: number; hits: SearchHit[] }

type Row = Record<string, string | number | null>
type Found = { kind: string; record: string; count: number }

const TABLES: Record<SearchKind, string> = {
  organisation: 'organisation',
  contact: 'contact',
  interaction: 'interaction',
  nextStep: 'next_step',
  attachment: 'attachment',
}

/** A word of so many letters is looked up by its trigrams; for a shorter one every text is read. */
const TRIGRAM = 3
/** More words than these narrow nothing down any more. */
const MOST_WORDS = 12

const rowStatements = prepared(({ sqlite }) => {
  const row = (sql: string) => sqlite.prepare<[string], Row>(sql)
  return {
    organisation: row(
      'SELECT *, id AS organisation_id, name AS organisation_name FROM organisation WHERE id = ?',
    ),
    contact: row(`SELECT c.*, o.name AS organisation_name, o.city FROM contact c
      JOIN organisation o ON o.id = c.organisation_id WHERE c.id = ?`),
    interaction: row(`SELECT i.*, o.name AS organisation_name FROM interaction i
      JOIN organisation o ON o.id = i.organisation_id WHERE i.id = ?`),
    nextStep: row(`SELECT n.*, o.name AS organisation_name FROM next_step n
      LEFT JOIN organisation o ON o.id = n.organisation_id WHERE n.id = ?`),
    attachment: row(`SELECT a.*, o.name AS organisation_name FROM attachment a
      JOIN organisation o ON o.id = a.organisation_id WHERE a.id = ?`),
  } satisfies Record<SearchKind, unknown>
})

/**
 * Finds records in which every word of a query stands, also inside other words, whatever signs it holds.
 * Digits are tried together first: `12 34` finds the phone +4512345678.
 * @param options.kind only this one
 * @param options.limit the most hits of each kind
 * @returns the kinds of which something was found, each with how many there are; none for a query without a word
 */
export function search(
  file: OpenFile,
  query: string,
  options: { kind?: SearchKind | undefined; limit: number },
): SearchGroup[] {
  const words = searchWords(query).slice(0, MOST_WORDS)
  if (words.length === 0) return []
  bringSearchUpToDate(file)
  const digits = words.every((word) => /^\d+$/.test(word)) ? [words.join('')] : words
  const together = find(file, digits, options)
  const found = together.length > 0 || digits === words ? together : find(file, words, options)
  const used = together.length > 0 ? digits : words
  return SEARCH_KINDS.flatMap((kind) => {
    const ofKind = found.filter((each) => each.kind === TABLES[kind])
    const hits = ofKind.flatMap(({ record }) => hit(file, kind, record, used) ?? [])
    return hits.length === 0 ? [] : [{ kind, count: ofKind[0]?.count ?? 0, hits }]
  })
}

function find(
  { sqlite }: OpenFile,
  words: readonly string[],
  { kind, limit }: { kind?: SearchKind | undefined; limit: number },
): Found[] {
  // Folded words hold letters and digits only, so nothing in them means anything to LIKE.
  const long = words.filter((word) => word.length >= TRIGRAM)
  const short = words.filter((word) => word.length < TRIGRAM)
  const source = long.length > 0 ? 'search JOIN search_text s ON s.id = search.rowid' : 'search_text s'
  const where = [
    ...long.map(() => 'search.text LIKE ?'),
    ...short.map(() => 's.text LIKE ?'),
    ...(kind ? ['s.kind = ?'] : []),
  ].join(' AND ')
  const [first = ''] = words
  return sqlite
    .prepare<unknown[], Found>(
      `SELECT kind, record, count FROM (
        SELECT kind, record, count(*) OVER (PARTITION BY kind) AS count, row_number() OVER (
          PARTITION BY kind ORDER BY rank,
            CASE WHEN kind IN ('interaction', 'next_step') THEN sort END DESC, sort, record
        ) AS place
        FROM (SELECT s.kind, s.record, s.sort, CASE
            WHEN s.kind IN ('interaction', 'next_step') THEN 0
            WHEN s.title LIKE ? THEN 0
            WHEN s.title LIKE ? THEN 1
            WHEN s.title LIKE ? THEN 2
            ELSE 3 END AS rank
          FROM ${source} WHERE ${where})
      ) WHERE place <= ? ORDER BY kind, place`,
    )
    .all(
      `${first}%`,
      `% ${first}%`,
      `%${first}%`,
      ...[...long, ...short].map((word) => `%${word}%`),
      ...(kind ? [TABLES[kind]] : []),
      limit,
    )
}

function hit(file: OpenFile, kind: SearchKind, id: string, words: readonly string[]): SearchHit | null {
  const row = rowStatements(file)[kind].get(id)
  if (!row) return null
  const fields = searchedFields(TABLES[kind], row)
  const [title] = fields
  const text = (name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name]))
  const elsewhere = words.filter((word) => !title?.folded.includes(word))
  const where = fields.find(({ folded }) => elsewhere.some((word) => folded.includes(word)))
  return {
    kind,
    id,
    name: snippet(title?.value ?? '', words),
    organisationId: text('organisation_id'),
    organisationName: text('organisation_name'),
    city: kind === 'organisation' ? text('city') : null,
    role: kind === 'contact' ? text('role') : null,
    interactionKind: kind === 'interaction' ? text('kind') : null,
    date: text('on_date') ?? text('due_on'),
    foundIn: where && elsewhere.length > 0 ? { field: where.field, text: shownText(where, words) } : null,
  }
}

/** Lists are kept as JSON; what is shown of them is what stands in them. */
function shownText({ field, value }: { field: string; value: string }, words: readonly string[]): string {
  return snippet(field === 'tags' ? (JSON.parse(value) as string[]).join(', ') : value, words)
}

/** So far back the log is read for what was written last. */
const RECENT_CHANGES = 5_000

/**
 * The partners that something was written about last, newest first: themselves, their contacts, log or steps.
 * @param limit the most of them
 */
export function recentlyWritten(file: OpenFile, limit: number): SearchHit[] {
  const numbers = SEARCH_KINDS.map((kind) => LOGGED_NUMBERS.get(TABLES[kind]) as number)
  const records = file.sqlite
    .prepare<unknown[], { tableNo: number; record: string }>(
      `SELECT table_no AS tableNo, record, max(n) AS last FROM change
      WHERE n > (SELECT coalesce(max(n), 0) - ? FROM change) AND table_no IN (${numbers.map(() => '?').join()})
      GROUP BY record ORDER BY last DESC`,
    )
    .all(RECENT_CHANGES, ...numbers)
  const seen = new Map<string, SearchHit>()
  for (const { tableNo, record } of records) {
    if (seen.size >= limit) break
    const kind = SEARCH_KINDS[numbers.indexOf(tableNo)] as SearchKind
    const organisationId = rowStatements(file)[kind].get(record)?.organisation_id
    if (typeof organisationId !== 'string' || seen.has(organisationId)) continue
    const found = hit(file, 'organisation', organisationId, [])
    if (found) seen.set(organisationId, found)
  }
  return [...seen.values()]
}
