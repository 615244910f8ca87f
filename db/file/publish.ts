import { link, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import type { Clock } from '../clock'
import { DrejebogError, fromSystemError } from '../errors'
import { syncFolder } from './disk'
import { type Edition, type Header, nextEdition, readHeader } from './header'
import { writeDocument } from './image-copy'
import type { KeySlot } from './keys'
import { reached } from './steps'
import { exists, stemOf, temporaryBeside, type WorkingFolder } from './working-folder'

/** What stays the same from one edition of a document to the next. */
export type Identity = { fileId: string; example: boolean; slots: KeySlot[]; key: Buffer }

/** The document has another edition than the one our working copy came from. */
export class EditionConflict extends Error {}

/**
 * Writes the working copy to the document: beside it first, then in its place, so that the document is the old
 * edition or the new one at every moment.
 * @param base the edition the document must still have; null = it must not exist yet
 * @param note is called with the new edition before it is put in place, and must make that last
 * @throws EditionConflict · DrejebogError file.diskFull, file.folderReadOnly, file.busy, file.notFound
 */
export async function publishImage(
  place: WorkingFolder,
  documentPath: string,
  base: Edition | null,
  identity: Identity,
  clock: Clock,
  note: (edition: Edition) => Promise<void>,
): Promise<Header> {
  const temporary = temporaryBeside(documentPath, place.owner)
  reached('publish:started')
  try {
    await assertEdition(documentPath, base)
    const header = await writeDocument(
      place.image,
      temporary,
      identityHeader(identity, nextEdition(base), clock),
      identity.key,
    )
    reached('publish:copied')
    await note(header.edition)
    reached('publish:noted')
    await assertEdition(documentPath, base)
    reached('publish:checked')
    if (base === null) await putNew(temporary, documentPath)
    else await rename(temporary, documentPath)
    reached('publish:renamed')
    await syncFolder(dirname(documentPath))
    reached('publish:synced')
    return header
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    if (error instanceof EditionConflict) throw error
    throw fromSystemError(error)
  }
}

/** Unlike a rename, a link never takes the place of what somebody has put there in the meantime. */
async function putNew(temporary: string, documentPath: string): Promise<void> {
  try {
    await link(temporary, documentPath)
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') throw new EditionConflict()
    // There are drives without links.
    return rename(temporary, documentPath)
  }
  await rm(temporary, { force: true })
}

function identityHeader(identity: Identity, edition: Edition, clock: Clock): Omit<Header, 'image'> {
  const { fileId, example, slots } = identity
  return { fileId, example, slots, cipher: 'chacha20', edition, savedAt: clock.now().toISOString() }
}

async function assertEdition(documentPath: string, base: Edition | null): Promise<void> {
  const now = await currentEdition(documentPath)
  if (now?.id !== base?.id) throw new EditionConflict()
}

/** The edition that lies in the shared folder, or null where there is no document. */
export async function currentEdition(documentPath: string): Promise<Edition | null> {
  try {
    return (await readHeader(documentPath)).header.edition
  } catch (error) {
    if (error instanceof DrejebogError && error.code === 'file.notFound') return null
    throw error
  }
}

/**
 * Saves the working copy beside the document, under a name that says what it is, when somebody else's edition
 * stands in the document: neither is overwritten.
 * @returns the path of the conflict copy
 */
export async function writeConflictCopy(
  place: WorkingFolder,
  documentPath: string,
  base: Edition | null,
  identity: Identity,
  clock: Clock,
): Promise<string> {
  const stem = stemOf(documentPath)
  const pc = hostname().replace(/[^\p{L}\p{N}-]/gu, '')
  const day = clock.now().toISOString().slice(0, 10)
  const temporary = temporaryBeside(documentPath, place.owner)
  try {
    const header = identityHeader(identity, nextEdition(base), clock)
    await writeDocument(place.image, temporary, header, identity.key)
    for (let count = 1; ; count++) {
      const number = count === 1 ? '' : ` ${count}`
      const path = join(dirname(documentPath), `${stem} (konflikt ${pc} ${day}${number}).drejebog`)
      if (await exists(path)) continue
      await rename(temporary, path)
      await syncFolder(dirname(path))
      return path
    }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw fromSystemError(error)
  }
}
