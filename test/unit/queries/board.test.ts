import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { type Board, type BoardAsked, board } from '../../../db/queries/board'
import { organisationParents as memberships } from '../../../db/queries/organisations'
import { placementExtensions, placements } from '../../../db/queries/placements'
import { createSlot, slots } from '../../../db/queries/slots'
import { addDays } from '../../../db/rules/dates'
import { A_PLACEMENT, A_SLOT } from '../../fixtures/board'
import { anImage, anOrganisation } from '../../fixtures/files'

const TODAY = '2026-11-23'
const ASKED: BoardAsked = {
  ...{ from: '2026-10-01', to: '2026-12-31', asOf: TODAY, today: TODAY, grouping: 'organisation' },
}

let file: OpenFile
let company: string
let randers: string
let gladsaxe: string

beforeEach(() => {
  file = anImage()
  company = anOrganisation(file, { name: 'Redningen (opdigtet)' })
  randers = anOrganisation(file, { name: 'Jobcenter Randers', kinds: ['jobCentre'] })
  gladsaxe = anOrganisation(file, { name: 'Jobcenter Gladsaxe', kinds: ['jobCentre'] })
})

const write = <T>(fn: () => T): T => operation(file, { label: 'test' as 'slot.create' }, fn).value
const quota = (organisationId: string, minimum: number) => ({
  ...{ organisationId, minimum, maximum: null, coordinating: false, validFrom: null, validTo: null },
})

function aSlot(minimum: number, maximum: number | null = null, quotas = [quota(randers, minimum)]): string {
  return write(() =>
    createSlot(file, {
      slot: { ...A_SLOT, organisationId: company },
      capacity: { validFrom: null, minimum, maximum },
      quotas,
    }),
  )
}

function aPlacement(values: Partial<Parameters<typeof placements.create>[1]>): string {
  return write(() => placements.create(file, { ...A_PLACEMENT, organisationId: company, ...values }))
}

const get = (asked: Partial<BoardAsked> = {}): Board => board(file, { ...ASKED, ...asked })
const blocksOf = ({ groups }: Board) => groups.flatMap(({ blocks }) => blocks)
const lanesIn = (result: Board) => blocksOf(result).flatMap(({ lanes }) => lanes)
const barsIn = (result: Board) => lanesIn(result).flatMap(({ bars }) => bars)
const gapsIn = (result: Board) => lanesIn(result).flatMap(({ gaps }) => gaps)

describe('a place', () => {
  test('stands in its lane with who is in it, and is free before and after', () => {
    const slotId = aSlot(1)
    const id = aPlacement({ slotId, senderId: randers, startDate: '2026-11-01', plannedEnd: '2026-12-10' })
    const [lane, ...more] = lanesIn(get())
    expect(more).toEqual([])
    expect(lane?.bars).toMatchObject([{ id, from: '2026-11-01', to: '2026-12-10', ended: false, soon: true }])
    expect(lane?.gaps).toMatchObject([
      { from: '2026-10-01', to: '2026-10-31', since: null, until: '2026-10-31', owed: [] },
      {
        ...{ from: '2026-12-11', to: '2026-12-31', since: '2026-12-11', until: null },
        owed: [{ name: 'Jobcenter Randers', missing: 1 }],
      },
    ])
    expect(get()).toMatchObject({ free: 0, ending: 1, empty: false })
  })

  test('that became empty before what is shown says since when', () => {
    const slotId = aSlot(1)
    aPlacement({
      ...{
        slotId,
        startDate: '2026-07-01',
        plannedEnd: '2026-09-20',
        endedOn: '2026-09-20',
        state: 'completed',
      },
    })
    aPlacement({ slotId, startDate: '2027-01-11', plannedEnd: '2027-02-01', state: 'planned' })
    expect(barsIn(get())).toEqual([])
    expect(gapsIn(get())).toMatchObject([
      { from: '2026-10-01', to: '2026-12-31', since: '2026-09-21', until: '2027-01-10' },
    ])
  })

  test('is owed once, however many of them stand empty', () => {
    aSlot(3)
    expect(gapsIn(get()).map(({ owed }) => owed)).toEqual([
      [{ name: 'Jobcenter Randers', missing: 3 }],
      [],
      [],
    ])
    expect(get().free).toBe(3)
  })

  test('has lanes up to its maximum, tells of more people than that, and draws so many empty ones', () => {
    const slotId = aSlot(1, 2)
    for (const from of ['2026-11-01', '2026-11-02', '2026-11-03'])
      aPlacement({ slotId, startDate: from, plannedEnd: '2026-11-30' })
    const [block] = blocksOf(get())
    expect(block?.lanes).toHaveLength(3)
    expect(block?.over).toEqual([{ from: '2026-11-03', to: '2026-11-30', by: 1 }])
    expect(block?.capacity).toEqual([{ from: ASKED.from, to: ASKED.to, minimum: 1, maximum: 2 }])
    aSlot(100_000)
    expect(blocksOf(get()).find(({ hidden }) => hidden > 0)).toMatchObject({ hidden: 100_000 - 40 })
  })

  test('is there only while its slot is, and what lies outside what is shown does not come along', () => {
    const slotId = aSlot(1)
    write(() => slots.update(file, slotId, { validTo: '2026-09-30' }))
    aPlacement({ slotId, startDate: '2026-07-01', plannedEnd: '2026-09-30', state: 'planned' })
    aPlacement({ startDate: '2027-01-01', plannedEnd: null, state: 'planned' })
    expect(get().groups).toEqual([])
    expect(get().empty).toBe(false)
    expect(blocksOf(get({ from: '2026-09-30' }))).toHaveLength(1)
  })
})

