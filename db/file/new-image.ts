import { rename } from 'node:fs/promises'
import { operation } from '../log/operation'
import { fileFact } from '../schema'
import { assertEncrypted, closeImage, type OpenFile, openImage } from './connection'
import { CANARY } from './image-copy'
import { migrate } from './migrate'
import { fetchEdition } from './next-edition'
import type { Identity } from './publish'
import { reached } from './steps'
import type { Surroundings } from './surroundings'
import { removeImage, volumeOf, type WorkingFolder, type WorkingState, writeState } from './working-folder'

/**
 * Makes the image of a new document.
 * @param fill puts the first data in, by operations of its own
 */
export async function makeImage(
  place: WorkingFolder,
  path: string,
  identity: Identity,
  around: Surroundings,
  fill: (file: OpenFile) => void,
) {
  await removeImage(place.image)
  const file = openImage(place.image, identity.key, { clock: around.clock, create: true })
  try {
    migrate(file)
    operation(file, { label: 'file.create', kind: 'system' }, () =>
      file.orm.insert(fileFact).values({ id: 'canary', value: CANARY }).run(),
    )
    fill(file)
    assertEncrypted(place.image)
    const state: WorkingState = {
      documentPath: path,
      volume: await volumeOf(path),
      base: null,
      publishing: null,
      publishedOperation: 0,
      mustPublish: true,
      edited: true,
    }
    await writeState(place, state)
    return { file, state, savedAt: null, mustCheck: false }
  } catch (error) {
    closeImage(file)
    throw error
  }
}

/** Copies the newest edition to this machine and brings it to the schema of this program, with a backup before. */
export async function copyHere(place: WorkingFolder, path: string, key: Buffer, around: Surroundings) {
  const { header, migrated, operation } = await fetchEdition(path, place, key, around)
  reached('open:copied')
  const state: WorkingState = {
    documentPath: path,
    volume: await volumeOf(path),
    base: header.edition,
    publishing: null,
    publishedOperation: operation,
    mustPublish: false,
    edited: false,
  }
  // Before the image: one of which nothing is known may hold edits, one without edits is simply copied again.
  await writeState(place, state)
  reached('open:noted')
  await removeImage(place.image)
  await rename(place.next, place.image)
  const file = openImage(place.image, key, { clock: around.clock })
  return { file, state, savedAt: header.savedAt, mustCheck: migrated, slots: header.slots }
}
