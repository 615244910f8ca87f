import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../db/rules/sheet'
import { anImage } from '../../fixtures/files'
import { all, anna, type File, taken } from './placement-rows'

describe('how far it has come', () => {
  const one = (file: File) => all(file, 'placement')[0]

  test('is told by the list, and a newer list ends it', async () => {
    const file = anImage()
    await taken(file, [anna('vp', '14-09-2026', '13-12-2026', null, null, 'klar')])
    expect(one(file)).toMatchObject({ state: 'planned', endedOn: null })
    await taken(file, [anna('vp', '14-09-2026', '13-12-2026', null, null, 'i gang')])
    expect(one(file)).toMatchObject({ state: 'inProgress' })
    const ends = [anna('vp', '14-09-2026', '13-12-2026', null, null, 'afbrudt', 'ingen', '01-11-2026')]
    await taken(file, ends)
    expect(one(file)).toMatchObject({ state: 'interrupted', endedOn: '2026-11-01', outcome: 'none' })
    expect((await taken(file, ends)).n).toBeNull()
  })

  test('does not go back with an older list, which is told', async () => {
    const file = anImage()
    await taken(file, [anna('vp', '14-09-2026', null, null, null, 'afsluttet', null, '01-11-2026')])
    const { outcomes, n } = await taken(file, [anna('vp', '14-09-2026', null, null, null, 'aktiv')])
    expect(n).toBeNull()
    expect(outcomes[0]?.flags).toContainEqual(expect.objectContaining({ flag: 'state.stands' }))
  })

  test('without an end that has passed it cannot have ended', async () => {
    const { outcomes } = await taken(anImage(), [
      anna('vp', '14-09-2026', '31-12-2026', null, null, 'afbrudt'),
      anna('fleks', '14-09-2026', null, null, null, 'aktiv', 'ord. job'),
    ])
    expect(outcomes[0]?.faults).toMatchObject([{ field: 'placement.endedOn', fault: 'cell.required' }])
    expect(outcomes[1]?.faults).toMatchObject([{ field: 'placement.outcome', fault: 'placement.ended' }])
  })

  test('may not be changed where the user said so, and then neither is the day it ended', async () => {
    const file = anImage()
    await taken(file, [anna('vp', '14-09-2026', null, null, null, 'i gang')])
    const ends = [anna('vp', '14-09-2026', null, null, null, 'afsluttet', null, '01-11-2026')]
    expect((await taken(file, ends, { strategies: { 'placement.state': 'never' } })).n).toBeNull()
    expect((await taken(file, ends, { strategies: { 'placement.endedOn': 'never' } })).n).toBeNull()
    expect(one(file)).toMatchObject({ state: 'inProgress', endedOn: null })
  })
})

describe('an extension', () => {
  const row = (end: Cell, to: Cell) => [anna('vp', '14-09-2026', end, to, null, 'forlænget')]

  test('is added to those before, and a list that only has the newest end says nothing new', async () => {
    const file = anImage()
    await taken(file, row('13-12-2026', '14-03-2027'))
    await taken(file, row('13-12-2026', '13-06-2027'))
    expect(all(file, 'placementExtension').map(({ lastDay }) => lastDay)).toEqual([
      '2027-03-14',
      '2027-06-13',
    ])
    expect((await taken(file, row('13-06-2027', null))).n).toBeNull()
    expect(all(file, 'placement')).toMatchObject([{ plannedEnd: '2026-12-13' }])
  })

  test('lies after the end as first agreed, and has one', async () => {
    const { outcomes } = await taken(anImage(), [
      ...row('13-12-2026', '13-11-2026'),
      ...row(null, '14-03-2027'),
    ])
    expect(outcomes[0]?.faults).toMatchObject([{ fault: 'extension.notLater' }])
    expect(outcomes[1]?.faults).toMatchObject([{ field: 'placement.plannedEnd', fault: 'cell.required' }])
  })

  test('of an older list, which ends before the one that stands, is refused in its row and not by the commit', async () => {
    const file = anImage()
    await taken(file, row('13-12-2026', '13-06-2027'))
    const { outcomes, n } = await taken(file, row('13-12-2026', '14-03-2027'))
    expect(outcomes[0]?.faults).toMatchObject([{ fault: 'extension.notLater' }])
    expect(n).toBeNull()
  })

  test('that the words tell of without its day is told', async () => {
    const { outcomes } = await taken(anImage(), row('13-12-2026', null))
    expect(outcomes[0]?.flags).toContainEqual(expect.objectContaining({ flag: 'extension.dayMissing' }))
  })
})

test('a first day that was corrected looks like another placement, which is told', async () => {
  const file = anImage()
  await taken(file, [anna('vp', '14-09-2026', '13-12-2026', null, null, 'i gang')])
  const { outcomes } = await taken(file, [anna('vp', '15-09-2026', '13-12-2026', null, null, 'i gang')])
  expect(outcomes[0]?.flags).toContainEqual(expect.objectContaining({ flag: 'placement.overlaps' }))
})
