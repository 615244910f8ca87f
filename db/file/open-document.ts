import { lstat, realpath, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DrejebogError, fromSystemError } from '../errors'
import { closeImage, type OpenFile } from './connection'
import { Document } from './document'
import { readHeader, verifyHeader } from './header'
import { adoptMoved } from './moved'
import { copyHere, makeImage } from './new-image'
import type { Identity } from './publish'
import type { Surroundings } from './surroundings'
import { takeUp } from './take-up'
import { WorkingCopy } from './working-copy'
import { exists, sweepTemporaries, takeFolder } from './working-folder'

/**
 * Makes a new document and publishes its first edition.
 * @param identity its id, key and key slots
 * @param fill puts the first data in, by operations of its own
 * @throws DrejebogError file.exists and what publishing throws; nothing is left behind then
 */
export async function createDocument(
  path: string,
  identity: Identity,
  around: Surroundings,
  fill: (file: OpenFile) => void,
): Promise<Document> {
  if (await exists(path)) throw new DrejebogError('file.exists')
  const { place, release } = await takeFolder(path, identity.fileId, around)
  try {
    const { file, state, ...made } = await makeImage(place, path, identity, around, fill)
    const copy = new WorkingCopy(place, identity.key, file, state)
    const document = new Document({ path, identity, around, release, copy, ...made, conflictCopy: null })
    await document.publish().catch((error: unknown) => {
      closeImage(file)
      throw error
    })
    return document
  } catch (error) {
    await rm(place.folder, { recursive: true, force: true })
    release()
    throw fromSystemError(error)
  }
}

/** The file behind a link: an edition put in the place of the link itself would never reach colleagues. */
async function targetOf(path: string): Promise<string> {
  const found = await lstat(path).catch(() => null)
  return found?.isSymbolicLink() ? realpath(path) : path
}

/**
 * Opens a document: takes up what an unclean end left on this machine, or copies the newest edition here.
 * @throws DrejebogError file.noKey · file.openHere · file.newer · file.damaged · file.truncated · file.notFound …
 */
export async function openDocument(given: string, key: Buffer, around: Surroundings): Promise<Document> {
  const path = await targetOf(given).catch((error: unknown) => {
    throw fromSystemError(error)
  })
  const read = await readHeader(path)
  verifyHeader(read, key)
  const { fileId, example, slots, edition, savedAt } = read.header
  const identity: Identity = { fileId, example, slots, key }
  const { place, release } = await takeFolder(path, fileId, around)
  try {
    await sweepTemporaries(dirname(path), place.owner)
    await adoptMoved(place, path, fileId, key, around)
    const left = await takeUp({ path, place, identity, current: edition, around })
    const conflictCopy = left?.conflictCopy ?? null
    const { file, state, ...opened } = left?.file
      ? { ...left, savedAt, mustCheck: true, slots }
      : await copyHere(place, path, key, around)
    // A colleague's new password came between the header and the copy, if it came just now.
    identity.slots = opened.slots
    const copy = new WorkingCopy(place, key, file, state)
    return new Document({ path, identity, around, release, copy, ...opened, conflictCopy })
  } catch (error) {
    release()
    throw fromSystemError(error)
  }
}
