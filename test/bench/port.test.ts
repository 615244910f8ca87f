import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { os, type RouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { test } from 'vitest'
import { organisationList } from '../../db/queries/organisation-list'
import { type AppRouter, router } from '../../electron/backend/api/router'
import type { Host } from '../../electron/backend/host'
import { startBackend } from '../../electron/backend/serve'
import { TestClock } from '../fixtures/clock'
import { aDocument, METTE } from '../fixtures/files'
import { aFolder } from '../fixtures/place'
import { compare } from './measure'
import { fill } from './rows'

const TODAY = '2026-11-23'

test('5,000 rows over the port, against bare oRPC', async () => {
  const clock = new TestClock()
  const host: Host = {
    kind: 'desktop',
    version: '',
    dataFolder: aFolder(),
    clock,
    checkWorker: null,
    excelWorker: null,
    excelWriter: null,
    documentsFolder: null,
    pickOpen: async () => null,
    pickSave: async () => null,
    wrapKey: async (text) => text,
    unwrapKey: async (wrapped) => wrapped,
  }
  const context = startBackend(host)
  const { document } = await aDocument(clock)
  await document.write(METTE, (file) => fill(file, 5_000))
  await context.session.take(document)
  const bareRouter = { list: os.handler(() => organisationList(document.file, TODAY)) }

  const [ours, theirs] = [new MessageChannel(), new MessageChannel()]
  new RPCHandler(router).upgrade(ours.port1 as never, { context })
  new RPCHandler(bareRouter).upgrade(theirs.port1 as never)
  for (const { port1, port2 } of [ours, theirs]) for (const port of [port1, port2]) port.start()
  const client: RouterClient<AppRouter> = createORPCClient(new RPCLink({ port: ours.port2 as never }))
  const bare: RouterClient<typeof bareRouter> = createORPCClient(new RPCLink({ port: theirs.port2 as never }))
  await compare(
    '5,000 rows over the port',
    { run: async () => void (await client.organisations.list({})) },
    { run: async () => void (await bare.list()) },
    { limit: 1.2, runs: 15 },
  )
  for (const { port1, port2 } of [ours, theirs]) for (const port of [port1, port2]) port.close()
  await context.session.close()
})
