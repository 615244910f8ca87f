import { BrowserWindow, nativeTheme, type WebPreferences } from 'electron'
import type { Log } from './log'
import type { Own } from './own'

/** A glance at another window is no reason to publish; this long away from ours is. */
const AWAY_AFTER_MS = 2_000
/** So many crashes of one window are put right by loading the page again. */
const CRASHES_BORNE = 3

export interface WindowEvents {
  /** The user has turned to something else. */
  away(): void
  /** The window fills the screen, or does not any more. */
  fullScreen(full: boolean): void
  /** Windows asks whether it may shut down. */
  sessionEnding(): void
  /** Windows shuts down; little time is left. */
  sessionEnded(): void
}

/** Opens the program's one window on its page. */
export function openWindow(preferences: WebPreferences, own: Own, log: Log, on: WindowEvents): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Drejebog',
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 560,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: preferences,
  })
  window.once('ready-to-show', () => window.show())

  let away: NodeJS.Timeout | undefined
  window.on('blur', () => {
    clearTimeout(away)
    away = setTimeout(on.away, AWAY_AFTER_MS)
  })
  window.on('focus', () => clearTimeout(away))
  window.on('closed', () => clearTimeout(away))
  window.on('enter-full-screen', () => on.fullScreen(true))
  window.on('leave-full-screen', () => on.fullScreen(false))
  window.on('query-session-end', on.sessionEnding)
  window.on('session-end', on.sessionEnded)
  window.on('unresponsive', () => log('window-hangs'))

  let crashes = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log('window-gone', reason)
    if (reason === 'clean-exit') return
    if (++crashes <= CRASHES_BORNE) window.reload()
    else window.destroy()
  })

  void window.loadURL(own.page).catch(() => log('page-failed'))
  return window
}

/** Brings the window before the user, wherever it is. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
