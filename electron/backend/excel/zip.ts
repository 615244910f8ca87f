import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise } from 'yauzl'
import { DrejebogError } from '../../../db/errors'
import { LIMITS } from './limits'

/** The parts of a workbook by name. Names are found as the rules of the format want it: upper and lower case alike. */
export type Parts = {
  has(name: string): boolean
  names(): string[]
  /**
   * Unpacks one part.
   * @returns null if there is none of that name
   * @throws DrejebogError excel.damaged, and excel.tooMuch when all that was unpacked grows past the limit
   */
  read(name: string): Uint8Array | null
}

/**
 * Looks through the directory of a zip before anything is unpacked.
 * @throws DrejebogError excel.damaged, excel.tooMuch, excel.encrypted
 */
export async function openZip(bytes: Uint8Array): Promise<Parts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = await directory(buffer)
  let unpacked = 0
  return {
    has: (name) => entries.has(keyOf(name)),
    names: () => [...entries.values()].map(({ fileName }) => fileName),
    read: (name) => {
      const entry = entries.get(keyOf(name))
      if (!entry) return null
      const part = inflate(buffer, entry)
      unpacked += part.length
      if (unpacked > LIMITS.xmlBytes) throw new DrejebogError('excel.tooMuch')
      return part
    },
  }
}

/** Some writers separate folders by backslashes, or begin at the root. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

async function directory(buffer: Buffer): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let declared = 0
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: true, lazyEntries: true })
    if (zip.entryCount > LIMITS.entries) throw new DrejebogError('excel.tooMuch')
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= LIMITS.entries) throw new DrejebogError('excel.tooMuch')
      if (entry.isEncrypted()) throw new DrejebogError('excel.encrypted')
      const { compressedSize, uncompressedSize, fileName } = entry
      if (/\.(xml|rels|vml)$/i.test(fileName)) declared += uncompressedSize
      const grows = uncompressedSize > compressedSize * LIMITS.ratio
      if (declared > LIMITS.xmlBytes || (grows && uncompressedSize > LIMITS.ratioFloorBytes))
        throw new DrejebogError('excel.tooMuch')
      // Of two parts of one name the first counts, as in Excel.
      if (!entries.has(keyOf(fileName))) entries.set(keyOf(fileName), entry)
    }
  } catch (error) {
    throw error instanceof DrejebogError ? error : new DrejebogError('excel.damaged', {}, { cause: error })
  }
  return entries
}

const LOCAL_HEADER = 0x04034b50

function inflate(buffer: Buffer, entry: Entry): Uint8Array {
  try {
    const at = entry.relativeOffsetOfLocalHeader
    if (buffer.readUInt32LE(at) !== LOCAL_HEADER) throw new Error('no part where the directory says')
    const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
    const packed = buffer.subarray(start, start + entry.compressedSize)
    if (packed.length < entry.compressedSize) throw new Error('the part is cut off')
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      throw new Error(`packed in a way of its own: ${entry.compressionMethod}`)
    const stored = entry.compressionMethod === 0
    // No further than was declared and counted, since what it says may be a lie.
    const maxOutputLength = Math.max(1, entry.uncompressedSize)
    const part = stored ? packed : inflateRawSync(packed, { maxOutputLength })
    if (part.length !== entry.uncompressedSize || crc32(part) !== entry.crc32)
      throw new Error('the part is not what it says')
    return part
  } catch (error) {
    throw new DrejebogError('excel.damaged', {}, { cause: error })
  }
}
