import { createHash, randomUUID } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HEADER_LENGTH } from '../../../db/file/header'
import { readLease } from '../../../db/file/lease'
import { createDocument } from '../../../db/file/open-document'
import {
  aDocument,
  anOrganisation,
  JENS,
  METTE,
  names,
  onAnotherMachine,
  surroundings,
} from '../../fixtures/files'
import { conflictCopies, MINUTE, namesIn, twoMachines } from './machines'

const HOUR = 60 * MINUTE

/** The lease as its owner's clock would have written it. */
function setHeartbeat(path: string, at: number): void {
  const lease = JSON.parse(readFileSync(`${path}.i-brug`, 'utf8')) as object
  writeFileSync(`${path}.i-brug`, JSON.stringify({ ...lease, heartbeat: new Date(at).toISOString() }))
}

describe('the lease', () => {
  test('is taken over when it shows no heartbeat for ten minutes, not before', async () => {
    const { document, other, mette, jens, clock } = await twoMachines()
    await mette('Fra Mette')
    await document.publish()
    clock.move(10 * MINUTE - 1000)
    await expect(jens('For tidligt')).rejects.toMatchObject({ code: 'lease.held' })
    clock.move(1000)
    // The newest edition comes with it, and the edit is to be made on that.
    await expect(jens('På det gamle')).rejects.toMatchObject({ code: 'file.replaced' })
    await jens('Fra Jens')
    expect(names(other.file)).toEqual(['Fra Jens', 'Fra Mette'])
    await Promise.all([document.close(), other.close()])
  })

  test('is kept by a heartbeat, and given back two minutes after the last published edit', async () => {
    const { document, other, mette, path, clock } = await twoMachines()
    await mette('Fra Mette')
    for (let minute = 0; minute < 15; minute++) {
      clock.move(MINUTE)
      await document.write(METTE, () => undefined)
      await document.tick()
      await other.tick()
      expect(other.status().lease).toMatchObject({ kind: 'held', staff: 'Mette Prøve' })
    }
    clock.move(2 * MINUTE - 1000)
    await document.tick()
    expect(await readLease(path)).not.toBeNull()
    clock.move(1000)
    await document.tick()
    expect(await readLease(path)).toBeNull()
    await Promise.all([document.close(), other.close()])
  })

  test('of a PC whose clock is an hour ahead holds, of one that is a year ahead does not hold for ever', async () => {
    const { document, other, mette, jens, path, clock } = await twoMachines()
    await mette('Fra Mette')
    await document.publish()
    setHeartbeat(path, clock.now().getTime() + HOUR)
    await expect(jens('Fra Jens')).rejects.toMatchObject({ code: 'lease.held' })
    setHeartbeat(path, clock.now().getTime() + 365 * 24 * HOUR)
    await expect(jens('Fra Jens')).rejects.toMatchObject({ code: 'file.replaced' })
    await jens('Fra Jens')
    await Promise.all([document.close(), other.close()])
  })

  test('slept away is not taken for one that is held: a colleague’s edits in between come first', async () => {
    const { document, other, mette, jens, clock } = await twoMachines()
    await mette('Fra Mette')
    await document.publish()
    // The PC sleeps; the colleague takes over, publishes and gives back.
    clock.move(11 * MINUTE)
    await other.tick()
    await jens('Fra Jens')
    await other.close()
    await expect(mette('På det gamle')).rejects.toMatchObject({ code: 'file.replaced' })
    expect(names(document.file)).toEqual(['Fra Jens', 'Fra Mette'])
    expect(document.status().conflictCopy).toBeNull()
    await document.close()
  })

  test('lost to a colleague with edits unpublished refuses more edits and loses none', async () => {
    const { document, other, mette, jens, path, identity, clock } = await twoMachines()
    await mette('Fra Mette')
    clock.move(11 * MINUTE)
    await jens('Fra Jens')
    await expect(mette('Endnu en')).rejects.toMatchObject({
      code: 'lease.held',
      data: { staff: 'Jens Prøve' },
    })
    await other.publish()
    await document.publish()
    expect(names(document.file)).toEqual(['Fra Jens'])
    const [copy] = conflictCopies(path)
    expect(await namesIn(join(dirname(path), copy as string), identity, clock)).toEqual(['Fra Mette'])
    await Promise.all([document.close(), other.close()])
  })

  test('does not bring back a folder that was moved away', async () => {
    const { document, mette, other, path, clock } = await twoMachines()
    await mette('Fra Mette')
    renameSync(dirname(path), `${dirname(path)}-flyttet`)
    for (let minute = 0; minute < 3; minute++) {
      clock.move(MINUTE)
      await document.tick()
    }
    expect(existsSync(dirname(path))).toBe(false)
    expect(document.status()).toMatchObject({
      lease: { kind: 'away' },
      problem: 'file.notFound',
      unpublished: true,
    })
    renameSync(`${dirname(path)}-flyttet`, dirname(path))
    clock.move(MINUTE)
    await document.tick()
    expect(document.status()).toMatchObject({ lease: { kind: 'mine' }, problem: null, unpublished: false })
    await Promise.all([document.close(), other.close()])
  })

  test('is looked for in vain while the folder is away, which shows', async () => {
    const { document, other, path, clock } = await twoMachines()
    renameSync(dirname(path), `${dirname(path)}-flyttet`)
    clock.move(MINUTE)
    await document.tick()
    expect(document.status().lease).toEqual({ kind: 'away' })
    renameSync(`${dirname(path)}-flyttet`, dirname(path))
    clock.move(MINUTE)
    await document.tick()
    expect(document.status().lease).toEqual({ kind: 'free' })
    await Promise.all([document.close(), other.close()])
  })
})

