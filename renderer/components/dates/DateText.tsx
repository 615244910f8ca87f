import { formatDate, isoWeek } from '../../../db/rules/dates'
import { i18n } from '../../app/i18n'

/** A date as it is shown everywhere, `03-04-2026`, with its week number in the tooltip. */
export function DateText({ date }: { date: string }) {
  const { week, year } = isoWeek(date)
  const title = Number.isNaN(week)
    ? undefined
    : i18n.t('record:week', { week: String(week), year: String(year) })
  return (
    <time dateTime={date} title={title}>
      {formatDate(date)}
    </time>
  )
}
