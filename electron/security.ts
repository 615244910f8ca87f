import {
  app,
  type IpcMainEvent,
  ipcMain,
  type Session,
  type WebContents,
  type WebFrameMain,
  type WebPreferences,
} from 'electron'
import type { Log } from './log'
import type { Own } from './own'

/** An address that cannot be reached: the name is reserved for never existing, and no name is looked up anyway. */
const NOWHERE = 'https://nowhere.invalid/'

/** Windows has a spelling checker of its own; elsewhere Chromium would fetch a dictionary. */
const HAS_OWN_SPELLING = process.platform === 'win32'

/**
 * Turns off, before `ready`, what Chromium would do on the network by itself, and makes every name unknown.
 * @param developing leaves this computer's own address, for vite
 * @param packaged an installed program cannot be looked into from outside either
 */
export function setSwitches(developing: boolean, packaged: boolean): void {
  const { commandLine } = app
  for (const name of [
    'disable-background-networking',
    'disable-breakpad',
    'disable-client-side-phishing-detection',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-http-cache',
    'disable-sync',
    'no-pings',
    'no-proxy-server',
  ]) {
    commandLine.appendSwitch(name)
  }
  const local = developing ? ', EXCLUDE localhost, EXCLUDE 127.0.0.1' : ''
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${local}`)
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  commandLine.appendSwitch(
    'disable-features',
    'AutofillServerCommunication,DialMediaRouteProvider,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Translate',
  )
  if (packaged) {
    for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'load-extension']) {
      commandLine.removeSwitch(name)
    }
  }
}

/** The window's preferences, every one that matters for safety spelled out, defaults too. */
export function webPreferences(preload: string, session: Session, developing: boolean): WebPreferences {
  return {
    preload,
    session,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    plugins: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: HAS_OWN_SPELLING,
    devTools: developing,
  }
}

/** Closes a session to everything but our own page and files. */
export function closeSession(session: Session, own: Own, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(mayUse(permission, details.requestingUrl, own))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin, own))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }))
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses)
  session.setCertificateVerifyProc((_request, callback) => callback(REJECTED))
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const cancel = !own.mayFetch(url)
    if (cancel) log('request-refused')
    callback({ cancel })
  })
  session.setSpellCheckerDictionaryDownloadURL(NOWHERE)
  session.setSpellCheckerEnabled(HAS_OWN_SPELLING)
  if (HAS_OWN_SPELLING && session.availableSpellCheckerLanguages.includes('da')) {
    session.setSpellCheckerLanguages(['da'])
  }
  session.allowNTLMCredentialsForDomains('')
}

/** Chromium's word for "this certificate is refused". */
const REJECTED = -2

function mayUse(permission: string, url: string, own: Own): boolean {
  return permission === 'clipboard-sanitized-write' && own.isOwn(url)
}

/** Holds a page to our own address: no way out, no second window, no page inside the page. */
export function closeContents(contents: WebContents, own: Own, log: Log): void {
  const refuse = (event: { preventDefault(): void }) => {
    log('navigation-refused')
    event.preventDefault()
  }
  contents.on('will-navigate', (event) => {
    if (!own.isOwn(event.url)) refuse(event)
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !own.isOwn(event.url)) refuse(event)
  })
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => {
    log('navigation-refused')
    return { action: 'deny' }
  })
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault()
    callback('')
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Refuses what a server could ask of the user: to trust it, to log in, to show a certificate. */
export function closeApp(): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault()
    callback(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault()
    callback()
  })
  app.on('login', (event, _contents, _details, _info, callback) => {
    event.preventDefault()
    callback()
  })
}

/** True for the page itself; false for a frame inside it, another page, or one that is gone. */
export function isOwnFrame(frame: WebFrameMain | null, own: Own): boolean {
  return frame !== null && frame.parent === null && own.isOwn(frame.url)
}

/** Listens for a message of the window, from our own page only. */
export function listen(
  channel: string,
  own: Own,
  log: Log,
  listener: (event: IpcMainEvent, value: unknown) => void,
): void {
  ipcMain.on(channel, (event, value: unknown) => {
    if (isOwnFrame(event.senderFrame, own)) listener(event, value)
    else log('sender-refused')
  })
}
