import { desc, eq } from 'drizzle-orm'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { newId } from '../ids'
import { exportNote, staff } from '../schema'
import { requiredText, text } from './fields'

/** An export as it stands in the register. */
export type ExportNote = Omit<typeof exportNote.$inferSelect, 'staffId'> & { staffName: string | null }

/** Whom an export is for, and what for. A null recipient is our own use. */
export type ExportReason = { recipient: string | null; purpose: string | null }

const MOST_SIGNS = 200
const recipientText = requiredText(MOST_SIGNS)
const purposeText = text(MOST_SIGNS)

/**
 * Whom an export is for and what for, as it is noted.
 * @param persons whether columns about persons are in it
 * @throws DrejebogError field.invalid · field.required: where it tells of persons, it must say what for
 */
export function checkedReason({ recipient, purpose }: ExportReason, persons: boolean): ExportReason {
  const stated = purposeText(purpose, 'purpose')
  if (persons && stated === null) throw new DrejebogError('field.required', { field: 'purpose' })
  return { recipient: recipient === null ? null : recipientText(recipient, 'recipient'), purpose: stated }
}

/**
 * Notes an export. The register is outside the change log: nothing in it is changed or undone.
 * @param note with its reason as `checkedReason` gave it
 */
export function noteExport(
  file: OpenFile,
  note: ExportReason & { what: string; columns: string[]; persons: boolean; rows: number },
): void {
  file.orm
    .insert(exportNote)
    .values({
      id: newId(),
      at: file.clock.now().toISOString(),
      staffId: file.staff,
      ...note,
    })
    .run()
}

/** What has left the secretariat, newest first. */
export function exportRegister(file: OpenFile): ExportNote[] {
  return file.orm
    .select({ note: exportNote, staffName: staff.name })
    .from(exportNote)
    .leftJoin(staff, eq(staff.id, exportNote.staffId))
    .orderBy(desc(exportNote.at), desc(exportNote.id))
    .all()
    .map(({ note: { staffId: _, ...note }, staffName }) => ({ ...note, staffName }))
}
