import { EventEmitter } from 'node:events'
import { app } from './app'
import { record } from './state'

type Handler = (...args: never[]) => unknown

/** What a session was told to do when something is asked of it, by the name of the method that told it. */
export class Session extends EventEmitter {
  readonly partition: string
  readonly handlers: Record<string, Handler | null> = {}
  readonly schemes: Record<string, (request: Request) => Response | Promise<Response>> = {}
  readonly availableSpellCheckerLanguages = ['da', 'en-GB']

  constructor(partition: string) {
    super()
    this.partition = partition
  }

  readonly webRequest = { onBeforeRequest: (handler: Handler) => this.handle('onBeforeRequest', handler) }
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      this.schemes[scheme] = handler
    },
  }

  setPermissionRequestHandler = (handler: Handler) => this.handle('setPermissionRequestHandler', handler)
  setPermissionCheckHandler = (handler: Handler) => this.handle('setPermissionCheckHandler', handler)
  setDevicePermissionHandler = (handler: Handler) => this.handle('setDevicePermissionHandler', handler)
  setDisplayMediaRequestHandler = (handler: Handler) => this.handle('setDisplayMediaRequestHandler', handler)
  setBluetoothPairingHandler = (handler: Handler) => this.handle('setBluetoothPairingHandler', handler)
  setUSBProtectedClassesHandler = (handler: Handler) => this.handle('setUSBProtectedClassesHandler', handler)
  setCertificateVerifyProc = (handler: Handler) => this.handle('setCertificateVerifyProc', handler)
  setSpellCheckerEnabled = (on: boolean) => this.note('setSpellCheckerEnabled', on)
  setSpellCheckerLanguages = (languages: string[]) => this.note('setSpellCheckerLanguages', languages)
  setSpellCheckerDictionaryDownloadURL = (url: string) =>
    this.note('setSpellCheckerDictionaryDownloadURL', url)
  allowNTLMCredentialsForDomains = (domains: string) => this.note('allowNTLMCredentialsForDomains', domains)

  /** Asks a handler that answers by a callback. */
  ask(name: string, ...args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const handler = this.handlers[name] as Handler | undefined
      if (!handler) return reject(new Error(`${this.partition}: ${name} was never set`))
      const withCallback =
        name === 'setPermissionRequestHandler' ? args.toSpliced(2, 0, resolve) : [...args, resolve]
      ;(handler as (...all: unknown[]) => unknown)(...withCallback)
    })
  }

  private handle(name: string, handler: Handler): void {
    this.handlers[name] = handler
    this.note(name)
  }

  private note(name: string, ...args: unknown[]): void {
    record(name, this.partition, ...args)
  }
}

const made = new Map<string, Session>()

function of(partition: string): Session {
  app.mustComeAfterReady('session')
  const there = made.get(partition)
  if (there) return there
  const fresh = new Session(partition)
  made.set(partition, fresh)
  return fresh
}

export const session = {
  get defaultSession() {
    return of('default')
  },
  fromPartition(partition: string, options: object) {
    record('fromPartition', partition, options)
    return of(partition)
  },
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: object[]) {
    app.mustComeBeforeReady('registerSchemesAsPrivileged')
    record('registerSchemesAsPrivileged', schemes)
  },
}
