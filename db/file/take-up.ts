import { basename } from 'node:path'
import { DrejebogError, fromSystemError } from '../errors'
import { lastOperation } from '../log/operation'
import { backUpBeforeMigration, backupFolder } from './backup'
import { closeImage, type OpenFile, openImage } from './connection'
import type { Edition } from './header'
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate'
import { fetchEdition, isForeign, relationToNext } from './next-edition'
import { type Identity, writeConflictCopy } from './publish'
import type { Relation } from './relation'
import { reached } from './steps'
import type { Surroundings } from './surroundings'
import * as working from './working-folder'

/** A document that is being opened; `current` is the edition in it now. */
export type Opening = {
  path: string
  place: working.WorkingFolder
  identity: Identity
  current: Edition
  around: Surroundings
}

/** What an unclean end left: a working copy to go on with, or the conflict copy it was saved as. */
export type TakenUp =
  | { file: OpenFile; state: working.WorkingState; conflictCopy: null }
  | { file: null; conflictCopy: string }

/**
 * Looks at what an unclean end left on this machine. Edits that the document does not have are never dropped: they
 * are gone on with when nobody else's would be lost, and saved as a conflict copy otherwise.
 * @returns null when nothing was left that the document does not have
 * @throws DrejebogError file.damaged when what was left cannot be read; it is kept among the backups then, and the
 * next opening takes the document
 */
export async function takeUp(opening: Opening): Promise<TakenUp | null> {
  const { path, place, identity, current, around } = opening
  if (await working.isClean(place)) return null
  const state = await working.readState(place)
  const file = await openLeft(opening)
  try {
    const relation = await relationToDocument(file, state, opening)
    if (relation === 'ahead') return { ...(await goOn(file, state, opening)), conflictCopy: null }
    closeImage(file)
    if (relation !== 'apart') return null
    const copy = await writeConflictCopy(place, path, state?.base ?? null, identity, around.clock)
    reached('conflict:written')
    // From here on the edits lie in the copy: a second one is not to be made.
    if (state) await working.writeState(place, { ...state, base: current, mustPublish: false, edited: false })
    return { file: null, conflictCopy: basename(copy) }
  } catch (error) {
    closeImage(file)
    throw error
  }
}

async function goOn(file: OpenFile, state: working.WorkingState | null, opening: Opening) {
  const { path, place, current } = opening
  const published = state?.publishing?.edition.id === current.id ? state.publishing : null
  const next: working.WorkingState = {
    documentPath: path,
    volume: await working.volumeOf(path),
    base: current,
    publishing: null,
    publishedOperation: published?.operation ?? state?.publishedOperation ?? 0,
    mustPublish: published === null && (state?.mustPublish ?? true),
    edited: true,
    rewrite: state?.rewrite ?? false,
  }
  await working.writeState(place, next)
  return { file, state: next }
}

async function relationToDocument(
  file: OpenFile,
  state: working.WorkingState | null,
  opening: Opening,
): Promise<Relation> {
  const { path, place, identity, current, around } = opening
  const last = lastOperation(file)
  if (state?.publishing?.edition.id === current.id)
    return last > state.publishing.operation ? 'ahead' : 'same'
  if (state?.base?.id === current.id)
    return state.mustPublish || last > state.publishedOperation ? 'ahead' : 'same'
  // Somebody else's edition, or nothing is known of ours: what was done in each tells.
  try {
    await fetchEdition(path, place, identity.key, around)
    return relationToNext(file, place, identity.key)
  } catch (error) {
    if (isForeign(error)) return 'apart'
    throw error
  }
}

/** Opens what was left and brings it to this schema; SQLite takes back a write that was cut off. */
async function openLeft({ path, place, identity, around }: Opening): Promise<OpenFile> {
  let file: OpenFile | undefined
  const backups = backupFolder(around.dataFolder, identity.fileId)
  try {
    file = openImage(place.image, identity.key, { clock: around.clock })
    if (schemaVersion(file) < SCHEMA_VERSION) await backUpBeforeMigration(path, backups, around.clock)
    migrate(file)
    lastOperation(file)
    return file
  } catch (error) {
    if (file) closeImage(file)
    const known = fromSystemError(error)
    if (known instanceof DrejebogError && known.code === 'file.damaged') {
      await working.keepUnreadable(place, backups)
      await working.removeImage(place.image)
    }
    throw known
  }
}
