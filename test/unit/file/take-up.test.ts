import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeImage, openImage } from '../../../db/file/connection'
import { openDocument } from '../../../db/file/open-document'
import type { Identity } from '../../../db/file/publish'
import type { Surroundings } from '../../../db/file/surroundings'
import { readState, type WorkingFolder, workingFolder, writeState } from '../../../db/file/working-folder'
import { TestClock } from '../../fixtures/clock'
import {
  aDocument,
  anOrganisation,
  JENS,
  killed,
  METTE,
  names,
  onAnotherMachine,
  surroundings,
} from '../../fixtures/files'

type Left = { path: string; identity: Identity; around: Surroundings; place: WorkingFolder }

/** A machine whose process was killed with an edit that is not in the document; `known` is in both. */
async function leftByKill(
  edit = 'Indtastet',
): Promise<Left & { clock: Awaited<ReturnType<typeof aDocument>>['clock'] }> {
  const { document, path, identity, around, clock } = await aDocument()
  await document.write(METTE, (file) => anOrganisation(file, { name: 'Kendt' }))
  await document.publish()
  clock.move(1000)
  if (edit) await document.write(METTE, (file) => anOrganisation(file, { name: edit }))
  const after = killed(around)
  rmSync(`${path}.i-brug`, { force: true })
  return {
    path,
    identity,
    around: after,
    clock,
    place: workingFolder(after.dataFolder, identity.fileId, path),
  }
}

const reopen = ({ path, identity, around }: Left) => openDocument(path, identity.key, around)

/** Damages a page that nothing reads before somebody asks for what is on it. */
function damagePageOf(table: string, { place, identity }: Left): void {
  const file = openImage(place.image, identity.key, { clock: new TestClock(), readonly: true })
  const page = file.sqlite.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').pluck().get(table)
  closeImage(file)
  const image = readFileSync(place.image)
  const end = (page as number) * 4096
  writeFileSync(place.image, image.fill(7, end - 2000, end - 100))
}

function conflictCopies(path: string): string[] {
  return readdirSync(dirname(path)).filter((name) => name.includes('konflikt'))
}

async function namesIn(path: string, identity: Identity): Promise<string[]> {
  const document = await openDocument(path, identity.key, surroundings())
  const found = names(document.file)
  await document.close()
  return found
}

/** A colleague's edition comes between the kill and the next opening. */
async function colleaguePublishes(
  left: Left & { clock: Parameters<typeof onAnotherMachine>[2] },
  name: string,
) {
  left.clock.move(1000)
  const other = await onAnotherMachine(left.path, left.identity, left.clock)
  await other.write(JENS, (file) => anOrganisation(file, { name }))
  await other.close()
}

