/** What the desktop's preload puts on the window; in the browser host it is not there. */
export type DesktopBridge = {
  desktop: true
  requestPort(): void
  setMenuLanguage(language: 'da' | 'en'): void
  /** Whether the window fills the screen: called at once, and whenever it changes. */
  onFullScreen(callback: (full: boolean) => void): void
  onCommand(callback: (command: string) => void): void
}

declare global {
  interface Window {
    drejebog?: DesktopBridge
  }
}

/** The desktop's bridge, or null in the browser host. */
export const bridge: DesktopBridge | null = window.drejebog ?? null
