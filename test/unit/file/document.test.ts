import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDocument } from '../../../db/file/open-document'
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

describe('a document', () => {
  test('holds after closing and opening what was written', async () => {
    const { document, path, identity, around } = await aDocument()
    await document.write(METTE, (file) => anOrganisation(file, { name: 'boli.nu' }))
    expect(await document.close()).toBeNull()
    const again = await openDocument(path, identity.key, around)
    expect(names(again.file)).toEqual(['boli.nu'])
    expect(again.status().edition).toBe(2)
    await again.close()
  })

  test('leaves no working copy and no lease behind after closing', async () => {
    const { document, path, around } = await aDocument()
    await document.write(METTE, (file) => anOrganisation(file))
    await document.close()
    expect(readdirSync(dirname(path)).filter((name) => !name.includes('sikkerhedskopi'))).toEqual([
      'Sønderparken.drejebog',
    ])
    expect(readdirSync(`${around.dataFolder}/work`)).toEqual([])
  })

  test('is published 20 seconds after the last edit, not before', async () => {
    const { document, clock } = await aDocument()
    await document.write(METTE, (file) => anOrganisation(file))
    clock.move(19_000)
    await document.tick()
    expect(document.unpublished).toBe(true)
    clock.move(1_000)
    await document.tick()
    expect(document.unpublished).toBe(false)
    await document.close()
  })

  test('refuses an edit while a colleague has the lease, and names the colleague', async () => {
    const { document, path, identity, clock } = await aDocument()
    const other = await onAnotherMachine(path, identity, clock)
    await document.write(METTE, (file) => anOrganisation(file))
    const refused = other.write(JENS, (file) => anOrganisation(file))
    await expect(refused).rejects.toMatchObject({ code: 'lease.held', data: { staff: 'Mette Prøve' } })
    await document.close()
    await other.close()
  })

  test('follows a colleague by itself and may be edited when the lease is given back', async () => {
    const { document, path, identity, clock } = await aDocument()
    const other = await onAnotherMachine(path, identity, clock)
    await document.write(METTE, (file) => anOrganisation(file, { name: 'Fra Mette' }))
    await document.publish()
    clock.move(5_000)
    await other.tick()
    expect(names(other.file)).toEqual(['Fra Mette'])
    clock.move(3 * MINUTE)
    await document.tick()
    await other.write(JENS, (file) => anOrganisation(file, { name: 'Fra Jens' }))
    await other.publish()
    clock.move(5_000)
    await document.tick()
    expect(names(document.file)).toEqual(['Fra Jens', 'Fra Mette'])
    await document.close()
    await other.close()
  })

  test('never overwrites an edition that it has not seen: ours goes into a conflict copy', async () => {
    const { document, path, identity, clock } = await aDocument()
    const other = await onAnotherMachine(path, identity, clock)
    await document.write(METTE, (file) => anOrganisation(file, { name: 'Fra Mette' }))
    // The lease does not reach the colleague: a sync client is behind.
    writeFileSync(`${path}.i-brug`, '')
    clock.move(1000)
    await other.write(JENS, (file) => anOrganisation(file, { name: 'Fra Jens' }))
    await other.publish()
    await document.publish()
    expect(names(document.file)).toEqual(['Fra Jens'])
    const copy = readdirSync(dirname(path)).find((name) => name.includes('konflikt'))
    expect(document.status().conflictCopy).toBe(copy)
    const kept = await openDocument(`${dirname(path)}/${copy}`, identity.key, surroundings(clock))
    expect(names(kept.file)).toEqual(['Fra Mette'])
    await Promise.all([document.close(), other.close(), kept.close()])
  })

  test('holds no plain text: neither a name nor the canary is in its bytes', async () => {
    const { document, path } = await aDocument()
    await document.write(METTE, (file) => anOrganisation(file, { name: 'Hemmeligt Navn ApS' }))
    await document.close()
    const bytes = readFileSync(path)
    expect(bytes.includes('Hemmeligt')).toBe(false)
    expect(bytes.includes('kanariefugl')).toBe(false)
  })
})
