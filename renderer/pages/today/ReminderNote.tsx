import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useToday } from '../../app/status'
import { RecordLink } from '../../components/figures/RecordLink'
import { useT } from '../../components/word'
import { acknowledge } from './itemActions'
import { itemText, type TodayItem } from './items'
import classes from './today.module.css'

/** What a reminder says, the way to its record, and the line to put it away with the reason why. */
export function ReminderNote({ item, onDone }: { item: TodayItem; onDone: () => void }) {
  const t = useT()
  const today = useToday()
  const [note, setNote] = useState('')
  const { reminder } = item
  if (reminder === null) return null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await acknowledge(item, today, null, note.trim() === '' ? null : note)) onDone()
  }
  return (
    <form className={classes.reminder} onSubmit={(event) => void submit(event)}>
      <p>
        {itemText(item, t)}{' '}
        <RecordLink table={reminder.table} id={reminder.subjectId}>
          {t('today:toRecord')}
        </RecordLink>
      </p>
      <div className={classes.reminderLine}>
        <TextInput
          size="sm"
          aria-label={t('today:reason')}
          placeholder={t('today:reasonHint')}
          value={note}
          maxLength={1_000}
          autoComplete="off"
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('today:seen')}
        </Button>
      </div>
    </form>
  )
}
