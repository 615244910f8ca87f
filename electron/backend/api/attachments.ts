import { z } from 'zod'
import { DrejebogError } from '../../../db/errors'
import {
  attachmentBytes,
  attachments as files,
  keepContent,
  MOST_ATTACHMENT,
} from '../../../db/queries/attachments'
import { savedName } from '../../../db/rules/file-names'
import { onFile, writing } from './base'
import { id } from './fields'

/** As its user calls it. What a disk does not take is left out where the file is handed out. */
const fileName = z.string().min(1).max(255)

/** @throws DrejebogError attachment.empty · attachment.tooLarge, before anything of it is read */
async function bytesOf(file: File): Promise<Buffer> {
  if (file.size === 0) throw new DrejebogError('attachment.empty')
  if (file.size > MOST_ATTACHMENT)
    throw new DrejebogError('attachment.tooLarge', { megabytes: MOST_ATTACHMENT / 1_000_000 })
  return Buffer.from(await file.arrayBuffer())
}

const mediaTypeOf = (file: File) => file.type.slice(0, 200) || 'application/octet-stream'

/** Files of partners, of entries of their contact log, and of agreements; 10 MB each at most. */
export const attachments = {
  create: writing
    .input(
      z.strictObject({
        organisationId: id.nullable(),
        agreementId: id.nullable().optional(),
        interactionId: id.nullable(),
        name: fileName,
        file: z.file(),
      }),
    )
    .handler(async ({ context, input }) => {
      const bytes = await bytesOf(input.file)
      return context.create('attachment.create', (file) =>
        files.create(file, {
          organisationId: input.organisationId,
          agreementId: input.agreementId ?? null,
          interactionId: input.interactionId,
          name: input.name,
          mediaType: mediaTypeOf(input.file),
          size: bytes.length,
          contentId: keepContent(file, bytes),
        }),
      )
    }),
  /** The bytes again, as a file. */
  open: onFile.input(z.strictObject({ id })).handler(({ context, input }) => {
    const { attachment, bytes } = attachmentBytes(context.file, input.id)
    return new File([new Uint8Array(bytes)], savedName(attachment.name, 'Bilag'), {
      type: attachment.mediaType,
    })
  }),
  rename: writing
    .input(z.strictObject({ id, name: fileName }))
    .handler(({ context, input }) =>
      context.write('attachment.update', (file) => files.update(file, input.id, { name: input.name })),
    ),
  /** Another content under the same place, such as the signed copy. */
  replace: writing
    .input(z.strictObject({ id, name: fileName, file: z.file() }))
    .handler(async ({ context, input }) => {
      const bytes = await bytesOf(input.file)
      return context.write('attachment.update', (file) =>
        files.update(file, input.id, {
          name: input.name,
          mediaType: mediaTypeOf(input.file),
          size: bytes.length,
          contentId: keepContent(file, bytes),
        }),
      )
    }),
  remove: writing
    .input(z.strictObject({ id }))
    .handler(({ context, input }) =>
      context.write('attachment.remove', (file) => files.remove(file, input.id)),
    ),
}
