import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Clock } from '../../../db/clock'
import type { OpenFile } from '../../../db/file/connection'
import { router } from '../../../electron/backend/api/router'
import type { Host } from '../../../electron/backend/host'
import { startBackend } from '../../../electron/backend/serve'
import { TestClock } from '../../fixtures/clock'
import { aMachine, type Client, type Machine } from './hosts'

/** A backend inside the test, for what cannot be seen from outside: the open image is locked for its process. */
export type InProcess = Machine & {
  client: Client
  find(name: string): Promise<string>
  /** The image of the open document. */
  file(): OpenFile
  /** What is due by the clock, such as the day's copy. */
  tick(): Promise<void>
  stop(): Promise<void>
}

export function aBackend(machine: Machine = aMachine(), clock: Clock = new TestClock()): InProcess {
  const host: Host = {
    kind: 'browser',
    version: '0.0.0',
    dataFolder: machine.dataFolder,
    clock,
    checkWorker: null,
    excelWorker: null,
    excelWriter: null,
    documentsFolder: machine.documents,
    pickOpen: async () => null,
    pickSave: async (name) => join(machine.documents, `${name}.drejebog`),
    wrapKey: async (text) => text,
    unwrapKey: async (wrapped) => wrapped,
  }
  const context = startBackend(host)
  const client: Client = createRouterClient(router, { context })
  return {
    ...machine,
    client,
    find: async (name) => (await client.documents.list()).find((each) => each.name === name)?.ref ?? '',
    file: () => context.session.document.file,
    tick: () => context.session.document.tick(),
    stop: async () => void (await context.documents.close()),
  }
}
