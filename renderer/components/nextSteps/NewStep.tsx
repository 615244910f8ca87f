import { useRef } from 'react'
import { addDays } from '../../../db/rules/dates'
import { DUE_IN_DAYS } from '../../../db/rules/due'
import { client } from '../../app/client'
import { useStatus } from '../../app/status'
import type { FieldDeclaration } from '../fields/declaration'
import { NewRow } from '../record/NewRow'
import { DUE_ON, OWNER, type StepFields, TEXT } from './nextSteps'
import classes from './nextSteps.module.css'

type NewFields = StepFields & { organisationId: string | null }

/**
 * A step that is being written: due in two weeks, by whoever writes it, until something else is said.
 * @param organisationId the partner it is with; null for none
 * @param partner the field for the partner, where it is to be chosen here
 */
export function NewStep({
  organisationId,
  partner,
  onClose,
}: {
  organisationId: string | null
  partner?: FieldDeclaration<NewFields>
  /** With the id of the step; null when it was given up. */
  onClose: (created: string | null) => void
}) {
  const { data: status } = useStatus()
  const created = useRef<string | null>(null)
  const fields = [
    TEXT,
    ...(partner ? [partner] : []),
    DUE_ON,
    OWNER,
  ] as readonly FieldDeclaration<NewFields>[]
  const create = async (values: Record<string, unknown>) => {
    const made = await client.nextSteps.create({
      organisationId,
      interactionId: null,
      doneOn: null,
      ...(values as StepFields),
    })
    created.current = made.id
    return made
  }
  return (
    <div className={classes.newStep} data-fields-of={partner ? 'page' : 'partner'}>
      <NewRow<NewFields>
        declaration={{
          title: 'nextSteps:title',
          add: 'nextSteps:add',
          none: 'nextSteps:none',
          layout: 'line',
          fields,
          fresh: (today) => ({
            dueOn: addDays(today, DUE_IN_DAYS),
            ownerId: status?.document?.staffId ?? null,
          }),
          rowName: ({ text }) => text,
        }}
        rows={[]}
        create={create}
        onClose={() => onClose(created.current)}
      />
    </div>
  )
}
