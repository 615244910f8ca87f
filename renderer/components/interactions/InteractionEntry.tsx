import { ActionIcon } from '@mantine/core'
import {
  IconCar,
  IconMail,
  IconMessages,
  IconPencil,
  IconPhone,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { isHiddenText } from '../../../db/rules/hiding/words'
import type { InteractionKind } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { AttachmentsOf } from '../attachments/AttachmentsOf'
import { DateText } from '../dates/DateText'
import { DueText } from '../nextSteps/DueText'
import type { NextStep } from '../nextSteps/nextSteps'
import { useT } from '../word'
import { EditInteraction } from './EditInteraction'
import { type Interaction, interactionLabel, type Partner, topicLabel, useStaffNames } from './interactions'
import classes from './interactions.module.css'

const ICONS: Record<InteractionKind, typeof IconPhone> = {
  call: IconPhone,
  meeting: IconUsers,
  visit: IconCar,
  mail: IconMail,
  discussion: IconMessages,
}

/** An entry of the contact log in the time line, with what came of it; corrected and deleted in its place. */
export function InteractionEntry({ interaction, partner }: { interaction: Interaction; partner: Partner }) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const { id, kind, onDate, text, topics } = interaction
  const Icon = ICONS[kind]
  const name = `${interactionLabel(kind, t)} ${formatDate(onDate)}`
  const close = () => {
    setEditing(false)
    // By now it may be another element, under another day.
    setTimeout(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>(`[data-entry="${id}"] button`)?.focus()
    })
  }
  if (editing && !isHiddenText(text))
    return (
      <li className={classes.entry} data-entry={id}>
        <EditInteraction interaction={interaction} partner={partner} onClose={close} />
      </li>
    )
  const remove = async () => {
    // The keyboard goes on at the neighbour of what is gone.
    const own = edit.current?.closest('li')
    const next = own?.nextElementSibling ?? own?.previousElementSibling
    try {
      notifyWritten(await client.interactions.remove({ id }))
      ;(next?.querySelector<HTMLElement>('button') ?? document.getElementById('main'))?.focus()
    } catch (error) {
      notifyFailed(error)
    }
  }
  return (
    <li className={classes.entry} data-entry={id}>
      <div className={classes.entryHead}>
        <Icon size={16} aria-hidden className={classes.icon} />
        <strong>{interactionLabel(kind, t)}</strong>
        <Who interaction={interaction} partner={partner} />
        <span className={classes.tools}>
          <ActionIcon
            ref={edit}
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('interactions:edit', { name })}
            disabled={isHiddenText(text)}
            title={isHiddenText(text) ? t('record:hiddenMeans') : t('interactions:edit', { name })}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={14} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('interactions:remove', { name })}
            title={t('interactions:remove', { name })}
            onClick={() => void remove()}
          >
            <IconTrash size={14} />
          </ActionIcon>
        </span>
      </div>
      {topics.length > 0 && (
        <p className={classes.topicLine}>
          {t('fields:interaction.topics')}: {topics.map((topic) => topicLabel(topic, t)).join(', ')}
        </p>
      )}
      {text !== null && <p className={classes.text}>{text}</p>}
      {partner.nextSteps
        .filter(({ interactionId }) => interactionId === id)
        .map((step) => (
          <StepOfEntry key={step.id} step={step} />
        ))}
      <AttachmentsOf attachments={partner.attachments} interactionId={id} />
    </li>
  )
}

/** Who of ours, and whom they spoke with. */
function Who({ interaction, partner }: { interaction: Interaction; partner: Partner }) {
  const t = useT()
  const staff = useStaffNames().get(interaction.staffId ?? '')
  const contact = partner.contacts.find(({ id }) => id === interaction.contactId)?.name
  if (staff === undefined && contact === undefined) return null
  const told =
    staff !== undefined && contact !== undefined
      ? t('interactions:who.both', { staff, contact })
      : contact === undefined
        ? staff
        : t('interactions:who.contact', { contact })
  return <span className={classes.who}>{told}</span>
}

/** What was to be done next, and how it stands. */
function StepOfEntry({ step }: { step: NextStep }) {
  const t = useT()
  return (
    <p className={classes.step}>
      <span className={classes.who}>{t('fields:nextStep.text')}:</span> {step.text}{' '}
      <span className={classes.who}>
        {step.doneOn === null ? (
          <>
            <DateText date={step.dueOn} /> <DueText dueOn={step.dueOn} />
          </>
        ) : (
          <>
            {t('interactions:done')} <DateText date={step.doneOn} />
          </>
        )}
      </span>
    </p>
  )
}
