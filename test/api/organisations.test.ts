import { beforeAll, describe, expect, test } from 'vitest'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const NOBODY = '01980000-0000-7000-8000-000000000000'

/** Every field, filled. */
const FULL = {
  name: 'Lillebælt Tømrer (opdigtet)',
  kinds: ['company' as const, 'employerBody' as const],
  sector: 'private' as const,
  cvr: '10000009',
  pNumber: '1000000000',
  industryCode: '433200',
  industryScheme: 'DB07' as const,
  street: 'Havnevej 12',
  postcode: '7000',
  city: 'Fredericia',
  website: 'https://eksempel.dk',
  tags: ['tømrer', 'æøå ÆØÅ'],
  note: 'To praktikanter.\nLinje to med "citat", <b>tegn</b> og 🙂.',
}

onBothHosts('organisations', (host) => {
  beforeAll(() => makeDocument(host(), 'Partnere'))

  const organisations = () => host().client.organisations
  const row = async (id: string) => (await organisations().list({})).find((each) => each.id === id)

  test('every field comes back as it was given, signs and line breaks included', async () => {
    const { id, operation } = await organisations().create(FULL)
    expect(operation).toEqual(expect.any(Number))
    expect(await organisations().get({ id })).toMatchObject({ id, ...FULL, mainContactId: null })
    expect(await row(id)).toMatchObject({ id, ...FULL })
  })

  test('a name is all that a new one needs; the rest is nothing, not blank text', async () => {
    const { id } = await organisations().create({ name: '  Korskær  ' })
    expect(await organisations().get({ id })).toMatchObject({
      name: 'Korskær',
      kinds: [],
      sector: null,
      cvr: null,
      pNumber: null,
      industryCode: null,
      street: null,
      website: null,
      tags: [],
      note: null,
      contacts: [],
      steps: [],
      employeeCounts: [],
      parents: [],
      units: [],
    })
  })

  test('changing one field leaves every other: defaults must not write over data', async () => {
    const { id } = await organisations().create(FULL)
    for (const [field, value] of Object.entries({ city: 'Vejle', note: null, tags: [], sector: 'public' })) {
      const before = await organisations().get({ id })
      await organisations().update({ id, fields: { [field]: value } })
      expect(await organisations().get({ id })).toEqual({ ...before, [field]: value })
    }
    const before = await organisations().get({ id })
    expect(await organisations().update({ id, fields: {} })).toEqual({ operation: null })
    expect(await organisations().get({ id })).toEqual(before)
  })

  test('a change to what it is already writes no operation, or undo would seem to do nothing', async () => {
    const { id } = await organisations().create(FULL)
    expect(
      await organisations().update({ id, fields: { city: ' Fredericia ', cvr: '10 00 00 09' } }),
    ).toEqual({
      operation: null,
    })
  })

  test('the list is in Danish order: å last, aa as å, digits by value, capitals with small letters', async () => {
    const names = ['Ørsted', 'Aalborg', 'afd. 10', 'Afd. 9', 'Zebra', 'Æble', 'Ål']
    for (const name of names) await anOrganisation(host(), { name, tags: ['orden'] })
    const rows = (await organisations().list({})).filter((each) => each.tags.includes('orden'))
    expect(rows.map((each) => each.name)).toEqual(
      [...names].sort(new Intl.Collator('da', { numeric: true }).compare),
    )
  })

  describe('a field that cannot be right is refused with its reason, and nothing is changed:', () => {
    const refused: [what: string, fields: object, field: string, reason: string][] = [
      ['a CVR with letters', { cvr: '1000000X' }, 'cvr', 'cvr.characters'],
      ['a CVR that is too short', { cvr: '1000000' }, 'cvr', 'cvr.length'],
      ['a CVR that begins with 0', { cvr: '01234567' }, 'cvr', 'cvr.leadingZero'],
      ['a CVR with a wrong check digit', { cvr: '10000008' }, 'cvr', 'cvr.checkDigit'],
      ['a P-number with letters', { pNumber: '100000000P' }, 'pNumber', 'pNumber.characters'],
      ['a P-number that is too long', { pNumber: '10000000000' }, 'pNumber', 'pNumber.length'],
      ['a postcode with three digits', { postcode: '700' }, 'postcode', 'postcode.length'],
      ['a postcode with a letter', { postcode: '7000K' }, 'postcode', 'postcode.characters'],
      ['an industry code with five digits', { industryCode: '43320' }, 'industryCode', 'industryCode.length'],
      [
        'an industry code with letters',
        { industryCode: '43320A' },
        'industryCode',
        'industryCode.characters',
      ],
      ['a website that runs a script', { website: 'javascript:alert(1)' }, 'website', 'website.scheme'],
      ['a website that hides one', { website: ' jav\tascript:alert(1)//a.dk' }, 'website', 'website.form'],
      ['a website with data in it', { website: 'data:text/html,<script>' }, 'website', 'website.scheme'],
      ['a website on the disk', { website: 'file:///etc/passwd' }, 'website', 'website.scheme'],
      ['a website with a user name', { website: 'https://bank.dk@ond.dk' }, 'website', 'website.form'],
      ['a website that is none', { website: 'ingen' }, 'website', 'website.form'],
      ['a name of 201 signs', { name: 'x'.repeat(201) }, 'name', 'text.tooLong'],
      ['a note of 10.001 signs', { note: 'x'.repeat(10_001) }, 'note', 'text.tooLong'],
      ['a tag of 51 signs', { tags: ['x'.repeat(51)] }, 'tags', 'text.tooLong'],
    ]

    test.each(refused)('%s', async (_what, fields, field, reason) => {
      const { id } = await organisations().create(FULL)
      const before = [await organisations().get({ id }), (await organisations().list({})).length]
      const expected = { code: 'field.invalid', data: { field, reason } }
      expect(await refusal(organisations().update({ id, fields }))).toEqual(expected)
      expect(await refusal(organisations().create({ name: 'Ny', ...fields }))).toEqual(expected)
      expect([await organisations().get({ id }), (await organisations().list({})).length]).toEqual(before)
    })
  })

  test.each([
    [
      'a P-number that fails modulus 11 is taken: one series was issued with wrong weights',
      { pNumber: '1000000001' },
    ],
    ['a CVR is stored as eight digits however it is typed', { cvr: 'DK-10 00 00 09' }, { cvr: '10000009' }],
    ['a postcode keeps its zero', { postcode: 'DK-0800' }, { postcode: '0800' }],
    ['a website gets its scheme', { website: 'eksempel.dk/om' }, { website: 'https://eksempel.dk/om' }],
    ['an industry code loses its dots', { industryCode: '41.20.00' }, { industryCode: '412000' }],
    ['tags lose blanks and doubles', { tags: [' a ', 'a', ' ', 'b'] }, { tags: ['a', 'b'] }],
    ['blank text is nothing', { street: '  ', note: '\n' }, { street: null, note: null }],
  ])('%s', async (_what, fields, stored: object = fields) => {
    const { id } = await organisations().create({ name: 'Form', ...fields })
    expect(await organisations().get({ id })).toMatchObject(stored)
  })

  describe('what the schema does not know is refused whole, so that a misspelt field is not lost in silence:', () => {
    test.each([
      ['an unknown field', { name: 'x', telefon: '12345678' }, ''],
      ['an id of one’s own', { name: 'x', id: NOBODY }, ''],
      ['a sort key of one’s own', { name: 'x', nameKey: 'a' }, ''],
      ['an unknown kind', { name: 'x', kinds: ['bank'] }, 'kinds.0'],
      ['an unknown sector', { name: 'x', sector: 'half' }, 'sector'],
      ['a number as name', { name: 7 }, 'name'],
      ['no name', { city: 'Vejle' }, 'name'],
      ['text as tags', { name: 'x', tags: 'a,b' }, 'tags'],
      ['a main contact that is no id', { name: 'x', mainContactId: 'formand' }, 'mainContactId'],
      ['nothing at all', undefined, ''],
    ])('%s', async (_what, input, field) => {
      const count = (await organisations().list({})).length
      expect(await refusal(organisations().create(input as never))).toEqual({
        code: 'input.invalid',
        data: { field },
      })
      expect((await organisations().list({})).length).toBe(count)
    })
  })

  test('what was made as __proto__ is no way into the program', async () => {
    const input = JSON.parse('{"name": "x", "__proto__": {"sector": "public"}}')
    const made = await organisations()
      .create(input)
      .catch(() => null)
    if (made) expect((await organisations().get({ id: made.id })).sector).toBeNull()
    expect((await organisations().get({ id: await anOrganisation(host()) })).sector).toBeNull()
  })

  test('one that is not there cannot be read, changed or removed', async () => {
    const notFound = { code: 'record.notFound', data: {} }
    expect(await refusal(organisations().get({ id: NOBODY }))).toEqual(notFound)
    expect(await refusal(organisations().update({ id: NOBODY, fields: { city: 'x' } }))).toEqual(notFound)
    expect(await refusal(organisations().remove({ ids: [NOBODY] }))).toEqual(notFound)
  })

  describe('removing', () => {
    test('takes what hangs on it, and leaves its units standing alone', async () => {
      const { contacts, steps, employeeCounts, memberships } = host().client
      const parent = await anOrganisation(host(), { name: 'Center' })
      const unit = await anOrganisation(host(), { name: 'Skole' })
      const contact = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }
      const { id: contactId } = await contacts.create({ organisationId: parent, name: 'Leder', ...contact })
      await organisations().update({ id: parent, fields: { mainContactId: contactId } })
      await steps.create({ organisationId: parent, step: 'contact', onDate: '2026-01-01' })
      await employeeCounts.create({ organisationId: parent, countedOn: '2026-01-01', employees: 7 })
      await memberships.create({ organisationId: unit, parentId: parent, validFrom: null, validTo: null })
      await organisations().remove({ ids: [parent] })
      expect(await refusal(organisations().get({ id: parent }))).toEqual({
        code: 'record.notFound',
        data: {},
      })
      expect(await row(unit)).toMatchObject({ name: 'Skole', parentId: null, parentName: null })
      expect(await refusal(contacts.remove({ id: contactId }))).toEqual({ code: 'record.notFound', data: {} })
    })

    test('several at once is one operation: all of them or none', async () => {
      const ids = [await anOrganisation(host()), await anOrganisation(host())]
      expect((await refusal(organisations().remove({ ids: [...ids, NOBODY] }))).code).toBe('record.notFound')
      for (const id of ids) expect(await row(id)).toBeDefined()
      await organisations().remove({ ids })
      for (const id of ids) expect(await row(id)).toBeUndefined()
      await host().client.changes.undo({})
      for (const id of ids) expect(await row(id)).toBeDefined()
    })

    test('the same one named twice is removed once', async () => {
      const id = await anOrganisation(host())
      await organisations().remove({ ids: [id, id] })
      expect(await row(id)).toBeUndefined()
    })

    test('none at all is refused', async () => {
      expect((await refusal(organisations().remove({ ids: [] }))).code).toBe('input.invalid')
    })
  })
})
