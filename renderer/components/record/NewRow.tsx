import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { explain, refusalOf } from '../../app/errors'
import { useToday } from '../../app/status'
import { notifyWritten } from '../../app/toast'
import type { AnyField } from '../fields/declaration'
import { FieldInput } from '../fields/FieldInput'
import { readDraft, toDraft } from '../fields/kinds'
import { refusal } from '../fields/refused'
import { say, useT } from '../word'
import classes from './record.module.css'
import type { RowsDeclaration } from './rows'

/** A row that is being written; nothing is stored before it is added. */
export function NewRow<Row extends object>({
  declaration,
  rows,
  create,
  onClose,
}: {
  declaration: RowsDeclaration<Row>
  rows: readonly Row[]
  create: (values: Record<string, unknown>) => Promise<{ operation: number | null }>
  onClose: () => void
}) {
  const t = useT()
  const today = useToday()
  const id = useId()
  const fields = declaration.fields as readonly AnyField[]
  const [drafts, setDrafts] = useState<Record<string, unknown>>(() => {
    const fresh: Record<string, unknown> = declaration.fresh(today, rows)
    return Object.fromEntries(fields.map((field) => [field.key, toDraft(field, fresh[field.key] ?? null)]))
  })
  const [errors, setErrors] = useState<Record<string, unknown>>({})
  const [failed, setFailed] = useState<unknown>(null)

  const add = async (event: FormEvent) => {
    event.preventDefault()
    const values: Record<string, unknown> = {}
    const refused: Record<string, unknown> = {}
    for (const field of fields) {
      const read = readDraft(field, drafts[field.key], today)
      if (!read.ok) refused[field.key] = refusal(field, read.reason)
      else if (field.required && read.value === null) refused[field.key] = refusal(field, null)
      else values[field.key] = read.value
    }
    setErrors(refused)
    if (Object.keys(refused).length > 0) return
    try {
      notifyWritten(await create(values))
      onClose()
    } catch (error) {
      // What is wrong with one of the fields stands beside it; the backend names it with its table in front.
      const named = String(refusalOf(error).data.field ?? '')
        .split('.')
        .at(-1)
      if (fields.some(({ key }) => key === named)) setErrors({ [named as string]: error })
      else setFailed(error)
    }
  }

  return (
    <form
      className={classes.newRow}
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      {fields.map((field, at) => (
        <div key={field.key} className={classes.newField}>
          <span aria-hidden>{say(t, field.label)}</span>
          <FieldInput
            field={field}
            draft={drafts[field.key]}
            record={drafts}
            onDraft={(draft) => setDrafts((now) => ({ ...now, [field.key]: draft }))}
            onChoose={(value) => setDrafts((now) => ({ ...now, [field.key]: value }))}
            describedBy={field.key in errors ? `${id}-${field.key}-error` : ''}
            invalid={field.key in errors}
            autoFocus={at === 0}
          />
          {field.key in errors && (
            <p id={`${id}-${field.key}-error`} className={classes.error} role="alert">
              {explain(errors[field.key])}
            </p>
          )}
        </div>
      ))}
      {failed !== null && (
        <p className={classes.error} role="alert">
          {explain(failed)}
        </p>
      )}
      <div className={classes.newTools}>
        <Button type="submit">{t('record:add')}</Button>
        <Button variant="subtle" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
