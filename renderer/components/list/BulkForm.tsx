import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { explain } from '../../app/errors'
import { useToday } from '../../app/status'
import type { AnyField } from '../fields/declaration'
import { FieldInput } from '../fields/FieldInput'
import { readDraft, toDraft } from '../fields/kinds'
import { refusal } from '../fields/refused'
import { say, useT } from '../word'
import { type BulkChange, type BulkHow, countChanges, waysOf } from './bulk'
import classes from './list.module.css'

/** Which field, what is to become of it, and how many records that changes. */
export function BulkForm({
  fields,
  rows,
  save,
  onCancel,
}: {
  fields: readonly AnyField[]
  rows: readonly object[]
  save: (change: BulkChange) => Promise<void>
  onCancel: () => void
}) {
  const t = useT()
  const today = useToday()
  const about = useId()
  const [key, setKey] = useState<string>(fields[0]?.key ?? '')
  const field = fields.find((each) => each.key === key)
  const [how, setHow] = useState<BulkHow>(field ? (waysOf(field)[0] ?? 'set') : 'set')
  const [draft, setDraft] = useState<unknown>(field ? nothingOf(field) : '')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  if (!field) return null

  const ways = waysOf(field)
  const read = how === 'empty' ? ({ ok: true, value: null } as const) : readDraft(field, draft, today)
  const given = how === 'empty' || (read.ok && !isNothing(read.value))
  const change: BulkChange = { key, how, value: read.ok ? read.value : null }
  const { changes, overwrites } = given ? countChanges(rows, change) : { changes: 0, overwrites: 0 }

  const choose = (next: AnyField) => {
    setKey(next.key)
    setHow(waysOf(next)[0] ?? 'set')
    setDraft(nothingOf(next))
    setError(null)
  }
  const write = (value: unknown) => {
    setDraft(value)
    setError(null)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!read.ok) return setError(refusal(field, read.reason))
    if (changes === 0) return
    setBusy(true)
    try {
      await save(change)
    } catch (thrown) {
      setError(thrown)
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} className={classes.bulk}>
      <NativeSelect
        label={t('views:bulk.field')}
        data-autofocus
        value={key}
        data={fields.map((each) => ({ value: each.key, label: say(t, each.label) }))}
        onChange={({ currentTarget }) => {
          const next = fields.find((each) => each.key === currentTarget.value)
          if (next) choose(next)
        }}
      />
      {ways.length > 1 && (
        <SegmentedControl
          aria-label={t('views:bulk.how')}
          value={how}
          data={ways.map((way) => ({ value: way, label: t(`views:bulk.${way}`) }))}
          onChange={(way) => setHow(way as BulkHow)}
        />
      )}
      {how !== 'empty' && (
        <FieldInput
          key={key}
          field={field}
          draft={draft}
          onDraft={write}
          onChoose={write}
          describedBy={about}
          invalid={error !== null}
          autoFocus={false}
        />
      )}
      <p id={about} className={classes.bulkCount} role="status">
        {given
          ? changes === 0
            ? t('views:bulk.none')
            : t('views:bulk.changes', {
                count: changes,
                number: formatNumber(changes),
                all: formatNumber(rows.length),
              })
          : t('views:bulk.noValue')}{' '}
        {overwrites > 0 &&
          t('views:bulk.overwrites', { count: overwrites, number: formatNumber(overwrites) })}
      </p>
      {error !== null && <p role="alert">{explain(error)}</p>}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={read.ok && changes === 0}>
          {changes === 0
            ? t('views:bulk.buttonNone')
            : t('views:bulk.button', { count: changes, number: formatNumber(changes) })}
        </Button>
      </div>
    </form>
  )
}

/** What a field starts from: nothing chosen, nothing written. */
function nothingOf(field: AnyField): unknown {
  return field.kind === 'codes' || field.kind === 'tags' ? [] : toDraft(field, null)
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
