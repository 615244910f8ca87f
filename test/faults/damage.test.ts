import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { DrejebogError } from '../../db/errors'
import { closeImage, openImage } from '../../db/file/connection'
import { HEADER_LENGTH } from '../../db/file/header'
import { openDocument } from '../../db/file/open-document'
import type { Identity } from '../../db/file/publish'
import { workingFolder } from '../../db/file/working-folder'
import { operation } from '../../db/log/operation'
import { TestClock } from '../fixtures/clock'
import { aDocument, anOrganisation, dump, METTE } from '../fixtures/files'
import { aFolder, aLastingFolder } from '../fixtures/place'
import { Random, times } from './size'

/** What damage may be called; anything else would send the user the wrong way. */
const REFUSALS = ['file.damaged', 'file.truncated', 'file.notOurs', 'file.noKey']
const PAGE = 4096

let bytes: Buffer
let identity: Identity
let path: string
let whole: string
const clock = new TestClock()

beforeAll(async () => {
  const made = await aDocument(clock)
  await made.document.write(METTE, (file) => {
    operation(file, { label: 'organisation.create' }, () => {
      // So many that what is read outweighs the pages of empty tables' indexes, which are not.
      for (let n = 0; n < 250; n++)
        anOrganisation(file, { name: `Virksomhed ${n}`, note: 'Note '.repeat(n), city: 'Fredericia' })
    })
  })
  whole = dump(made.document.file)
  await made.document.close()
  identity = made.identity
  bytes = readFileSync(made.path)
  path = join(aLastingFolder(), 'Sønderparken.drejebog')
  expect(bytes.length).toBeGreaterThan(30 * PAGE)
})

/**
 * Opens a damaged document on a machine that has not seen it.
 * @returns the code it was refused with, or null when it opened and held what it should
 */
async function attempt(damaged: Buffer, where: string): Promise<string | null> {
  writeFileSync(path, damaged)
  const dataFolder = aFolder()
  let code: string | null = null
  try {
    const document = await openDocument(path, identity.key, { dataFolder, clock, checkWorker: null })
    expect(dump(document.file), where).toBe(whole)
    await document.close()
  } catch (error) {
    if (!(error instanceof DrejebogError)) throw error
    code = error.code
  }
  expect(readFileSync(path).equals(damaged), `${where}: the document was changed`).toBe(true)
  rmSync(dataFolder, { recursive: true })
  return code
}

function flipped(original: Buffer, bit: number): Buffer {
  const copy = Buffer.from(original)
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7))
  return copy
}

describe('a damaged document', () => {
  test('is whole to begin with', async () => {
    expect(await attempt(bytes, 'undamaged')).toBeNull()
  })

  test('with one bit turned is refused or right, and never touched', async () => {
    const random = new Random(2)
    const count = times(1000, 3000)
    const places = [
      () => random.below(HEADER_LENGTH),
      () => HEADER_LENGTH + random.below(PAGE),
      // The last, where every page has its turn, twice as often.
      () => HEADER_LENGTH + (random.below(bytes.length / PAGE - 1) * PAGE + random.below(PAGE)),
      () => HEADER_LENGTH + random.below(bytes.length - HEADER_LENGTH),
    ]
    const told = new Map<string | null, number>()
    for (let n = 0; n < count; n++) {
      const at = places[n % places.length]?.() as number
      const code = await attempt(flipped(bytes, at * 8 + random.below(8)), `flip ${n} in byte ${at}`)
      expect([...REFUSALS, 'file.newer'], `flip ${n} in byte ${at}`).toContain(code)
      told.set(code, (told.get(code) ?? 0) + 1)
    }
    // Each bit of the file is under a checksum, so none may pass.
    expect(told.get(null)).toBeUndefined()
  })

  test('cut off anywhere is refused, and never touched', async () => {
    const random = new Random(3)
    for (let n = 0; n < times(200, 400); n++) {
      const length = n % 4 === 0 ? random.below(HEADER_LENGTH + 10) : random.below(bytes.length)
      const code = await attempt(bytes.subarray(0, length), `cut off at ${length}`)
      expect(code, `cut off at ${length}`).toBe(length === 0 ? 'file.notOurs' : 'file.truncated')
    }
  })
})

describe('a damaged image under its key', () => {
  test('with one bit turned reads right or not at all', () => {
    const random = new Random(4)
    const folder = aFolder()
    const image = join(folder, 'image.db')
    const original = bytes.subarray(HEADER_LENGTH)
    let silent = 0
    let told = 0
    const count = times(400, 1000)
    for (let n = 0; n < count; n++) {
      const at = random.below(original.length)
      writeFileSync(image, flipped(original, at * 8 + random.below(8)))
      try {
        const file = openImage(image, identity.key, { clock })
        try {
          if (dump(file) !== whole) silent++
        } finally {
          closeImage(file)
        }
      } catch {
        told++
      }
      for (const name of readdirSync(folder)) rmSync(join(folder, name))
    }
    expect(silent).toBe(0)
    expect(told).toBeGreaterThan(count / 2)
  })
})

