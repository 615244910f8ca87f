import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import type { T } from '../../components/word'
import { type Slot, takenText } from './slots'

/** What one opens a slot for, as of a day: how it is filled, and who owes. */
export function factsOf(
  { occupancy, owed, vacantDays, kind }: Slot,
  t: T,
): { label: string; value: ReactNode }[] {
  const { free, over } = occupancy
  const facts: { label: string; value: ReactNode }[] = [
    { label: t('slots:fact.taken'), value: takenText(occupancy, t) },
    { label: t('slots:fact.free'), value: formatNumber(free) },
  ]
  if (over > 0) facts.push({ label: t('slots:fact.over'), value: formatNumber(over) })
  if (owed.length > 0)
    facts.push({
      label: t('slots:fact.owed'),
      value: owed.map(({ organisationId, name, missing }, at) => (
        <span key={organisationId}>
          {at > 0 && ', '}
          <Link to="/organisations/$id" params={{ id: organisationId }}>
            {name}
          </Link>{' '}
          {formatNumber(missing)}
        </span>
      )),
    })
  if (kind === 'standing')
    facts.push({
      label: t('slots:fact.vacantDays'),
      value: t('slots:fact.days', { count: vacantDays, number: formatNumber(vacantDays) }),
    })
  return facts
}
