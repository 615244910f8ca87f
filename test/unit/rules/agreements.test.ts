import { describe, expect, test } from 'vitest'
import { countedBy, signedOn, statusAsOf } from '../../../db/rules/agreements'
import type { AgreementStatus, AgreementType } from '../../../db/rules/vocabulary'

const row = (status: AgreementStatus, onDate: string, id = onDate) => ({ id, status, onDate })
const ROWS = [row('dialogue', '2026-01-05'), row('draft', '2026-02-01'), row('signed', '2026-03-01')]
const OPEN = { validTo: null, renewal: null }

describe('how far an agreement has come on a day', () => {
  test('is the newest status up to it, and nothing before the first', () => {
    expect(statusAsOf(OPEN, ROWS, '2026-01-04')).toBeNull()
    expect(statusAsOf(OPEN, ROWS, '2026-02-28')).toEqual({ status: 'draft', since: '2026-02-01' })
    expect(statusAsOf(OPEN, ROWS, '2026-03-01')).toEqual({ status: 'signed', since: '2026-03-01' })
  })

  test('is that which was recorded last, of two on one day', () => {
    const rows = [row('terminated', '2026-03-01', 'b'), row('signed', '2026-03-01', 'a')]
    expect(statusAsOf(OPEN, rows, '2026-03-01')?.status).toBe('terminated')
  })

  test('is expired from the day after its last, though nobody has written so', () => {
    const ends = { validTo: '2026-06-30', renewal: 'none' }
    expect(statusAsOf(ends, ROWS, '2026-06-30')?.status).toBe('signed')
    expect(statusAsOf(ends, ROWS, '2026-07-01')).toEqual({ status: 'expired', since: '2026-07-01' })
  })

  test('goes on where it renews itself, or was signed anew after its last day', () => {
    expect(statusAsOf({ validTo: '2026-06-30', renewal: 'automatic' }, ROWS, '2027-01-01')?.status).toBe(
      'signed',
    )
    const again = [...ROWS, row('active', '2026-07-10')]
    expect(statusAsOf({ validTo: '2026-06-30', renewal: null }, again, '2026-08-01')?.status).toBe('active')
  })

  test('does not make a draft expire that was never signed', () => {
    expect(statusAsOf({ validTo: '2026-02-10', renewal: null }, ROWS.slice(0, 2), '2026-03-01')?.status).toBe(
      'draft',
    )
  })

  test('was signed on its first day in force, also after it has ended', () => {
    const rows = [...ROWS, row('active', '2026-04-01'), row('terminated', '2026-05-01')]
    expect(signedOn(rows, '2026-12-31')).toBe('2026-03-01')
    expect(signedOn(rows, '2026-02-28')).toBeNull()
  })
})

describe('a counting rule', () => {
  const agreement = (
    id: string,
    type: AgreementType,
    units: string[] = [],
    pointId: string | null = null,
  ) => ({
    ...{ id, type, pointId, inForce: true },
    units: units.map((organisationId) => ({ organisationId, name: organisationId })),
  })
  const schools = Array.from({ length: 23 }, (_, n) => `skole ${n}`)
  const S10 = [
    agreement('paraply', 'framework', schools),
    ...Array.from({ length: 104 }, (_, n) => agreement(`aftale ${n}`, 'partnership')),
    ...schools.slice(0, 20).map((school) => agreement(`del ${school}`, 'subAgreement', [school], 'punkt 4')),
    agreement('hensigt', 'letterOfIntent'),
  ]

  test('makes 105 agreements, 127 workplaces or 20 points of the same file', () => {
    expect(countedBy('agreements', S10)).toHaveLength(105)
    expect(countedBy('units', S10)).toHaveLength(104 + 23)
    expect(countedBy('points', S10)).toHaveLength(20)
  })

  test('counts a point once for each unit, however often it was agreed', () => {
    const twice = [
      ...S10,
      agreement('igen', 'subAgreement', [schools[0] as string, schools[22] as string], 'punkt 4'),
    ]
    expect(countedBy('points', twice)).toHaveLength(21)
  })

  test('counts nothing that is not in force', () => {
    const ended = S10.map((each) => ({ ...each, inForce: false }))
    for (const rule of ['agreements', 'units', 'points'] as const) expect(countedBy(rule, ended)).toEqual([])
  })
})
