import { expect, test } from 'vitest'
import type { Cell } from '../../../db/rules/sheet'
import { anImage, anOrganisation } from '../../fixtures/files'
import { all, create, type File } from './placement-rows'
import { type Answered, listFrom, read } from './read-list'
import { aSheet } from './sheets'

const HEADERS = [
  'Virksomhed',
  'Afdeling',
  'Antal pladser',
  'Heraf ledige',
  'Offentlig/privat',
  'Arbejdsopgaver',
  'Krav',
  'Timer/uge',
  'Fra',
  'Til',
  'Mentor',
  'Kontakt',
  'Ordning',
]

const MAKE_ALL: Answered = {
  lookups: {
    'slot.organisationId': create,
    'slot.unitId': create,
    'slot.contactId': create,
    'slot.mentorId': create,
    'slotQuota.organisationId': create,
  },
}

const taken = (file: File, rows: Cell[][], more: Answered = {}, headers = HEADERS) =>
  listFrom(file, aSheet([headers, ...rows]), { kind: 'slots', ...MAKE_ALL, ...more })

const SHORT = ['Virksomhed', 'Antal pladser', 'Ordning', 'Heraf ledige']

test('a list of places is known for what it is, and comes with its units and how many they are', async () => {
  const file = anImage()
  const row: Cell[] = [
    'Danfoss (opdigtet)',
    'Nordborg',
    '6-8',
    6,
    'privat',
    'Pakke varer',
    'Kørekort',
    '37:30',
    'uge 14/2026',
    'uge 52/2027',
    'Mie Prøve',
    'Kaj Prøve',
    'vp',
  ]
  const { kind, columns } = await read(aSheet([HEADERS, row]))
  expect(kind).toBe('slots')
  expect(columns.every(({ field }) => field !== null)).toBe(true)
  const { counts, outcomes } = await taken(file, [row])
  expect(counts.created).toBe(1)
  expect(outcomes[0]?.flags.map(({ flag }) => flag)).toEqual(['date.week', 'date.weekEnd'])
  const [owner, unit] = all(file, 'organisation')
  expect(all(file, 'organisationParent')).toMatchObject([{ organisationId: unit?.id, parentId: owner?.id }])
  expect(unit).toMatchObject({ name: 'Nordborg', sector: 'private' })
  expect(all(file, 'slot')).toMatchObject([
    {
      ...{ organisationId: unit?.id, scheme: 'companyTraineeship', name: 'Virksomhedspraktik', sector: null },
      ...{ tasks: 'Pakke varer', demands: 'Kørekort', hoursPerWeek: 2250, note: 'Mentor: Mie Prøve' },
      ...{ validFrom: '2026-03-30', validTo: '2028-01-02' },
    },
  ])
  expect(all(file, 'slotCapacity')).toMatchObject([{ validFrom: null, minimum: 6, maximum: 8 }])
  expect((await taken(file, [row])).n).toBeNull()
})

test('a department that is skipped is what the place is called', async () => {
  const file = anImage()
  anOrganisation(file, { name: 'Ringgården' })
  const lookups = { 'slot.unitId': { '*': 'leave' as const } }
  await taken(
    file,
    [['Ringgården', 'Lageret', 2, null, null, null, null, null, null, null, null, null, 'vp']],
    { lookups },
  )
  expect(all(file, 'slot')).toMatchObject([{ name: 'Lageret' }])
})

test('another number holds from today on, and the one before stays written', async () => {
  const file = anImage()
  await taken(file, [['Ringgården', '6-8', 'vp']], {}, SHORT)
  expect((await taken(file, [['Ringgården', 6, 'vp']], {}, SHORT)).n).toBeNull()
  await taken(file, [['Ringgården', 10, 'vp']], {}, SHORT)
  expect(all(file, 'slotCapacity')).toMatchObject([
    { validFrom: null, minimum: 6, maximum: 8 },
    { validFrom: '2026-11-26', minimum: 10, maximum: null },
  ])
  expect((await taken(file, [['Ringgården', 10, 'vp']], {}, SHORT)).n).toBeNull()
})

test('free places that do not add up are told and not stored', async () => {
  const file = anImage()
  await taken(file, [['Ringgården', 4, 'vp', 4]], {}, SHORT)
  const { outcomes, n } = await taken(file, [['Ringgården', 4, 'vp', 1]], {}, SHORT)
  expect(n).toBeNull()
  expect(outcomes[0]?.flags).toMatchObject([
    { field: 'slot.free', raw: '1', flag: 'free.differs', more: '4' },
  ])
})

test('a place of another sector than its organisation says so itself', async () => {
  const file = anImage()
  anOrganisation(file, { name: 'Ringgården', sector: 'public' })
  await taken(file, [['Ringgården', 2, 'løntilskud priv.']], {}, SHORT)
  expect(all(file, 'organisation')).toMatchObject([{ sector: 'public' }])
  expect(all(file, 'slot')).toMatchObject([{ sector: 'private' }])
})

test('jobcentres keep their part of the places filled, each in a row of its own', async () => {
  const file = anImage()
  const headers = ['Virksomhed', 'Antal pladser', 'Ordning', 'Jobcenter', 'Kvote']
  const rows: Cell[][] = [
    ['BRF (opdigtet)', '6-8', 'vp', 'Jobcenter Nord', '3-4'],
    ['BRF (opdigtet)', '6-8', 'vp', 'Jobcenter Syd', '3-4'],
    ['Falck (opdigtet)', 4, 'vp', 'Jobcenter Nord', null],
  ]
  const { outcomes } = await taken(file, rows, {}, headers)
  expect(all(file, 'slot')).toHaveLength(2)
  expect(all(file, 'slotQuota')).toMatchObject([
    { minimum: 3, maximum: 4 },
    { minimum: 3, maximum: 4 },
    { minimum: 4, maximum: null },
  ])
  expect(outcomes[2]?.flags).toContainEqual(expect.objectContaining({ flag: 'quota.all' }))
  expect((await taken(file, rows, {}, headers)).n).toBeNull()
})

test('hazard 15: "ca. 15" places are no number until it is said', async () => {
  const { outcomes } = await taken(anImage(), [['Ringgården', 'ca. 15', 'vp']], {}, SHORT)
  expect(outcomes[0]?.faults).toMatchObject([{ field: 'slotCapacity.minimum', ask: 'ranges' }])
})

test('hazard 43: the same places twice with different numbers are asked about', async () => {
  const file = anImage()
  const rows = [
    ['Ringgården', 4, 'vp'],
    ['Ringgården', 6, 'vp'],
  ]
  const { outcomes } = await taken(file, rows, {}, SHORT)
  expect(outcomes[1]?.faults).toMatchObject([{ field: 'slotCapacity.minimum', fault: 'row.differs' }])
  const last = { repeated: 'last' as const }
  await taken(file, rows, last, SHORT)
  expect((await taken(file, rows, last, SHORT)).n).toBeNull()
})
