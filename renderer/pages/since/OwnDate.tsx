import { useEffect, useState } from 'react'
import { formatDate, parseDate } from '../../../db/rules/dates'
import { useToday } from '../../app/status'
import { DateInput } from '../../components/dates/DateInput'
import { useT } from '../../components/word'
import classes from './since.module.css'

/** The day to look back to, as Danes type it; what cannot be read stays as typed and changes nothing. */
export function OwnDate({ day, onChange }: { day: string; onChange: (day: string) => void }) {
  const t = useT()
  const today = useToday()
  const [typed, setTyped] = useState(formatDate(day))
  useEffect(() => setTyped(formatDate(day)), [day])
  const read = parseDate(typed, today)
  const take = (text: string) => {
    const taken = parseDate(text, today)
    if (taken.ok && taken.value !== null && taken.value !== day) onChange(taken.value)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its input does not take
    <div
      className={classes.ownDate}
      onBlur={({ relatedTarget }) => {
        if (!relatedTarget?.closest('[data-part-of-field]')) take(typed)
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take(typed)
      }}
    >
      <DateInput
        aria-label={t('since:ownDate')}
        value={typed}
        error={!read.ok}
        onChange={setTyped}
        onPick={(text) => {
          setTyped(text)
          take(text)
        }}
      />
    </div>
  )
}
