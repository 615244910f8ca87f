import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UNLOGGED_TABLES } from '../../db/schema'
import { TestClock } from '../fixtures/clock'
import { dump } from '../fixtures/files'
import { type Full, fillDocument } from './host/full'
import { A_DOCUMENT, aMachine, type Client, makeDocument, PASSWORD } from './host/hosts'
import { aBackend, type InProcess } from './host/in-process'
import { PROCEDURES } from './procedures'
import { READING_PARTS, WRITING_PARTS } from './walked'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

type Case = (client: Client, full: Full) => Promise<unknown>

const ENTRY = {
  contactId: null,
  kind: 'call' as const,
  onDate: '2026-05-01',
  staffId: null,
  text: 'Ringede, ingen svarede',
  topics: [],
}
const STEP = {
  organisationId: null,
  interactionId: null,
  text: 'Skriv til kommunen',
  dueOn: '2026-06-01',
  doneOn: null,
}
const A_FILE = new File(['%PDF-1.7 underskrevet'], 'Aftale.pdf', { type: 'application/pdf' })
const idOf = (rows: { id: string; name: string }[], name: string) =>
  rows.find((row) => row.name === name)?.id ?? ''

const CONTACT = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }

/** What each writing procedure is walked with: something that changes as much as it can. */
const WRITING: Record<string, Case> = {
  // Before contacts move elsewhere.
  ...WRITING_PARTS,
  'staff.create': ({ staff }) => staff.create({ name: 'Ida Prøve', initials: 'IP', active: true }),
  'staff.update': ({ staff }, full) =>
    staff.update({ id: full.staff, fields: { name: 'Mette Ny', initials: 'MN', active: false } }),
  'staff.remove': ({ staff }, full) => staff.remove({ id: full.newStaff }),
  'organisations.create': ({ organisations }) =>
    organisations.create({ name: 'Ny', kinds: ['school'], sector: 'public', tags: ['a'], note: 'b' }),
  'organisations.update': ({ organisations }, { organisation }) =>
    organisations.update({
      id: organisation,
      fields: {
        name: 'Omdøbt',
        kinds: [],
        sector: null,
        cvr: null,
        pNumber: '1000000001',
        industryCode: '412000',
        industryScheme: 'DB25',
        street: null,
        postcode: '0800',
        city: 'Vejle',
        website: null,
        tags: ['ny'],
        note: null,
        mainContactId: null,
        ownerId: null,
      },
    }),
  'organisations.merge': ({ organisations }, { organisation }) =>
    organisations.list({}).then((rows) =>
      organisations.merge({
        keepId: organisation,
        dropId: idOf(rows, 'Afdelingen (opdigtet)'),
        fields: { name: 'Lagt sammen', tags: ['begge'] },
      }),
    ),
  'organisations.updateMany': ({ organisations }, { organisation, other, staff }) =>
    organisations.updateMany({
      ids: [organisation, other],
      fields: {
        sector: 'public',
        industryCode: null,
        industryScheme: 'DB25',
        street: 'Torvet 1',
        postcode: '0800',
        city: 'Vejle',
        ownerId: staff,
      },
      addTags: ['ny'],
      removeTags: ['æøå'],
      addKinds: ['school'],
      removeKinds: ['company'],
    }),
  'organisations.remove': ({ organisations }, { organisation, other }) =>
    organisations.remove({ ids: [organisation, other] }),
  'contacts.create': ({ contacts }, { organisation }) =>
    contacts.create({ ...CONTACT, organisationId: organisation, name: 'Formand', phone: '87654321' }),
  'contacts.update': ({ contacts }, { contact, other }) =>
    contacts.update({
      id: contact,
      fields: { ...CONTACT, name: 'Flyttet', organisationId: other, email: 'ny@eksempel.dk' },
    }),
  'contacts.remove': ({ contacts }, { contact }) => contacts.remove({ id: contact }),
  'steps.create': ({ steps }, { organisation }) =>
    steps.create({ organisationId: organisation, step: 'assessmentCompany', onDate: '2026-05-01' }),
  'steps.update': ({ steps }, { step, other }) =>
    steps.update({ id: step, fields: { organisationId: other, step: 'contact', onDate: '2025-01-01' } }),
  'steps.remove': ({ steps }, { step }) => steps.remove({ id: step }),
  'employeeCounts.create': ({ employeeCounts }, { organisation }) =>
    employeeCounts.create({ organisationId: organisation, countedOn: '2026-05-01', employees: 0 }),
  'employeeCounts.update': ({ employeeCounts }, { employeeCount, other }) =>
    employeeCounts.update({
      id: employeeCount,
      fields: { organisationId: other, countedOn: '2025-01-01', employees: 1_000_000 },
    }),
  'employeeCounts.remove': ({ employeeCounts }, { employeeCount }) =>
    employeeCounts.remove({ id: employeeCount }),
  'memberships.create': ({ memberships }, { organisation, other }) =>
    memberships.create({
      organisationId: organisation,
      parentId: other,
      validFrom: '2027-01-01',
      validTo: null,
    }),
  'memberships.update': ({ memberships, organisations }, { membership }) =>
    organisations.list({}).then((rows) => {
      const parentId = idOf(rows, 'Boligkontoret')
      return memberships.update({ id: membership, fields: { parentId, validFrom: null, validTo: null } })
    }),
  'attachments.create': ({ attachments }, { organisation }) =>
    attachments.create({
      organisationId: organisation,
      interactionId: null,
      name: 'Aftale.pdf',
      file: A_FILE,
    }),
  'attachments.rename': ({ attachments }, { attachment }) =>
    attachments.rename({ id: attachment, name: 'Referat.txt' }),
  'attachments.replace': ({ attachments }, { attachment }) =>
    attachments.replace({ id: attachment, name: 'Aftale.pdf', file: A_FILE }),
  'attachments.remove': ({ attachments }, { attachment }) => attachments.remove({ id: attachment }),
  'interactions.create': ({ interactions }, { organisation }) =>
    interactions.create({ ...ENTRY, organisationId: organisation }),
  'interactions.update': ({ interactions }, { interaction, other }) =>
    interactions.update({ id: interaction, fields: { ...ENTRY, organisationId: other } }),
  'interactions.remove': ({ interactions }, { interaction }) => interactions.remove({ id: interaction }),
  'interactions.log': ({ interactions }, { organisation, staff }) =>
    interactions.log({
      entry: { ...ENTRY, organisationId: organisation, staffId: staff },
      nextStep: { text: 'Ring igen', dueOn: '2026-05-15', ownerId: staff },
    }),
  'nextSteps.create': ({ nextSteps }) => nextSteps.create({ ...STEP, ownerId: null }),
  'nextSteps.update': ({ nextSteps }, { nextStep }) =>
    nextSteps.update({ id: nextStep, fields: { ...STEP, ownerId: null } }),
  'nextSteps.remove': ({ nextSteps }, { nextStep }) => nextSteps.remove({ id: nextStep }),
  'savedViews.create': ({ savedViews }) =>
    savedViews.create({ list: 'organisations', name: 'Mine', settings: {} }),
  'savedViews.update': ({ savedViews }, { savedView }) =>
    savedViews.update({
      id: savedView,
      fields: { list: 'contacts', name: 'Omdøbt', settings: { search: 'ø' } },
    }),
  'savedViews.remove': ({ savedViews }, { savedView }) => savedViews.remove({ id: savedView }),
  'duplicates.dismiss': ({ duplicates, organisations }, { organisation }) =>
    organisations
      .list({})
      .then((rows) =>
        duplicates.dismiss({ organisationId: organisation, otherId: idOf(rows, 'Boligkontoret') }),
      ),
  'trash.restore': ({ trash }, { deleted }) => trash.restore({ id: deleted }),
  'memberships.remove': ({ memberships }, { membership }) => memberships.remove({ id: membership }),
}

