import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../db/rules/dates'
import {
  capacityOn,
  freeBySender,
  lanesOf,
  occupancyOn,
  owedOn,
  quotaSpans,
  quotasOn,
  type SlotDates,
  type Stay,
  spans,
  vacancyDays,
} from '../../../db/rules/occupancy'
import { aSlot, DAYS, FIRST, LAST } from './random-slot'

/** Over so many slots that were made up at random. */
const RUNS = { numRuns: 1_000, seed: 20_261_123 }
const forAll = (check: (slot: SlotDates) => void) => fc.assert(fc.property(aSlot, check), RUNS)

const isThere = ({ from, to }: Stay, day: string) => from <= day && (to === null || to >= day)
const thereOn = ({ stays }: SlotDates, day: string) => stays.filter((stay) => isThere(stay, day))
/** The span that a day lies in. */
const on = <S extends { from: string; to: string }>(all: readonly S[], day: string) =>
  all.filter(({ from, to }) => from <= day && day <= to)

const SLOT: SlotDates = {
  ...{ validFrom: null, validTo: null, stays: [] },
  capacities: [{ id: '1', validFrom: null, minimum: 2, maximum: 3 }],
  quotas: [
    {
      ...{ organisationId: 'Randers', minimum: 1, maximum: 2, coordinating: true },
      ...{ validFrom: null, validTo: null },
    },
  ],
}
const stay = (id: string, from: string, to: string | null, senderId: string | null = null) => ({
  ...{ id, from, to, senderId },
})

