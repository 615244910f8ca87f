import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BrowserHost } from '../api/host/browser'
import { aMachine, type Machine, makeDocument } from '../api/host/hosts'
import { refusal } from '../api/refusal'
import { expectSame, expectWholeDocuments, keyOf, leftIn, namesInDocument } from './folder'
import { startHost } from './host'
import {
  aDisk,
  becomeNobody,
  bindDisk,
  CAN_BE_NOBODY,
  fill,
  limitFileSize,
  setWritable,
  unmount,
} from './places'

const NAME = 'Sønderparken'
let host: BrowserHost

async function start(machine: Machine, env: NodeJS.ProcessEnv = {}): Promise<void> {
  host = await startHost(machine, env)
}

const pathOf = (machine: Machine) => join(machine.documents, `${NAME}.drejebog`)
const enter = async (name: string) => void (await host.client.organisations.create({ name }))
const names = async () => (await host.client.organisations.list({})).map(({ name }) => name)
const state = async () => (await host.client.session.status()).document
const open = async () => host.client.documents.open({ ref: await host.find(NAME) })
const publish = () => host.client.documents.publish()
const code = async (call: Promise<unknown>) => (await refusal(call)).code

/** A document with some hundred kilobytes in it, published and open, with the lease in hand. */
async function aLargeDocument(): Promise<void> {
  await makeDocument(host, NAME)
  for (let n = 0; n < 12; n++)
    await host.client.organisations.create({ name: `Stor ${n}`, note: 'x'.repeat(9000) })
  await publish()
}

const LARGE = Array.from({ length: 12 }, (_, n) => `Stor ${n}`)

async function expectPublished(machine: Machine, expected: string[]): Promise<void> {
  await expectWholeDocuments(machine.documents, keyOf(machine))
  expectSame(await namesInDocument(pathOf(machine), keyOf(machine)), expected, 'in the document')
  expect(leftIn(machine.documents)).toEqual([])
}

let told = false

/** A disk to fill. Where none may be mounted, a limit on the size of files stands in for it, and that is said. */
function aSmallDisk(size: string): string | null {
  const disk = aDisk(size)
  if (disk === null && !told)
    console.log('no disk can be mounted here: full disks are tried by a limit on file sizes')
  told ||= disk === null
  return disk
}

/** @returns the way to make room again */
function fillUp(disk: string | null, mostBytes: number): () => void {
  if (disk) return fill(disk)
  limitFileSize(host, mostBytes)
  return () => limitFileSize(host, 'unlimited')
}

