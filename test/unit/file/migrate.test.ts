import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkImage, closeImage, type OpenFile, openImage } from '../../../db/file/connection'
import { newFileKey } from '../../../db/file/keys'
import { MIGRATIONS, migrate, SCHEMA_VERSION, schemaVersion } from '../../../db/file/migrate'
import { operation } from '../../../db/log/operation'
import { logTriggers } from '../../../db/log/triggers'
import { contacts } from '../../../db/queries/contacts'
import { TestClock } from '../../fixtures/clock'
import { anImage, anOrganisation, dump } from '../../fixtures/files'
import { aFolder } from '../../fixtures/place'

/** A full image of today's schema, and where it lies. */
function aFullImage(): { file: OpenFile; path: string; reopen(): OpenFile } {
  const path = join(aFolder(), 'image.db')
  const key = newFileKey()
  const clock = new TestClock()
  const file = openImage(path, key, { clock, create: true })
  migrate(file)
  const organisationId = anOrganisation(file, { name: 'Boligkontoret' })
  const none = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }
  operation(file, { label: 'contact.create' }, () =>
    contacts.create(file, { ...none, organisationId, name: 'Formand' }),
  )
  return { file, path, reopen: () => openImage(path, key, { clock }) }
}

const triggers = ({ sqlite }: OpenFile) =>
  sqlite
    .prepare<[], string>("SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY sql")
    .pluck()
    .all()

/** As drizzle-kit writes it when a column's constraint changes: the parent table is made anew and renamed. */
function rebuildOf(table: string, { sqlite }: OpenFile): string {
  const sql = sqlite
    .prepare<[string], string>('SELECT sql FROM sqlite_master WHERE name = ?')
    .pluck()
    .get(table)
  const indexes = sqlite
    .prepare<[string], string>(
      "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    )
    .pluck()
    .all(table)
  return [
    `${sql?.replace(`\`${table}\``, '`__new`').replaceAll(`"${table}".`, '"__new".')};`,
    `INSERT INTO __new SELECT * FROM \`${table}\`;`,
    `DROP TABLE \`${table}\`;`,
    `ALTER TABLE __new RENAME TO \`${table}\`;`,
    ...indexes.map((index) => `${index};`),
  ].join('\n--> statement-breakpoint\n')
}

describe('a migration', () => {
  test('that makes a parent table anew deletes none of its children, and the triggers stand again', () => {
    const { file } = aFullImage()
    const before = dump(file)
    const rebuild = rebuildOf('organisation', file)
    migrate(file, [...MIGRATIONS, rebuild])
    expect(dump(file)).toBe(before)
    expect(schemaVersion(file)).toBe(SCHEMA_VERSION + 1)
    expect(triggers(file)).toEqual([...logTriggers()].sort())
    expect(file.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    checkImage(file)
    expect(() => file.sqlite.exec('DELETE FROM organisation')).toThrow('change.operation')
  })

  test('the same with foreign keys on would have deleted or refused: the control', () => {
    const { file } = aFullImage()
    const rebuild = rebuildOf('organisation', file)
    expect(() => file.sqlite.exec(`BEGIN; ${rebuild}; COMMIT`)).toThrow()
    file.sqlite.exec('ROLLBACK')
  })

  test.each([
    ['breaks a reference', "UPDATE contact SET organisation_id = 'ingen'"],
    ['is no SQL', 'CREATE TABEL x'],
    [
      'fails after much has gone well',
      'CREATE TABLE x (a TEXT) STRICT; DROP TABLE contact; SELECT ingen FROM ingen',
    ],
    ['breaks a check', "UPDATE organisation SET kinds = 'ingen liste'"],
  ])('that %s leaves the image as it was, and says so', (_what, sql) => {
    const { file, reopen } = aFullImage()
    const before = dump(file)
    const wrong = { code: 'file.migrationFailed', data: { version: SCHEMA_VERSION + 2 } }
    expect(() => migrate(file, [...MIGRATIONS, 'CREATE TABLE first (a TEXT) STRICT', sql])).toThrow(
      expect.objectContaining(wrong),
    )
    closeImage(file)
    const again = reopen()
    expect(dump(again)).toBe(before)
    expect(schemaVersion(again)).toBe(SCHEMA_VERSION)
    expect(triggers(again)).toEqual([...logTriggers()].sort())
    expect(again.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    closeImage(again)
  })

  test('of an image that a newer program made is refused, and nothing is written', () => {
    const { file, path } = aFullImage()
    file.sqlite.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
    const before = readFileSync(path)
    expect(() => migrate(file)).toThrow('file.newer')
    closeImage(file)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('of an image of this schema writes nothing', () => {
    const { file, path } = aFullImage()
    const before = readFileSync(path)
    migrate(file)
    closeImage(file)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('goes through every version between, one by one', () => {
    const { file } = aFullImage()
    const steps = [
      'CREATE TABLE a (x TEXT) STRICT',
      'ALTER TABLE a ADD COLUMN y TEXT',
      "INSERT INTO a VALUES ('1', '2')",
    ]
    migrate(file, [...MIGRATIONS, steps[0] as string])
    migrate(file, [...MIGRATIONS, ...steps])
    expect(file.sqlite.prepare('SELECT * FROM a').all()).toEqual([{ x: '1', y: '2' }])
  })

  test('counts its versions without a gap, each with its entry in the journal', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'db', 'migrations')
    const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
      entries: { idx: number; tag: string }[]
    }
    expect(journal.entries.map(({ idx }) => idx)).toEqual(MIGRATIONS.map((_, index) => index))
    for (const { tag } of journal.entries)
      expect(MIGRATIONS).toContain(readFileSync(join(folder, `${tag}.sql`), 'utf8'))
    expect(schemaVersion(anImage())).toBe(SCHEMA_VERSION)
  })
})
