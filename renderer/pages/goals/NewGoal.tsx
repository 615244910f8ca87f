import { Button, Modal, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useId, useState } from 'react'
import { MEASURE_FILTERS } from '../../../db/rules/goals'
import { looksLikeCpr } from '../../../db/rules/identifiers'
import type { Measure } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import { useCommand } from '../../app/commands'
import { explain } from '../../app/errors'
import { useToday } from '../../app/status'
import { notifyWritten } from '../../app/toast'
import type { AnyField } from '../../components/fields/declaration'
import { FieldInput } from '../../components/fields/FieldInput'
import { readDraft } from '../../components/fields/kinds'
import { refusal } from '../../components/fields/refused'
import { say, useT } from '../../components/word'
import classes from './dialogs.module.css'
import { DEADLINE, FILTERS, MEASURE, NAME } from './fields'
import { newGoal, readTarget } from './newGoal'

/** The button and Ctrl+N: what is to be reached, how much of it, what counts, and by when. */
export function NewGoal({ first = false }: { first?: boolean }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  useCommand('new', () => setOpened(true))
  return (
    <>
      <Button
        size={first ? 'md' : 'sm'}
        leftSection={<IconPlus size={16} />}
        title={t('goals:newTitle')}
        aria-keyshortcuts="Control+N"
        onClick={() => setOpened(true)}
      >
        {t(first ? 'goals:empty.button' : 'goals:new')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('goals:new')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <GoalForm onDone={() => setOpened(false)} />
      </Modal>
    </>
  )
}

type Errors = { name?: string; target?: string; validTo?: string; other?: string }

function GoalForm({ onDone }: { onDone: () => void }) {
  const t = useT()
  const today = useToday()
  const [drafts, setDrafts] = useState<Record<string, unknown>>({
    name: '',
    target: '',
    measure: 'commitments',
    validTo: '',
  })
  const [errors, setErrors] = useState<Errors>({})
  const measure = drafts.measure as Measure
  const change = (key: string, value: unknown) => {
    setDrafts((now) => ({ ...now, [key]: value }))
    setErrors({})
  }

  const create = async (event: FormEvent) => {
    event.preventDefault()
    const name = String(drafts.name).trim()
    const target = readTarget(String(drafts.target))
    const deadline = readDraft(DEADLINE as AnyField, drafts.validTo, today)
    const refused: Errors = {}
    if (name === '') refused.name = explain(refusal(NAME as AnyField, null))
    else if (looksLikeCpr(name)) refused.name = explain(refusal(NAME as AnyField, 'text.cpr'))
    if (!target.ok)
      refused.target = t(target.why === 'order' ? 'formats:range.order' : 'goals:create.targetForm')
    if (!deadline.ok) refused.validTo = explain(refusal(DEADLINE as AnyField, deadline.reason))
    setErrors(refused)
    if (!target.ok || !deadline.ok || Object.keys(refused).length > 0) return
    try {
      const validTo = deadline.value as string | null
      const made = await client.goals.create({
        ...newGoal({ name, measure, validTo }, drafts),
        target: target.target,
      })
      onDone()
      notifyWritten(made)
    } catch (thrown) {
      setErrors({ other: explain(thrown) })
    }
  }

  const field = (declaration: object, error?: string) => (
    <FormField
      field={declaration as AnyField}
      draft={drafts[(declaration as AnyField).key] ?? null}
      onChange={change}
      {...(error !== undefined && { error })}
    />
  )
  const filters = MEASURE_FILTERS[measure]
  return (
    <form onSubmit={(event) => void create(event)} className={classes.form}>
      <TextInput
        className={classes.wide}
        label={t('goals:create.name')}
        placeholder={t('goals:create.namePlaceholder')}
        data-autofocus
        lang="da"
        autoComplete="off"
        maxLength={500}
        value={String(drafts.name)}
        error={errors.name}
        onChange={(event) => change('name', event.currentTarget.value)}
      />
      <TextInput
        label={t('goals:create.target')}
        description={t('goals:create.targetHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        spellCheck={false}
        autoComplete="off"
        value={String(drafts.target)}
        error={errors.target}
        onChange={(event) => change('target', event.currentTarget.value)}
      />
      {field(DEADLINE, errors.validTo)}
      <div className={classes.wide}>{field(MEASURE)}</div>
      {filters.length > 0 && <p className={classes.filtersHint}>{t('goals:create.filters')}</p>}
      {filters.map((filter) => (
        <div key={filter}>{field(FILTERS[filter])}</div>
      ))}
      {errors.other !== undefined && (
        <div className={classes.failed} role="alert">
          <p className={classes.error}>{errors.other}</p>
        </div>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit">{t('goals:create.button')}</Button>
      </div>
    </form>
  )
}

/** A field of the dialog, with its label over it. */
function FormField({
  field,
  draft,
  error,
  onChange,
}: {
  field: AnyField
  draft: unknown
  error?: string
  onChange: (key: string, value: unknown) => void
}) {
  const t = useT()
  const id = useId()
  return (
    <div className={classes.formField}>
      <span aria-hidden>{say(t, field.label)}</span>
      <FieldInput
        field={field}
        draft={draft}
        onDraft={(value) => onChange(field.key, value)}
        onChoose={(value) => onChange(field.key, value)}
        describedBy={error === undefined ? '' : id}
        invalid={error !== undefined}
        autoFocus={false}
        inDialog
      />
      {error !== undefined && (
        <p id={id} className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
