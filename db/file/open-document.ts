import { rm } from 'node:fs/promises'
import { DrejebogError } from '../errors'
import { closeImage, type OpenFile } from './connection'
import { Document } from './document'
import { readHeader, verifyHeader } from './header'
import type { Identity } from './publish'
import type { Surroundings } from './surroundings'
import { copyHere, makeImage, takeFolder, takeUp } from './take-up'
import { exists } from './working-copy'

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
    const made = await makeImage(place, path, identity, around, fill)
    const document = new Document({ path, identity, around, place, release, ...made, conflictCopy: null })
    await document.publish().catch((error: unknown) => {
      closeImage(made.file)
      throw error
    })
    return document
  } catch (error) {
    release()
    await rm(place.folder, { recursive: true, force: true })
    throw error
  }
}

/**
 * Opens a document: takes up what an unclean end left on this machine, or copies the newest edition here.
 * @throws DrejebogError file.noKey · file.openHere · file.newer · file.damaged · file.truncated · file.notFound …
 */
export async function openDocument(path: string, key: Buffer, around: Surroundings): Promise<Document> {
  const read = await readHeader(path)
  verifyHeader(read, key)
  const { fileId, example, slots, edition, savedAt } = read.header
  const identity: Identity = { fileId, example, slots, key }
  const { place, release } = await takeFolder(path, fileId, around)
  try {
    const left = await takeUp(place, path, identity, edition, around)
    const conflictCopy = left?.conflictCopy ?? null
    const parts = left?.file
      ? { ...left, savedAt, mustCheck: true }
      : await copyHere(place, path, key, around)
    return new Document({ path, identity, around, place, release, ...parts, conflictCopy })
  } catch (error) {
    release()
    throw error
  }
}
