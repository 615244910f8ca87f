import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Above this many bytes the log is put aside and a new one begun. */
const LIMIT = 256 * 1024

/** What the shell can note. Codes only: no path, no name, nothing a user typed. */
export type Code =
  | 'started'
  | 'quitting'
  | 'backend-ready'
  | 'backend-died'
  | 'backend-given-up'
  | 'backend-stop-timeout'
  | 'question-failed'
  | 'window-gone'
  | 'window-hangs'
  | 'page-failed'
  | 'request-refused'
  | 'navigation-refused'
  | 'sender-refused'
  | 'uncaught'

export type Log = (code: Code, detail?: number | string) => void

/**
 * The shell's own log, `shell.log` in the folder: a line is a time and a code.
 * @param folder must be there
 * @returns writes one line; `detail` is an exit code or one of Electron's reason words, nothing freer
 */
export function shellLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, 'shell.log')
  return (code, detail) => {
    const line = [now().toISOString(), code, detail].filter((part) => part !== undefined).join(' ')
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) {
        renameSync(file, join(folder, 'shell.old.log'))
      }
      appendFileSync(file, `${line}\n`)
    } catch {
      // A log that cannot be written must not stop the program.
    }
  }
}
