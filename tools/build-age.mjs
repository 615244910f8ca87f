import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether out/ lacks a part or is older than what it is built from. Folders count too: their age tells that a
 * file was taken away.
 * @param {string} root the project's folder
 */
export function mustBuild(root) {
  const age = (/** @type {string} */ path) =>
    statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const built = [
    'out/main/main.js',
    'out/main/browser-host.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
  ]
  const sources = globSync(
    [
      '{renderer,electron,db,resources}/**/*',
      'package-lock.json',
      'electron.vite.config.ts',
      'tools/licences.mjs',
    ],
    {
      cwd: root,
    },
  )
  return Math.max(...sources.map(age)) > Math.min(...built.map(age))
}
