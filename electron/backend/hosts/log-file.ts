import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A log in a file of its own: `<name>.log`, and once that is full, the one before it as `<name>.old.log`.
 * @param folder is made if it is not there
 * @param limit size in bytes above which a new file is begun
 * @returns writes one entry, with the time in front
 */
export function logFile(
  folder: string,
  name: string,
  limit: number,
  now: () => Date = () => new Date(),
): (entry: string) => void {
  const file = join(folder, `${name}.log`)
  return (entry) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) {
        renameSync(file, join(folder, `${name}.old.log`))
      }
      appendFileSync(file, `${now().toISOString()} ${entry}\n`, { mode: 0o600 })
    } catch {
      // A log that cannot be written must not stop the program.
    }
  }
}
