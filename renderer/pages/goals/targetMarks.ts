import { type Target, targetKind } from '../../../db/rules/goals'
import { formatNumber } from '../../../db/rules/numbers'
import type { ChartMark } from '../../components/charts/layout'
import type { T } from '../../components/word'

export type HistoryPoint = { on: string; value: number | null; target: Target }

/** The targets as lines over the days on which they held, each end of a range its own. @param points oldest first */
export function targetMarks(points: readonly HistoryPoint[], t: T): ChartMark[] {
  const spans: { target: Target; from: string; to: string }[] = []
  for (const { on, target } of points) {
    const last = spans.at(-1)
    const same = last?.target.minimum === target.minimum && last?.target.maximum === target.maximum
    // It holds until the day on which the next one is seen.
    if (last) last.to = on
    if (!last || !same) spans.push({ target, from: on, to: on })
  }
  return spans.flatMap(({ target, from, to }) => {
    const { minimum, maximum } = target
    if (targetKind(target) === 'exact')
      return [{ value: minimum ?? 0, label: formatNumber(minimum ?? 0), from, to }]
    return [
      ...(minimum === null
        ? []
        : [{ value: minimum, label: t('goals:bar.floorOf', { number: formatNumber(minimum) }), from, to }]),
      ...(maximum === null
        ? []
        : [{ value: maximum, label: t('goals:bar.capOf', { number: formatNumber(maximum) }), from, to }]),
    ]
  })
}
