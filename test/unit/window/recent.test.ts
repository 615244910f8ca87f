import { describe, expect, test } from 'vitest'
import type { ParticipantRow } from '../../../renderer/pages/participants/participants'
import { rowsOn as peopleOn } from '../../../renderer/pages/participants/rows'
import type { PlacementRow } from '../../../renderer/pages/placements/placements'
import { rowsOn as placementsOn } from '../../../renderer/pages/placements/rows'

const DAY = '2026-11-27'

describe('what a list of ten years starts with', () => {
  test.each([
    ['planned', null, true],
    ['inProgress', null, true],
    ['completed', '2025-11-27', true],
    ['completed', '2025-11-26', false],
    ['interrupted', '2013-04-14', false],
    ['cancelled', '2026-01-01', true],
  ] as const)('a placement that is %s, ended %s: %s', (stateThen, endedOn, recent) => {
    const row = { state: stateThen, stateThen, startDate: '2013-01-07', lastDay: null, endedOn }
    expect(placementsOn([row as PlacementRow], DAY)[0]?.recent).toBe(recent)
  })

  test.each([
    [null, null, true],
    ['referred', '2013-01-07', true],
    ['inPlacement', '2013-01-07', true],
    ['finished', '2025-11-27', true],
    ['finished', '2025-11-26', false],
    ['withdrawn', '2013-01-07', false],
  ] as const)('a participant who is %s since %s: %s', (stage, stageSince, recent) => {
    expect(peopleOn([{ stage, stageSince } as ParticipantRow], DAY)[0]?.recent).toBe(recent)
  })
})
