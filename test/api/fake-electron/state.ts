import { parentPort, workerData } from 'node:worker_threads'

/** How one start of the stand-in is set up; comes from `startBuiltMain`. */
export interface Setup {
  /** Absolute path of the built main.js. */
  entry: string
  /** The project's folder, where the program would lie. */
  root: string
  /** Stands in for the user's own folder. */
  home: string
  packaged: boolean
  /** False plays a second start beside a running program. */
  gotLock: boolean
  argv: string[]
}

export const setup: Setup = workerData

/** One call of the program to Electron, in the order they came. */
export interface Call {
  what: string
  args: unknown[]
}

export const calls: Call[] = []

export function record(what: string, ...args: unknown[]): void {
  calls.push({ what, args })
}

/** An event that can be prevented, as Electron hands out. */
export interface Preventable {
  defaultPrevented: boolean
  preventDefault(): void
}

export function preventable<T extends object>(details: T): T & Preventable
export function preventable(): Preventable
export function preventable(details: object = {}): Preventable {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

const waiting = new Map<number, (value: unknown) => void>()
let asked = 0

/** Asks the test, which plays the user in front of a dialog. */
export function askTest(dialog: string, options: unknown): Promise<unknown> {
  const id = ++asked
  parentPort?.postMessage({ type: 'ask', id, dialog, options })
  return new Promise((resolve) => waiting.set(id, resolve))
}

export function answered(id: number, value: unknown): void {
  waiting.get(id)?.(value)
  waiting.delete(id)
}
