import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { agreementList, agreementRecord } from '../../../db/queries/agreement-list'
import { agreementPoints, createAgreement, type NewAgreement } from '../../../db/queries/agreements'
import { organisationList } from '../../../db/queries/organisation-list'
import { organisationSteps } from '../../../db/queries/organisations'
import { saveProgramme } from '../../../db/queries/programme'
import { type SubAgreed, subAgree } from '../../../db/queries/sub-agreements'
import { anImage, anOrganisation } from '../../fixtures/files'
import { A_PARTY, AN_AGREEMENT } from '../../fixtures/programme'

const TODAY = '2026-11-23'

function write<T>(file: OpenFile, fn: () => T): T {
  return operation(file, { label: 'agreement.create' }, fn).value
}

function anAgreement(file: OpenFile, values: Partial<NewAgreement>): string {
  const nothing = { agreement: AN_AGREEMENT, parties: [], statuses: [], commitments: [], unitIds: [] }
  return write(file, () => createAgreement(file, { ...nothing, ...values }))
}

const signed = (onDate: string) => ({ status: 'signed' as const, onDate, note: null })

/** An umbrella over two schools with one point. */
function anUmbrella(file: OpenFile, own: string | null) {
  const [north, south] = ['Nordskolen', 'Sydskolen'].map((name) => anOrganisation(file, { name })) as [
    string,
    string,
  ]
  const id = anAgreement(file, {
    agreement: { ...AN_AGREEMENT, type: 'framework' },
    parties: own === null ? [] : [{ ...A_PARTY, side: 'own', organisationId: own }],
    statuses: [signed('2026-01-15')],
    unitIds: [north, south],
  })
  const pointId = write(file, () =>
    agreementPoints.create(file, { agreementId: id, number: 4, name: 'Pladser', text: null }),
  )
  const agree = (units: SubAgreed['units'], status: SubAgreed['status'] = 'signed', onDate = '2026-03-01') =>
    write(file, () => subAgree(file, { frameworkId: id, pointId, status, onDate, units }))
  const subs = (asOf = TODAY) => agreementRecord(file, id, asOf).subAgreements
  return { id, pointId, north, south, agree, subs }
}

describe('sub-agreeing a point', () => {
  test('gives each workplace its own, with itself and our own side of the framework as parties', () => {
    const file = anImage()
    const own = anOrganisation(file, { name: 'Sekretariatet' })
    const { north, south, pointId, agree, subs } = anUmbrella(file, own)
    agree([north, south].map((organisationId) => ({ organisationId, name: 'Delaftale', agreementId: null })))
    expect(subs()).toHaveLength(2)
    for (const [at, unit] of [north, south].entries())
      expect(subs().find(({ units }) => units[0]?.organisationId === unit)).toMatchObject({
        type: 'subAgreement',
        pointId,
        status: 'signed',
        signedOn: '2026-03-01',
        parties: [
          { organisationId: own, side: 'own' },
          { organisationId: unit, side: 'partner' },
        ],
        partners: ['Nordskolen', 'Sydskolen'][at],
      })
    expect(subs('2026-02-28').every(({ notYet }) => notYet)).toBe(true)
  })

  test("takes the programme's owner as our own side where the framework names nobody", () => {
    const file = anImage()
    const own = anOrganisation(file, { name: 'Kommunen' })
    write(file, () => saveProgramme(file, { name: 'Byskoven', ownerId: own }))
    const { north, agree, subs } = anUmbrella(file, null)
    agree([{ organisationId: north, name: 'Delaftale', agreementId: null }])
    expect(subs()[0]?.parties).toMatchObject([{ organisationId: own, side: 'own' }, { side: 'partner' }])
  })

  test('moves on the one that is under way instead of making a second', () => {
    const file = anImage()
    const { north, agree, subs } = anUmbrella(file, null)
    agree([{ organisationId: north, name: 'Delaftale', agreementId: null }], 'draft')
    const [draft] = subs()
    agree([{ organisationId: north, name: 'x', agreementId: draft?.id ?? '' }], 'signed', '2026-05-01')
    expect(subs()).toMatchObject([{ id: draft?.id, name: 'Delaftale', status: 'signed' }])
    expect(subs('2026-04-30')).toMatchObject([{ status: 'draft' }])
  })

  test('refuses to move on an agreement about something else, and then makes none of the others', () => {
    const file = anImage()
    const { id, north, south, agree, subs } = anUmbrella(file, null)
    expect(() =>
      agree([
        { organisationId: north, name: 'Delaftale', agreementId: null },
        { organisationId: south, name: 'Delaftale', agreementId: id },
      ]),
    ).toThrow('field.invalid')
    expect(subs()).toEqual([])
  })
})

