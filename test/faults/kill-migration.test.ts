import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { backupFolder, listBackups } from '../../db/file/backup'
import { checkDocument } from '../../db/file/check-document'
import { readHeader } from '../../db/file/header'
import type { Step } from '../../db/file/steps'

import { refusal } from '../api/refusal'
import { aDesk, type Desk } from './desk'
import { expectSame, namesInDocument } from './folder'
import { startHost } from './host'
import { startToDieAt, untilDeath } from './kill-at'
import { buildNextVersion } from './newer'
import { times } from './size'

let nextVersion: string

beforeAll(async () => {
  nextVersion = await buildNextVersion()
})

const MIGRATING: [Step, number][] = [
  ['migrate:statement', 1],
  ['migrate:statement', 2],
  ['migrate:statement', 3],
  ['migrate:before-commit', 1],
  ['migrate:committed', 1],
]

/** Every backup that was made before a migration can be opened. */
async function expectWholeBackups(desk: Desk, where: string): Promise<void> {
  const { fileId } = (await readHeader(desk.path)).header
  const folder = backupFolder(desk.machine.dataFolder, fileId)
  const backups = (await listBackups(folder)).filter(({ reason }) => reason === 'migration')
  expect(backups.length, where).toBeGreaterThan(0)
  for (const { id } of backups) await checkDocument(join(folder, id), desk.key)
}

describe('kill -9 of the next version', () => {
  test.each(MIGRATING)(
    'at %s (no. %i) of the migration leaves the document to the version before, and to itself',
    async (step, n) => {
      const desk = await aDesk()
      const before = readFileSync(desk.path)
      for (let cycle = 1; cycle <= times(3, 14); cycle++) {
        const where = `${step} ${n}, cycle ${cycle}`
        const host = await startToDieAt(desk.machine, step, n, nextVersion)
        expect(await untilDeath(host, () => desk.open(host)), where).toBe(true)
        expect(readFileSync(desk.path).equals(before), where).toBe(true)
        await desk.lookAside(where)
        await expectWholeBackups(desk, where)
        // By turns the version before opens what is left, and the next one tries again.
        if (cycle % 2 === 0) await desk.expectAllThere(where)
        else {
          const again = await startHost(desk.machine, {}, nextVersion)
          await desk.open(again)
          await desk.look(again, where)
          await again.end('SIGKILL')
        }
        expect(readFileSync(desk.path).equals(before), where).toBe(true)
      }
    },
  )

  test.each(MIGRATING)('at %s (no. %i) of taking up unpublished edits keeps them', async (step, n) => {
    const desk = await aDesk()
    for (let cycle = 1; cycle <= times(2, 6); cycle++) {
      const where = `${step} ${n}, cycle ${cycle}`
      const old = readFileSync(desk.path)
      const before = await startHost(desk.machine)
      await desk.open(before)
      await desk.enter(before)
      await before.end('SIGKILL')
      const host = await startToDieAt(desk.machine, step, n, nextVersion)
      expect(await untilDeath(host, () => desk.open(host)), where).toBe(true)
      expect(readFileSync(desk.path).equals(old), where).toBe(true)
      const again = await startHost(desk.machine, {}, nextVersion)
      await desk.open(again)
      await desk.look(again, where)
      expect(await again.client.documents.close(), where).toBeNull()
      await again.end('SIGTERM')
      expectSame(await namesInDocument(desk.path, desk.key), desk.certain, where)
      // The next cycle begins with the version before again.
      writeFileSync(desk.path, old)
      desk.certain.clear()
      for (const name of await namesInDocument(desk.path, desk.key)) desk.certain.add(name)
    }
  })

  test('published by the next version, the document is refused by the one before and not touched', async () => {
    const desk = await aDesk()
    const next = await startHost(desk.machine, {}, nextVersion)
    await desk.open(next)
    await desk.enter(next)
    await next.end('SIGTERM')
    const bytes = readFileSync(desk.path)
    const before = await startHost(desk.machine)
    expect((await refusal(desk.open(before))).code).toBe('file.newer')
    await before.end('SIGTERM')
    expect(readFileSync(desk.path).equals(bytes)).toBe(true)
    const again = await startHost(desk.machine, {}, nextVersion)
    await desk.open(again)
    await desk.look(again, 'in the next version')
    await again.end('SIGTERM')
    rmSync(join(desk.machine.dataFolder, 'work'), { recursive: true })
  })
})
