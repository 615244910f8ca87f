import { mkdirSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { app } from 'electron'

/** What decides where the local data lie (`process` and Electron's `app` give it). */
export interface Machine {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
  packaged: boolean
}

/**
 * The folder for everything local: under the computer's local application data, never the roaming ones, which
 * Windows copies to a server. A development build takes `DREJEBOG_DATA` instead where it is set.
 */
export function localDataFolder({ platform, env, home, packaged }: Machine): string {
  if (!packaged && env.DREJEBOG_DATA) return env.DREJEBOG_DATA
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Drejebog')
  }
  const xdg = env.XDG_DATA_HOME
  const base = xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share')
  return posix.join(base, 'drejebog')
}

/** Points everything Chromium and Electron write at the local data folder. To be called before `ready`. */
export function setPlaces(dataFolder: string): void {
  const { join } = process.platform === 'win32' ? win32 : posix
  const places = {
    userData: join(dataFolder, 'window'),
    sessionData: join(dataFolder, 'window', 'session'),
    logs: join(dataFolder, 'logs'),
    crashDumps: join(dataFolder, 'window', 'crashes'),
  }
  for (const [name, path] of Object.entries(places)) {
    mkdirSync(path, { recursive: true })
    app.setPath(name, path)
  }
}
