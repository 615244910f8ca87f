import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../db/clock'
import { backupFolder, listBackups, makeBackup } from '../../db/file/backup'
import { readHeader } from '../../db/file/header'
import type { Step } from '../../db/file/steps'

import { anOrganisation, JENS } from '../fixtures/files'
import { aDesk, type Desk } from './desk'
import { expectSame, namesInDocument } from './folder'
import { startHost } from './host'
import { startToDieAt, untilDeath } from './kill-at'
import { Random, times } from './size'

/** A colleague enters something and publishes it, past whatever lease lies there. */
async function colleagueEnters(desk: Desk, name: string): Promise<void> {
  rmSync(`${desk.path}.i-brug`, { force: true })
  const colleague = await desk.atColleague()
  await colleague.write(JENS, (file) => anOrganisation(file, { name }))
  await colleague.close()
}

describe('kill -9 of the host', () => {
  test('at random moments of opening, typing, publishing and closing loses nothing that was answered', async () => {
    const desk = await aDesk()
    const random = new Random(1)
    const cycles = times(90, 540)
    for (let cycle = 1; cycle <= cycles; cycle++) {
      const where = `random cycle ${cycle}`
      const host = await startHost(desk.machine)
      const kill = () => host.process.kill('SIGKILL')
      // One in four dies while it opens the document, the others at work.
      if (cycle % 4 === 0) setTimeout(kill, random.below(80))
      const died = await untilDeath(host, async () => {
        await desk.open(host)
        await desk.look(host, where)
        setTimeout(kill, random.below(120))
        for (;;) {
          await desk.enter(host)
          if (random.below(3) === 0) await host.client.documents.publish()
          if (random.below(15) === 0) {
            await host.client.documents.close()
            await desk.open(host)
          }
        }
      })
      expect(died, where).toBe(true)
      await desk.lookAside(where)
    }
    await desk.expectAllThere('in the end')
    expect(desk.certain.size, 'enough was entered to lose something').toBeGreaterThan(cycles / 4)
  })

  const PUBLISHING: Step[] = [
    'publish:started',
    'publish:copied',
    'publish:noted',
    'publish:checked',
    'publish:renamed',
    'publish:synced',
    'publish:done',
  ]
  test.each(PUBLISHING)('at %s loses nothing that was answered', async (step) => {
    const desk = await aDesk()
    for (let cycle = 1; cycle <= times(5, 25); cycle++) {
      const where = `${step}, cycle ${cycle}`
      // Every other time an edition of the same session has gone well before.
      const host = await startToDieAt(desk.machine, step, 1 + (cycle % 2))
      const died = await untilDeath(host, async () => {
        await desk.open(host)
        await desk.look(host, where)
        for (;;) {
          await desk.enter(host)
          await host.client.documents.publish()
        }
      })
      expect(died, where).toBe(true)
      await desk.lookAside(where)
    }
    await desk.expectAllThere(step)
  })

  test.each(['open:copied', 'open:noted'] satisfies Step[])(
    'at %s loses nothing that was answered',
    async (step) => {
      const desk = await aDesk()
      for (let cycle = 1; cycle <= times(5, 25); cycle++) {
        const where = `${step}, cycle ${cycle}`
        const host = await startToDieAt(desk.machine, step, 1)
        expect(await untilDeath(host, () => desk.open(host)), where).toBe(true)
        await desk.lookAside(where)
        // Every other time over what the last kill left.
        if (cycle % 2 === 0) await desk.expectAllThere(where)
      }
      await desk.expectAllThere(step)
    },
  )

  const RESTORING: Step[] = [
    'restore:started',
    'restore:copied',
    'restore:noted',
    'restore:swapped',
    'restore:done',
    'publish:renamed',
  ]
  test.each(RESTORING)('at %s of a restore leaves the backup or what was there before', async (step) => {
    const desk = await aDesk()
    const { fileId } = (await readHeader(desk.path)).header
    const backups = backupFolder(desk.machine.dataFolder, fileId)
    const kept = new Set(desk.certain)
    await makeBackup(desk.path, backups, 'day', systemClock)
    const [backup] = await listBackups(backups)
    for (let cycle = 1; cycle <= times(4, 20); cycle++) {
      const where = `${step}, cycle ${cycle}`
      // A restore publishes what was typed before it, and then itself.
      const host = await startToDieAt(desk.machine, step, step === 'publish:renamed' ? 2 : 1)
      const died = await untilDeath(host, async () => {
        await desk.open(host)
        await desk.enter(host)
        await host.client.backups.restore({ id: backup?.id as string })
        desk.certain.clear()
        for (const name of kept) desk.certain.add(name)
      })
      expect(died || step === 'restore:done', where).toBe(true)
      await desk.lookAside(where)
      const before = [...desk.certain]
      const again = await startHost(desk.machine)
      await desk.open(again)
      const names = (await again.client.organisations.list({})).map(({ name }) => name)
      const restored = names.length === kept.size
      expectSame(names, restored ? kept : before, where)
      desk.certain.clear()
      for (const name of names) desk.certain.add(name)
      await again.end('SIGTERM')
    }
    await desk.expectAllThere(step)
  })

  const MEETING: Step[] = ['conflict:written', 'conflict:noted', 'follow:copied', 'follow:done']
  test.each(MEETING)('at %s, with a colleague in between, loses the edits of neither', async (step) => {
    const desk = await aDesk()
    for (let cycle = 1; cycle <= times(3, 12); cycle++) {
      const where = `${step}, cycle ${cycle}`
      const host = await startToDieAt(desk.machine, step, 1)
      const died = await untilDeath(host, async () => {
        await desk.open(host)
        await desk.enter(host)
        await colleagueEnters(desk, `Kollegaens ${cycle}`)
        desk.certain.add(`Kollegaens ${cycle}`)
        await host.client.documents.publish()
      })
      expect(died, where).toBe(true)
      const again = await startHost(desk.machine)
      await desk.open(again)
      await again.end('SIGTERM')
      expectSame(await desk.namesInFolder(), desk.certain, where)
    }
  })

  const MOVING: Step[] = ['moved:noted', 'moved:done']
  test.each(MOVING)(
    'at %s keeps the edits of a document that was renamed before they were published',
    async (step) => {
      const desk = await aDesk()
      for (let cycle = 1; cycle <= times(3, 12); cycle++) {
        const where = `${step}, cycle ${cycle}`
        const host = await startHost(desk.machine)
        await desk.open(host)
        await desk.enter(host)
        await host.end('SIGKILL')
        const old = desk.path
        desk.name = `Sønderparken ${cycle}`
        renameSync(old, desk.path)
        const next = await startToDieAt(desk.machine, step, 1)
        expect(await untilDeath(next, () => desk.open(next)), where).toBe(true)
        await desk.expectAllThere(where)
        rmSync(`${old}.i-brug`, { force: true })
      }
      expectSame(await namesInDocument(join(desk.path), desk.key), desk.certain, step)
    },
  )
})
