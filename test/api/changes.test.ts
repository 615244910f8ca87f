import { beforeAll, describe, expect, test } from 'vitest'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const EMPTY = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }
const NOTHING = { code: 'undo.nothing', data: {} }

onBothHosts('changes', (host) => {
  beforeAll(() => makeDocument(host(), 'Ændringer'))

  const changes = () => host().client.changes
  const organisations = () => host().client.organisations
  const city = async (id: string) => (await organisations().get({ id })).city
  const update = async (id: string, fields: object) =>
    (await organisations().update({ id, fields })).operation ?? 0

  /** Closing ends the session: from here on nothing of one's own can be taken back. */
  async function freshSession() {
    await host().client.documents.close()
    await host().client.documents.open({ ref: await host().find('Ændringer') })
  }

  describe('undo and redo', () => {
    test('of nothing are refused', async () => {
      await freshSession()
      expect(await refusal(changes().undo({}))).toEqual(NOTHING)
      expect(await refusal(changes().redo())).toEqual(NOTHING)
      expect((await host().client.session.status()).undoable).toEqual({ undo: false, redo: false })
    })

    test('go back and forth through the edits of the session, one at a time', async () => {
      const id = await anOrganisation(host(), { city: 'Nul' })
      for (const each of ['En', 'To', 'Tre']) await update(id, { city: each })
      const seen: (string | null)[] = []
      const step = async (call: Promise<unknown>) => {
        await call
        seen.push(await city(id))
      }
      for (let back = 0; back < 3; back++) await step(changes().undo({}))
      for (let forth = 0; forth < 3; forth++) await step(changes().redo())
      await step(changes().undo({}))
      expect(seen).toEqual(['To', 'En', 'Nul', 'En', 'To', 'Tre', 'To'])
    })

    test('a new edit after an undo leaves nothing to redo', async () => {
      const id = await anOrganisation(host())
      await update(id, { city: 'Vejle' })
      await changes().undo({})
      expect((await host().client.session.status()).undoable).toEqual({ undo: true, redo: true })
      await update(id, { city: 'Kolding' })
      expect((await host().client.session.status()).undoable).toEqual({ undo: true, redo: false })
      expect(await refusal(changes().redo())).toEqual(NOTHING)
      expect(await city(id)).toBe('Kolding')
    })

    test('a refused call and one that changed nothing are no step to take back', async () => {
      const id = await anOrganisation(host(), { city: 'Vejle' })
      await update(id, { street: 'Havnegade 1' })
      await refusal(organisations().update({ id, fields: { cvr: '1' } }))
      await update(id, { city: 'Vejle' })
      await changes().undo({})
      expect(await organisations().get({ id })).toMatchObject({ street: null, city: 'Vejle' })
    })

    test('tell beforehand what they would take', async () => {
      const id = await anOrganisation(host(), { name: 'Forudsagt' })
      await update(id, { city: 'Vejle' })
      const { undo, redo } = await changes().next()
      expect(undo).toMatchObject({ label: 'organisation.update', changes: [{ subject: 'Forudsagt' }] })
      expect(redo).toBeNull()
      await changes().undo({})
      const after = await changes().next()
      expect(after.undo).toMatchObject({ label: 'organisation.create' })
      expect(after.redo).toMatchObject({ kind: 'undo', changes: [{ subject: 'Forudsagt' }] })
    })

    test('never take what was done in an earlier session, or by a colleague', async () => {
      const id = await anOrganisation(host())
      const n = await update(id, { city: 'Vejle' })
      await freshSession()
      expect(await refusal(changes().undo({}))).toEqual(NOTHING)
      expect(await city(id)).toBe('Vejle')
      // By name it can be: the list "Fortryd" offers it.
      await changes().undo({ n })
      expect(await city(id)).toBeNull()
    })
  })

  describe('undoing a named operation', () => {
    test('takes back that one and leaves what came later', async () => {
      const id = await anOrganisation(host())
      const n = await update(id, { city: 'Vejle' })
      await update(id, { street: 'Havnegade 1' })
      expect(await changes().undo({ n })).toMatchObject({ kept: [] })
      expect(await organisations().get({ id })).toMatchObject({ city: null, street: 'Havnegade 1' })
    })

    test('keeps what somebody changed later, and says what and whose by name', async () => {
      const id = await anOrganisation(host(), { name: 'Havnens Kantine' })
      const n = await update(id, { city: 'Vejle', street: 'Havnegade 1' })
      await update(id, { city: 'Kolding' })
      expect((await changes().undo({ n })).kept).toEqual([
        {
          table: 'organisation',
          record: id,
          field: 'city',
          reason: 'changedLater',
          subject: 'Havnens Kantine',
        },
      ])
      expect(await organisations().get({ id })).toMatchObject({ city: 'Kolding', street: null })
    })

    test('keeps a new record that something was hung on since', async () => {
      const { id, operation } = await organisations().create({ name: 'I brug' })
      await host().client.contacts.create({ organisationId: id, name: 'Formand', ...EMPTY })
      const { kept } = await changes().undo({ n: operation ?? 0 })
      expect(kept).toMatchObject([{ record: id, field: null, reason: 'inUse', subject: 'I brug' }])
    })

    test('that is not there, or that the program itself did, is refused', async () => {
      expect(await refusal(changes().undo({ n: 999_999 }))).toEqual({ code: 'record.notFound', data: {} })
      expect(await refusal(changes().undo({ n: -1 }))).toEqual({ code: 'record.notFound', data: {} })
      expect(await refusal(changes().undo({ n: 1 }))).toEqual({ code: 'undo.notPossible', data: {} })
      expect((await refusal(changes().undo({ n: 1.5 }))).code).toBe('input.invalid')
    })

    test('twice takes it back once', async () => {
      const id = await anOrganisation(host(), { city: 'Kolding' })
      const n = await update(id, { city: 'Vejle' })
      await changes().undo({ n })
      await changes().undo({ n })
      expect(await city(id)).toBe('Kolding')
    })
  })

  describe('the history', () => {
    test('tells who did what, newest first, with the value before and after', async () => {
      const id = await anOrganisation(host(), { name: 'Historisk', city: 'Vejle' })
      await update(id, { city: 'Kolding' })
      const [newest, oldest, ...others] = await changes().history({ table: 'organisation', id: id })
      expect(others).toEqual([])
      expect(newest).toMatchObject({
        staffName: 'Mette Prøve',
        label: 'organisation.update',
        kind: 'edit',
        undone: false,
        changes: [
          {
            kind: 'changed',
            subject: 'Historisk',
            fields: [{ field: 'city', before: 'Vejle', after: 'Kolding' }],
          },
        ],
      })
      expect(newest?.at).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)
      expect(oldest).toMatchObject({ label: 'organisation.create', changes: [{ kind: 'created' }] })
    })

    test('of an organisation holds what hangs on it, also what is gone, and nothing of others', async () => {
      const id = await anOrganisation(host(), { name: 'Med det hele' })
      const other = await anOrganisation(host(), { name: 'En anden' })
      const contact = await host().client.contacts.create({ organisationId: id, name: 'Formand', ...EMPTY })
      await host().client.steps.create({ organisationId: id, step: 'contact', onDate: '2026-01-01' })
      await host().client.contacts.create({ organisationId: other, name: 'Uvedkommende', ...EMPTY })
      await host().client.contacts.remove({ id: contact.id })
      const entries = await changes().history({ table: 'organisation', id: id })
      expect(entries.map((entry) => entry.label)).toEqual([
        'contact.remove',
        'step.create',
        'contact.create',
        'organisation.create',
      ])
      expect(JSON.stringify(entries)).not.toContain('Uvedkommende')
    })

    test('marks what was taken back, and unmarks it when it is done again', async () => {
      const id = await anOrganisation(host())
      const n = await update(id, { city: 'Vejle' })
      const undone = async () =>
        (await changes().history({ table: 'organisation', id: id })).find((entry) => entry.n === n)?.undone
      await changes().undo({})
      expect(await undone()).toBe(true)
      await changes().redo()
      expect(await undone()).toBe(false)
    })

    test('names both sides of a membership, also after one of them is gone', async () => {
      const unit = await anOrganisation(host(), { name: 'Stationen' })
      const parent = await anOrganisation(host(), { name: 'Koncernen' })
      await host().client.memberships.create({
        organisationId: unit,
        parentId: parent,
        validFrom: null,
        validTo: null,
      })
      await organisations().remove({ ids: [parent] })
      const entries = await changes().history({ table: 'organisation', id: unit })
      const made = entries.find((entry) => entry.label === 'membership.create')
      expect(made?.changes).toMatchObject([{ subject: 'Stationen' }])
      expect(made?.changes[0]?.fields).toContainEqual({
        field: 'parent_id',
        before: null,
        after: 'Koncernen',
      })
    })

    test('of one that never was is empty', async () => {
      const organisationId = '01980000-0000-7000-8000-000000000000'
      expect(await changes().history({ table: 'organisation', id: organisationId })).toEqual([])
    })

    test('of the file pages backwards without gaps or doubles', async () => {
      for (let count = 0; count < 60; count++) await anOrganisation(host())
      const first = await changes().recent({})
      const second = await changes().recent({ before: first.at(-1)?.n ?? 0 })
      const numbers = [...first, ...second].map((entry) => entry.n)
      expect(first).toHaveLength(50)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a))
      expect(numbers.at(0)).toBe(numbers.length + (numbers.at(-1) ?? 0) - 1)
      expect(await changes().recent({ before: 1 })).toEqual([])
    })
  })
})
