import { join } from 'node:path'
import { operation } from '../log/operation'
import { fileFact } from '../schema'
import { checkImage, closeImage, type OpenFile, openImage } from './connection'
import { verifyHeader } from './header'
import { extractImage } from './image-copy'
import { migrate } from './migrate'
import type { Writer } from './status'
import { reached } from './steps'
import type { Surroundings } from './surroundings'
import { removeImage, type WorkingFolder } from './working-folder'

/** What is put back, and what is done to it before its restore is noted. */
type Restored = {
  /** A document file of the same key. */
  source: string
  place: WorkingFolder
  staff: Writer
  prepare: ((file: OpenFile) => void) | undefined
}

/**
 * Makes an image of a backup that can be put in the place of a working copy: its edition, brought to this schema,
 * with the restore noted in its log.
 * @returns where the image lies
 * @throws DrejebogError file.noKey · file.damaged · file.newer …; nothing of the open document is touched
 */
export async function prepareRestored(
  { source, place, staff, prepare }: Restored,
  key: Buffer,
  around: Surroundings,
): Promise<string> {
  const target = join(place.folder, 'restore.db')
  await removeImage(target)
  verifyHeader(await extractImage(source, target), key)
  const file = openImage(target, key, { clock: around.clock })
  try {
    checkImage(file)
    migrate(file)
    file.staff = staff.id
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
  reached('restore:copied')
  return target
}
