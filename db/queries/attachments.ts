import { createHash } from 'node:crypto'
import { desc, eq, inArray } from 'drizzle-orm'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { attachment, attachmentContent, interaction } from '../schema'
import { asGiven, invalid, requiredText } from './fields'
import { records } from './records'
import { found } from './rows'

export type Attachment = typeof attachment.$inferSelect

/** An attachment as it is listed: when its content was put in (UTC), and by whom. */
export type ListedAttachment = Attachment & { addedAt: string | null; addedBy: string | null }

/** The largest file that is taken in, in bytes: 10 MB. */
export const MOST_ATTACHMENT = 10_000_000

/** How long bytes that no attachment has any more are kept for an undo, in milliseconds. */
const KEPT_FOR_UNDO = 90 * 24 * 60 * 60_000

/** Files of partners, of entries of their contact log, and of agreements. The bytes lie apart, each content once. */
export const attachments = records({
  table: attachment,
  fields: {
    organisationId: asGiven<string | null>(),
    agreementId: asGiven<string | null>(),
    interactionId: asGiven<string | null>(),
    name: requiredText(200),
    mediaType: requiredText(200),
    size: asGiven<number>(),
    contentId: asGiven<string>(),
  },
  within: ({ organisationId, agreementId }) => {
    if ((organisationId === null) === (agreementId === null))
      throw invalid('attachment.agreementId', 'attachment.owner')
  },
  check: {
    on: ['organisationId', 'interactionId'],
    rule: (file, { organisationId, interactionId }) => {
      if (interactionId === null) return
      const row = file.orm.select().from(interaction).where(eq(interaction.id, interactionId)).get()
      if (row?.organisationId !== organisationId) throw invalid('interactionId', 'interaction.elsewhere')
    },
  },
  beforeRemove: (file) => forgetContents(file),
})

/**
 * Keeps bytes, once for each content, and lets go of those that nothing can bring back.
 * @returns their SHA-256, 64 hex digits: the id of the content
 * @throws DrejebogError attachment.tooLarge
 */
export function keepContent(file: OpenFile, bytes: Buffer): string {
  if (bytes.length > MOST_ATTACHMENT)
    throw new DrejebogError('attachment.tooLarge', { megabytes: MOST_ATTACHMENT / 1_000_000 })
  forgetContents(file)
  const id = createHash('sha256').update(bytes).digest('hex')
  file.orm.insert(attachmentContent).values({ id, bytes }).onConflictDoNothing().run()
  return id
}

/**
 * Removes the bytes that no attachment has and that the log of the last 90 days does not name: an undo further back
 * finds them missing. It runs within the writes that add, replace and remove files, so the document is never changed
 * for its sake alone.
 */
function forgetContents(file: OpenFile): void {
  const loose = file.sqlite
    .prepare<[], string>(
      `SELECT id FROM attachment_content
       WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE content_id = attachment_content.id)`,
    )
    .pluck()
    .all()
  if (loose.length === 0) return
  const from = new Date(file.clock.now().getTime() - KEPT_FOR_UNDO).toISOString()
  const named = file.sqlite
    .prepare<[string], string | null>(
      `SELECT DISTINCT json_extract(old, '$.content_id') FROM change
       WHERE n >= (SELECT min(first_change) FROM operation WHERE at >= ?)`,
    )
    .pluck()
    .all(from)
  const wanted = new Set(named)
  const gone = loose.filter((id) => !wanted.has(id))
  if (gone.length > 0) file.orm.delete(attachmentContent).where(inArray(attachmentContent.id, gone)).run()
}

/** @throws DrejebogError record.notFound */
export function attachmentBytes(file: OpenFile, id: string): { attachment: Attachment; bytes: Buffer } {
  const row = found(file.orm.select().from(attachment).where(eq(attachment.id, id)).get())
  const content = file.orm
    .select()
    .from(attachmentContent)
    .where(eq(attachmentContent.id, row.contentId))
    .get()
  return { attachment: row, bytes: found(content).bytes }
}

/**
 * The files of a partner, its contact log's among them, or of an agreement; newest first.
 * @param owner which of the two, by its id
 */
export function attachmentsOf(
  file: OpenFile,
  owner: { organisationId: string } | { agreementId: string },
): ListedAttachment[] {
  const rows = file.orm
    .select()
    .from(attachment)
    .where(
      'organisationId' in owner
        ? eq(attachment.organisationId, owner.organisationId)
        : eq(attachment.agreementId, owner.agreementId),
    )
    .orderBy(desc(attachment.id))
    .all()
  // What was put in last and not taken back: with the record itself, or in the place of what it held.
  const added = file.sqlite.prepare<[string], { addedAt: string; addedBy: string | null }>(
    `SELECT operation.at AS addedAt, staff.name AS addedBy FROM change
     JOIN operation ON operation.n = change.operation LEFT JOIN staff ON staff.id = operation.staff
     WHERE change.record = ? AND operation.kind IN ('edit', 'redo')
       AND (change.kind = 0 OR change.kind = 1 AND json_type(change.old, '$.content_id') = 'text')
       AND NOT EXISTS (
         SELECT 1 FROM change AS later JOIN operation AS back ON back.n = later.operation
         WHERE later.record = change.record AND later.n > change.n AND back.undoes = operation.n)
     ORDER BY change.n DESC`,
  )
  return rows.map((row) => ({ addedAt: null, addedBy: null, ...row, ...added.get(row.id) }))
}
