import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { Ask, BackendStart, FromBackend, Question, Questions, ToBackend } from './backend/hosts/protocol'
import type { Log } from './log'

/** So many deaths within a minute are put right in silence; one more and the user is told. */
const DEATHS_BORNE = 3
const DEATHS_WITHIN_MS = 60_000
/** How long quitting waits for the backend to publish what is open. */
const STOP_WITHIN_MS = 20_000

export interface BackendOptions {
  /** Absolute path of backend.js. */
  entry: string
  start: BackendStart
  /** What becomes of the backend's output: it keeps a log of its own. */
  stdio: 'ignore' | 'inherit'
  log: Log
  /** Answers a question of the backend; a throw tells it only that there is no answer. */
  answer(ask: Ask): Promise<Questions[Question]['answer']>
  /** The process died; the ports given out are dead. */
  lost(): void
  /** A new process runs; ports can be had again. */
  back(): void
  /** It died too often; nothing runs until `launch` is called again. */
  givenUp(): void | Promise<void>
}

/** The application behind the window, in a process of its own, so that the window stays live. */
export interface Backend {
  /** Starts the process: once at the beginning, and again after `givenUp`. */
  launch(): void
  /** A new way to the backend, for one load of the window; null while nothing runs. */
  connect(): MessagePortMain | null
  openPath(path: string): void
  pause(reason: 'blur' | 'suspend'): void
  /** Has everything published and the process ended; waits 20 seconds at most. */
  stop(): Promise<void>
}

export function backendProcess({
  entry,
  start,
  stdio,
  log,
  answer,
  lost,
  back,
  givenUp,
}: BackendOptions): Backend {
  let running: UtilityProcess | null = null
  let stopping: Promise<void> | null = null
  let stopped = () => {}
  let deaths: number[] = []

  const tell = (message: ToBackend, ports?: MessagePortMain[]) => running?.postMessage(message, ports)

  function launch(): void {
    const child = utilityProcess.fork(entry, [JSON.stringify(start)], {
      serviceName: 'Drejebog backend',
      stdio,
    })
    running = child
    child.on('message', (message: FromBackend) => {
      if (message.type === 'ready') log('backend-ready')
      else if (message.type === 'stopped') stopped()
      else void reply(child, message)
    })
    child.on('exit', (code) => {
      running = null
      if (stopping) stopped()
      else died(code)
    })
  }

  async function reply(child: UtilityProcess, ask: Ask): Promise<void> {
    let message: ToBackend
    try {
      message = { type: 'answer', id: ask.id, value: await answer(ask) }
    } catch {
      log('question-failed', ask.question)
      message = { type: 'answer', id: ask.id, failed: true }
    }
    // A dialog may outlive the process that asked; the next one numbers its questions anew.
    if (child === running) child.postMessage(message)
  }

  function died(code: number): void {
    log('backend-died', code)
    lost()
    const now = Date.now()
    deaths = [...deaths.filter((at) => now - at < DEATHS_WITHIN_MS), now]
    if (deaths.length > DEATHS_BORNE) {
      log('backend-given-up')
      deaths = []
      void givenUp()
    } else {
      launch()
      back()
    }
  }

  function stop(): Promise<void> {
    stopping ??= new Promise((resolve) => {
      if (!running) return resolve()
      const limit = setTimeout(() => {
        log('backend-stop-timeout')
        running?.kill()
        resolve()
      }, STOP_WITHIN_MS)
      stopped = () => {
        clearTimeout(limit)
        resolve()
      }
      tell({ type: 'stop' })
    })
    return stopping
  }

  return {
    launch,
    connect: () => {
      if (!running) return null
      const { port1, port2 } = new MessageChannelMain()
      tell({ type: 'connect' }, [port1])
      return port2
    },
    openPath: (path) => void tell({ type: 'openPath', path }),
    pause: (reason) => void tell({ type: 'pause', reason }),
    stop,
  }
}
