import { describe, expect, test } from 'vitest'
import { operation } from '../../../db/log/operation'
import { categories, categorySchemes } from '../../../db/queries/categories'
import { allOf } from '../../../db/queries/import/tables'
import { staffMembers } from '../../../db/queries/staff'
import { countsOf } from '../../../db/queries/target-groups'
import type { ImportKind } from '../../../db/rules/import/concepts'
import { anImage, anOrganisation } from '../../fixtures/files'
import { anInput, aRow, imported, tallyOfLog } from './imported'

type File = ReturnType<typeof anImage>

const take = (file: File, kind: ImportKind, rows: Record<string, unknown>[], plan = {}) => {
  const input = anInput(
    kind,
    rows.map((values, at) => aRow(at + 2, values)),
    plan,
  )
  const result = imported(file, input)
  expect(result.tally).toEqual(tallyOfLog(file, result.n))
  return result
}

const all = (file: File, table: Parameters<typeof allOf>[1]) => [...allOf(file, table).values()]

describe('counts of target groups', () => {
  const GROUP = 'targetGroup.name'
  const PEOPLE = 'targetGroupCount.people'
  const DAY = 'targetGroupCount.countedOn'

  test('make the group and its area, and stay one count a day', () => {
    const file = anImage()
    const row = {
      ...{ [GROUP]: 'Match 2', 'targetGroup.benefit': 'cashBenefit', 'targetGroup.areaId': 'Bispehaven' },
      ...{ [PEOPLE]: 56, 'targetGroupCount.activeShare': 3300, [DAY]: '2010-01-29' },
    }
    const asked = take(file, 'targetGroupCounts', [row])
    expect(asked.lookups).toContainEqual(expect.objectContaining({ word: 'Bispehaven', blocking: true }))
    const lookups = { 'targetGroup.areaId': { '*': 'create' } }
    const made = take(file, 'targetGroupCounts', [row], { lookups })
    expect(made.counts.created).toBe(1)
    expect(all(file, 'area')).toMatchObject([{ name: 'Bispehaven' }])
    const [group] = all(file, 'targetGroup')
    expect(countsOf(file, String(group?.id))).toMatchObject([{ people: 56, activeShare: 3300 }])
    expect(take(file, 'targetGroupCounts', [row]).n).toBeNull()
    const mended = take(file, 'targetGroupCounts', [{ ...row, [PEOPLE]: 57 }])
    expect(mended.outcomes[0]?.changes).toMatchObject([{ field: PEOPLE, before: 56, after: 57 }])
  })

  test('name an area that is new in a later row of a group that is new as well', () => {
    const file = anImage()
    const row = { [GROUP]: 'Unge', [PEOPLE]: 7 }
    const rows = [
      { ...row, [DAY]: '2010-01-29' },
      { ...row, [DAY]: '2010-02-28', 'targetGroup.areaId': 'Gellerup' },
    ]
    take(file, 'targetGroupCounts', rows, { lookups: { 'targetGroup.areaId': { '*': 'create' } } })
    expect(all(file, 'targetGroup')).toMatchObject([{ areaId: all(file, 'area')[0]?.id }])
  })

  test('are of the group of those people where the list has no names', () => {
    const file = anImage()
    const row = { 'targetGroup.benefit': 'cashBenefit', [PEOPLE]: 10, [DAY]: '2010-01-29' }
    take(file, 'targetGroupCounts', [row])
    const later = take(file, 'targetGroupCounts', [{ ...row, [DAY]: '2010-03-01', [PEOPLE]: 12 }])
    expect(later.tally.targetGroup).toBeUndefined()
    expect(all(file, 'targetGroupCount')).toHaveLength(2)
  })

  test('that become known lose their reason, and the other way round', () => {
    const file = anImage()
    const row = { [GROUP]: 'Unge', [DAY]: '2010-01-29' }
    take(file, 'targetGroupCounts', [{ ...row, 'targetGroupCount.unknownBecause': 'ikke optalt endnu' }])
    take(file, 'targetGroupCounts', [{ ...row, [PEOPLE]: 7 }])
    expect(all(file, 'targetGroupCount')).toMatchObject([{ people: 7, unknownBecause: null }])
  })

  test('of a category that two schemes have are asked about once', () => {
    const file = anImage()
    operation(file, { label: 'category.create' }, () => {
      for (const name of ['Match 1-5', 'Match 1-3']) {
        const blank = { validFrom: null, validTo: null, source: null, checkedOn: null, note: null }
        const schemeId = categorySchemes.create(file, { name, ...blank })
        categories.create(file, { schemeId, name: 'match 2', meaning: null, position: 2 })
      }
    })
    const row = { [GROUP]: 'Unge', [DAY]: '2010-01-29', [PEOPLE]: 7, 'targetGroup.categoryId': 'M2' }
    const { lookups, counts } = take(file, 'targetGroupCounts', [row, { ...row, [DAY]: '2010-02-28' }])
    expect(counts.rejected).toBe(2)
    expect(lookups.filter(({ several }) => several)).toMatchObject([
      { word: 'M2', count: 2, canCreate: false },
    ])
  })

  test('without a number and without a reason are refused', () => {
    const { outcomes } = take(anImage(), 'targetGroupCounts', [{ [GROUP]: 'Unge', [DAY]: '2010-01-29' }])
    expect(outcomes[0]?.faults).toMatchObject([{ field: PEOPLE, fault: 'cell.required' }])
  })
})

