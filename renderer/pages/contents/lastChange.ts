import { formatMoment } from '../../app/i18n/time'
import type { T } from '../../components/word'

/** `12-11-2026 14.02 af Mette Holm`, or that there is none. @param today ISO */
export function lastChangeText(
  change: { at: string; by: string | null } | null,
  today: string,
  t: T,
): string {
  if (change === null) return t('contents:noChange')
  const when = formatMoment(change.at, today)
  return change.by === null ? when : t('contents:lastChangeBy', { when, who: change.by })
}
