import { today } from '../../../db/rules/dates'
import { colleague, sentenceFor } from '../errors'
import { i18n } from '../i18n'
import { formatDay, formatTime } from '../i18n/time'
import type { OpenDocument } from '../status'

/** How the file stands: `calm` needs nobody, `waiting` will settle, `stuck` needs somebody. */
export type Standing = {
  tone: 'calm' | 'waiting' | 'stuck'
  /** The one line on top. */
  line: string
  /** What else there is to know, a sentence each. */
  details: string[]
}

/**
 * The file's state in words.
 * @param now UTC instant of the backend's clock, ISO 8601
 */
export function standingOf(document: OpenDocument, now: string): Standing {
  const { t } = i18n
  const { lease, problem, unpublished, savedAt, example, damaged } = document
  if (damaged) return { tone: 'stuck', line: t('frame:state.damaged'), details: [t('errors:file.damaged')] }
  const held =
    lease.kind === 'held' ? t('frame:state.held', { staff: colleague(lease.staff), pc: lease.pc }) : null
  const details = [
    held && t('frame:state.heldMeans'),
    problem && sentenceFor({ code: problem, data: {} }),
    lease.kind === 'away' && t('frame:state.away'),
    lease.kind === 'mine' && !example && t('frame:state.mine'),
  ].filter((sentence) => typeof sentence === 'string')
  if (example)
    return { tone: 'calm', line: t('frame:state.example'), details: [t('frame:state.exampleMeans')] }
  if (unpublished || problem) {
    const tone = problem || lease.kind === 'away' ? 'stuck' : 'waiting'
    return { tone, line: t('frame:state.here'), details: [...details, t('frame:state.hereMeans')] }
  }
  if (held) return { tone: 'waiting', line: held, details }
  return { tone: 'calm', line: savedLine(savedAt, now), details: [...details, t('frame:state.sharedMeans')] }
}

function savedLine(savedAt: string | null, now: string): string {
  if (savedAt === null) return i18n.t('frame:state.shared')
  const time = formatTime(savedAt)
  const isToday = today(new Date(savedAt)) === today(new Date(now))
  const when = isToday ? time : `${formatDay(savedAt, today(new Date(now)))} ${time}`
  return i18n.t('frame:state.sharedAt', { when })
}
