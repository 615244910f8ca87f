import { posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The document a start was asked to open, or null. Switches are passed over, also those Windows and Chromium
 * add by themselves; the first remaining word that ends in `.drejebog` is it.
 * @param argv as the process got it, the program first
 * @param folder the folder the start was made in; a relative path is seen from there
 */
export function documentIn(argv: string[], folder: string, platform: NodeJS.Platform): string | null {
  const { resolve } = platform === 'win32' ? win32 : posix
  const isSwitch = (word: string) => word.startsWith('-') || (platform === 'win32' && word.startsWith('/'))
  for (const word of argv.slice(1)) {
    if (isSwitch(word) || !/\.drejebog$/i.test(word)) continue
    const path = pathOf(word, platform)
    if (path) return resolve(folder, path)
  }
  return null
}

// File managers on Linux may hand over addresses instead of paths.
function pathOf(word: string, platform: NodeJS.Platform): string | null {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(word)) return word
  try {
    return fileURLToPath(word, { windows: platform === 'win32' })
  } catch {
    return null
  }
}
