import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ERROR_CODES } from '../../db/errors'
import { checkImage } from '../../db/file/connection'
import { fillDocument } from '../api/host/full'
import { aMachine, makeDocument } from '../api/host/hosts'
import { aBackend, type InProcess } from '../api/host/in-process'
import { callByName, type Described, PROCEDURES } from '../api/procedures'
import { TestClock } from '../fixtures/clock'
import { dump } from '../fixtures/files'
import { inputFor, withIds } from './inputs'

const RUNS = 2000
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
]

const clock = new TestClock()
let backend: InProcess
/** How often each procedure answered, and refused. */
const answered = new Map<string, number>()
const refusedCount = new Map<string, number>()

beforeAll(async () => {
  backend = aBackend(aMachine(), clock)
  await makeDocument(backend, 'Fuzz')
  await fillDocument(backend.client)
  await backend.client.documents.publish()
  await backend.tick()
})
afterAll(() => backend.stop())

/** Closes what the last call may have left open, and goes on with our own document. */
async function backToOurs(): Promise<void> {
  const { document } = await backend.client.session.status()
  if (document?.name !== 'Fuzz') await backend.client.documents.open({ ref: await backend.find('Fuzz') })
}

/** What there is to name just now: records by their table, copies, documents. */
async function idsNow(): Promise<(table: string) => string[]> {
  const { backups, documents } = backend.client
  const copies = (await backups.list()).map(({ id }) => id)
  const refs = (await documents.list()).map(({ ref }) => ref)
  return (table) => {
    if (table === 'backup') return copies
    if (table === 'document') return refs
    return backend.file().sqlite.prepare<[], string>(`SELECT id FROM "${table}" ORDER BY id`).pluck().all()
  }
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
  const before = dump(backend.file())
  let refused = false
  try {
    const answer = await callByName(backend.client, name, input)
    // The events go on until nobody listens any more.
    if (name === 'session.events') await (answer as AsyncGenerator).return(undefined)
  } catch (error) {
    refused = true
    expectCoded(error, name)
  }
  const counted = refused ? refusedCount : answered
  counted.set(name, (counted.get(name) ?? 0) + 1)
  if (name.startsWith('documents.') || name.startsWith('examples.')) await backToOurs()
  if (refused || (!writes && !EXCHANGES.includes(name))) expect(dump(backend.file()), name).toBe(before)
}

async function fuzz(procedures: Described[], runs: number): Promise<void> {
  const calls = fc
    .constantFrom(...procedures)
    .chain((procedure) => inputFor(procedure).map((input) => ({ procedure, input })))
  const property = fc.asyncProperty(calls, async ({ procedure, input }) => {
    clock.move(1000)
    const ids = await idsNow()
    await callOnce(
      procedure,
      withIds(input, (table) => ids(table)),
    )
  })
  // Calls build on one another, so a smaller one would not fail the same way.
  await fc.assert(property, { seed: SEED, numRuns: runs, endOnFailure: true })
}

/** The document is whole: every page, every reference, every record readable, and it opens again. */
async function expectWhole(): Promise<void> {
  const { documents, organisations, changes } = backend.client
  checkImage(backend.file())
  const before = dump(backend.file())
  await documents.close()
  await documents.open({ ref: await backend.find('Fuzz') })
  expect(dump(backend.file())).toBe(before)
  for (const { id } of await organisations.list({})) {
    await organisations.get({ id })
    await changes.history({ organisationId: id })
  }
}

test(`${RUNS} inputs of every kind: refused with a code and nothing changed, or done`, async () => {
  await fuzz(
    PROCEDURES.filter(({ name }) => !SLOW.includes(name)),
    RUNS,
  )
  await expectWhole()
})

test(`${RUNS / 20} inputs to what is slow: the same`, async () => {
  await fuzz(
    PROCEDURES.filter(({ name }) => SLOW.includes(name)),
    RUNS / 20,
  )
  await expectWhole()
})

test('the fuzz was both answered and refused by every writing procedure, or it would prove little', () => {
  for (const { name } of PROCEDURES.filter(({ writes }) => writes)) {
    expect(answered.get(name), name).toBeGreaterThan(0)
    expect(refusedCount.get(name), name).toBeGreaterThan(0)
  }
})
