import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { type MessagePort, parentPort } from 'node:worker_threads'
import type { MenuItemConstructorOptions, WebPreferences } from 'electron'
import { app, tellApp } from './app'
import type { PortMain } from './ports'
import type { Session } from './sessions'
import { preventable, record } from './state'

export const ipcMain = new EventEmitter()

interface Frame {
  url: string
  parent: Frame | null
}

/** What the preload gives the page. */
interface Bridge {
  desktop: boolean
  requestPort(): void
  setMenuLanguage(language: string): void
  onCommand(callback: (command: string) => void): void
}

/** The page's side: runs the built preload as the sandbox would, and plays a page that asks for its port. */
class Page {
  readonly exposed: Record<string, unknown> = {}
  readonly commands: string[] = []
  readonly messages: unknown[] = []
  private readonly fromMain = new EventEmitter()
  private readonly contents: WebContents

  constructor(contents: WebContents, preload: string, origin: string) {
    this.contents = contents
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, api: unknown) => {
          this.exposed[name] = api
        },
      },
      ipcRenderer: Object.assign(this.fromMain, {
        send: (channel: string, ...args: unknown[]) => contents.fromPage(channel, args),
      }),
    }
    const window = {
      location: { origin },
      postMessage: (message: unknown, target: string, ports: MessagePort[] = []) => {
        if (target !== origin) throw new Error(`posted to ${target}, not to ${origin}`)
        this.messages.push(message)
        for (const port of ports) parentPort?.postMessage({ type: 'port', port }, [port])
      },
    }
    const require = (name: string) => {
      if (name !== 'electron') throw new Error(`the sandbox has no ${name}`)
      return electron
    }
    runInNewContext(readFileSync(preload, 'utf8'), { require, window, exports: {}, module: { exports: {} } })
  }

  /** What our page does first. */
  open(): void {
    this.bridge.onCommand((command) => this.commands.push(command))
    this.bridge.requestPort()
  }

  get bridge(): Bridge {
    return this.exposed.drejebog as Bridge
  }

  receive(channel: string, args: unknown[], ports: PortMain[]): void {
    const handed = ports.map((port) => port.node)
    queueMicrotask(() => {
      if (!this.contents.isDestroyed()) this.fromMain.emit(channel, { ports: handed }, ...args)
    })
  }
}

export class WebContents extends EventEmitter {
  readonly preferences: WebPreferences
  readonly session: Session
  page: Page | null = null
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  webRtcPolicy = 'default'
  private url = ''
  private destroyed = false

  constructor(preferences: WebPreferences) {
    super()
    this.preferences = preferences
    this.session = preferences.session as unknown as Session
    app.emit('web-contents-created', preventable(), this)
  }

  getURL = () => this.url
  isDestroyed = () => this.destroyed
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }) => {
    this.openHandler = handler
  }
  setWebRTCIPHandlingPolicy = (policy: string) => {
    this.webRtcPolicy = policy
  }
  send = (channel: string, ...args: unknown[]) => this.page?.receive(channel, args, [])
  postMessage = (channel: string, message: unknown, ports: PortMain[] = []) =>
    this.page?.receive(channel, [message], ports)

  async load(url: string): Promise<void> {
    this.url = url
    // A page never comes within the turn of the loop that asked for it.
    await new Promise((resolve) => setImmediate(resolve))
    const { protocol, origin, host } = new URL(url)
    const serve = this.session.schemes[protocol.slice(0, -1)]
    const answer = serve && (await serve(new Request(url)))
    if (answer && answer.status !== 200) throw new Error(`${url}: ${answer.status}`)
    // The URL class knows no origin for a scheme of one's own, Chromium does.
    const pageOrigin = origin === 'null' ? `${protocol}//${host}` : origin
    this.page = new Page(this, this.preferences.preload ?? '', pageOrigin)
    this.page.open()
  }

  /** A message of the page, or of another frame that has got hold of `ipcRenderer`. */
  fromPage(channel: string, args: unknown[], frame: Frame | null = { url: this.url, parent: null }): void {
    ipcMain.emit(channel, { sender: this, senderFrame: frame, ports: [] }, ...args)
  }

  destroy(): void {
    this.destroyed = true
  }
}

const open: BrowserWindow[] = []

export class BrowserWindow extends EventEmitter {
  readonly options: Record<string, unknown>
  shown = false
  focused = 0
  minimized = false
  private readonly contents: WebContents
  private destroyed = false
  fullScreen = false

  constructor(options: Record<string, unknown> & { webPreferences: WebPreferences }) {
    super()
    app.mustComeAfterReady('BrowserWindow')
    this.options = options
    this.contents = new WebContents(options.webPreferences)
    open.push(this)
  }

  get webContents(): WebContents {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
    return this.contents
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url)
    this.emit('ready-to-show')
  }

  reload = () => void this.webContents.load(this.webContents.getURL())
  isDestroyed = () => this.destroyed
  isFullScreen = () => this.fullScreen
  isMinimized = () => this.minimized
  restore = () => {
    this.minimized = false
  }
  show = () => {
    this.shown = true
  }
  focus = () => {
    this.focused++
    this.emit('focus')
  }

  close(): void {
    const event = preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    this.contents.destroy()
    open.splice(open.indexOf(this), 1)
    this.emit('closed')
    app.windowClosed()
  }
}

tellApp(() => [...open])

/** Every window ever opened, the closed ones too. */
export const windows = (): BrowserWindow[] => open

let current: MenuItemConstructorOptions[] = []

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: MenuItemConstructorOptions[]) => {
    record('setApplicationMenu')
    current = menu
  },
}

/** The menu as it stands: every item below the bar, with `File/Open` as its path. */
export function menuItems(): { path: string; item: MenuItemConstructorOptions }[] {
  return current.flatMap((top) => {
    const below = top.submenu as MenuItemConstructorOptions[]
    return below.map((item) => ({ path: `${top.label}/${item.label ?? item.role ?? '-'}`, item }))
  })
}
