import type { ReactNode } from 'react'
import { formatPhone } from '../../../db/rules/identifiers'
import { formatNumber } from '../../../db/rules/numbers'
import { DateText } from '../../components/dates/DateText'
import type { T } from '../../components/word'
import type { Organisation } from './organisations'
import { stepLabel } from './parts'

/** The two or three things one opens a partner's page for. */
export function factsOf(organisation: Organisation, t: T): { label: string; value: ReactNode }[] {
  const { steps, employeeCounts, contacts, mainContactId } = organisation
  const [step] = steps
  const [count] = employeeCounts
  const main = contacts.find(({ id }) => id === mainContactId)
  const facts: { label: string; value: ReactNode }[] = []
  if (step)
    facts.push({
      label: t('fields:organisationStep.step'),
      value: (
        <>
          {stepLabel(step.step, t)} <DateText date={step.onDate} />
        </>
      ),
    })
  if (count)
    facts.push({
      label: t('fields:organisationEmployees.employees'),
      value: (
        <>
          {formatNumber(count.employees)} ({t('organisations:countedOn')} <DateText date={count.countedOn} />)
        </>
      ),
    })
  if (main)
    facts.push({
      label: t('fields:organisation.mainContactId'),
      value: [main.name, main.phone === null ? '' : formatPhone(main.phone)].filter(Boolean).join(' · '),
    })
  return facts
}

/** What is deleted together with a partner, counted. */
export function goesAlong({ contacts, steps, employeeCounts, parents, units }: Organisation, t: T): string[] {
  const parts = [
    ['contacts', contacts.length],
    ['steps', steps.length],
    ['employees', employeeCounts.length],
    ['memberships', parents.length + units.length],
  ] as const
  return parts
    .filter(([, count]) => count > 0)
    .map(([part, count]) => t(`organisations:delete.${part}`, { count, number: formatNumber(count) }))
}
