import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { keepWeeklyCopy, listBackups, makeBackup } from '../../../db/file/backup'
import type { OpenFile } from '../../../db/file/connection'
import type { Document } from '../../../db/file/document'
import { COPIES_KEPT, copiesGoneBy, copiesHolding, expireCopies } from '../../../db/file/erasures'
import { openDocument } from '../../../db/file/open-document'
import { workingFolder } from '../../../db/file/working-folder'
import { erasuresOf } from '../../../db/log/erasures'
import { operation } from '../../../db/log/operation'
import { eraseAgain, eraseParticipant } from '../../../db/queries/erase'
import { participants } from '../../../db/queries/participants'
import { search } from '../../../db/queries/search'
import { aDocument, JENS, killed, METTE, onAnotherMachine } from '../../fixtures/files'
import { everyRow, PLANTED, plantPerson, readIn, TEXTS } from '../../fixtures/planted-person'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const STEP = Symbol.for('drejebog.step')

afterEach(() => {
  delete (globalThis as { [key: symbol]: unknown })[STEP]
})

/** What the process says at a step ends it there, as far as the disk can tell. */
function dieAt(step: string): void {
  ;(globalThis as { [key: symbol]: unknown })[STEP] = (reachedNow: string) => {
    if (reachedNow === step) throw new Error('killed')
  }
}

/** Every byte of the image as SQLite keeps it, decrypted: free pages, and what is left in half-filled ones. */
const bytesOf = ({ sqlite }: OpenFile): Buffer => sqlite.serialize()

/** Pages that hold nothing any more: none in an image that was rewritten. */
const freePages = ({ sqlite }: OpenFile) => sqlite.pragma('freelist_count', { simple: true })

async function planted() {
  const one = await aDocument()
  const ids = await one.document.write(METTE, plantPerson)
  // So much that whole pages are free when it is gone.
  await one.document.write(METTE, (file) =>
    operation(file, { label: 'participant.update' }, () => {
      participants.update(file, ids.person, { note: 'x'.repeat(9_000), skills: 'y'.repeat(900) })
      participants.update(file, ids.person, { note: PLANTED.note, skills: PLANTED.skills })
    }),
  )
  await one.document.publish()
  return { ...one, ...ids }
}

function erase(document: Document, person: string, at: string) {
  return document.erase(METTE, (file, edition) => eraseParticipant(file, person, { at, edition }))
}

/** What another machine finds in the document. */
async function readElsewhere<T>(
  { path, identity, clock }: Awaited<ReturnType<typeof planted>>,
  read: (file: OpenFile) => T,
) {
  const other = await onAnotherMachine(path, identity, clock)
  const found = read(other.file)
  await other.close()
  return found
}

