import { operation } from '../log/operation'
import { fileFact } from '../schema'
import { checkImage, closeImage, type OpenFile, openImage } from './connection'
import { verifyHeader } from './header'
import { extractImage } from './image-copy'
import { migrate } from './migrate'
import type { Surroundings } from './surroundings'
import { removeImage } from './working-folder'

/**
 * Makes the image that a restore will put in place: taken out of the backup, read whole, brought to this schema, and
 * with the restore noted in its log.
 * @param source a document file of the same key
 * @param target where the image goes
 * @param prepare is done to it before its restore is noted
 * @throws DrejebogError file.noKey · file.damaged · file.newer …; nothing of the open document is touched
 */
export async function prepareRestored(
  source: string,
  target: string,
  key: Buffer,
  staffId: string | null,
  around: Surroundings,
  prepare?: (file: OpenFile) => void,
): Promise<void> {
  await removeImage(target)
  verifyHeader(await extractImage(source, target), key)
  const file = openImage(target, key, { clock: around.clock })
  try {
    checkImage(file)
    migrate(file)
    file.staff = staffId
    prepare?.(file)
    const at = around.clock.now().toISOString()
    operation(file, { label: 'file.restore', kind: 'system' }, () =>
      file.orm
        .insert(fileFact)
        .values({ id: `restored ${at}`, value: at })
        .run(),
    )
  } finally {
    closeImage(file)
  }
}
