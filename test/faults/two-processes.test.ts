import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../db/clock'
import { backupFolder, makeBackup } from '../../db/file/backup'
import { readHeader } from '../../db/file/header'
import type { BrowserHost } from '../api/host/browser'
import { aMachine, makeDocument, PASSWORD } from '../api/host/hosts'
import { refusal } from '../api/refusal'
import { Desk } from './desk'
import { expectSame } from './folder'
import { startHost } from './host'

const NAME = 'Sønderparken'
const enter = async (host: BrowserHost, name: string) =>
  void (await host.client.organisations.create({ name }))
const namesAt = async (host: BrowserHost) =>
  (await host.client.organisations.list({})).map(({ name }) => name)
const stateAt = async (host: BrowserHost) => (await host.client.session.status()).document

/** Waits for what happens by itself within a few seconds; a busy machine gets longer. */
async function until(what: string, reached: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 600; tried++) {
    if (await reached()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect.fail(`never came: ${what}`)
}

/** Mette's PC and Jens', each with a folder of its own for everything local, and one shared folder. */
async function twoPcs() {
  const desk = new Desk(NAME)
  const mette = await startHost(desk.machine)
  await makeDocument(mette, NAME)
  const jens = await startHost(aMachine(desk.machine.documents))
  await jens.client.documents.unlock({ ref: await jens.find(NAME), by: { password: PASSWORD } })
  const { staffId } = (await stateAt(mette)) ?? {}
  await jens.client.session.setStaff({ staffId: staffId as string })
  return { desk, mette, jens, path: desk.path, lease: `${desk.path}.i-brug` }
}

describe('two PCs with one document', () => {
  test('lease held: the other’s edit is refused and names who has it, and comes to be seen there when published', async () => {
    const { mette, jens } = await twoPcs()
    await enter(mette, 'Fra Mette')
    const { code, data } = await refusal(jens.client.organisations.create({ name: 'Fra Jens' }))
    expect({ code, staff: data.staff }).toEqual({ code: 'lease.held', staff: 'Mette Prøve' })
    expect((await stateAt(jens))?.lease).toMatchObject({ kind: 'held', staff: 'Mette Prøve' })
    await mette.client.documents.publish()
    await until('the other follows', async () => (await namesAt(jens)).includes('Fra Mette'))
  })

  test('lease free: the other follows, and edits at the first try', async () => {
    const { desk, mette, jens } = await twoPcs()
    await enter(mette, 'Fra Mette')
    await mette.client.documents.close()
    await until('the other follows', async () => (await namesAt(jens)).includes('Fra Mette'))
    await enter(jens, 'Fra Jens')
    await jens.client.documents.close()
    expectSame(await desk.namesInFolder(), ['Fra Mette', 'Fra Jens'], 'in the document')
  })

  test('lease free, and an edition not yet seen: the edit is refused once, on the newest data it succeeds', async () => {
    const { mette, jens } = await twoPcs()
    await enter(mette, 'Fra Mette')
    await mette.client.documents.close()
    const tried = await jens.client.organisations.create({ name: 'Fra Jens' }).then(
      () => null,
      (error: { code: string }) => error.code,
    )
    expect(['file.replaced', null]).toContain(tried)
    if (tried) await enter(jens, 'Fra Jens')
    expectSame(await namesAt(jens), ['Fra Mette', 'Fra Jens'], 'at the other')
  })

  test('lease stale: it is taken over, and nothing of the one who slept is lost', async () => {
    const { desk, mette, jens, lease } = await twoPcs()
    await enter(mette, 'Fra Mette')
    // Ten minutes without a sign of life, by the only thing that the other can see of it.
    const held = JSON.parse(readFileSync(lease, 'utf8')) as object
    const past = new Date(Date.now() - 11 * 60_000).toISOString()
    writeFileSync(lease, JSON.stringify({ ...held, heartbeat: past }))
    await enter(jens, 'Fra Jens')
    await jens.client.documents.publish()
    await mette.client.documents.publish()
    expectSame(await namesAt(mette), ['Fra Jens'], 'after meeting the other’s edition')
    expect((await stateAt(mette))?.conflictCopy).toContain('konflikt')
    expectSame(await desk.namesInFolder(), ['Fra Mette', 'Fra Jens'], 'in the folder')
  })

  test.each([
    ['removed', (lease: string) => rmSync(lease)],
    ['emptied', (lease: string) => writeFileSync(lease, '')],
  ])(
    'lease bypassed, since it was %s: a conflict copy is made, no edit is lost, and what could be undone is forgotten',
    async (_how, bypass) => {
      const { desk, mette, jens, lease } = await twoPcs()
      await enter(mette, 'Fra Mette')
      bypass(lease)
      await enter(jens, 'Fra Jens')
      await jens.client.documents.publish()
      await mette.client.documents.publish()
      expectSame(await desk.namesInFolder(), ['Fra Mette', 'Fra Jens'], 'in the folder')
      // The numbers of her operations stand for the other's now: Ctrl+Z must not take those back.
      expect((await refusal(mette.client.changes.undo({}))).code).toBe('undo.nothing')
      expectSame(await namesAt(mette), ['Fra Jens'], 'after Ctrl+Z')
    },
  )

  test('one that is killed with edits unpublished finds them again after the other has gone on', async () => {
    const { desk, mette, jens, lease } = await twoPcs()
    await enter(mette, 'Fra Mette')
    await mette.end('SIGKILL')
    rmSync(lease)
    await enter(jens, 'Fra Jens')
    await jens.client.documents.close()
    const again = await startHost(desk.machine)
    await desk.open(again)
    expect((await stateAt(again))?.conflictCopy).toContain('konflikt')
    expectSame(await desk.namesInFolder(), ['Fra Mette', 'Fra Jens'], 'in the folder')
  })
})

describe('two processes of one user', () => {
  test('the second is told that the document is open already, and gets it when the first ends', async () => {
    const desk = new Desk(NAME)
    const first = await startHost(desk.machine)
    await makeDocument(first, NAME)
    await enter(first, 'Fra det første vindue')
    const second = await startHost(desk.machine)
    expect((await refusal(desk.open(second))).code).toBe('file.openHere')
    await first.end('SIGTERM')
    await desk.open(second)
    expectSame(await namesAt(second), ['Fra det første vindue'], 'in the second')
  })

  test('of two that open at the same moment one has it, however often', async () => {
    const desk = new Desk(NAME)
    const first = await startHost(desk.machine)
    await makeDocument(first, NAME)
    await first.client.documents.close()
    const second = await startHost(desk.machine)
    let number = 0
    for (let round = 0; round < 25; round++) {
      const hosts = [first, second]
      const opened = await Promise.all(
        hosts.map((host) =>
          desk.open(host).then(
            () => true,
            (error: { code: string }) => {
              expect(error.code).toBe('file.openHere')
              return false
            },
          ),
        ),
      )
      expect(opened.filter(Boolean), `round ${round}`).toHaveLength(1)
      const holder = hosts[opened.indexOf(true)] as BrowserHost
      await enter(holder, `Nr. ${++number}`)
      // The other tries while this one closes: nothing may be taken away under either.
      const other = hosts[opened.indexOf(false)] as BrowserHost
      const [, late] = await Promise.all([
        holder.client.documents.close(),
        desk.open(other).then(
          () => true,
          () => false,
        ),
      ])
      if (late) {
        await enter(other, `Nr. ${++number}`)
        await other.client.documents.close()
      }
    }
    const wanted = Array.from({ length: number }, (_, index) => `Nr. ${index + 1}`)
    expectSame(await desk.namesInFolder(), wanted, 'in the end')
    expect(readdirSync(dirname(desk.path)).filter((name) => name.includes('konflikt'))).toEqual([])
    expect(existsSync(`${desk.path}.i-brug`)).toBe(false)
  })
})

test('a restore leaves nothing to undo or redo: the numbers of operations are other ones then', async () => {
  const desk = new Desk(NAME)
  const host = await startHost(desk.machine)
  await makeDocument(host, NAME)
  await enter(host, 'I kopien')
  await host.client.documents.publish()
  const { fileId } = (await readHeader(desk.path)).header
  const backup = await makeBackup(
    desk.path,
    backupFolder(desk.machine.dataFolder, fileId),
    'day',
    systemClock,
  )
  await enter(host, 'Efter kopien')
  await enter(host, 'Fortrudt')
  await host.client.changes.undo({})
  expect((await host.client.session.status()).undoable).toEqual({ undo: true, redo: true })
  await host.client.backups.restore({ id: basename(backup) })
  expect((await host.client.session.status()).undoable).toEqual({ undo: false, redo: false })
  expect((await refusal(host.client.changes.undo({}))).code).toBe('undo.nothing')
  expect((await refusal(host.client.changes.redo())).code).toBe('undo.nothing')
  expectSame(await namesAt(host), ['I kopien'], 'after Ctrl+Z')
})
