// Stands in for the module `electron` in the thread that runs the built main.js.
import { app } from './app'
import { powerMonitor, store } from './platform'
import { processes } from './processes'
import { session } from './sessions'
import { answered, calls, preventable } from './state'
import { ipcMain, menuItems, windows } from './windows'

export { app } from './app'
export { dialog, nativeTheme, powerMonitor, safeStorage, shell } from './platform'
export { MessageChannelMain } from './ports'
export { utilityProcess } from './processes'
export { protocol, session } from './sessions'
export { BrowserWindow, ipcMain, Menu } from './windows'

/** What a test can reach of it, by `evaluate`. */
export const fake = {
  answered,
  app,
  calls,
  ipcMain,
  menuItems,
  powerMonitor,
  preventable,
  processes,
  session,
  store,
  windows,
  /** The one open window. */
  get window() {
    const [window] = windows()
    if (!window) throw new Error('no window is open')
    return window
  },
  /** The arguments of each call of one name. */
  called: (what: string): unknown[][] => calls.filter((call) => call.what === what).map((call) => call.args),
}

export type Fake = typeof fake
