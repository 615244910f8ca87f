import { isHiddenText } from '../../../db/rules/hiding/words'
import { DateText } from '../dates/DateText'
import { say, useT } from '../word'
import type { AnyField } from './declaration'
import classes from './fields.module.css'
import { NO_RECORD } from './input'
import { shownText } from './kinds'

/**
 * A value while it is not edited; a dash where there is none.
 * @param named no label stands beside it, so an empty field and a bare date say what they are
 */
export function ShownValue({
  field,
  value,
  record = NO_RECORD,
  named,
}: {
  field: AnyField
  value: unknown
  /** The record that it is a field of. */
  record?: Readonly<Record<string, unknown>>
  named?: boolean
}) {
  const t = useT()
  const label = named ? say(t, field.label) : ''
  if (isHiddenText(value)) return <span className={classes.nothing}>{t('record:hiddenText')}</span>
  if (field.kind === 'reference' && (value !== null || !field.empty))
    return <ReferenceName field={field} value={value} record={record} label={label} />
  const text = shownText(field, value, t)
  if (text === '' && field.empty) return <span className={classes.nothing}>{say(t, field.empty)}</span>
  if (text === '') return <Nothing label={label} />
  if (field.kind === 'date')
    return (
      <>
        {label !== '' && <span className={classes.nothing}>{label} </span>}
        <DateText date={String(value)} />
      </>
    )
  if (field.kind === 'tags')
    return (value as readonly string[]).map((tag) => (
      <span key={tag} className={classes.tag}>
        {tag}
      </span>
    ))
  return text
}

function ReferenceName({
  field,
  value,
  record,
  label,
}: {
  field: AnyField & { kind: 'reference' }
  value: unknown
  record: Readonly<Record<string, unknown>>
  label: string
}) {
  const name = field.useOptions(record).find(({ id }) => id === value)?.name
  return name === undefined ? <Nothing label={label} /> : name
}

function Nothing({ label }: { label: string }) {
  const t = useT()
  return (
    <>
      <span className={classes.nothing} aria-hidden>
        {label === '' ? '–' : label}
      </span>
      <span className={classes.hidden}>{t('record:nothing')}</span>
    </>
  )
}
