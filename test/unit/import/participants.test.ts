import { describe, expect, test } from 'vitest'
import { categoryCatalogue } from '../../../db/queries/categories'
import type { Cell } from '../../../db/rules/sheet'
import { anImage, anOrganisation } from '../../fixtures/files'
import { all, create, type File } from './placement-rows'
import { type Answered, listFrom, read } from './read-list'
import { aSheet } from './sheets'

const HEADERS = [
  'Navn',
  'Løbenr.',
  'Fødselsdato',
  'Ydelse',
  'Match',
  'Boligområde',
  'Status',
  'Klar fra',
  'Timer',
  'Bemærkninger',
]
const DAY = { 'participantSituation.onDate': '2026-11-01' }
const MORE: Answered = { constants: DAY, lookups: { 'participantSituation.areaId': create } }

const taken = (file: File, rows: Cell[][], more: Answered = {}, headers = HEADERS) =>
  listFrom(file, aSheet([headers, ...rows]), { kind: 'participants', ...MORE, ...more })

const anna = (...cells: Cell[]): Cell[] => ['Anna Prøve', ...cells]

test('a list of participants is known for what it is', async () => {
  const { kind, columns } = await read(aSheet([HEADERS, anna(null, '03-02-1985', 'kth')]))
  expect(kind).toBe('participants')
  expect(columns.every(({ field }) => field !== null)).toBe(true)
})

test('they come with where they belong and how far they are, from the one day that is asked for', async () => {
  const file = anImage()
  const row = anna(
    null,
    '03-02-1985',
    'kth',
    null,
    'Bispehaven',
    'visiteret',
    'uge 49/2026',
    '22,5',
    'Vil gerne ud',
  )
  const asked = await taken(file, [row], { constants: {} })
  expect(asked.outcomes[0]?.faults).toMatchObject([
    { field: 'participantSituation.onDate', fault: 'cell.required' },
  ])
  const { counts } = await taken(file, [row])
  expect(counts.created).toBe(1)
  expect(all(file, 'participant')).toMatchObject([
    {
      localId: 'B-001',
      name: 'Anna Prøve',
      birthDate: '1985-02-03',
      readyFrom: '2026-11-30',
      hoursWanted: 1350,
    },
  ])
  expect(all(file, 'participantSituation')).toMatchObject([
    { onDate: '2026-11-01', benefit: 'cashBenefit', areaId: all(file, 'area')[0]?.id },
  ])
  expect(all(file, 'participantStage')).toMatchObject([{ onDate: '2026-11-01', stage: 'referred' }])
  expect((await taken(file, [row])).n).toBeNull()
})

test('a later list is news only where it differs, and goes on with the rest', async () => {
  const file = anImage()
  await taken(file, [anna(null, null, 'kth', null, 'Bispehaven', 'visiteret')])
  const later = { constants: { 'participantSituation.onDate': '2026-11-20' } }
  expect((await taken(file, [anna(null, null, 'kth', null, 'Bispehaven', 'visiteret')], later)).n).toBeNull()
  await taken(file, [anna(null, null, 'dagpenge', null, null, 'sagt ja')], later)
  const [area] = all(file, 'area')
  expect(all(file, 'participantSituation').at(-1)).toMatchObject({
    ...{ onDate: '2026-11-20', benefit: 'unemploymentInsurance', areaId: area?.id },
  })
  expect(all(file, 'participantStage').map(({ stage }) => stage)).toEqual(['referred', 'accepted'])
})

test('first name and last name are one name, and job goal and trade both are trades', async () => {
  const file = anImage()
  const headers = ['Fornavn', 'Efternavn', 'Branche ønske', 'Jobmål', 'Tolk']
  await taken(file, [['Anna', 'Prøve', 'lager, køkken', 'chauffør', 'ja']], {}, headers)
  expect(all(file, 'participant')).toMatchObject([
    { name: 'Anna Prøve', trades: ['lager', 'køkken', 'chauffør'], interpreter: 'yes' },
  ])
})

test('a category that several schemes have is asked about once for its column', async () => {
  const file = anImage()
  const { schemes, categories } = categoryCatalogue(file)
  const three = schemes.find(({ name }) => name === 'Match 1-3')?.id
  const rows = [anna(null, null, null, '2'), ['Bo Prøve', null, null, null, 'M3']]
  const asked = await taken(file, rows)
  const questions = asked.lookups.filter(({ blocking }) => blocking)
  expect(questions).toMatchObject([
    { field: 'participantSituation.schemeId', target: 'categoryScheme', word: 'Match', count: 2 },
  ])
  expect(questions[0]?.candidates).toContainEqual({ id: three, name: 'Match 1-3', detail: '2010-2013' })
  const lookups = { ...MORE.lookups, 'participantSituation.schemeId': { match: { id: three as string } } }
  expect((await taken(file, rows, { lookups })).counts.created).toBe(2)
  const schemeOf = new Map(categories.map(({ id, schemeId, name }) => [id, [schemeId, name]]))
  expect(all(file, 'participantSituation').map(({ categoryId }) => schemeOf.get(String(categoryId)))).toEqual(
    [
      [three, expect.stringContaining('2')],
      [three, expect.stringContaining('3')],
    ],
  )
})

