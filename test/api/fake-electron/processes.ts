import { EventEmitter } from 'node:events'
import { Worker } from 'node:worker_threads'
import { app } from './app'
import type { PortMain } from './ports'
import { record } from './state'

/** A utility process, played by a thread: it has `process.parentPort`, real ports and an exit code. */
class UtilityProcess extends EventEmitter {
  readonly told: { type: string }[] = []
  private readonly worker: Worker

  constructor(entry: string, argv: string[]) {
    super()
    this.worker = new Worker(new URL('./backend-thread.mjs', import.meta.url), {
      workerData: { entry },
      argv,
      execArgv: [],
    })
    this.worker.on('message', (message) => this.emit('message', message))
    this.worker.on('error', (error) => console.error('backend thread:', error))
    this.worker.on('exit', (code) => this.emit('exit', code))
  }

  postMessage(message: { type: string }, transfer: PortMain[] = []): void {
    this.told.push(message)
    const ports = transfer.map((port) => port.node)
    this.worker.postMessage({ data: message, ports }, ports)
  }

  kill(): boolean {
    void this.worker.terminate()
    return true
  }
}

/** Every process started, the dead ones too. */
export const processes: UtilityProcess[] = []

export const utilityProcess = {
  fork(entry: string, argv: string[], options: object): UtilityProcess {
    app.mustComeAfterReady('utilityProcess.fork')
    record('fork', entry, argv, options)
    const child = new UtilityProcess(entry, argv)
    processes.push(child)
    return child
  },
}
