import { describe, expect, test } from 'vitest'
import { operation } from '../../../db/log/operation'
import { organisationParents } from '../../../db/queries/organisations'
import { slots } from '../../../db/queries/slots'
import type { Cell } from '../../../db/rules/sheet'
import { anImage, anOrganisation } from '../../fixtures/files'
import { all, anna, create, type File, HEADERS, MAKE_ALL, taken } from './placement-rows'
import { listFrom } from './read-list'
import { aSheet } from './sheets'

/** An organisation whose unit has a place. */
function placeWithUnit(file: File) {
  const [parent, unit] = ['Danfoss (opdigtet)', 'Danfoss Nordborg (opdigtet)'].map((name) =>
    anOrganisation(file, { name }),
  )
  return operation(file, { label: 'slot.create' }, () => {
    const period = { validFrom: null, validTo: null }
    organisationParents.create(file, {
      organisationId: unit as string,
      parentId: parent as string,
      ...period,
    })
    const blank = {
      hoursPerWeek: null,
      tasks: null,
      demands: null,
      trades: [],
      danish: null,
      interpreter: null,
    }
    const none = { sector: null, areaId: null, mentorModel: null, mentorHours: null, agreementId: null }
    const who = { contactId: null, ownerId: null, note: null }
    const is = { name: 'Lageret', scheme: 'companyTraineeship', kind: 'standing' } as const
    const slot = slots.create(file, {
      organisationId: unit as string,
      ...is,
      ...period,
      ...blank,
      ...none,
      ...who,
    })
    return { unit, slot }
  }).value
}

