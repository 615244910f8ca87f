import { i18n } from '../../app/i18n'
import type { Kept } from '../../app/toast'
import { fieldLabel } from './values'

/** What an undo left as it was, and why: `By for Skolen blev stående, fordi det er rettet siden.` */
export function describeKept({ table, field, reason, subject }: Kept): string {
  const name = subject === null ? i18n.t('changes:kept.unnamed') : kindOf(table, subject)
  if (field === null) return i18n.t(`changes:kept.record.${reason}`, { name })
  const label = fieldLabel(table, field)
  const thing = subject === null ? label : i18n.t('changes:ofSubject', { thing: label, subject })
  return i18n.t(`changes:kept.field.${reason}`, { field: thing })
}

/** A record that is called by what it hangs on says what it is itself: `Et trin for Skolen`. */
function kindOf(table: string, subject: string): string {
  const key = `changes:kept.kind.${table}`
  if (!i18n.exists(key)) return subject
  return i18n.t('changes:ofSubject', { thing: i18n.t(key as 'changes:kept.kind.organisation_step'), subject })
}
