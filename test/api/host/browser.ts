import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { afterAll } from 'vitest'
import { findNode } from '../../../tools/run.mjs'
import type { ApiHost, Client, Machine } from './hosts'

const running = new Set<ChildProcess>()

/** Ends whatever still runs: a spec that fails may not come to stopping its host, which would go on writing. */
export async function endBrowserHosts(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      return ended
    }),
  )
}
afterAll(endBrowserHosts)

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The built browser host, in a process of its own. */
export type BrowserHost = ApiHost & {
  kind: 'browser'
  /** `http://127.0.0.1:<port>` */
  origin: string
  token: string
  process: ChildProcess
  /** What it wrote on its outputs, line by line. */
  said: string[]
  /** Sends a signal and waits for the end. @returns the exit code */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>
}

/**
 * @param env more of its environment, such as a page of the test's own
 * @param entry of another build than the program's own
 */
export async function startBrowserHost(
  machine: Machine,
  env: NodeJS.ProcessEnv = {},
  entry = `${root}out/main/browser-host.js`,
): Promise<BrowserHost> {
  const node = findNode(root, process)
  if (!node) throw new Error('the pinned Node is not installed')
  const child = spawn(node, [entry], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DREJEBOG_DATA: machine.dataFolder,
      DREJEBOG_DOCUMENTS: machine.documents,
      DREJEBOG_PORT: '0',
      ...env,
    },
  })
  running.add(child)
  const said: string[] = []
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  void ended.then(() => running.delete(child))
  const address = await new Promise<RegExpExecArray>((resolve, reject) => {
    const hear = (line: string) => {
      said.push(line)
      const found = /^Drejebog: (http:\/\/127\.0\.0\.1:\d+)\/#token=([\w-]+)$/.exec(line)
      if (found) resolve(found)
    }
    createInterface(child.stdout).on('line', hear)
    createInterface(child.stderr).on('line', hear)
    void ended.then((code) => reject(new Error(`the host ended with ${code}\n${said.join('\n')}`)))
  })
  const [, origin = '', token = ''] = address
  const client = clientOf(origin, token)
  const end: BrowserHost['end'] = (signal) => {
    child.kill(signal)
    return ended
  }
  return {
    ...machine,
    kind: 'browser',
    client,
    origin,
    token,
    process: child,
    said,
    end,
    find: async (name) => {
      const entry = (await client.documents.list()).find((each) => each.name === name && !each.missing)
      if (!entry) throw new Error(`no document ${name} in the list`)
      return entry.ref
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await end('SIGTERM')
    },
  }
}

/** Calls as our own page does. */
export function clientOf(origin: string, token: string): Client {
  return createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, headers: { origin, 'x-drejebog-token': token } }),
  )
}
