import { describe, expect, test } from 'vitest'
import type { AnyField } from '../../../renderer/components/fields/declaration'
import { readDraft } from '../../../renderer/components/fields/kinds'
import { parseAmount } from '../../../renderer/pages/agreements/amount'
import { toSlot } from '../../../renderer/pages/slots/newSlotValues'

const TODAY = '2026-06-01'

const OWN = {
  ...{ kind: 'ownTexts', key: 'own', label: 'slots:new.own', of: 'senderIds', ofAll: 'each' },
  ...{ useOptions: () => [], parse: parseAmount },
} as unknown as AnyField

const VALUES = {
  ...{
    organisationId: 'f',
    scheme: 'companyTraineeship' as const,
    name: 'Praktik',
    kind: 'standing' as const,
  },
  ...{ places: '6-8', hoursPerWeek: null, senderIds: ['a', 'b', 'c'], each: '2' },
}

describe('how many each jobcentre sends to a new place', () => {
  test('is what was written for it, and for the others what holds for all; one of them coordinates', () => {
    const { quotas } = toSlot({ ...VALUES, own: { b: '3-4' }, coordinatingId: 'b' })
    expect(
      quotas?.map(({ organisationId, minimum, maximum, coordinating }) => [
        ...[organisationId, minimum, maximum, coordinating],
      ]),
    ).toEqual([
      ['a', 2, null, false],
      ['b', 3, 4, true],
      ['c', 2, null, false],
    ])
  })

  test('nobody coordinates where nobody was chosen, and without own numbers all are the same', () => {
    const { quotas } = toSlot({ ...VALUES, own: null, coordinatingId: null })
    expect(quotas?.map(({ minimum, coordinating }) => [minimum, coordinating])).toEqual(
      Array.from({ length: 3 }, () => [2, false]),
    )
  })

  test('is read of those who are still chosen: a number that cannot be read is refused at the field', () => {
    const read = (draft: object, senderIds: string[]) => readDraft(OWN, draft, TODAY, { senderIds })
    expect(read({ a: ' 3 - 4 ', b: '' }, ['a', 'b'])).toEqual({ ok: true, value: { a: '3-4' } })
    expect(read({ a: '4-3' }, ['a'])).toEqual({ ok: false, reason: 'range.order' })
    expect(read({ a: '4-3' }, ['b'])).toEqual({ ok: true, value: {} })
    expect(readDraft(OWN, undefined, TODAY)).toEqual({ ok: true, value: {} })
  })
})
