import { describe, expect, test } from 'vitest'
import { SCHEMES } from '../../../db/rules/vocabulary'
import { i18n } from '../../../renderer/app/i18n'
import { board as danish } from '../../../renderer/app/i18n/da/board'
import { board as english } from '../../../renderer/app/i18n/en/board'
import type { T } from '../../../renderer/components/word'
import type { Board, BoardBar, BoardGap } from '../../../renderer/pages/board/board'
import { firstBar, laneKind, nextBar, rowsOf, spotOf } from '../../../renderer/pages/board/rows'
import {
  monthsOf,
  moved,
  placeOf,
  scaleAround,
  scaleFrom,
  weeksOf,
  ZOOMS,
} from '../../../renderer/pages/board/scale'
import { LOOKS } from '../../../renderer/pages/board/schemes'
import { barLabel, gapText, lengthText } from '../../../renderer/pages/board/wording'

const t = i18n.t as T
const DAY = '2026-11-23'

const aBar = (id: string, from: string, to: string | null, values: Partial<BoardBar> = {}): BoardBar => ({
  ...{ id, from, to, plannedEnd: to, lastDay: to, state: 'inProgress', ended: false, soon: false },
  ...{ scheme: 'companyTraineeship', outcome: null, name: 'Anna', localId: 'B-014' },
  ...{ senderId: null, senderName: null },
  ...values,
})
const aGap = (values: Partial<BoardGap>): BoardGap => ({
  ...{ from: '2026-11-01', to: '2026-12-31', since: '2026-11-01', until: null, owed: [] },
  ...values,
})

function aBoard(...lanes: { bars?: BoardBar[]; gaps?: BoardGap[] }[]): Board {
  const block = {
    ...{ key: 's', slotId: 's', name: 'Lageret', scheme: 'companyTraineeship' as const, organisationId: 'o' },
    ...{ organisationName: 'Redningen', topName: 'Redningen', path: [], now: null, over: [], hidden: 0 },
    capacity: [{ from: '2026-01-01', to: '2026-12-31', minimum: 1, maximum: 2 }],
    lanes: lanes.map(({ bars = [], gaps = [] }) => ({ bars, gaps })),
  }
  return {
    groups: [{ key: 'o', name: 'Redningen', blocks: [block] }],
    free: 0,
    ending: 0,
    latest: null,
    empty: false,
  }
}
const NOTHING = { schemes: [], text: '', only: null }
const rows = (board: Board, filter: Partial<Parameters<typeof rowsOf>[1]> = {}) =>
  rowsOf(board, { ...NOTHING, ...filter }, DAY, ({ name }) => name ?? '')
const lanesLeft = (board: Board, filter: Partial<Parameters<typeof rowsOf>[1]>) =>
  rows(board, filter).flatMap((row) => (row.kind === 'lane' ? [row.place] : []))

describe('the time across the board', () => {
  test('is whole months, with the day in sight at every zoom, and moves by whole months', () => {
    for (const zoom of ZOOMS) {
      const scale = scaleAround(zoom, DAY)
      expect(scale.from, zoom).toMatch(/-01$/)
      expect(placeOf(scale, DAY, DAY), zoom).not.toBeNull()
      expect(moved(scale, 1) > scale.from && moved(scale, -1) < scale.from, zoom).toBe(true)
      expect(monthsOf(scale).reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100)
    }
    expect(scaleFrom('twoYears', '2026-02-15')).toMatchObject({ from: '2026-02-01', to: '2028-01-31' })
  })

  test('has its days side by side, cut off at the edges, and none outside', () => {
    const scale = scaleFrom('month', '2026-11-01')
    const day = 100 / 30
    expect(placeOf(scale, '2026-11-01', '2026-11-01')).toEqual({ left: 0, width: day })
    expect(placeOf(scale, '2026-11-30', '2026-11-30')?.left).toBeCloseTo(100 - day)
    expect(placeOf(scale, '2026-01-01', null)).toEqual({ left: 0, width: 100 })
    expect(placeOf(scale, '2026-10-01', '2026-10-31')).toBeNull()
    expect(placeOf(scale, '2026-12-01', null)).toBeNull()
  })

  test('never has two week numbers nearer than they have room, also around week 53', () => {
    const weeks = weeksOf(scaleFrom('twoYears', '2026-03-01')).map(({ key, week }) => `${key} ${week}`)
    expect(weeks).toContain('2026-12-28 53')
    expect(weeks).not.toContain('2027-01-04 1')
    expect(weeks).toContain('2027-02-01 5')
    expect(weeksOf(scaleFrom('month', '2026-11-01')).map(({ week }) => week)).toEqual([45, 46, 47, 48, 49])
  })
})

