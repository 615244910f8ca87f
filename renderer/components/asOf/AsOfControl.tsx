import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { formatDate, parseDate } from '../../../db/rules/dates'
import { setAsOf, useAsOf } from '../../app/asOf'
import { useToday } from '../../app/status'
import { DateInput } from '../dates/DateInput'
import { useT } from '../word'
import classes from './asOf.module.css'

/** The day that the page shows, and the way to another one. A day other than today is said loudly enough to be seen. */
export function AsOfControl() {
  const t = useT()
  const today = useToday()
  const { asOf, isToday } = useAsOf()
  const [typed, setTyped] = useState(formatDate(asOf))
  useEffect(() => setTyped(formatDate(asOf)), [asOf])
  const read = parseDate(typed, today)
  const day = read.ok ? read.value : null
  const take = (text: string) => {
    const taken = parseDate(text, today)
    if (taken.ok) setAsOf(taken.value === today ? null : taken.value)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its input does not take
    <div
      className={classes.control}
      data-other={!isToday || undefined}
      onBlur={(event) => {
        const to = event.relatedTarget
        if (!to?.closest('[data-part-of-field]') && !event.currentTarget.contains(to)) take(typed)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(typed)
      }}
    >
      <span className={classes.label} aria-hidden>
        {t('figures:asOf')}
      </span>
      <div className={classes.date}>
        <DateInput
          aria-label={t('figures:asOfLabel')}
          value={typed}
          error={!read.ok || day === null}
          onChange={setTyped}
          onPick={(text) => {
            setTyped(text)
            take(text)
          }}
        />
      </div>
      {!isToday && (
        <>
          <span className={classes.other} role="status">
            {t(asOf > today ? 'figures:forecast' : 'figures:notToday')}
          </span>
          <Button variant="subtle" size="compact-sm" onClick={() => setAsOf(null)}>
            {t('figures:toToday')}
          </Button>
        </>
      )}
    </div>
  )
}
