import { closeSync, openSync, readSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Clock } from '../clock'
import { DrejebogError, fromSystemError } from '../errors'

export type SqliteConnection = InstanceType<typeof Sqlite>

/** An open image. Everything that reads or writes takes it as its first argument. */
export type OpenFile = {
  readonly sqlite: SqliteConnection
  readonly orm: ReturnType<typeof drizzle>
  readonly clock: Clock
  /** Who is writing: an id of the table `staff`, or null for the program itself. */
  staff: string | null
}

const PLAIN = 'SQLite format 3\0'

/**
 * Opens an encrypted image: the one place in the program that opens a database.
 * @param key 32 bytes; nothing is ever opened or created without one
 * @throws DrejebogError file.damaged when the pages do not fit the key
 */
export function openImage(
  path: string,
  key: Buffer,
  options: { clock: Clock; create?: boolean; readonly?: boolean },
): OpenFile {
  // A key of the wrong length would be taken as a passphrase, and an empty one writes plain text.
  if (key.length !== 32) throw new Error('the file key is 32 bytes')
  let sqlite: SqliteConnection | undefined
  try {
    sqlite = new Sqlite(path, {
      fileMustExist: !options.create,
      readonly: options.readonly ?? false,
      timeout: 0,
    })
    sqlite.pragma("cipher = 'chacha20'")
    sqlite.key(Buffer.from(`raw:${key.toString('hex')}`))
    if (!options.readonly) {
      sqlite.pragma('journal_mode = DELETE')
      sqlite.pragma('locking_mode = EXCLUSIVE')
      sqlite.pragma('synchronous = FULL')
      sqlite.pragma('secure_delete = ON')
    }
    sqlite.pragma('temp_store = MEMORY')
    sqlite.pragma('trusted_schema = OFF')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('cache_size = -65536')
    // Nothing above reads a page: this does, so that a wrong key or a damaged first page shows here.
    sqlite.prepare('SELECT count(*) FROM sqlite_master').get()
    return { sqlite, orm: drizzle(sqlite), clock: options.clock, staff: null }
  } catch (error) {
    sqlite?.close()
    throw fromSystemError(error)
  }
}

/** Ends the use of an image. A second call does nothing. */
export function closeImage(file: OpenFile): void {
  if (file.sqlite.open) file.sqlite.close()
}

/**
 * Fills an image that nobody would miss, such as an example, without waiting for the disk at every write: a crash
 * in the middle may leave it broken, and the next one is made from nothing. Waits again from the end on.
 */
export async function withoutWaiting(file: OpenFile, fill: () => Promise<void>): Promise<void> {
  const { sqlite } = file
  sqlite.pragma('journal_mode = MEMORY')
  sqlite.pragma('synchronous = OFF')
  try {
    await fill()
  } finally {
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('journal_mode = DELETE')
  }
}

/**
 * Stops when an image lies in plain text: a forgotten key makes SQLite write it without a word.
 * @throws Error, since this is a fault of the program and never of its user
 */
export function assertEncrypted(path: string, offset = 0): void {
  const start = Buffer.alloc(PLAIN.length)
  const handle = openSync(path, 'r')
  try {
    readSync(handle, start, 0, start.length, offset)
  } finally {
    closeSync(handle)
  }
  if (start.toString('latin1') === PLAIN) throw new Error('the image is not encrypted')
}

/**
 * Reads every page and every index, and every reference between tables.
 * @throws DrejebogError file.damaged
 */
export function checkImage(file: OpenFile): void {
  try {
    const result = file.sqlite.pragma('integrity_check(1)', { simple: true })
    const orphans = file.sqlite.pragma('foreign_key_check') as unknown[]
    if (result !== 'ok' || orphans.length > 0) throw new DrejebogError('file.damaged')
  } catch (error) {
    throw fromSystemError(error)
  }
}

/**
 * Holds a lock file for this process alone, until released or until the process ends, however it ends.
 * The image's own lock does not do: on Linux, closing any other handle on the image gives it up.
 * The file is never removed: who held the removed one and who made the next one would both have the lock.
 * @returns the release, or null when another process holds it
 * @throws DrejebogError file.diskFull · file.folderReadOnly
 */
export function lockFile(path: string): (() => void) | null {
  let sqlite: SqliteConnection | undefined
  try {
    const held = new Sqlite(path, { timeout: 0 })
    sqlite = held
    held.pragma('journal_mode = MEMORY')
    // Not EXCLUSIVE: of two that ask for that at the same moment each can hold the other off, and neither has it.
    held.exec('BEGIN IMMEDIATE')
    return () => held.close()
  } catch (error) {
    sqlite?.close()
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return null
    throw fromSystemError(error)
  }
}
