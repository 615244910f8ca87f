import { beforeAll, expect, test } from 'vitest'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const NOBODY = '01980000-0000-7000-8000-000000000000'

onBothHosts('the bin', (host) => {
  beforeAll(() => makeDocument(host(), 'Papirkurv'))

  const names = async () => (await host().client.organisations.list({})).map(({ name }) => name)

  test('lists a deleted partner with who and what, puts it back once, and says nothing of a second time', async () => {
    const { client } = host()
    const id = await anOrganisation(host(), { name: 'Skolen' })
    await client.steps.create({ organisationId: id, step: 'pledge', onDate: '2026-05-01' })
    await client.organisations.remove({ ids: [id] })
    const { items } = await client.trash.list({ table: 'organisation', search: 'skolen' })
    expect(items).toMatchObject([
      { id, deleted: { subject: 'Skolen' }, along: [{ table: 'organisation_step', count: 1 }] },
    ])
    const done = await client.trash.restore({ id })
    expect(done).toEqual({ operation: expect.any(Number), kept: [] })
    expect(await names()).toContain('Skolen')
    expect((await client.trash.list({})).items).toEqual([])
    expect(await client.trash.restore({ id })).toEqual({ operation: null, kept: [] })
  })

  test('refuses what was never there, and what is no kind of record', async () => {
    const { client } = host()
    expect((await refusal(client.trash.restore({ id: NOBODY }))).code).toBe('record.notFound')
    expect((await refusal(client.trash.list({ table: 'operation' as 'contact' }))).code).toBe('input.invalid')
  })
})

onBothHosts('many at once', (host) => {
  beforeAll(() => makeDocument(host(), 'Mange'))

  const organisations = () => host().client.organisations
  const row = async (id: string) => (await organisations().list({})).find((each) => each.id === id)

  test('changes all of them, adds and takes out without losing the rest, and one undo takes it back', async () => {
    const first = await anOrganisation(host(), { name: 'A', tags: ['nord', 'gammel'], kinds: ['company'] })
    const second = await anOrganisation(host(), { name: 'B', tags: ['ny'], kinds: ['school'] })
    const before = await organisations().list({})
    await organisations().updateMany({
      ids: [first, second, first],
      fields: { sector: 'private', postcode: ' 7000 ' },
      addTags: ['ny'],
      removeTags: ['gammel'],
      addKinds: ['company'],
      removeKinds: ['school'],
    })
    expect(await row(first)).toMatchObject({ sector: 'private', postcode: '7000', tags: ['nord', 'ny'] })
    expect(await row(second)).toMatchObject({ sector: 'private', tags: ['ny'], kinds: ['company'] })
    await host().client.changes.undo({})
    expect(await organisations().list({})).toEqual(before)
  })

  test('changes nothing when one is gone, or when a value is refused', async () => {
    const id = await anOrganisation(host(), { name: 'C' })
    const before = await organisations().list({})
    const gone = organisations().updateMany({ ids: [id, NOBODY], fields: { city: 'Vejle' } })
    expect((await refusal(gone)).code).toBe('record.notFound')
    const wrong = organisations().updateMany({ ids: [id], fields: { city: 'Vejle', postcode: '70' } })
    expect(await refusal(wrong)).toMatchObject({ code: 'field.invalid', data: { field: 'postcode' } })
    const name = { name: 'Ens' } as object
    expect((await refusal(organisations().updateMany({ ids: [id], fields: name }))).code).toBe(
      'input.invalid',
    )
    expect((await refusal(organisations().updateMany({ ids: [] }))).code).toBe('input.invalid')
    expect(await organisations().list({})).toEqual(before)
  })
})
