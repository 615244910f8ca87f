import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listBackups, makeBackup } from '../../../db/file/backup'
import { checkImage, closeImage, type OpenFile, openImage } from '../../../db/file/connection'
import type { Document } from '../../../db/file/document'
import { extractImage } from '../../../db/file/image-copy'
import { openDocument } from '../../../db/file/open-document'
import { workingFolder } from '../../../db/file/working-folder'
import { operation } from '../../../db/log/operation'
import { aDocument, anOrganisation, JENS, METTE, names, onAnotherMachine } from '../../fixtures/files'

const enter = (document: Document, name: string) =>
  document.write(METTE, (file) => anOrganisation(file, { name }))

/** A document with "Gammel" in its backup, and "Gammel" and "Ny" in it now. */
async function withBackup() {
  const one = await aDocument()
  await enter(one.document, 'Gammel')
  await one.document.publish()
  const backup = await makeBackup(one.path, one.document.backups, 'day', one.clock)
  one.clock.move(1000)
  await enter(one.document, 'Ny')
  return { ...one, backup }
}

/** The journal that a process leaves which is killed in the middle of a large write. */
function journalOfBrokenWrite(file: OpenFile, image: string): Buffer {
  let journal = Buffer.alloc(0)
  file.sqlite.pragma('cache_size = 10')
  const write = () =>
    operation(file, { label: 'organisation.create' }, () => {
      for (let n = 0; n < 100; n++) anOrganisation(file, { name: `Nr. ${n}`, note: 'x'.repeat(9_000) })
      journal = readFileSync(`${image}-journal`)
      throw new Error('killed')
    })
  expect(write).toThrow('killed')
  return journal
}

describe('a restore', () => {
  test('puts the backup into the document, and keeps what was there as a backup that can be restored in turn', async () => {
    const { document, path, identity, clock, backup } = await withBackup()
    await document.restore(backup, METTE)
    expect(names(document.file)).toEqual(['Gammel'])
    const [before] = (await listBackups(document.backups)).filter(({ reason }) => reason === 'restore')
    clock.move(1000)
    const other = await onAnotherMachine(path, identity, clock)
    expect(names(other.file)).toEqual(['Gammel'])
    await other.close()
    await document.restore(join(document.backups, before?.id as string), METTE)
    expect(names(document.file)).toEqual(['Gammel', 'Ny'])
    expect(await document.close()).toBeNull()
  })

  test('is not undone by a stale journal beside the working copy', async () => {
    const one = await withBackup()
    const { path, identity, around, backup } = one
    const { folder, image } = workingFolder(around.dataFolder, identity.fileId, path)
    const journal = journalOfBrokenWrite(one.document.file, image)
    await one.document.close()
    const document = await openDocument(path, identity.key, around)
    // A control: played back into the image that a backup holds, it destroys it.
    const other = join(folder, 'other.db')
    await extractImage(backup, other)
    writeFileSync(`${other}-journal`, journal)
    const control = openImage(other, identity.key, { clock: around.clock })
    expect(names(control)).not.toEqual(['Gammel'])
    closeImage(control)
    const restoring = document.restore(backup, METTE)
    for (const name of ['image.db', 'restore.db', 'next.db'])
      writeFileSync(join(folder, `${name}-journal`), journal)
    await restoring
    expect(names(document.file)).toEqual(['Gammel'])
    checkImage(document.file)
    await document.close()
  })

  test('on top of a colleague’s edition is refused, and that edition is loaded', async () => {
    const { document, path, identity, clock, backup } = await withBackup()
    await document.publish()
    await document.lending.release()
    clock.move(1000)
    const other = await onAnotherMachine(path, identity, clock)
    await other.write(JENS, (file) => anOrganisation(file, { name: 'Fra Jens' }))
    await other.close()
    await expect(document.restore(backup, METTE)).rejects.toMatchObject({ code: 'file.replaced' })
    expect(names(document.file)).toEqual(['Fra Jens', 'Gammel', 'Ny'])
    expect(document.status().conflictCopy).toBeNull()
    await document.close()
  })

  test('that meets a colleague’s edition at the last moment says so, and loses neither', async () => {
    const { document, path, identity, clock, backup } = await withBackup()
    await document.publish()
    rmSync(`${path}.i-brug`)
    clock.move(1000)
    const other = await onAnotherMachine(path, identity, clock)
    await other.write(JENS, (file) => anOrganisation(file, { name: 'Fra Jens' }))
    await other.close()
    await expect(document.restore(backup, METTE)).rejects.toMatchObject({ code: 'file.replaced' })
    expect(names(document.file)).toEqual(['Fra Jens', 'Gammel', 'Ny'])
    expect(document.status().conflictCopy).toContain('konflikt')
    await document.close()
  })

  test('of a damaged copy or of another file is refused and changes nothing', async () => {
    const { document, backup } = await withBackup()
    const foreign = await aDocument()
    await foreign.document.close()
    await expect(document.restore(foreign.path, METTE)).rejects.toMatchObject({ code: 'file.noKey' })
    const bytes = readFileSync(backup)
    writeFileSync(backup, bytes.fill(3, 9000, 9100))
    await expect(document.restore(backup, METTE)).rejects.toMatchObject({ code: 'file.damaged' })
    expect(names(document.file)).toEqual(['Gammel', 'Ny'])
    await document.close()
  })

  test('by a colleague ends a session’s edits in a conflict copy, not in nothing', async () => {
    const { document, path, identity, clock, backup } = await withBackup()
    await document.publish()
    clock.move(1000)
    await enter(document, 'Skrevet imens')
    rmSync(`${path}.i-brug`)
    const other = await onAnotherMachine(path, identity, clock)
    await other.restore(backup, JENS)
    await other.close()
    await document.publish()
    expect(names(document.file)).toEqual(['Gammel'])
    const copy = await onAnotherMachine(
      join(path, '..', document.status().conflictCopy as string),
      identity,
      clock,
    )
    expect(names(copy.file)).toEqual(['Gammel', 'Ny', 'Skrevet imens'])
    await Promise.all([document.close(), copy.close()])
  })
})
