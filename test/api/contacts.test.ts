import { beforeAll, describe, expect, test } from 'vitest'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const NOBODY = '01980000-0000-7000-8000-000000000000'
const EMPTY = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }

onBothHosts('contacts', (host) => {
  beforeAll(() => makeDocument(host(), 'Kontakter'))

  const contacts = () => host().client.contacts
  const organisations = () => host().client.organisations
  const row = async (id: string) => (await organisations().list({})).find((each) => each.id === id)
  const create = async (organisationId: string, fields: object = {}) =>
    (await contacts().create({ organisationId, name: 'Formand', ...EMPTY, ...fields })).id

  /** An organisation with a main contact. */
  async function withMain() {
    const id = await anOrganisation(host())
    const contactId = await create(id)
    await organisations().update({ id, fields: { mainContactId: contactId } })
    return { id, contactId }
  }

  test('every field comes back; phone and e-mail in the form they are stored in', async () => {
    const organisationId = await anOrganisation(host())
    const fields = {
      name: 'Direktør (opdigtet)',
      role: 'underskriver',
      phone: '12 34 56 78',
      email: 'mailto:post@EKSEMPEL.dk',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      note: 'Træffes om formiddagen.',
    }
    const id = await create(organisationId, fields)
    const [contact] = (await organisations().get({ id: organisationId })).contacts
    expect(contact).toEqual({
      id,
      organisationId,
      ...fields,
      phone: '+4512345678',
      email: 'post@eksempel.dk',
    })
    await contacts().update({ id, fields: { role: 'ny rolle' } })
    const [changed] = (await organisations().get({ id: organisationId })).contacts
    expect(changed).toEqual({ ...contact, role: 'ny rolle' })
  })

  test.each([
    [{ phone: '1234' }, 'phone', 'phone.length'],
    [{ phone: 'ring bare' }, 'phone', 'phone.characters'],
    [{ email: 'uden-snabel-a.dk' }, 'email', 'email.form'],
    [{ email: 'a@b' }, 'email', 'email.form'],
    [{ role: 'x'.repeat(201) }, 'role', 'text.tooLong'],
  ])('%j is refused with its reason, and nothing is changed', async (fields, field, reason) => {
    const organisationId = await anOrganisation(host())
    const id = await create(organisationId, { phone: '12345678' })
    const before = await organisations().get({ id: organisationId })
    const expected = { code: 'field.invalid', data: { field, reason } }
    expect(await refusal(contacts().update({ id, fields }))).toEqual(expected)
    expect(await refusal(create(organisationId, fields))).toEqual(expected)
    expect(await organisations().get({ id: organisationId })).toEqual(before)
  })

  test('a day that does not exist and a period the wrong way round are refused', async () => {
    const organisationId = await anOrganisation(host())
    expect(await refusal(create(organisationId, { validFrom: '2026-02-30' }))).toEqual({
      code: 'input.invalid',
      data: { field: 'validFrom' },
    })
    expect((await refusal(create(organisationId, { validFrom: '03-04-2026' }))).code).toBe('input.invalid')
    const reversed = { validFrom: '2026-02-01', validTo: '2026-01-31' }
    expect(await refusal(create(organisationId, reversed))).toEqual({ code: 'period.reversed', data: {} })
    const id = await create(organisationId, { validFrom: '2026-02-01' })
    const call = contacts().update({ id, fields: { validTo: '2026-01-31' } })
    expect(await refusal(call)).toEqual({ code: 'period.reversed', data: {} })
  })

  test('one without a name, or of an organisation that is not there, is refused', async () => {
    const organisationId = await anOrganisation(host())
    expect(await refusal(create(organisationId, { name: ' ' }))).toEqual({
      code: 'field.required',
      data: { field: 'name' },
    })
    expect(await refusal(create(NOBODY))).toEqual({ code: 'record.notFound', data: {} })
    const id = await create(organisationId)
    const call = contacts().update({ id, fields: { organisationId: NOBODY } })
    expect(await refusal(call)).toEqual({ code: 'record.notFound', data: {} })
  })

  describe('the main contact', () => {
    test('shows in the list with role, phone and e-mail', async () => {
      const { id, contactId } = await withMain()
      await contacts().update({
        id: contactId,
        fields: { phone: '87654321', email: 'a@eksempel.dk', role: 'leder' },
      })
      expect(await row(id)).toMatchObject({
        contactName: 'Formand',
        contactRole: 'leder',
        contactPhone: '+4587654321',
        contactEmail: 'a@eksempel.dk',
      })
    })

    test('must be one of its own contacts', async () => {
      const { contactId } = await withMain()
      const other = await anOrganisation(host())
      const elsewhere = {
        code: 'field.invalid',
        data: { field: 'mainContactId', reason: 'contact.elsewhere' },
      }
      for (const mainContactId of [contactId, NOBODY]) {
        const call = organisations().update({ id: other, fields: { mainContactId } })
        expect(await refusal(call)).toEqual(elsewhere)
        expect(await refusal(organisations().create({ name: 'Ny', mainContactId }))).toEqual(elsewhere)
      }
      expect((await organisations().get({ id: other })).mainContactId).toBeNull()
    })

    test('is one at a time: choosing another takes the place of the first', async () => {
      const { id } = await withMain()
      const second = await create(id, { name: 'Næstformand' })
      await organisations().update({ id, fields: { mainContactId: second } })
      expect(await row(id)).toMatchObject({ contactName: 'Næstformand' })
    })

    test('that is removed leaves the organisation without one, and undo brings both back', async () => {
      const { id, contactId } = await withMain()
      await contacts().remove({ id: contactId })
      expect(await organisations().get({ id })).toMatchObject({ mainContactId: null, contacts: [] })
      await host().client.changes.undo({})
      expect(await organisations().get({ id })).toMatchObject({ mainContactId: contactId })
    })

    test('that moves to another organisation is main contact of neither', async () => {
      const { id, contactId } = await withMain()
      const other = await anOrganisation(host(), { name: 'Ny arbejdsplads' })
      await contacts().update({ id: contactId, fields: { organisationId: other } })
      expect(await organisations().get({ id })).toMatchObject({ mainContactId: null, contacts: [] })
      expect(await organisations().get({ id: other })).toMatchObject({ mainContactId: null })
      await organisations().remove({ ids: [other] })
      expect((await organisations().get({ id })).mainContactId).toBeNull()
    })
  })
})
