import { systemClock } from '../clock'
import { checkImage, closeImage, openImage } from './connection'
import { verifyHeader } from './header'
import { extractImage } from './image-copy'
import { removeImage } from './working-folder'

/**
 * Reads a whole document as the program would on opening it: header, checksum, key, every page and reference.
 * Works beside the document, on a copy of the (encrypted) image that it removes again.
 * @throws DrejebogError file.damaged and what opening throws
 */
export async function checkDocument(path: string, key: Buffer): Promise<void> {
  const image = `${path}.check`
  try {
    verifyHeader(await extractImage(path, image), key)
    const file = openImage(image, key, { clock: systemClock, readonly: true })
    try {
      checkImage(file)
    } finally {
      closeImage(file)
    }
  } finally {
    await removeImage(image)
  }
}
