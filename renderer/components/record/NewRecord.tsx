import { Button, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useCommand } from '../../app/commands'
import { explain, refusalOf } from '../../app/errors'
import { useToday } from '../../app/status'
import { notifyWritten } from '../../app/toast'
import type { AnyField, FieldDeclaration } from '../fields/declaration'
import { FieldInput } from '../fields/FieldInput'
import { readDraft, toDraft } from '../fields/kinds'
import { refusal } from '../fields/refused'
import { say, type T, useT, type Word } from '../word'
import classes from './record.module.css'

/** A new record of its own, before it has a page: what is asked for in the dialog, all of it in one operation. */
export type NewRecordDeclaration<Values extends object> = {
  /** On the button and over the dialog. */
  title: Word
  /** On the button that makes it. */
  create: Word
  fields: readonly FieldDeclaration<Values>[]
  /** What it starts from; today is ISO. */
  fresh: (today: string) => Partial<Values>
  /** What follows from what was filled in, such as a name; only for fields that the user has not touched. */
  propose?: (values: Partial<Values>, t: T) => Partial<Values>
  /** Fields that take a line of their own. */
  wide?: readonly (keyof Values)[]
  /** Said under the fields: what can wait. */
  hint?: Word
  /** Fields that are not asked for as it stands: they are given as null. */
  hides?: (values: Partial<Values>) => readonly (keyof Values)[]
  /** Stands under the fields: what is to be known of what is filled in so far. */
  below?: (values: Partial<Values>) => ReactNode
}

type Made = { operation: number | null; id: string }

/**
 * The button and Ctrl+N: a dialog, Enter, and one stands on the new record.
 * @param given filled in from where one stands, such as the partner whose page it is
 * @param isMain takes Ctrl+N and is the page's own button
 * @param of whose it is, where several of these buttons stand on one page
 */
export function NewRecord<Values extends object>({
  declaration,
  create,
  onMade,
  given,
  isMain = true,
  of,
}: {
  declaration: NewRecordDeclaration<Values>
  create: (values: Values) => Promise<Made>
  onMade: (id: string) => void
  given?: Partial<Values>
  isMain?: boolean
  of?: string
}) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const title = say(t, declaration.title)
  const whole = of === undefined ? title : `${title}: ${of}`
  return (
    <>
      {isMain && <OnNew open={() => setOpened(true)} />}
      <Button
        variant={isMain ? 'filled' : 'subtle'}
        size={isMain ? 'sm' : 'compact-sm'}
        leftSection={<IconPlus size={isMain ? 16 : 14} />}
        title={isMain ? `${title} (Ctrl+N)` : undefined}
        aria-label={of === undefined ? undefined : whole}
        aria-keyshortcuts={isMain ? 'Control+N' : undefined}
        onClick={() => setOpened(true)}
      >
        {title}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={whole}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <NewForm
          declaration={declaration}
          given={given}
          onClose={() => setOpened(false)}
          create={async (values) => {
            const made = await create(values)
            setOpened(false)
            onMade(made.id)
            notifyWritten(made)
          }}
        />
      </Modal>
    </>
  )
}

function OnNew({ open }: { open: () => void }): ReactNode {
  useCommand('new', open)
  return null
}

