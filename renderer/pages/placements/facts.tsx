import type { ReactNode } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { daysOf } from '../../../db/rules/placements'
import { DateText } from '../../components/dates/DateText'
import type { T } from '../../components/word'
import { outcomeLabel, paperLabel, stateLabel } from './fields'
import { lastDayOf, type Placement } from './placements'

/** What one opens a placement for: how far it is, from when to when, and what came of it or is missing. */
export function factsOf(placement: Placement, t: T): { label: string; value: ReactNode }[] {
  const { stateThen, startDate, extensions, outcome, missingPapers } = placement
  const end = lastDayOf(placement)
  const weeks = Math.round((daysOf(placement) ?? 0) / 7)
  const facts: { label: string; value: ReactNode }[] = [
    { label: t('placements:fact.state'), value: stateLabel(stateThen, t) },
    { label: t('placements:fact.start'), value: <DateText date={startDate} /> },
  ]
  if (end !== null && placement.state !== 'cancelled')
    facts.push({
      label: t('placements:fact.end'),
      value: (
        <>
          <DateText date={end} /> (
          {[
            t('placements:fact.weeks', { count: weeks, number: formatNumber(weeks) }),
            extensions > 0 && t('placements:fact.extended'),
          ]
            .filter(Boolean)
            .join(', ')}
          )
        </>
      ),
    })
  if (outcome !== null) facts.push({ label: t('placements:fact.outcome'), value: outcomeLabel(outcome, t) })
  if (missingPapers.length > 0)
    facts.push({
      label: t('placements:fact.papers'),
      value: missingPapers.map((paper) => paperLabel(paper, t)).join(', '),
    })
  return facts
}
