import { DrejebogError } from '../errors'
import { lastOperation } from '../log/operation'
import { backUpBeforeMigration, backupFolder } from './backup'
import { closeImage, type OpenFile, openImage } from './connection'
import { type Header, verifyHeader } from './header'
import { extractImage } from './image-copy'
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate'
import { type Relation, relationOf } from './relation'
import type { Surroundings } from './surroundings'
import { removeImage, type WorkingFolder } from './working-folder'

/** The edition that lies in the document, as an image of this schema at `place.next`. */
export type NextEdition = {
  header: Header
  /** Its schema was an older one: it has been migrated, after a backup. */
  migrated: boolean
  /** Its newest operation. */
  operation: number
}

/**
 * Copies the document's edition to this machine, beside the working copy.
 * @throws DrejebogError file.notFound · file.damaged · file.truncated …; file.newer and file.noKey say that it is
 * nobody's edition that this program can follow
 */
export async function fetchEdition(
  path: string,
  place: WorkingFolder,
  key: Buffer,
  around: Surroundings,
): Promise<NextEdition> {
  await removeImage(place.next)
  const read = await extractImage(path, place.next)
  verifyHeader(read, key)
  const file = openImage(place.next, key, { clock: around.clock })
  try {
    const migrated = schemaVersion(file) < SCHEMA_VERSION
    if (migrated) {
      const folder = backupFolder(around.dataFolder, read.header.fileId)
      await backUpBeforeMigration(path, folder, around.clock)
    }
    migrate(file)
    return { header: read.header, migrated, operation: lastOperation(file) }
  } finally {
    closeImage(file)
  }
}

/** How the working copy stands to the edition fetched last. */
export function relationToNext(ours: OpenFile, place: WorkingFolder, key: Buffer): Relation {
  const theirs = openImage(place.next, key, { clock: ours.clock, readonly: true })
  try {
    return relationOf(ours, theirs)
  } finally {
    closeImage(theirs)
  }
}

/** The document holds something that can never be followed from here: a newer program's edition, or another file. */
export function isForeign(error: unknown): boolean {
  return error instanceof DrejebogError && (error.code === 'file.newer' || error.code === 'file.noKey')
}
