import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { aMachine, anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

/** The organisations that the source of F13 names. */
const F13 = [
  'ALAVU',
  'Boligkontoret',
  'Fredericia Kommune',
  'Jobcentret',
  'Korskærparken',
  'Områdesekretariatet',
  'Sønderparken',
  'Ungdommens Uddannelsesvejledning',
  'boli.nu',
]

onBothHosts('examples', (host, start) => {
  const { examples, organisations, session, documents, changes } = {
    examples: () => host().client.examples,
    organisations: () => host().client.organisations,
    session: () => host().client.session,
    documents: () => host().client.documents,
    changes: () => host().client.changes,
  }

  test('every one in the list opens', async () => {
    const all = await examples().list()
    expect(all.map((each) => each.id)).toContain('f13')
    for (const { id, name } of all) {
      await examples().open({ id })
      expect((await session().status()).document).toMatchObject({ name, example: true })
    }
  })

  test('one that does not exist is refused', async () => {
    for (const id of ['f14', '', '../f13', '__proto__'])
      expect(await refusal(examples().open({ id }))).toEqual({ code: 'record.notFound', data: {} })
  })

  describe('F13', () => {
    beforeAll(() => examples().open({ id: 'f13' }))

    test('asks for no password and is marked, so that nobody takes it for their own', async () => {
      const { document, undoable } = await session().status()
      expect(document).toMatchObject({ example: true, hasSheet: false, unpublished: false })
      expect(undoable).toEqual({ undo: false, redo: false })
      expect(await refusal(changes().undo({}))).toEqual({ code: 'undo.nothing', data: {} })
    })

    test('was filled in by a role, and by nobody of flesh and blood', async () => {
      const staff = await host().client.staff.list()
      expect(staff.map((each) => each.name)).toEqual(['Områdesekretæren'])
      expect((await session().status()).document?.staffId).toBe(staff[0]?.id)
      const [newest] = await changes().recent({})
      expect(newest?.staffName).toBe('Områdesekretæren')
    })

    test('holds every organisation that its source names', async () => {
      const names = (await organisations().list({})).map((row) => row.name)
      expect(names.filter((name) => !name.endsWith(' (opdigtet)')).sort()).toEqual(F13)
    })

    test('holds no company that does not say it is invented, and no phone or e-mail of anybody', async () => {
      const rows = await organisations().list({})
      const companies = rows.filter((row) => row.kinds.includes('company'))
      expect(companies.length).toBeGreaterThan(5)
      for (const { name } of companies) expect(name).toMatch(/ \(opdigtet\)$/)
      for (const { id } of rows) {
        const { contacts } = await organisations().get({ id })
        for (const { phone, email } of contacts) expect([phone, email]).toEqual([null, null])
      }
    })

    test('shows units, main contacts, steps and head counts: each column has something to show', async () => {
      const rows = await organisations().list({})
      for (const column of [
        'parentName',
        'contactName',
        'step',
        'employees',
        'street',
        'industryCode',
      ] as const)
        expect(rows.some((row) => row[column] !== null)).toBe(true)
    })

    test('can be edited and taken back like any other', async () => {
      const id = await anOrganisation(host(), { name: 'Min egen' })
      await changes().undo({})
      expect(await refusal(organisations().get({ id }))).toEqual({ code: 'record.notFound', data: {} })
    })

    test('has no password to change and no sheet to print', async () => {
      expect(await refusal(documents().newSheet())).toEqual({ code: 'file.isExample', data: {} })
      expect(await refusal(documents().confirmSheet({ typed: [] }))).toEqual({
        code: 'file.isExample',
        data: {},
      })
      const call = documents().changePassword({ password: 'langt nok' })
      expect(await refusal(call)).toEqual({ code: 'file.isExample', data: {} })
    })

    test('is in no list of documents and leaves nothing in the shared folder', async () => {
      expect((await documents().list()).map((each) => each.name)).not.toContain('Sønder-Korskærparken')
      expect(readdirSync(host().documents).filter((name) => name.includes('Korsk'))).toEqual([])
    })

    test('opened anew is as it was at first', async () => {
      await anOrganisation(host(), { name: 'Rod' })
      await examples().open({ id: 'f13' })
      const names = (await organisations().list({})).map((row) => row.name)
      expect(names).not.toContain('Rod')
      expect(names.filter((name) => !name.endsWith(' (opdigtet)')).sort()).toEqual(F13)
    })

    test('copied to another machine opens nowhere: it has no way in', async () => {
      await documents().close()
      const other = aMachine()
      copyFileSync(
        join(host().dataFolder, 'examples', 'Sønder-Korskærparken.drejebog'),
        join(other.documents, 'Kopi.drejebog'),
      )
      const elsewhere = await start(other)
      const ref = await elsewhere.find('Kopi')
      expect(await refusal(elsewhere.client.documents.open({ ref }))).toEqual({
        code: 'file.noKey',
        data: { ways: [] },
      })
      const call = elsewhere.client.documents.unlock({ ref, by: { password: '' } })
      expect((await refusal(call)).code).toBe('file.wrongPassword')
      await elsewhere.stop()
    })
  })

  test('opening one publishes and closes one’s own document first', async () => {
    await makeDocument(host(), 'Egen')
    const id = await anOrganisation(host(), { name: 'Gemt' })
    await examples().open({ id: 'f13' })
    await documents().open({ ref: await host().find('Egen') })
    expect((await organisations().get({ id })).name).toBe('Gemt')
  })
})
