import { expect, test } from 'vitest'
import { type PaperCase, papersFor } from '../../../db/rules/papers'
import type { BookRule } from '../../../db/rules/rule-book'

const RULE: BookRule = {
  ...{
    id: 'r',
    origin: 'own',
    originKey: null,
    recordId: 'r',
    name: 'Papirer',
    active: true,
    kind: 'papers',
  },
  ...{ scheme: 'companyTraineeship', sector: null, benefits: [], categories: [] },
  ...{ validFrom: null, validTo: null, unit: null, minimum: null, maximum: null },
  ...{ extension: null, extendedMaximum: null, rate: null, ratio: null },
  papers: ['insurance', 'practiceAgreement'],
  ...{ text: null, source: null, checkedOn: null },
}
const CASE: PaperCase = {
  ...{ scheme: 'companyTraineeship', sector: 'private', benefit: 'cashBenefit', category: 'Jobparat' },
  on: '2026-03-01',
}

const needed = (rule: Partial<BookRule>, of: Partial<PaperCase> = {}) =>
  papersFor([{ ...RULE, ...rule }], { ...CASE, ...of })

test('papers come in the order in which they are shown, once each', () => {
  const two = [RULE, { ...RULE, papers: ['practiceAgreement', 'stewardHeard'] as const }]
  expect(papersFor(two, CASE)).toEqual(['practiceAgreement', 'insurance', 'stewardHeard'])
})

test('a rule that is switched off, about something else, or of another time asks for nothing', () => {
  expect(needed({ active: false })).toEqual([])
  expect(needed({ kind: 'duration' })).toEqual([])
  expect(needed({ scheme: 'flexJob' })).toEqual([])
  expect(needed({ sector: 'public' })).toEqual([])
  expect(needed({ validFrom: '2026-03-02' })).toEqual([])
  expect(needed({ validTo: '2026-02-28' })).toEqual([])
  expect(needed({ validFrom: '2026-03-01', validTo: '2026-03-01' })).toHaveLength(2)
})

test('a rule for some asks only where it is known that they are among them', () => {
  expect(needed({ benefits: ['cashBenefit'] })).toHaveLength(2)
  expect(needed({ benefits: ['cashBenefit'] }, { benefit: null })).toEqual([])
  expect(needed({ categories: ['jobparat'] })).toHaveLength(2)
  expect(needed({ categories: ['jobparat'] }, { category: null })).toEqual([])
  expect(needed({ sector: 'private' }, { sector: null })).toEqual([])
  expect(needed({ scheme: null }, { scheme: 'flexJob' })).toHaveLength(2)
})
