import { MEASURE_FILTERS, type Target } from '../../../db/rules/goals'
import { parseRange } from '../../../db/rules/numbers'
import type { Measure } from '../../../db/rules/vocabulary'
import type { GoalFields } from './goals'

/** Why a target that was typed is not taken. */
export type TargetRefusal = 'form' | 'order'

/**
 * A target as people say it: `mindst 25`, `2-5`, `10`, `højst 150`, `op til 150`; blank is not set. A goal counts whole
 * things, so `ca. 125`, `2,5` and `25 %` are none.
 */
export function readTarget(text: string): { ok: true; target: Target } | { ok: false; why: TargetRefusal } {
  const read = parseRange(text)
  if (!read.ok) return { ok: false, why: read.code === 'range.order' ? 'order' : 'form' }
  if (read.value === null) return { ok: true, target: { minimum: null, maximum: null } }
  const { min, max, approx, unit } = read.value
  const whole = [min, max].every((end) => end === null || (Number.isInteger(end) && end <= 10_000_000))
  if (approx || unit !== null || !whole) return { ok: false, why: 'form' }
  return { ok: true, target: { minimum: min, maximum: max } }
}

/** What a goal is before anything is said about it. */
const NOTHING = {
  parentId: null,
  validFrom: null,
  requirement: null,
  measurementMethod: null,
  countingRule: null,
  countedAgreements: null,
  groupFigure: null,
  minimumWeeks: null,
  participantStage: null,
  outcome: null,
  scheme: null,
  sector: null,
  targetGroupId: null,
  areaId: null,
  organisationId: null,
  note: null,
} as const

type Chosen = Partial<Omit<GoalFields, 'position' | 'name' | 'measure' | 'validTo'>>

/** A new goal as it is stored. Filters that were chosen for another measure than the last one are left out. */
export function newGoal(
  given: { name: string; measure: Measure; validTo: string | null },
  chosen: Chosen,
): Omit<GoalFields, 'position'> {
  const used = MEASURE_FILTERS[given.measure].map((filter) => [filter, chosen[filter] ?? null])
  return { ...NOTHING, ...given, ...Object.fromEntries(used) }
}
