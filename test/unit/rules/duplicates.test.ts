import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  areLikeNames,
  type Candidate,
  duplicatePairs,
  duplicateReason,
  isOneTypo,
} from '../../../db/rules/duplicates'

let last = 0
const aCandidate = (fields: Partial<Candidate>): Candidate => ({
  id: String(++last).padStart(8, '0'),
  name: 'Boligkontoret',
  cvr: null,
  pNumber: null,
  postcode: '7000',
  parentId: null,
  ...fields,
})

describe('names of one organisation are found alike:', () => {
  test.each([
    ['Sønderparkens Skole', 'Sønderparken Skole'],
    ['Murermester Hansen ApS', 'Murermester Hansen'],
    ['Murermester Hansen A/S', 'MURERMESTER HANSEN AS'],
    ['Aarhus Håndværk', 'Århus Haandværk'],
    ['Tømrer & Snedker Nord', 'Tømrer og Snedker Nord'],
    ['Nord Tømrer', 'Tømrer Nord'],
    ['Boligkontoret', 'Boligkontroet'],
    ['Boligkontoret', 'Bolikontoret'],
    ['Skole 12', 'Skole  12'],
  ])('%s = %s', (a, b) => {
    expect(areLikeNames(a, b)).toBe(true)
    expect(areLikeNames(b, a)).toBe(true)
  })
})

describe('names of two are not:', () => {
  test.each([
    ['Afdeling 12', 'Afdeling 13'],
    ['Skole 1', 'Skole 2'],
    ['Skole 1', 'Skole'],
    ['Nord', 'Nors'],
    ['Sønderparken', 'Korskærparken'],
    ['A/S', 'ApS'],
    ['', ''],
  ])('%s ≠ %s', (a, b) => expect(areLikeNames(a, b)).toBe(false))
})

test('one slip of the finger is one letter more, less or wrong, or two swapped, and no more', () => {
  for (const [a, b] of [
    ['abcde', 'abcdef'],
    ['abcde', 'bcde'],
    ['abcde', 'abXde'],
    ['abcde', 'abdce'],
  ] as const)
    expect(isOneTypo(a, b), `${a} ${b}`).toBe(true)
  for (const [a, b] of [
    ['abcde', 'abcde'],
    ['abcde', 'abcdefg'],
    ['abcde', 'aXcYe'],
    ['abcde', 'badce'],
  ] as const)
    expect(isOneTypo(a, b), `${a} ${b}`).toBe(false)
})

describe('two organisations', () => {
  const cvr = '24256790'

  test('with one CVR number may be one, unless they are units of it', () => {
    const one = aCandidate({ cvr })
    expect(duplicateReason(one, aCandidate({ cvr, name: 'Noget andet', postcode: '8000' }))).toBe('cvr')
    expect(
      duplicateReason(aCandidate({ cvr, pNumber: '1000000001' }), aCandidate({ cvr, pNumber: '1000000002' })),
    ).toBeNull()
    expect(duplicateReason(one, aCandidate({ cvr, name: 'Afdelingen', parentId: one.id }))).toBeNull()
    const under = { cvr, parentId: 'x', name: 'Skole Øst' }
    expect(duplicateReason(aCandidate(under), aCandidate({ ...under, name: 'Skole Vest' }))).toBeNull()
  })

  test('with a like name are asked about at one postcode only, or where one has none', () => {
    const one = aCandidate({ name: 'Murermester Hansen ApS' })
    expect(duplicateReason(one, aCandidate({ name: 'Murermester Hansn' }))).toBe('name')
    expect(duplicateReason(one, aCandidate({ name: 'Murermester Hansen', postcode: '8000' }))).toBeNull()
    expect(duplicateReason(one, aCandidate({ name: 'Murermester Hansen', postcode: null }))).toBe('name')
    expect(duplicateReason(one, aCandidate({ name: 'Murermester Hansn', postcode: null }))).toBeNull()
  })

  test('with two CVR numbers are two, however alike their names', () => {
    expect(duplicateReason(aCandidate({ cvr }), aCandidate({ cvr: '13585628' }))).toBeNull()
  })
})

test('the pairs found by keys are those that comparing all with all finds', () => {
  const word = fc.constantFrom('skole', 'skolen', 'skloe', 'nord', 'øst', 'ApS', 'A/S', '1', '12', 'og')
  const candidate = fc.record({
    name: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    cvr: fc.constantFrom(null, null, '24256790', '13585628'),
    pNumber: fc.constantFrom(null, null, '1000000001', '1000000002'),
    postcode: fc.constantFrom(null, '7000', '7000', '8000'),
    parentId: fc.constantFrom(null, null, '00', '01'),
  })
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 25 }), (found) => {
      const candidates = found.map((each, at) => ({ ...each, id: String(at).padStart(2, '0') }))
      const all = candidates.flatMap((a, at) =>
        candidates.slice(at + 1).flatMap((b) => {
          const reason = duplicateReason(a, b)
          return reason ? [`${a.id} ${b.id} ${reason}`] : []
        }),
      )
      const keyed = duplicatePairs(candidates).map(({ a, b, reason }) => `${a} ${b} ${reason}`)
      expect(keyed.sort()).toEqual(all.sort())
    }),
    { seed: 20261125, numRuns: 500 },
  )
})