describe('a placement', () => {
  test('that runs over its last day holds its place until today, and one that is called off does not', () => {
    const slotId = aSlot(1)
    aPlacement({ slotId, startDate: '2026-10-10', plannedEnd: '2026-11-10' })
    aPlacement({ ...{ slotId, startDate: '2026-10-01', plannedEnd: '2026-12-01' }, ...CALLED_OFF })
    expect(barsIn(get())).toMatchObject([{ to: TODAY, lastDay: '2026-11-10' }])
    expect(get()).toMatchObject({ free: 0, ending: 0 })
  })

  test('ends with its extension, and shows the day that was first planned', () => {
    const id = aPlacement({ startDate: '2026-10-10', plannedEnd: '2026-11-30' })
    write(() =>
      placementExtensions.create(file, {
        placementId: id,
        lastDay: '2027-03-01',
        decidedOn: null,
        reason: null,
      }),
    )
    expect(barsIn(get())).toMatchObject([
      { plannedEnd: '2026-11-30', lastDay: '2027-03-01', to: '2027-03-01' },
    ])
    expect(get().ending).toBe(0)
  })

  test('without a slot lies in lanes of its workplace, as many as there are at once', () => {
    for (const startDate of ['2026-10-01', '2026-10-15', '2026-12-01'])
      aPlacement({ startDate, plannedEnd: addDays(startDate, 40) })
    expect(blocksOf(get())).toMatchObject([{ slotId: null, name: null, now: null, capacity: [] }])
    expect(lanesIn(get()).map(({ bars }) => bars.length)).toEqual([2, 1])
  })

  test('is found in a window of years ago as in one of today', () => {
    const ended = (startDate: string, endedOn: string) =>
      aPlacement({ startDate, plannedEnd: endedOn, endedOn, state: 'completed' })
    const old = ended('2018-01-01', '2018-06-30')
    const long = ended('2016-01-01', '2025-12-31')
    ended('2025-01-01', '2026-11-30')
    const inYear = (year: number) =>
      barsIn(get({ from: `${year}-01-01`, to: `${year}-12-31` })).map(({ id }) => id)
    expect(inYear(2018)).toEqual([long, old])
    expect(inYear(2017)).toEqual([long])
    expect(inYear(2015)).toEqual([])
    expect(inYear(2025)).toHaveLength(2)
  })
})

const CALLED_OFF = { state: 'cancelled' as const, endedOn: '2026-10-02', endReason: 'syg' }

