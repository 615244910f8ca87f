import { createHash, createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { DrejebogError, fromSystemError } from '../errors'
import type { KeySlot } from './keys'

/**
 * The clear header before the encrypted image: 4096 bytes.
 *
 * 0-7 magic · 8-9 format version · 10-11 least version that may read it · 12-15 length of the body · body (JSON,
 * UTF-8), zeros · 4032-4063 SHA-256 of all before it · 4064-4095 HMAC-SHA-256 of all before it, by the file key.
 * The places of magic, versions and checksum hold for every version to come, so that damage and novelty are told apart.
 */
export const HEADER_LENGTH = 4096
const CHECKSUM_AT = HEADER_LENGTH - 64
const MAC_AT = HEADER_LENGTH - 32
const MAGIC = Buffer.from('DREJEBOG')
export const FORMAT_VERSION = 1

/** Which saving of a document this is: the counter for people, the random id to compare. */
export type Edition = { n: number; id: string }

export type Header = {
  fileId: string
  cipher: 'chacha20'
  edition: Edition
  /** UTC, ISO 8601. */
  savedAt: string
  image: { length: number; sha256: string }
  slots: KeySlot[]
  /** An example has no key slots and is opened by its own machine only. */
  example: boolean
}

/** A header as read: what it says, and whether the key fits is asked with `verifyHeader`. */
export type ReadHeader = { header: Header; bytes: Buffer }

export function nextEdition(edition: Edition | null): Edition {
  return { n: (edition?.n ?? 0) + 1, id: randomUUID() }
}

/** @param key the 32-byte file key, for the MAC */
export function encodeHeader(header: Header, key: Buffer): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH)
  const body = Buffer.from(JSON.stringify(header), 'utf8')
  if (16 + body.length > CHECKSUM_AT) throw new Error('the header is full')
  MAGIC.copy(bytes)
  bytes.writeUInt16BE(FORMAT_VERSION, 8)
  bytes.writeUInt16BE(FORMAT_VERSION, 10)
  bytes.writeUInt32BE(body.length, 12)
  body.copy(bytes, 16)
  checksum(bytes).copy(bytes, CHECKSUM_AT)
  mac(bytes, key).copy(bytes, MAC_AT)
  return bytes
}

/**
 * Reads what a header says, without any key.
 * @throws DrejebogError file.notOurs · file.truncated · file.damaged · file.newer
 */
export function decodeHeader(bytes: Buffer): Header {
  const start = bytes.subarray(0, MAGIC.length)
  // A file of nothing but a few bytes of ours was cut off; anything else was never ours.
  if (!start.equals(MAGIC.subarray(0, start.length)) || start.length === 0)
    throw new DrejebogError('file.notOurs')
  if (bytes.length < HEADER_LENGTH) throw new DrejebogError('file.truncated')
  if (!checksum(bytes).equals(bytes.subarray(CHECKSUM_AT, MAC_AT))) throw new DrejebogError('file.damaged')
  if (bytes.readUInt16BE(10) > FORMAT_VERSION) throw new DrejebogError('file.newer')
  const header = parseBody(bytes.toString('utf8', 16, 16 + bytes.readUInt32BE(12)))
  // The checksum needs no key, so anybody can write a header that passes it.
  if (!isHeader(header)) throw new DrejebogError('file.damaged')
  return header
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isHeader(value: unknown): value is Header {
  const { fileId, cipher, edition, savedAt, image, slots, example } = (value ?? {}) as Partial<Header>
  const texts = [fileId, savedAt, edition?.id, image?.sha256]
  return (
    cipher === 'chacha20' &&
    texts.every((text) => typeof text === 'string') &&
    // It becomes part of the names of folders.
    /^[\da-f-]{36}$/.test(fileId as string) &&
    Number.isSafeInteger(edition?.n) &&
    Number.isSafeInteger(image?.length) &&
    typeof example === 'boolean' &&
    Array.isArray(slots) &&
    slots.every(isSlot)
  )
}

function isSlot(value: unknown): value is KeySlot {
  const { kind, salt, cost, nonce, wrapped, tag } = (value ?? {}) as Partial<KeySlot>
  const texts = [kind, salt, nonce, wrapped, tag]
  return typeof cost === 'number' && texts.every((text) => typeof text === 'string')
}

/**
 * Says whether a header was written with this key: one that fits no header of the file is the wrong key.
 * @throws DrejebogError file.noKey
 */
export function verifyHeader(read: ReadHeader, key: Buffer): void {
  const given = read.bytes.subarray(MAC_AT, HEADER_LENGTH)
  if (!timingSafeEqual(mac(read.bytes, key), given)) throw new DrejebogError('file.noKey')
}

/**
 * Reads the header of a document: 4 kB, whatever the size of the file. Checks that the image has its full length.
 * @throws DrejebogError file.notFound · file.notOurs · file.newer · file.truncated · file.damaged
 */
export async function readHeader(path: string): Promise<ReadHeader> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'r')
    return await readHeaderOf(handle)
  } catch (error) {
    throw fromSystemError(error)
  } finally {
    await handle?.close()
  }
}

/** Like `readHeader`, of a document that is open: what is read next from the handle is of the same edition. */
export async function readHeaderOf(handle: FileHandle): Promise<ReadHeader> {
  const stat = await handle.stat()
  if (stat.isDirectory()) throw new DrejebogError('file.notOurs')
  const buffer = Buffer.alloc(HEADER_LENGTH)
  const { bytesRead } = await handle.read(buffer, 0, HEADER_LENGTH, 0)
  const bytes = buffer.subarray(0, bytesRead)
  const header = decodeHeader(bytes)
  if (stat.size < HEADER_LENGTH + header.image.length) throw new DrejebogError('file.truncated')
  if (stat.size > HEADER_LENGTH + header.image.length) throw new DrejebogError('file.damaged')
  return { header, bytes }
}

function checksum(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes.subarray(0, CHECKSUM_AT)).digest()
}

function mac(bytes: Buffer, key: Buffer): Buffer {
  const macKey = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'drejebog header', 32))
  return createHmac('sha256', macKey).update(bytes.subarray(0, MAC_AT)).digest()
}
