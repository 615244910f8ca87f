import { i18n } from '../../app/i18n'
import type { Kept } from '../../app/toast'
import { fieldLabel } from './describeChange'

/** What an undo left as it was, and why: `By for Skolen blev stående, fordi det er rettet siden.` */
export function describeKept({ table, field, reason, subject }: Kept): string {
  const name = subject ?? i18n.t('changes:kept.unnamed')
  if (field === null) return i18n.t(`changes:kept.record.${reason}`, { name })
  const label = fieldLabel(table, field)
  const thing = subject === null ? label : i18n.t('changes:ofSubject', { thing: label, subject })
  return i18n.t(`changes:kept.field.${reason}`, { field: thing })
}
