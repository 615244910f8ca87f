import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../electron/backend/examples'

const FOLDER = join(import.meta.dirname, '..', '..', 'resources', 'examples')

/** What the examples are counted to (domain.md 4), alone or together; none of it may stand in a file. */
const TOTALS = [425, 305, 120, 272, 89, 435, 311, 105, 99, 104, 98, 510, 47, 55, 23, 20, 127]
/** Numbers that name a place in a series, a head count of one partner, or minutes of a week, and count nothing of the programme. */
const NAMED = new Set(['number', 'position', 'employees', 'mentorHours'])

/** The fields in which a person of flesh and blood could stand. */
const WHO = new Set(['signatoryRole', 'role'])
/** How a person is written: two names or more, each with a capital. A role has one at the most. */
const PERSON = /\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}\p{Ll}+/u

/** The companies that the source of C15 names. */
const SOURCED = [
  'BRFkredit',
  'Danfoss',
  'Danfoss Gråsten',
  'Danfoss Nordborg',
  'Falck',
  'Falck Hovedstaden',
  'Falck Randers',
]

type Leaf = { call: string; key: string; value: unknown }

function leaves(call: string, value: unknown, key = ''): Leaf[] {
  if (value === null || typeof value !== 'object') return [{ call, key, value }]
  return Object.entries(value).flatMap(([each, inner]) =>
    leaves(call, inner, Array.isArray(value) ? key : each),
  )
}

test('the start page offers every file there is, F13 first', () => {
  expect(EXAMPLES.map(({ id }) => `${id}.json`).sort()).toEqual(globSync('*.json', { cwd: FOLDER }).sort())
  expect(EXAMPLES.map(({ id }) => id)).toEqual(['f13', 'a16', 's10', 'c15'])
})

describe.each(EXAMPLES)('the example file $id', ({ id, name, about, staff, calls }) => {
  const file = readFileSync(join(FOLDER, `${id}.json`), 'utf8')
  const all = calls.flatMap(({ call, input }) => leaves(call, input))
  const texts = [name, about, ...all.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))]

  test('holds no total, as a number or in a text: it would stay when a record changes', () => {
    const numbers = all.filter(({ key, value }) => typeof value === 'number' && !NAMED.has(key))
    for (const total of TOTALS) {
      expect(numbers.filter(({ value }) => value === total)).toEqual([])
      // The small ones are days of a month too.
      const told = new RegExp(`\\b${total}\\b${total > 31 ? '' : ' (?:skoler|aftaler|delaftaler)'}`)
      expect(texts.filter((text) => told.test(text))).toEqual([])
    }
  })

  test('holds no address to write to and no number to call', () => {
    expect(file).not.toMatch(/[\w.]+@[\w.]+/)
    expect(
      all.filter(({ key, value }) => /phone|email|website|cvr|pNumber/.test(key) && value !== null),
    ).toEqual([])
    for (const text of texts) expect(text).not.toMatch(/\b(?:\d{8}|\d\d \d\d \d\d \d\d)\b/)
  })

  test('names nobody: contacts, signatories and whoever keeps the file are roles', () => {
    const people = all.filter(
      ({ call, key }) => WHO.has(key) || (call === 'contacts.create' && key === 'name'),
    )
    const named = [...people.map(({ value }) => value), staff.name]
    for (const value of named.filter((each) => each !== null)) expect(value).not.toMatch(PERSON)
  })

  test('says of every participant that they are invented', () => {
    for (const { call, input } of calls)
      if (call === 'participants.create')
        expect((input as { participant: { name: string } }).participant.name).toMatch(/ \(opdigtet\)$/)
  })

  test('hangs no outcome that went wrong on a real organisation', () => {
    const named = new Map(calls.map(({ as, input }) => [as, (input as { name?: string }).name]))
    const places = new Map(
      calls
        .filter(({ call }) => call === 'placements.create')
        .map(({ as, input }) => [as, (input as { organisationId: { $: string } }).organisationId.$]),
    )
    for (const { call, input } of calls) {
      if (call !== 'placements.finish') continue
      const { id: ended, state, outcome } = input as { id: { $: string }; state: string; outcome: string }
      if (state === 'completed' && outcome !== 'none') continue
      expect(named.get(places.get(ended.$) as string)).toMatch(/ \(opdigtet\)$/)
    }
  })

  test('says of every company that it is invented, where its source does not name it', () => {
    const companies = calls.flatMap(({ call, input }) => {
      const { kinds, name: called } = input as { kinds?: string[]; name?: string }
      return call === 'organisations.create' && kinds?.includes('company') ? [called] : []
    })
    const invented = companies.filter((company) => !SOURCED.includes(company ?? ''))
    for (const company of invented) expect(company).toMatch(/ \(opdigtet\)$/)
    expect(new Set(companies).size).toBe(companies.length)
  })

  test('tells of no agreement that was ended or ran out, and of no figure of 0', () => {
    expect(all.filter(({ value }) => value === 'terminated' || value === 'expired')).toEqual([])
    expect(all.filter(({ key, value }) => (key === 'value' || key === 'people') && value === 0)).toEqual([])
  })
})
