import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { tableName } from '../log/tables'
import { SEARCHED_TABLES, searchDocument } from './documents'

type Row = Record<string, string | number | null>
type Indexed = { id: number; text: string }

const searched = new Set(SEARCHED_TABLES)

const statements = prepared(({ sqlite }) => ({
  changed: sqlite.prepare<[number], { tableNo: number; record: string }>(
    'SELECT DISTINCT table_no AS tableNo, record FROM change WHERE n >= ?',
  ),
  rows: new Map(
    SEARCHED_TABLES.map((table) => [
      table,
      sqlite.prepare<[string], Row>(`SELECT * FROM "${table}" WHERE id = ?`),
    ]),
  ),
  indexed: sqlite.prepare<[string], Indexed>('SELECT id, text FROM search_text WHERE record = ?'),
  insertText: sqlite.prepare('INSERT INTO search_text (kind, record, title, text) VALUES (?, ?, ?, ?)'),
  deleteText: sqlite.prepare('DELETE FROM search_text WHERE id = ?'),
  insert: sqlite.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)'),
  // An index of foreign content is told what stood there before.
  delete: sqlite.prepare("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)"),
}))

/**
 * Brings the search index to what the log says was changed, in the transaction of that change: what is found is
 * always what is there, also after an undo.
 * @param firstChange number of the first change since the index was right
 */
export function updateSearch(file: OpenFile, firstChange: number): void {
  const statement = statements(file)
  for (const { tableNo, record } of statement.changed.all(firstChange)) {
    const table = tableName(tableNo)
    if (searched.has(table)) indexRecord(file, table, record)
  }
}

function indexRecord(file: OpenFile, table: string, record: string): void {
  const statement = statements(file)
  const row = statement.rows.get(table)?.get(record)
  const before = statement.indexed.get(record)
  const document = row && searchDocument(table, row)
  if (before?.text === document?.text) return
  if (before) {
    statement.delete.run(before.id, before.text)
    statement.deleteText.run(before.id)
  }
  if (document === undefined || document.text === '') return
  const { lastInsertRowid } = statement.insertText.run(table, record, document.title, document.text)
  statement.insert.run(lastInsertRowid, document.text)
}

/** Makes the whole index anew, after a migration: it may be the first, or what is searched may have changed. */
export function rebuildSearch(file: OpenFile): void {
  const { sqlite } = file
  sqlite.exec('DELETE FROM search_text')
  const statement = statements(file)
  for (const table of SEARCHED_TABLES)
    for (const row of sqlite.prepare<[], Row>(`SELECT * FROM "${table}" ORDER BY id`).all()) {
      const { title, text } = searchDocument(table, row)
      if (text !== '') statement.insertText.run(table, row.id, title, text)
    }
  sqlite.exec("INSERT INTO search (search) VALUES ('rebuild')")
}