describe('the lines of the board', () => {
  const board = aBoard(
    { bars: [aBar('1', '2026-01-01', '2026-02-01'), aBar('2', '2026-10-01', '2026-12-01', { soon: true })] },
    { bars: [aBar('3', '2026-09-01', '2026-12-24', { name: 'Bo', scheme: 'flexJob' })] },
    { gaps: [aGap({ owed: [{ name: 'Jobcenter Randers', missing: 1 }] })] },
  )

  test('are those that what is typed, chosen and pressed leaves', () => {
    expect(lanesLeft(board, {})).toEqual([0, 1, 2])
    expect(lanesLeft(board, { text: 'lager' })).toEqual([0, 1, 2])
    expect(lanesLeft(board, { text: 'lager bo' })).toEqual([1])
    expect(lanesLeft(board, { text: 'randers' })).toEqual([2])
    expect(rows(board, { text: 'vejle' })).toEqual([])
    expect(lanesLeft(board, { schemes: ['flexJob'] })).toEqual([1])
    expect(lanesLeft(board, { schemes: ['companyTraineeship'] })).toEqual([0, 2])
    expect(lanesLeft(board, { only: 'free' })).toEqual([2])
    expect(lanesLeft(board, { only: 'ending' })).toEqual([0])
  })

  test('are walked by arrows, up and down to what lies nearest in time', () => {
    const all = rows(board)
    const from = (id: string, key: string) => {
      const spot = spotOf(all, id)
      return spot && nextBar(all, spot, key)?.id
    }
    expect(firstBar(all)?.id).toBe('1')
    expect([from('1', 'ArrowRight'), from('2', 'ArrowLeft'), from('2', 'ArrowRight')]).toEqual([
      '2',
      '1',
      undefined,
    ])
    expect([from('2', 'ArrowDown'), from('3', 'ArrowUp'), from('3', 'ArrowDown')]).toEqual([
      '3',
      '1',
      undefined,
    ])
    expect([from('2', 'Home'), from('1', 'End')]).toEqual(['1', '2'])
    expect(spotOf(all, null)).toBeNull()
  })

  test('say which lanes are firm, which may be filled, and which are too many', () => {
    const [block] = board.groups[0]?.blocks ?? []
    expect(block && [0, 1, 2].map((place) => laneKind(block, place))).toEqual(['firm', 'possible', 'over'])
    expect(block && laneKind({ ...block, capacity: [] }, 0)).toBe('plain')
  })
})

describe('in words', () => {
  test('a placement tells person, scheme, from, to, length and state, and what else is to be known', () => {
    expect(barLabel(aBar('1', '2026-10-01', '2026-12-30'), t)).toBe(
      'Anna (B-014), Virksomhedspraktik, 01-10-2026 til 30-12-2026 (13 uger), i gang',
    )
    const open = aBar('1', '2026-10-01', null, { name: null, localId: null, senderName: 'Jobcenter Randers' })
    expect(barLabel(open, t)).toBe(
      'Uden navn, Virksomhedspraktik, fra 01-10-2026 uden slutdato, i gang, fra Jobcenter Randers',
    )
    const late = aBar('1', '2026-10-01', DAY, { plannedEnd: '2026-10-31', lastDay: '2026-11-10' })
    expect(barLabel(late, t)).toContain('forlænget fra 31-10-2026, skulle være slut 10-11-2026')
    const over = aBar('1', '2026-10-01', '2026-10-10', {
      state: 'completed',
      ended: true,
      outcome: 'flexJob',
    })
    expect(barLabel(over, t)).toContain(
      '01-10-2026 til 10-10-2026 (1 uge og 3 dage), gennemført, endte i: fleksjob',
    )
  })

  test('a length has its weeks and the days besides', () => {
    expect(lengthText('2026-01-01', '2026-01-01', t)).toBe('1 dag')
    expect(lengthText('2026-01-01', '2026-01-07', t)).toBe('1 uge')
    expect(lengthText('2026-01-01', '2026-01-16', t)).toBe('2 uger og 2 dage')
  })

  test('a gap says how long: to its end where there is one, so far where nobody is to come, and from when', () => {
    const owed = [{ name: 'Jobcenter Randers', missing: 1 }]
    expect(gapText(aGap({ until: '2026-11-23', owed }), DAY, t)).toBe('ledig 23 dage · Randers skylder 1')
    expect(gapText(aGap({}), DAY, t)).toBe('ledig 23 dage')
    expect(gapText(aGap({ since: null }), DAY, t)).toBe('ledig mindst 23 dage')
    expect(gapText(aGap({ from: '2026-12-01', since: '2026-12-01' }), DAY, t)).toBe('ledig fra 01-12-2026')
    expect(gapText(aGap({ until: '2026-11-01' }), DAY, t)).toBe('ledig 1 dag')
  })
})

test('no two schemes look alike: neither their letters, nor their colour with their pattern', () => {
  for (const letters of [danish.letters, english.letters]) {
    expect(new Set(Object.values(letters)).size).toBe(SCHEMES.length)
    for (const each of Object.values(letters)) expect(each).toHaveLength(2)
  }
  expect(new Set(Object.values(LOOKS).map(({ hue, pattern }) => `${hue} ${pattern}`)).size).toBe(
    SCHEMES.length,
  )
})
