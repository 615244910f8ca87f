import { join } from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import { systemClock } from '../../../db/clock'
import { codedCalls } from '../api/base'
import { router } from '../api/router'
import type { Host } from '../host'
import { startBackend } from '../serve'
import type { BackendStart, FromBackend, Question, Questions, ToBackend } from './protocol'

/** What Electron gives a utility process to speak with the main process. */
type ParentPort = {
  on(event: 'message', listener: (message: { data: ToBackend; ports: MessagePortLike[] }) => void): void
  postMessage(message: FromBackend): void
}
type MessagePortLike = Parameters<RPCHandler<never>['upgrade']>[0] & { start(): void }

const parentPort = (process as unknown as { parentPort: ParentPort }).parentPort
const start = JSON.parse(process.argv.at(-1) ?? '') as BackendStart

const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
let lastId = 0

/** Asks the shell for what only it can do. */
function ask<Q extends Question>(question: Q, args: Questions[Q]['args']): Promise<Questions[Q]['answer']> {
  const id = ++lastId
  parentPort.postMessage({ type: 'ask', id, question, args } as FromBackend)
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
}

const host: Host = {
  kind: 'desktop',
  version: start.version,
  dataFolder: start.dataFolder,
  clock: systemClock,
  checkWorker: join(import.meta.dirname, 'check-worker.js'),
  excelWorker: join(import.meta.dirname, 'excel-worker.js'),
  excelWriter: join(import.meta.dirname, 'excel-writer.js'),
  documentsFolder: null,
  pickOpen: () => ask('pickOpen', {}),
  pickSave: (name) => ask('pickSave', { name }),
  wrapKey: (text) => ask('wrapKey', { text }),
  unwrapKey: (wrapped) => ask('unwrapKey', { wrapped }),
}

const context = startBackend(host)
const handler = new RPCHandler(router, codedCalls)

parentPort.on('message', ({ data, ports }) => {
  switch (data.type) {
    case 'connect':
      for (const port of ports) {
        handler.upgrade(port, { context })
        port.start()
      }
      break
    case 'answer': {
      const asked = waiting.get(data.id)
      waiting.delete(data.id)
      if ('failed' in data) asked?.reject(new Error('the shell could not answer'))
      else asked?.resolve(data.value as never)
      break
    }
    case 'openPath':
      context.documents.offer(data.path)
      break
    case 'pause':
      context.session.open?.publish().catch(() => undefined)
      break
    case 'stop':
      void stop()
      break
  }
})

async function stop(): Promise<void> {
  await context.documents.end().catch((error: unknown) => context.log.note('stop', error))
  parentPort.postMessage({ type: 'stopped' })
  // The message must be on its way before the process ends.
  setTimeout(() => process.exit(0), 50)
}

// Ctrl+C in a terminal reaches this process too; the shell hears it as well, and says "stop" in its turn.
process.on('SIGINT', () => {})
process.on('unhandledRejection', (error) => context.log.note('unhandled', error))
parentPort.postMessage({ type: 'ready' })
