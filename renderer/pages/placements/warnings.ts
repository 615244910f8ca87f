import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import type { T } from '../../components/word'
import type { Warning } from './placements'

/** The kinds of warnings, in the order in which they are said. */
export const WARNING_KINDS = ['overlap', 'elsewhere', 'crowded', 'outside', 'senderOver'] as const

/** A warning in two or three words, for a row of a list. */
export const warningLabel = (kind: string, t: T): string =>
  t(`placements:warnings.short.${kind as Warning['kind']}`)

/** A warning as a sentence. */
export function warningText(warning: Warning, t: T): string {
  switch (warning.kind) {
    case 'overlap': {
      const from = formatDate(warning.from)
      return warning.to === null
        ? t('placements:warnings.overlapOpen', { from })
        : t('placements:warnings.overlap', { from, to: formatDate(warning.to) })
    }
    case 'elsewhere':
      return t('placements:warnings.elsewhere', { organisation: warning.organisationName })
    case 'crowded':
      return t('placements:warnings.crowded', {
        date: formatDate(warning.from),
        taken: formatNumber(warning.taken),
        maximum: formatNumber(warning.maximum),
      })
    case 'senderOver':
      return t('placements:warnings.senderOver', {
        date: formatDate(warning.from),
        sent: formatNumber(warning.sent),
        maximum: formatNumber(warning.maximum),
      })
    case 'outside':
      return outsideText(warning, t)
  }
}

function outsideText({ validFrom, validTo }: Warning & { kind: 'outside' }, t: T): string {
  const [from, to] = [formatDate(validFrom ?? ''), formatDate(validTo ?? '')]
  if (validTo === null) return t('placements:warnings.outsideBefore', { from })
  return validFrom === null
    ? t('placements:warnings.outsideAfter', { to })
    : t('placements:warnings.outsideBoth', { from, to })
}
