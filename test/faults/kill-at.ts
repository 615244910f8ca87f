import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Step } from '../../db/file/steps'
import type { BrowserHost } from '../api/host/browser'
import type { Machine } from '../api/host/hosts'
import { startHost } from './host'

const KILLER = pathToFileURL(join(import.meta.dirname, 'step-killer.mjs')).href

/**
 * Starts the built host so that it kills itself when it reaches a step for the n-th time.
 * @param entry of another build than the program's own
 */
export function startToDieAt(machine: Machine, step: Step, n: number, entry?: string): Promise<BrowserHost> {
  const env = { NODE_OPTIONS: `--import=${KILLER}`, DREJEBOG_KILL_AT: `${step} ${n}` }
  return startHost(machine, env, entry)
}

/**
 * Calls the host until it dies or the work is done, and waits for its end if it died.
 * @returns whether it died on the way
 */
export async function untilDeath(host: BrowserHost, work: () => Promise<void>): Promise<boolean> {
  const child = host.process
  const died = () => child.exitCode !== null || child.signalCode !== null
  try {
    await work()
  } catch (error) {
    // A call that a dying host cannot answer fails a moment before its end is known here.
    for (let waited = 0; waited < 50 && !died(); waited++)
      await new Promise((resolve) => setTimeout(resolve, 20))
    if (!died()) throw error
  }
  return died()
}
