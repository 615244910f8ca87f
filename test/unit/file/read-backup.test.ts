import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { newFileKey } from '../../../db/file/keys'
import { readBackup } from '../../../db/file/read-backup'
import { fileContents } from '../../../db/queries/contents'
import { TestClock } from '../../fixtures/clock'
import { aFolder } from '../../fixtures/place'

const FROZEN = join(import.meta.dirname, '..', '..', 'fixtures', 'frozen')
const KEY = Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0', 'hex')

/** A folder of backups with one in it, of a version of the schema. */
function aBackup(version: number) {
  const folder = aFolder()
  const path = join(folder, '2026-11-22T031200 day.drejebog')
  cpSync(join(FROZEN, `schema-${version}.drejebog`), path)
  const before = readFileSync(path)
  const expectUntouched = () => {
    expect(readdirSync(folder)).toEqual(['2026-11-22T031200 day.drejebog'])
    expect(Buffer.compare(readFileSync(path), before)).toBe(0)
    expect(statSync(path).size).toBe(before.length)
  }
  return { path, expectUntouched }
}

test.each([1, 2, 3])(
  'a backup of schema %i is counted, and neither changed nor anything left beside it',
  async (version) => {
    const { path, expectUntouched } = aBackup(version)
    const held = await readBackup(path, KEY, new TestClock(), fileContents)
    expect(held).toMatchObject({
      organisations: 2,
      contacts: 1,
      interactions: version === 1 ? 0 : 1,
      attachments: version - 1,
      attachmentBytes: [0, 11, 20][version - 1],
      staff: 2,
      activeStaff: 1,
      agreements: version < 3 ? 0 : 2,
      goals: version < 3 ? 0 : 2,
      lastChange: { by: 'Mette Prøve' },
    })
    expectUntouched()
  },
)

test('a backup of this version is read only: what would write to it fails', async () => {
  const { path, expectUntouched } = aBackup(3)
  const writing = (file: OpenFile) => file.sqlite.exec('DELETE FROM change')
  await expect(readBackup(path, KEY, new TestClock(), writing)).rejects.toThrow()
  expectUntouched()
})

test('with another key, or when reading fails, nothing is left either', async () => {
  const { path, expectUntouched } = aBackup(3)
  await expect(readBackup(path, newFileKey(), new TestClock(), fileContents)).rejects.toThrow()
  const failing = () => {
    throw new Error('failed')
  }
  await expect(readBackup(path, KEY, new TestClock(), failing)).rejects.toThrow('failed')
  expectUntouched()
})

test('two that read at the same moment are not in each other’s way', async () => {
  const { path, expectUntouched } = aBackup(1)
  const both = await Promise.all([1, 2].map(() => readBackup(path, KEY, new TestClock(), fileContents)))
  expect(both[0]).toEqual(both[1])
  expectUntouched()
})