describe('put together', () => {
  test('by partner: a unit stands under the organisation on top, also where there are several between', () => {
    const [hall, room] = [
      anOrganisation(file, { name: 'Hal (opdigtet)' }),
      anOrganisation(file, { name: 'Rum' }),
    ]
    for (const [organisationId, parentId] of [
      [room, hall],
      [hall, company],
    ] as const)
      write(() => memberships.create(file, { organisationId, parentId, validFrom: null, validTo: null }))
    aPlacement({ organisationId: room, startDate: '2026-11-01' })
    expect(get().groups).toMatchObject([{ key: company, name: 'Redningen (opdigtet)' }])
    expect(blocksOf(get())).toMatchObject([{ organisationId: room, path: ['Hal (opdigtet)', 'Rum'] }])
  })

  test('by jobcentre: each has its own people and its share of what is free, and together it is all', () => {
    const slotId = aSlot(4, null, [quota(randers, 2), quota(gladsaxe, 1)])
    const mine = aPlacement({ slotId, senderId: gladsaxe, startDate: '2026-09-01' })
    const { groups } = get({ grouping: 'sender' })
    expect(groups.map(({ name }) => name)).toEqual(['Jobcenter Gladsaxe', 'Jobcenter Randers', null])
    expect(groups.map(({ blocks }) => blocks[0]?.now)).toEqual([
      { minimum: 1, maximum: 1, taken: 1, free: 0 },
      { minimum: 2, maximum: 2, taken: 0, free: 2 },
      { minimum: 1, maximum: 1, taken: 0, free: 1 },
    ])
    expect(barsIn(get({ grouping: 'sender' })).map(({ id }) => id)).toEqual([mine])
    expect(gapsIn(get({ grouping: 'sender' }))).toHaveLength(gapsIn(get()).length)
  })

  test('by scheme and by area: nobody is left out, and what belongs to none comes last', () => {
    aSlot(1)
    aPlacement({ startDate: '2026-11-01', scheme: 'flexJob' })
    expect(get({ grouping: 'scheme' }).groups.map(({ key }) => key)).toEqual([
      'companyTraineeship',
      'flexJob',
    ])
    expect(get({ grouping: 'area' }).groups.map(({ key }) => key)).toEqual([''])
    for (const grouping of ['organisation', 'sender', 'scheme', 'area'] as const)
      expect(barsIn(get({ grouping })), grouping).toHaveLength(1)
  })
})

test('as of an earlier day it tells how it stood then', () => {
  const slotId = aSlot(1)
  aPlacement({
    slotId,
    startDate: '2026-11-01',
    endedOn: '2026-11-10',
    plannedEnd: '2026-12-01',
    state: 'completed',
  })
  expect(get()).toMatchObject({ free: 1, ending: 0 })
  expect(barsIn(get())).toMatchObject([{ state: 'completed', ended: true }])
  const then = get({ asOf: '2026-11-05' })
  expect(then).toMatchObject({ free: 0, ending: 1 })
  expect(barsIn(then)).toMatchObject([{ state: 'inProgress', ended: true }])
})

test('the first and the last day that can be written are no trouble', () => {
  aSlot(1)
  expect(gapsIn(get({ from: '0001-01-01', to: '0001-12-31' }))).toHaveLength(1)
  expect(gapsIn(get({ from: '9999-01-01', to: '9999-12-31', asOf: '9999-12-31' }))).toHaveLength(1)
})

describe('a period without anybody', () => {
  test('tells the last day on which somebody is in a placement: extended, called off, at a slot or without one', () => {
    aSlot(1)
    expect(get().latest).toBeNull()
    const ended = { state: 'completed' as const, plannedEnd: '2014-03-31', endedOn: '2014-02-28' }
    aPlacement({ startDate: '2014-01-06', ...ended })
    expect(get().latest).toBe('2014-02-28')
    const placementId = aPlacement({ startDate: '2030-01-07', plannedEnd: '2030-04-07', state: 'planned' })
    const extension = { placementId, lastDay: '2030-06-30', decidedOn: null, reason: null }
    write(() => placementExtensions.create(file, extension))
    aPlacement({ startDate: '2031-01-06', state: 'cancelled', endedOn: '2030-12-01' })
    expect(get().latest).toBe('2030-06-30')
  })

  test('tells nothing of it as soon as somebody is in sight', () => {
    aPlacement({ startDate: '2026-11-01', plannedEnd: '2026-12-10' })
    expect(get().latest).toBeNull()
    expect(get({ from: '2027-01-01', to: '2027-03-31' }).latest).toBe('2026-12-10')
  })
})
