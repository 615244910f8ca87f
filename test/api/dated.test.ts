import { beforeAll, describe, expect, test } from 'vitest'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const NOBODY = '01980000-0000-7000-8000-000000000000'

onBothHosts('steps and head counts', (host) => {
  beforeAll(() => makeDocument(host(), 'Dateret'))

  const { steps, employeeCounts } = {
    steps: () => host().client.steps,
    employeeCounts: () => host().client.employeeCounts,
  }
  const get = (id: string) => host().client.organisations.get({ id })
  const on = async (id: string, asOf: string) =>
    (await host().client.organisations.list({ asOf })).find((row) => row.id === id)

  describe('steps', () => {
    test('the list shows the step of the day asked for, not the one typed last', async () => {
      const organisationId = await anOrganisation(host())
      await steps().create({ organisationId, step: 'pledge', onDate: '2026-03-01' })
      await steps().create({ organisationId, step: 'contact', onDate: '2026-01-01' })
      await steps().create({ organisationId, step: 'dialogue', onDate: '2026-02-01' })
      expect(await on(organisationId, '2025-12-31')).toMatchObject({ step: null, stepOn: null })
      expect(await on(organisationId, '2026-01-31')).toMatchObject({ step: 'contact', stepOn: '2026-01-01' })
      expect(await on(organisationId, '2026-02-01')).toMatchObject({ step: 'dialogue', stepOn: '2026-02-01' })
      expect(await on(organisationId, '2030-01-01')).toMatchObject({ step: 'pledge', stepOn: '2026-03-01' })
      const newestFirst = (await get(organisationId)).steps.map((each) => each.step)
      expect(newestFirst).toEqual(['pledge', 'dialogue', 'contact'])
    })

    test('of two on one day the one recorded last holds, since it is the correction', async () => {
      const organisationId = await anOrganisation(host())
      await steps().create({ organisationId, step: 'pledge', onDate: '2026-01-01' })
      await steps().create({ organisationId, step: 'contact', onDate: '2026-01-01' })
      expect(await on(organisationId, '2026-01-01')).toMatchObject({ step: 'contact' })
    })

    test('one that is changed or removed changes what held', async () => {
      const organisationId = await anOrganisation(host())
      const { id } = await steps().create({ organisationId, step: 'contact', onDate: '2026-01-01' })
      await steps().update({ id, fields: { onDate: '2026-06-01' } })
      expect(await on(organisationId, '2026-05-31')).toMatchObject({ step: null })
      expect((await get(organisationId)).steps).toEqual([
        { id, organisationId, step: 'contact', onDate: '2026-06-01' },
      ])
      await steps().remove({ id })
      expect((await get(organisationId)).steps).toEqual([])
    })

    test('"aftale" is no step that can be typed, and a day must exist', async () => {
      const organisationId = await anOrganisation(host())
      const create = (step: string, onDate: string) =>
        steps().create({ organisationId, step, onDate } as never)
      expect(await refusal(create('agreement', '2026-01-01'))).toEqual({
        code: 'input.invalid',
        data: { field: 'step' },
      })
      for (const day of ['2026-02-29', '2026-13-01', '01-02-2026', '2026-1-1', '', ' 2026-01-01', '20260101'])
        expect(await refusal(create('contact', day))).toEqual({
          code: 'input.invalid',
          data: { field: 'onDate' },
        })
      expect((await get(organisationId)).steps).toEqual([])
    })

    test('of an organisation that is not there is refused', async () => {
      const call = steps().create({ organisationId: NOBODY, step: 'contact', onDate: '2026-01-01' })
      expect(await refusal(call)).toEqual({ code: 'record.notFound', data: {} })
    })
  })

  describe('head counts', () => {
    test('the list shows the count of the day asked for; unknown is nothing, never 0', async () => {
      const organisationId = await anOrganisation(host())
      await employeeCounts().create({ organisationId, countedOn: '2026-06-01', employees: 0 })
      await employeeCounts().create({ organisationId, countedOn: '2026-01-01', employees: 1400 })
      expect((await on(organisationId, '2025-12-31'))?.employees).toBeNull()
      expect((await on(organisationId, '2026-05-31'))?.employees).toBe(1400)
      expect((await on(organisationId, '2026-06-01'))?.employees).toBe(0)
    })

    test.each([[-1], [1.5], [1_000_001], [Number.NaN], ['7'], [null]])(
      '%s is no head count and is refused',
      async (employees) => {
        const organisationId = await anOrganisation(host())
        const input = { organisationId, countedOn: '2026-01-01', employees }
        expect(await refusal(employeeCounts().create(input as never))).toEqual({
          code: 'input.invalid',
          data: { field: 'employees' },
        })
        expect((await get(organisationId)).employeeCounts).toEqual([])
      },
    )

    test('changing the number leaves the day', async () => {
      const organisationId = await anOrganisation(host())
      const { id } = await employeeCounts().create({ organisationId, countedOn: '2026-01-01', employees: 7 })
      await employeeCounts().update({ id, fields: { employees: 8 } })
      expect((await get(organisationId)).employeeCounts).toEqual([
        { id, organisationId, countedOn: '2026-01-01', employees: 8 },
      ])
    })
  })

  test('a day that does not exist cannot be asked for', async () => {
    for (const asOf of ['2026-02-29', 'i dag', '0000-01-01', ''])
      expect(await refusal(host().client.organisations.list({ asOf }))).toEqual({
        code: 'input.invalid',
        data: { field: 'asOf' },
      })
  })
})