/** What every other procedure is called with, so that one which changes records without saying so is found. */
const READING: Record<string, Case> = {
  'session.status': ({ session }) => session.status(),
  'session.events': async ({ session }) =>
    (await session.events())[Symbol.asyncIterator]().return?.(undefined),
  'session.setStaff': ({ session }, full) => session.setStaff({ staffId: full.staff }),
  'settings.get': ({ settings }) => settings.get(),
  'settings.set': ({ settings }) => settings.set({ language: 'en', textSize: 'large', colorScheme: 'dark' }),
  'names.set': ({ names }) => names.set({ hidden: false, window: 'vandring' }),
  'names.screen': ({ names }) => names.screen({ fills: false, window: 'vandring' }),
  'documents.list': ({ documents }) => documents.list(),
  'documents.pick': ({ documents }) => documents.pick(),
  'documents.open': async ({ documents }) => documents.open({ ref: await refOf(documents, 'Vandring') }),
  'documents.unlock': async ({ documents }) => {
    await documents.close()
    await documents.unlock({ ref: await refOf(documents, 'Vandring'), by: { password: PASSWORD } })
  },
  'documents.create': ({ documents }) => documents.create({ name: 'En anden', ...A_DOCUMENT }),
  'documents.close': ({ documents }) => documents.close(),
  'documents.forget': async ({ documents }) => documents.forget({ ref: await refOf(documents, 'Vandring') }),
  'documents.publish': ({ documents }) => documents.publish(),
  'documents.newSheet': ({ documents }) => documents.newSheet(),
  'documents.confirmSheet': async ({ documents }) => {
    const { groups, ask } = await documents.newSheet()
    await documents.confirmSheet({ typed: ask.map((place) => groups[place - 1] ?? '') })
  },
  'documents.changePassword': ({ documents }) => documents.changePassword({ password: PASSWORD }),
  'backups.list': ({ backups }) => backups.list(),
  'backups.contents': async ({ backups }) => {
    // The day's copy is there when the first tick has made it.
    await backend.tick()
    const [copy] = await backups.list()
    await backups.contents({ id: copy?.id ?? '' })
  },
  'contacts.list': ({ contacts }) => contacts.list(),
  'contents.get': ({ contents }) => contents.get(),
  'examples.list': ({ examples }) => examples.list(),
  'examples.open': ({ examples }) => examples.open({ id: 'f13' }),
  'changes.history': ({ changes }, { organisation }) =>
    changes.history({ table: 'organisation', id: organisation }),
  'changes.recent': ({ changes }) => changes.recent({}),
  'changes.next': ({ changes }) => changes.next(),
  'today.items': ({ today }) => today.items({ asOf: '2026-06-01', later: true }),
  'today.news': ({ today }) => today.news({ since: '2026-01-01' }),
  'staff.list': ({ staff }) => staff.list(),
  'trash.list': ({ trash }) => trash.list({ table: 'contact', search: 'fratrådt' }),
  'organisations.list': ({ organisations }) => organisations.list({ asOf: '2026-06-01' }),
  'duplicates.list': ({ duplicates }) => duplicates.list(),
  'duplicates.dismissed': ({ duplicates }) => duplicates.dismissed(),
  'search.find': ({ search }) => search.find({ query: 'fuldt udfyldt' }),
  'search.recent': ({ search }) => search.recent(),
  'savedViews.list': ({ savedViews }) => savedViews.list({ list: 'organisations' }),
  'attachments.open': ({ attachments }, { attachment }) => attachments.open({ id: attachment }),
  'organisations.get': ({ organisations }, { organisation }) => organisations.get({ id: organisation }),
  ...READING_PARTS,
}

