import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DrejebogError } from '../errors'
import { lastOperation, operation } from '../log/operation'
import { fileFact } from '../schema'
import { backupFolder, makeBackup } from './backup'
import { assertEncrypted, closeImage, lockFolder, type OpenFile, openImage } from './connection'
import type { Edition } from './header'
import { CANARY, extractImage } from './image-copy'
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate'
import { type Identity, writeConflictCopy } from './publish'
import { reached } from './steps'
import type { Surroundings } from './surroundings'
import * as working from './working-copy'

/**
 * Takes the working folder of a document for this process.
 * @throws DrejebogError file.openHere when another window of this machine has it
 */
export async function takeFolder(path: string, fileId: string, around: Surroundings) {
  const place = working.workingFolder(around.dataFolder, fileId, path)
  await working.prepareFolder(place)
  const release = lockFolder(place.lock)
  if (!release) throw new DrejebogError('file.openHere')
  return { place, release }
}

/**
 * Makes the image of a new document.
 * @param fill puts the first data in, by operations of its own
 */
export async function makeImage(
  place: working.WorkingFolder,
  path: string,
  identity: Identity,
  around: Surroundings,
  fill: (file: OpenFile) => void,
) {
  await working.removeImage(place.image)
  const file = openImage(place.image, identity.key, { clock: around.clock, create: true })
  try {
    migrate(file)
    operation(file, { label: 'file.create', kind: 'system' }, () =>
      file.orm.insert(fileFact).values({ id: 'canary', value: CANARY }).run(),
    )
    fill(file)
    assertEncrypted(place.image)
    const state: working.WorkingState = {
      documentPath: path,
      base: null,
      publishing: null,
      publishedOperation: 0,
      mustPublish: true,
    }
    await working.writeState(place, state)
    return { file, state, savedAt: null, mustCheck: false }
  } catch (error) {
    closeImage(file)
    throw error
  }
}

/** Copies the newest edition to this machine and brings it to the schema of this program, with a backup before. */
export async function copyHere(
  place: working.WorkingFolder,
  path: string,
  key: Buffer,
  around: Surroundings,
) {
  await working.removeImage(place.image)
  const header = await extractImage(path, place.image)
  reached('open:copied')
  const file = openImage(place.image, key, { clock: around.clock })
  try {
    const older = schemaVersion(file) < SCHEMA_VERSION
    if (older)
      await makeBackup(path, backupFolder(around.dataFolder, header.fileId), 'migration', around.clock)
    migrate(file)
    const state: working.WorkingState = {
      documentPath: path,
      base: header.edition,
      publishing: null,
      publishedOperation: lastOperation(file),
      mustPublish: false,
    }
    await working.writeState(place, state)
    reached('open:noted')
    return { file, state, savedAt: header.savedAt, mustCheck: older }
  } catch (error) {
    closeImage(file)
    throw error
  }
}

/** What an unclean end left: a working copy to go on with, or the conflict copy it was saved as. */
export type TakenUp =
  | { file: OpenFile; state: working.WorkingState; conflictCopy: null }
  | { file: null; conflictCopy: string }

/**
 * Looks at what an unclean end left on this machine. Edits that the document does not have are never dropped: they
 * are gone on with when the document is as we left it, and saved as a conflict copy when it is not.
 * @param current the edition in the document now
 * @returns null when nothing was left that the document does not have
 */
export async function takeUp(
  place: working.WorkingFolder,
  path: string,
  identity: Identity,
  current: Edition,
  around: Surroundings,
): Promise<TakenUp | null> {
  const state = await working.readState(place)
  if (!state || !(await working.exists(place.image))) return null
  // A crash while the first copy was made leaves an image that holds nothing of ours.
  const file = openLeft(place, identity.key, around)
  if (!file) return null
  try {
    const { publishing } = state
    const succeeded = publishing?.edition.id === current.id
    const published = succeeded ? publishing.operation : state.publishedOperation
    const dirty = (state.mustPublish && !succeeded) || lastOperation(file) > published
    if (!dirty) {
      closeImage(file)
      return null
    }
    if (!succeeded && state.base !== null && state.base.id !== current.id) {
      closeImage(file)
      const copy = await writeConflictCopy(place.image, path, state.base, identity, around.clock)
      return { file: null, conflictCopy: copy.replace(/^.*[\\/]/, '') }
    }
    migrate(file)
    const next: working.WorkingState = {
      ...state,
      base: current,
      publishing: null,
      publishedOperation: published,
      mustPublish: state.mustPublish && !succeeded,
    }
    await working.writeState(place, next)
    return { file, state: next, conflictCopy: null }
  } catch (error) {
    closeImage(file)
    throw error
  }
}

function openLeft(place: working.WorkingFolder, key: Buffer, around: Surroundings): OpenFile | null {
  try {
    const file = openImage(place.image, key, { clock: around.clock })
    if (schemaVersion(file) > 0) return file
    closeImage(file)
  } catch (error) {
    if (!(error instanceof DrejebogError)) throw error
  }
  return null
}

/** Whether the folder of a document can be reached at all. */
export function folderThere(path: string): Promise<boolean> {
  return stat(dirname(path)).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