describe('a document in other hands', () => {
  test('two conflict copies of a day have names of their own', async () => {
    const { document, other, mette, jens, path, clock } = await twoMachines()
    for (const round of [1, 2]) {
      await mette(`Fra Mette ${round}`)
      rmSync(`${path}.i-brug`)
      clock.move(1000)
      await jens(`Fra Jens ${round}`)
      await other.publish()
      await document.publish()
      await other.lending.release()
    }
    const [first, second] = conflictCopies(path)
    expect(first).not.toBe(second)
    expect(conflictCopies(path)).toHaveLength(2)
    await Promise.all([document.close(), other.close()])
  })

  test('with a name as long as a name may be still gets its conflict copy and its weekly copy', async () => {
    const { path, identity, clock, document } = await aDocument()
    await document.close()
    const long = join(dirname(path), `${'Å'.repeat(100)}.drejebog`)
    renameSync(path, long)
    const one = await onAnotherMachine(long, identity, clock)
    const other = await onAnotherMachine(long, identity, clock)
    await one.write(METTE, (file) => anOrganisation(file, { name: 'Fra Mette' }))
    rmSync(`${long}.i-brug`)
    clock.move(1000)
    await other.write(JENS, (file) => anOrganisation(file, { name: 'Fra Jens' }))
    await other.publish()
    await one.publish()
    await one.tick()
    expect(conflictCopies(long)).toEqual([one.status().conflictCopy])
    expect(readdirSync(dirname(long)).filter((name) => name.includes('sikkerhedskopi'))).toHaveLength(1)
    await Promise.all([one.close(), other.close()])
  })

  test('deleted while it is open is put back with what was typed', async () => {
    const { document, other, mette, path, identity, clock } = await twoMachines()
    await mette('Fra Mette')
    rmSync(path)
    await document.publish()
    expect(await namesIn(path, identity, clock)).toEqual(['Fra Mette'])
    await Promise.all([document.close(), other.close()])
  })

  test('deleted without anything typed stays deleted', async () => {
    const { document, other, path, clock } = await twoMachines()
    rmSync(path)
    clock.move(MINUTE)
    await document.tick()
    await Promise.all([document.close(), other.close()])
    expect(existsSync(path)).toBe(false)
  })

  test('put back and brought back by a sync client meanwhile is not overwritten', async () => {
    const { document, other, mette, jens, path, identity, clock } = await twoMachines()
    await mette('Fra Mette')
    rmSync(`${path}.i-brug`)
    clock.move(1000)
    await jens('Fra Jens')
    await other.publish()
    renameSync(path, `${path}.væk`)
    await document.publish()
    // Two machines have put it back; the later finds what it has not seen.
    renameSync(`${path}.væk`, path)
    clock.move(1000)
    await mette('Mere fra Mette').catch(() => mette('Mere fra Mette'))
    await document.close()
    await other.close()
    const all = await Promise.all(
      ['Sønderparken.drejebog', ...conflictCopies(path)].map((name) =>
        namesIn(join(dirname(path), name), identity, clock),
      ),
    )
    expect(new Set(all.flat())).toEqual(new Set(['Fra Jens', 'Fra Mette', 'Mere fra Mette']))
  })

  test('replaced by another document keeps that, saves ours beside it and says why it stands still', async () => {
    const { document, other, mette, path, identity, clock } = await twoMachines()
    const foreign = await aDocument(clock)
    await foreign.document.close()
    await mette('Fra Mette')
    copyFileSync(foreign.path, path)
    const bytes = readFileSync(path)
    await expect(document.publish()).rejects.toMatchObject({ code: 'file.noKey' })
    expect(document.status()).toMatchObject({ problem: 'file.noKey', unpublished: false })
    const [copy] = conflictCopies(path)
    expect(await namesIn(join(dirname(path), copy as string), identity, clock)).toEqual(['Fra Mette'])
    await expect(mette('Endnu en')).rejects.toMatchObject({ code: 'file.noKey' })
    clock.move(MINUTE)
    await document.tick()
    expect(document.status().problem).toBe('file.noKey')
    await Promise.all([document.close(), other.close()])
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(conflictCopies(path)).toHaveLength(1)
  })

  test('saved by a newer program is never written; ours goes beside it', async () => {
    const { document, other, mette, path, clock } = await twoMachines()
    await mette('Fra Mette')
    const bytes = asNewerFormat(readFileSync(path))
    writeFileSync(path, bytes)
    await expect(document.publish()).rejects.toMatchObject({ code: 'file.newer' })
    expect(conflictCopies(path)).toHaveLength(1)
    clock.move(MINUTE)
    await document.tick()
    expect(document.status().problem).toBe('file.newer')
    await Promise.all([document.close(), other.close()])
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  test.each([
    ['file.notOurs', (bytes: Buffer) => Buffer.alloc(bytes.length, 'PK')],
    ['file.truncated', (bytes: Buffer) => bytes.subarray(0, 9000)],
    ['file.truncated', (bytes: Buffer) => bytes.subarray(0, 300)],
    [
      'file.damaged',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 20), Buffer.from('x'), bytes.subarray(21)]),
    ],
  ])('that says %s for a while, half synchronised, is waited for and not overwritten', async (code, half) => {
    const { document, other, mette, path, identity, clock } = await twoMachines()
    await mette('Fra Mette')
    const whole = readFileSync(path)
    const wrong = half(whole)
    writeFileSync(path, wrong)
    await expect(document.publish()).rejects.toMatchObject({ code })
    expect(document.status()).toMatchObject({ problem: code, unpublished: true })
    expect(readFileSync(path).equals(wrong)).toBe(true)
    writeFileSync(path, whole)
    await document.publish()
    expect(await namesIn(path, identity, clock)).toEqual(['Fra Mette'])
    expect(conflictCopies(path)).toEqual([])
    await Promise.all([document.close(), other.close()])
  })

  test('whose image is damaged while the header is whole is not followed', async () => {
    const { document, other, jens, path, clock } = await twoMachines()
    await jens('Fra Jens')
    await other.publish()
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(1, HEADER_LENGTH + 6000, HEADER_LENGTH + 6010))
    clock.move(MINUTE)
    await document.tick()
    expect(document.status().problem).toBe('file.damaged')
    expect(names(document.file)).toEqual([])
    await Promise.all([document.close(), other.close()])
  })

  test('is put in place only where nobody else has put one: a new document never replaces another', async () => {
    const around = surroundings()
    const { path, identity, document } = await aDocument()
    await document.close()
    const bytes = readFileSync(path)
    const target = join(dirname(path), 'Ny.drejebog')
    const made = createDocument(target, { ...identity, fileId: randomUUID() }, around, () => {
      copyFileSync(path, target)
    })
    await expect(made).rejects.toMatchObject({ code: 'file.exists' })
    expect(readFileSync(target).equals(bytes)).toBe(true)
    expect(
      readdirSync(dirname(path)).filter((name) => name.startsWith('.') || name.includes('konflikt')),
    ).toEqual([])
    expect(readdirSync(join(around.dataFolder, 'work'))).toEqual([])
  })
})

/** The same file as a program of the next format would write it: a least reader version that is not ours. */
function asNewerFormat(bytes: Buffer): Buffer {
  const newer = Buffer.from(bytes)
  newer.writeUInt16BE(2, 10)
  createHash('sha256')
    .update(newer.subarray(0, HEADER_LENGTH - 64))
    .digest()
    .copy(newer, HEADER_LENGTH - 64)
  return newer
}
