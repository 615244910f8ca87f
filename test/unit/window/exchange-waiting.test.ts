import { describe, expect, test } from 'vitest'
import type { LookupQuestion } from '../../../db/rules/import/outcome'
import type { ColumnQuestion } from '../../../db/rules/import/plan'
import { FRESH, type ImportState } from '../../../renderer/pages/exchange/importStore'
import { commitButton, openLookupFields, openValues, waitsAt } from '../../../renderer/pages/exchange/waiting'
import { aBook, aPlan, aPreview, aProposal } from './exchange'

const aQuestion: ColumnQuestion = {
  ...{ code: 'year', count: 4, example: '29/1', column: 3, field: 'organisation.city' },
}
const aLookup = (changes: Partial<LookupQuestion> = {}): LookupQuestion => ({
  ...{ field: 'organisation.ownerId', target: 'staff', word: 'MH', count: 2, candidates: [] },
  ...{ several: false, canCreate: true, blocking: true },
  ...changes,
})
const stateOf = (changes: Partial<ImportState> = {}): ImportState => {
  const plan = changes.plan ?? aPlan()
  return {
    ...FRESH,
    book: aBook([]),
    proposal: aProposal(plan),
    plan,
    preview: aPreview(),
    ...changes,
  }
}

describe('what waits at a step', () => {
  test('is not known before there is a table', () => {
    expect(waitsAt('columns', FRESH)).toBeNull()
    expect(waitsAt('values', stateOf({ preview: null }))).toBeNull()
    expect(waitsAt('file', FRESH)).toBe(0)
  })

  test('a file without a table waits at the file itself', () => {
    expect(waitsAt('file', { ...FRESH, book: aBook([]) })).toBe(1)
  })

  test('a guessed column, a missing field and what is hidden wait at the columns', () => {
    expect(waitsAt('columns', stateOf())).toBe(1)
    const chosen = aPlan({ columns: ['organisation.name', null, null, 'organisation.city'] })
    const state = stateOf({ plan: chosen, proposal: aProposal(aPlan()) })
    expect(waitsAt('columns', state)).toBe(0)
    const preview = aPreview({ missing: ['organisation.name'], hidden: { rows: 2, columns: 0 } })
    expect(waitsAt('columns', { ...state, preview })).toBe(2)
    expect(waitsAt('columns', { ...state, preview, plan: { ...chosen, hidden: 'take' } })).toBe(1)
  })

  test('questions wait at the values until they are answered, also with no or false', () => {
    const preview = aPreview({
      questions: [aQuestion, { ...aQuestion, code: 'fillDown', column: 2 }],
      unknownWords: [{ field: 'organisation.sector', word: 'halv', count: 1 }],
      lookups: [aLookup(), aLookup({ word: 'JB', blocking: false })],
      repeated: 3,
    })
    expect(openValues(preview, aPlan())).toBe(5)
    expect(openValues(preview, aPlan({ answers: { 0: { fillDown: false }, 1: { year: 2013 } } }))).toBe(3)
    expect(openValues(preview, aPlan({ lookups: { 'organisation.ownerId': { '*': 'leave' } } }))).toBe(4)
    expect(openValues(preview, aPlan({ repeated: 'last' }))).toBe(4)
  })

  test('one answer is offered for all names of a field only where there are several', () => {
    const lookups = [
      aLookup(),
      aLookup({ word: 'JB', canCreate: false }),
      aLookup({ field: 'organisation.parentId', word: 'Kommunen' }),
    ]
    expect(openLookupFields(lookups)).toEqual([{ field: 'organisation.ownerId', canCreate: false }])
  })
})

describe('the button that takes it in', () => {
  const button = (changes: Partial<ImportState> = {}) => commitButton(stateOf(changes))

  test('counts new and changed rows, not those that stay as they are', () => {
    expect(button()).toEqual({ changes: 5, why: null })
  })

  test('waits for the preview of what is chosen now, so that nothing else than what is shown is written', () => {
    expect(button({ checking: true }).why).toBe('checking')
    expect(button({ preview: null }).why).toBe('checking')
  })

  test.each([
    ['missing', { missing: ['organisation.name'] }],
    ['hidden', { hidden: { rows: 0, columns: 1 } }],
    ['allRejected', { counts: { created: 0, updated: 0, unchanged: 1, rejected: 4 } }],
    ['nothing', { counts: { created: 0, updated: 0, unchanged: 4, rejected: 0 } }],
    ['noRows', { counts: { created: 0, updated: 0, unchanged: 0, rejected: 0 } }],
  ] as const)('is grey and says %s', (why, changes) => {
    expect(button({ preview: aPreview(changes as Parameters<typeof aPreview>[0]) }).why).toBe(why)
  })

  test('takes the good rows although others are rejected', () => {
    const counts = { created: 1, updated: 0, unchanged: 0, rejected: 40 }
    expect(button({ preview: aPreview({ counts, repeated: 2 }) })).toEqual({ changes: 1, why: null })
  })
})
