import { basename, join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { type Answers, type BuiltMain, startBuiltMain } from '../fake-electron/start'
import type { ApiHost, Machine } from './hosts'

/** The built shell over the stand-in for Electron, and the backend that it starts. */
export type DesktopHost = ApiHost & {
  kind: 'desktop'
  main: BuiltMain
  port: MessagePort
  /** Speaks over another port, such as that of a window loaded anew. */
  clientOf(port: MessagePort): ApiHost['client']
}

/**
 * The user in front of the dialogs saves into the shared folder, under the name suggested, and opens what is asked for.
 * @param answers other answers to them
 */
export async function startDesktopHost(machine: Machine, answers: Answers = {}): Promise<DesktopHost> {
  let asked = ''
  const { port, ...main } = await startBuiltMain({
    dataFolder: machine.dataFolder,
    answers: {
      showOpenDialog: () => join(machine.documents, `${asked}.drejebog`),
      showSaveDialog: ({ defaultPath = '' }) => join(machine.documents, basename(defaultPath)),
      ...answers,
    },
  })
  const client = clientOf(port)
  return {
    ...machine,
    kind: 'desktop',
    main,
    port,
    client,
    clientOf,
    find: async (name) => {
      asked = name
      const entry = await client.documents.pick()
      if (!entry || entry.missing) throw new Error(`no document ${name} to pick`)
      return entry.ref
    },
    stop: () => main.stop(),
  }
}

function clientOf(port: MessagePort): ApiHost['client'] {
  const client: ApiHost['client'] = createORPCClient(new RPCLink({ port }))
  port.start()
  return client
}