/** The fields of a dialog, checked before anything is written; what is refused stands at its field. */
export function NewForm<Values extends object>({
  declaration,
  given,
  create,
  onClose,
}: {
  declaration: NewRecordDeclaration<Values>
  given?: Partial<Values> | undefined
  create: (values: Values) => Promise<void>
  onClose: () => void
}) {
  const t = useT()
  const today = useToday()
  const id = useId()
  const fields = declaration.fields as unknown as readonly AnyField[]
  const [drafts, setDrafts] = useState<Record<string, unknown>>(() => {
    const fresh: Record<string, unknown> = { ...declaration.fresh(today), ...given }
    return Object.fromEntries(fields.map((field) => [field.key, toDraft(field, fresh[field.key] ?? null)]))
  })
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [errors, setErrors] = useState<Record<string, unknown>>({})
  const [failed, setFailed] = useState<unknown>(null)

  /** The days among the drafts as they are stored, for what is counted from one of them. */
  const known = (from: Record<string, unknown>) => ({
    ...from,
    ...Object.fromEntries(
      fields.flatMap((field) => {
        const read = field.kind === 'date' ? readDraft(field, from[field.key], today) : null
        return read?.ok ? [[field.key, read.value]] : []
      }),
    ),
  })
  const valuesOf = (from: Record<string, unknown>) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const read = readDraft(field, from[field.key], today, known(from))
        return read.ok ? [[field.key, read.value]] : []
      }),
    ) as Partial<Values>
  const proposed: Record<string, unknown> = { ...declaration.propose?.(valuesOf(drafts), t) }
  const draftOf = (field: AnyField) =>
    field.key in proposed && !touched.has(field.key) ? toDraft(field, proposed[field.key]) : drafts[field.key]
  const filledIn = valuesOf(Object.fromEntries(fields.map((field) => [field.key, draftOf(field)])))
  const hidden: ReadonlySet<string> = new Set((declaration.hides?.(filledIn) ?? []).map(String))
  const write = (key: string) => (draft: unknown) => {
    setDrafts((now) => ({ ...now, [key]: draft }))
    setTouched((now) => new Set([...now, key]))
    setErrors(({ [key]: _, ...rest }) => rest)
    setFailed(null)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const values: Record<string, unknown> = {}
    const refused: Record<string, unknown> = {}
    for (const field of fields) {
      const read = readDraft(field, draftOf(field), today, known(drafts))
      if (hidden.has(field.key)) values[field.key] = null
      else if (!read.ok) refused[field.key] = refusal(field, read.reason)
      else if (field.required && (read.value === null || read.value === ''))
        refused[field.key] = refusal(field, null)
      else values[field.key] = read.value
    }
    setErrors(refused)
    if (Object.keys(refused).length > 0) return
    try {
      await create(values as Values)
    } catch (error) {
      // What is wrong with one of the fields stands beside it; the backend names it with its table in front.
      const named = String(refusalOf(error).data.field ?? '')
        .split('.')
        .at(-1)
      if (fields.some(({ key }) => key === named)) setErrors({ [named as string]: error })
      else setFailed(error)
    }
  }
  const asked = fields.filter(({ key }) => !hidden.has(key))
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.newForm}>
      {asked.map((field, at) => (
        <div
          key={field.key}
          className={classes.newField}
          data-kind={field.kind}
          data-wide={declaration.wide?.includes(field.key as keyof Values) || undefined}
        >
          <span aria-hidden>{say(t, field.label)}</span>
          <FieldInput
            field={field}
            draft={draftOf(field)}
            record={known(drafts)}
            onDraft={write(field.key)}
            onChoose={write(field.key)}
            describedBy={[
              field.key in errors && `${id}-${field.key}`,
              field.hint && `${id}-${field.key}-hint`,
            ]
              .filter(Boolean)
              .join(' ')}
            invalid={field.key in errors}
            autoFocus={at === 0}
            inDialog
          />
          {field.hint && !(field.key in errors) && (
            <p id={`${id}-${field.key}-hint`} className={classes.newHint}>
              {say(t, field.hint)}
            </p>
          )}
          {field.key in errors && (
            <p id={`${id}-${field.key}`} className={classes.error} role="alert">
              {explain(errors[field.key])}
            </p>
          )}
        </div>
      ))}
      {declaration.below && <div className={classes.newBelow}>{declaration.below(filledIn)}</div>}
      {declaration.hint && <p className={classes.newNote}>{say(t, declaration.hint)}</p>}
      {failed !== null && (
        <p className={classes.newNote} role="alert">
          {explain(failed)}
        </p>
      )}
      <div className={classes.newButtons}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit">{say(t, declaration.create)}</Button>
      </div>
    </form>
  )
}