describe('lanes', () => {
  it('put the next one in the same lane the day after, and not on the last day itself', () => {
    const first = stay('1', '2026-01-01', '2026-01-31')
    expect(lanesOf([first, stay('2', '2026-02-01', null)])).toHaveLength(1)
    expect(lanesOf([first, stay('2', '2026-01-31', null)])).toHaveLength(2)
  })

  it('hold every stay once, none over another, and are as many as there are at once', () => {
    forAll((slot) => {
      const lanes = lanesOf(slot.stays)
      expect(
        lanes
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(slot.stays.map(({ id }) => id).sort())
      for (const lane of lanes)
        for (const [at, each] of lane.entries()) {
          const next = lane[at + 1]
          if (next) expect(each.to !== null && each.to < next.from).toBe(true)
        }
      const atOnce = slot.stays.map(({ from }) => thereOn(slot, from).length)
      expect(lanes).toHaveLength(Math.max(0, ...atOnce))
    })
  })

  it('do not depend on the order in which the stays were read', () => {
    forAll((slot) => {
      expect(lanesOf(slot.stays.toReversed())).toEqual(lanesOf(slot.stays))
    })
  })
})

describe('what is taken and free', () => {
  it('adds up on every day', () => {
    forAll((slot) => {
      for (const day of DAYS) {
        const { minimum, maximum, taken, free, room, over } = occupancyOn(slot, day)
        expect(taken).toBe(thereOn(slot, day).length)
        expect(taken + room - over).toBe(maximum)
        expect(taken + free).toBe(Math.max(taken, minimum))
        expect(Math.min(room, over)).toBe(0)
        expect(free).toBeLessThanOrEqual(room)
      }
    })
  })

  it('is the same in spans as day by day, with no day in two spans or in none', () => {
    forAll((slot) => {
      const all = spans(slot, FIRST, LAST)
      expect(all[0]?.from).toBe(FIRST)
      expect(all.at(-1)?.to).toBe(LAST)
      for (const [at, span] of all.entries()) {
        const next = all[at + 1]
        if (next) expect(next.from).toBe(addDays(span.to, 1))
      }
      for (const day of DAYS) expect(on(all, day)).toEqual([expect.objectContaining(occupancyOn(slot, day))])
    })
  })

  it('counts as many empty place-days as there are, one by one', () => {
    forAll((slot) => {
      const oneByOne = DAYS.reduce((sum, day) => {
        const { minimum } = capacityOn(slot, day)
        return sum + Math.max(0, minimum - thereOn(slot, day).length)
      }, 0)
      expect(vacancyDays(slot, FIRST, LAST)).toBe(oneByOne)
    })
  })

  it('is nothing in no days, and goes on to the last day that can be written', () => {
    expect(spans(SLOT, '2026-01-02', '2026-01-01')).toEqual([])
    expect(vacancyDays(SLOT, '2026-01-02', '2026-01-01')).toBe(0)
    expect(spans(SLOT, '9999-12-31', '9999-12-31')).toMatchObject([{ to: '9999-12-31', free: 2 }])
    const toTheEnd = { ...SLOT, validTo: '9999-12-31', stays: [stay('1', '2026-01-01', '9999-12-31')] }
    expect(spans(toTheEnd, '9999-12-30', '9999-12-31')).toMatchObject([{ free: 1 }])
  })

  it('holds of two numbers from the same day the one that was recorded last', () => {
    const capacities = [
      { id: '2', validFrom: '2026-01-01', minimum: 5, maximum: null },
      { id: '1', validFrom: '2026-01-01', minimum: 4, maximum: null },
    ]
    expect(capacityOn({ ...SLOT, capacities }, '2026-01-01')).toEqual({ minimum: 5, maximum: 5 })
  })
})

describe('who owes', () => {
  it('is whoever sent too few, only while a firm place is free, and by how many', () => {
    expect(owedOn(SLOT, '2026-01-01')).toEqual([
      { organisationId: 'Randers', missing: 1, coordinating: true },
    ])
    const two = [stay('1', '2026-01-01', null), stay('2', '2026-01-01', null)]
    expect(owedOn({ ...SLOT, stays: two }, '2026-01-01')).toEqual([])
  })

  it('is owed once by a jobcentre with two quotas, and what it sent counts once', () => {
    const [quota] = SLOT.quotas
    const twice = { ...SLOT, quotas: [quota, quota].flatMap((each) => each ?? []) }
    expect(owedOn(twice, '2026-01-01')).toEqual([
      { organisationId: 'Randers', missing: 2, coordinating: true },
    ])
    const one = { ...twice, stays: [stay('1', '2026-01-01', null, 'Randers')] }
    expect(owedOn(one, '2026-01-01')).toMatchObject([{ missing: 1 }])
  })

  it('on every day: nobody while nothing is free, and never more than the quotas of one', () => {
    forAll((slot) => {
      for (const day of DAYS) {
        const owed = owedOn(slot, day)
        if (occupancyOn(slot, day).free === 0) expect(owed).toEqual([])
        expect(new Set(owed.map(({ organisationId }) => organisationId)).size).toBe(owed.length)
        const quotas = new Map(quotasOn(slot, day).map((quota) => [quota.organisationId, quota]))
        for (const { organisationId, missing } of owed) {
          const sent = thereOn(slot, day).filter(({ senderId }) => senderId === organisationId).length
          expect(missing).toBeGreaterThan(0)
          expect(missing + sent).toBe(quotas.get(organisationId)?.minimum)
        }
      }
    })
  })
})

describe('the shares of the jobcentres', () => {
  it('are the free places of the slot, each place in one of them, and none more than it owes', () => {
    forAll((slot) => {
      const shares = freeBySender(slot, FIRST, LAST)
      for (const day of DAYS) {
        const owed = new Map(
          owedOn(slot, day).map(({ organisationId, missing }) => [organisationId, missing]),
        )
        let sum = 0
        for (const [sender, own] of shares) {
          const today = on(own, day)
          expect(today.length).toBeLessThanOrEqual(1)
          const free = today[0]?.free ?? 0
          if (sender !== null) expect(free).toBeLessThanOrEqual(owed.get(sender) ?? 0)
          sum += free
        }
        expect(sum).toBe(occupancyOn(slot, day).free)
      }
    })
  })

  it('have so many places as the quotas say on every day, and none outside the time of the slot', () => {
    forAll((slot) => {
      const all = quotaSpans(slot, 'A', FIRST, LAST)
      for (const day of DAYS) {
        const stands = (slot.validFrom ?? '') <= day && day <= (slot.validTo ?? '9999-12-31')
        const quota = quotasOn(slot, day).find(({ organisationId }) => organisationId === 'A')
        const minimum = stands ? (quota?.minimum ?? 0) : 0
        expect(on(all, day)).toEqual([expect.objectContaining({ minimum })])
      }
    })
  })
})
