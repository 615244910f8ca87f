import { describe, expect, test } from 'vitest'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { allOf } from '../../../db/queries/import/tables'
import { organisationRecord } from '../../../db/queries/organisation-list'
import { organisations } from '../../../db/queries/organisations'
import { anImage, anOrganisation } from '../../fixtures/files'
import { anInput, aRow, imported, TODAY, tallyOfLog } from './imported'

const NAME = 'organisation.name'
const CVR = 'organisation.cvr'
const CITY = 'organisation.city'
const POSTCODE = 'organisation.postcode'

const take = (file: ReturnType<typeof anImage>, rows: Record<string, unknown>[], plan = {}) =>
  imported(
    file,
    anInput(
      'organisations',
      rows.map((values, at) => aRow(at + 2, values)),
      plan,
    ),
  )

const names = (file: ReturnType<typeof anImage>) =>
  [...allOf(file, 'organisation').values()].map(({ name }) => name).sort()

describe('a partner in a list', () => {
  test('is made with its contact and its head count, and the same list again changes nothing', () => {
    const file = anImage()
    const row = {
      [NAME]: 'Ringgården',
      [CVR]: '13748136',
      [CITY]: 'Aarhus C',
      'organisation.kinds': ['housingOrganisation'],
      'contact.name': 'Anna Prøve',
      'contact.phone': '+4512345678',
      'organisationEmployees.employees': 34,
    }
    const first = take(file, [row])
    expect(first.counts).toEqual({ created: 1, updated: 0, unchanged: 0, rejected: 0 })
    expect(first.tally).toEqual(tallyOfLog(file, first.n))
    expect(Object.keys(first.tally).sort()).toEqual(['contact', 'organisation', 'organisationEmployees'])
    const again = take(file, [row])
    expect(again.n).toBeNull()
    expect(again.counts.unchanged).toBe(1)
  })

  test('is the one of its CVR number, and shows what of it becomes another', () => {
    const file = anImage()
    const id = anOrganisation(file, { name: 'Ringgården', cvr: '13748136', city: 'Aarhus' })
    const { outcomes, writes } = take(file, [{ [NAME]: 'Ringgården', [CVR]: '13748136', [CITY]: 'Viby J' }])
    expect(writes).toEqual([
      { kind: 'update', table: 'organisation', id, before: { city: 'Aarhus' }, values: { city: 'Viby J' } },
    ])
    expect(outcomes[0]).toMatchObject({
      state: 'updated',
      title: 'Ringgården',
      changes: [{ field: CITY, before: 'Aarhus', after: 'Viby J', kept: null }],
    })
    expect(organisationRecord(file, id, TODAY).city).toBe('Viby J')
  })

  test('of the same name elsewhere is asked about: it may have moved, or be another one', () => {
    const file = anImage()
    const id = anOrganisation(file, { name: 'Strandskolen', postcode: '8240' })
    const rows = [{ [NAME]: 'Strandskolen', [POSTCODE]: '2900' }]
    const asked = take(file, rows)
    expect(asked.counts.rejected).toBe(1)
    expect(asked.lookups).toMatchObject([{ blocking: true, candidates: [{ id }] }])
    const moved = take(file, rows, { lookups: { [NAME]: { strandskolen: { id } } } })
    expect(moved.writes).toMatchObject([{ id, before: { postcode: '8240' }, values: { postcode: '2900' } }])
  })

  test('of the same name with a CVR number of its own is another one', () => {
    const file = anImage()
    anOrganisation(file, { name: 'Strandskolen', cvr: '13748136' })
    expect(take(file, [{ [NAME]: 'Strandskolen', [CVR]: '13585628' }]).counts.created).toBe(1)
  })

  test('in one list at two places is two, also the second time', () => {
    const file = anImage()
    const rows = ['8240', '2900'].map((postcode) => ({ [NAME]: 'Fakta', [POSTCODE]: postcode }))
    expect(take(file, rows).counts.created).toBe(2)
    expect(take(file, rows).n).toBeNull()
  })

  test('that is spelled with other capitals or aa for å is no change', () => {
    const file = anImage()
    anOrganisation(file, { name: 'Århus Håndbold', city: 'Århus' })
    expect(take(file, [{ [NAME]: 'aarhus håndbold', [CITY]: 'Aarhus' }]).n).toBeNull()
  })

  test('is asked about where a municipality has several units under one number', () => {
    const file = anImage()
    const [first] = ['Plejehjem Nord', 'Plejehjem Syd'].map((name) =>
      anOrganisation(file, { name, cvr: '24256790' }),
    )
    const rows = [{ [NAME]: 'Plejehjem Øst', [CVR]: '24256790' }]
    const asked = take(file, rows)
    expect(asked.counts.rejected).toBe(1)
    expect(asked.lookups).toMatchObject([{ field: NAME, several: true, blocking: true, count: 1 }])
    expect(asked.lookups[0]?.candidates).toHaveLength(2)
    const chosen = take(file, rows, { lookups: { [NAME]: { 'plejehjem oest': { id: first } } } })
    expect(chosen.counts.updated).toBe(1)
    const made = take(file, rows, { lookups: { [NAME]: { 'plejehjem oest': 'create' } } })
    expect(made.counts).toMatchObject({ created: 0, rejected: 0 })
  })

  test('that was chosen and is gone by now is asked about again, and not made anew', () => {
    const file = anImage()
    anOrganisation(file, { name: 'Strandskolen', postcode: '8240' })
    const gone = '018f0000-0000-7000-8000-000000000000'
    const { outcomes, n } = take(file, [{ [NAME]: 'Strandskolen', [POSTCODE]: '2900' }], {
      lookups: { [NAME]: { strandskolen: { id: gone } } },
    })
    expect(outcomes[0]?.faults).toMatchObject([{ field: NAME, fault: 'lookup.unknown' }])
    expect(n).toBeNull()
  })

  test('keeps tags and note, and gets what they lack', () => {
    const file = anImage()
    const id = anOrganisation(file, { name: 'Ringgården', tags: ['byg'], note: 'Ring om formiddagen' })
    const row = {
      [NAME]: 'Ringgården',
      'organisation.tags': ['byg', 'have'],
      'organisation.note': 'God kantine',
    }
    take(file, [row])
    expect(organisationRecord(file, id, TODAY)).toMatchObject({
      tags: ['byg', 'have'],
      note: 'Ring om formiddagen\nGod kantine',
    })
    expect(take(file, [row]).n).toBeNull()
  })

  test('is changed only as far as its fields may be', () => {
    const file = anImage()
    anOrganisation(file, { name: 'Ringgården', cvr: '13748136', city: 'Aarhus', postcode: null })
    const row = {
      [NAME]: 'Ringgården',
      [CVR]: '13748136',
      [CITY]: 'Viby',
      [POSTCODE]: '8260',
      'organisation.street': 'Vej 1',
    }
    const { outcomes, writes } = take(file, [row], {
      strategies: { [CITY]: 'ifEmpty', [POSTCODE]: 'ifEmpty', 'organisation.street': 'never' },
    })
    expect(writes).toMatchObject([{ values: { postcode: '8260' } }])
    expect(outcomes[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: CITY, before: 'Aarhus', after: 'Viby', kept: 'strategy' },
        { field: 'organisation.street', before: null, after: 'Vej 1', kept: 'strategy' },
      ]),
    )
  })
})

