import { beforeAll, expect, test } from 'vitest'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const JENS = { name: 'Jens Prøve', initials: 'JP', active: true }

onBothHosts('staff', (host) => {
  beforeAll(() => makeDocument(host(), 'Personale'))

  const staff = () => host().client.staff
  const named = async (name: string) => (await staff().list()).find((each) => each.name === name)

  test('the one who makes a document is in its list and works in it, or the log would name nobody', async () => {
    const [mette, ...others] = await staff().list()
    expect(others).toEqual([])
    expect(mette).toMatchObject({ name: 'Mette Prøve', initials: 'MP', active: true })
    expect((await host().client.session.status()).document?.staffId).toBe(mette?.id)
  })

  test('a new one is listed after the others, trimmed', async () => {
    const { id } = await staff().create({ name: '  Åse Prøve ', initials: ' ÅP ', active: true })
    expect((await staff().list()).at(-1)).toEqual({ id, name: 'Åse Prøve', initials: 'ÅP', active: true })
  })

  test('a name and initials must be there and fit', async () => {
    expect(await refusal(staff().create({ ...JENS, name: ' ' }))).toEqual({
      code: 'field.required',
      data: { field: 'name' },
    })
    expect(await refusal(staff().create({ ...JENS, initials: '' }))).toEqual({
      code: 'field.required',
      data: { field: 'initials' },
    })
    expect(await refusal(staff().create({ ...JENS, initials: 'FORLANGT' }))).toEqual({
      code: 'field.invalid',
      data: { field: 'initials', reason: 'text.tooLong' },
    })
    expect(await named('Jens Prøve')).toBeUndefined()
  })

  test('changing one field leaves the others', async () => {
    const { id } = await staff().create(JENS)
    await staff().update({ id, fields: { active: false } })
    expect(await named('Jens Prøve')).toEqual({ id, ...JENS, active: false })
  })

  test('who has written anything cannot be removed, since the history names them; who has not, can', async () => {
    const { client } = host()
    const { id } = await staff().create({ name: 'Ida Prøve', initials: 'IP', active: true })
    await client.session.setStaff({ staffId: id })
    await anOrganisation(host())
    expect(await refusal(staff().remove({ id }))).toEqual({ code: 'staff.inUse', data: {} })
    expect(await named('Ida Prøve')).toBeDefined()
    const other = await staff().create({ name: 'Uden Spor', initials: 'US', active: true })
    await staff().remove({ id: other.id })
    expect(await named('Uden Spor')).toBeUndefined()
  })

  test('nor can undoing take away who has written since', async () => {
    const { client } = host()
    const { id, operation } = await staff().create({ name: 'Oda Prøve', initials: 'OP', active: true })
    await client.session.setStaff({ staffId: id })
    await anOrganisation(host())
    const { kept } = await client.changes.undo({ n: operation ?? 0 })
    expect(kept).toMatchObject([{ table: 'staff', record: id, field: null, reason: 'inUse' }])
    expect(await named('Oda Prøve')).toBeDefined()
  })

  test('one who is not there cannot be changed or removed', async () => {
    const id = '01980000-0000-7000-8000-000000000000'
    const notFound = { code: 'record.notFound', data: {} }
    expect(await refusal(staff().update({ id, fields: { name: 'x' } }))).toEqual(notFound)
    expect(await refusal(staff().remove({ id }))).toEqual(notFound)
  })
})
