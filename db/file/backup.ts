import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Clock } from '../clock'
import { DrejebogError, type ErrorCode, fromSystemError } from '../errors'
import { checkDocument } from './check-document'
import { readHeader } from './header'
import { exists, stemOf, temporaryBeside } from './working-folder'

const MOST_COPIES = 40
/** A colleague with an older program makes one necessary at every edition: the copies of days must not go for them. */
const MOST_OF_MIGRATIONS = 10
const MOST_BYTES = 1024 ** 3
const WEEKLY_KEPT = 4
/** How long a copy may take, in milliseconds. */
const UNDER_WAY = 60 * 60_000

export type BackupReason = 'day' | 'migration' | 'restore'

/** One copy of the document on this machine. `id` is its file name: `2026-11-22T0312 day.drejebog`. */
export type Backup = { id: string; at: string; reason: BackupReason; size: number }

const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2}) (day|migration|restore)(?: \d+)?\.drejebog$/

export function backupFolder(dataFolder: string, fileId: string): string {
  return join(dataFolder, 'backups', fileId)
}

/** The backups of a file, newest first. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const names = await readdir(folder).catch(() => [] as string[])
  const backups: Backup[] = []
  for (const id of names.sort().reverse()) {
    const parts = NAME.exec(id)
    if (!parts) continue
    // One that is pruned just now is none to restore.
    const found = await stat(join(folder, id)).catch(() => null)
    if (!found) continue
    const { size } = found
    const [, day, hour, minute, second, reason] = parts
    backups.push({ id, at: `${day}T${hour}:${minute}:${second}Z`, reason: reason as BackupReason, size })
  }
  return backups
}

/**
 * Copies the document as it lies there, and keeps at most 40 copies or 1 GB, the newest ones.
 * @param check refuses a copy that is not worth keeping; it then counts as never made
 * @returns the path of the copy
 * @throws DrejebogError file.diskFull · file.folderReadOnly · file.notFound, and what `check` throws
 */
export async function makeBackup(
  documentPath: string,
  folder: string,
  reason: BackupReason,
  clock: Clock,
  check?: (copy: string) => Promise<void>,
): Promise<string> {
  const stamp = clock.now().toISOString().slice(0, 19).replace(/:/g, '')
  let temporary: string | undefined
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await sweepOld(folder)
    let target = join(folder, `${stamp} ${reason}.drejebog`)
    for (let count = 2; await exists(target); count++)
      target = join(folder, `${stamp} ${reason} ${count}.drejebog`)
    temporary = `${target}.tmp`
    await copyFile(documentPath, temporary)
    await check?.(temporary)
    await rename(temporary, target)
    await prune(folder)
    return target
  } catch (error) {
    if (temporary) await rm(temporary, { force: true }).catch(() => undefined)
    throw fromSystemError(error)
  }
}

/** A backup of the edition that is about to be migrated, unless it has one: it may be opened many times a day. */
export async function backUpBeforeMigration(
  documentPath: string,
  folder: string,
  clock: Clock,
): Promise<void> {
  const { header } = await readHeader(documentPath)
  const newest = (await listBackups(folder)).find(({ reason }) => reason === 'migration')
  const kept = newest && (await readHeader(join(folder, newest.id)).catch(() => null))
  if (kept?.header.edition.id !== header.edition.id)
    await makeBackup(documentPath, folder, 'migration', clock)
}

/** Removes what a killed process left half done. What is young may be under way, in this process or another one. */
async function sweepOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/\.(tmp|check(-journal)?)$/.test(name)) continue
    const { mtimeMs } = await stat(join(folder, name))
    // By the computer's own clock, which writes the times of files.
    if (Date.now() - mtimeMs > UNDER_WAY) await rm(join(folder, name), { force: true })
  }
}

async function prune(folder: string): Promise<void> {
  let bytes = 0
  let kept = 0
  let migrations = 0
  for (const { id, size, reason } of await listBackups(folder)) {
    if (reason === 'migration') migrations += 1
    const isTooMany = kept >= MOST_COPIES || (reason === 'migration' && migrations > MOST_OF_MIGRATIONS)
    if (kept > 0 && (isTooMany || bytes + size > MOST_BYTES)) await rm(join(folder, id), { force: true })
    else {
      bytes += size
      kept += 1
    }
  }
}

/** Whether a backup of this day (UTC) is there already. */
export async function hasBackupOfDay(folder: string, clock: Clock): Promise<boolean> {
  const day = clock.now().toISOString().slice(0, 10)
  return (await listBackups(folder)).some((backup) => backup.reason === 'day' && backup.at.startsWith(day))
}

const WEEKLY = / \(sikkerhedskopi uge \d{4}-\d{2}\)\.drejebog$/

/** Whether a file name is that of a weekly copy, which is not what one works in. */
export function isWeeklyCopy(name: string): boolean {
  return WEEKLY.test(name)
}

/**
 * Keeps one copy a week beside the document, the newest four: they are there when this machine is not.
 * @param owner of our files beside this document
 * @param week the ISO week as `2026-47`
 */
export async function keepWeeklyCopy(documentPath: string, owner: string, week: string): Promise<void> {
  const folder = dirname(documentPath)
  const stem = stemOf(documentPath)
  const target = join(folder, `${stem} (sikkerhedskopi uge ${week}).drejebog`)
  if (await exists(target)) return
  const temporary = temporaryBeside(target, owner)
  try {
    await copyFile(documentPath, temporary)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw fromSystemError(error)
  }
  const { header } = await readHeader(documentPath)
  const copies = (await readdir(folder))
    .filter((name) => isWeeklyCopy(name) && name.replace(WEEKLY, '') === stem)
    .sort()
  for (const name of copies.slice(0, -WEEKLY_KEPT)) {
    // Only a copy of this very file is ours to remove.
    const old = await readHeader(join(folder, name)).catch(() => null)
    if (old?.header.fileId === header.fileId) await rm(join(folder, name), { force: true })
  }
}

/**
 * Opens a copy and reads all of it, in a thread of its own where there is one.
 * @param worker the built worker, or null to check here (tests from source)
 * @throws DrejebogError file.damaged and what opening throws
 */
export async function checkBackup(path: string, key: Buffer, worker: string | null): Promise<void> {
  if (worker === null) return checkDocument(path, key)
  const code = await new Promise<ErrorCode | null>((resolve, reject) => {
    const thread = new Worker(worker, { workerData: { path, key: key.toString('hex') } })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the check ended without an answer')))
  })
  // Want of room for the check says nothing about the copy, so the code is passed on.
  if (code !== null) throw new DrejebogError(code)
}
