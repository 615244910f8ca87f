import { sql } from 'drizzle-orm'
import { blob, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { agreement } from './agreement'
import { interaction } from './interaction'
import { organisation } from './organisation'

/** The bytes of attachments, each once, by their SHA-256 (64 hex digits). Outside the log: a BLOB cannot stand in it. */
export const attachmentContent = sqliteTable('attachment_content', {
  id: text().primaryKey(),
  bytes: blob({ mode: 'buffer' }).notNull(),
})

/** A file that belongs to a partner, to an entry of its contact log, or to an agreement. */
export const attachment = sqliteTable(
  'attachment',
  {
    id: text().primaryKey(),
    organisationId: text('organisation_id').references(() => organisation.id),
    agreementId: text('agreement_id').references(() => agreement.id),
    interactionId: text('interaction_id').references(() => interaction.id),
    /** File name with ending. */
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    /** Bytes. */
    size: integer().notNull(),
    contentId: text('content_id')
      .notNull()
      .references(() => attachmentContent.id),
  },
  (t) => [
    index('attachment_organisation').on(t.organisationId),
    index('attachment_agreement').on(t.agreementId),
    index('attachment_content_use').on(t.contentId),
    check('attachment_size', sql`${t.size} >= 0`),
    check('attachment_owner', sql`(${t.organisationId} is null) <> (${t.agreementId} is null)`),
  ],
)
