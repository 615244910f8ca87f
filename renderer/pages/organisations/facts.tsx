import type { ReactNode } from 'react'
import { formatPhone } from '../../../db/rules/identifiers'
import { formatNumber } from '../../../db/rules/numbers'
import { shownStep } from '../../../db/rules/vocabulary'
import { DateText } from '../../components/dates/DateText'
import { interactionLabel } from '../../components/interactions/interactions'
import { DueText } from '../../components/nextSteps/DueText'
import type { T } from '../../components/word'
import type { Organisation } from './organisations'
import { shownStepLabel } from './parts'

/** The two or three things one opens a partner's page for. */
export function factsOf(organisation: Organisation, t: T): { label: string; value: ReactNode }[] {
  const { steps, employeeCounts, contacts, mainContactId, interactions, nextSteps, agreementOn } =
    organisation
  const [last] = interactions
  const next = nextSteps.find(({ doneOn }) => doneOn === null)
  const [step] = steps
  const [count] = employeeCounts
  const main = contacts.find(({ id }) => id === mainContactId)
  const facts: { label: string; value: ReactNode }[] = []
  if (last)
    facts.push({
      label: t('organisations:columns.lastInteraction'),
      value: (
        <>
          <DateText date={last.onDate} /> ({interactionLabel(last.kind, t)})
        </>
      ),
    })
  if (next)
    facts.push({
      label: t('fields:nextStep.text'),
      value: (
        <>
          {next.text} <DateText date={next.dueOn} /> <DueText dueOn={next.dueOn} />
        </>
      ),
    })
  const shown = shownStep(step?.step ?? null, agreementOn !== null)
  const since = shown === 'agreement' ? agreementOn : step?.onDate
  if (shown !== null && since)
    facts.push({
      label: t('fields:organisationStep.step'),
      value: (
        <>
          {shownStepLabel(shown, t)} <DateText date={since} />
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
export function goesAlong(organisation: Organisation, t: T): string[] {
  const {
    contacts,
    steps,
    employeeCounts,
    parents,
    units,
    interactions,
    nextSteps,
    attachments,
    inProgramme,
  } = organisation
  const parts = [
    ['contacts', contacts.length],
    ['steps', steps.length],
    ['employees', employeeCounts.length],
    ['memberships', parents.length + units.length],
    ['interactions', interactions.length],
    ['nextSteps', nextSteps.length],
    ['attachments', attachments.length],
    ['agreementParties', inProgramme.parties],
    ['agreementUnits', inProgramme.units],
    ['groupMembers', inProgramme.groupMembers],
  ] as const
  return parts
    .filter(([, count]) => count > 0)
    .map(([part, count]) => t(`organisations:delete.${part}`, { count, number: formatNumber(count) }))
}