describe('who is meant', () => {
  test('is told by the number, also under another spelling, and by name and birth', async () => {
    const file = anImage()
    await taken(file, [anna('B-7', '03-02-1985')])
    await taken(file, [anna('b-7', null, null, null, null, null, null, 37)])
    await taken(file, [anna(null, '03-02-1985', null, null, null, null, null, 30)])
    expect(all(file, 'participant')).toMatchObject([{ localId: 'B-7', hoursWanted: 1800 }])
  })

  test('is another one with another birth, and asked about where a name is shared', async () => {
    const file = anImage()
    const { outcomes } = await taken(file, [anna(null, '03-02-1985'), anna(null, '04-05-1990'), anna()])
    expect(all(file, 'participant')).toHaveLength(2)
    expect(outcomes[2]?.faults).toMatchObject([{ field: 'participant.name', fault: 'lookup.several' }])
  })

  test('with another number and the same birth keeps our number, which is told', async () => {
    const file = anImage()
    await taken(file, [anna(null, '03-02-1985')])
    const { outcomes, n } = await taken(file, [anna('4711', '03-02-1985')])
    expect(n).toBeNull()
    expect(outcomes[0]?.flags).toContainEqual(
      expect.objectContaining({ flag: 'localId.stands', more: 'B-001' }),
    )
  })

  test('is not the one of the number where the births differ', async () => {
    const file = anImage()
    await taken(file, [anna('B-7', '03-02-1985')])
    const { outcomes } = await taken(file, [['Bo Prøve', 'B-7', '04-05-1990']])
    expect(outcomes[0]?.faults).toMatchObject([{ field: 'participant.birthDate', fault: 'birth.differs' }])
  })
})

test('hazard 43: the same person twice with different areas is asked about, and then shown', async () => {
  const file = anImage()
  const rows = [anna('B-7', null, null, null, 'Bispehaven'), anna('B-7', null, null, null, 'Gellerup')]
  const { outcomes } = await taken(file, rows)
  expect(outcomes[1]?.faults).toMatchObject([{ field: 'participantSituation.areaId', fault: 'row.differs' }])
  await taken(file, rows, { repeated: 'last' })
  const areas = new Map(all(file, 'area').map(({ id, name }) => [id, name]))
  expect(all(file, 'participantSituation').map(({ areaId }) => areas.get(areaId))).toEqual(['Gellerup'])
})

test('hazards 9 and 10: dates of each kind in one column, and "snarest" is a note', async () => {
  const file = anImage()
  const real: Cell = { kind: 'date', date: '2026-12-01', time: null }
  const headers = ['Navn', 'Klar fra']
  await taken(
    file,
    [
      ['Anna Prøve', real],
      ['Bo Prøve', '01.12.26'],
      ['Carl Prøve', 'snarest'],
    ],
    {},
    headers,
  )
  expect(all(file, 'participant')).toMatchObject([
    { readyFrom: '2026-12-01' },
    { readyFrom: '2026-12-01' },
    { readyFrom: null, note: 'Klar fra: snarest' },
  ])
})

test('hazard 29: a number that lost its zero is no local number, and nothing of it is kept', async () => {
  const file = anImage()
  const sheet = aSheet([
    ['Navn', 'Løbenr.'],
    ['Anna Prøve', 707614285],
  ])
  const { plan } = await read(sheet, 'participants')
  expect(plan.columns).toEqual(['participant.name', null])
  const result = await listFrom(file, sheet, { kind: 'participants' })
  expect(JSON.stringify([result, all(file, 'participant')])).not.toContain('707614285')
})

test('a caseworker stands at the jobcentre that is named, else at the only one there is', async () => {
  const file = anImage()
  const only = anOrganisation(file, { name: 'Jobcenter Prøveby', kinds: ['jobCentre'] })
  const lookups = { 'participant.consultantId': create }
  await taken(file, [['Anna Prøve', 'Sag Prøve']], { lookups }, ['Navn', 'Sagsbehandler'])
  expect(all(file, 'contact')).toMatchObject([{ name: 'Sag Prøve', organisationId: only }])
  expect(all(file, 'participant')).toMatchObject([{ consultantId: all(file, 'contact')[0]?.id }])
})
