import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { contacts } from '../../../db/queries/contacts'
import { organisationList, organisationRecord } from '../../../db/queries/organisation-list'
import {
  organisationEmployeeCounts,
  organisationParents,
  organisationSteps,
  organisations,
} from '../../../db/queries/organisations'
import { anImage, anOrganisation } from '../../fixtures/files'

function write<T>(file: OpenFile, fn: () => T): T {
  return operation(file, { label: 'organisation.update' }, fn).value
}

const row = (file: OpenFile, id: string, asOf: string) =>
  organisationList(file, asOf).find((each) => each.id === id)

describe('the list as of a date', () => {
  test('shows the step of that day, not the newest one', () => {
    const file = anImage()
    const id = anOrganisation(file)
    write(file, () =>
      organisationSteps.create(file, { organisationId: id, step: 'pledge', onDate: '2013-01-08' }),
    )
    write(file, () =>
      organisationSteps.create(file, { organisationId: id, step: 'contact', onDate: '2012-10-02' }),
    )
    expect(row(file, id, '2012-10-01')?.step).toBeNull()
    expect(row(file, id, '2012-10-02')?.step).toBe('contact')
    expect(row(file, id, '2013-01-08')).toMatchObject({ step: 'pledge', stepOn: '2013-01-08' })
  })

  test('of two counts on one day takes the one recorded last', () => {
    const file = anImage()
    const id = anOrganisation(file)
    const count = (employees: number) => ({ organisationId: id, countedOn: '2013-01-08', employees })
    write(file, () => organisationEmployeeCounts.create(file, count(34)))
    write(file, () => organisationEmployeeCounts.create(file, count(43)))
    expect(row(file, id, '2026-11-23')?.employees).toBe(43)
  })

  test('shows whose unit an organisation was on that day, both ends included', () => {
    const file = anImage()
    const [id, first, second] = ['Skole', 'Center Øst', 'Center Vest'].map((name) =>
      anOrganisation(file, { name }),
    ) as [string, string, string]
    const under = (parentId: string, validFrom: string | null, validTo: string | null) =>
      write(file, () =>
        organisationParents.create(file, { organisationId: id, parentId, validFrom, validTo }),
      )
    under(first, null, '2010-06-30')
    under(second, '2010-07-01', null)
    expect(row(file, id, '2009-01-01')?.parentName).toBe('Center Øst')
    expect(row(file, id, '2010-06-30')?.parentName).toBe('Center Øst')
    expect(row(file, id, '2010-07-01')?.parentName).toBe('Center Vest')
    expect(organisationRecord(file, second, '2010-01-01').units).toMatchObject([
      { name: 'Skole', current: false },
    ])
  })

  test('shows a contact that nobody has marked as the main one, while it holds', () => {
    const file = anImage()
    const id = anOrganisation(file)
    const person = (name: string, validTo: string | null) => ({
      ...{ organisationId: id, name, role: null, phone: null, email: null, validFrom: null, note: null },
      validTo,
    })
    write(file, () => contacts.create(file, person('Ulla', '2010-06-30')))
    const next = write(file, () => contacts.create(file, person('Bente', null)))
    write(file, () => contacts.create(file, person('Carl', null)))
    expect(row(file, id, '2010-06-30')?.contactName).toBe('Ulla')
    expect(row(file, id, '2010-07-01')?.contactName).toBe('Bente')
    write(file, () => organisations.update(file, id, { mainContactId: next }))
    expect(row(file, id, '2010-06-30')?.contactName).toBe('Bente')
  })

  test('sorts names the Danish way: æ, ø, å last, aa as å', () => {
    const file = anImage()
    for (const name of ['Ålborg', 'Ørsted', 'Aalborg', 'Zoo', 'Ærø', 'alpha', 'Beta'])
      anOrganisation(file, { name })
    const names = organisationList(file, '2026-11-23').map((each) => each.name)
    expect(names).toEqual(['alpha', 'Beta', 'Zoo', 'Ærø', 'Ørsted', 'Ålborg', 'Aalborg'])
  })
})

describe('an organisation', () => {
  const none = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }

  test('takes no contact of another organisation as its main contact', () => {
    const file = anImage()
    const [ours, theirs] = [anOrganisation(file), anOrganisation(file, { name: 'boli.nu' })]
    const contactId = write(file, () =>
      contacts.create(file, { ...none, organisationId: theirs, name: 'Formand' }),
    )
    expect(() => write(file, () => organisations.update(file, ours, { mainContactId: contactId }))).toThrow(
      'field.invalid',
    )
    expect(organisationRecord(file, ours, '2026-11-23').mainContactId).toBeNull()
  })

  test('never becomes its own unit, through however many links', () => {
    const file = anImage()
    const [a, b, c] = ['A', 'B', 'C'].map((name) => anOrganisation(file, { name })) as [
      string,
      string,
      string,
    ]
    const under = (organisationId: string, parentId: string) =>
      write(file, () =>
        organisationParents.create(file, { organisationId, parentId, validFrom: null, validTo: null }),
      )
    under(b, a)
    under(c, b)
    expect(() => under(a, c)).toThrow('organisation.circle')
    expect(() => under(a, a)).toThrow('organisation.circle')
    expect(organisationRecord(file, a, '2026-11-23').parents).toEqual([])
  })

  test('goes with all that hangs on it, and its units stay', () => {
    const file = anImage()
    const [center, school] = [
      anOrganisation(file, { name: 'Center' }),
      anOrganisation(file, { name: 'Skole' }),
    ]
    write(file, () => {
      const contactId = contacts.create(file, { ...none, organisationId: center, name: 'Leder' })
      organisations.update(file, center, { mainContactId: contactId })
      organisationSteps.create(file, { organisationId: center, step: 'contact', onDate: '2012-10-02' })
      organisationParents.create(file, {
        organisationId: school,
        parentId: center,
        validFrom: null,
        validTo: null,
      })
    })
    write(file, () => organisations.remove(file, center))
    expect(organisationList(file, '2026-11-23').map((each) => [each.name, each.parentName])).toEqual([
      ['Skole', null],
    ])
    for (const table of ['contact', 'organisation_step', 'organisation_parent'])
      expect(file.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  })

  test('keeps the other fields when one is changed', () => {
    const file = anImage()
    const id = anOrganisation(file, { city: 'Fredericia', tags: ['bygherre'], cvr: '24 25 67 90' })
    write(file, () => organisations.update(file, id, { street: ' Havnegade 1 ' }))
    expect(organisationRecord(file, id, '2026-11-23')).toMatchObject({
      city: 'Fredericia',
      tags: ['bygherre'],
      cvr: '24256790',
      street: 'Havnegade 1',
    })
  })

  test('refuses a field that the table has but nobody fills in', () => {
    const file = anImage()
    const id = anOrganisation(file)
    expect(() => write(file, () => organisations.update(file, id, { nameKey: 'x' } as never))).toThrow(
      'input.invalid',
    )
  })
})
