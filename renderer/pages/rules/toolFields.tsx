import { useId, useState } from 'react'
import { explain } from '../../app/errors'
import { useToday } from '../../app/status'
import type { AnyField, FieldDeclaration } from '../../components/fields/declaration'
import { FieldInput } from '../../components/fields/FieldInput'
import { readDraft, toDraft } from '../../components/fields/kinds'
import { refusal } from '../../components/fields/refused'
import { say, useT } from '../../components/word'
import classes from './rules.module.css'

/**
 * Fields that are stored nowhere: what is reckoned follows while they are typed.
 * @returns the fields, and what they hold; null where nothing readable stands
 */
export function useToolFields<Values extends object>(
  fields: readonly FieldDeclaration<Values>[],
  start: Partial<Values>,
) {
  const today = useToday()
  const all = fields as unknown as readonly AnyField[]
  const [drafts, setDrafts] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(
      all.map((field) => [field.key, toDraft(field, (start as Record<string, unknown>)[field.key] ?? null)]),
    ),
  )
  const read = all.map((field) => ({ field, said: readDraft(field, drafts[field.key], today) }))
  const values = Object.fromEntries(
    read.map(({ field, said }) => [field.key, said.ok ? said.value : null]),
  ) as { [K in keyof Values]: Values[K] | null }
  const shown = (
    <div className={classes.toolFields}>
      {read.map(({ field, said }) => (
        <ToolField
          key={field.key}
          field={field}
          draft={drafts[field.key]}
          drafts={drafts}
          error={said.ok ? null : refusal(field, said.reason)}
          onDraft={(draft) => setDrafts((now) => ({ ...now, [field.key]: draft }))}
        />
      ))}
    </div>
  )
  return { values, shown }
}

function ToolField({
  field,
  draft,
  drafts,
  error,
  onDraft,
}: {
  field: AnyField
  draft: unknown
  drafts: Record<string, unknown>
  error: unknown
  onDraft: (draft: unknown) => void
}) {
  const t = useT()
  const id = useId()
  return (
    <div className={classes.toolField} data-kind={field.kind}>
      <span aria-hidden className={classes.toolLabel}>
        {say(t, field.label)}
      </span>
      <FieldInput
        field={field}
        draft={draft}
        record={drafts}
        onDraft={onDraft}
        onChoose={onDraft}
        describedBy={error === null ? (field.hint ? `${id}-hint` : '') : id}
        invalid={error !== null}
        autoFocus={false}
      />
      {error === null && field.hint && (
        <p id={`${id}-hint`} className={classes.small}>
          {say(t, field.hint)}
        </p>
      )}
      {error !== null && (
        <p id={id} className={classes.wrong} role="alert">
          {explain(error)}
        </p>
      )}
    </div>
  )
}
