import { onTestFinished } from 'vitest'
import { type BrowserHost, startBrowserHost } from '../api/host/browser'
import type { Machine } from '../api/host/hosts'

/** Starts the built host for one test: it does not outlive the test, however that ends. */
export async function startHost(
  machine: Machine,
  env: NodeJS.ProcessEnv = {},
  entry?: string,
): Promise<BrowserHost> {
  const host = await startBrowserHost(machine, env, entry)
  onTestFinished(async () => {
    await host.end('SIGKILL')
  })
  return host
}
