import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  backUpBeforeMigration,
  checkBackup,
  keepWeeklyCopy,
  listBackups,
  makeBackup,
} from '../../../db/file/backup'
import { HEADER_LENGTH } from '../../../db/file/header'
import { TestClock } from '../../fixtures/clock'
import { aDocument, anOrganisation, METTE } from '../../fixtures/files'
import { aFolder } from '../../fixtures/place'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const MB = 1024 ** 2

async function aClosedDocument() {
  const one = await aDocument()
  await one.document.close()
  return one
}

/** Copies of other days, without their bytes: a sparse file has the size that counts. */
function olderCopies(folder: string, count: number, size: number): string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 1) + index * DAY).toISOString().slice(0, 10)
    const name = `${day}T031200 day.drejebog`
    writeFileSync(join(folder, name), '')
    truncateSync(join(folder, name), size)
    return name
  })
}

describe('backups', () => {
  test('are at most 40, and it is the newest that stay', async () => {
    const { path, clock } = await aClosedDocument()
    const folder = aFolder()
    const old = olderCopies(folder, 45, 1000)
    await makeBackup(path, folder, 'day', clock)
    const kept = (await listBackups(folder)).map(({ id }) => id)
    expect(kept).toHaveLength(40)
    expect(kept.slice(1)).toEqual(old.slice(-39).reverse())
  })

  test('are at most 1 GB together, and the newest stays however large it is', async () => {
    const { path, clock } = await aClosedDocument()
    const folder = aFolder()
    olderCopies(folder, 12, 100 * MB)
    await makeBackup(path, folder, 'day', clock)
    expect(await listBackups(folder)).toHaveLength(1 + 10)
    const large = aFolder()
    olderCopies(large, 2, 2000 * MB)
    await makeBackup(path, large, 'migration', clock)
    expect((await listBackups(large)).map(({ reason }) => reason)).toEqual(['migration'])
  })

  test('are made once a day, of what is in the document', async () => {
    const { document, clock } = await aDocument()
    for (const hours of [0, 2, 2, 20, 2]) {
      clock.move(hours * HOUR)
      await document.tick()
    }
    const days = (await listBackups(document.backups)).map(({ at }) => at.slice(0, 10))
    expect(days).toEqual(['2026-11-24', '2026-11-23'])
    await document.close()
  })

  test('that cannot be made are tried again in an hour, not in a second: each try is a copy of the whole document', async () => {
    const { document, clock } = await aDocument()
    mkdirSync(dirname(document.backups), { recursive: true })
    writeFileSync(document.backups, 'in the way')
    await document.tick()
    rmSync(document.backups)
    clock.move(HOUR - 1)
    await document.tick()
    expect(await listBackups(document.backups)).toEqual([])
    clock.move(1)
    await document.tick()
    expect(await listBackups(document.backups)).toHaveLength(1)
    await document.close()
  })

  test('of one second have names of their own', async () => {
    const { path, clock } = await aClosedDocument()
    const folder = aFolder()
    for (const _ of [1, 2, 3]) await makeBackup(path, folder, 'restore', clock)
    expect(await listBackups(folder)).toHaveLength(3)
  })

  test('that do not pass their check are not counted as made', async () => {
    const { path, clock } = await aClosedDocument()
    const folder = aFolder()
    const refused = makeBackup(path, folder, 'day', clock, () => Promise.reject(new Error('ulæselig')))
    await expect(refused).rejects.toThrow('ulæselig')
    expect(readdirSync(folder)).toEqual([])
  })

  test('list nothing but what the program itself named', async () => {
    const folder = aFolder()
    for (const name of [
      '2026-11-22T0312 day.drejebog',
      'noter.txt',
      'unreadable.image',
      '../x day.drejebog'.slice(3),
    ])
      writeFileSync(join(folder, name), '')
    expect(await listBackups(folder)).toEqual([])
    expect(await listBackups(join(folder, 'findes ikke'))).toEqual([])
  })

  test('sweep what a killed process left half copied, and not what another one is copying', async () => {
    const { path, clock } = await aClosedDocument()
    const folder = aFolder()
    const old = ['a.drejebog.tmp', 'a.drejebog.tmp.check', 'a.drejebog.tmp.check-journal']
    for (const name of [...old, 'b.drejebog.tmp']) writeFileSync(join(folder, name), 'half')
    const past = new Date(Date.now() - 2 * 60 * 60_000)
    for (const name of old) utimesSync(join(folder, name), past, past)
    await makeBackup(path, folder, 'day', clock)
    expect(readdirSync(folder).filter((name) => !name.endsWith('day.drejebog'))).toEqual(['b.drejebog.tmp'])
  })

  test('a check tells every damage, and leaves nothing behind', async () => {
    const { path, identity } = await aClosedDocument()
    await checkBackup(path, identity.key, null)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(1, HEADER_LENGTH + 5000, HEADER_LENGTH + 5001))
    await expect(checkBackup(path, identity.key, null)).rejects.toMatchObject({ code: 'file.damaged' })
    expect(readdirSync(dirname(path))).toEqual(['Sønderparken.drejebog'])
  })
})

