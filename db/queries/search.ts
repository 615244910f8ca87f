import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { LOGGED_NUMBERS } from '../log/tables'
import { snippet } from '../rules/found'
import { searchWords } from '../rules/text'
import { searchedFields } from '../search/documents'
import { bringSearchUpToDate, searchTables } from '../search/search-index'

/** What can be found, in the order in which it is shown. */
export const SEARCH_KINDS = [
  'organisation',
  'contact',
  'agreement',
  'agreementPoint',
  'slot',
  'goal',
  'targetGroup',
  'participant',
  'programmeGroup',
  'interaction',
  'nextStep',
  'attachment',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** One record that was found. */
export type SearchHit = {
  kind: SearchKind
  id: string
  /** What it is called: a name, or the text of an entry, cut to what was found. */
  name: string
  /** The partner that it leads to; null where it leads elsewhere, and for a step that stands by itself. */
  organisationId: string | null
  organisationName: string | null
  /** The agreement that it leads to: itself, or the one that a point or a file belongs to. */
  agreementId: string | null
  agreementName: string | null
  /** What tells two of a name apart: town, role, or how and when one spoke. */
  city: string | null
  role: string | null
  interactionKind: string | null
  /** The type of an agreement, the kind of a group, what a target group lives on, what a goal is measured by. */
  code: string | null
  date: string | null
  /** Where it was found when its name does not tell: the column, and the text around. */
  foundIn: { field: string; text: string } | null
}

export type SearchGroup = { kind: SearchKind; count: number; hits: SearchHit[] }

type Row = Record<string, string | number | null>
type Found = { kind: SearchKind; records: string[]; count: number }

const TABLES: Record<SearchKind, string> = {
  organisation: 'organisation',
  contact: 'contact',
  interaction: 'interaction',
  nextStep: 'next_step',
  attachment: 'attachment',
  agreement: 'agreement',
  agreementPoint: 'agreement_point',
  goal: 'goal',
  targetGroup: 'target_group',
  participant: 'participant',
  programmeGroup: 'programme_group',
  slot: 'slot',
}

/** The column of the code that tells two of a name apart. */
const CODES: Partial<Record<SearchKind, string>> = {
  agreement: 'type',
  goal: 'measure',
  targetGroup: 'benefit',
  programmeGroup: 'kind',
  slot: 'scheme',
}

/** A word of so many letters is looked up by its trigrams; for a shorter one every text is read. */
const TRIGRAM = 3
/** So far it is counted how many more there are of what can be very many. */
const MOST_COUNTED = 1_000
/** The kinds of which the newest come first. */
const BY_DAY: ReadonlySet<SearchKind> = new Set(['interaction', 'nextStep'])
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
    attachment: row(`SELECT a.*, o.name AS organisation_name, g.name AS agreement_name FROM attachment a
      LEFT JOIN organisation o ON o.id = a.organisation_id
      LEFT JOIN agreement g ON g.id = a.agreement_id WHERE a.id = ?`),
    agreement: row('SELECT *, id AS agreement_id, name AS agreement_name FROM agreement WHERE id = ?'),
    agreementPoint: row(`SELECT p.*, g.name AS agreement_name FROM agreement_point p
      JOIN agreement g ON g.id = p.agreement_id WHERE p.id = ?`),
    // Whose figures a goal counts is not where it leads to.
    goal: row('SELECT *, NULL AS organisation_id FROM goal WHERE id = ?'),
    targetGroup: row('SELECT * FROM target_group WHERE id = ?'),
    // Who at the jobcentre is responsible is not where it leads to.
    participant: row('SELECT *, local_id AS role FROM participant WHERE id = ?'),
    programmeGroup: row('SELECT * FROM programme_group WHERE id = ?'),
    slot: row(`SELECT s.*, o.name AS organisation_name FROM slot s
      JOIN organisation o ON o.id = s.organisation_id WHERE s.id = ?`),
  } satisfies Record<SearchKind, unknown>
})

/**
 * Finds records in which every word of a query stands, also inside other words, whatever signs it holds.
 * Digits are tried together first: `12 34` finds the phone +4512345678.
 * @param options.kind only this one
 * @param options.limit the most hits of each kind
 * @returns the kinds of which something was found, each with how many there are (at most 1,000 are counted); none for a query without a word
 */
