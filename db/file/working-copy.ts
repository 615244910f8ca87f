import { createHash } from 'node:crypto'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readJson, replaceFile } from './disk'
import type { Edition } from './header'

/**
 * What this machine knows about its working copy of a document. It is written before each step that a killed
 * process could leave half done, so that the next start can tell what happened.
 */
export type WorkingState = {
  documentPath: string
  /** The edition of the document that the working copy came from. */
  base: Edition | null
  /** The edition being put in place, and the newest operation it holds. */
  publishing: { edition: Edition; operation: number } | null
  /** The newest operation that the document holds. */
  publishedOperation: number
  /** Set by a restore: the working copy is to be published whatever its operations say. */
  mustPublish: boolean
}

export type WorkingFolder = { folder: string; image: string; lock: string; state: string }

/** Where the working copy of a document lies: a folder for each file and place, since copies share the file's id. */
export function workingFolder(dataFolder: string, fileId: string, documentPath: string): WorkingFolder {
  const place = createHash('sha256').update(resolve(documentPath)).digest('hex').slice(0, 12)
  const folder = join(dataFolder, 'work', `${fileId}-${place}`)
  const inside = (name: string) => join(folder, name)
  return { folder, image: inside('image.db'), lock: inside('lock'), state: inside('state.json') }
}

export async function prepareFolder(working: WorkingFolder): Promise<void> {
  await mkdir(working.folder, { recursive: true, mode: 0o700 })
}

export function readState(working: WorkingFolder): Promise<WorkingState | null> {
  return readJson<WorkingState>(working.state)
}

export function writeState(working: WorkingFolder, state: WorkingState): Promise<void> {
  return replaceFile(working.state, JSON.stringify(state))
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Removes an image with what SQLite leaves beside it: a stale journal would be played back into the next image. */
export async function removeImage(image: string): Promise<void> {
  for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(image + suffix, { force: true })
}
