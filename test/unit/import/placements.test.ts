import { describe, expect, test } from 'vitest'
import { undo } from '../../../db/log/undo'
import type { Cell } from '../../../db/rules/sheet'
import { anImage } from '../../fixtures/files'
import { aPlacementsSheet, PLACEMENT_ROWS } from '../../fixtures/placements-list'
import { all, anna, MAKE_ALL, taken } from './placement-rows'
import { type Answered, listFrom, read } from './read-list'
import { aSheet } from './sheets'

describe('a list of a jobcentre', () => {
  test('is known for what it is, is read whole, and is there once', async () => {
    const file = anImage()
    const sheet = aPlacementsSheet()
    const { kind, plan } = await read(sheet)
    expect(kind).toBe('placements')
    // CPR numbers are covered: the column is nobody's, also where they have lost their zero.
    expect(plan.columns[1]).toBeNull()
    expect(plan.columns.filter((field) => field === null)).toHaveLength(1)

    const first = await listFrom(file, sheet, MAKE_ALL)
    expect(first.counts).toEqual({ created: PLACEMENT_ROWS, updated: 0, unchanged: 0, rejected: 0 })
    expect(JSON.stringify(first)).not.toContain('707614')
    const placements = all(file, 'placement')
    expect(placements).toHaveLength(PLACEMENT_ROWS)
    expect(placements.filter(({ participantId }) => participantId === null)).toHaveLength(6)
    expect(
      all(file, 'participant')
        .map(({ localId }) => localId)
        .slice(0, 3),
    ).toEqual(['B-001', 'B-002', 'B-003'])
    // Week 10 of 2013 is Monday 4 March; thirteen weeks on it is a Sunday that ends it.
    expect(placements[0]).toMatchObject({
      ...{ scheme: 'companyTraineeship', startDate: '2013-03-04', plannedEnd: '2013-06-09' },
      ...{ state: 'completed', endedOn: '2013-06-09', outcome: 'ordinaryEmployment', hoursPerWeek: 2250 },
    })
    expect(placements[5]).toMatchObject({
      participantId: null,
      state: 'interrupted',
      endReason: 'Flyttede fra byen',
    })
    expect(all(file, 'placementExtension').map(({ lastDay }) => lastDay)).toContain('2027-01-31')
    // What the words of a scheme say of the workplace.
    const sectors = new Map(all(file, 'organisation').map(({ name, sector }) => [name, sector]))
    expect(sectors.get('Vaskeriet (opdigtet)')).toBe('private')
    expect(sectors.get('Kantinen (opdigtet)')).toBe('public')
    expect(sectors.get('Tømreriet (opdigtet)')).toBeNull()

    const again = await listFrom(file, sheet, MAKE_ALL)
    expect(again.writes).toEqual([])
    expect(again.counts.unchanged).toBe(PLACEMENT_ROWS)
    undo(file, first.n as number)
    for (const table of [
      'placement',
      'participant',
      'organisation',
      'contact',
      'placementExtension',
    ] as const)
      expect(all(file, table), table).toEqual([])
  })
})

