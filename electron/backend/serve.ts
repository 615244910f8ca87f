import { mkdirSync } from 'node:fs'
import type { ApiContext } from './api/base'
import { Documents } from './documents'
import type { Host } from './host'
import { Imports } from './imports'
import { openLog } from './log'
import { Session } from './session'

/** The backend of one host: the context that every procedure is called with. */
export function startBackend(host: Host): ApiContext {
  mkdirSync(host.dataFolder, { recursive: true, mode: 0o700 })
  const session = new Session(host)
  return {
    session,
    documents: new Documents(session),
    imports: new Imports(session),
    log: openLog(host.dataFolder),
  }
}
