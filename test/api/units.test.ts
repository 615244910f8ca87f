import { beforeAll, describe, expect, test } from 'vitest'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const NOBODY = '01980000-0000-7000-8000-000000000000'

onBothHosts('units', (host) => {
  beforeAll(() => makeDocument(host(), 'Enheder'))

  const memberships = () => host().client.memberships
  const get = (id: string, asOf?: string) => host().client.organisations.get(asOf ? { id, asOf } : { id })
  const parentOn = async (id: string, asOf: string) =>
    (await host().client.organisations.list({ asOf })).find((row) => row.id === id)?.parentName

  async function join(organisationId: string, parentId: string, validFrom?: string, validTo?: string) {
    const period = { validFrom: validFrom ?? null, validTo: validTo ?? null }
    return (await memberships().create({ organisationId, parentId, ...period })).id
  }

  const chain = async (...names: string[]) => {
    const ids: string[] = []
    for (const name of names) ids.push(await anOrganisation(host(), { name }))
    return ids as [string, string, string, string]
  }

  const CIRCLE = { code: 'organisation.circle', data: {} }

  test('both sides show the other by name', async () => {
    const [school, centre] = await chain('Baggesenskolen', 'Center for Skoler')
    const id = await join(school, centre, '2009-01-01')
    expect((await get(school)).parents).toMatchObject([{ id, name: 'Center for Skoler', current: true }])
    expect((await get(centre)).units).toMatchObject([{ id, name: 'Baggesenskolen', current: true }])
    expect((await get(centre)).parents).toEqual([])
  })

  describe('a circle is refused', () => {
    test('of one with itself', async () => {
      const [a] = await chain('A')
      expect(
        await refusal(
          memberships().create({ organisationId: a, parentId: a, validFrom: null, validTo: null }),
        ),
      ).toEqual(CIRCLE)
    })

    test('through three levels', async () => {
      const [a, b, c, d] = await chain('A', 'B', 'C', 'D')
      await join(a, b)
      await join(b, c)
      await join(c, d)
      for (const under of [a, b, c]) {
        const call = memberships().create({
          organisationId: d,
          parentId: under,
          validFrom: null,
          validTo: null,
        })
        expect(await refusal(call)).toEqual(CIRCLE)
      }
      expect((await get(d)).parents).toEqual([])
    })

    test('that would hold on some days only', async () => {
      const [a, b, c] = await chain('A', 'B', 'C')
      await join(a, b, '2026-01-01', '2026-06-30')
      await join(b, c, '2026-03-01', '2026-09-30')
      const around = (validFrom: string, validTo: string) =>
        memberships().create({ organisationId: c, parentId: a, validFrom, validTo })
      expect(await refusal(around('2026-06-30', '2026-12-31'))).toEqual(CIRCLE)
      expect(await refusal(around('2025-01-01', '2026-03-01'))).toEqual(CIRCLE)
      await around('2026-07-01', '2026-12-31')
      expect(await parentOn(c, '2026-08-01')).toBe('A')
    })

    test('made by moving an end, a start or a parent of what is there', async () => {
      const [a, b, c] = await chain('A', 'B', 'C')
      const first = await join(a, b, '2026-01-01', '2026-03-31')
      await join(b, a, '2026-04-01', '2026-06-30')
      expect(await refusal(memberships().update({ id: first, fields: { validTo: '2026-04-01' } }))).toEqual(
        CIRCLE,
      )
      expect(await refusal(memberships().update({ id: first, fields: { validTo: null } }))).toEqual(CIRCLE)
      const other = await join(c, b, '2026-04-01', '2026-06-30')
      expect(await refusal(memberships().update({ id: other, fields: { organisationId: a } }))).toEqual(
        CIRCLE,
      )
      expect((await get(a)).parents).toMatchObject([{ validTo: '2026-03-31' }])
    })

    test('that a removal would bring to light', async () => {
      const [a, b, c] = await chain('A', 'B', 'C')
      // While it lies under C, what A was under before does not hold.
      await join(a, b, '2026-01-01')
      const over = await join(a, c, '2026-02-01')
      await join(b, a, '2026-02-01')
      expect(await refusal(memberships().remove({ id: over }))).toEqual(CIRCLE)
      expect(await refusal(host().client.organisations.remove({ ids: [c] }))).toEqual(CIRCLE)
      expect(await parentOn(a, '2026-03-01')).toBe('C')
    })
  })

  test('the list and the record show whose unit it was on the day asked for', async () => {
    const [station, west, east] = await chain('Station', 'Vest', 'Øst')
    await join(station, west, '2020-01-01', '2022-12-31')
    await join(station, east, '2023-01-01')
    expect(await parentOn(station, '2019-12-31')).toBeNull()
    expect(await parentOn(station, '2020-01-01')).toBe('Vest')
    expect(await parentOn(station, '2022-12-31')).toBe('Vest')
    expect(await parentOn(station, '2023-01-01')).toBe('Øst')
    const current = async (asOf: string) =>
      (await get(station, asOf)).parents.filter((each) => each.current).map((each) => each.name)
    expect(await current('2022-12-31')).toEqual(['Vest'])
    expect(await current('2024-01-01')).toEqual(['Øst'])
    expect(await current('2019-01-01')).toEqual([])
  })

  test('a unit of a unit of a unit keeps its place, and moving the middle moves what is below', async () => {
    const [a, b, c, d] = await chain('Afdeling', 'Lokation', 'Koncern', 'Anden koncern')
    await join(a, b)
    const middle = await join(b, c)
    await memberships().update({ id: middle, fields: { parentId: d } })
    expect((await get(b)).parents.map((each) => each.name)).toEqual(['Anden koncern'])
    expect((await get(c)).units).toEqual([])
    expect((await get(a)).parents.map((each) => each.name)).toEqual(['Lokation'])
  })

  test('a period that ends before it begins is refused, also when only one end is moved', async () => {
    const [a, b] = await chain('A', 'B')
    const reversed = { code: 'period.reversed', data: {} }
    const period = { validFrom: '2026-02-01', validTo: '2026-01-31' }
    expect(await refusal(memberships().create({ organisationId: a, parentId: b, ...period }))).toEqual(
      reversed,
    )
    const id = await join(a, b, '2026-01-01', '2026-01-01')
    expect(await refusal(memberships().update({ id, fields: { validFrom: '2026-01-02' } }))).toEqual(reversed)
    expect((await get(a)).parents).toMatchObject([{ validFrom: '2026-01-01', validTo: '2026-01-01' }])
  })

  test('an organisation that is not there can neither have nor be a unit', async () => {
    const [a] = await chain('A')
    const open = { validFrom: null, validTo: null }
    const notFound = { code: 'record.notFound', data: {} }
    expect(await refusal(memberships().create({ organisationId: a, parentId: NOBODY, ...open }))).toEqual(
      notFound,
    )
    expect(await refusal(memberships().create({ organisationId: NOBODY, parentId: a, ...open }))).toEqual(
      notFound,
    )
    expect((await get(a)).units).toEqual([])
  })
})
