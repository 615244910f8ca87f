// `npm start`: builds if needed, then opens Drejebog in Electron where that can be had, else in the browser.
import { spawn, spawnSync } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { mustBuild } from './build-age.mjs'
import { findInstalledChromium, walledArguments } from './chromium.mjs'
import { fetchElectron, findElectron } from './electron-binary.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const danish = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('da')
const windows = process.platform === 'win32'
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
/** A window that closes sooner was handed to one already open, or never opened. */
const AT_ONCE_MS = 5_000

/** @param {string} da @param {string} en */
const t = (da, en) => (danish ? da : en)

function dataFolder() {
  if (process.env.DREJEBOG_DATA) return process.env.DREJEBOG_DATA
  if (windows) return join(process.env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'Drejebog')
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'drejebog')
}

function build() {
  console.log(t('Bygger Drejebog …', 'Building Drejebog …'))
  const words = [join(root, 'tools', 'run.mjs'), 'electron-vite', 'build', '--logLevel', 'warn']
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * Ctrl+C and the like: the program publishes the open file before it ends, and is waited for.
 * @param {() => void} stop
 */
function onSignal(stop) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop)
}

/**
 * @param {string} program
 * @returns {Promise<boolean>} false if Electron could not open a window here
 */
function openElectron(program) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const started = Date.now()
  const child = spawn(program, [...asRoot, root, ...process.argv.slice(2)], { stdio: 'inherit', env })
  onSignal(() => child.kill('SIGTERM'))
  return new Promise((done) => {
    child.on('error', () => done(false))
    child.on('close', (code) => done(code === 0 || Date.now() - started > AT_ONCE_MS))
  })
}

/** @param {string} browser @param {string} address @param {() => void} onClosed */
function openWindow(browser, address, onClosed) {
  const started = Date.now()
  // A private window: what the page shows is not kept in the browser's own files.
  const words = [
    `--app=${address}`,
    '--incognito',
    '--inprivate',
    `--user-data-dir=${join(dataFolder(), 'browser')}`,
  ]
  const child = spawn(browser, [...words, ...walledArguments()], { stdio: 'ignore' })
  child.on('error', () => console.log(t('Åbn selv adressen i en browser.', 'Open the address in a browser.')))
  child.on('close', () => {
    if (Date.now() - started > AT_ONCE_MS) onClosed()
  })
  return child
}

/**
 * The backend behind a loopback address, in the installed browser; without a display, the address alone.
 * @param {string} why why not Electron
 */
function runBrowserHost(why) {
  const browser = hasDisplay ? findInstalledChromium() : null
  const opens = t('Drejebog åbner i browseren', 'Drejebog opens in the browser')
  const asks = t('åbn selv adressen herunder i Chrome eller Edge', 'open the address below in Chrome or Edge')
  console.log(`${why}: ${browser ? `${opens} (${browser})` : asks}. ${t('Ctrl+C slutter.', 'Ctrl+C ends.')}`)

  const host = spawn(process.execPath, [join(root, 'out', 'main', 'browser-host.js')], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  // A message and not a signal, since Windows has none that a program can answer.
  const stop = () => host.connected && host.send('stop')
  onSignal(stop)
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let window
  createInterface({ input: /** @type {import('node:stream').Readable} */ (host.stdout) }).on(
    'line',
    (line) => {
      console.log(line)
      const address = line.match(/^Drejebog: (http:\/\/127\.0\.0\.1:\S+)$/)?.[1]
      if (!address || !browser || window) return
      window = openWindow(browser, address, stop)
    },
  )
  host.on('close', (code) => {
    window?.kill()
    process.exit(code ?? 1)
  })
}

/** @returns {Promise<string>} why Electron was not the one; does not return where it was */
async function tryElectron() {
  if (process.env.DREJEBOG_HOST === 'browser') return 'DREJEBOG_HOST=browser'
  if (!hasDisplay) return t('Her er ingen skærm', 'There is no display here')
  const program = findElectron() ?? fetchElectron()
  if (!program) return t('Electron kunne ikke hentes', 'Electron could not be fetched')
  console.log(t('Electron er hentet: Drejebog åbner i den.', 'Electron is here: Drejebog opens in it.'))
  if (await openElectron(program)) process.exit(0)
  return t('Electron kunne ikke åbne et vindue', 'Electron could not open a window')
}

if (mustBuild(root)) build()
runBrowserHost(await tryElectron())
