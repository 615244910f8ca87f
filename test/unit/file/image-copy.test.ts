import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { CANARY, extractImage, writeDocument } from '../../../db/file/image-copy'
import { aDocument, anOrganisation, METTE } from '../../fixtures/files'
import { aFolder } from '../../fixtures/place'

const opening = vi.hoisted(() => ({ seen: (_path: string): void => undefined }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const open: typeof real.open = (path, ...rest) => {
    opening.seen(String(path))
    return real.open(path, ...rest)
  }
  return { ...real, open }
})

beforeEach(() => {
  opening.seen = () => undefined
})

test('a colleague’s edition that comes between header and image is not called damage: both are of one edition', async () => {
  const { document, path } = await aDocument()
  await document.write(METTE, (file) => anOrganisation(file))
  const before = readFileSync(path)
  await document.publish()
  const after = readFileSync(path)
  await document.close()
  writeFileSync(path, before)
  writeFileSync(`${path}.tmp`, after)
  let times = 0
  opening.seen = (opened) => {
    if (opened === path && ++times === 2) renameSync(`${path}.tmp`, path)
  }
  const target = join(aFolder(), 'image.db')
  const { header } = await extractImage(path, target)
  expect(createHash('sha256').update(readFileSync(target)).digest('hex')).toBe(header.image.sha256)
})

test('an image without encryption is never written into a document', async () => {
  const { document, identity } = await aDocument()
  await document.close()
  const header = { ...identity, cipher: 'chacha20' as const, edition: { n: 1, id: 'x' }, savedAt: '' }
  for (const plain of ['SQLite format 3\0 and more', 'x'.repeat(5000) + CANARY]) {
    const image = join(aFolder(), 'plain.db')
    writeFileSync(image, plain)
    await expect(writeDocument(image, `${image}.drejebog`, header, identity.key)).rejects.toThrow(
      'not encrypted',
    )
  }
})
