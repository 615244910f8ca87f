import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MessagePort, Worker } from 'node:worker_threads'
import type { Fake } from './electron'
import type { Setup } from './state'

/** The user in front of the dialogs; a dialog without an answer here is cancelled. */
export interface Answers {
  showOpenDialog?(options: Electron.OpenDialogOptions): string | null
  showSaveDialog?(options: Electron.SaveDialogOptions): string | null
  /** The number of the button pressed. */
  showMessageBox?(options: Electron.MessageBoxOptions): number
}

export interface StartOptions {
  /** The local data folder; absent, the program finds its own under a home made for this start. */
  dataFolder?: string
  answers?: Answers
  /** As an installed program; by default it runs from the repository. */
  packaged?: boolean
  /** False plays a second start beside a running one. */
  gotLock?: boolean
  /** The words after the program's own on the command line. */
  argv?: string[]
  env?: NodeJS.ProcessEnv
  /** Another entry than out/main/main.js, for testing the stand-in itself. */
  entry?: string
}

/** The built main.js, running over the stand-in for `electron`. */
export interface BuiltMain {
  /** Stands in for the user's home. */
  home: string
  /** Runs a function beside main.js, with the stand-in and one argument; it sees nothing else of the test. */
  evaluate<T, A = undefined>(run: (fake: Fake, argument: A) => T | Promise<T>, argument?: A): Promise<T>
  /** The next port the page was given: the first load's, then one for every restart of the backend. */
  nextPort(): Promise<MessagePort>
  /** The exit code, once the program has ended. */
  exited: Promise<number>
  /** Quits as a user would, waits for the end and clears up. */
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Starts the built main.js and waits for the port of its window.
 * @throws with the way out, if nothing is built
 */
export async function startBuiltMain(options: StartOptions = {}): Promise<{ port: MessagePort } & BuiltMain> {
  const main = launchBuiltMain(options)
  return { ...main, port: await main.nextPort() }
}

/** As `startBuiltMain`, without waiting for a window: for a start that opens none. */
export function launchBuiltMain(options: StartOptions = {}): BuiltMain {
  const entry = options.entry ?? join(root, 'out', 'main', 'main.js')
  if (!existsSync(entry)) throw new Error(`${entry} is not there: run "npm run build" first`)
  const home = mkdtempSync(join(tmpdir(), 'drejebog-home-'))
  const argv = ['.', ...(options.argv ?? [])]
  const setup: Setup = {
    entry,
    root,
    home,
    packaged: options.packaged ?? false,
    gotLock: options.gotLock ?? true,
    argv,
  }
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: setup,
    argv: options.packaged ? argv.slice(1) : argv,
    execArgv: [],
    env: {
      ...process.env,
      XDG_DATA_HOME: '',
      DREJEBOG_DATA: options.dataFolder ?? '',
      ELECTRON_RENDERER_URL: '',
      ...options.env,
    },
  })

  const ports = new Queue<MessagePort>()
  const exited = Promise.withResolvers<number>()
  const running = new Map<number, PromiseWithResolvers<unknown>>()
  let evaluated = 0

  worker.on('message', (message) => {
    if (message.type === 'port') ports.put(message.port)
    else if (message.type === 'exit') exited.resolve(message.code)
    else if (message.type === 'ask') {
      const answer = options.answers?.[message.dialog as keyof Answers]
      worker.postMessage({ type: 'answer', id: message.id, value: answer?.(message.options) ?? null })
    } else if (message.type === 'evaluated') {
      const { resolve, reject } = running.get(message.id) ?? {}
      if (message.error) reject?.(new Error(message.error))
      else resolve?.(message.value)
    }
  })
  worker.on('error', (error) => {
    ports.fail(error)
    exited.reject(error)
    for (const { reject } of running.values()) reject(error)
  })
  exited.promise.catch(() => {})

  const evaluate: BuiltMain['evaluate'] = (run, argument) => {
    const id = ++evaluated
    const answer = Promise.withResolvers<unknown>()
    running.set(id, answer)
    worker.postMessage({ type: 'evaluate', id, source: String(run), argument })
    return answer.promise as Promise<Awaited<ReturnType<typeof run>>>
  }

  return {
    home,
    evaluate,
    nextPort: () => ports.take(),
    exited: exited.promise,
    stop: async () => {
      await evaluate((fake) => fake.app.quit())
      await exited.promise
      await worker.terminate()
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Everything the shell has told the backend, the backends that died included. */
export function told(main: BuiltMain): Promise<{ type: string }[]> {
  return main.evaluate((fake) => fake.processes.flatMap((child) => child.told))
}

/** Hands out what comes in, in order, to whoever waits. */
class Queue<T> {
  private readonly there: T[] = []
  private readonly waiting: PromiseWithResolvers<T>[] = []
  private error: Error | null = null

  put(value: T): void {
    const first = this.waiting.shift()
    if (first) first.resolve(value)
    else this.there.push(value)
  }

  fail(error: Error): void {
    this.error = error
    for (const { reject } of this.waiting.splice(0)) reject(error)
  }

  take(): Promise<T> {
    if (this.error) return Promise.reject(this.error)
    const value = this.there.shift()
    if (value !== undefined) return Promise.resolve(value)
    const next = Promise.withResolvers<T>()
    this.waiting.push(next)
    return next.promise
  }
}
