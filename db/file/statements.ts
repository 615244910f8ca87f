import type { OpenFile } from './connection'

/**
 * A statement that is made once for each open file and then kept: building a query costs more than running it.
 * @param make prepares the statement on a file
 */
export function prepared<T>(make: (file: OpenFile) => T): (file: OpenFile) => T {
  const kept = new WeakMap<OpenFile, T>()
  return (file) => {
    const known = kept.get(file)
    if (known !== undefined) return known
    const made = make(file)
    kept.set(file, made)
    return made
  }
}
