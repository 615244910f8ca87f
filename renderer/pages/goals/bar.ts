import { type Target, targetKind } from '../../../db/rules/goals'
import type { GoalRow } from './goals'

/** A stretch of the bar, in percent of its width. `tone` tells neighbours apart. */
export type Segment = { key: string; from: number; to: number; tone: 'one' | 'other' | 'excess' }

/** A floor opens to the right, a ceiling to the left; an exact number is both. */
export type Mark = { key: string; at: number; value: number; kind: 'floor' | 'ceiling' | 'exact' }

export type Bar = {
  segments: Segment[]
  /** Of the goal itself, over the whole height. */
  marks: Mark[]
  /** Of the parts inside it. */
  inner: Mark[]
}

/** Room at the right, so that what is just reached does not look like a full bar. */
const HEADROOM = 1.12

type Drawn = Pick<GoalRow, 'id' | 'value' | 'target' | 'over'>

/**
 * How a goal is drawn; null where there is nothing to compare with. The parts of a total stand one after another, then
 * what belongs to none of them, and last what lies over a cap and does not count. Parts that overlap, so that together
 * they are more than the total, are not drawn inside it.
 */
export function barOf({ id, value, target, over }: Drawn, parts: readonly Drawn[] = []): Bar | null {
  if (targetKind(target) === 'none') return null
  const excessOf = (part: Drawn) => over.find((each) => each.id === part.id)?.excess ?? 0
  const counted = parts.map((part) => ({ part, own: (part.value ?? 0) - excessOf(part) }))
  const inParts = counted.reduce((sum, { own }) => sum + own, 0)
  const shown = value ?? 0
  const stacked = parts.length > 0 && value !== null && inParts <= shown
  const excess = over.reduce((sum, each) => sum + each.excess, 0)
  const ends = stacked ? innerEnds(counted) : []
  const most = Math.max(
    1,
    shown + excess,
    target.minimum ?? 0,
    target.maximum ?? 0,
    ...ends.map(({ end }) => end),
  )
  const at = (amount: number) => (100 * amount) / (most * HEADROOM)

  const segments: Segment[] = []
  let from = 0
  const add = (key: string, amount: number, tone: Segment['tone']) => {
    if (amount > 0) segments.push({ key, from: at(from), to: at(from + amount), tone })
    from += amount
  }
  if (stacked) for (const [place, { part, own }] of counted.entries()) add(part.id, own, toneAt(place))
  add(id, shown - from, toneAt(stacked ? parts.length : 0))
  add('over', excess, 'excess')
  return {
    segments,
    marks: marksOf(id, target, at),
    inner: ends.map(({ part, end, limit, kind }) => ({
      key: `${part.id} ${kind}`,
      at: at(end),
      value: limit,
      kind,
    })),
  }
}

/** The looks of neighbours in turn. */
export function toneAt(place: number): 'one' | 'other' {
  return place % 2 === 0 ? 'one' : 'other'
}

function marksOf(id: string, target: Target, at: (amount: number) => number): Mark[] {
  const { minimum, maximum } = target
  if (minimum !== null && minimum === maximum)
    return [{ key: `${id} exact`, at: at(minimum), value: minimum, kind: 'exact' }]
  return [
    ...(minimum === null
      ? []
      : [{ key: `${id} floor`, at: at(minimum), value: minimum, kind: 'floor' as const }]),
    ...(maximum === null
      ? []
      : [{ key: `${id} ceiling`, at: at(maximum), value: maximum, kind: 'ceiling' as const }]),
  ]
}

/** Where the floors and caps of parts end, counted from where each part begins. */
function innerEnds(counted: readonly { part: Drawn; own: number }[]) {
  let begin = 0
  return counted.flatMap(({ part, own }) => {
    const from = begin
    begin += own
    const { minimum, maximum } = part.target
    return [
      ...(minimum === null ? [] : [{ part, end: from + minimum, limit: minimum, kind: 'floor' as const }]),
      ...(maximum === null ? [] : [{ part, end: from + maximum, limit: maximum, kind: 'ceiling' as const }]),
    ]
  })
}
