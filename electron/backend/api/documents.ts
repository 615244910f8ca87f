import { join } from 'node:path'
import { z } from 'zod'
import { DrejebogError } from '../../../db/errors'
import { checkBackup, listBackups } from '../../../db/file/backup'
import type { Document } from '../../../db/file/document'
import { readBackup } from '../../../db/file/read-backup'
import { type Erasure, erasuresOf } from '../../../db/log/erasures'
import { fileContents } from '../../../db/queries/contents'
import { eraseAgain } from '../../../db/queries/erase'
import { onFile, procedure } from './base'

const ref = z.string().max(64)
const backupId = z.strictObject({ id: z.string().max(100) })

/** Documents: opening, making, closing. The window names them by `ref`, never by path. */
export const documents = {
  list: procedure.handler(({ context }) => context.documents.list()),
  /** The shell's own dialog; answers null if the user gave up. */
  pick: procedure.handler(({ context }) => context.documents.pick()),
  open: procedure
    .input(z.strictObject({ ref }))
    .handler(({ context, input }) => context.documents.open(input.ref)),
  unlock: procedure
    .input(
      z.strictObject({
        ref,
        by: z.union([
          z.strictObject({ password: z.string().max(1000) }),
          z.strictObject({ recoveryKey: z.string().max(200) }),
        ]),
      }),
    )
    .handler(({ context, input }) => context.documents.unlock(input.ref, input.by)),
  create: procedure
    .input(
      z.strictObject({
        name: z.string().max(200),
        password: z.string().max(1000),
        staffName: z.string().max(100),
        initials: z.string().max(6),
        keeper: z.enum(['municipality', 'housingOrganisation']),
      }),
    )
    .handler(({ context, input }) => context.documents.create(input)),
  close: procedure.handler(({ context }) => context.documents.close()),
  forget: procedure
    .input(z.strictObject({ ref }))
    .handler(({ context, input }) => context.documents.forget(input.ref)),
  /** Into the shared folder now. */
  publish: onFile.handler(({ context }) => context.session.document.publish()),
  newSheet: onFile.handler(({ context }) => context.documents.newSheet()),
  confirmSheet: onFile
    .input(z.strictObject({ typed: z.array(z.string().max(20)).max(8) }))
    .handler(({ context, input }) => context.documents.confirmSheet(input.typed)),
  changePassword: onFile
    .input(z.strictObject({ password: z.string().max(1000) }))
    .handler(({ context, input }) => context.documents.changePassword(input.password)),
}

/** Copies of the document on this machine. */
export const backups = {
  list: onFile.handler(({ context }) => listBackups(context.session.document.backups)),
  /** What one of them holds, to be seen before it is put back. */
  contents: onFile.input(backupId).handler(async ({ context, input }) => {
    const { document, host } = context.session
    const path = await backupPath(document, input.id)
    return readBackup(path, document.identity.key, host.clock, fileContents)
  }),
  /** Puts a copy in the document's place; what was there becomes a copy first. */
  restore: onFile.input(backupId).handler(async ({ context, input }) => {
    const { session } = context
    const { document } = session
    const path = await backupPath(document, input.id)
    await checkBackup(path, document.identity.key, session.host.checkWorker)
    // Whoever was erased since the copy was made stays so.
    const erased = await heldBy(document)
    await document.restore(path, session.writer, (file) => {
      if (eraseAgain(file, erased)) file.sqlite.exec('VACUUM')
    })
    session.forgetUndo()
  }),
}

/** The erasures of a document; of one that cannot be read any more those that its newest readable backup tells of. */
async function heldBy({ file, backups: folder, identity }: Document): Promise<Erasure[]> {
  try {
    return erasuresOf(file)
  } catch {
    for (const { id } of await listBackups(folder)) {
      const read = readBackup(join(folder, id), identity.key, file.clock, erasuresOf)
      const found = await read.catch(() => null)
      if (found) return found
    }
    return []
  }
}

/** Only what the list has can be named. @throws DrejebogError backup.notFound */
async function backupPath(document: Document, id: string): Promise<string> {
  const known = (await listBackups(document.backups)).find((each) => each.id === id)
  if (!known) throw new DrejebogError('backup.notFound')
  return join(document.backups, known.id)
}
