import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../../db/clock'
import { DrejebogError } from '../../../db/errors'
import type { Host } from '../host'
import { startBackend } from '../serve'
import { serveBrowser } from './browser-server'

/**
 * The browser host: the same backend behind a loopback server, and the window in an installed Chrome, Edge or
 * Chromium. For development and tests, and for machines without the desktop program. Prints its address on one line;
 * SIGINT and SIGTERM end it with the document published.
 */
const dataFolder = process.env.DREJEBOG_DATA ?? localDataFolder()
const documentsFolder = process.env.DREJEBOG_DOCUMENTS ?? join(homedir(), 'Drejebog')
mkdirSync(documentsFolder, { recursive: true })

const host: Host = {
  kind: 'browser',
  version: process.env.npm_package_version ?? '',
  dataFolder,
  clock: systemClock,
  checkWorker: join(import.meta.dirname, 'check-worker.js'),
  excelWorker: join(import.meta.dirname, 'excel-worker.js'),
  excelWriter: join(import.meta.dirname, 'excel-writer.js'),
  documentsFolder,
  pickOpen: async () => null,
  pickSave: async (name) => {
    const path = join(documentsFolder, `${name}.drejebog`)
    if (existsSync(path)) throw new DrejebogError('file.exists')
    return path
  },
  // A file that only this user can read is what protects the keys here: there is no key store to ask.
  wrapKey: async (text) => text,
  unwrapKey: async (wrapped) => wrapped,
}

function localDataFolder(): string {
  const local = process.platform === 'win32' ? process.env.LOCALAPPDATA : process.env.XDG_DATA_HOME
  return local ? join(local, 'drejebog') : join(homedir(), '.local', 'share', 'drejebog')
}

const context = startBackend(host)
const page = process.env.DREJEBOG_PAGE ?? join(import.meta.dirname, '..', 'renderer')
const { origin, token, close } = await serveBrowser(context, Number(process.env.DREJEBOG_PORT ?? 0), page)
console.log(`Drejebog: ${origin}/#token=${token}`)

let ending = false
async function stop(): Promise<void> {
  if (ending) return
  ending = true
  await context.documents.end().catch((error: unknown) => context.log.note('stop', error))
  await close()
  process.exit(0)
}

process.on('SIGINT', stop)
process.on('SIGTERM', stop)
// On Windows no signal reaches a child: whoever started us closes our input instead.
process.on('message', (message) => message === 'stop' && stop())
process.on('unhandledRejection', (error) => context.log.note('unhandled', error))
