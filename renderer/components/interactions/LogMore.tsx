import { NativeSelect } from '@mantine/core'
import { useToday } from '../../app/status'
import { useStaffOptions } from '../nextSteps/nextSteps'
import { useT } from '../word'
import { contactsToChoose, type Partner } from './interactions'
import classes from './interactions.module.css'
import { Cell } from './LogCell'
import type { LogDraft } from './logDraft'

/** Whom we spoke with, who of us did, and who goes on with it: what is most often right as it is. */
export function LogMore({
  draft,
  change,
  partner,
  withStep,
}: {
  draft: LogDraft
  change: (values: Partial<LogDraft>) => void
  partner: Pick<Partner, 'contacts' | 'mainContactId'> | null
  withStep: boolean
}) {
  const t = useT()
  const today = useToday()
  const staff = useStaffOptions().map(({ id, name }) => ({ id, name }))
  const contacts = partner ? contactsToChoose(partner, draft.contactId, today) : []
  return (
    <div className={classes.more}>
      <Choice
        label={t('fields:interaction.contactId')}
        value={draft.contactId}
        options={contacts.map(({ id, name, role }) => ({
          id,
          name: role === null ? name : `${name}, ${role}`,
        }))}
        onChange={(contactId) => change({ contactId })}
      />
      <Choice
        label={t('fields:interaction.staffId')}
        value={draft.staffId}
        options={staff}
        onChange={(staffId) => change({ staffId })}
      />
      {withStep && (
        <Choice
          label={t('fields:nextStep.ownerId')}
          value={draft.ownerId}
          options={staff}
          onChange={(ownerId) => change({ ownerId })}
        />
      )}
    </div>
  )
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string | null
  options: readonly { id: string; name: string }[]
  onChange: (id: string | null) => void
}) {
  const t = useT()
  return (
    <Cell name="more" label={label}>
      <NativeSelect
        aria-label={label}
        value={value ?? ''}
        data={[
          { value: '', label: t('interactions:nobody') },
          ...options.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
    </Cell>
  )
}
