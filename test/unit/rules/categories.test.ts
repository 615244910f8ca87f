import { describe, expect, test } from 'vitest'
import { type CategoryOf, type Mapping, translate } from '../../../db/rules/categories'

const CATEGORIES: CategoryOf[] = [
  { id: 'match5.4', schemeId: 'match5' },
  { id: 'match3.1', schemeId: 'match3' },
  { id: 'match3.2', schemeId: 'match3' },
  { id: 'match3.3', schemeId: 'match3' },
  { id: 'jobparat', schemeId: 'vis2014' },
  { id: 'uddannelsesparat', schemeId: 'vis2014' },
  { id: 'aktivitetsparat', schemeId: 'vis2014' },
]

const LOW: Mapping = { fromId: 'match5.4', toId: 'match3.2', confidence: 'low', rule: 'Vurderet på ny' }
const MAPPINGS: Mapping[] = [
  LOW,
  { fromId: 'match3.1', toId: 'jobparat', confidence: 'medium', rule: 'Fra 30 år' },
  { fromId: 'match3.1', toId: 'uddannelsesparat', confidence: 'medium', rule: 'Under 30 år' },
  { fromId: 'match3.2', toId: 'aktivitetsparat', confidence: 'high', rule: 'Fra 30 år' },
]
const to = (id: string, schemeId: string) => translate(id, schemeId, CATEGORIES, MAPPINGS)

describe('a category told in another scheme', () => {
  test('carries the rule and how sure it is, or a report would sound surer than its source', () => {
    expect(to('match5.4', 'match3')).toEqual({
      ...{ kind: 'mapped', id: 'match3.2', confidence: 'low', rule: 'Vurderet på ny' },
    })
  })

  test('is never read backwards: match 2 does not become match 4 again', () => {
    expect(to('match3.2', 'match5')).toEqual({ kind: 'none' })
  })

  test('is never taken through a third scheme, of which nobody stated what comes out', () => {
    expect(to('match5.4', 'vis2014')).toEqual({ kind: 'none' })
  })

  test('keeps every possible one and picks none, where it depends on the person', () => {
    expect(to('match3.1', 'vis2014')).toEqual({ kind: 'several', to: MAPPINGS.slice(1, 3) })
  })

  test('stays what it is within its own scheme, and cannot be told where nothing is stated', () => {
    expect(to('match3.3', 'match3')).toEqual({ kind: 'own', id: 'match3.3' })
    expect(to('match3.3', 'vis2014')).toEqual({ kind: 'none' })
    expect(to('gone', 'vis2014')).toEqual({ kind: 'none' })
  })
})
