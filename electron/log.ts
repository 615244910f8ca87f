import { logFile } from './backend/hosts/log-file'

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
 * @returns writes one line; `detail` is an exit code or one of Electron's reason words, nothing freer
 */
export function shellLog(folder: string, now?: () => Date): Log {
  const write = logFile(folder, 'shell', 256 * 1024, now)
  return (code, detail) => write(detail === undefined ? code : `${code} ${detail}`)
}
