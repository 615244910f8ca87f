import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDocument } from '../../../db/file/open-document'
import { readState, workingFolder, writeState } from '../../../db/file/working-folder'
import { aDocument, anOrganisation, JENS, killed, METTE, names, onAnotherMachine } from '../../fixtures/files'
import { aFolder } from '../../fixtures/place'

/** A machine whose process was killed with an edit that is not in the document. */
async function leftUnpublished() {
  const { document, path, identity, around, clock } = await aDocument()
  await document.write(METTE, (file) => anOrganisation(file, { name: 'Kendt' }))
  await document.publish()
  clock.move(1000)
  await document.write(METTE, (file) => anOrganisation(file, { name: 'Indtastet' }))
  const after = killed(around)
  rmSync(`${path}.i-brug`, { force: true })
  const place = workingFolder(after.dataFolder, identity.fileId, path)
  const openAt = (at: string) => openDocument(at, identity.key, after)
  return { path, identity, clock, around: after, place, openAt }
}

describe('edits left unpublished', () => {
  test('follow a document that was renamed', async () => {
    const { path, openAt, around, place } = await leftUnpublished()
    const renamed = join(dirname(path), 'Sønderparken 2027.drejebog')
    renameSync(path, renamed)
    const document = await openAt(renamed)
    expect(names(document.file)).toEqual(['Indtastet', 'Kendt'])
    expect(existsSync(place.folder)).toBe(false)
    expect(await document.close()).toBeNull()
    const again = await openAt(renamed)
    expect(names(again.file)).toEqual(['Indtastet', 'Kendt'])
    await again.close()
    expect(readdirSync(join(around.dataFolder, 'work'))).toEqual([])
  })

  test('follow a document whose whole folder was moved', async () => {
    const { path, openAt } = await leftUnpublished()
    const folder = join(aFolder(), '2027')
    renameSync(dirname(path), folder)
    const document = await openAt(join(folder, 'Sønderparken.drejebog'))
    expect(names(document.file)).toEqual(['Indtastet', 'Kendt'])
    await document.close()
  })

  test('are not taken into a copy while the document is where it was', async () => {
    const { path, openAt, place } = await leftUnpublished()
    const copied = join(dirname(path), 'Kopi.drejebog')
    copyFileSync(path, copied)
    const copy = await openAt(copied)
    expect(names(copy.file)).toEqual(['Kendt'])
    await copy.close()
    expect(existsSync(place.image)).toBe(true)
    const document = await openAt(path)
    expect(names(document.file)).toEqual(['Indtastet', 'Kendt'])
    await document.close()
  })

  test('are not taken into a copy while the drive of the document is away', async () => {
    const { path, openAt, place } = await leftUnpublished()
    const copied = join(aFolder(), 'Kopi.drejebog')
    renameSync(path, copied)
    const state = await readState(place)
    // The folder has the same path, and is on another volume: an empty mount point.
    if (state) await writeState(place, { ...state, volume: '1' })
    const copy = await openAt(copied)
    expect(names(copy.file)).toEqual(['Kendt'])
    await copy.close()
    renameSync(copied, path)
    const document = await openAt(path)
    expect(names(document.file)).toEqual(['Indtastet', 'Kendt'])
    await document.close()
  })

  test('become a conflict copy when a colleague has edited the moved document', async () => {
    const { path, openAt, identity, clock } = await leftUnpublished()
    const renamed = join(dirname(path), 'Sønderparken 2027.drejebog')
    renameSync(path, renamed)
    clock.move(1000)
    const other = await onAnotherMachine(renamed, identity, clock)
    await other.write(JENS, (file) => anOrganisation(file, { name: 'Kollegaens' }))
    await other.close()
    const document = await openAt(renamed)
    expect(names(document.file)).toEqual(['Kendt', 'Kollegaens'])
    const copy = await openAt(join(dirname(path), document.status().conflictCopy as string))
    expect(names(copy.file)).toEqual(['Indtastet', 'Kendt'])
    await Promise.all([document.close(), copy.close()])
  })

  test.skipIf(process.platform === 'win32')(
    'are found when the folder is reached by another name',
    async () => {
      const { path, openAt } = await leftUnpublished()
      const link = join(aFolder(), 'genvej')
      symlinkSync(dirname(path), link)
      const document = await openAt(join(link, 'Sønderparken.drejebog'))
      expect(names(document.file)).toEqual(['Indtastet', 'Kendt'])
      await document.close()
    },
  )

  test('of another process of this machine are left alone', async () => {
    const { document, path, identity, around } = await aDocument()
    await document.write(METTE, (file) => anOrganisation(file, { name: 'Under arbejde' }))
    mkdirSync(join(dirname(path), 'flyttet'))
    const moved = join(dirname(path), 'flyttet', 'Sønderparken.drejebog')
    renameSync(path, moved)
    const other = await openDocument(moved, identity.key, around)
    expect(names(other.file)).toEqual([])
    expect(names(document.file)).toEqual(['Under arbejde'])
    await other.close()
    await document.close()
  })

  test('are taken along though the new place has a working copy, as long as that is without edits', async () => {
    const { path, openAt, around } = await leftUnpublished()
    const renamed = join(dirname(path), 'Sønderparken 2027.drejebog')
    copyFileSync(path, renamed)
    const opened = await openAt(renamed)
    const after = killed(around)
    await opened.close()
    rmSync(path)
    const document = await openDocument(renamed, opened.identity.key, after)
    expect(names(document.file)).toEqual(['Indtastet', 'Kendt'])
    await document.close()
  })
})

describe.skipIf(process.platform === 'win32')('a document behind a link', () => {
  test('is published to where it lies, and the link stays a link', async () => {
    const { document, path, identity, around, clock } = await aDocument()
    await document.close()
    const link = join(aFolder(), 'Genvej.drejebog')
    symlinkSync(path, link)
    const linked = await openDocument(link, identity.key, around)
    await linked.write(METTE, (file) => anOrganisation(file, { name: 'Gennem genvejen' }))
    await linked.close()
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    const colleague = await onAnotherMachine(path, identity, clock)
    expect(names(colleague.file)).toEqual(['Gennem genvejen'])
    await colleague.close()
  })

  test('that leads nowhere or to itself is refused by a code', async () => {
    const link = join(aFolder(), 'Genvej.drejebog')
    symlinkSync(`${link}-ingen`, link)
    const { identity, around, document } = await aDocument()
    await document.close()
    await expect(openDocument(link, identity.key, around)).rejects.toMatchObject({ code: 'file.notFound' })
    rmSync(link)
    symlinkSync(link, link)
    await expect(openDocument(link, identity.key, around)).rejects.toMatchObject({ code: 'file.notFound' })
  })
})