export function search(file: OpenFile, query: string, options: Options): SearchGroup[] {
  const words = searchWords(query).slice(0, MOST_WORDS)
  if (words.length === 0) return []
  bringSearchUpToDate(file)
  const digits = words.every((word) => /^\d+$/.test(word)) ? [words.join('')] : words
  const together = find(file, digits, options)
  const found = together.length > 0 || digits === words ? together : find(file, words, options)
  const used = together.length > 0 ? digits : words
  return found.map(({ kind, records, count }) => ({
    kind,
    count,
    hits: records.flatMap((record) => hit(file, kind, record, used) ?? []),
  }))
}

type Options = { kind?: SearchKind | undefined; limit: number }

function find(file: OpenFile, words: readonly string[], { kind, limit }: Options): Found[] {
  const kinds = kind ? [kind] : SEARCH_KINDS
  return kinds.flatMap((each) => {
    const found = BY_DAY.has(each) ? byDay(file, each, words, limit) : byName(file, each, words, limit)
    return found.records.length === 0 ? [] : [{ kind: each, ...found }]
  })
}

/** Where the words stand, as SQL with its parameters: folded words hold nothing that means anything to LIKE. */
function matching(kind: SearchKind, words: readonly string[]) {
  const { texts, trigrams } = searchTables(TABLES[kind])
  const isLong = (word: string) => trigrams !== null && word.length >= TRIGRAM
  const long = words.filter(isLong)
  const short = words.filter((word) => !isLong(word))
  const conditions = [...long.map(() => 't.text LIKE ?'), ...short.map(() => 's.text LIKE ?')].join(' AND ')
  const parameters = [...long, ...short].map((word) => `%${word}%`)
  // Only words of three letters and more are in the index of trigrams; for others, and without one, every text is read.
  const sql =
    long.length > 0
      ? `FROM ${trigrams} t CROSS JOIN ${texts} s ON s.id = t.rowid WHERE ${conditions}`
      : `FROM ${texts} s WHERE ${conditions}`
  return { sql, id: long.length > 0 ? 't.rowid' : 's.id', parameters }
}

/** The newest first. Ids grow with the day, so the index gives them in this order and nothing is sorted. */
function byDay({ sqlite }: OpenFile, kind: SearchKind, words: readonly string[], limit: number) {
  const { sql, id, parameters } = matching(kind, words)
  const records = sqlite
    .prepare<unknown[], string>(`SELECT s.record ${sql} ORDER BY ${id} DESC LIMIT ?`)
    .pluck()
    .all(...parameters, limit)
  if (records.length < limit) return { records, count: records.length }
  const count = sqlite
    .prepare<unknown[], number>(`SELECT count(*) FROM (SELECT 1 ${sql} LIMIT ?)`)
    .pluck()
    .get(...parameters, MOST_COUNTED)
  return { records, count: count ?? 0 }
}

/** By where the first word stands in the name: at its beginning, at that of a word, inside one, or elsewhere. */
function byName({ sqlite }: OpenFile, kind: SearchKind, words: readonly string[], limit: number) {
  const { sql, parameters } = matching(kind, words)
  const [first = ''] = words
  const rows = sqlite
    .prepare<unknown[], { record: string; count: number }>(
      `SELECT s.record, count(*) OVER () AS count ${sql}
      ORDER BY CASE WHEN s.title LIKE ? THEN 0 WHEN s.title LIKE ? THEN 1 WHEN s.title LIKE ? THEN 2 ELSE 3 END,
        s.sort, s.record LIMIT ?`,
    )
    .all(...parameters, `${first}%`, `% ${first}%`, `%${first}%`, limit)
  return { records: rows.map(({ record }) => record), count: rows[0]?.count ?? 0 }
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
    agreementId: text('agreement_id'),
    agreementName: text('agreement_name'),
    city: kind === 'organisation' ? text('city') : null,
    role: kind === 'contact' ? text('role') : null,
    interactionKind: kind === 'interaction' ? text('kind') : null,
    code: text(CODES[kind] ?? ''),
    date: text('on_date') ?? text('due_on'),
    foundIn: where && elsewhere.length > 0 ? { field: where.field, text: shownText(where, words) } : null,
  }
}

/** Lists are kept as JSON; what is shown of them is what stands in them. */
function shownText({ field, value }: { field: string; value: string }, words: readonly string[]): string {
  return snippet(
    field === 'tags' || field === 'trades' ? (JSON.parse(value) as string[]).join(', ') : value,
    words,
  )
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