describe.skipIf(process.platform !== 'linux')('a full disk', () => {
  test('under the shared folder: publishing is refused by its code, the document stands, and it goes on when there is room', async () => {
    const disk = aSmallDisk('2m')
    const machine = aMachine(disk ?? undefined)
    await start(machine)
    await aLargeDocument()
    await enter('Før')
    const before = readFileSync(pathOf(machine))
    const free = fillUp(disk, 60_000)
    expect(await code(publish())).toBe('file.diskFull')
    expect(await state()).toMatchObject({ problem: 'file.diskFull', unpublished: true })
    expect(readFileSync(pathOf(machine)).equals(before)).toBe(true)
    expect(leftIn(machine.documents).filter((name) => name !== '.fyld')).toEqual([])
    if (disk) await enter('Imens')
    free()
    await enter('Efter')
    await publish()
    expect(await state()).toMatchObject({ problem: null, unpublished: false })
    await expectPublished(machine, [...LARGE, 'Før', ...(disk ? ['Imens'] : []), 'Efter'])
  })

  test('under the shared folder before the first edit: the edit is refused, and no empty lease is left', async () => {
    const disk = aSmallDisk('2m')
    const machine = aMachine(disk ?? undefined)
    await start(machine)
    // A limit on sizes lets a small lease through: this one needs the disk.
    if (!disk) return
    await aLargeDocument()
    await host.client.documents.close()
    await open()
    const free = fill(disk)
    expect(await code(enter('Nu'))).toBe('file.diskFull')
    expect(readdirSync(disk).filter((name) => name.endsWith('i-brug'))).toEqual([])
    expectSame(await names(), LARGE, 'after the refusal')
    free()
    await enter('Nu')
    await publish()
    await expectPublished(machine, [...LARGE, 'Nu'])
  })

  test('when a document is made: refused by its code, and nothing is left behind', async () => {
    const disk = aSmallDisk('2m')
    const machine = aMachine(disk ?? undefined)
    await start(machine)
    const free = fillUp(disk, 60_000)
    expect(await code(makeDocument(host, NAME))).toBe('file.diskFull')
    expect(leftIn(machine.documents).filter((name) => name !== '.fyld')).toEqual([])
    free()
    await makeDocument(host, NAME)
    await enter('Nu')
    await publish()
    await expectPublished(machine, ['Nu'])
  })

  test.each(['disk', 'limit'])(
    'under the local folder (%s): an edit is refused by its code, what was answered stays, and it goes on',
    async (kind) => {
      const disk = kind === 'disk' ? aSmallDisk('2m') : null
      const machine = { ...aMachine(), ...(disk ? { dataFolder: disk } : {}) }
      await start(machine)
      await aLargeDocument()
      await enter('Før')
      const free = fillUp(disk, 8192)
      const refused = new Set<string>()
      for (let n = 0; n < 5; n++)
        refused.add(
          await code(host.client.organisations.create({ name: `Nej ${n}`, note: 'y'.repeat(9000) })),
        )
      expect([...refused]).toEqual(['file.diskFull'])
      expectSame(await names(), [...LARGE, 'Før'], 'after the refusals')
      const publishing = await publish().then(
        () => null,
        (error: { code: string }) => error.code,
      )
      expect([null, 'file.diskFull']).toContain(publishing)
      free()
      await enter('Efter')
      await publish()
      await expectPublished(machine, [...LARGE, 'Før', 'Efter'])
    },
  )

  test.each(['disk', 'limit'])(
    'under the local folder at opening (%s): refused by its code, and opened when there is room',
    async (kind) => {
      const disk = kind === 'disk' ? aSmallDisk('2m') : null
      const machine = { ...aMachine(), ...(disk ? { dataFolder: disk } : {}) }
      await start(machine)
      await aLargeDocument()
      await host.client.documents.close()
      const before = readFileSync(pathOf(machine))
      const free = fillUp(disk, 60_000)
      expect(await code(open())).toBe('file.diskFull')
      expect(readFileSync(pathOf(machine)).equals(before)).toBe(true)
      free()
      await open()
      expectSame(await names(), LARGE, 'when there is room')
    },
  )

  test('under the local folder, and then a kill: what was answered is there', async () => {
    const disk = aSmallDisk('2m')
    const machine = { ...aMachine(), ...(disk ? { dataFolder: disk } : {}) }
    await start(machine)
    await aLargeDocument()
    await enter('Før')
    const free = fillUp(disk, 8192)
    expect(await code(host.client.organisations.create({ name: 'Nej', note: 'y'.repeat(9000) }))).toBe(
      'file.diskFull',
    )
    await host.end('SIGKILL')
    if (disk) free()
    await start(machine)
    await open()
    expectSame(await names(), [...LARGE, 'Før'], 'after the kill')
    expect(await host.client.documents.close()).toBeNull()
    await expectPublished(machine, [...LARGE, 'Før'])
  })
})

