import { describe, expect, test } from 'vitest'
import { amountText, parseAmount, readAmount } from '../../../renderer/pages/agreements/amount'
import { type NewAgreementValues, toAgreement } from '../../../renderer/pages/agreements/newAgreement'
import { isEnding, rowsOn } from '../../../renderer/pages/agreements/rows'

const VALUES: NewAgreementValues = {
  partnerIds: ['falck'],
  type: 'partnership',
  name: 'Partnerskabsaftale med Falck',
  status: 'signed',
  onDate: '2026-03-01',
  scheme: 'companyTraineeship',
  places: '4',
}
const OURS = { ownId: 'sekretariatet', frameworkId: null }

describe('the number of a commitment', () => {
  test.each([
    ['4', 4, null],
    ['4-6', 4, 6],
    ['fire til seks', 4, 6],
    ['mindst 25', 25, null],
    ['op til 150', 0, 150],
    ['4 pladser', 4, null],
    ['1.250', 1250, null],
  ])('%s is read as it is said', (text, minimum, maximum) => {
    expect(readAmount(text)).toEqual({ ok: true, value: { minimum, maximum } })
  })

  test.each([
    ['6-4', 'range.order'],
    ['ca. 125', 'range.form'],
    ['4 timer', 'range.form'],
    ['1,5', 'range.form'],
    ['2.000.000', 'number.size'],
    ['mange', 'range.form'],
  ])('%s is refused: what cannot be kept is not swallowed', (text, code) => {
    expect(readAmount(text)).toEqual({ ok: false, code })
    expect(parseAmount(text)).toEqual({ ok: false, code })
  })

  test('is read again from what it is shown as', () => {
    for (const amount of [
      { minimum: 4, maximum: null },
      { minimum: 0, maximum: 150 },
      { minimum: 1250, maximum: 1300 },
    ])
      expect(readAmount(amountText(amount))).toEqual({ ok: true, value: amount })
  })
})

describe('a new agreement', () => {
  test("has the programme's owner as a party on our side, and once only where it is the partner", () => {
    expect(toAgreement(VALUES, OURS).parties).toMatchObject([
      { organisationId: 'sekretariatet', side: 'own', signedOn: '2026-03-01' },
      { organisationId: 'falck', side: 'partner', signedOn: '2026-03-01' },
    ])
    const own = { ...VALUES, partnerIds: ['sekretariatet'] }
    expect(toAgreement(own, OURS).parties).toMatchObject([{ side: 'partner' }])
    expect(toAgreement(VALUES, { ...OURS, ownId: null }).parties).toHaveLength(1)
  })

  test('that is only talked about has neither a day of signing nor a beginning', () => {
    const { agreement, parties } = toAgreement({ ...VALUES, status: 'dialogue' }, OURS)
    expect(agreement.validFrom).toBeNull()
    expect(parties?.every(({ signedOn }) => signedOn === null)).toBe(true)
  })

  test('promises what was written, and nothing where no number was', () => {
    expect(toAgreement({ ...VALUES, places: '4-6' }, OURS).commitments).toMatchObject([
      { scheme: 'companyTraineeship', unit: 'slots', minimum: 4, maximum: 6 },
    ])
    expect(toAgreement({ ...VALUES, places: null }, OURS).commitments).toEqual([])
    expect(toAgreement({ ...VALUES, scheme: null }, OURS).commitments).toEqual([])
  })
})

describe('the list of agreements on a day', () => {
  const row = {
    ...{ id: 'a', name: 'Aftale', type: 'partnership' as const, number: null, caseNumber: null },
    ...{ frameworkId: null, frameworkName: null, pointId: null, pointNumber: null },
    ...{ validFrom: null, validTo: '2026-06-30', noticeDays: null, renewal: null, openToParties: false },
    ...{ areaId: 'korsk', ownerId: null, ownerName: null, note: null },
    ...{ status: 'signed' as const, statusSince: '2026-01-01', signedOn: '2026-01-01', inForce: true },
    ...{ notYet: false, parties: [], partners: '', sector: null, units: [], committed: 0 },
  }
  const areas = new Map([['korsk', 'Korskærparken']])

  test('leaves out what did not exist, and names the area', () => {
    const rows = rowsOn([row, { ...row, id: 'b', notYet: true }], '2026-04-01', areas)
    expect(rows.map(({ id, areaName }) => [id, areaName])).toEqual([['a', 'Korskærparken']])
  })

  test('says what ends soon: from ninety days before to the last day, unless it renews itself', () => {
    const ending = (asOf: string, fields = {}) => rowsOn([{ ...row, ...fields }], asOf, areas).map(isEnding)
    expect(ending('2026-03-31')).toEqual([false])
    expect(ending('2026-04-01')).toEqual([true])
    expect(ending('2026-06-30')).toEqual([true])
    expect(ending('2026-07-01', { inForce: false })).toEqual([false])
    expect(ending('2026-06-30', { renewal: 'automatic' })).toEqual([false])
  })
})
