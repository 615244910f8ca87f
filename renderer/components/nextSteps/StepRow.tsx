import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconCalendarPlus, IconCheck, IconTrash } from '@tabler/icons-react'
import { DateText } from '../dates/DateText'
import { Field } from '../fields/Field'
import { useT } from '../word'
import { DueText } from './DueText'
import { DUE_ON, type NextStep, OWNER, type Partner, TEXT, useStepActions, useToCalendar } from './nextSteps'
import classes from './nextSteps.module.css'

/** A step that is open: what, by when and by whom, each edited in its place, and what can be done with it. */
export function OpenStep({
  step,
  partner,
  onActed,
}: {
  step: StepOfRow
  partner: Partner | null
  /** Something was done that may take the row away. */
  onActed?: () => void
}) {
  const t = useT()
  const actions = useStepActions()
  const toCalendar = useToCalendar()
  const { id, text, dueOn } = step
  const save = actions.save(id)
  return (
    <li className={classes.step} data-step={id} data-fields>
      <div className={classes.text}>
        <Field id={id} record={step} declaration={TEXT} save={save} bare />
      </div>
      <div className={classes.facts}>
        <Field id={id} record={step} declaration={DUE_ON} save={save} bare />
        <DueText dueOn={dueOn} />
        <Field id={id} record={step} declaration={OWNER} save={save} named />
      </div>
      <div className={classes.tools}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconCheck size={14} />}
          aria-label={t('nextSteps:doneOf', { text })}
          onClick={() => {
            onActed?.()
            void actions.done(step)
          }}
        >
          {t('nextSteps:done')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('nextSteps:laterOf', { text })}
          onClick={() => void actions.later(step)}
        >
          {t('nextSteps:later')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconCalendarPlus size={14} />}
          title={t('nextSteps:calendarHint')}
          aria-label={t('nextSteps:calendarOf', { text })}
          onClick={() => toCalendar(step, partner)}
        >
          {t('nextSteps:calendar')}
        </Button>
        <RemoveStep step={step} onActed={onActed} />
      </div>
    </li>
  )
}

type StepOfRow = Pick<NextStep, 'id' | 'text' | 'dueOn' | 'ownerId'>

/** A step that was done, with its day and the way back. */
export function DoneStep({ step }: { step: NextStep }) {
  const t = useT()
  const { undone } = useStepActions()
  const label = t('nextSteps:undoneOf', { text: step.text })
  return (
    <li className={classes.doneStep}>
      <span className={classes.doneText}>{step.text}</span>
      <DateText date={step.doneOn ?? ''} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={label}
        title={t('nextSteps:undone')}
        onClick={() => void undone(step)}
      >
        <IconArrowBackUp size={16} />
      </ActionIcon>
      <RemoveStep step={step} />
    </li>
  )
}

function RemoveStep({ step, onActed }: { step: StepOfRow; onActed?: (() => void) | undefined }) {
  const t = useT()
  const { remove } = useStepActions()
  const label = t('record:removeRow', { name: step.text })
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={label}
      title={label}
      onClick={() => {
        onActed?.()
        void remove(step)
      }}
    >
      <IconTrash size={16} />
    </ActionIcon>
  )
}
