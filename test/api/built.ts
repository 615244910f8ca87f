import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const BEHIND = [
  'main/main.js',
  'main/backend.js',
  'main/browser-host.js',
  'main/check-worker.js',
  'main/excel-worker.js',
  'main/excel-writer.js',
  'preload/preload.cjs',
]

/**
 * Builds what runs behind the window, if it is not there or older than its sources. The window only has to be there:
 * the shell loads it, and nothing here looks at it.
 */
export default async function build(): Promise<void> {
  const behind = mustBuild()
  const window = age('out/renderer/index.html') === 0
  if (!behind && !window) return
  const [{ resolveConfig }, vite] = await Promise.all([import('electron-vite'), import('vite')])
  const { NODE_ENV } = process.env
  const { config } = await resolveConfig({ root, logLevel: 'warn' }, 'build', 'production')
  const parts = [...(behind ? [config?.main, config?.preload] : []), ...(window ? [config?.renderer] : [])]
  for (const part of parts) if (part) await vite.build(part)
  process.env.NODE_ENV = NODE_ENV
}

function mustBuild(): boolean {
  const sources = globSync(['{electron,db,resources}/**/*', 'package-lock.json', 'electron.vite.config.ts'], {
    cwd: root,
  })
  return Math.max(...sources.map(age)) > Math.min(...BEHIND.map((path) => age(`out/${path}`)))
}

/** When a file was last written, in milliseconds; 0 when it is not there. */
function age(path: string): number {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
}
