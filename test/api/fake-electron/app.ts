import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { preventable, record, setup } from './state'

/** What of the app only windows tell it. */
let openWindows: () => { close(): void }[] = () => []

/** Electron's app: what may be called when, and the order of events at quitting, are as there. */
class App extends EventEmitter {
  readonly isPackaged = setup.packaged
  private readonly paths = new Map<string, string>()
  private readonly whenItIsReady = Promise.withResolvers<void>()
  private ready = false
  private quitting = false
  private over = false

  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.mustComeBeforeReady('commandLine.appendSwitch')
      record('appendSwitch', name, value)
    },
    removeSwitch: (name: string) => {
      this.mustComeBeforeReady('commandLine.removeSwitch')
      record('removeSwitch', name)
    },
  }

  getVersion = () => '0.0.0-fake'
  enableSandbox = () => {
    this.mustComeBeforeReady('enableSandbox')
    record('enableSandbox')
  }
  setAppUserModelId = (id: string) => record('setAppUserModelId', id)
  setAboutPanelOptions = (options: object) => record('setAboutPanelOptions', options)
  requestSingleInstanceLock = () => {
    // Electron keeps the lock in this folder: asked for earlier, it would lie in the roaming one.
    record('requestSingleInstanceLock', this.getPath('userData'))
    return setup.gotLock
  }
  configureHostResolver = (options: object) => {
    this.mustComeAfterReady('configureHostResolver')
    record('configureHostResolver', options)
  }
  relaunch = (options: object) => record('relaunch', options)

  whenReady(): Promise<void> {
    return this.whenItIsReady.promise
  }

  /** Everything main.js does at once comes before; Electron is ready after its first turn of the loop. */
  becomeReady(): void {
    if (this.over) return
    this.ready = true
    this.whenItIsReady.resolve()
  }

  mustComeBeforeReady(what: string): void {
    if (this.ready) throw new Error(`${what} must be called before app is ready`)
  }

  mustComeAfterReady(what: string): void {
    if (!this.ready) throw new Error(`${what} cannot be called before app is ready`)
  }

  getPath(name: string): string {
    const set = this.paths.get(name)
    if (set) return set
    if (name === 'home') return setup.home
    // What the program has not moved lies where Electron would roam it; a test looks there for leftovers.
    const path = join(setup.home, `electron-${name}`)
    mkdirSync(path, { recursive: true })
    return path
  }

  setPath(name: string, path: string): void {
    this.mustComeBeforeReady('setPath')
    if (!existsSync(path)) throw new Error(`Failed to set path ${name}`)
    record('setPath', name, path)
    this.paths.set(name, path)
  }

  quit(): void {
    if (this.quitting || this.over) return
    const event = preventable()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.quitting = true
    const windows = openWindows()
    if (windows.length === 0) this.willQuit()
    for (const window of windows) window.close()
  }

  exit(code: number): void {
    if (this.over) return
    this.over = true
    this.emit('quit', preventable(), code)
    parentPort?.postMessage({ type: 'exit', code })
  }

  /** A window is gone; the last one ends the program unless it listens for that itself. */
  windowClosed(): void {
    if (openWindows().length > 0) return
    if (this.quitting) this.willQuit()
    else if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  private willQuit(): void {
    const event = preventable()
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.quitting = false
    else this.exit(0)
  }
}

export const app = new App()

export function tellApp(windows: () => { close(): void }[]): void {
  openWindows = windows
}
