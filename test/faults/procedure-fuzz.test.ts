import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ERROR_CODES } from '../../db/errors'
import { checkImage, type OpenFile } from '../../db/file/connection'
import { fillDocument } from '../api/host/full'
import { aMachine, makeDocument } from '../api/host/hosts'
import { pasted } from '../api/host/import'
import { aBackend, type InProcess } from '../api/host/in-process'
import { callByName, type Described, PROCEDURES } from '../api/procedures'
import { TestClock } from '../fixtures/clock'
import { dump } from '../fixtures/files'
import { inputFor, withIds } from './inputs'

const RUNS = 6000
const SEED = 20260117

/** Each of these stretches a password or fills a file, for a good part of a second. */
const SLOW = ['documents.create', 'documents.unlock', 'documents.changePassword', 'examples.open']
/** What ends with other records than those there were, without being a write of its own. */
const EXCHANGES = [
  ...SLOW,
  'documents.close',
  'documents.open',
  'changes.undo',
  'changes.redo',
  'backups.restore',
  'participants.erase',
]

const clock = new TestClock()
let backend: InProcess
/** How often each procedure answered, and refused. */
const answered = new Map<string, number>()
const refusedCount = new Map<string, number>()

/** What our document is called; another one takes its place when little is left of it. */
let ours = 'Fuzz'

/** Our document, with something of everything and a copy to go back to. */
async function begin(name: string): Promise<void> {
  ours = name
  await makeDocument(backend, name)
  await fillDocument(backend.client)
  await backend.client.documents.publish()
  await backend.tick()
}

beforeAll(async () => {
  backend = aBackend(aMachine(), clock)
  await begin('Fuzz')
})
afterAll(() => backend.stop())

/** What most calls are about. */
const MAIN = [
  ...['organisation', 'target_group', 'category', 'programme_group', 'agreement', 'goal'],
  ...['participant', 'slot', 'placement'],
]

/** A copy that was put back, and the removals, leave little: an update of what is not there proves nothing. */
async function fillAgain(): Promise<void> {
  const { sqlite } = backend.file()
  const isThere = (table: string) => sqlite.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined
  // Not in the same one: the examples refer to the categories that every document begins with.
  if (!MAIN.every(isThere)) await begin(`Fuzz ${clock.now().getTime()}`)
}

/** Closes what the last call may have left open, and goes on with our own document. */
async function backToOurs(): Promise<void> {
  const { document } = await backend.client.session.status()
  if (document?.name !== ours) await backend.client.documents.open({ ref: await backend.find(ours) })
}

let lists = 0

/** A list that was pasted and looked through, of a partner that nobody has yet. */
async function aPreview(): Promise<{ book: string; token: string }> {
  lists += 1
  const rows = [
    ['Virksomhed', 'By'],
    [`Fra Excel ${lists} (opdigtet)`, 'Aarhus C'],
  ]
  const { book, plan } = await pasted(backend.client, rows, 'organisations')
  return { book, token: (await backend.client.imports.check({ book, plan })).token }
}

/** What there is to name just now: records by their table, copies, documents. @param concept whose input it is */
async function idsNow(concept: string): Promise<(table: string) => string[]> {
  const { backups, documents } = backend.client
  // Both read the disk, so only those ask that name one.
  const copies = concept === 'backups' ? (await backups.list()).map(({ id }) => id) : []
  const refs = concept === 'documents' ? (await documents.list()).map(({ ref }) => ref) : []
  const shown = concept === 'imports' ? await aPreview() : { book: '', token: '' }
  return (table) => {
    if (table === 'backup') return copies
    if (table === 'document') return refs
    if (table === 'book') return [shown.book]
    if (table === 'preview') return [shown.token]
    return backend.file().sqlite.prepare<[], string>(`SELECT id FROM "${table}" ORDER BY id`).pluck().all()
  }
}

/** All that the file held when it was last read, and SQLite's own count of what had been written until then. */
let known: { file: OpenFile; at: string; held: string } | undefined

/** Grows with every row that is inserted, changed or deleted, also one that is rolled back, and with every table. */
function writtenSoFar({ sqlite }: OpenFile): string {
  return `${sqlite.prepare('SELECT total_changes()').pluck().get()} ${sqlite.pragma('schema_version', { simple: true })}`
}