describe("a partner's step", () => {
  const rowOf = (file: OpenFile, id: string, asOf: string) =>
    organisationList(file, asOf).find((each) => each.id === id)
  const stepOn = (file: OpenFile, organisationId: string, step: 'pledge' | 'assessmentCompany') =>
    write(file, () => organisationSteps.create(file, { organisationId, step, onDate: '2026-01-01' }))

  test('is "aftale" from the day of signing on, also for a step that was written before', () => {
    const file = anImage()
    const id = anOrganisation(file)
    stepOn(file, id, 'pledge')
    anAgreement(file, {
      parties: [{ ...A_PARTY, organisationId: id }],
      statuses: [{ ...signed('2026-02-01'), status: 'draft' }, signed('2026-03-01')],
    })
    expect(rowOf(file, id, '2026-02-28')).toMatchObject({ step: 'pledge', agreementOn: null })
    expect(rowOf(file, id, '2026-03-01')).toMatchObject({
      step: 'agreement',
      stepOn: '2026-03-01',
      agreementOn: '2026-03-01',
    })
  })

  test('goes back when the agreement has run out, and stays at what lies beyond', () => {
    const file = anImage()
    const [ended, beyond] = [anOrganisation(file), anOrganisation(file, { name: 'Falck' })] as const
    stepOn(file, ended, 'pledge')
    stepOn(file, beyond, 'assessmentCompany')
    anAgreement(file, {
      agreement: { ...AN_AGREEMENT, validTo: '2026-06-30' },
      parties: [ended, beyond].map((organisationId) => ({ ...A_PARTY, organisationId })),
      statuses: [signed('2026-03-01')],
    })
    expect(rowOf(file, ended, '2026-06-30')?.step).toBe('agreement')
    expect(rowOf(file, ended, '2026-07-01')).toMatchObject({ step: 'pledge', stepOn: '2026-01-01' })
    expect(rowOf(file, beyond, '2026-06-30')?.step).toBe('assessmentCompany')
  })

  test('follows for a workplace that is covered, not for our own side nor from a letter of intent', () => {
    const file = anImage()
    const [own, unit, wellMeaning] = ['Sekretariatet', 'Nordskolen', 'Kommunen'].map((name) =>
      anOrganisation(file, { name }),
    ) as [string, string, string]
    anAgreement(file, {
      parties: [{ ...A_PARTY, organisationId: own, side: 'own' }],
      statuses: [signed('2026-03-01')],
      unitIds: [unit],
    })
    anAgreement(file, {
      agreement: { ...AN_AGREEMENT, type: 'letterOfIntent' },
      parties: [{ ...A_PARTY, organisationId: wellMeaning }],
      statuses: [signed('2026-03-01')],
    })
    expect(rowOf(file, unit, TODAY)?.agreementOn).toBe('2026-03-01')
    expect(rowOf(file, own, TODAY)?.agreementOn).toBeNull()
    expect(rowOf(file, wellMeaning, TODAY)?.agreementOn).toBeNull()
  })
})

test('an agreement is not there before its first status, but is where nobody has written one', () => {
  const file = anImage()
  anAgreement(file, { statuses: [signed('2026-03-01')] })
  anAgreement(file, { agreement: { ...AN_AGREEMENT, name: 'Uden status' } })
  const notYet = (asOf: string) => agreementList(file, asOf).map(({ name, notYet }) => [name, notYet])
  expect(notYet('2026-02-28')).toEqual([
    ['Partnerskabsaftalen', true],
    ['Uden status', false],
  ])
  expect(notYet('2026-03-01')).toEqual([
    ['Partnerskabsaftalen', false],
    ['Uden status', false],
  ])
})
