import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { logTriggers } from '../../../db/log/triggers'
import { LOGGED_TABLES, UNLOGGED_TABLES } from '../../../db/schema'
import { anImage, anOrganisation } from '../../fixtures/files'

const root = join(import.meta.dirname, '..', '..', '..')

type Table = { name: string; sql: string; strict: number }

function tables({ sqlite }: OpenFile): Table[] {
  return sqlite
    .prepare<[], Table>(
      `SELECT m.name, m.sql, l.strict FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name AND l.schema = 'main'
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name`,
    )
    .all()
}

const loggedNames = LOGGED_TABLES.map(({ table }) => getTableConfig(table).name)

describe('the change log', () => {
  test('has in the file exactly the triggers that the schema gives', () => {
    const found = anImage()
      .sqlite.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
      .pluck()
      .all()
    expect([...found].sort()).toEqual([...logTriggers()].sort())
    expect(found).toHaveLength(loggedNames.length * 3)
  })

  test('follows every table, or says why not', () => {
    const file = anImage()
    const unlogged = Object.keys(UNLOGGED_TABLES)
    expect(tables(file).map(({ name }) => name)).toEqual([...loggedNames, ...unlogged].sort())
    for (const [name, reason] of Object.entries(UNLOGGED_TABLES)) expect(reason, name).not.toBe('')
    expect(loggedNames.filter((name) => unlogged.includes(name))).toEqual([])
  })

  test('gives every table a number of its own, and one that entries of old files carry never another table', () => {
    const numbers = Object.fromEntries(LOGGED_TABLES.map(({ no, table }) => [no, getTableConfig(table).name]))
    expect(Object.keys(numbers)).toHaveLength(LOGGED_TABLES.length)
    expect(numbers).toMatchObject({
      1: 'file_fact',
      2: 'staff',
      3: 'organisation',
      4: 'organisation_employees',
      5: 'organisation_step',
      6: 'organisation_parent',
      7: 'contact',
    })
  })

  test('holds every column: an edit of any one of them is written', () => {
    const file = anImage()
    const { sqlite } = file
    anOrganisation(file)
    for (const { table } of LOGGED_TABLES) {
      const { name } = getTableConfig(table)
      const columns = sqlite
        .prepare<[], string>(`SELECT name FROM pragma_table_info('${name}')`)
        .pluck()
        .all()
      const sql = logTriggers()
        .filter((each) => each.includes(`ON "${name}"`))
        .join()
      for (const column of columns)
        expect(sql.split(`old."${column}"`).length - 1, `${name}.${column}`).toBeGreaterThan(2)
    }
  })

  test('cannot be written round: a write without an operation is refused in every table', () => {
    const file = anImage()
    const { sqlite } = file
    anOrganisation(file)
    sqlite.pragma('foreign_keys = OFF')
    // The row need not make sense: the log is to stop it.
    sqlite.pragma('ignore_check_constraints = ON')
    for (const name of loggedNames) {
      const columns = sqlite
        .prepare<[], { type: string; notnull: number }>(
          `SELECT type, "notnull" FROM pragma_table_info('${name}')`,
        )
        .all()
      const row = columns.map(({ type, notnull }) => (notnull ? (type === 'INTEGER' ? 1 : "'[]'") : 'NULL'))
      expect(() => sqlite.exec(`INSERT INTO "${name}" VALUES (${row.join()})`), name).toThrow(
        'change.operation',
      )
    }
    expect(() => sqlite.exec('DELETE FROM organisation')).toThrow('change.operation')
    expect(() => sqlite.exec("UPDATE organisation SET name = 'x'")).toThrow('change.operation')
  })
})

describe('the schema', () => {
  test('has STRICT tables only', () => {
    for (const { name, strict } of tables(anImage())) expect(strict, name).toBe(1)
  })

  test('is never written with INSERT OR REPLACE, which logs no delete', () => {
    const sources = globSync('{db,electron,resources,tools}/**/*.{ts,sql,mjs,json}', { cwd: root })
    expect(sources.length).toBeGreaterThan(50)
    const pattern = /\b(INSERT\s+OR\s+REPLACE|REPLACE\s+INTO|OR\s+IGNORE|recursive_triggers)\b/i
    expect('insert or replace into t').toMatch(pattern)
    const wrong = sources.filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')))
    expect(wrong).toEqual([])
  })
})