describe('hazards in a list of placements', () => {
  const placementsIn = async (rows: Cell[][], more: Answered = {}) => {
    const file = anImage()
    const result = await taken(file, rows, more)
    return { ...result, file, placements: all(file, 'placement') }
  }

  test('hazard 5: a day number is a date once that is said, and no date until then', async () => {
    const rows = [anna('vp', 41303, '31-12-2013')]
    const asked = await placementsIn(rows)
    expect(asked.outcomes[0]?.faults).toMatchObject([{ field: 'placement.startDate', ask: 'serials' }])
    const { placements } = await placementsIn(rows, { answers: { Startdato: { serials: 'date' } } })
    expect(placements).toMatchObject([{ startDate: '2013-01-29' }])
  })

  test('hazard 6: a week is its Monday as a start and its Sunday as an end, and a week 53 that is none is refused', async () => {
    const { placements, outcomes } = await placementsIn([
      anna('vp', 'uge 14/2013', 'uge 26 2013'),
      anna('fleks', 'uge 14-26/2013'),
      anna('vokl.', 'uge 53/2013'),
      anna('elev', 'uge 14', 'uge 26'),
    ])
    expect(placements).toMatchObject([
      { scheme: 'companyTraineeship', startDate: '2013-04-01', plannedEnd: '2013-06-30' },
      // A period in one cell has both its ends.
      { scheme: 'flexJob', startDate: '2013-04-01', plannedEnd: '2013-06-30', note: null },
    ])
    expect(outcomes[2]?.faults).toMatchObject([{ field: 'placement.startDate', fault: 'date.week' }])
    expect(outcomes[3]?.faults).toMatchObject([{ ask: 'year' }, { ask: 'year' }])
    expect(outcomes[0]?.flags.map(({ flag }) => flag)).toEqual([
      'date.week',
      'date.weekEnd',
      'state.supplied',
      'end.supplied',
    ])
  })

  test('hazard 9: real dates and dates as text stand in one column', async () => {
    const real: Cell = { kind: 'date', date: '2026-09-14', time: null }
    const { placements, outcomes } = await placementsIn([anna('vp', real), anna('fleks', '15.09.2026')])
    expect(placements.map(({ startDate }) => startDate)).toEqual(['2026-09-14', '2026-09-15'])
    expect(outcomes[1]?.flags).toContainEqual(expect.objectContaining({ flag: 'date.text' }))
  })

  test('hazard 10: "løbende" is no last day but a note, and "primo marts" no first day at all', async () => {
    const { placements, outcomes } = await placementsIn([
      anna('vp', '14-09-2026', 'løbende'),
      anna('fleks', 'primo marts'),
    ])
    expect(placements).toMatchObject([{ plannedEnd: null, note: 'Slutdato: løbende' }])
    expect(outcomes[1]?.faults).toMatchObject([{ field: 'placement.startDate', fault: 'cell.required' }])
  })

  test('hazard 15: "ca. 15" hours are no number until it is said which', async () => {
    const rows = [
      anna('vp', '14-09-2026', null, null, 'ca. 15'),
      anna('fleks', '14-09-2026', null, null, '30-37'),
    ]
    const { outcomes } = await placementsIn(rows)
    for (const { faults } of outcomes)
      expect(faults).toMatchObject([{ field: 'placement.hoursPerWeek', ask: 'ranges' }])
    const { placements } = await placementsIn(rows, { answers: { 'Timer pr. uge': { ranges: 'minimum' } } })
    expect(placements).toMatchObject([
      { hoursPerWeek: 900, note: 'Timer pr. uge: ca. 15' },
      { hoursPerWeek: 1800, note: 'Timer pr. uge: 30-37' },
    ])
  })

  test('hazard 16: hours with minutes are minutes a week, and more than a week has are refused', async () => {
    const { placements, outcomes } = await placementsIn([
      anna('vp', '14-09-2026', null, null, '37 t 30 min'),
      anna('fleks', '14-09-2026', null, null, '37:30'),
      anna('elev', '14-09-2026', null, null, 200),
    ])
    expect(placements.map(({ hoursPerWeek }) => hoursPerWeek)).toEqual([2250, 2250])
    expect(outcomes[2]?.faults).toMatchObject([{ fault: 'hours.week' }])
  })

  test('hazard 29: a column of numbers that have lost their zero is covered under any header', async () => {
    const { plan } = await read(
      aSheet([
        ['Borger', 'Id', 'Ordning'],
        ['Anna Prøve', 707614285, 'vp'],
      ]),
      'placements',
    )
    expect(plan.columns).toEqual(['placement.participantId', null, 'placement.scheme'])
  })

  test('hazard 43: the same placement twice with different hours is asked about', async () => {
    const rows = [anna('vp', '14-09-2026', null, null, 37), anna('vp', '14-09-2026', null, null, 20)]
    const { outcomes } = await placementsIn(rows)
    expect(outcomes[1]?.faults).toMatchObject([{ field: 'placement.hoursPerWeek', fault: 'row.differs' }])
    const last = await placementsIn(rows, { repeated: 'last' })
    expect(last.placements).toMatchObject([{ hoursPerWeek: 1200 }])
  })
})