describe('agreements', () => {
  const PARTNER = 'agreementParty.organisationId'
  const row = {
    ...{ [PARTNER]: 'Ringgården', 'agreement.type': 'partnership', 'agreement.number': 12 },
    ...{ 'agreementParty.signedOn': '2010-03-01', 'agreement.validTo': '2027-12-31' },
    ...{ 'commitment.scheme': 'companyTraineeship', 'commitment.minimum': 4 },
  }

  test('come with partner, signing and places, and the same list again changes nothing', () => {
    const file = anImage()
    anOrganisation(file, { name: 'Ringgården' })
    const { tally } = take(file, 'agreements', [row])
    expect(Object.keys(tally).sort()).toEqual([
      'agreement',
      'agreementParty',
      'agreementStatus',
      'commitment',
    ])
    const [made] = all(file, 'agreement')
    expect(made).toMatchObject({ name: 'Partnerskabsaftale med Ringgården', number: 12 })
    expect(all(file, 'agreementStatus')).toMatchObject([
      { agreementId: made?.id, status: 'signed', onDate: '2010-03-01' },
    ])
    expect(take(file, 'agreements', [row]).n).toBeNull()
  })

  test('are found by their number, and a mended number of places is one change', () => {
    const file = anImage()
    anOrganisation(file, { name: 'Ringgården' })
    take(file, 'agreements', [row])
    const { writes } = take(file, 'agreements', [{ ...row, 'commitment.minimum': 6 }])
    expect(writes).toMatchObject([{ table: 'commitment', before: { minimum: 4 }, values: { minimum: 6 } }])
  })

  test('with a partner that is not there are asked about, and make it where that is wanted', () => {
    const file = anImage()
    expect(take(file, 'agreements', [row]).lookups).toMatchObject([
      { field: PARTNER, blocking: true, canCreate: true },
    ])
    const lookups = { [PARTNER]: { ringgaarden: 'create' } }
    const { tally } = take(file, 'agreements', [row, { ...row, 'agreement.number': 13 }], { lookups })
    expect(tally.organisation?.created).toBe(1)
    expect(tally.agreement?.created).toBe(2)
  })

  test('that end before they begin are refused', () => {
    const file = anImage()
    anOrganisation(file, { name: 'Ringgården' })
    const { outcomes } = take(file, 'agreements', [{ ...row, 'agreement.validFrom': '2028-01-01' }])
    expect(outcomes[0]?.faults).toMatchObject([{ fault: 'period.reversed' }])
  })

  test('places of no scheme are refused, not guessed', () => {
    const file = anImage()
    anOrganisation(file, { name: 'Ringgården' })
    const { 'commitment.scheme': _scheme, ...without } = row
    const { outcomes } = take(file, 'agreements', [without])
    expect(outcomes[0]?.faults).toMatchObject([{ field: 'commitment.scheme', fault: 'cell.required' }])
  })
})

describe('a contact log', () => {
  const row = {
    ...{ 'interaction.organisationId': 'Ringgården', 'interaction.onDate': '2026-10-01' },
    ...{ 'interaction.kind': 'call', 'interaction.text': 'Vil tage to i praktik' },
    ...{
      'interaction.staffId': 'mp',
      'interaction.contactId': 'Anna Prøve',
      'nextStep.text': 'Send aftalen',
    },
  }

  test('brings entries and steps, finds staff by initials, and is there once', () => {
    const file = anImage()
    anOrganisation(file, { name: 'Ringgården' })
    const mine = operation(file, { label: 'staff.create' }, () =>
      staffMembers.create(file, { name: 'Mette Prøve', initials: 'MP', active: true }),
    ).value
    const lookups = { 'interaction.contactId': { '*': 'create' } }
    const { outcomes } = take(file, 'interactions', [row], { lookups })
    expect(outcomes[0]).toMatchObject({ state: 'created', flags: [{ flag: 'date.supplied' }] })
    expect(all(file, 'interaction')).toMatchObject([{ staffId: mine, text: 'Vil tage to i praktik' }])
    expect(all(file, 'nextStep')).toMatchObject([
      { text: 'Send aftalen', dueOn: '2026-10-15', ownerId: mine },
    ])
    expect(all(file, 'contact')).toMatchObject([{ name: 'Anna Prøve' }])
    expect(take(file, 'interactions', [row], { lookups }).n).toBeNull()
  })

  test('leaves out whom nobody knows where that is wanted', () => {
    const file = anImage()
    anOrganisation(file, { name: 'Ringgården' })
    const lookups = { 'interaction.contactId': { '*': 'leave' }, 'interaction.staffId': { '*': 'leave' } }
    take(file, 'interactions', [row], { lookups })
    expect(all(file, 'interaction')).toMatchObject([{ staffId: null, contactId: null }])
  })

  test('of a partner who was left out is refused', () => {
    const lookups = { 'interaction.organisationId': { '*': 'leave' } }
    const { outcomes } = take(anImage(), 'interactions', [row], { lookups })
    expect(outcomes[0]?.faults).toContainEqual(expect.objectContaining({ fault: 'lookup.left' }))
  })
})
