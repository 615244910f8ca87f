// `npm run dev`: the window from Vite with hot reload, in Electron where its program is, else behind the browser
// host, which electron-vite then starts in Electron's place.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findElectron } from './electron-binary.mjs'

const run = fileURLToPath(new URL('./run.mjs', import.meta.url))
const words = ['electron-vite', 'dev', '--watch']
const electron = process.env.DREJEBOG_HOST === 'browser' ? null : findElectron()
if (!electron) {
  process.env.ELECTRON_EXEC_PATH = process.execPath
  words.push('--entry', 'tools/dev-host.mjs')
}
const child = spawn(process.execPath, [run, ...words, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal))
}
child.on('close', (code) => process.exit(code ?? 1))