/** What changes records by other means than as an operation of its own, with the test that holds it. */
const BY_OTHER_MEANS: Record<string, string> = {
  'changes.undo': 'each walk undoes with it',
  'changes.redo': 'each walk does again with it',
  'backups.restore': 'below',
  'participants.erase': 'below',
}

async function refOf(documents: Client['documents'], name: string): Promise<string> {
  return (await documents.list()).find((each) => each.name === name)?.ref ?? ''
}

const clock = new TestClock()
let backend: InProcess
let full: Full

beforeAll(async () => {
  backend = aBackend(aMachine(), clock)
  await makeDocument(backend, 'Vandring')
  full = await fillDocument(backend.client)
})
afterAll(() => backend.stop())

const now = () => dump(backend.file())

test('every procedure is walked: a new one without a case here is found', () => {
  const names = (writes: boolean) =>
    PROCEDURES.filter((each) => each.writes === writes).map((each) => each.name)
  expect(Object.keys(WRITING).sort()).toEqual(names(true).sort())
  expect(Object.keys({ ...READING, ...BY_OTHER_MEANS }).sort()).toEqual(names(false).sort())
})

test('the example walked on has something in every column, or a lost column would not show', () => {
  const { sqlite } = backend.file()
  const tables = sqlite
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .pluck()
    .all()
  const unlogged = Object.keys(UNLOGGED_TABLES)
  for (const table of tables.filter((name) => !unlogged.includes(name) && !name.startsWith('sqlite_'))) {
    const columns = sqlite
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table)
    for (const column of columns) {
      const filled = sqlite.prepare(`SELECT count("${column}") FROM "${table}"`).pluck().get()
      expect(filled, `${table}.${column}`).toBeGreaterThan(0)
    }
  }
})

