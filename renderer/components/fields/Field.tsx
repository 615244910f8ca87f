import { ActionIcon, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { isHiddenText } from '../../../db/rules/hiding/words'
import { explain } from '../../app/errors'
import { say, useT } from '../word'
import type { AnyField, FieldDeclaration } from './declaration'
import { FieldInput } from './FieldInput'
import classes from './fields.module.css'
import { warnsOfCpr } from './kinds'
import { ShownValue } from './ShownValue'
import { useEditing } from './useEditing'

/**
 * A field of a record, edited where it stands: click, Enter or F2 begins, leaving saves, Esc gives up, Tab goes on to
 * the next field. "Gemt" or the reason why not stands beside it.
 * @param save writes the field; what it throws is told beside the field, and the text stays as typed
 */
export function Field<R extends object>({
  id: recordId,
  record,
  declaration,
  save,
  bare,
  named,
  stacked,
}: {
  id: string
  record: R
  declaration: FieldDeclaration<R>
  save: (fields: Partial<R>) => Promise<{ operation: number | null }>
  /** Without a label of its own to look at, in rows under a head that has it. */
  bare?: boolean
  /** Bare, and with no head either: an empty field says what it is for. */
  named?: boolean
  /** The label over the value. */
  stacked?: boolean
}) {
  const t = useT()
  const id = useId()
  const field = declaration as AnyField
  const edit = useEditing(
    `${recordId} ${field.key}`,
    field,
    record[declaration.key as keyof R],
    (value) => save({ [field.key]: value } as Partial<R>),
    record as Readonly<Record<string, unknown>>,
  )
  const { draft, shown } = edit
  // Nobody edits what they cannot see; what was refused waits until it is shown again.
  const hidden = isHiddenText(record[declaration.key as keyof R])
  const editing = edit.editing && !hidden
  const button = useRef<HTMLButtonElement>(null)
  const goBack = useRef(false)
  useEffect(() => {
    if (!editing && goBack.current) {
      goBack.current = false
      if (document.activeElement === document.body) button.current?.focus()
    }
  }, [editing])

  // A refusal by the backend brings the input back, and the keyboard with it unless it has gone elsewhere.
  const state = draft?.state
  const whole = useRef<HTMLDivElement>(null)
  const wasSaving = useRef(false)
  useEffect(() => {
    if (state === 'refused' && wasSaving.current && document.activeElement === document.body)
      whole.current?.querySelector<HTMLElement>('input, textarea')?.focus()
    wasSaving.current = state === 'saving'
  }, [state])

  const leave = (event: FocusEvent<HTMLElement>) => {
    const to = event.relatedTarget
    // Its own list and calendar lie elsewhere on the page.
    if (to && (event.currentTarget.contains(to) || to.closest('[data-part-of-field]'))) return
    if (draft?.state === 'editing') void edit.commit()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // A calendar over the page has keys of its own; what they do ends there.
    if (event.defaultPrevented || (event.target as HTMLElement).closest('[data-part-of-field]')) return
    const ends = event.key === 'Enter' && (field.kind !== 'longText' || event.ctrlKey)
    if (event.key === 'Tab' && !goOn(event)) return
    if (event.key === 'Escape' || ends) {
      goBack.current = true
      if (ends) void edit.commit()
      else edit.cancel()
    } else if (event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
  }
  /** Saves and begins the next field. @returns whether there was one */
  const goOn = (event: KeyboardEvent<HTMLElement>): boolean => {
    const fields = [...(event.currentTarget.closest('[data-fields]')?.querySelectorAll('[data-field]') ?? [])]
    const next = fields[fields.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]
    const target = next?.querySelector<HTMLElement>('[data-edit], input, textarea')
    if (!target) return false
    void edit.commit()
    if (target.hasAttribute('data-edit')) target.click()
    else target.focus()
    return true
  }

  const ids = { label: `${id}-label`, value: `${id}-value`, error: `${id}-error`, hint: `${id}-hint` }
  const error =
    !hidden && draft?.state === 'refused' && draft.error !== undefined ? explain(draft.error) : null
  const cpr = editing && error === null && warnsOfCpr(field, draft?.value)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its input does not take
    <div
      ref={whole}
      className={classes.field}
      data-field={field.key}
      data-kind={field.kind}
      data-bare={bare || named || undefined}
      data-stacked={stacked || undefined}
      onKeyDown={editing ? onKeyDown : undefined}
      onBlur={editing ? leave : undefined}
    >
      <span id={ids.label} className={bare || named ? classes.hidden : classes.label}>
        {say(t, field.label)}
      </span>
      <div className={classes.value}>
        {editing ? (
          <FieldInput
            field={field}
            draft={draft?.value}
            record={record as Readonly<Record<string, unknown>>}
            onDraft={edit.type}
            onChoose={(value) => {
              goBack.current = true
              void edit.commit(value)
            }}
            describedBy={[error !== null && ids.error, field.hint && ids.hint].filter(Boolean).join(' ')}
            invalid={error !== null}
            autoFocus={draft?.state === 'editing'}
            opens={draft?.state === 'editing'}
          />
        ) : hidden ? (
          <span className={classes.locked} title={t('record:hiddenMeans')}>
            <ShownValue field={field} value={record[declaration.key as keyof R]} />
          </span>
        ) : (
          <>
            <button
              type="button"
              ref={button}
              className={classes.shown}
              data-edit
              data-kind={field.kind}
              aria-labelledby={`${ids.label} ${ids.value}`}
              title={t('record:edit')}
              onClick={edit.start}
              onKeyDown={(event) => {
                if (event.key !== 'F2') return
                event.preventDefault()
                edit.start()
              }}
            >
              <span id={ids.value}>
                <ShownValue
                  field={field}
                  value={shown}
                  record={record as Readonly<Record<string, unknown>>}
                  named={named}
                />
              </span>
            </button>
            <CopyValue field={field} value={shown} />
          </>
        )}
        {draft?.state === 'saved' && (
          <span className={classes.saved} role="status">
            <IconCheck size={14} aria-hidden /> {t('common:saved')}
          </span>
        )}
      </div>
      {editing && field.hint && (
        <p id={ids.hint} className={classes.hint}>
          {say(t, field.hint)}
        </p>
      )}
      {cpr && (
        <p className={classes.warning} role="status">
          {t('record:cpr')}
        </p>
      )}
      {error !== null && (
        <p id={ids.error} className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** Beside what one wants to have elsewhere: a number to call, an address to write to. Nothing here leaves the program. */
function CopyValue({ field, value }: { field: AnyField; value: unknown }) {
  const t = useT()
  const offers = ['phone', 'email', 'website'].includes(field.kind) || (field.kind === 'text' && field.copy)
  if (!offers || typeof value !== 'string' || value === '') return null
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => {
        const label = t(copied ? 'record:copied' : 'record:copy', { field: say(t, field.label) })
        return (
          <ActionIcon
            className={classes.copy}
            variant="subtle"
            color="gray"
            size={24}
            aria-label={label}
            title={label}
            onClick={copy}
          >
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        )
      }}
    </CopyButton>
  )
}