describe('an erasure', () => {
  test('leaves no byte of the person in the image, in its free pages or beside it, and is published at once', async () => {
    const one = await planted()
    const { document, person, clock, path, identity, around } = one
    const all = [...TEXTS, person]
    // Ordinary work leaves them where they were: in the log, and in pages that are free now.
    await document.write(METTE, (file) =>
      operation(file, { label: 'participant.remove' }, () => participants.remove(file, person)),
    )
    expect(readIn(bytesOf(document.file), all), 'the control').toEqual(all)
    const { published } = await erase(document, person, clock.now().toISOString())
    expect(published).toBe(true)
    expect(readIn(bytesOf(document.file), all)).toEqual([])
    const { folder } = workingFolder(around.dataFolder, identity.fileId, path)
    expect(readdirSync(folder).sort()).toEqual(['image.db', 'state.json'])
    expect(readIn(await readElsewhere(one, bytesOf), all)).toEqual([])
    await document.close()
  })

  test('is told to the search, which holds what it found before in memory', async () => {
    const { document, person, clock } = await planted()
    const found = (text: string) => search(document.file, text, { limit: 5 })
    expect(found(PLANTED.name)).toMatchObject([{ kind: 'participant', count: 1 }])
    await erase(document, person, clock.now().toISOString())
    for (const text of TEXTS) expect(found(text), text).toEqual([])
    await document.close()
  })

  test('that the shared folder does not take holds here, and is published when it is back', async () => {
    const one = await planted()
    const { document, person, clock, path } = one
    renameSync(dirname(path), `${dirname(path)}-væk`)
    // The lease is in hand already.
    expect(await erase(document, person, clock.now().toISOString())).toMatchObject({ published: false })
    expect(readIn(everyRow(document.file))).toEqual([])
    expect(document.status()).toMatchObject({ unpublished: true })
    renameSync(`${dirname(path)}-væk`, dirname(path))
    await document.publish()
    expect(readIn(await readElsewhere(one, bytesOf), [...TEXTS, person])).toEqual([])
    await document.close()
  })

  test('is refused while a colleague edits, and of whom there is not; nothing is removed', async () => {
    const { document, person, other: somebody, clock, path, identity } = await planted()
    const at = clock.now().toISOString()
    await expect(erase(document, '018f0000-0000-7000-8000-000000000001', at)).rejects.toMatchObject({
      code: 'record.notFound',
    })
    await document.publish()
    await document.lending.release()
    const colleague = await onAnotherMachine(path, identity, clock)
    await colleague.write(JENS, (file) =>
      operation(file, { label: 'participant.update' }, () =>
        participants.update(file, somebody, { note: 'Jens skriver' }),
      ),
    )
    await expect(erase(document, person, at)).rejects.toMatchObject({ code: 'lease.held' })
    expect(readIn(everyRow(document.file))).toEqual(TEXTS)
    await colleague.close()
    // The newest edition is brought first, and then it goes.
    await expect(erase(document, person, at)).rejects.toMatchObject({ code: 'file.replaced' })
    expect(await erase(document, person, at)).toMatchObject({ published: true })
    expect(everyRow(document.file)).toContain('Jens skriver')
    expect(readIn(everyRow(document.file))).toEqual([])
    await document.close()
  })

  test.each(['erase:removed', 'erase:rewritten', 'publish:noted', 'publish:renamed'])(
    'that a killed process leaves at %s is gone on with, to the last byte',
    async (step) => {
      const one = await planted()
      const { document, person, clock, path, identity, around } = one
      dieAt(step)
      await erase(document, person, clock.now().toISOString()).catch(() => undefined)
      const after = killed(around)
      dieAt('nothing')
      rmSync(`${path}.i-brug`, { force: true })
      const again = await openDocument(path, identity.key, after)
      expect(readIn(everyRow(again.file), [...TEXTS, person])).toEqual([])
      await again.publish()
      expect(readIn(bytesOf(again.file), [...TEXTS, person])).toEqual([])
      expect(freePages(again.file)).toBe(0)
      expect(again.status()).toMatchObject({ unpublished: false, conflictCopy: null })
      await again.close()
      expect(readIn(await readElsewhere(one, bytesOf), [...TEXTS, person])).toEqual([])
    },
  )

  test('that finds no room to rewrite the image is made up for before it is published', async () => {
    const one = await planted()
    const { document, person, clock } = one
    let left: unknown
    await document.erase(METTE, (file, edition) => {
      eraseParticipant(file, person, { at: clock.now().toISOString(), edition })
      left = freePages(file)
      // VACUUM refuses within a transaction, as it does on a full disk.
      file.sqlite.exec('BEGIN')
    })
    expect(left, 'the control: without it there are free pages').toBeGreaterThan(0)
    expect(freePages(document.file)).toBe(0)
    expect(await readElsewhere(one, freePages)).toBe(0)
    await document.close()
  })

  test('stands when a backup from before it is put back, here and on a colleague’s machine', async () => {
    const one = await planted()
    const { document, person, other: somebody, clock, path } = one
    const backup = await makeBackup(path, document.backups, 'day', clock)
    clock.move(HOUR)
    await erase(document, person, clock.now().toISOString())
    const erased = erasuresOf(document.file)
    clock.move(HOUR)
    // The control: without it they would be back.
    await document.restore(backup, METTE)
    expect(readIn(everyRow(document.file))).toEqual(TEXTS)
    clock.move(HOUR)
    await document.restore(backup, METTE, (file) => void eraseAgain(file, erased))
    expect(readIn(everyRow(document.file), [...TEXTS, person])).toEqual([])
    expect(everyRow(document.file)).toContain(somebody)
    expect(erasuresOf(document.file)).toEqual(erased)
    expect(readIn(await readElsewhere(one, everyRow), [...TEXTS, person])).toEqual([])
    await document.close()
  })
})

