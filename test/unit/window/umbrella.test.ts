import { describe, expect, test } from 'vitest'
import type { Agreement, AgreementRow } from '../../../renderer/pages/agreements/agreements'
import { agreeable, umbrellaOf } from '../../../renderer/pages/agreements/umbrella'

const TODAY = '2010-01-29'
type Status = AgreementRow['status']

const unit = (name: string, validTo: string | null = null): Agreement['units'][number] => ({
  ...{ id: `row ${name}`, agreementId: 'umbrella', organisationId: name, name },
  ...{ validFrom: null, validTo },
})
const point = (number: number): Agreement['points'][number] => ({
  ...{ id: `point ${number}`, agreementId: 'umbrella', number, name: `Punkt ${number}`, text: null },
})
const sub = (id: string, number: number | null, names: string[], status: Status): AgreementRow => ({
  ...{ id, name: id, type: 'subAgreement', number: null, caseNumber: null, frameworkId: 'umbrella' },
  ...{ frameworkName: 'Paraply', pointId: number === null ? null : `point ${number}`, pointNumber: number },
  ...{ validFrom: null, validTo: null, noticeDays: null, renewal: null, openToParties: false },
  ...{ areaId: null, ownerId: null, ownerName: null, note: null },
  ...{ status, statusSince: '2009-09-01', signedOn: status === 'signed' ? '2009-09-01' : null },
  ...{ inForce: status === 'signed' || status === 'active', notYet: status === null },
  ...{ parties: [], partners: '', sector: null, committed: 0 },
  units: names.map((name) => ({ organisationId: name, name })),
})

const schools = Array.from({ length: 23 }, (_, n) => `skole ${n}`)
const made = (
  subAgreements: AgreementRow[],
  units = schools.map((name) => unit(name)),
  points = [point(1), point(4)],
) => {
  const umbrella = umbrellaOf({ units, points, subAgreements }, TODAY)
  if (umbrella === null) throw new Error('there is no umbrella')
  return umbrella
}

describe('an umbrella', () => {
  test('counts twenty of twenty-three on the point that they signed, and none on the other (S10)', () => {
    const { rows, feet } = made(schools.slice(0, 20).map((name) => sub(`sub ${name}`, 4, [name], 'signed')))
    expect(rows).toHaveLength(23)
    expect(feet).toEqual([
      { signed: 0, of: 23 },
      { signed: 20, of: 23 },
    ])
    expect(rows[0]?.cells).toEqual([
      { state: 'none' },
      { state: 'signed', id: 'sub skole 0', on: '2009-09-01' },
    ])
  })

  test('shows the one that has come furthest, in whichever order they come', () => {
    const subs = [
      sub('ended', 4, ['skole 0'], 'terminated'),
      sub('signed', 4, ['skole 0'], 'signed'),
      sub('draft', 4, ['skole 0'], 'draft'),
    ]
    for (const order of [subs, [...subs].reverse()])
      expect(made(order).rows[0]?.cells[1]).toMatchObject({ state: 'signed', id: 'signed' })
    expect(made(subs.filter(({ id }) => id !== 'signed')).rows[0]?.cells[1]).toEqual({
      ...{ state: 'underWay', id: 'draft', status: 'draft' },
    })
  })

  test('counts neither a workplace that it covers no longer, nor one that it never covered', () => {
    const { rows, feet, shown } = made(
      [sub('gone', 4, ['lukket'], 'signed'), sub('strange', 4, ['en anden'], 'signed')],
      [unit('skole 0'), unit('lukket', '2010-01-28')],
    )
    expect(rows.map((row) => row.unit.name)).toEqual(['skole 0'])
    expect(feet[1]).toEqual({ signed: 0, of: 1 })
    // They are listed below it instead.
    expect(shown.size).toBe(0)
  })

  test('leaves what was not there on the day, and what is about no point, out of its cells', () => {
    const { rows, shown } = made([
      sub('later', 4, ['skole 0'], null),
      sub('about nothing', null, ['skole 0'], 'signed'),
    ])
    expect(rows[0]?.cells).toEqual([{ state: 'none' }, { state: 'none' }])
    expect(shown.size).toBe(0)
  })

  test('is none without units, or without points', () => {
    expect(umbrellaOf({ units: [], points: [point(4)], subAgreements: [] }, TODAY)).toBeNull()
    expect(umbrellaOf({ units: [unit('skole 0')], points: [], subAgreements: [] }, TODAY)).toBeNull()
  })

  test('agrees for the chosen only where it is not signed, and goes on with what is under way', () => {
    const umbrella = made([
      sub('signed', 4, ['skole 0'], 'signed'),
      sub('draft', 4, ['skole 1'], 'draft'),
      sub('ended', 4, ['skole 2'], 'expired'),
    ])
    const chosen = new Set(['skole 0', 'skole 1', 'skole 2', 'skole 3'])
    expect(
      agreeable(umbrella, 1, chosen).map((each) => [each.unit.organisationId, each.agreementId]),
    ).toEqual([
      ['skole 1', 'draft'],
      ['skole 2', null],
      ['skole 3', null],
    ])
    expect(agreeable(umbrella, 0, chosen)).toHaveLength(4)
  })
})
