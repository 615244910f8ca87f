import { addDays, formatDate, today } from '../../../db/rules/dates'
import { i18n } from '.'

const CLOCK = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `10.42`, Danish time, from a UTC instant in ISO 8601. */
export function formatTime(instant: string): string {
  return CLOCK.format(new Date(instant)).replace(':', '.')
}

/** `i dag`, `i går` or `03-04-2026`: the Danish day of an instant. */
export function formatDay(instant: string, now: string): string {
  const day = today(new Date(instant))
  if (day === now) return i18n.t('common:today')
  return day === addDays(now, -1) ? i18n.t('common:yesterday') : formatDate(day)
}

/** `i dag 10.42` or `03-04-2026 10.42`. @param now today in Denmark, ISO date */
export function formatMoment(instant: string, now: string): string {
  return `${formatDay(instant, now)} ${formatTime(instant)}`
}

/** `312 kB` or `4,2 MB`, the Danish way; what is not empty is `1 kB` at least. @param bytes whole bytes */
export function formatSize(bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000 ? [bytes > 0 ? Math.max(bytes / 1000, 1) : 0, 'kB'] : [bytes / 1_000_000, 'MB']
  const digits = unit === 'MB' && value < 100 ? 1 : 0
  return `${new Intl.NumberFormat('da-DK', { maximumFractionDigits: digits }).format(value)}\u00a0${unit}`
}
