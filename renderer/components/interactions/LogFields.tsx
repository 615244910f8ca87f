import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type ReactNode, type Ref, useId, useState } from 'react'
import { looksLikeCpr } from '../../../db/rules/identifiers'
import { INTERACTION_KINDS, type InteractionKind } from '../../../db/rules/vocabulary'
import { explain } from '../../app/errors'
import { useToday } from '../../app/status'
import { DateInput } from '../dates/DateInput'
import { ErrorMessage } from '../ErrorMessage'
import { useT } from '../word'
import { interactionLabel, type Partner } from './interactions'
import classes from './interactions.module.css'
import { Cell } from './LogCell'
import { LogMore } from './LogMore'
import { type LogField, readDue } from './logDraft'
import { Topics } from './Topics'
import type { LogForm } from './useLogForm'

/**
 * The fields of an entry of the contact log: `row` in one line where there is room, over a time line or on top of a
 * panel; `sheet` with labels, in a dialog or in the place of an entry that is corrected.
 */
export function LogFields({
  form,
  partner,
  layout,
  withStep = true,
  textRef,
  before,
  buttons,
}: {
  form: LogForm
  /** Whose contacts there are to choose from; null while no partner is chosen. */
  partner: Pick<Partner, 'contacts' | 'mainContactId'> | null
  layout: 'row' | 'sheet'
  /** Whether what is to be done next is written here too. */
  withStep?: boolean
  textRef: Ref<HTMLTextAreaElement>
  /** What stands between the day and the text, such as the partner. */
  before?: ReactNode
  buttons: ReactNode
}) {
  const t = useT()
  const today = useToday()
  const id = useId()
  const [more, setMore] = useState(layout === 'sheet' && !withStep)
  const { draft, change, errors, failed } = form
  const described = (name: LogField) => ({
    'aria-describedby': errors[name] === undefined ? undefined : `${id}-${name}`,
    error: errors[name] !== undefined,
  })
  const labels = {
    kind: t('fields:interaction.kind'),
    onDate: t('fields:interaction.onDate'),
    text: t('fields:interaction.text'),
    step: t('fields:nextStep.text'),
    dueOn: t('fields:nextStep.dueOn'),
    more: t(more ? 'interactions:less' : 'interactions:more'),
  }
  const toggleMore = () => {
    setMore(!more)
    // Once it can be seen, the one most often spoken with is there already.
    if (!more && draft.contactId === null && partner?.mainContactId)
      change({ contactId: partner.mainContactId })
  }
  const warned = [draft.text, draft.step].some(looksLikeCpr) && !errors.text && !errors.step
  return (
    <div className={classes.form} data-layout={layout} data-step={withStep || undefined}>
      <div className={classes.fields}>
        <Cell name="kind" label={labels.kind}>
          <NativeSelect
            aria-label={labels.kind}
            value={draft.kind}
            data={INTERACTION_KINDS.map((kind) => ({ value: kind, label: interactionLabel(kind, t) }))}
            onChange={(event) => change({ kind: event.currentTarget.value as InteractionKind })}
          />
        </Cell>
        <Cell name="onDate" label={labels.onDate}>
          <DateInput
            compact
            aria-label={labels.onDate}
            value={draft.onDate}
            onChange={(onDate) => change({ onDate })}
            {...described('onDate')}
          />
        </Cell>
        {before}
        <Cell name="text" label={labels.text}>
          <Textarea
            ref={textRef}
            aria-label={labels.text}
            placeholder={layout === 'row' ? labels.text : undefined}
            lang="da"
            spellCheck
            autosize
            minRows={layout === 'row' ? 1 : 3}
            maxRows={10}
            value={draft.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
            {...described('text')}
          />
        </Cell>
        {withStep && (
          <>
            <Cell name="step" label={labels.step}>
              <TextInput
                aria-label={labels.step}
                placeholder={layout === 'row' ? labels.step : undefined}
                lang="da"
                spellCheck
                autoComplete="off"
                maxLength={500}
                value={draft.step}
                onChange={(event) => change({ step: event.currentTarget.value })}
                {...described('step')}
              />
            </Cell>
            <Cell name="dueOn" label={labels.dueOn} quiet={draft.step.trim() === ''}>
              <DateInput
                compact
                aria-label={labels.dueOn}
                read={(typed) => readDue(typed, draft.onDate, today)}
                value={draft.dueOn}
                onChange={(dueOn) => change({ dueOn })}
                {...described('dueOn')}
              />
            </Cell>
          </>
        )}
        {layout === 'row' && (
          <div className={classes.buttons}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={labels.more}
              title={labels.more}
              aria-expanded={more}
              onClick={toggleMore}
            >
              {more ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
            </ActionIcon>
            {buttons}
          </div>
        )}
      </div>
      {(['onDate', 'text', 'step', 'dueOn'] as const).map(
        (name) =>
          errors[name] !== undefined && (
            <p key={name} id={`${id}-${name}`} className={classes.error} role="alert">
              {explain(errors[name])}
            </p>
          ),
      )}
      {warned && (
        <p className={classes.warning} role="status">
          {t('record:cpr')}
        </p>
      )}
      {draft.kind === 'discussion' && (
        <Topics value={draft.topics} onChange={(topics) => change({ topics })} />
      )}
      {layout === 'sheet' && withStep && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.moreButton}
          rightSection={more ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
          aria-expanded={more}
          onClick={toggleMore}
        >
          {labels.more}
        </Button>
      )}
      {more && <LogMore draft={draft} change={change} partner={partner} withStep={withStep} />}
      <ErrorMessage error={failed} />
      {layout === 'sheet' && <div className={classes.buttons}>{buttons}</div>}
    </div>
  )
}
