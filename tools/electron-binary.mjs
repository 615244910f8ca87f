// Electron's own program: npm brings the package, and the package's script fetches the program.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../node_modules/electron', import.meta.url))
/** Left where fetching failed, so that not every start waits for it; `npm ci` takes it away. */
const gaveUp = join(folder, 'not-fetched')

/** @returns {string | null} path of the program, or null if it is not there */
export function findElectron() {
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

/**
 * Lets Electron's own script fetch the program, once, for a minute at most.
 * @returns {string | null} path of the program, or null if it could not be fetched
 */
export function fetchElectron() {
  if (existsSync(gaveUp)) return null
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 60_000 })
  const program = findElectron()
  if (!program) writeFileSync(gaveUp, 'node node_modules/electron/install.js\n')
  return program
}
