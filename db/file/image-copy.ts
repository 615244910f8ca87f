import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { DrejebogError, fromSystemError } from '../errors'
import { encodeHeader, HEADER_LENGTH, type Header, type ReadHeader, readHeaderOf } from './header'

const BLOCK = 4 * 1024 * 1024
/** Stands in every file as data: found in the bytes of an image, it tells that they are not encrypted. */
export const CANARY = 'drejebog-kanariefugl-7f3a1c'
const CANARY_BYTES = Buffer.from(CANARY)

/** Copies bytes block by block, handing each to `see`: other work of the process goes on between the blocks. */
async function copyBytes(
  from: FileHandle,
  start: number,
  to: FileHandle,
  at: number,
  see: (block: Buffer) => void,
) {
  const buffer = Buffer.allocUnsafe(BLOCK)
  let copied = 0
  for (;;) {
    const { bytesRead } = await from.read(buffer, 0, BLOCK, start + copied)
    if (bytesRead === 0) return copied
    const block = buffer.subarray(0, bytesRead)
    see(block)
    let written = 0
    while (written < bytesRead) {
      const result = await to.write(block, written, bytesRead - written, at + copied + written)
      written += result.bytesWritten
    }
    copied += bytesRead
  }
}

/**
 * Takes the image out of a document into a file of its own, and checks every byte of it against the header.
 * @returns the header of the document that was copied
 * @throws DrejebogError file.damaged and what `readHeader` throws
 */
export async function extractImage(documentPath: string, target: string): Promise<ReadHeader> {
  let from: FileHandle | undefined
  let to: FileHandle | undefined
  try {
    // Opened once: a colleague may put another edition in place between the header and the image.
    from = await open(documentPath, 'r')
    const read = await readHeaderOf(from)
    to = await open(target, 'w', 0o600)
    const hash = createHash('sha256')
    const length = await copyBytes(from, HEADER_LENGTH, to, 0, (block) => hash.update(block))
    const { image } = read.header
    if (length !== image.length || hash.digest('hex') !== image.sha256)
      throw new DrejebogError('file.damaged')
    return read
  } catch (error) {
    throw fromSystemError(error)
  } finally {
    await to?.close()
    await from?.close()
  }
}

/**
 * Writes a whole document (header and image) to a new file and makes it last through a power cut.
 * @param target must not exist
 * @throws Error when the image turns out not to be encrypted
 */
export async function writeDocument(
  imagePath: string,
  target: string,
  header: Omit<Header, 'image'>,
  key: Buffer,
): Promise<Header> {
  const from = await open(imagePath, 'r')
  try {
    // The folder's own rights hold for the document, as for any other file that colleagues share there.
    const to = await open(target, 'wx')
    try {
      const hash = createHash('sha256')
      let first = true
      const length = await copyBytes(from, 0, to, HEADER_LENGTH, (block) => {
        if (first && block.toString('latin1', 0, 15) === 'SQLite format 3')
          throw new Error('the image is not encrypted')
        if (block.includes(CANARY_BYTES)) throw new Error('the image is not encrypted')
        first = false
        hash.update(block)
      })
      const whole: Header = { ...header, image: { length, sha256: hash.digest('hex') } }
      await to.write(encodeHeader(whole, key), 0, HEADER_LENGTH, 0)
      await to.sync()
      return whole
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}
