import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { tableName } from '../log/tables'
import { daysBetween, isIsoDate } from '../rules/calendar'
import { SEARCHED_TABLES, searchDocument } from './documents'

type Row = Record<string, string | number | null>
type Indexed = { id: number; sort: string; text: string }

/** So many records are read at a time. */
const BLOCK = 500
/** Days are counted from here; a date before it is a slip that sorts as the first. */
const FIRST_DAY = '1800-01-01'
/** So many records may be of one day. */
const DAY_IDS = 2 ** 24

/**
 * The tables whose texts are very many and long: only of them an index of trigrams is held, by which words inside words
 * are found. The texts of the others are sooner read than looked up, also 20,000 of them.
 */
const WITH_TRIGRAMS: readonly string[] = ['interaction', 'next_step']

/** Where the texts of a table lie, and the index of their trigrams, if it has one. */
export const searchTables = (table: string) => ({
  texts: `text_of_${table}`,
  trigrams: WITH_TRIGRAMS.includes(table) ? `search_${table}` : null,
})

/**
 * The index lies in memory, beside the image: writing to it costs nothing where it is not searched, the shared file
 * does not grow by it, and what was erased leaves no trace in it.
 */
function indexOf({ sqlite }: OpenFile, table: string) {
  const { texts, trigrams } = searchTables(table)
  sqlite.exec(`
    CREATE TABLE temp.${texts} (
      id INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE, title TEXT NOT NULL, sort TEXT NOT NULL, text TEXT NOT NULL
    );`)
  if (trigrams !== null)
    sqlite.exec(`CREATE VIRTUAL TABLE temp.${trigrams} USING fts5(
      text, content = '${texts}', content_rowid = 'id', tokenize = 'trigram', detail = 'none'
    );`)
  return {
    block: sqlite.prepare<[string, number], Row>(`SELECT * FROM "${table}" WHERE id > ? ORDER BY id LIMIT ?`),
    row: sqlite.prepare<[string], Row>(`SELECT * FROM "${table}" WHERE id = ?`),
    indexed: sqlite.prepare<[string], Indexed>(`SELECT id, sort, text FROM ${texts} WHERE record = ?`),
    insertText: sqlite.prepare(`INSERT INTO ${texts} (id, record, title, sort, text) VALUES (?, ?, ?, ?, ?)`),
    deleteText: sqlite.prepare(`DELETE FROM ${texts} WHERE id = ?`),
    trigrams:
      trigrams === null
        ? null
        : {
            insert: sqlite.prepare(`INSERT INTO ${trigrams} (rowid, text) VALUES (?, ?)`),
            // An index of foreign content is told what stood there before.
            delete: sqlite.prepare(
              `INSERT INTO ${trigrams} (${trigrams}, rowid, text) VALUES ('delete', ?, ?)`,
            ),
          },
  }
}

/** The index of one open file, and how far it has come. */
const index = prepared((file) => {
  const { sqlite } = file
  const lastChange = sqlite.prepare<[], number>('SELECT coalesce(max(n), 0) FROM change').pluck()
  return {
    tables: new Map(SEARCHED_TABLES.map((table) => [table, indexOf(file, table)])),
    changed: sqlite.prepare<[number, number], { n: number; tableNo: number; record: string }>(
      'SELECT n, table_no AS tableNo, record FROM change WHERE n > ? ORDER BY n LIMIT ?',
    ),
    /** The tables still to be read whole, and after which record. */
    toRead: [...SEARCHED_TABLES],
    after: '',
    /** How many ids were given. */
    given: 0,
    /** Up to this change of the log the records are in the index; those read whole later are newer still. */
    upTo: lastChange.get() ?? 0,
  }
})

type Index = ReturnType<typeof index>

/**
 * Brings the index to what the file holds now: first the records as they lie there, then what the log says has
 * changed since.
 * @param until instant (performance.now) at which to stop, so that it can be done in slices
 * @returns whether the index is complete
 */
export function bringSearchUpToDate(file: OpenFile, until = Number.POSITIVE_INFINITY): boolean {
  const state = index(file)
  do {
    if (!file.sqlite.transaction(() => readBlock(state))()) return true
  } while (performance.now() < until)
  return false
}

/** @returns whether there was anything left to do */
function readBlock(state: Index): boolean {
  const [table] = state.toRead
  if (table !== undefined) {
    const rows = state.tables.get(table)?.block.all(state.after, BLOCK) ?? []
    for (const row of rows) put(state, table, String(row.id), row)
    state.after = String(rows.at(-1)?.id ?? '')
    if (rows.length < BLOCK) {
      state.toRead.shift()
      state.after = ''
    }
    return true
  }
  const changes = state.changed.all(state.upTo, BLOCK)
  const records = new Map(changes.map(({ record, tableNo }) => [record, tableName(tableNo)]))
  for (const [record, name] of records) put(state, name, record, state.tables.get(name)?.row.get(record))
  state.upTo = changes.at(-1)?.n ?? state.upTo
  return changes.length > 0
}

function put(state: Index, table: string, record: string, row: Row | undefined): void {
  const tables = state.tables.get(table)
  if (!tables) return
  const before = tables.indexed.get(record)
  const document = row && searchDocument(table, row)
  if (before && document && before.text === document.text && before.sort === document.sort) return
  if (before) {
    tables.trigrams?.delete.run(before.id, before.text)
    tables.deleteText.run(before.id)
  }
  if (document === undefined || document.text === '') return
  // Ids grow with the day, so that the newest can be had first without sorting.
  const day = isIsoDate(document.sort) ? Math.max(0, daysBetween(FIRST_DAY, document.sort)) : 0
  state.given += 1
  const id = day * DAY_IDS + (state.given % DAY_IDS)
  tables.insertText.run(id, record, document.title, document.sort, document.text)
  tables.trigrams?.insert.run(id, document.text)
}
