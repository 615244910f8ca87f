import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { systemClock } from '../../db/clock'
import { checkDocument } from '../../db/file/check-document'
import { closeImage, openImage } from '../../db/file/connection'
import { extractImage } from '../../db/file/image-copy'
import { removeImage } from '../../db/file/working-folder'
import type { Machine } from '../api/host/hosts'

/** The key of the one file that a machine knows. */
export function keyOf(machine: Machine): Buffer {
  const text = readFileSync(join(machine.dataFolder, 'keyring.json'), 'utf8')
  return Buffer.from(Object.values(JSON.parse(text) as Record<string, string>)[0] as string, 'hex')
}

/** Every file of a folder that takes itself for a document, by name. */
export function documentsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.drejebog'))
}

/** What is neither a document, a copy of one nor a lease. */
export function leftIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.endsWith('.drejebog') && !name.endsWith('.i-brug'))
}

/** Checks that all documents in a folder are whole, as another machine would find them. */
export async function expectWholeDocuments(folder: string, key: Buffer): Promise<void> {
  for (const name of documentsIn(folder)) await checkDocument(join(folder, name), key)
}

/** The names of the organisations in a document, as another machine would read them. */
export async function namesInDocument(path: string, key: Buffer): Promise<string[]> {
  const image = `${path}.look`
  try {
    await extractImage(path, image)
    const file = openImage(image, key, { clock: systemClock, readonly: true })
    try {
      return file.sqlite.prepare('SELECT name FROM organisation ORDER BY name').pluck().all() as string[]
    } finally {
      closeImage(file)
    }
  } finally {
    await removeImage(image)
  }
}

/** Both hold the same; the message of a failure names what is missing or too much. */
export function expectSame(found: Iterable<string>, expected: Iterable<string>, where: string): void {
  const has = new Set(found)
  const wanted = new Set(expected)
  const missing = [...wanted].filter((name) => !has.has(name))
  const extra = [...has].filter((name) => !wanted.has(name))
  expect({ missing, extra }, where).toEqual({ missing: [], extra: [] })
}
