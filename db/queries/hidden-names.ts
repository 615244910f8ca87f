import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { LOGGED_NUMBERS } from '../log/tables'
import { isFreeColumn } from '../rules/hiding/fields'
import type { Known } from '../rules/hiding/mask'
import { type NameEntry, type NameMatcher, nameMatcher } from '../rules/hiding/names'
import { HIDDEN_TEXT, type HidingLanguage, SOMEBODY } from '../rules/hiding/words'
import { LOGGED_TABLES } from '../schema'

type People = { entries: NameEntry[]; localIds: ReadonlyMap<string, string>; matcher: NameMatcher }

/** What is known of a file, up to a change of its log. */
type Collected = {
  language: HidingLanguage
  upTo: number
  people: People
  publicNames: Set<string>
  written: Set<string>
}

const PARTICIPANT = LOGGED_NUMBERS.get('participant') as number

/** The tables whose names stay: what one speaks of at a meeting, and whom of the partners. */
const PUBLIC_TABLES = [
  ...['organisation', 'contact', 'staff', 'programme', 'programme_group', 'area', 'slot'],
  ...['agreement', 'agreement_point', 'goal', 'target_group', 'category', 'category_scheme'],
  ...['figure_set', 'saved_view', 'attachment', 'scheme_rule'],
]

/** The columns of every logged table in which somebody writes freely. */
const WRITTEN_COLUMNS = LOGGED_TABLES.flatMap(({ table }) => {
  const { name, columns } = getTableConfig(table)
  return columns
    .filter((column) => column.name !== 'figures' && isFreeColumn(name, column.name))
    .map((column) => ({ table: name, column: column.name }))
})

/** Names that several people have, or that nobody has any more, tell of nobody in particular. */
function peopleOf(file: OpenFile, language: HidingLanguage): People {
  const now = file.sqlite
    .prepare<[], { id: string; localId: string; name: string }>(
      'SELECT id, local_id AS localId, name FROM participant',
    )
    .all()
  const localIds = new Map(now.map(({ id, localId }) => [id, localId]))
  // Also those that somebody had before, and those of people who were deleted: the log tells of them.
  const before = file.sqlite
    .prepare<[number], { id: string; name: string }>(
      `SELECT record AS id, json_extract(old, '$.name') AS name FROM change
      WHERE table_no = ? AND kind > 0 AND json_extract(old, '$.name') IS NOT NULL`,
    )
    .all(PARTICIPANT)
  const whose = new Map<string, Set<string>>()
  for (const { id, name } of [...now, ...before]) {
    const ids = whose.get(name) ?? new Set()
    ids.add(id)
    whose.set(name, ids)
  }
  const isLocalId = new Set(localIds.values())
  const entries = [...whose].flatMap(([name, ids]): NameEntry[] => {
    const shown = [...ids].flatMap((id) => localIds.get(id) ?? [])
    const [only] = shown
    // One who goes by a local id has no name to hide.
    if (isLocalId.has(name) || shown.some((localId) => localId.startsWith(name))) return []
    return [{ name, shown: shown.length === 1 && only !== undefined ? only : SOMEBODY[language] }]
  })
  return { entries, localIds, matcher: nameMatcher(entries, isLocalId) }
}

/** @param since the number of a change: only what was written after it */
function addTexts(file: OpenFile, into: Set<string>, table: string, column: string, since: number): void {
  const changed =
    since === 0
      ? ''
      : `AND id IN (SELECT record FROM change WHERE n > ${since} AND table_no = ${LOGGED_NUMBERS.get(table)})`
  const rows = file.sqlite
    .prepare<[], string>(`SELECT "${column}" FROM "${table}" WHERE "${column}" IS NOT NULL ${changed}`)
    .pluck()
  for (const text of rows.iterate()) into.add(text)
}

function collect(file: OpenFile, language: HidingLanguage, before: Collected | undefined): Collected {
  const upTo = file.sqlite.prepare<[], number>('SELECT coalesce(max(n), 0) FROM change').pluck().get() ?? 0
  const from = before && before.upTo <= upTo && before.language === language ? before : undefined
  if (from?.upTo === upTo) return from
  const since = from?.upTo ?? 0
  const changed = new Set(
    file.sqlite
      .prepare<[number], number>('SELECT DISTINCT table_no FROM change WHERE n > ?')
      .pluck()
      .all(since),
  )
  const isChanged = (table: string) => !from || changed.has(LOGGED_NUMBERS.get(table) as number)
  const publicNames = from?.publicNames ?? new Set()
  const written = from?.written ?? new Set()
  for (const table of PUBLIC_TABLES) if (isChanged(table)) addTexts(file, publicNames, table, 'name', since)
  for (const { table, column } of WRITTEN_COLUMNS)
    if (isChanged(table)) addTexts(file, written, table, column, since)
  const people = from && !isChanged('participant') ? from.people : peopleOf(file, language)
  return { language, upTo, people, publicNames, written }
}

const collected = new WeakMap<OpenFile, Collected>()

/** All that hiding must know of a file. Collected once and brought up to date with what was changed since. */
export function knownForHiding(file: OpenFile, language: HidingLanguage): Known {
  const now = collect(file, language, collected.get(file))
  collected.set(file, now)
  const { people, publicNames, written } = now
  return {
    names: people.matcher,
    hiddenText: HIDDEN_TEXT[language],
    somebody: SOMEBODY[language],
    localIdOf: (id) => people.localIds.get(id),
    isPublicName: (text) => publicNames.has(text),
    isWritten: (text) => written.has(text),
  }
}

const guarded = new WeakMap<OpenFile, NameMatcher>()

/**
 * From now on nobody may overwrite what they cannot see; or anybody may again, where names are shown. Called before an
 * operation begins: what is read inside one may yet be rolled back.
 */
export function guardHidden(file: OpenFile, language: HidingLanguage | null): void {
  if (language === null) guarded.delete(file)
  else guarded.set(file, knownForHiding(file, language).names)
}

/** Whether somebody writes who does not see all that there is. */
export function isGuarded(file: OpenFile): boolean {
  return guarded.has(file)
}

/**
 * Nobody overwrites a text that they see masked: they would write over what they have not read.
 * @throws DrejebogError names.hidden
 */
export function assertSeen(
  file: OpenFile,
  table: string,
  { field, column, before, after }: Overwritten,
): void {
  const names = guarded.get(file)
  // Taking something away needs no reading, and what stays the same is not overwritten.
  if (!names || before === null || after === null || JSON.stringify(before) === JSON.stringify(after)) return
  const hides = (value: unknown): boolean =>
    typeof value === 'string' ? names.replace(value) !== value : Array.isArray(value) && value.some(hides)
  if ((typeof before === 'string' && isFreeColumn(table, column)) || hides(before))
    throw new DrejebogError('names.hidden', { field })
}

/** A field that is about to hold something else. `column` as in the table. */
type Overwritten = { field: string; column: string; before: unknown; after: unknown }
