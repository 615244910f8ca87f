import { beforeAll, expect, test } from 'vitest'
import { READY_WORKBOOKS } from '../../db/rules/exports'
import { readBack, shownCells } from '../unit/excel/parts'
import { fillDocument } from './host/full'
import { makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const OWN_USE = { recipient: null, purpose: null }

onBothHosts('exports', (host) => {
  beforeAll(async () => {
    await makeDocument(host(), 'Ud')
    await fillDocument(host().client)
    await somebodyInAPlace()
  })

  async function somebodyInAPlace(): Promise<void> {
    const { organisations, participants, slots, placements } = host().client
    const { id: organisationId } = await organisations.create({ name: 'Vaskeriet (opdigtet)' })
    const scheme = 'companyTraineeship'
    const capacity = { validFrom: null, minimum: 2, maximum: null }
    const slot = { organisationId, name: 'Rullen', scheme } as const
    const { id: slotId } = await slots.create({ slot, capacity })
    const { id: participantId } = await participants.create({
      participant: { name: 'Person (opdigtet)' },
    })
    const placed = { organisationId, slotId, participantId, scheme } as const
    await placements.create({ ...placed, startDate: '2026-11-02', begun: true })
  }

  const api = () => host().client.exports
  const bookOf = async (file: File) => readBack(new Uint8Array(await file.arrayBuffer()))
  const keys = async (kind: (typeof READY_WORKBOOKS)[number], persons: boolean) =>
    (await api().columns({ kind })).filter(({ person }) => persons || !person).map(({ key }) => key)

  const LIST = {
    what: 'organisations',
    title: 'Partnere: alle?',
    columns: [
      { header: 'Navn', type: 'text' as const, person: false },
      { header: 'Ansatte', type: 'count' as const, person: false },
      { header: 'Frist', type: 'date' as const, person: false },
    ],
    rows: [
      ['=1+1', 12_345, '2026-02-01'],
      ['Ærø', null, null],
    ],
    reason: { recipient: ' Jobcentret ', purpose: null },
  }

  test('a list comes out as it was shown, as a file that Excel knows, and is noted', async () => {
    const file = await api().list(LIST)
    expect(file.name).toMatch(/^Partnere- alle- \d\d-\d\d-\d{4}\.xlsx$/)
    expect(file.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    const book = await bookOf(file)
    expect(shownCells(book, 'Partnere alle')).toEqual([
      ['Navn', 'Ansatte', 'Frist'],
      ['=1+1', '12,345', '01-02-2026'],
      ['Ærø', '', ''],
    ])
    expect((await api().register())[0]).toEqual({
      id: expect.any(String),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      staffName: 'Mette Prøve',
      what: 'organisations',
      recipient: 'Jobcentret',
      purpose: null,
      columns: ['Navn', 'Ansatte', 'Frist'],
      persons: false,
      rows: 2,
    })
  })

  test('what tells of persons does not leave without a purpose, nor with a CPR number as one, and is not noted', async () => {
    const before = await api().register()
    const persons = { ...LIST, columns: LIST.columns.map((column) => ({ ...column, person: true })) }
    expect(await refusal(api().list(persons))).toEqual({ code: 'field.required', data: { field: 'purpose' } })
    const cpr = { recipient: 'Jobcentret', purpose: 'Om 010190-1235' }
    expect(await refusal(api().list({ ...persons, reason: cpr }))).toMatchObject({
      data: { field: 'purpose', reason: 'text.cpr' },
    })
    expect(await refusal(api().list({ ...LIST, reason: { recipient: ' ', purpose: null } }))).toEqual({
      code: 'field.required',
      data: { field: 'recipient' },
    })
    expect(await refusal(api().list({ ...LIST, columns: [] }))).toEqual({
      code: 'field.required',
      data: { field: 'columns' },
    })
    expect(await api().register()).toEqual(before)
  })

  test('an export cannot be undone, and undoing what came before leaves its note', async () => {
    const { organisations, changes } = host().client
    await organisations.create({ name: 'Kortvarig' })
    await api().list(LIST)
    const noted = (await api().register()).length
    await changes.undo({})
    expect((await organisations.list({})).map(({ name }) => name)).not.toContain('Kortvarig')
    expect(await api().register()).toHaveLength(noted)
  })

  test('who stands in the register cannot be removed', async () => {
    const { session, staff } = host().client
    const { id } = await staff.create({ name: 'Vikar Prøve', initials: 'VP', active: true })
    const { document } = await session.status()
    await session.setStaff({ staffId: id })
    await api().list(LIST)
    await session.setStaff({ staffId: document?.staffId ?? null })
    expect((await refusal(staff.remove({ id }))).code).toBe('staff.inUse')
  })

  test.each(READY_WORKBOOKS)(
    'the workbook %s has no value of a contact unless that is asked for',
    async (kind) => {
      const file = await api().ready({ kind, columns: await keys(kind, false), reason: OWN_USE })
      const book = await bookOf(file)
      const text = book.SheetNames.flatMap((name) => shownCells(book, name).flat()).join('\n')
      expect(text).toMatch(/Fuldt Udfyldt|Virksomhedspraktik|Målgruppe|Løbenr/)
      expect(text).not.toMatch(
        /12 34 56 78|Person \(opdigtet\)|post@eksempel|Drøftede to praktikpladser|Direktør/,
      )
      expect((await api().register())[0]).toMatchObject({ what: kind, persons: false })
    },
  )

  test('the whole programme has a sheet for each concept, with persons where they are asked for', async () => {
    const all = await keys('programme', true)
    const reason = { recipient: 'Revisionen', purpose: 'Årsopgørelse' }
    const book = await bookOf(await api().ready({ kind: 'programme', columns: all, reason }))
    expect(book.SheetNames).toEqual([
      'Partnere',
      'Kontakter',
      'Målgrupper',
      'Optællinger',
      'Aftaler',
      'Parter',
      'Tilsagn',
      'Deltagere',
      'Pladser',
      'Forløb',
      'Mål',
      'Grupper',
      'Kontaktlog',
      'Næste skridt',
      '_lister',
    ])
    for (const name of book.SheetNames) expect(shownCells(book, name).length, name).toBeGreaterThan(1)
    expect(shownCells(book, 'Kontakter').flat()).toContain('12 34 56 78')
    expect(shownCells(book, 'Kontaktlog').flat()).toContain('Drøftede to praktikpladser.')
    expect(shownCells(book, 'Forløb').flat()).toContain('Person (opdigtet)')
    const [note] = await api().register()
    expect(note).toMatchObject({ what: 'programme', ...reason, persons: true })
    expect(note?.columns).toContain('Kontakter: Telefon')
  })

  test('the form of target groups has a row for each, and its last counts only where they are asked for', async () => {
    const form = async (prefilled: boolean) => {
      const columns = await keys('targetGroupForm', false)
      const file = await api().ready({ kind: 'targetGroupForm', columns, prefilled, reason: OWN_USE })
      return bookOf(file)
    }
    const empty = await form(false)
    expect(empty.SheetNames).toEqual(['Vejledning', 'Målgrupper', '_lister'])
    const [header, ...rows] = shownCells(empty, 'Målgrupper')
    expect(header).toEqual([
      'Målgruppe',
      'Ydelse',
      'Match',
      'Boligområde',
      'Antal personer',
      'Heraf i gang',
      'Opgjort',
      'Kilde',
      'Ukendt fordi',
    ])
    const groups = await host().client.targetGroups.list({})
    expect(rows.map(([name]) => name)).toEqual(groups.map(({ name }) => name))
    expect(rows.flatMap((row) => row.slice(4)).join('')).toBe('')
    const [, ...filled] = shownCells(await form(true), 'Målgrupper')
    expect(filled.flatMap((row) => row.slice(4)).join('')).not.toBe('')
  })
})
