import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'
import { closeImage, type OpenFile, openImage } from './connection'
import { verifyHeader } from './header'
import { extractImage } from './image-copy'
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate'
import { removeImage } from './working-folder'

/**
 * Reads something of a backup without touching it: on a copy of the (encrypted) image, which goes again. One of an
 * older version is brought to this schema there first; nothing is ever written to one of this version.
 * @param path of a document file of the same key
 * @throws DrejebogError file.damaged and what opening and migrating throw
 */
export async function readBackup<T>(
  path: string,
  key: Buffer,
  clock: Clock,
  read: (file: OpenFile) => T,
): Promise<T> {
  // Of a name that the sweep of the backup folder knows, should the process be killed meanwhile.
  const image = `${path}.${randomBytes(4).toString('hex')}.check`
  const opened = <R>(readonly: boolean, fn: (file: OpenFile) => R): R => {
    const file = openImage(image, key, { clock, readonly })
    try {
      return fn(file)
    } finally {
      closeImage(file)
    }
  }
  try {
    verifyHeader(await extractImage(path, image), key)
    if (opened(true, schemaVersion) !== SCHEMA_VERSION) opened(false, migrate)
    return opened(true, read)
  } finally {
    await removeImage(image)
  }
}
