import type { OpenFile } from '../file/connection'
import { addDays, type IsoDate } from '../rules/calendar'
import { changedSince } from './since'

/**
 * Reads the file as it was known when a day ended: what was entered since is away, what was deleted since is there, and
 * what was changed says what it said.
 * @param day ISO date, a day in Denmark
 * @param tables those that are to be as they were; the others are as they are now
 * @param read whatever reads the file; it never waits for anything
 */
export function asKnownOn<T>(file: OpenFile, day: IsoDate, tables: readonly string[], read: () => T): T {
  const shadowed: string[] = []
  try {
    for (const table of tables) if (shadow(file, table, addDays(day, 1))) shadowed.push(table)
    return read()
  } finally {
    for (const table of shadowed) file.sqlite.exec(`DROP TABLE temp."${table}"`)
  }
}

/** A table in memory under the same name, which queries find before the file's own. @returns whether it was needed */
function shadow(file: OpenFile, table: string, since: IsoDate): boolean {
  const { sqlite } = file
  const { created, changed, deleted } = changedSince(file, table, since)
  if (created.length + changed.length + deleted.length === 0) return false
  const other = JSON.stringify([...created, ...changed.map(({ id }) => id)])
  const read = sqlite.prepare<[string], Record<string, unknown>>(`SELECT * FROM main."${table}" WHERE id = ?`)
  const then = [...changed.map(({ id, before }) => ({ ...read.get(id), ...before })), ...deleted]
  sqlite
    .prepare(
      `CREATE TEMP TABLE "${table}" AS
      SELECT * FROM main."${table}" WHERE id NOT IN (SELECT value FROM json_each(?))`,
    )
    .run(other)
  for (const row of then) {
    const columns = Object.keys(row)
    sqlite
      .prepare(
        `INSERT INTO temp."${table}" (${columns.map((name) => `"${name}"`).join(', ')})
        VALUES (${columns.map(() => '?').join(', ')})`,
      )
      .run(...Object.values(row))
  }
  const indexes = sqlite
    .prepare<[string], string>(
      "SELECT sql FROM main.sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    )
    .pluck()
    .all(table)
  for (const sql of indexes) sqlite.exec(sql.replace(/^CREATE (UNIQUE )?INDEX /, (start) => `${start}temp.`))
  return true
}
