import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { holdsOn } from '../../../db/rules/dated'
import { addDays, daysBetween } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { DateText } from '../../components/dates/DateText'
import type { T } from '../../components/word'
import type { Agreement } from './agreements'
import { amountText } from './amount'
import { schemeLabel, statusLabel, unitLabel } from './fields'

/** What one opens an agreement for, as of a day. @param asOf ISO */
export function factsOf(agreement: Agreement, asOf: string, t: T): { label: string; value: ReactNode }[] {
  const { standing, number, validTo, noticeDays, commitments, frameworkId } = agreement
  const facts: { label: string; value: ReactNode }[] = []
  if (standing)
    facts.push({
      label: t('agreements:statuses.title'),
      value: (
        <>
          {statusLabel(standing.status, t)} {t('agreements:fact.since')} <DateText date={standing.since} />
        </>
      ),
    })
  if (number !== null) facts.push({ label: t('fields:agreement.number'), value: formatNumber(number) })
  if (validTo !== null) {
    const left = daysBetween(asOf, validTo)
    facts.push({
      label: t('fields:agreement.validTo'),
      value: (
        <>
          <DateText date={validTo} /> (
          {left < 0
            ? t('agreements:fact.ended')
            : t('agreements:fact.left', { count: left, number: formatNumber(left) })}
          )
        </>
      ),
    })
    const noticeBy = noticeDays === null ? null : addDays(validTo, -noticeDays)
    if (noticeBy !== null && noticeBy >= asOf)
      facts.push({ label: t('agreements:fact.noticeBy'), value: <DateText date={noticeBy} /> })
  }
  const promised = commitments.filter((each) => holdsOn(each, asOf))
  if (promised.length > 0)
    facts.push({
      label: t('agreements:commitments.title'),
      value: promised
        .map(
          (each) =>
            `${amountText(each)} ${unitLabel(each.unit, t).toLowerCase()} (${schemeLabel(each.scheme, t)})`,
        )
        .join(' · '),
    })
  if (frameworkId !== null && agreement.frameworkName !== null)
    facts.push({
      label: t('fields:agreement.frameworkId'),
      value: (
        <Link to="/agreements/$id" params={{ id: frameworkId }}>
          {agreement.frameworkName}
        </Link>
      ),
    })
  return facts
}

/** What is deleted together with an agreement, counted. */
export function goesAlong(agreement: Agreement, t: T): string[] {
  const { parties, statuses, commitments, points, units, attachments } = agreement
  const parts = [
    ['parties', parties.length],
    ['statuses', statuses.length],
    ['commitments', commitments.length],
    ['points', points.length],
    ['units', units.length],
    ['attachments', attachments.length],
  ] as const
  return parts
    .filter(([, count]) => count > 0)
    .map(([part, count]) => t(`agreements:delete.${part}`, { count, number: formatNumber(count) }))
}
