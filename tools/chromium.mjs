// Finds the Chromium, Chrome or Edge that the browser host and the tests open.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const LINUX_PLACES = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']
const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

/** The one command that gets a Chromium where none is installed. */
export const GET_CHROMIUM = `node tools/run.mjs playwright install ${process.platform === 'linux' ? '--with-deps ' : ''}chromium`

/** @returns {string[]} the places an installed browser may be at, best first */
function places() {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name])
    return WINDOWS_PLACES.flatMap((place) => roots.flatMap((root) => (root ? [join(root, ...place)] : [])))
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...LINUX_PLACES]
}

/**
 * On Linux a file of that name may be a note that says where to get the browser, so it is asked for its version.
 * (On Windows the same question opens a window.)
 * @param {string} path
 */
function runs(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

/** @returns {string | null} path of an installed browser, or null */
export function findInstalledChromium() {
  return places().find((path) => existsSync(path) && runs(path)) ?? null
}

/** The same browser without a window of its own, as Debian packs it: there is less of it to start and to draw. */
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell'

/**
 * The browser the tests run in: an installed one, best without a window, else Playwright's own download.
 * @returns {Promise<string>} path of the program
 * @throws Error with the one command that gets one
 */
export async function chromiumForTests() {
  const installed =
    existsSync(WITHOUT_WINDOW) && runs(WITHOUT_WINDOW) ? WITHOUT_WINDOW : findInstalledChromium()
  if (installed) return installed
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  throw new Error(`No Chrome, Edge or Chromium is installed. Get one with:\n  ${GET_CHROMIUM}`)
}

/**
 * Start arguments for a browser that reaches nothing but this machine.
 * @param {string} [map] further host rules before the wall, such as `MAP evil.test 127.0.0.1`
 * @returns {string[]}
 */
export function walledArguments(map) {
  return [
    `--host-resolver-rules=${map ? `${map}, ` : ''}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}