describe('damage to what a killed program left on the machine', () => {
  let left: string
  let edited: string
  let shared: Buffer

  beforeAll(async () => {
    writeFileSync(path, bytes)
    const around = { dataFolder: aLastingFolder(), clock, checkWorker: null }
    const document = await openDocument(path, identity.key, around)
    await document.write(METTE, (file) => anOrganisation(file, { name: 'Kun her' }))
    edited = dump(document.file)
    left = aLastingFolder()
    cpSync(around.dataFolder, left, { recursive: true })
    await document.lending.release()
    shared = readFileSync(path)
  })

  /** Opens over a damaged state; the edit is there, or the refusal says so and keeps the bytes. */
  async function reopen(
    name: 'image' | 'state',
    damage: (original: Buffer) => Buffer,
    where: string,
  ): Promise<void> {
    writeFileSync(path, shared)
    const dataFolder = aFolder()
    cpSync(left, dataFolder, { recursive: true })
    const place = workingFolder(dataFolder, identity.fileId, path)
    const damaged = damage(readFileSync(place[name]))
    writeFileSync(place[name], damaged)
    const around = { dataFolder, clock, checkWorker: null }
    try {
      const document = await openDocument(path, identity.key, around)
      await document.tick()
      if (document.status().damaged)
        await expect(document.publish(), where).rejects.toMatchObject({ code: 'file.damaged' })
      else expect(dump(document.file), where).toBe(edited)
      closeImage(document.file)
    } catch (error) {
      if (!(error instanceof DrejebogError)) throw error
      expect(error.code, where).toBe('file.damaged')
      const kept = join(dataFolder, 'backups', identity.fileId, 'unreadable.image')
      expect(readFileSync(kept).equals(damaged), where).toBe(true)
      await (await openDocument(path, identity.key, around)).close()
    }
    expect(readFileSync(path).equals(shared), `${where}: the document was changed`).toBe(true)
    expect(
      readdirSync(join(path, '..')).filter((each) => each.includes('konflikt')),
      where,
    ).toEqual([])
    rmSync(dataFolder, { recursive: true })
  }

  test('a bit of the image: the edit is there, or the damage is told and nothing is published', async () => {
    const random = new Random(5)
    const { size } = statSync(workingFolder(left, identity.fileId, path).image)
    for (let n = 0; n < times(100, 600); n++) {
      const at = n % 4 === 0 ? random.below(PAGE) : random.below(size)
      await reopen(
        'image',
        (original) => flipped(original, at * 8 + random.below(8)),
        `flip ${n} in byte ${at}`,
      )
    }
  })

  test('an image cut off: the edit is there, or the damage is told and nothing is published', async () => {
    const random = new Random(6)
    for (let n = 0; n < times(40, 200); n++)
      await reopen('image', (original) => original.subarray(0, random.below(original.length)), `cut ${n}`)
  })

  test('a bit of the state file, or its end: the edit is there all the same', async () => {
    const random = new Random(7)
    const { size } = statSync(workingFolder(left, identity.fileId, path).state)
    for (let n = 0; n < times(100, 600); n++)
      await reopen('state', (original) => flipped(original, random.below(size * 8)), `flip ${n}`)
    for (let n = 0; n < times(20, 100); n++)
      await reopen('state', (original) => original.subarray(0, random.below(size)), `cut ${n}`)
  })
})

describe('a damaged lease', () => {
  test('holds a colleague off or does not, and never ends anything', async () => {
    const random = new Random(8)
    writeFileSync(path, bytes)
    const one = await openDocument(path, identity.key, { dataFolder: aFolder(), clock, checkWorker: null })
    const other = await openDocument(path, identity.key, { dataFolder: aFolder(), clock, checkWorker: null })
    await one.lending.take('Mette Prøve', 1)
    const lease = readFileSync(`${path}.i-brug`)
    for (let n = 0; n < times(200, 600); n++) {
      const cut = n % 4 === 0
      writeFileSync(
        `${path}.i-brug`,
        cut ? lease.subarray(0, random.below(lease.length)) : flipped(lease, random.below(lease.length * 8)),
      )
      const taken = await other.lending.take('Jens Prøve', 1).catch((error: unknown) => {
        expect(error, `lease ${n}`).toMatchObject({ code: 'lease.held' })
        return false
      })
      if (taken) await other.lending.release()
      expect(existsSync(path)).toBe(true)
    }
    await Promise.all([one.close(), other.close()])
  })
})
