// Runs a tool of node_modules, or a script of this project, on the Node the project is pinned to:
//   node tools/run.mjs vitest run          node tools/run.mjs ./tools/start.mjs
//   node tools/run.mjs DREJEBOG_FAULTS=full vitest run --project faults
// The machine's own Node may be older (better-sqlite3 ends in a segmentation fault on Node 20), and not every
// npm links node_modules/.bin/node, so the pinned one is looked up by its package. This file itself runs on Node 20.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMain } from './is-main.mjs'

/** The oldest Node that runs everything here. */
const OLDEST = /** @type {const} */ ([22, 14])

/**
 * @typedef {{ platform: string, arch: string, execPath: string, version: string }} Machine
 */

/**
 * Finds the Node to use: the pinned one from npm, else the running one if it is new enough.
 * @param {string} root the project's folder
 * @param {Machine} machine what is running now (`process` fits)
 * @returns {string | null} path of the program, or null if there is none
 */
export function findNode(root, machine) {
  const windows = machine.platform === 'win32'
  const name = `node-${windows ? 'win' : machine.platform}-${machine.arch}`
  const pinned = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(pinned)) return pinned
  const [major = 0, minor = 0] = machine.version.replace(/^v/, '').split('.').map(Number)
  const newEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
  return newEnough ? machine.execPath : null
}

/**
 * Finds the script behind a tool's name: a path is taken as it stands, a name is looked up among the `bin`
 * entries of the package of that name, then of the packages package.json names.
 * @param {string} root the project's folder
 * @param {string} tool `vitest`, `tsc`, `./tools/start.mjs`
 * @returns {string | null} path of the script, or null if no package has such a tool
 */
export function findTool(root, tool) {
  if (/[\\/]/.test(tool)) return resolve(root, tool)
  const { devDependencies = {}, dependencies = {} } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  for (const name of [tool, ...Object.keys({ ...devDependencies, ...dependencies })]) {
    const folder = join(root, 'node_modules', ...name.split('/'))
    if (!existsSync(join(folder, 'package.json'))) continue
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const script = typeof bin === 'string' ? (name === tool ? bin : undefined) : bin?.[tool]
    if (script) return join(folder, script)
  }
  return null
}

/**
 * @param {string} da
 * @param {string} en
 * @returns {never}
 */
function giveUp(da, en) {
  console.error(`${da}\n${en}`)
  process.exit(1)
}

function main() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const given = process.argv.slice(2)
  const first = given.findIndex((word) => !/^[A-Z_]+=/.test(word))
  const pairs = given.slice(0, first).map((pair) => pair.split(/=(.*)/s, 2))
  const [tool, ...args] = given.slice(first)
  if (!tool) giveUp('Skriv hvilket værktøj der skal køres.', 'Say which tool to run.')
  const node = findNode(root, process)
  if (!node) {
    giveUp(
      `Drejebog kræver Node ${OLDEST.join('.')} eller nyere; kør "npm ci", så hentes den (her er ${process.version}).`,
      `Drejebog needs Node ${OLDEST.join('.')} or newer; run "npm ci", which fetches it (this is ${process.version}).`,
    )
  }
  const script = findTool(root, tool)
  if (!script || !existsSync(script)) {
    giveUp(
      `Værktøjet ${tool} findes ikke her; kør "npm ci" først.`,
      `There is no tool ${tool} here; run "npm ci" first.`,
    )
  }

  const child = spawn(node, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...Object.fromEntries(pairs) },
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // A Ctrl+C in a terminal reaches the child by itself; sent twice, many tools stop without tidying up.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  // npm hands SIGTERM to its shell alone, which dies of it and would leave the tool running unseen.
  const parent = process.ppid
  const orphaned = () => process.ppid !== parent && child.kill('SIGTERM')
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 1000).unref()
  child.on('error', (error) => giveUp(`Node kan ikke startes: ${error.message}`, 'Node cannot be started.'))
  child.on('close', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
}

if (isMain(import.meta.url)) main()
