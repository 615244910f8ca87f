import { randomBytes } from 'node:crypto'
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a rename last through a power cut. Windows has no such call and needs none; a network drive that has none
 * is no reason to call a file that is in place a failure.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    return
  }
}

/**
 * Replaces a small file whole: a reader sees the old text or the new one, also after a power cut. Its folder must be
 * there: making it anew would bring back one that somebody has moved away.
 */
export async function replaceFile(
  path: string,
  text: string,
  mode = 0o600,
  temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`,
): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(temporary, 'wx', mode)
    await handle.writeFile(text)
    await handle.sync()
    await handle.close()
    handle = undefined
    await rename(temporary, path)
  } catch (error) {
    await handle?.close().catch(() => undefined)
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}

/** A small JSON file, or null where there is none or it cannot be read as JSON. */
export async function readJson<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T
  } catch {
    return null
  }
}
