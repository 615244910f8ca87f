import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../db/rules/calendar'
import type { SlotDates, Stay } from '../../../db/rules/occupancy'
import { overlapsOf, slotWarnings } from '../../../db/rules/placement-warnings'

const days = (from: string, to: string | null) => ({ from, to })
const aStay = (id: string, from: string, to: string | null, senderId: string | null = null): Stay => ({
  ...{ id, from, to, senderId },
})
const aSlot = (fields: Partial<SlotDates> = {}): SlotDates => ({
  ...{ validFrom: null, validTo: null, quotas: [], stays: [] },
  capacities: [{ id: '1', validFrom: null, minimum: 1, maximum: 2 }],
  ...fields,
})

describe('two placements of one person', () => {
  const own = { id: 'own', ...days('2026-03-01', '2026-05-31') }

  it('overlap on the days that they share, and not where one begins the day after the other', () => {
    expect(overlapsOf(own, [{ id: 'after', ...days('2026-06-01', null) }])).toEqual([])
    expect(overlapsOf(own, [{ id: 'last', ...days('2026-05-31', null) }])).toEqual([
      { kind: 'overlap', placementId: 'last', from: '2026-05-31', to: '2026-05-31' },
    ])
    expect(overlapsOf(own, [{ id: 'within', ...days('2026-04-01', '2026-04-30') }])).toEqual([
      { kind: 'overlap', placementId: 'within', from: '2026-04-01', to: '2026-04-30' },
    ])
  })

  it('overlap without an end where neither has one, and never with itself', () => {
    const open = { id: 'own', ...days('2026-03-01', null) }
    expect(overlapsOf(open, [open, { id: 'other', ...days('2026-01-01', null) }])).toEqual([
      { kind: 'overlap', placementId: 'other', from: '2026-03-01', to: null },
    ])
  })

  it('overlap alike from both sides, on exactly the days of both', () => {
    const period = fc
      .tuple(fc.nat(60), fc.option(fc.nat(30)))
      .map(([start, length]) => ({ from: addDays('2026-01-01', start), length }))
      .map(({ from, length }) => days(from, length === null ? null : addDays(from, length)))
    fc.assert(
      fc.property(period, period, (a, b) => {
        const [one] = overlapsOf({ id: 'a', ...a }, [{ id: 'b', ...b }])
        const [other] = overlapsOf({ id: 'b', ...b }, [{ id: 'a', ...a }])
        const isOn = (each: { from: string; to: string | null }, day: string) =>
          each.from <= day && (each.to === null || day <= each.to)
        for (let at = 0; at < 100; at++) {
          const day = addDays('2026-01-01', at)
          const both = isOn(a, day) && isOn(b, day)
          expect(one !== undefined && isOn(one, day)).toBe(both)
          expect(other !== undefined && isOn(other, day)).toBe(both)
        }
      }),
    )
  })
})

describe('a stay in a slot', () => {
  const own = { ...aStay('', '2026-03-01', '2026-05-31', 'randers'), id: null }

  it('is not warned of while there is room up to the most', () => {
    expect(slotWarnings(aSlot({ stays: [aStay('a', '2026-01-01', null)] }), own)).toEqual([])
  })

  it('is one too many from the first day on which there are more than the slot holds', () => {
    const stays = [aStay('a', '2026-01-01', null), aStay('b', '2026-04-10', '2026-04-20')]
    expect(slotWarnings(aSlot({ stays }), own)).toEqual([
      { kind: 'crowded', from: '2026-04-10', taken: 3, maximum: 2 },
    ])
  })

  it('is counted once where it is among the stays already', () => {
    const stays = [aStay('own', '2026-03-01', '2026-05-31'), aStay('b', '2026-04-10', '2026-04-20')]
    expect(slotWarnings(aSlot({ stays }), { ...own, id: 'own' })).toEqual([])
  })

  it('is too many from the day on which the slot holds fewer, and nowhere while nobody said how many', () => {
    const capacities = [
      { id: '1', validFrom: null, minimum: 2, maximum: null },
      { id: '2', validFrom: '2026-05-01', minimum: 1, maximum: null },
    ]
    const stays = [aStay('a', '2026-01-01', null)]
    expect(slotWarnings(aSlot({ capacities, stays }), own)).toEqual([
      { kind: 'crowded', from: '2026-05-01', taken: 2, maximum: 1 },
    ])
    expect(slotWarnings(aSlot({ capacities: [], stays }), own)).toEqual([])
  })

  it('is outside the days of the slot, which is not the same as one too many', () => {
    const slot = aSlot({ validFrom: '2026-04-01', validTo: '2026-05-31' })
    expect(slotWarnings(slot, own)).toEqual([
      { kind: 'outside', validFrom: '2026-04-01', validTo: '2026-05-31' },
    ])
    expect(slotWarnings(slot, { ...own, from: '2026-04-01' })).toEqual([])
    expect(slotWarnings(slot, { ...own, from: '2026-04-01', to: null })).toHaveLength(1)
  })

  it('is more than its sender may send, while the quota holds', () => {
    const quota = {
      ...{ organisationId: 'randers', minimum: 1, maximum: 1, coordinating: false },
      ...{ validFrom: '2026-04-01', validTo: null },
    }
    const stays = [aStay('a', '2026-01-01', null, 'randers')]
    const capacities = [{ id: '1', validFrom: null, minimum: 9, maximum: null }]
    const slot = aSlot({ capacities, quotas: [quota], stays })
    expect(slotWarnings(slot, own)).toEqual([{ kind: 'senderOver', from: '2026-04-01', sent: 2, maximum: 1 }])
    expect(slotWarnings(slot, { ...own, senderId: 'aarhus' })).toEqual([])
    expect(slotWarnings(slot, { ...own, senderId: null })).toEqual([])
    expect(slotWarnings({ ...slot, quotas: [{ ...quota, maximum: null }] }, own)).toEqual([])
  })
})
