import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { READY_WORKBOOKS } from '../../db/rules/exports'
import { inputFor, withIds } from '../faults/inputs'
import { readBack } from '../unit/excel/parts'
import { fillDocument } from './host/full'
import { aMachine, makeDocument, onBothHosts } from './host/hosts'
import { FREE, PLANTED, type Planted, plant, saidBy } from './host/planted'
import { callByName, PROCEDURES } from './procedures'
import { refusal } from './refusal'

/** What ends with another document, or none, or without the planted person, or takes a second to think. */
const ELSEWHERE = /^(documents|examples|backups|changes\.(undo|redo)|names|participants\.erase$)\b/
const WINDOW = 'et vindue'

/** In a workbook, every cell and header. */
async function textOf(file: File): Promise<string> {
  if (!file.name.endsWith('.xlsx')) return file.text()
  const book = await readBack(new Uint8Array(await file.arrayBuffer()))
  return JSON.stringify(book)
}

onBothHosts('hidden names', (host, start) => {
  let planted: Planted

  beforeAll(async () => {
    await makeDocument(host(), 'Skjult')
    await fillDocument(host().client)
    planted = await plant(host().client)
  })
  afterAll(() => host().client.names.set({ hidden: false, window: WINDOW }))

  const hide = (hidden: boolean) => host().client.names.set({ hidden, window: WINDOW })
  const found = (said: string) =>
    [...PLANTED, FREE].filter((word) => said.toLowerCase().includes(word.toLowerCase()))

  /** What each reading procedure is asked besides what is made for it, so that it surely tells of what was planted. */
  const asked = (): Record<string, unknown[]> => ({
    'organisations.get': [{ id: planted.organisation }],
    'participants.get': [{ id: planted.participant }],
    'search.find': [...PLANTED, FREE, 'nordstjernen'].map((query) => ({ query, limit: 200 })),
    'changes.history': [
      ...(planted.ids.organisation ?? []).map((id) => ({ table: 'organisation', id })),
      ...(planted.ids.agreement ?? []).map((id) => ({ table: 'agreement', id })),
      ...(planted.ids.goal ?? []).map((id) => ({ table: 'goal', id })),
    ],
    'changes.recent': [{}],
    'today.items': [{ asOf: '2026-06-01', later: true }],
    'today.news': [{ since: '2026-01-01' }],
    'trash.list': [{}, { search: 'Gudrunia' }],
    'figures.get': ['placements.started', 'participants.registered', 'discussions'].map((key) => ({ key })),
    'figures.compare': [{ from: { setId: planted.figureSet } }, { from: { date: '2026-01-01' } }],
    'figureSets.get': ['placements.started', 'participants.registered', 'discussions'].map((key) => ({
      ...{ key, id: planted.figureSet },
    })),
    'savedViews.list': [{ list: 'organisations' }],
    'attachments.open': [{ id: planted.attachment }],
    'imports.rows': [{ book: planted.book, sheet: 0, from: 0, count: 10 }],
    'imports.check': [{ book: planted.book, plan: planted.plan }],
    'imports.outcome': [{ token: planted.token, state: null, from: 0, count: 10 }],
    'exports.list': [
      {
        ...{ what: 'participants', title: 'Deltagere', rows: [['Yrsalinde Kvorning']] },
        columns: [{ header: 'Navn', type: 'text', person: true }],
        reason: { recipient: null, purpose: 'Møde' },
      },
    ],
  })

  /** Every procedure that reads, asked much and said: what came of it, refusals with their data as well. */
  async function everythingSaid(): Promise<Map<string, string>> {
    const { client } = host()
    const said = new Map<string, string>()
    const own: Record<string, unknown[]> = {
      ...asked(),
      'exports.ready': await Promise.all(READY_WORKBOOKS.map(wholeWorkbook)),
    }
    // A check makes a new preview, which would take the place of the one that the others ask for.
    const last = (name: string) => (name === 'imports.check' ? 1 : name === 'imports.close' ? 2 : 0)
    const reading = PROCEDURES.filter(({ name, writes }) => !writes && !ELSEWHERE.test(name))
    for (const procedure of reading.toSorted((a, b) => last(a.name) - last(b.name))) {
      const { name } = procedure
      if (name === 'session.events' || name === 'imports.close') continue
      const made = fc
        .sample(inputFor(procedure), { numRuns: 6, seed: 7 })
        .map((input) => withIds(input, (table) => planted.ids[table] ?? []))
      // Settings and habits are no matter of this; they are asked what they are and not told anything.
      const inputs = /\.(set|setStaff|forgetLayout|paste|read)$/.test(name) ? [] : made
      const answers: string[] = []
      for (const input of [...(own[name] ?? []), ...inputs])
        answers.push(
          await callByName(client, name, input).then(
            (answer) => saidBy(answer, textOf),
            (error: unknown) => (error instanceof ORPCError ? JSON.stringify(error.toJSON()) : ''),
          ),
        )
      said.set(name, answers.join('\n'))
    }
    return said
  }

  /** With every column that it can have. */
  async function wholeWorkbook(kind: (typeof READY_WORKBOOKS)[number]): Promise<unknown> {
    const columns = await host().client.exports.columns({ kind })
    return {
      ...{ kind, columns: columns.map(({ key }) => key), asOf: '2026-06-01' },
      reason: { recipient: null, purpose: 'Møde' },
    }
  }

  test('are in no answer of any procedure, in no refusal and in no file; shown, they are', async () => {
    await hide(true)
    const hidden = await everythingSaid()
    for (const [name, said] of hidden) expect(found(said), name).toEqual([])
    await hide(false)
    const shown = await everythingSaid()
    const telling = [...shown].filter(([, said]) => found(said).length > 0).map(([name]) => name)
    // Or it would be no wonder that they were not found before.
    expect(telling).toEqual(
      expect.arrayContaining([
        ...['organisations.get', 'organisations.list', 'participants.get', 'participants.list'],
        ...['participants.choices', 'placements.list', 'slots.list', 'agreements.list'],
        ...['goals.list', 'search.find', 'changes.history', 'changes.recent', 'changes.next', 'trash.list'],
        ...['today.items', 'today.news', 'figures.get', 'figures.compare', 'figureSets.get'],
        ...['savedViews.list', 'attachments.open', 'exports.ready', 'exports.list', 'exports.register'],
        ...['imports.rows', 'imports.outcome', 'areas.list'],
      ]),
    )
    for (const word of [...PLANTED, FREE])
      expect(
        [...shown.values()].some((said) => said.includes(word)),
        word,
      ).toBe(true)
  })

  test('are local ids in lists, and free texts say that they are hidden', async () => {
    await hide(true)
    const { client } = host()
    const row = await client.participants.get({ id: planted.participant })
    expect(row).toMatchObject({
      name: 'X-77',
      localId: 'X-77',
      note: 'Skjult (F8)',
    })
    expect((await client.organisations.get({ id: planted.organisation })).name).toBe(
      'Nordstjernen (opdigtet)',
    )
    const { records } = await client.figureSets.get({ id: planted.figureSet, key: 'participants.registered' })
    expect(records.map(({ name }) => name)).toContain('X-77')
    await client.settings.set({ language: 'en' })
    expect(await client.participants.get({ id: planted.participant })).toMatchObject({ note: 'Hidden (F8)' })
    await client.settings.set({ language: 'da' })
  })

  test('cannot be written over by whoever does not see them, nor can what stands in their place be written', async () => {
    await hide(true)
    const { participants, organisations, attachments, imports } = host().client
    const id = planted.participant
    for (const refused of [
      () => participants.update({ id, fields: { note: 'Noget andet' } }),
      () => participants.update({ id, fields: { name: 'X-77 og mere' } }),
      () => organisations.update({ id: planted.organisation, fields: { tags: ['nyt'] } }),
      () => attachments.rename({ id: planted.attachment, name: 'Aftale.txt' }),
      () => attachments.open({ id: planted.attachment }),
      () => imports.commit({ token: planted.token, sender: 'Jobcentret' }),
    ])
      expect(await refusal(refused())).toMatchObject({ code: 'names.hidden' })
    const other = await participants.update({ id, fields: { motivated: 'yes' } })
    expect(other.operation).toEqual(expect.any(Number))
    await hide(false)
    for (const text of ['Skjult (F8)', 'Hidden (F8) og mere'])
      expect(await refusal(participants.update({ id, fields: { skills: text } }))).toMatchObject({
        code: 'names.hidden',
      })
    expect((await participants.get({ id })).note).toContain(FREE)
  })

  test('are hidden while a window fills the screen, and then as they were before', async () => {
    const { names, session } = host().client
    const hidden = async () => (await session.status()).namesHidden
    await hide(false)
    expect(await names.screen({ fills: true, window: 'væg' })).toEqual({ hidden: true })
    expect(await hidden()).toBe(true)
    // Shown on the wall on purpose, for as long as it is there.
    expect(await names.set({ hidden: false, window: 'væg' })).toEqual({ hidden: false })
    await names.screen({ fills: true, window: 'væg' })
    expect(await hidden()).toBe(false)
    await names.set({ hidden: true, window: 'væg' })
    await names.screen({ fills: false, window: 'væg' })
    expect(await hidden()).toBe(false)
    await hide(true)
    await names.screen({ fills: true, window: 'væg' })
    await names.screen({ fills: false, window: 'væg' })
    expect(await hidden()).toBe(true)
    // A window that was closed while it filled the screen says nothing; whoever asks elsewhere is heard all the same.
    await names.screen({ fills: true, window: 'lukket' })
    expect(await hide(false)).toEqual({ hidden: false })
  })

  test('stay hidden in another file', async () => {
    await hide(true)
    const { client } = host()
    await client.examples.open({ id: 'f13' })
    expect((await client.session.status()).namesHidden).toBe(true)
    for (const { note } of (await client.organisations.list({})).slice(0, 50))
      expect([null, 'Skjult (F8)']).toContain(note)
  })

  test('stay hidden on the machine when the program is started again', async () => {
    const machine = aMachine()
    const first = await start(machine)
    await first.client.names.set({ hidden: true, window: WINDOW })
    await first.stop()
    const next = await start(machine)
    expect((await next.client.session.status()).namesHidden).toBe(true)
    await next.stop()
  })
})
