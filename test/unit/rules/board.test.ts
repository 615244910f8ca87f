import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysFromTo, gapsOf, reachOf } from '../../../db/rules/board'
import {
  freeBySender,
  lanesOf,
  occupancyOn,
  type SlotDates,
  spans,
  vacancyDays,
} from '../../../db/rules/occupancy'
import { aSlot, DAYS, FIRST, LAST } from './random-slot'

const RUNS = { numRuns: 1_000, seed: 20_261_124 }
const inView = ({ stays }: SlotDates) =>
  lanesOf(stays.filter(({ from, to }) => from <= LAST && (to === null || to >= FIRST)))
const covers = ({ from, to }: { from: string; to: string | null }, day: string) =>
  from <= day && (to === null || day <= to)

describe('the gaps of a slot', () => {
  it('are its free places on every day, in lanes where nobody is, and as many days as stand empty', () => {
    fc.assert(
      fc.property(aSlot, (slot) => {
        const lanes = inView(slot)
        const gaps = gapsOf(lanes, spans(slot, FIRST, LAST))
        for (const day of DAYS) {
          const empty = gaps.filter((own) => own.some((gap) => covers(gap, day)))
          expect(empty).toHaveLength(occupancyOn(slot, day).free)
          for (const [lane, own] of gaps.entries())
            if (own.some((gap) => covers(gap, day)))
              expect(lanes[lane]?.some((stay) => covers(stay, day)) ?? false).toBe(false)
        }
        const days = gaps.flat().reduce((sum, { from, to }) => sum + daysFromTo(from, to), 0)
        expect(days).toBe(vacancyDays(slot, FIRST, LAST))
      }),
      RUNS,
    )
  })

  it('of all the jobcentres together are those of the slot', () => {
    fc.assert(
      fc.property(aSlot, (slot) => {
        const lanes = inView(slot)
        const days = [...freeBySender(slot, FIRST, LAST)].flatMap(([sender, free]) =>
          gapsOf(
            lanes.map((lane) => lane.filter(({ senderId }) => senderId === sender)),
            free,
          )
            .flat()
            .map(({ from, to }) => daysFromTo(from, to)),
        )
        expect(days.reduce((sum, each) => sum + each, 0)).toBe(vacancyDays(slot, FIRST, LAST))
      }),
      RUNS,
    )
  })

  it('stay in their lane while another place comes and goes, and are not cut in two', () => {
    const free = [
      { from: '2026-01-01', to: '2026-01-31', free: 1 },
      { from: '2026-02-01', to: '2026-02-28', free: 2 },
      { from: '2026-03-01', to: '2026-03-31', free: 1 },
    ]
    const taken = [{ from: '2026-01-01', to: '2026-01-31' }]
    expect(gapsOf([taken, []], free)).toEqual([
      [{ from: '2026-02-01', to: '2026-02-28' }],
      [{ from: '2026-01-01', to: '2026-03-31' }],
    ])
  })

  it('are drawn up to so many lanes only', () => {
    const free = [{ from: FIRST, to: LAST, free: 100_000 }]
    expect(gapsOf([], free, 40)).toHaveLength(40)
  })
})

describe('how long a place has really been empty', () => {
  const read = { from: '2025-07-01', to: '2026-09-30' }
  const shown = { from: FIRST, to: LAST }
  const reach = (free: number, rank: number) =>
    reachOf(
      shown,
      shown,
      [
        { from: '2025-07-01', to: '2025-11-30', free: 0 },
        { from: '2025-12-01', to: '2026-04-30', free },
        { from: '2026-05-01', to: '2026-09-30', free: 1 },
      ],
      read,
      { start: rank, end: rank },
    )

  it('goes on beyond what is shown while there are enough free places for it', () => {
    expect(reach(2, 0)).toEqual({ since: '2025-12-01', until: null })
    expect(reach(2, 1)).toEqual({ since: '2025-12-01', until: '2026-04-30' })
  })

  it('is not known where it lies beyond what was read, and ends where nothing is said of a day', () => {
    const always = [{ from: read.from, to: read.to, free: 1 }]
    expect(reachOf(shown, shown, always, read, { start: 0, end: 0 })).toEqual({ since: null, until: null })
    const torn = [
      { from: '2025-07-01', to: '2025-11-30', free: 1 },
      { from: FIRST, to: LAST, free: 1 },
    ]
    expect(reachOf(shown, shown, torn, read, { start: 0, end: 0 })).toEqual({ since: FIRST, until: LAST })
  })
})
