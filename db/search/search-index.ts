import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { tableName } from '../log/tables'
import { SEARCHED_TABLES, searchDocument } from './documents'

type Row = Record<string, string | number | null>
type Indexed = { id: number; sort: string; text: string }

/** So many records are read at a time. */
const BLOCK = 500

/**
 * The index lies in memory, beside the image: writing to it costs nothing where it is not searched, the shared file
 * does not grow by it, and what was erased leaves no trace in it. A word is found in it by its trigrams, so words
 * inside words are found too.
 */
const TABLES = `
  CREATE TABLE temp.search_text (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, record TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL, sort TEXT NOT NULL, text TEXT NOT NULL
  );
  CREATE VIRTUAL TABLE temp.search USING fts5(
    text, content = 'search_text', content_rowid = 'id', tokenize = 'trigram', detail = 'none'
  );`

const searched = new Set(SEARCHED_TABLES)

/** The index of one open file, and how far it has come. */
const index = prepared((file) => {
  const { sqlite } = file
  sqlite.exec(TABLES)
  const lastChange = sqlite.prepare<[], number>('SELECT coalesce(max(n), 0) FROM change').pluck()
  return {
    lastChange,
    changed: sqlite.prepare<[number, number], { n: number; tableNo: number; record: string }>(
      'SELECT n, table_no AS tableNo, record FROM change WHERE n > ? ORDER BY n LIMIT ?',
    ),
    block: new Map(
      SEARCHED_TABLES.map((table) => [
        table,
        sqlite.prepare<[string, number], Row>(`SELECT * FROM "${table}" WHERE id > ? ORDER BY id LIMIT ?`),
      ]),
    ),
    row: new Map(
      SEARCHED_TABLES.map((table) => [
        table,
        sqlite.prepare<[string], Row>(`SELECT * FROM "${table}" WHERE id = ?`),
      ]),
    ),
    indexed: sqlite.prepare<[string], Indexed>('SELECT id, sort, text FROM search_text WHERE record = ?'),
    insertText: sqlite.prepare(
      'INSERT INTO search_text (kind, record, title, sort, text) VALUES (?, ?, ?, ?, ?)',
    ),
    deleteText: sqlite.prepare('DELETE FROM search_text WHERE id = ?'),
    insert: sqlite.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)'),
    // An index of foreign content is told what stood there before.
    delete: sqlite.prepare("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)"),
    /** The tables still to be read whole, and after which record. */
    toRead: [...SEARCHED_TABLES],
    after: '',
    /** Up to this change of the log the records are in the index; those read whole later are newer still. */
    upTo: lastChange.get() ?? 0,
  }
})

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
function readBlock(state: ReturnType<typeof index>): boolean {
  const [table] = state.toRead
  if (table !== undefined) {
    const rows = state.block.get(table)?.all(state.after, BLOCK) ?? []
    for (const row of rows) put(state, table, String(row.id), row)
    state.after = String(rows.at(-1)?.id ?? '')
    if (rows.length < BLOCK) {
      state.toRead.shift()
      state.after = ''
    }
    return true
  }
  const changes = state.changed.all(state.upTo, BLOCK)
  const records = new Map(changes.map(({ record, tableNo }) => [record, tableNo]))
  for (const [record, tableNo] of records) {
    const name = tableName(tableNo)
    if (searched.has(name)) put(state, name, record, state.row.get(name)?.get(record))
  }
  state.upTo = changes.at(-1)?.n ?? state.upTo
  return changes.length > 0
}

function put(state: ReturnType<typeof index>, table: string, record: string, row: Row | undefined): void {
  const before = state.indexed.get(record)
  const document = row && searchDocument(table, row)
  if (before && document && before.text === document.text && before.sort === document.sort) return
  if (before) {
    state.delete.run(before.id, before.text)
    state.deleteText.run(before.id)
  }
  if (document === undefined || document.text === '') return
  const { lastInsertRowid } = state.insertText.run(
    table,
    record,
    document.title,
    document.sort,
    document.text,
  )
  state.insert.run(lastInsertRowid, document.text)
}
