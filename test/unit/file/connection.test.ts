import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import {
  assertEncrypted,
  checkImage,
  closeImage,
  lockFile,
  openImage,
  withoutWaiting,
} from '../../../db/file/connection'
import { newFileKey } from '../../../db/file/keys'
import { migrate } from '../../../db/file/migrate'
import { TestClock } from '../../fixtures/clock'
import { anImage, anOrganisation } from '../../fixtures/files'
import { aFolder } from '../../fixtures/place'

const clock = new TestClock()

describe('an open image', () => {
  test('is set up as the format demands', () => {
    const { sqlite } = anImage()
    const pragma = (name: string) => sqlite.pragma(name, { simple: true })
    expect({
      cipher: pragma('cipher'),
      journal: pragma('journal_mode'),
      locking: pragma('locking_mode'),
      synchronous: pragma('synchronous'),
      foreignKeys: pragma('foreign_keys'),
      secureDelete: pragma('secure_delete'),
      tempStore: pragma('temp_store'),
      trustedSchema: pragma('trusted_schema'),
      cacheSize: pragma('cache_size'),
    }).toEqual({
      cipher: 'chacha20',
      journal: 'delete',
      locking: 'exclusive',
      // FULL
      synchronous: 2,
      foreignKeys: 1,
      secureDelete: 1,
      // MEMORY
      tempStore: 2,
      trustedSchema: 0,
      cacheSize: -65536,
    })
  })

  test('waits for the disk again once it has been filled, also when the filling failed', async () => {
    const file = anImage()
    const pragma = (name: string) => file.sqlite.pragma(name, { simple: true })
    const settings = () => [pragma('synchronous'), pragma('journal_mode')]
    await withoutWaiting(file, async () => {
      expect(settings()).toEqual([0, 'memory'])
      anOrganisation(file, { name: 'Fyldt' })
    })
    expect(settings()).toEqual([2, 'delete'])
    const failing = withoutWaiting(file, async () => {
      throw new Error('does not fit')
    })
    await expect(failing).rejects.toThrow('does not fit')
    expect(settings()).toEqual([2, 'delete'])
    expect(file.sqlite.prepare('SELECT name FROM organisation').pluck().all()).toEqual(['Fyldt'])
  })

  test('keeps its settings through a migration', () => {
    const file = anImage()
    migrate(file)
    expect(file.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(() => file.sqlite.exec("UPDATE contact SET organisation_id = 'x'")).not.toThrow()
  })

  test('has no plain text in it, and not in its journal', () => {
    const path = join(aFolder(), 'image.db')
    const file = openImage(path, newFileKey(), { clock, create: true })
    migrate(file)
    anOrganisation(file, { name: 'Hemmeligt Navn ApS' })
    anOrganisation(file, { name: 'Hemmeligt Andet ApS' })
    assertEncrypted(path)
    const bytes = Buffer.concat([readFileSync(path), readFileSync(`${path}-journal`)])
    expect(bytes.includes('Hemmeligt')).toBe(false)
    expect(bytes.includes('organisation')).toBe(false)
    closeImage(file)
  })

  test('is refused with another key, and not changed by the attempt', () => {
    const path = join(aFolder(), 'image.db')
    const key = newFileKey()
    const file = openImage(path, key, { clock, create: true })
    migrate(file)
    closeImage(file)
    const before = readFileSync(path)
    expect(() => openImage(path, newFileKey(), { clock })).toThrow('file.damaged')
    expect(readFileSync(path).equals(before)).toBe(true)
    closeImage(openImage(path, key, { clock }))
  })

  test('is never made without a whole key: an empty one writes plain text', () => {
    const path = join(aFolder(), 'image.db')
    for (const key of [Buffer.alloc(0), Buffer.alloc(31), Buffer.from('adgangskode')])
      expect(() => openImage(path, key, { clock, create: true })).toThrow('32 bytes')
    expect(existsSync(path)).toBe(false)
  })

  test('in plain text is told by the assertion that a publishing makes', () => {
    const path = join(aFolder(), 'plain.db')
    const plain = new Sqlite(path)
    plain.exec('CREATE TABLE t (a)')
    plain.close()
    expect(() => assertEncrypted(path)).toThrow('not encrypted')
  })

  test('that is not there is not made by opening it', () => {
    const path = join(aFolder(), 'image.db')
    expect(() => openImage(path, newFileKey(), { clock })).toThrow('file.folderReadOnly')
    expect(existsSync(path)).toBe(false)
  })

  test('with a reference to nothing does not pass the full check', () => {
    const file = anImage()
    checkImage(file)
    file.sqlite.pragma('foreign_keys = OFF')
    file.sqlite.exec('INSERT INTO running_operation VALUES (1, 1)')
    file.sqlite.exec("INSERT INTO contact (id, organisation_id, name) VALUES ('a', 'ingen', 'Formand')")
    expect(() => checkImage(file)).toThrow('file.damaged')
  })
})

describe('a lock', () => {
  test('is had by one at a time', () => {
    const path = join(aFolder(), 'lock')
    const release = lockFile(path)
    expect(lockFile(path)).toBeNull()
    release?.()
    const again = lockFile(path)
    expect(again).not.toBeNull()
    again?.()
  })

  test('that cannot be made says why, and not that somebody has it', () => {
    const inTheWay = join(aFolder(), 'fil')
    writeFileSync(inTheWay, '')
    expect(() => lockFile(join(inTheWay, 'lock'))).toThrow()
    expect(() => lockFile(join(aFolder(), 'ingen', 'lock'))).toThrow()
  })
})
