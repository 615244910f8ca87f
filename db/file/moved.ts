import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, parse, resolve } from 'node:path'
import { DrejebogError } from '../errors'
import { closeImage, lockFile, openImage } from './connection'
import { readHeader } from './header'
import { reached } from './steps'
import type { Surroundings } from './surroundings'
import * as working from './working-folder'

/**
 * Fetches edits that were left unpublished when the document lay in another place or had another name: its working
 * copy becomes that of the place it is opened from now.
 */
export async function adoptMoved(
  place: working.WorkingFolder,
  path: string,
  fileId: string,
  key: Buffer,
  around: Surroundings,
): Promise<void> {
  const names = await readdir(dirname(place.folder))
  for (const name of names.filter((each) => each.startsWith(`${fileId}-`))) {
    if (name === basename(place.folder)) continue
    const left = working.workingFolderNamed(around.dataFolder, name)
    const release = lockFile(left.lock)
    if (!release) continue
    try {
      if (!(await working.exists(left.image))) await rm(left.folder, { recursive: true, force: true })
      else if (await working.isClean(place)) await moveHere(left, place, path, fileId, key, around)
    } catch (error) {
      // It stays where it is: what cannot be taken along must not keep the document closed.
      if (!(error instanceof DrejebogError)) throw error
    } finally {
      release()
    }
  }
}

async function moveHere(
  left: working.WorkingFolder,
  place: working.WorkingFolder,
  path: string,
  fileId: string,
  key: Buffer,
  around: Surroundings,
): Promise<void> {
  const state = await working.readState(left)
  if (!state || !(state.edited || state.mustPublish) || !(await hasMoved(state, path, fileId))) return
  // Takes back a write that was cut off: the journal that holds it knows the image by its name only.
  closeImage(openImage(left.image, key, { clock: around.clock }))
  await working.writeState(place, { ...state, documentPath: path })
  reached('moved:noted')
  await working.moveImage(left.image, place.image)
  reached('moved:done')
  await rm(left.folder, { recursive: true, force: true })
  await working.sweepTemporaries(dirname(state.documentPath), left.owner)
}

/** Whether a document is no longer where it was, or is there only by another name for the same place. */
async function hasMoved(state: working.WorkingState, path: string, fileId: string): Promise<boolean> {
  const old = state.documentPath
  try {
    const { header } = await readHeader(old)
    return header.fileId !== fileId || (await isSameFile(old, path))
  } catch (error) {
    if (!(error instanceof DrejebogError) || error.code !== 'file.notFound') return false
  }
  // A drive that is away has not lost its document: its root cannot be reached, or the mount point is empty.
  const volume = await working.volumeOf(old)
  if (volume !== null) return volume === state.volume
  return working.exists(parse(resolve(old)).root)
}

async function isSameFile(left: string, right: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(left, { bigint: true }), stat(right, { bigint: true })])
  return a.ino > 0n && a.ino === b.ino && a.dev === b.dev
}
