import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readHeader } from '../../../db/file/header'
import { openDocument } from '../../../db/file/open-document'
import { anOrganisation, JENS, METTE, surroundings } from '../../fixtures/files'
import { conflictCopies, MINUTE, twoMachines } from './machines'

const slot = (salt: string) => ({ kind: 'password' as const, salt, cost: 2, nonce: '', wrapped: '', tag: '' })

describe('key slots', () => {
  test('changed on two machines at once: the one that came first holds, and the other is told', async () => {
    const { document, other, path, identity } = await twoMachines()
    await document.lending.take('Mette Prøve', 1)
    rmSync(`${path}.i-brug`)
    await other.setSlots([slot('jens')], JENS)
    await expect(document.setSlots([slot('mette')], METTE)).rejects.toMatchObject({ code: 'file.replaced' })
    expect((await readHeader(path)).header.slots).toEqual([slot('jens')])
    expect(document.identity.slots).toEqual([slot('jens')])
    expect(conflictCopies(path)).toEqual([])
    expect(identity.key).toEqual(document.identity.key)
    await Promise.all([document.close(), other.close()])
  })

  test('that could not be published do not hold, and are not published later', async () => {
    const { document, other, mette, path, clock } = await twoMachines()
    await mette('Fra Mette')
    await document.publish()
    renameSync(dirname(path), `${dirname(path)}-flyttet`)
    await expect(document.setSlots([slot('ny')], METTE)).rejects.toMatchObject({ code: 'file.notFound' })
    renameSync(`${dirname(path)}-flyttet`, dirname(path))
    clock.move(5 * MINUTE)
    await document.tick()
    await Promise.all([document.close(), other.close()])
    expect((await readHeader(path)).header.slots).toEqual([])
  })

  test('of a colleague, changed in the moment of opening, are kept by what is published from there', async () => {
    const { document, other, path, identity, clock } = await twoMachines()
    const old = readFileSync(path)
    await other.setSlots([slot('jens')], JENS)
    await other.close()
    await document.close()
    const theirs = readFileSync(path)
    writeFileSync(path, old)
    // Between the header, which is read first, and the copy: the folder for everything local is asked for.
    const around = surroundings(clock)
    const { dataFolder } = around
    Object.defineProperty(around, 'dataFolder', {
      get: () => {
        writeFileSync(path, theirs)
        return dataFolder
      },
      configurable: true,
    })
    const opened = await openDocument(path, identity.key, around)
    Object.defineProperty(around, 'dataFolder', { value: dataFolder })
    await opened.write(METTE, (file) => anOrganisation(file))
    await opened.close()
    expect((await readHeader(path)).header.slots).toEqual([slot('jens')])
  })

  test('of a colleague are kept by an edit that was already under way', async () => {
    const { document, other, mette, path, clock } = await twoMachines()
    await mette('Fra Mette')
    rmSync(`${path}.i-brug`)
    clock.move(1000)
    await other.setSlots([slot('jens')], JENS)
    await document.publish()
    expect((await readHeader(path)).header.slots).toEqual([slot('jens')])
    expect(conflictCopies(path)).toEqual([])
    await other.close()
    await document.close()
    expect(existsSync(path)).toBe(true)
  })
})
