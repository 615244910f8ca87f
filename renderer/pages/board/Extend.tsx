import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { addWeeks, formatDate, type IsoDate, parseDate } from '../../../db/rules/dates'
import { client } from '../../app/client'
import { explain } from '../../app/errors'
import { useToday } from '../../app/status'
import { notifyWritten } from '../../app/toast'
import { DateInput } from '../../components/dates/DateInput'
import { useT } from '../../components/word'
import type { BoardBar } from './board'
import classes from './board.module.css'
import { nameOf } from './wording'

/** What is most often added, in weeks. */
const WEEKS = [4, 13, 26]

/** A new last day for a placement, after the one that was agreed. */
export function Extend({ bar, onClose }: { bar: BoardBar | null; onClose: () => void }) {
  const t = useT()
  return (
    <Modal
      opened={bar !== null}
      onClose={onClose}
      title={bar === null ? '' : t('board:extendDialog.title', { name: nameOf(bar, t) })}
      size="md"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {bar !== null && bar.lastDay !== null && <Form id={bar.id} lastDay={bar.lastDay} onDone={onClose} />}
    </Modal>
  )
}

function Form({ id, lastDay, onDone }: { id: string; lastDay: IsoDate; onDone: () => void }) {
  const t = useT()
  const today = useToday()
  const [typed, setTyped] = useState(formatDate(addWeeks(lastDay, 13)))
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  // What is added is added to the last day; everything else is read as everywhere.
  const read = (text: string) => parseDate(text, /^\s*[+\-−–]/.test(text) ? lastDay : today)
  const understood = read(typed)
  const day = understood.ok ? understood.value : null
  const change = (text: string) => {
    setTyped(text)
    setError(null)
  }
  const extend = async (event: FormEvent) => {
    event.preventDefault()
    if (day === null || day <= lastDay) {
      setError(t('board:extendDialog.later', { date: formatDate(lastDay) }))
      return
    }
    try {
      const made = await client.placementExtensions.create({
        ...{ placementId: id, lastDay: day, decidedOn: today },
        reason: reason.trim() === '' ? null : reason,
      })
      onDone()
      notifyWritten(made)
    } catch (refusal) {
      setError(explain(refusal))
    }
  }
  return (
    <form className={classes.extend} onSubmit={(event) => void extend(event)}>
      <p>{t('board:extendDialog.now', { date: formatDate(lastDay) })}</p>
      <div>
        <span className={classes.label} aria-hidden>
          {t('board:extendDialog.lastDay')}
        </span>
        <DateInput
          data-autofocus
          read={read}
          value={typed}
          error={error !== null}
          onChange={change}
          onPick={change}
          aria-label={t('board:extendDialog.lastDay')}
          aria-describedby="extend-hint"
        />
        <small id="extend-hint" className={classes.quiet}>
          {t('board:extendDialog.hint')}
        </small>
      </div>
      <fieldset className={classes.quick} aria-label={t('board:extendDialog.quick')}>
        {WEEKS.map((weeks) => (
          <Button
            key={weeks}
            size="compact-sm"
            variant="default"
            onClick={() => change(formatDate(addWeeks(lastDay, weeks)))}
          >
            {t('board:extendDialog.by', { weeks: String(weeks) })}
          </Button>
        ))}
      </fieldset>
      <TextInput
        label={t('board:extendDialog.reason')}
        lang="da"
        autoComplete="off"
        maxLength={1000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {error !== null && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit">
          {day === null || day <= lastDay
            ? t('board:extendDialog.button')
            : t('board:extendDialog.buttonTo', { date: formatDate(day) })}
        </Button>
      </div>
    </form>
  )
}
