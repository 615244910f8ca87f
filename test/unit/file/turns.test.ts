import { randomUUID } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { checkDocument } from '../../../db/file/check-document'
import type { Document } from '../../../db/file/document'
import { createDocument, openDocument } from '../../../db/file/open-document'
import type { Step } from '../../../db/file/steps'
import { workingFolder } from '../../../db/file/working-folder'
import { lastOperation, operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import {
  aDocument,
  anOrganisation,
  JENS,
  METTE,
  names,
  onAnotherMachine,
  surroundings,
} from '../../fixtures/files'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const STEP = Symbol.for('drejebog.step')

/** Runs something once when a step is reached. */
function atStep(step: Step, fn: () => void): void {
  const steps = globalThis as { [STEP]?: (reached: Step) => void }
  steps[STEP] = (reached) => {
    if (reached !== step) return
    delete steps[STEP]
    fn()
  }
}

afterEach(() => {
  delete (globalThis as { [STEP]?: unknown })[STEP]
})

const enter = (document: Document, name: string) =>
  document.write(METTE, (file) => anOrganisation(file, { name }))

describe('one thing at a time', () => {
  test('a write waits while the document is published: the edition holds all of a moment and nothing after it', async () => {
    const { document, path, identity, around } = await aDocument()
    // Larger than a block of the copy, so that others get a turn within it.
    await document.write(METTE, (file) => {
      operation(file, { label: 'organisation.create' }, () => {
        for (let n = 0; n < 600; n++) anOrganisation(file, { note: 'x'.repeat(9_900) })
      })
    })
    let asked: Promise<unknown> = Promise.resolve()
    atStep('publish:started', () => {
      asked = enter(document, 'Under udgivelsen')
    })
    await document.publish()
    await checkDocument(path, identity.key)
    const other = await openDocument(path, identity.key, { ...around, dataFolder: surroundings().dataFolder })
    expect(names(other.file)).toHaveLength(600)
    await asked
    expect(names(document.file)).toHaveLength(601)
    expect(document.unpublished).toBe(true)
    await Promise.all([document.close(), other.close()])
  })

  test('closing waits for a publishing under way, and comes only once', async () => {
    const { document, path, identity, clock } = await aDocument()
    await enter(document, 'boli.nu')
    const all = await Promise.all([document.publish(), document.close(), document.close(), document.tick()])
    expect(all.slice(1, 3)).toEqual([null, null])
    const other = await onAnotherMachine(path, identity, clock)
    expect(names(other.file)).toEqual(['boli.nu'])
    await other.close()
  })

  test('after closing everything is refused by its code', async () => {
    const { document, path } = await aDocument()
    await document.close()
    const closed = { code: 'file.notOpen' }
    await expect(enter(document, 'For sent')).rejects.toMatchObject(closed)
    await expect(document.publish()).rejects.toMatchObject(closed)
    await expect(document.restore(path, METTE)).rejects.toMatchObject(closed)
    await expect(document.setSlots([], METTE)).rejects.toMatchObject(closed)
    await document.tick()
    expect(document.status().unpublished).toBe(false)
  })

  test('a second window of the same machine is refused until the first is closed', async () => {
    const { document, path, identity, around } = await aDocument()
    await expect(openDocument(path, identity.key, around)).rejects.toMatchObject({ code: 'file.openHere' })
    await document.close()
    await (await openDocument(path, identity.key, around)).close()
  })

  test('a colleague’s edition that comes while ours is being copied is not overwritten', async () => {
    const { document, path, identity, clock } = await aDocument()
    const old = readFileSync(path)
    const other = await onAnotherMachine(path, identity, clock)
    await other.write(JENS, (file) => anOrganisation(file, { name: 'Fra Jens' }))
    await other.close()
    const theirs = readFileSync(path)
    writeFileSync(path, old)
    clock.move(1000)
    await enter(document, 'Fra Mette')
    atStep('publish:copied', () => writeFileSync(path, theirs))
    await document.publish()
    expect(readFileSync(path).equals(theirs)).toBe(true)
    expect(document.status().conflictCopy).toContain('konflikt')
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await document.close()
  })

  test('a new document never takes the place of one that came at the last moment', async () => {
    const { document, path, identity, around } = await aDocument()
    await document.close()
    const target = join(dirname(path), 'Ny.drejebog')
    atStep('publish:checked', () => copyFileSync(path, target))
    const made = createDocument(target, { ...identity, fileId: randomUUID() }, around, () => undefined)
    await expect(made).rejects.toMatchObject({ code: 'file.exists' })
    expect(readFileSync(target).equals(readFileSync(path))).toBe(true)
    expect(readdirSync(dirname(path)).sort()).toEqual(['Ny.drejebog', 'Sønderparken.drejebog'])
  })

  test('there is an image to read at every moment of following a colleague', async () => {
    const { document, path, identity, clock } = await aDocument()
    const other = await onAnotherMachine(path, identity, clock)
    await other.write(JENS, (file) => anOrganisation(file, { name: 'Fra Jens' }))
    await other.close()
    const seen: number[] = []
    const look = setInterval(() => seen.push(names(document.file).length), 0)
    clock.move(MINUTE)
    await document.tick()
    clearInterval(look)
    expect(seen.length).toBeGreaterThan(0)
    expect(names(document.file)).toEqual(['Fra Jens'])
    await document.close()
  })

  test('a colleague’s edition that cannot be put in place leaves the one before, and is taken the next time', async () => {
    const { document, path, identity, around, clock } = await aDocument()
    const other = await onAnotherMachine(path, identity, clock)
    await other.write(JENS, (file) => anOrganisation(file, { name: 'Fra Jens' }))
    await other.close()
    atStep('follow:copied', () => rmSync(workingFolder(around.dataFolder, identity.fileId, path).next))
    await expect(enter(document, 'Fra Mette')).rejects.toMatchObject({ code: 'file.notFound' })
    expect(names(document.file)).toEqual([])
    expect(document.status().edition).toBe(1)
    clock.move(5 * MINUTE)
    await document.tick()
    clock.move(MINUTE)
    await document.tick()
    expect(names(document.file)).toEqual(['Fra Jens'])
    await enter(document, 'Fra Mette')
    await document.close()
    const read = await onAnotherMachine(path, identity, clock)
    expect(names(read.file)).toEqual(['Fra Jens', 'Fra Mette'])
    await read.close()
  })
})

describe('what counts as an edit', () => {
  test('an undo alone is published', async () => {
    const { document, path, identity, clock } = await aDocument()
    await enter(document, 'boli.nu')
    await document.publish()
    await document.write(METTE, (file) => undo(file, lastOperation(file)))
    expect(document.unpublished).toBe(true)
    await document.close()
    const read = await onAnotherMachine(path, identity, clock)
    expect(names(read.file)).toEqual([])
    await read.close()
  })

  test('a write that changes nothing or fails is no edition', async () => {
    const { document, clock } = await aDocument()
    await document.write(METTE, () => undefined)
    const failed = document.write(METTE, (file) => {
      anOrganisation(file, { name: ' ' })
    })
    await expect(failed).rejects.toMatchObject({ code: 'field.required' })
    clock.move(HOUR)
    await document.tick()
    expect(document.status()).toMatchObject({ edition: 1, unpublished: false })
    await document.close()
  })
})

describe('a clock that is set back', () => {
  test('keeps neither publishing nor following waiting', async () => {
    const { document, path, identity, clock } = await aDocument()
    const other = await onAnotherMachine(path, identity, clock)
    await other.tick()
    await enter(document, 'Før')
    clock.move(-HOUR)
    await document.tick()
    expect(document.unpublished).toBe(false)
    await other.tick()
    expect(names(other.file)).toEqual(['Før'])
    await Promise.all([document.close(), other.close()])
  })
})
