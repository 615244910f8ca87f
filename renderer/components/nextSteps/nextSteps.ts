import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { weekLater } from '../../../db/rules/due'
import { toIcs } from '../../../db/rules/ics'
import { formatPhone } from '../../../db/rules/identifiers'
import { type Answer, type Client, client, orpc } from '../../app/client'
import { useStatus, useToday } from '../../app/status'
import { notifyFailed, notifyWritten } from '../../app/toast'
import type { FieldDeclaration, Option } from '../fields/declaration'
import { saveFile } from '../saveFile'
import { useT } from '../word'

/** A partner with its next steps. */
export type Partner = Answer<Client['organisations']['get']>
export type NextStep = Partner['nextSteps'][number]

/** What a user fills in. */
export type StepFields = Pick<NextStep, 'text' | 'dueOn' | 'ownerId'>

/** What can be said of a step wherever it stands. */
export type Step = Pick<NextStep, 'id' | 'text' | 'dueOn'>

/** The people of the office to choose from, those who are there first. */
export function useStaffOptions(): Option[] {
  const t = useT()
  const { data } = useQuery(orpc.staff.list.queryOptions())
  return useMemo(
    () =>
      [...(data ?? [])]
        .sort((a, b) => Number(b.active) - Number(a.active))
        .map(({ id, name, initials, active }) => ({
          id,
          name,
          detail: active ? initials : t('nextSteps:inactive'),
          search: initials,
        })),
    [data, t],
  )
}

export const TEXT: FieldDeclaration<StepFields> = {
  kind: 'text',
  key: 'text',
  label: 'fields:nextStep.text',
  required: true,
}
export const DUE_ON: FieldDeclaration<StepFields> = {
  kind: 'date',
  key: 'dueOn',
  label: 'fields:nextStep.dueOn',
  required: true,
}
export const OWNER: FieldDeclaration<StepFields> = {
  kind: 'reference',
  key: 'ownerId',
  label: 'fields:nextStep.ownerId',
  useOptions: useStaffOptions,
  nothing: 'nextSteps:noneFits',
}

/** What can be done with a step. Each tells below what was done; the answer is whether it was. */
export function useStepActions() {
  const today = useToday()
  const update = async (id: string, fields: Partial<NextStep>): Promise<boolean> => {
    try {
      notifyWritten(await client.nextSteps.update({ id, fields }))
      return true
    } catch (error) {
      notifyFailed(error)
      return false
    }
  }
  return {
    done: ({ id }: Step) => update(id, { doneOn: today }),
    undone: ({ id }: Step) => update(id, { doneOn: null }),
    later: ({ id, dueOn }: Step) => update(id, { dueOn: weekLater(dueOn, today) }),
    remove: ({ id }: Step) => client.nextSteps.remove({ id }).then(notifyWritten, notifyFailed),
    save: (id: string) => (fields: Partial<StepFields>) => client.nextSteps.update({ id, fields }),
  }
}

/** In the morning, when the day is planned. */
const REMINDS_AT = 8 * 60

/** Hands the user a step as an entry for their calendar, with what is needed to make the call. */
export function useToCalendar(): (step: Step, partner: Partner | null) => void {
  const t = useT()
  const { data: status } = useStatus()
  return (step, partner) => {
    const main = partner?.contacts.find(({ id }) => id === partner.mainContactId) ?? partner?.contacts[0]
    const phone = main?.phone ? formatPhone(main.phone) : null
    const town = [partner?.postcode, partner?.city].filter(Boolean).join(' ')
    const event = {
      uid: `${step.id}@drejebog`,
      on: step.dueOn,
      summary: step.text,
      description: [partner?.name, main?.name, phone].filter(Boolean).join('\n'),
      location: [partner?.street, town].filter(Boolean).join(', '),
      alarm: REMINDS_AT,
    }
    const content = new Blob([toIcs(event, status?.today ?? '')], { type: 'text/calendar;charset=utf-8' })
    saveFile(`${t('nextSteps:fileName')} ${formatDate(step.dueOn)}.ics`, content)
  }
}
