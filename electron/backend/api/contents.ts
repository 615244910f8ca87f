import { stat } from 'node:fs/promises'
import { listBackups } from '../../../db/file/backup'
import { fileContents } from '../../../db/queries/contents'
import { onFile } from './base'

/** What is in the open file, for the page "Hvad er der i filen". */
export const contents = {
  get: onFile.handler(async ({ context }) => {
    const { document } = context.session
    const facts = fileContents(context.file)
    const backups = await listBackups(document.backups)
    const { savedAt } = document.status()
    return {
      ...facts,
      /** Bytes of the file in its folder; null while that is away. */
      fileSize: await stat(document.path).then(
        ({ size }) => size,
        () => null,
      ),
      savedAt,
      backups: backups.length,
      newestBackup: backups[0]?.at ?? null,
    }
  }),
}
