import { randomUUID } from 'node:crypto'
import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../clock'
import { DrejebogError, fromSystemError } from '../errors'
import { replaceFile } from './disk'
import { temporaryBeside } from './working-folder'

/**
 * Who is editing, in a small file beside the document. It holds nothing about citizens.
 * It is a courtesy between colleagues, not a lock: what keeps edits apart is the edition in the document's header.
 */
export type Lease = {
  token: string
  /** Tells a lease that a crash of this program left here from a colleague's. */
  owner: string
  staff: string
  pc: string
  edition: number
  /** UTC, by the clock of the PC that has the lease. */
  heartbeat: string
}

/** After this long without a heartbeat a lease can be taken over, in milliseconds. */
export const LEASE_STALE = 10 * 60_000
/** Clocks differ by a time zone at most: a heartbeat further ahead was written by one that was wrong. */
const MOST_AHEAD = 24 * 60 * 60_000

export function leasePath(documentPath: string): string {
  return `${documentPath}.i-brug`
}

/** The lease as it lies there, or null where there is none that can be read. */
export async function readLease(documentPath: string): Promise<Lease | null> {
  try {
    const lease = JSON.parse(await readFile(leasePath(documentPath), 'utf8')) as Partial<Lease>
    const texts = [lease.token, lease.owner, lease.staff, lease.pc, lease.heartbeat]
    return texts.every((value) => typeof value === 'string') ? (lease as Lease) : null
  } catch {
    return null
  }
}

export function isStale(lease: Lease, clock: Clock): boolean {
  const age = clock.now().getTime() - Date.parse(lease.heartbeat)
  return !(age < LEASE_STALE && age > -MOST_AHEAD)
}

/**
 * Takes the lease, or takes over one that has gone stale or was left by this program itself.
 * @param owner of our files beside this document
 * @param staff the name of who edits, as colleagues will read it
 * @throws DrejebogError lease.held (data: staff, pc) · file.folderReadOnly · file.diskFull
 */
export async function takeLease(
  documentPath: string,
  owner: string,
  staff: string,
  edition: number,
  clock: Clock,
): Promise<Lease> {
  const lease: Lease = {
    token: randomUUID(),
    owner,
    staff,
    pc: hostname(),
    edition,
    heartbeat: clock.now().toISOString(),
  }
  const path = leasePath(documentPath)
  if (await writeNew(path, JSON.stringify(lease))) return lease
  // Unreadable may mean that a colleague is writing it this very moment.
  const held = (await readLease(documentPath)) ?? (await setTimeout(100).then(() => readLease(documentPath)))
  if (held && held.owner !== owner && !isStale(held, clock))
    throw new DrejebogError('lease.held', { staff: held.staff, pc: held.pc })
  await replaceLease(path, lease)
  const now = await readLease(documentPath)
  if (now && now.token !== lease.token)
    throw new DrejebogError('lease.held', { staff: now.staff, pc: now.pc })
  return lease
}

/** @returns false when there is one already */
async function writeNew(path: string, text: string): Promise<boolean> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'wx')
    await handle.writeFile(text)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    // A full disk leaves an empty lease behind, which would hold nobody off but would lie there.
    if (handle) await rm(path, { force: true }).catch(() => undefined)
    throw fromSystemError(error)
  } finally {
    await handle?.close()
  }
}

function replaceLease(path: string, lease: Lease): Promise<void> {
  const temporary = temporaryBeside(path, lease.owner)
  return replaceFile(path, JSON.stringify(lease), 0o644, temporary).catch((error: unknown) => {
    throw fromSystemError(error)
  })
}

/** Shows that we are still here. @returns false when somebody has taken the lease over */
export async function renewLease(
  documentPath: string,
  lease: Lease,
  edition: number,
  clock: Clock,
): Promise<boolean> {
  const held = await readLease(documentPath)
  if (held && held.token !== lease.token) return false
  lease.heartbeat = clock.now().toISOString()
  lease.edition = edition
  await replaceLease(leasePath(documentPath), lease)
  return true
}

/** Gives the lease back, if it is still ours. */
export async function releaseLease(documentPath: string, lease: Lease): Promise<void> {
  const held = await readLease(documentPath)
  if (held?.token === lease.token) await rm(leasePath(documentPath), { force: true })
}