describe('done, undone and done again, byte for byte:', () => {
  test.each(Object.keys(WRITING))('%s', async (name) => {
    const { changes } = backend.client
    const before = now()
    await WRITING[name]?.(backend.client, full)
    const after = now()
    expect(after).not.toBe(before)
    expect(await changes.undo({})).toMatchObject({ n: expect.any(Number), kept: [] })
    expect(now()).toBe(before)
    expect(await changes.redo()).toMatchObject({ n: expect.any(Number), kept: [] })
    expect(now()).toBe(after)
    expect((await changes.undo({})).kept).toEqual([])
    expect(now()).toBe(before)
  })

  test('all of them one after another, back to the first and forth to the last', async () => {
    const { changes } = backend.client
    // Removals last, and contacts before their organisations.
    const order = Object.keys(WRITING).sort(
      (a, b) => Number(a.includes('.remove')) - Number(b.includes('.remove')),
    )
    const names = [...order.filter((name) => name !== 'organisations.remove'), 'organisations.remove']
    const states = [now()]
    for (const name of names) {
      await WRITING[name]?.(backend.client, full)
      states.push(now())
    }
    for (let at = names.length - 1; at >= 0; at--) {
      expect((await changes.undo({})).kept).toEqual([])
      expect(now(), `undone: ${names[at]}`).toBe(states[at])
    }
    for (let at = 1; at <= names.length; at++) {
      expect((await changes.redo()).kept).toEqual([])
      expect(now(), `done again: ${names[at - 1]}`).toBe(states[at])
    }
    for (let at = names.length - 1; at >= 0; at--) await changes.undo({})
    expect(now()).toBe(states[0])
  })
})

describe('changes no record, as it says:', () => {
  test.each(Object.keys(READING))('%s', async (name) => {
    const before = now()
    await READING[name]?.(backend.client, full)
    // Some of them leave another document open, or none.
    await backend.client.documents.open({ ref: await backend.find('Vandring') })
    expect(now()).toBe(before)
  })

  test('participants.erase, but for its own mark and for whom it was told to', async () => {
    const { participants } = backend.client
    const before = now()
    const { id } = await participants.create({ participant: { name: 'Skal slettes helt', note: 'Noter' } })
    expect(await participants.erase({ id })).toMatchObject({ published: true })
    const marks = /^\{"id":"erased [^\n]*\n?/gm
    const plain = (text: string) => text.replace(marks, '').replace(/\n+/g, '\n')
    expect(now()).not.toBe(before)
    expect(plain(now())).toBe(plain(before))
    expect(await backend.client.changes.next()).toMatchObject({ undo: null, redo: null })
  })

  test('backups.restore, but for its own mark', async () => {
    await backend.client.documents.publish()
    // The next day's copy, of what is published now.
    clock.move(24 * 3_600_000)
    await backend.tick()
    const [copy] = await backend.client.backups.list()
    const before = now()
    await backend.client.organisations.remove({ ids: [full.organisation] })
    await backend.client.backups.restore({ id: copy?.id ?? '' })
    const marks = /^\{"id":"restored [^\n]*\n?/gm
    expect(now()).toMatch(marks)
    expect(now().replace(marks, '').replace(/\n+/g, '\n')).toBe(before.replace(/\n+/g, '\n'))
  })
})

describe('no line of a history shows an id:', () => {
  test('neither the record, nor a value before or after; what refers to a record is told by its name', async () => {
    const { changes, organisations } = backend.client
    for (const [name, run] of Object.entries(WRITING)) {
      if (name === 'organisations.remove') continue
      await run(backend.client, full)
      await changes.undo({})
    }
    await WRITING['organisations.remove']?.(backend.client, full)
    const rows = await organisations.list({})
    const ids = [...rows.map((row) => row.id), full.organisation, full.other]
    const histories = await Promise.all(
      ids.map((organisationId) => changes.history({ table: 'organisation', id: organisationId })),
    )
    const others = [
      { table: 'agreement', id: full.agreement },
      { table: 'goal', id: full.total },
      { table: 'target_group', id: full.targetGroup },
      { table: 'programme_group', id: full.groupAbove },
    ] as const
    for (const each of others) {
      const entries = await changes.history(each)
      expect(entries.length, each.table).toBeGreaterThan(2)
      histories.push(entries)
    }
    const entries = [...histories.flat(), ...(await changes.recent({}))]
    expect(entries.length).toBeGreaterThan(200)
    for (const entry of entries)
      for (const { table, subject, fields } of entry.changes) {
        if (table !== 'file_fact') expect(subject, entry.label).toEqual(expect.stringMatching(/./))
        expect(String(subject)).not.toMatch(UUID)
        for (const { field, before, after } of fields) {
          expect(['id', 'name_key']).not.toContain(field)
          expect(`${before} ${after}`, `${entry.label} ${field}`).not.toMatch(UUID)
          if (field.endsWith('_id'))
            expect(
              [before, after].some((value) => value !== null),
              field,
            ).toBe(true)
        }
      }
    await changes.undo({})
  })
})