describe('after an unclean end', () => {
  test('unpublished edits are gone on with, and published at closing', async () => {
    const left = await leftByKill()
    const document = await reopen(left)
    expect(names(document.file)).toEqual(['Indtastet', 'Kendt'])
    expect(document.unpublished).toBe(true)
    expect(await document.close()).toBeNull()
    expect(await namesIn(left.path, left.identity)).toEqual(['Indtastet', 'Kendt'])
  })

  test("unpublished edits go into a conflict copy when a colleague's edition came first, once", async () => {
    const left = await leftByKill()
    await colleaguePublishes(left, 'Kollegaens')
    const again = killed(left.around)
    const document = await reopen(left)
    expect(names(document.file)).toEqual(['Kendt', 'Kollegaens'])
    expect(conflictCopies(left.path)).toEqual([document.status().conflictCopy])
    expect(
      await namesIn(join(dirname(left.path), conflictCopies(left.path)[0] as string), left.identity),
    ).toEqual(['Indtastet', 'Kendt'])
    await document.close()
    // The same edits once more, left on a machine that did not see the copy: a second one has a name of its own.
    await (await reopen({ ...left, around: again })).close()
    expect(conflictCopies(left.path)).toHaveLength(2)
  })

  test('a conflict copy is made once, though the opening that made it did not come through', async () => {
    const left = await leftByKill()
    await colleaguePublishes(left, 'Kollegaens')
    const steps = globalThis as { [key: symbol]: ((step: string) => void) | undefined }
    steps[Symbol.for('drejebog.step')] = (step) => {
      if (step === 'open:copied') throw new Error('cut off')
    }
    await expect(reopen(left)).rejects.toThrow('cut off')
    delete steps[Symbol.for('drejebog.step')]
    const document = await reopen(left)
    expect(names(document.file)).toEqual(['Kendt', 'Kollegaens'])
    expect(conflictCopies(left.path)).toHaveLength(1)
    await document.close()
  })

  test('edits are kept when the state file is lost', async () => {
    const left = await leftByKill()
    rmSync(left.place.state)
    const document = await reopen(left)
    expect(names(document.file)).toEqual(['Indtastet', 'Kendt'])
    await document.close()
    expect(await namesIn(left.path, left.identity)).toEqual(['Indtastet', 'Kendt'])
  })

  test("edits are kept beside a colleague's when the state file is lost", async () => {
    const left = await leftByKill()
    await colleaguePublishes(left, 'Kollegaens')
    rmSync(left.place.state)
    const document = await reopen(left)
    expect(names(document.file)).toEqual(['Kendt', 'Kollegaens'])
    expect(conflictCopies(left.path)).toHaveLength(1)
    await document.close()
  })

  test('a lost state file makes no conflict copy of a working copy without edits', async () => {
    const left = await leftByKill('')
    await colleaguePublishes(left, 'Kollegaens')
    rmSync(left.place.state)
    const document = await reopen(left)
    expect(names(document.file)).toEqual(['Kendt', 'Kollegaens'])
    expect(conflictCopies(left.path)).toEqual([])
    await document.close()
  })

  test('a state file that says with one wrong figure that all is published is not believed', async () => {
    const left = await leftByKill()
    const text = readFileSync(left.place.state, 'utf8')
    const wrong = text
      .replace('"edited":true', '"edited":null')
      .replace(/"publishedOperation":\d/, '"publishedOperation":9')
    expect(wrong).not.toBe(text)
    writeFileSync(left.place.state, wrong)
    const document = await reopen(left)
    expect(names(document.file)).toEqual(['Indtastet', 'Kendt'])
    await document.close()
  })

  test('a copy that was cut off before any edit is made again without a word', async () => {
    const { document, path, identity, around } = await aDocument()
    await document.close()
    const opened = await openDocument(path, identity.key, around)
    const after = killed(around)
    truncateSync(workingFolder(after.dataFolder, identity.fileId, path).image, 5000)
    const again = await openDocument(path, identity.key, after)
    expect(names(again.file)).toEqual([])
    await Promise.all([again.close(), opened.close()])
  })

  test('an image with edits that cannot be read is refused and kept; the document is not touched and opens next', async () => {
    const left = await leftByKill()
    const document = readFileSync(left.path)
    const image = readFileSync(left.place.image)
    image.fill(7, 100, 2000)
    writeFileSync(left.place.image, image)
    await expect(reopen(left)).rejects.toMatchObject({ code: 'file.damaged' })
    const kept = join(left.around.dataFolder, 'backups', left.identity.fileId, 'unreadable.image')
    expect(readFileSync(kept).equals(image)).toBe(true)
    expect(readFileSync(left.path).equals(document)).toBe(true)
    const next = await reopen(left)
    expect(names(next.file)).toEqual(['Kendt'])
    await next.close()
    expect(existsSync(kept)).toBe(true)
  })

  test('an image that turns out to be damaged is never published, and a restore brings the document back', async () => {
    const left = await leftByKill()
    const before = readFileSync(left.path)
    damagePageOf('contact', left)
    const document = await reopen(left)
    await expect(document.publish()).rejects.toMatchObject({ code: 'file.damaged' })
    expect(document.status()).toMatchObject({ damaged: true, problem: 'file.damaged', unpublished: true })
    const refused = document.write(METTE, (file) => anOrganisation(file))
    await expect(refused).rejects.toMatchObject({ code: 'file.damaged' })
    expect(readFileSync(left.path).equals(before)).toBe(true)
    await document.restore(left.path, METTE)
    expect(document.status()).toMatchObject({ damaged: false, problem: null, unpublished: false })
    expect(names(document.file)).toEqual(['Kendt'])
    expect(existsSync(join(document.backups, 'unreadable.image'))).toBe(true)
    expect(await document.close()).toBeNull()
  })

  test('damage that shows in the middle of the work stops publishing before it reaches the shared folder', async () => {
    const left = await leftByKill('')
    const opened = await reopen(left)
    const before = readFileSync(left.path)
    damagePageOf('contact', left)
    opened.file.sqlite.pragma('shrink_memory')
    const asked = opened.write(METTE, (file) => {
      anOrganisation(file, { name: 'Nåede ikke med' })
      file.sqlite.prepare('SELECT * FROM contact').all()
    })
    await expect(asked).rejects.toMatchObject({ code: 'file.damaged' })
    expect(opened.status().damaged).toBe(true)
    await expect(opened.publish()).rejects.toMatchObject({ code: 'file.damaged' })
    expect(readFileSync(left.path).equals(before)).toBe(true)
    expect(await opened.close()).toBe('file.damaged')
  })

  test('no conflict copy is made of edits that were published before a colleague went on', async () => {
    const left = await leftByKill()
    const before = await readState(left.place)
    const document = await reopen(left)
    await document.publish()
    // The end came before it was noted that the edition is in place.
    const after = killed(left.around)
    const place = workingFolder(after.dataFolder, left.identity.fileId, left.path)
    if (before) await writeState(place, before)
    await document.close()
    await colleaguePublishes(left, 'Kollegaens')
    const again = await reopen({ ...left, around: after })
    expect(names(again.file)).toEqual(['Indtastet', 'Kendt', 'Kollegaens'])
    expect(conflictCopies(left.path)).toEqual([])
    await again.close()
  })

  test("edits go on over a colleague's new password, which holds", async () => {
    const left = await leftByKill()
    const other = await onAnotherMachine(left.path, left.identity, left.clock)
    const slot = { kind: 'password' as const, salt: 'c2FsdA==', cost: 2, nonce: '', wrapped: '', tag: '' }
    await other.setSlots([slot], JENS)
    await other.close()
    const document = await reopen(left)
    expect(names(document.file)).toEqual(['Indtastet', 'Kendt'])
    await document.close()
    expect(conflictCopies(left.path)).toEqual([])
    const read = await onAnotherMachine(left.path, left.identity, left.clock)
    expect(read.identity.slots).toEqual([slot])
    await read.close()
  })

  test('what an older program cannot read is refused and left where it is', async () => {
    const left = await leftByKill()
    const document = await reopen(left)
    document.file.sqlite.pragma('user_version = 99')
    const after = killed(left.around)
    const place = workingFolder(after.dataFolder, left.identity.fileId, left.path)
    const image = readFileSync(place.image)
    await expect(reopen({ ...left, around: after })).rejects.toMatchObject({ code: 'file.newer' })
    expect(readFileSync(place.image).equals(image)).toBe(true)
    document.file.sqlite.pragma('user_version = 1')
    await document.close()
  })

  test('temporaries of this machine go at the next opening, a colleague’s stay', async () => {
    const left = await leftByKill()
    const ours = join(dirname(left.path), `.Sønderparken.drejebog.${left.place.owner}.00aa11bb.tmp`)
    const theirs = join(dirname(left.path), '.Sønderparken.drejebog.0123456789ab.00aa11bb.tmp')
    writeFileSync(ours, 'half')
    writeFileSync(theirs, 'half')
    const document = await reopen(left)
    expect([existsSync(ours), existsSync(theirs)]).toEqual([false, true])
    await document.close()
  })
})
