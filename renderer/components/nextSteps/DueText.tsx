import { daysBetween } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { useToday } from '../../app/status'
import { useT } from '../word'
import classes from './nextSteps.module.css'

/** How near a day is, where that matters: days overdue, today, tomorrow. */
export function DueText({ dueOn }: { dueOn: string }) {
  const t = useT()
  const today = useToday()
  const days = daysBetween(dueOn, today)
  if (days > 0)
    return (
      <span className={classes.overdue}>
        {t('nextSteps:overdue', { count: days, number: formatNumber(days) })}
      </span>
    )
  if (days === 0) return <span className={classes.soon}>{t('nextSteps:dueToday')}</span>
  return days === -1 ? <span className={classes.soon}>{t('nextSteps:dueTomorrow')}</span> : null
}
