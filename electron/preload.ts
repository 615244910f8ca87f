import { contextBridge, ipcRenderer } from 'electron'
import { channels } from './channels'

// The page gets its port as a message: a MessagePort cannot cross the bridge as an argument.
ipcRenderer.on(channels.port, (event) => {
  window.postMessage({ type: 'drejebog:port' }, window.location.origin, event.ports)
})

ipcRenderer.on(channels.portLost, () => {
  window.postMessage({ type: 'drejebog:port-lost' }, window.location.origin)
})

contextBridge.exposeInMainWorld('drejebog', {
  desktop: true,
  /** Asks for a port to the backend; it comes as a `drejebog:port` message. */
  requestPort: (): void => ipcRenderer.send(channels.requestPort),
  /** Sets the language of menus and dialogs. */
  setMenuLanguage: (language: 'da' | 'en'): void => ipcRenderer.send(channels.menuLanguage, language),
  /** Tells whether the window fills the screen, whenever that changes. */
  onFullScreen: (callback: (full: boolean) => void): void => {
    ipcRenderer.on(channels.fullScreen, (_event, full: boolean) => callback(full))
  },
  /** Hands every command of the menu to `callback`. */
  onCommand: (callback: (command: string) => void): void => {
    ipcRenderer.on(channels.command, (_event, command: string) => callback(command))
  },
})
