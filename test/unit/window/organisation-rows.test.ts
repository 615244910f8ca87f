import { describe, expect, test } from 'vitest'
import { isDiscussedOnly, isQuiet, rowsSeenBy } from '../../../renderer/pages/organisations/rows'
import { aRow } from './a-row'

const TODAY = '2026-03-10'

const made = (fields: Parameters<typeof aRow>[0], staffId: string | null = 'mette') => {
  const [only] = rowsSeenBy([aRow(fields)], TODAY, staffId)
  if (!only) throw new Error('the row is gone')
  return only
}

describe('a partner as a row of the list', () => {
  test('counts whole days since one last spoke, and nothing where one never did', () => {
    expect(made({ lastInteractionOn: TODAY }).daysSince).toBe(0)
    expect(made({ lastInteractionOn: '2026-02-10' }).daysSince).toBe(28)
    expect(made({ lastInteractionOn: '2025-03-10' }).daysSince).toBe(365)
    expect(made({}).daysSince).toBeNull()
  })

  test('is overdue from the day after the day of its next step', () => {
    expect(made({ nextStep: 'Ring', nextStepOn: '2026-03-09' }).overdue).toBe(true)
    expect(made({ nextStep: 'Ring', nextStepOn: TODAY }).overdue).toBe(false)
    expect(made({}).overdue).toBe(false)
  })

  test('is mine by its owner or by who has the next step; nothing is while nobody has said who they are', () => {
    expect(made({ ownerId: 'mette' }).mine).toBe(true)
    expect(made({ ownerId: 'jens', nextStepOwnerId: 'mette' }).mine).toBe(true)
    expect(made({ ownerId: 'jens', nextStepOwnerId: 'jens' }).mine).toBe(false)
    expect(made({}, null).mine).toBe(false)
  })

  test('is quiet from the ninetieth day on, and where one never spoke', () => {
    expect(isQuiet(made({ lastInteractionOn: '2025-12-11' }))).toBe(false)
    expect(isQuiet(made({ lastInteractionOn: '2025-12-10' }))).toBe(true)
    expect(isQuiet(made({}))).toBe(true)
  })

  test('has a discussion by the discussion, not by any other talk', () => {
    expect(isDiscussedOnly(made({ lastInteractionOn: TODAY }))).toBe(false)
    expect(isDiscussedOnly(made({ lastInteractionOn: TODAY, discussedOn: '2026-01-05' }))).toBe(true)
  })
})
