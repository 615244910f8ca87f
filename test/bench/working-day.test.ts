import { afterAll, beforeAll, describe, test } from 'vitest'
import { closeImage, type OpenFile } from '../../db/file/connection'
import { organisationList, organisationRecord } from '../../db/queries/organisation-list'
import { search } from '../../db/queries/search'
import { todayItems } from '../../db/queries/today'
import { fold } from '../../db/rules/text'
import { bringSearchUpToDate } from '../../db/search/search-index'
import { anImage } from '../fixtures/files'
import { compare } from './measure'
import { fillWorkingDay } from './rows'

/** What an office asks for all day, in a file of a large programme and in one five times as large. */
const ENTRIES = 100_000
const [SMALL, LARGE] = [2_000, 10_000]
const TODAY = '2026-11-23'

let small: OpenFile
let large: OpenFile

beforeAll(() => {
  small = anImage()
  large = anImage()
  fillWorkingDay(small, SMALL, ENTRIES)
  fillWorkingDay(large, LARGE, ENTRIES)
}, 600_000)
afterAll(() => {
  closeImage(small)
  closeImage(large)
})

const QUERIES = [
  'plads',
  'virksomhed 7',
  'aarhus',
  'ømand',
  'sag 4711',
  'tillidsrep',
  '20 00 01',
  'to',
  'xyzzy',
]

/** The slowest of twenty, in milliseconds. */
function p95(run: () => void): number {
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[18] as number
}

const told = (name: string, inSmall: number, inLarge: number) =>
  console.log(
    `${name}: ${inSmall.toFixed(2)} ms at ${SMALL}, ${inLarge.toFixed(2)} ms at ${LARGE} organisations` +
      ` (growth ${(inLarge / inSmall).toFixed(2)} ×)`,
  )

describe('search', () => {
  test('writing what one then searches for, against writing it: what the index costs', async () => {
    let [indexed, plain] = [anImage(), anImage()]
    const entries = 20_000
    const write = (file: OpenFile) => fillWorkingDay(file, SMALL, entries)
    await compare(
      `${SMALL} organisations and ${entries} entries with log and search index, against with log only`,
      {
        before: () => {
          closeImage(indexed)
          indexed = anImage()
        },
        run: () => {
          write(indexed)
          bringSearchUpToDate(indexed)
        },
      },
      {
        before: () => {
          closeImage(plain)
          plain = anImage()
        },
        run: () => write(plain),
      },
      { limit: null, runs: 3 },
    )
    closeImage(indexed)
    closeImage(plain)
  })

  test.each(QUERIES)('%s: p95, growth, and against reading every entry of the contact log', async (query) => {
    for (const file of [small, large]) bringSearchUpToDate(file)
    const times = [small, large].map((file) => p95(() => search(file, query, { limit: 6 })))
    told(`search "${query}", p95`, times[0] as number, times[1] as number)
    const like = large.sqlite.prepare('SELECT record FROM text_of_interaction WHERE instr(text, ?) > 0')
    await compare(
      `search "${query}"`,
      { run: () => void search(large, query, { limit: 6 }) },
      { run: () => void like.all(fold(query)) },
      { limit: null, runs: 5 },
    )
  })
})

describe('lists', () => {
  test('the list of partners, against its bare rows', async () => {
    told(
      'list of partners',
      p95(() => organisationList(small, TODAY)),
      p95(() => organisationList(large, TODAY)),
    )
    const bare = large.sqlite.prepare('SELECT * FROM organisation ORDER BY name_key, id')
    await compare(
      'list of 10,000 partners with 100,000 entries',
      { run: () => void organisationList(large, TODAY) },
      { run: () => void bare.all() },
      { limit: 15, runs: 5 },
    )
  })

  test('I dag, against its bare rows', async () => {
    const items = (file: OpenFile) => todayItems(file, { asOf: TODAY, later: false })
    told(
      'I dag (10,000 steps, all overdue)',
      p95(() => void items(small)),
      p95(() => void items(large)),
    )
    const bare = large.sqlite.prepare('SELECT * FROM next_step WHERE done_on IS NULL ORDER BY due_on')
    await compare(
      'I dag',
      { run: () => void items(large) },
      { run: () => void bare.all() },
      { limit: 15, runs: 5 },
    )
  })

  test('one partner with 1,000 entries, against its bare rows', async () => {
    const file = anImage()
    fillWorkingDay(file, 1, 1_000)
    const id = file.sqlite.prepare('SELECT id FROM organisation').pluck().get() as string
    const bare = ['interaction', 'next_step', 'contact', 'organisation_step'].map((table) =>
      file.sqlite.prepare(`SELECT * FROM ${table} WHERE organisation_id = ?`),
    )
    await compare(
      'a partner’s record with 1,000 entries',
      { run: () => void organisationRecord(file, id, TODAY) },
      {
        run: () => {
          for (const each of bare) each.all(id)
        },
      },
      { limit: null, runs: 15 },
    )
    closeImage(file)
  })
})