describe('several rows about one partner', () => {
  test('bring a contact each, and the partner once', () => {
    const file = anImage()
    const rows = ['Anna Prøve', 'Bo Prøve'].map((name) => ({ [NAME]: 'Ringgården', 'contact.name': name }))
    const { tally, counts, n } = take(file, rows)
    expect(tally).toEqual(tallyOfLog(file, n))
    expect(tally.organisation?.created).toBe(1)
    expect(tally.contact?.created).toBe(2)
    expect(counts).toMatchObject({ created: 1, updated: 1 })
    expect(take(file, rows).n).toBeNull()
  })

  test('that share an address of mail stay two contacts, also the second time', () => {
    const file = anImage()
    const rows = ['Anna Prøve', 'Bo Prøve'].map((name) => ({
      [NAME]: 'Ringgården',
      'contact.name': name,
      'contact.email': 'post@ringgaarden.example',
    }))
    expect(take(file, rows).tally.contact?.created).toBe(2)
    expect(take(file, rows).n).toBeNull()
  })

  test('are not taken where they differ, until it is said which of them holds', () => {
    const file = anImage()
    const rows = ['8000', '8260'].map((postcode) => ({
      [NAME]: 'Ringgården',
      [CVR]: '13748136',
      [POSTCODE]: postcode,
    }))
    const asked = take(file, rows)
    expect(asked.counts).toMatchObject({ created: 1, rejected: 1 })
    expect(asked.outcomes[1]?.faults).toMatchObject([{ field: POSTCODE, fault: 'row.differs' }])
    expect(take(file, rows, { repeated: 'first' }).n).toBeNull()
    const last = take(file, rows, { repeated: 'last' })
    expect(last.tally.organisation).toEqual({ created: 0, updated: 1, fields: { postcode: 1 } })
    expect(take(file, rows, { repeated: 'last' }).n).toBeNull()
  })
})

test('a row with a fault brings nothing, not even its contact', () => {
  const file = anImage()
  const row = aRow(2, { [NAME]: 'Ringgården', 'contact.name': 'Anna Prøve' })
  row.faults.push({ field: CVR, column: 2, raw: '12345678', fault: 'cvr.checkDigit' })
  const { counts, n } = imported(file, anInput('organisations', [row]))
  expect(counts.rejected).toBe(1)
  expect(n).toBeNull()
  expect(names(file)).toEqual([])
})

test('a unit finds its owner further down the list, and no circle is made', () => {
  const file = anImage()
  const rows = [
    { [NAME]: 'Strandskolen', 'organisation.parentId': 'Aarhus Kommune' },
    { [NAME]: 'Aarhus Kommune' },
  ]
  expect(take(file, rows).tally.organisationParent?.created).toBe(1)
  expect(take(file, rows).n).toBeNull()
  const turned = take(file, [{ [NAME]: 'Aarhus Kommune', 'organisation.parentId': 'Strandskolen' }])
  expect(turned.outcomes[0]?.faults).toMatchObject([{ fault: 'lookup.circle' }])
})

test('an import is undone whole, but for what was changed since', () => {
  const file = anImage()
  const id = anOrganisation(file, { name: 'Boligkontoret', cvr: '13748136', city: 'Vejle' })
  const { n } = take(file, [
    { [NAME]: 'Boligkontoret', [CVR]: '13748136', [CITY]: 'Fredericia' },
    { [NAME]: 'Ringgården' },
  ])
  operation(file, { label: 'organisation.update' }, () => organisations.update(file, id, { city: 'Kolding' }))
  const { kept } = undo(file, n as number)
  expect(kept).toMatchObject([{ record: id, field: 'city', reason: 'changedLater' }])
  expect(names(file)).toEqual(['Boligkontoret'])
})
