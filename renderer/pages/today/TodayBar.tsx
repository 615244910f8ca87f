import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, isoWeek } from '../../../db/rules/dates'
import { useCommand } from '../../app/commands'
import { useT } from '../../components/word'
import classes from './today.module.css'

/** What stands over the page: its name, the day, and the filter and the button where there is use for them. */
export function TodayBar({ today, create, filter }: { today: string; create: ReactNode; filter: ReactNode }) {
  const t = useT()
  return (
    <header className={classes.bar}>
      <div className={classes.barLine}>
        <h1 className={classes.title}>{t('today:title')}</h1>
        <p className={classes.date}>
          <LongDate day={today} />
        </p>
        {create}
      </div>
      {filter}
    </header>
  )
}

/** The button and Ctrl+N: a new next step, with a partner or without. */
export function NewStepButton({ ref, onNew }: { ref: Ref<HTMLButtonElement>; onNew: () => void }) {
  const t = useT()
  useCommand('new', onNew)
  return (
    <Button
      ref={ref}
      className={classes.new}
      leftSection={<IconPlus size={16} />}
      title={t('today:newTitle')}
      aria-keyshortcuts="Control+N"
      onClick={onNew}
    >
      {t('nextSteps:add')}
    </Button>
  )
}

/** `onsdag 25-11-2026, uge 48`. */
function LongDate({ day }: { day: string }) {
  const t = useT()
  const { i18n } = useTranslation()
  // Noon, so that no time zone moves the day.
  const name = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )
  const week = t('today:week', { week: String(isoWeek(day).week) })
  return t('today:date', { day: `${name} ${formatDate(day)}`, week })
}