describe('a backup before a migration', () => {
  test('is made once for each edition, however often it is opened', async () => {
    const { document, clock } = await aDocument()
    const { path } = document
    const folder = aFolder()
    for (const edit of [false, false, true]) {
      if (edit) await document.write(METTE, (file) => anOrganisation(file))
      await document.publish()
      clock.move(1000)
      await backUpBeforeMigration(path, folder, clock)
    }
    expect(await listBackups(folder)).toHaveLength(2)
    await document.close()
  })

  test('never pushes the copies of days out', async () => {
    const { path, clock } = await aClosedDocument()
    const folder = aFolder()
    olderCopies(folder, 30, 1000)
    for (let n = 0; n < 15; n++) {
      clock.move(1000)
      await makeBackup(path, folder, 'migration', clock)
    }
    const reasons = (await listBackups(folder)).map(({ reason }) => reason)
    expect(reasons.filter((reason) => reason === 'migration')).toHaveLength(10)
    expect(reasons.filter((reason) => reason === 'day')).toHaveLength(30)
  })
})

describe('a document that cannot be read whole', () => {
  test('is found by the daily copy and put right from the working copy of the same edition', async () => {
    const { document, path, identity, clock } = await aDocument()
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(1, HEADER_LENGTH + 5000, HEADER_LENGTH + 5001))
    await document.tick()
    expect(document.status()).toMatchObject({ damaged: false, unpublished: true })
    expect(await listBackups(document.backups)).toEqual([])
    clock.move(60_000)
    await document.tick()
    await checkBackup(path, identity.key, null)
    await document.write(METTE, (file) => anOrganisation(file))
    expect(await document.close()).toBeNull()
  })
})

describe('a copy a week beside the document', () => {
  const weeks = ['2026-44', '2026-45', '2026-46', '2026-47', '2026-48', '2026-49']
  const copies = (path: string) =>
    readdirSync(dirname(path)).filter((name) => name.includes('sikkerhedskopi'))

  test('is kept four times, and copies of another file with that name stay', async () => {
    const { path } = await aClosedDocument()
    const other = await aClosedDocument()
    const foreign = join(dirname(path), 'Sønderparken (sikkerhedskopi uge 2020-01).drejebog')
    writeFileSync(foreign, readFileSync(other.path))
    const text = join(
      dirname(path),
      'Sønderparken (sikkerhedskopi uge igen) (sikkerhedskopi uge 2020-01).drejebog',
    )
    writeFileSync(text, readFileSync(path))
    for (const week of weeks) await keepWeeklyCopy(path, 'owner', week)
    const kept = copies(path).filter((name) => !name.includes('2020'))
    expect(kept).toEqual(weeks.slice(-4).map((week) => `Sønderparken (sikkerhedskopi uge ${week}).drejebog`))
    expect([existsSync(foreign), existsSync(text)]).toEqual([true, true])
  })

  test('is made by the daily copy, once, and never of an example', async () => {
    const { document, path, clock } = await aDocument(new TestClock('2026-11-23T09:00:00.000Z'))
    for (const days of [0, 1, 7]) {
      clock.move(days * DAY + 1)
      await document.tick()
    }
    expect(copies(path)).toEqual([
      'Sønderparken (sikkerhedskopi uge 2026-48).drejebog',
      'Sønderparken (sikkerhedskopi uge 2026-49).drejebog',
    ])
    await document.close()
  })

  test('that cannot be made leaves no half one', async () => {
    const { path } = await aClosedDocument()
    const missing = join(dirname(path), 'Borte.drejebog')
    await expect(keepWeeklyCopy(missing, 'owner', '2026-48')).rejects.toMatchObject({ code: 'file.notFound' })
    expect(readdirSync(dirname(path))).toEqual(['Sønderparken.drejebog'])
  })
})
