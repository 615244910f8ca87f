import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { attachment, attachmentContent, interaction } from '../schema'
import { asGiven, invalid, requiredText } from './fields'
import { records } from './records'
import { found } from './rows'

export type Attachment = typeof attachment.$inferSelect

/** The largest file that is taken in, in bytes: 10 MB. */
export const MOST_ATTACHMENT = 10_000_000

/** Files of partners and of entries of their contact log. The bytes lie apart, each content once. */
export const attachments = records({
  table: attachment,
  fields: {
    organisationId: asGiven<string>(),
    interactionId: asGiven<string | null>(),
    name: requiredText(200),
    mediaType: requiredText(200),
    size: asGiven<number>(),
    contentId: asGiven<string>(),
  },
  check: {
    on: ['organisationId', 'interactionId'],
    rule: (file, { organisationId, interactionId }) => {
      if (interactionId === null) return
      const row = file.orm.select().from(interaction).where(eq(interaction.id, interactionId)).get()
      if (row?.organisationId !== organisationId) throw invalid('interactionId', 'interaction.elsewhere')
    },
  },
})

/**
 * Keeps bytes, once for each content.
 * @returns their SHA-256, 64 hex digits: the id of the content
 * @throws DrejebogError attachment.tooLarge
 */
export function keepContent(file: OpenFile, bytes: Buffer): string {
  if (bytes.length > MOST_ATTACHMENT)
    throw new DrejebogError('attachment.tooLarge', { megabytes: MOST_ATTACHMENT / 1_000_000 })
  const id = createHash('sha256').update(bytes).digest('hex')
  file.orm.insert(attachmentContent).values({ id, bytes }).onConflictDoNothing().run()
  return id
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

/** The files of a partner, its contact log's among them, newest first. */
export function attachmentsOf(file: OpenFile, organisationId: string): Attachment[] {
  return file.orm
    .select()
    .from(attachment)
    .where(eq(attachment.organisationId, organisationId))
    .orderBy(desc(attachment.id))
    .all()
}