describe.skipIf(process.platform !== 'linux')('a folder that may only be read', () => {
  test('lets the document be read; an edit is refused by its code and goes when the folder may be written', async () => {
    const machine = aMachine()
    await start(machine, CAN_BE_NOBODY)
    await makeDocument(host, NAME)
    await enter('Før')
    await host.client.documents.close()
    setWritable(machine.documents, false)
    await becomeNobody(host)
    await open()
    expectSame(await names(), ['Før'], 'read only')
    expect(await code(enter('Nej'))).toBe('file.folderReadOnly')
    expectSame(await names(), ['Før'], 'after the refusal')
    expect(await code(makeDocument(host, 'Ny'))).toBe('file.folderReadOnly')
    await open()
    setWritable(machine.documents, true)
    await enter('Efter')
    await publish()
    await expectPublished(machine, ['Før', 'Efter'])
  })

  test('with edits under way: they stay on this machine, also through closing, and are published later', async () => {
    const machine = aMachine()
    await start(machine, CAN_BE_NOBODY)
    await makeDocument(host, NAME)
    await enter('Før')
    await becomeNobody(host)
    setWritable(machine.documents, false)
    expect(await code(publish())).toBe('file.folderReadOnly')
    await enter('Imens')
    expect(await host.client.documents.close()).toBe('file.folderReadOnly')
    setWritable(machine.documents, true)
    await open()
    expectSame(await names(), ['Før', 'Imens'], 'opened again')
    expect(await host.client.documents.close()).toBeNull()
    rmSync(`${pathOf(machine)}.i-brug`, { force: true })
    await expectPublished(machine, ['Før', 'Imens'])
  })

  test('for everything local: opening is refused by its code and not as a second window', async () => {
    const machine = aMachine()
    await start(machine, CAN_BE_NOBODY)
    await makeDocument(host, NAME)
    await host.client.documents.close()
    await becomeNobody(host)
    for (const name of ['work', 'locks']) rmSync(join(machine.dataFolder, name), { recursive: true })
    setWritable(machine.dataFolder, false)
    expect(await code(open())).toBe('file.folderReadOnly')
    setWritable(machine.dataFolder, true)
    await open()
  })
})

describe('a shared folder that goes away', () => {
  test('and comes back: work goes on meanwhile, and is published then', async () => {
    const machine = aMachine()
    await start(machine)
    await makeDocument(host, NAME)
    await enter('Før')
    renameSync(machine.documents, `${machine.documents}-væk`)
    expect(await code(publish())).toBe('file.notFound')
    await enter('Imens')
    expect(await state()).toMatchObject({ problem: 'file.notFound', unpublished: true })
    renameSync(`${machine.documents}-væk`, machine.documents)
    await publish()
    expect(await state()).toMatchObject({ problem: null, unpublished: false })
    await host.client.documents.close()
    await expectPublished(machine, ['Før', 'Imens'])
  })

  test('with its drive: nothing is written to the empty place where it was', async () => {
    const disk = aDisk('4m')
    const machine = aMachine()
    await start(machine)
    // Without the right to mount there is no drive to take away; a folder's volume is a unit test then.
    if (!disk) return
    bindDisk(disk, machine.documents)
    try {
      await makeDocument(host, NAME)
      await enter('Før')
      unmount(machine.documents)
      expect(readdirSync(machine.documents)).toEqual([])
      expect(await code(publish())).toBe('file.notFound')
      expect(readdirSync(machine.documents).filter((name) => name.endsWith('.drejebog'))).toEqual([])
      bindDisk(disk, machine.documents)
      await publish()
      await host.client.documents.close()
      await expectPublished(machine, ['Før'])
    } finally {
      unmount(machine.documents)
    }
  })

  test('without the document, which somebody deleted: what is open is put back', async () => {
    const machine = aMachine()
    await start(machine)
    await makeDocument(host, NAME)
    await enter('Før')
    rmSync(pathOf(machine))
    await publish()
    await host.client.documents.close()
    await expectPublished(machine, ['Før'])
  })
})

describe('a file that is no document', () => {
  test.each([
    ['a workbook', 'PK\x03\x04 xl/workbook.xml', 'file.notOurs'],
    ['nothing', '', 'file.notOurs'],
    ['random bytes', Buffer.from('e1f2a3b4c5d6e7f8', 'hex'), 'file.notOurs'],
    ['a plain database', `SQLite format 3\0${'\0'.repeat(5000)}`, 'file.notOurs'],
    ['the beginning of one', 'DREJEBOG', 'file.truncated'],
    ['a folder', null, 'file.notOurs'],
  ])('%s under the name of one is refused by its code and not touched', async (_what, bytes, expected) => {
    const machine = aMachine()
    const path = pathOf(machine)
    if (bytes === null) mkdirSync(path)
    else writeFileSync(path, bytes)
    await start(machine)
    expect(await code(open())).toBe(expected)
    expect(readdirSync(machine.documents)).toEqual([`${NAME}.drejebog`])
    if (bytes !== null) expect(readFileSync(path).equals(Buffer.from(bytes))).toBe(true)
  })
})
