import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  decodeHeader,
  encodeHeader,
  HEADER_LENGTH,
  type Header,
  readHeader,
  verifyHeader,
} from '../../../db/file/header'
import { newFileKey } from '../../../db/file/keys'
import { aFolder } from '../../fixtures/place'

const KEY = newFileKey()
const SLOT = {
  kind: 'password' as const,
  salt: 'c2FsdA==',
  cost: 131072,
  nonce: 'bm9uY2U=',
  wrapped: 'a2V5',
  tag: 'dGFn',
}
const HEADER: Header = {
  fileId: '018f0000-0000-7000-8000-000000000001',
  cipher: 'chacha20',
  edition: { n: 3, id: '018f0000-0000-7000-8000-000000000002' },
  savedAt: '2026-11-23T09:00:00.000Z',
  image: { length: 100, sha256: 'ab' },
  slots: [SLOT],
  example: false,
}

const code = (fn: () => unknown) => {
  try {
    fn()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return null
}

/** Makes the checksum right again, as anybody can: it needs no key. */
function withChecksum(bytes: Buffer): Buffer {
  createHash('sha256')
    .update(bytes.subarray(0, HEADER_LENGTH - 64))
    .digest()
    .copy(bytes, HEADER_LENGTH - 64)
  return bytes
}

function withBody(text: string): Buffer {
  const bytes = encodeHeader(HEADER, KEY)
  bytes.fill(0, 16, HEADER_LENGTH - 64)
  bytes.writeUInt32BE(Buffer.byteLength(text), 12)
  bytes.write(text, 16)
  return withChecksum(bytes)
}

describe('a header', () => {
  test('reads back as it was written, with its key and with no other', () => {
    const bytes = encodeHeader(HEADER, KEY)
    expect(bytes).toHaveLength(4096)
    expect(decodeHeader(bytes)).toEqual(HEADER)
    verifyHeader({ header: HEADER, bytes }, KEY)
    expect(code(() => verifyHeader({ header: HEADER, bytes }, newFileKey()))).toBe('file.noKey')
  })

  test('of an example has no key slots', () => {
    const example = { ...HEADER, example: true, slots: [] }
    expect(decodeHeader(encodeHeader(example, KEY))).toEqual(example)
  })

  test('tells damage of any byte, and of no byte passes for another header', () => {
    const whole = encodeHeader(HEADER, KEY)
    for (let at = 0; at < HEADER_LENGTH; at++) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] as number) ^ 1
      const said = code(() => verifyHeader({ header: decodeHeader(bytes), bytes }, KEY))
      // The last 32 bytes are the MAC: damage there cannot be told from a wrong key.
      expect(said, `byte ${at}`).toBe(
        at < 8 ? 'file.notOurs' : at < HEADER_LENGTH - 32 ? 'file.damaged' : 'file.noKey',
      )
    }
  })

  test('altered by somebody without the key is refused, though its checksum is right', () => {
    const bytes = withBody(JSON.stringify({ ...HEADER, edition: { n: 9, id: 'x' } }))
    expect(decodeHeader(bytes).edition.n).toBe(9)
    expect(code(() => verifyHeader({ header: decodeHeader(bytes), bytes }, KEY))).toBe('file.noKey')
  })

  test('of a newer format says so before anything else is read of it', () => {
    const bytes = withBody('something of tomorrow')
    bytes.writeUInt16BE(2, 10)
    expect(code(() => decodeHeader(withChecksum(bytes)))).toBe('file.newer')
    bytes.writeUInt16BE(1, 10)
    bytes.writeUInt16BE(7, 8)
    expect(code(() => decodeHeader(withChecksum(bytes)))).toBe('file.damaged')
  })

  test.each([
    ['nothing', 'null'],
    ['a list', '[]'],
    ['no JSON', '{'],
    ['another cipher', JSON.stringify({ ...HEADER, cipher: 'none' })],
    [
      'a file id that leads out of the folder',
      JSON.stringify({ ...HEADER, fileId: '../../../../../../../../etc/passwd00' }),
    ],
    ['no image', JSON.stringify({ ...HEADER, image: undefined })],
    ['a length that is none', JSON.stringify({ ...HEADER, image: { length: -0.5, sha256: 'ab' } })],
    ['slots that are none', JSON.stringify({ ...HEADER, slots: [null] })],
    ['slots without end', JSON.stringify({ ...HEADER, slots: { length: 1e9 } })],
  ])('forged with %s is damaged, and ends nothing', (_what, body) => {
    expect(code(() => decodeHeader(withBody(body)))).toBe('file.damaged')
  })

  test('that is full is refused when it is written, not when it is read', () => {
    const slots = Array.from({ length: 40 }, () => SLOT)
    expect(() => encodeHeader({ ...HEADER, slots }, KEY)).toThrow('the header is full')
    expect(decodeHeader(encodeHeader({ ...HEADER, slots: slots.slice(0, 20) }, KEY)).slots).toHaveLength(20)
  })
})

describe('a path that is opened', () => {
  const file = (bytes: Uint8Array | string) => {
    const path = join(aFolder(), 'x.drejebog')
    writeFileSync(path, bytes)
    return path
  }
  const directory = () => {
    const path = join(aFolder(), 'x.drejebog')
    mkdirSync(path)
    return path
  }
  const whole = () => Buffer.concat([encodeHeader(HEADER, KEY), Buffer.alloc(100)])

  test.each([
    ['nothing there', () => join(aFolder(), 'x.drejebog'), 'file.notFound'],
    ['an empty file', () => file(''), 'file.notOurs'],
    ['a workbook with the ending changed', () => file(`PK\x03\x04${'x'.repeat(9000)}`), 'file.notOurs'],
    ['a plain database', () => file(`SQLite format 3\0${'x'.repeat(9000)}`), 'file.notOurs'],
    ['random bytes', () => file(Buffer.from('8f3a77de10', 'hex')), 'file.notOurs'],
    ['a folder', directory, 'file.notOurs'],
    ['the first bytes of one of ours', () => file('DREJ'), 'file.truncated'],
    ['a header without its end', () => file(whole().subarray(0, 4000)), 'file.truncated'],
    ['a header alone', () => file(whole().subarray(0, 4096)), 'file.truncated'],
    ['one byte too few', () => file(whole().subarray(0, 4195)), 'file.truncated'],
    ['one byte too many', () => file(Buffer.concat([whole(), Buffer.alloc(1)])), 'file.damaged'],
  ])('%s has a code of its own', async (_what, path, expected) => {
    await expect(readHeader(path())).rejects.toMatchObject({ code: expected })
  })
})
