import { join } from 'node:path'
import { app, type BrowserWindow, dialog, Menu, powerMonitor, session } from 'electron'
import { documentIn } from './arguments'
import { type Backend, backendProcess } from './backend-process'
import { type Command, channels } from './channels'
import { answer, askToTryAgain, askWhereToSave } from './dialogs'
import { shellLog } from './log'
import { menuTemplate } from './menu'
import { ownAddresses } from './own'
import { localDataFolder, setPlaces } from './places'
import { registerScheme, serveWindow } from './protocol'
import { closeApp, closeContents, closeSession, listen, setSwitches, webPreferences } from './security'
import { languageAtStart } from './settings'
import { bringForward, openWindow } from './window'
import { isLanguage, words } from './words'

const out = join(import.meta.dirname, '..')
// Vite's address is listened to in a development build only; an installed program has no other page than its own.
const developerPage = app.isPackaged ? null : process.env.ELECTRON_RENDERER_URL || null
const developing = developerPage !== null
const own = ownAddresses(developerPage)

const dataFolder = localDataFolder({
  platform: process.platform,
  env: process.env,
  home: app.getPath('home'),
  packaged: app.isPackaged,
})
setPlaces(dataFolder)
const log = shellLog(app.getPath('logs'))
let language = languageAtStart(dataFolder)

setSwitches(developing, app.isPackaged)
registerScheme()
app.enableSandbox()
app.setAppUserModelId('drejebog.desktop')
closeApp()
app.on('web-contents-created', (_event, contents) => closeContents(contents, own, log))
endTidilyOnFailure()

if (app.requestSingleInstanceLock()) void app.whenReady().then(run)
else app.quit()

function run(): void {
  // A session in memory: nothing of what the window shows is left in a cache on the disk.
  const ours = session.fromPartition('drejebog', { cache: false })
  for (const one of [session.defaultSession, ours]) closeSession(one, own, log)
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' })
  serveWindow(ours, join(out, 'renderer'))
  ours.on('will-download', (event, item) => {
    if (own.mayFetch(item.getURL())) askWhereToSave(item, language)
    else event.preventDefault()
  })

  const preferences = webPreferences(join(out, 'preload', 'preload.cjs'), ours, developing)
  const window = openWindow(preferences, own, log, {
    away: () => backend.pause('blur'),
    fullScreen: (full) => {
      if (!window.isDestroyed()) window.webContents.send(channels.fullScreen, full)
    },
    sessionEnding: () => backend.pause('suspend'),
    sessionEnded: () => void backend.stop(),
  })
  const backend = startBackend(window)
  setMenu(window)
  app.setAboutPanelOptions({ applicationName: 'Drejebog', applicationVersion: app.getVersion() })

  listen(channels.requestPort, own, log, () => {
    // A page that was loaded anew does not know; it must before it shows anything.
    if (window.isFullScreen()) window.webContents.send(channels.fullScreen, true)
    givePort(window, backend)
  })
  listen(channels.menuLanguage, own, log, (_event, value) => {
    if (!isLanguage(value) || value === language) return
    language = value
    setMenu(window)
  })

  const first = documentIn(process.argv, process.cwd(), process.platform)
  if (first) backend.openPath(first)
  app.on('second-instance', (_event, argv, folder) => {
    // The window is gone and the rest is being published: start anew when that is done.
    if (window.isDestroyed()) return app.relaunch({ args: argv.slice(1) })
    bringForward(window)
    const path = documentIn(argv, folder, process.platform)
    if (path) backend.openPath(path)
  })

  powerMonitor.on('suspend', () => backend.pause('suspend'))
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault()
    app.quit()
  })
  stopBackendBeforeQuitting(backend)
  log('started')
}

function startBackend(window: BrowserWindow): Backend {
  const backend = backendProcess({
    entry: join(out, 'main', 'backend.js'),
    start: { dataFolder, version: app.getVersion() },
    stdio: developing ? 'inherit' : 'ignore',
    log,
    answer: (ask) => answer(ask, window, language),
    lost: () => {
      if (!window.isDestroyed()) window.webContents.send(channels.portLost)
    },
    back: () => givePort(window, backend),
    givenUp: async () => {
      if (window.isDestroyed() || !(await askToTryAgain(window, language))) return app.quit()
      backend.launch()
      givePort(window, backend)
    },
  })
  backend.launch()
  return backend
}

function givePort(window: BrowserWindow, backend: Backend): void {
  if (window.isDestroyed()) return
  const port = backend.connect()
  if (port) window.webContents.postMessage(channels.port, null, [port])
}

function setMenu(window: BrowserWindow): void {
  const send = (command: Command) => {
    if (!window.isDestroyed()) window.webContents.send(channels.command, command)
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, send, developing)))
}

// The windows are closed by now, so the last field left in them has been sent before the backend is told to stop.
function stopBackendBeforeQuitting(backend: Backend): void {
  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    log('quitting')
    void backend.stop().then(() => {
      stopped = true
      app.quit()
    })
  })
}

function endTidilyOnFailure(): void {
  let failed = false
  process.on('uncaughtException', (error) => {
    log('uncaught', error.name)
    if (failed) return app.exit(1)
    failed = true
    dialog.showErrorBox(words[language].dialogs.failedTitle, words[language].dialogs.failed)
    app.quit()
  })
}