describe('copies from before an erasure', () => {
  test('are listed, and gone after 30 days and not before; later ones and those of other documents stay', async () => {
    const { document, person, clock, path, identity } = await planted()
    const folder = dirname(path)
    const where = { path, backups: document.backups, identity }
    await makeBackup(path, document.backups, 'day', clock)
    await keepWeeklyCopy(path, 'mig', '2026-47')
    const foreign = await aDocument()
    await foreign.document.close()
    renameSync(foreign.path, join(folder, 'Fremmed (sikkerhedskopi uge 2026-47).drejebog'))
    await makeBackup(path, folder, 'day', clock)
    const [conflict] = readdirSync(folder).filter((name) => name.endsWith('day.drejebog'))
    renameSync(join(folder, conflict ?? ''), join(folder, 'Sønderparken (konflikt PC).drejebog'))
    clock.move(HOUR)
    const at = clock.now().toISOString()
    await erase(document, person, at)
    clock.move(HOUR)
    await makeBackup(path, document.backups, 'restore', clock)
    await keepWeeklyCopy(path, 'mig', '2026-48')
    const [erasure] = erasuresOf(document.file)
    if (!erasure) throw new Error('nothing was noted')
    expect(await copiesHolding(where, erasure)).toMatchObject({
      backups: [{ reason: 'day' }],
      weekly: ['Sønderparken (sikkerhedskopi uge 2026-47).drejebog'],
      others: ['Sønderparken (konflikt PC).drejebog'],
    })
    expect(copiesGoneBy(erasure)).toBe('2026-12-23')
    const end = Date.parse(at) + COPIES_KEPT * DAY
    await expireCopies(where, [erasure], new Date(end - 1))
    expect(await listBackups(document.backups)).toHaveLength(2)
    expect(readdirSync(folder).filter((name) => name.includes('sikkerhedskopi'))).toHaveLength(3)
    await expireCopies(where, [erasure], new Date(end))
    expect(await listBackups(document.backups)).toMatchObject([{ reason: 'restore' }])
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.drejebog'))
        .sort(),
    ).toEqual([
      'Fremmed (sikkerhedskopi uge 2026-47).drejebog',
      'Sønderparken (konflikt PC).drejebog',
      'Sønderparken (sikkerhedskopi uge 2026-48).drejebog',
      'Sønderparken.drejebog',
    ])
    await document.close()
  })

  test('are let go of by the day’s own work, on every machine that has the document open', async () => {
    const { document, person, clock, path, identity } = await planted()
    const colleague = await onAnotherMachine(path, identity, clock)
    const old = await makeBackup(path, document.backups, 'day', clock)
    const theirs = await makeBackup(path, colleague.backups, 'day', clock)
    clock.move(HOUR)
    await erase(document, person, clock.now().toISOString())
    for (const days of [1, 28]) {
      clock.move(days * DAY)
      for (const each of [document, colleague]) await each.tick()
      expect([existsSync(old), existsSync(theirs)]).toEqual([true, true])
    }
    clock.move(DAY)
    for (const each of [document, colleague]) await each.tick()
    expect([existsSync(old), existsSync(theirs)]).toEqual([false, false])
    // Those made since are there.
    expect((await listBackups(document.backups)).length).toBeGreaterThan(1)
    await Promise.all([document.close(), colleague.close()])
  })

  test('that cannot be removed stop nothing: the day’s copy is made all the same', async () => {
    const { document, person, clock, path } = await planted()
    const old = await makeBackup(path, document.backups, 'day', clock)
    clock.move(HOUR)
    await erase(document, person, clock.now().toISOString())
    // A folder of that name is no file to remove.
    rmSync(old)
    mkdirSync(join(old, 'inde'), { recursive: true })
    clock.move(31 * DAY)
    await document.tick()
    expect((await listBackups(document.backups))[0]?.at.slice(0, 10)).toBe('2026-12-24')
    await document.close()
  })
})