/** All that the file holds. Read again only where a row was written since, for that takes most of the time. */
function held(): string {
  const file = backend.file()
  const at = writtenSoFar(file)
  if (known?.file !== file || known.at !== at) known = { file, at, held: dump(file) }
  return known.held
}

function expectCoded(error: unknown, name: string): void {
  if (!(error instanceof ORPCError))
    throw new Error(`${name} let an error through that is no refusal`, { cause: error })
  expect(ERROR_CODES, name).toContain(error.code)
  expect(error.code, name).not.toBe('internal')
  expect(error.message).toBe(error.code)
  const plain = JSON.parse(JSON.stringify(error.data))
  expect(plain, name).toEqual(error.data)
}

async function callOnce({ name, writes }: Described, input: unknown): Promise<void> {
  const before = held()
  let refused = false
  try {
    const answer = await callByName(backend.client, name, input)
    // The events go on until nobody listens any more.
    if (name === 'session.events') await (answer as AsyncGenerator).return(undefined)
    else if (name === 'imports.read') for await (const _event of answer as AsyncGenerator);
  } catch (error) {
    refused = true
    expectCoded(error, name)
  }
  const counted = refused ? refusedCount : answered
  counted.set(name, (counted.get(name) ?? 0) + 1)
  // What is brought in is not told while names are hidden.
  if (name.startsWith('names.')) await backend.client.names.set({ hidden: false, window: 'fuzz' })
  if (name.startsWith('documents.') || name.startsWith('examples.')) await backToOurs()
  if (refused || (!writes && !EXCHANGES.includes(name)))
    expect(held() === before, `${name} left what was there as it was`).toBe(true)
}

async function fuzz(procedures: Described[], runs: number, seed = SEED): Promise<void> {
  const calls = fc
    .constantFrom(...procedures)
    .chain((procedure) => inputFor(procedure).map((input) => ({ procedure, input })))
  const property = fc.asyncProperty(calls, async ({ procedure, input }) => {
    clock.move(1000)
    await fillAgain()
    const ids = await idsNow(procedure.name.split('.')[0] ?? '')
    await callOnce(
      procedure,
      withIds(input, (table) => ids(table)),
    )
  })
  // Calls build on one another, so a smaller one would not fail the same way.
  await fc.assert(property, { seed, numRuns: runs, endOnFailure: true })
}

/** The document is whole: every page, every reference, every record readable, and it opens again. */
async function expectWhole(): Promise<void> {
  const { documents, organisations, changes } = backend.client
  checkImage(backend.file())
  const before = dump(backend.file())
  await documents.close()
  await documents.open({ ref: await backend.find(ours) })
  expect(dump(backend.file())).toBe(before)
  for (const { id } of await organisations.list({})) {
    await organisations.get({ id })
    await changes.history({ table: 'organisation', id })
  }
}

test(`${RUNS} inputs of every kind: refused with a code and nothing changed, or done`, async () => {
  await fuzz(
    PROCEDURES.filter(({ name }) => !SLOW.includes(name)),
    RUNS,
  )
  await expectWhole()
})

test(`${RUNS / 60} inputs to what is slow: the same`, async () => {
  await fuzz(
    PROCEDURES.filter(({ name }) => SLOW.includes(name)),
    RUNS / 60,
  )
  await expectWhole()
})

test('what is written and taken back, a row or a table, makes the file be read again', () => {
  const file = backend.file()
  for (const sql of ['INSERT INTO running_operation SELECT 1, max(n) FROM operation', 'CREATE TABLE t (a)']) {
    const before = writtenSoFar(file)
    file.sqlite.exec(`BEGIN; ${sql}`)
    expect(writtenSoFar(file), sql).not.toBe(before)
    file.sqlite.exec('ROLLBACK')
  }
})

/** Long inputs are right as a whole at few calls only: those procedures are called some more. */
const MORE = 60
const MOST_TIMES = 10

test('the fuzz was both answered and refused by every writing procedure, or it would prove little', async () => {
  const isBoth = (name: string) => answered.has(name) && refusedCount.has(name)
  for (const procedure of PROCEDURES.filter(({ writes }) => writes)) {
    const { name } = procedure
    for (let more = 1; more <= MOST_TIMES && !isBoth(name); more++) await fuzz([procedure], MORE, SEED + more)
    expect(answered.get(name) ?? 0, name).toBeGreaterThan(0)
    expect(refusedCount.get(name) ?? 0, name).toBeGreaterThan(0)
  }
})
