import { createHash, randomBytes } from 'node:crypto'
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { DrejebogError, fromSystemError } from '../errors'
import { lockFile } from './connection'
import { readJson, replaceFile } from './disk'
import type { Edition } from './header'
import type { Surroundings } from './surroundings'

/**
 * What this machine knows about its working copy of a document. It is written before each step that a killed
 * process could leave half done, so that the next start can tell what happened.
 */
export type WorkingState = {
  documentPath: string
  /** The volume that the document's folder was on: an emptied mount point has the same path and is another. */
  volume: string | null
  /** The edition of the document that the working copy came from. */
  base: Edition | null
  /** The edition being put in place, and the newest operation it holds. */
  publishing: { edition: Edition; operation: number } | null
  /** The newest operation that the document holds. */
  publishedOperation: number
  /** Set by a restore: the working copy is to be published whatever its operations say. */
  mustPublish: boolean
  /** Set before the first edit since the last publishing: without it the image holds nothing of its own. */
  edited: boolean
  /** Set before an erasure: until the image was rewritten, free pages may hold what was removed. */
  rewrite?: boolean
}

export type WorkingFolder = {
  folder: string
  image: string
  /** The next image on its way in. */
  next: string
  state: string
  lock: string
  /** Marks files of ours beside the document: this user on this machine, with this document. */
  owner: string
}

/** Where the working copy of a document lies: a folder for each file and place, since copies share the file's id. */
export function workingFolder(dataFolder: string, fileId: string, documentPath: string): WorkingFolder {
  const place = createHash('sha256').update(resolve(documentPath)).digest('hex').slice(0, 12)
  return workingFolderNamed(dataFolder, `${fileId}-${place}`)
}

export function workingFolderNamed(dataFolder: string, name: string): WorkingFolder {
  const folder = join(dataFolder, 'work', name)
  const inside = (file: string) => join(folder, file)
  const lock = join(dataFolder, 'locks', name)
  const owner = createHash('sha256')
    .update(`${hostname()}\0${resolve(folder)}`)
    .digest('hex')
    .slice(0, 12)
  return {
    folder,
    image: inside('image.db'),
    next: inside('next.db'),
    state: inside('state.json'),
    lock,
    owner,
  }
}

/**
 * Takes the working folder of a document for this process.
 * @throws DrejebogError file.openHere when another window of this machine has it
 */
export async function takeFolder(path: string, fileId: string, around: Surroundings) {
  const place = workingFolder(around.dataFolder, fileId, path)
  try {
    await mkdir(dirname(place.lock), { recursive: true, mode: 0o700 })
    const release = lockFile(place.lock)
    if (!release) throw new DrejebogError('file.openHere')
    await mkdir(place.folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      release()
      throw error
    })
    return { place, release }
  } catch (error) {
    throw fromSystemError(error)
  }
}

/** @returns null where there is none, and where what lies there is not what was written */
export async function readState(working: WorkingFolder): Promise<WorkingState | null> {
  const read = await readJson<{ sum: string; state?: WorkingState } | null>(working.state)
  return read?.state && read.sum === sumOf(JSON.stringify(read.state)) ? read.state : null
}

/** Whether the image holds nothing of its own, or is not there. */
export async function isClean(working: WorkingFolder): Promise<boolean> {
  const state = await readState(working)
  return (state !== null && !state.edited && !state.mustPublish) || !(await exists(working.image))
}

/** The sum tells a damaged state from a true one: a number read wrong would be taken for edits published. */
export function writeState(working: WorkingFolder, state: WorkingState): Promise<void> {
  return replaceFile(working.state, JSON.stringify({ sum: sumOf(JSON.stringify(state)), state }))
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** The volume that the folder of a document is on, or null when it cannot be reached. */
export async function volumeOf(documentPath: string): Promise<string | null> {
  return stat(dirname(documentPath), { bigint: true }).then(
    (found) => (found.isDirectory() ? String(found.dev) : null),
    () => null,
  )
}

/** Removes an image with what SQLite leaves beside it: a stale journal would be played back into the next image. */
export async function removeImage(image: string): Promise<void> {
  for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(image + suffix, { force: true })
}

/** Puts a copy of an image that cannot be read among the backups: somebody may still get something out of it. */
export async function keepUnreadable(working: WorkingFolder, backups: string): Promise<void> {
  await mkdir(backups, { recursive: true, mode: 0o700 })
  let target = join(backups, 'unreadable.image')
  for (let count = 2; await exists(target); count++) target = join(backups, `unreadable ${count}.image`)
  for (const suffix of ['', '-journal'])
    if (await exists(working.image + suffix)) await copyFile(working.image + suffix, target + suffix)
}

/** Moves an image that nothing has open, with its journal: without it a write that was cut off stays half done. */
export async function moveImage(image: string, target: string): Promise<void> {
  await removeImage(target)
  if (await exists(`${image}-journal`)) await rename(`${image}-journal`, `${target}-journal`)
  await rename(image, target)
}

/** The name of a document without its ending, so short that something can be added to it in every file system. */
export function stemOf(documentPath: string): string {
  let stem = basename(documentPath).replace(/\.drejebog$/i, '')
  while (Buffer.byteLength(stem) > 150) stem = [...stem].slice(0, -1).join('')
  return stem
}

/** A name beside a document for something of ours on its way; it does not end as a document does. */
export function temporaryBeside(path: string, owner: string): string {
  return join(dirname(path), `.${stemOf(path)}.${owner}.${randomBytes(4).toString('hex')}.tmp`)
}

/** Removes what a killed process of ours left beside a document. A colleague's, who may be writing it, stays. */
export async function sweepTemporaries(folder: string, owner: string): Promise<void> {
  const ours = (name: string) => name.endsWith('.tmp') && name.includes(`.${owner}.`)
  const names = await readdir(folder).catch(() => [] as string[])
  for (const name of names.filter(ours)) await rm(join(folder, name), { force: true }).catch(() => undefined)
}