describe('who and where', () => {
  test('without a name each row is a place of its own, the same ones the next time', async () => {
    const file = anImage()
    const rows: Cell[][] = [1, 2, 3].map(() => [null, 'Ringgården', 'vp', '14-09-2026'])
    expect((await taken(file, rows)).counts.created).toBe(3)
    expect((await taken(file, rows)).n).toBeNull()
    // The newer list has one more, and one of them has ended.
    const ended: Cell[] = [
      null,
      'Ringgården',
      'vp',
      '14-09-2026',
      null,
      null,
      null,
      'afsluttet',
      'ord. job',
      '01-11-2026',
    ]
    const { counts } = await taken(file, [...rows, ended])
    expect(counts).toMatchObject({ created: 1, unchanged: 3 })
  })

  test('who is not found is asked about, and skipped they are a place without a name', async () => {
    const file = anImage()
    const rows = [anna('vp', '14-09-2026')]
    const lookups = { 'placement.organisationId': create }
    const asked = await listFrom(file, aSheet([HEADERS, ...rows]), { lookups })
    expect(asked.lookups).toMatchObject([
      {
        field: 'placement.participantId',
        target: 'participant',
        word: 'Anna Prøve',
        blocking: true,
        canCreate: true,
      },
      { field: 'placement.organisationId' },
    ])
    expect(asked.counts.rejected).toBe(1)
    const left = { ...lookups, 'placement.participantId': { 'anna proeve': 'leave' as const } }
    await listFrom(file, aSheet([HEADERS, ...rows]), { lookups: left })
    expect(all(file, 'placement')).toMatchObject([{ participantId: null }])
  })

  test('two of one name are told apart by their birth, and a number finds its own', async () => {
    const file = anImage()
    const headers = ['Borger', 'Fødselsdato', 'Virksomhed', 'Ordning', 'Startdato']
    const sheet = aSheet([
      headers,
      ['Anna Prøve', '03-02-1985', 'Ringgården', 'vp', '14-09-2026'],
      ['Anna Prøve', '04-05-1990', 'Ringgården', 'vp', '14-09-2026'],
    ])
    await listFrom(file, sheet, MAKE_ALL)
    expect(all(file, 'participant')).toMatchObject([{ birthDate: '1985-02-03' }, { birthDate: '1990-05-04' }])
    const byName = await taken(file, [anna('fleks', '14-09-2026')])
    expect(byName.lookups).toContainEqual(expect.objectContaining({ word: 'Anna Prøve', several: true }))
    const byNumber = await listFrom(
      file,
      aSheet([
        ['Løbenr.', 'Virksomhed', 'Ordning', 'Startdato'],
        ['B-002', 'Ringgården', 'fleks', '14-09-2026'],
      ]),
      {},
    )
    expect(byNumber.counts.created).toBe(1)
    expect(all(file, 'placement').at(-1)?.participantId).toBe(all(file, 'participant')[1]?.id)
  })

  test('a number that the list has later is not given to somebody without one', async () => {
    const file = anImage()
    const sheet = aSheet([
      ['Borger', 'Løbenr.', 'Virksomhed', 'Ordning', 'Startdato'],
      ['Anna Prøve', null, 'Ringgården', 'vp', '14-09-2026'],
      ['Bo Prøve', 'B-001', 'Ringgården', 'vp', '14-09-2026'],
    ])
    await listFrom(file, sheet, MAKE_ALL)
    const numbers = all(file, 'participant').map(({ name, localId }) => [name, localId])
    expect(Object.fromEntries(numbers)).toEqual({ 'Anna Prøve': 'B-002', 'Bo Prøve': 'B-001' })
    expect((await listFrom(file, sheet, MAKE_ALL)).n).toBeNull()
  })

  test('mentor and contact of one name are one contact, and a consultant stands at the jobcentre', async () => {
    const file = anImage()
    const sheet = aSheet([
      ['Borger', 'Virksomhed', 'Ordning', 'Startdato', 'Mentor', 'Kontaktperson', 'Jobkonsulent', 'Sendt af'],
      [
        'Anna Prøve',
        'Ringgården',
        'vp',
        '14-09-2026',
        'Mie Prøve',
        'Mie Prøve',
        'Kai Prøve',
        'Jobcenter Prøveby',
      ],
    ])
    const more = { lookups: { ...MAKE_ALL.lookups, 'placement.contactId': create } }
    await listFrom(file, sheet, more)
    const organisations = new Map(all(file, 'organisation').map(({ id, name }) => [id, name]))
    expect(
      all(file, 'contact').map(({ name, organisationId }) => [name, organisations.get(organisationId)]),
    ).toEqual([
      ['Mie Prøve', 'Ringgården'],
      ['Kai Prøve', 'Jobcenter Prøveby'],
    ])
    const [placement] = all(file, 'placement')
    expect(placement?.mentorId).toBe(placement?.contactId)
    expect((await listFrom(file, sheet, more)).n).toBeNull()
  })

  test('a sector that the scheme says is filled in where there is none, and told where it is another', async () => {
    const file = anImage()
    anOrganisation(file, { name: 'Ringgården', sector: 'public' })
    const { outcomes } = await taken(file, [
      anna('løntilskud priv.', '14-09-2026'),
      ['Bo Prøve', 'Bageren', 'løntilskud priv.', '14-09-2026'],
    ])
    const sectors = all(file, 'organisation').map(({ name, sector }) => [name, sector])
    expect(Object.fromEntries(sectors)).toEqual({ Ringgården: 'public', Bageren: 'private' })
    expect(outcomes[0]?.flags).toContainEqual(expect.objectContaining({ flag: 'sector.stands' }))
  })
})

test('a place is one of the workplace or of a unit of it, and then the unit is where they are', async () => {
  const file = anImage()
  const units = placeWithUnit(file)
  const sheet = (place: string) =>
    aSheet([
      ['Borger', 'Virksomhed', 'Plads', 'Ordning', 'Startdato'],
      ['Anna Prøve', 'Danfoss (opdigtet)', place, 'vp', '14-09-2026'],
    ])
  await listFrom(file, sheet('Lageret'), MAKE_ALL)
  expect(all(file, 'placement')).toMatchObject([{ organisationId: units.unit, slotId: units.slot }])
  expect((await listFrom(file, sheet('Lageret'), MAKE_ALL)).n).toBeNull()
  const { outcomes } = await listFrom(file, sheet('Køkkenet'), MAKE_ALL)
  expect(outcomes[0]?.faults).toMatchObject([{ field: 'placement.slotId', fault: 'lookup.unknown' }])
})
