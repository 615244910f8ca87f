import { join } from 'node:path'
import { logFile } from './hosts/log-file'

/** The backend's log: where things went wrong, never what they were about. */
export type Log = { note(where: string, error: unknown): void }

/**
 * Opens the log of this machine (logs/backend.log, 1 MB, one older file). An error's message may quote data (SQLite
 * names values, a path names people), so only its class, its code and the places in our own code are written.
 */
export function openLog(dataFolder: string): Log {
  const write = logFile(join(dataFolder, 'logs'), 'backend', 1024 * 1024)
  return { note: (where, error) => write(`${where}: ${describe(error)}`) }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { code } = error as { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const places = frames.map((line) => line.replace(/\(?(?:file:\/\/)?[^\s()]*[\\/]/, '(')).join('\n')
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`
  return `${error.name}${code === undefined ? '' : ` ${String(code)}`}\n${places}${cause}`
}
