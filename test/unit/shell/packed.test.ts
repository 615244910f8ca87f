import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBuiltMain } from '../../api/fake-electron/start'
import { asar, makeFakeDist, readProgram } from './fake-dist'
import { CLOSED, readFuses, SHIPPED } from './fuses'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The ways of Node to a network, or to let others in. */
const NETWORK =
  /(?:from|import|require)\s*\(?\s*["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector)(?:\/promises)?["']|getBuiltinModule|\bfetch\(|\bWebSocket\b|\bEventSource\b/g

let folder: string
let packed: string
let archive: string
/** The archive's files, unpacked again. */
let unpacked: string

beforeAll(() => {
  if (!existsSync(join(root, 'out', 'main', 'main.js'))) {
    throw new Error('out/main/main.js is not there: run "npm run build" first')
  }
  folder = mkdtempSync(join(tmpdir(), 'drejebog-packed-'))
  const dist = join(folder, 'electron')
  makeFakeDist(dist, SHIPPED)
  const words = ['electron-builder', '--win', '--dir', `-c.electronDist=${dist}`]
  const made = spawnSync(
    process.execPath,
    [join(root, 'tools', 'run.mjs'), ...words, `-c.directories.output=${join(folder, 'out')}`],
    { cwd: root, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stdout + made.stderr)
  packed = join(folder, 'out', 'win-unpacked')
  archive = join(packed, 'resources', 'app.asar')
  unpacked = join(folder, 'app')
  asar.extractAll(archive, unpacked)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = () => globSync('**/*', { cwd: unpacked, withFileTypes: true }).filter((entry) => entry.isFile())
const paths = () => files().map((entry) => join(entry.parentPath, entry.name).slice(unpacked.length + 1))
const scripts = () => paths().filter((path) => /^out\/main\/.*\.js$/.test(path))
const text = (path: string) => readFileSync(join(unpacked, path), 'utf8')

describe('the installed program', () => {
  it('holds what it runs and nothing else: no tests, no tools, no browser host, no other system’s library', () => {
    const belongs = [
      /^package\.json$/,
      /^out\/main\/(main|backend|check-worker|excel-worker|excel-writer)\.js$/,
      /^out\/main\/chunks\/[\w.-]+\.js$/,
      /^out\/preload\/preload\.cjs$/,
      /^out\/renderer\/index\.html$/,
      /^out\/renderer\/assets\/[\w.-]+\.(js|css|svg|png|woff2)$/,
      /^node_modules\/better-sqlite3\/(LICENSE|package\.json)$/,
      /^node_modules\/better-sqlite3\/lib\/(methods\/)?[a-z-]+\.js$/,
      /^node_modules\/better-sqlite3\/prebuilds\/win32-x64\.node$/,
    ]
    expect(paths().filter((path) => !belongs.some((kind) => kind.test(path)))).toEqual([])
    for (const kind of belongs)
      expect(
        paths().filter((path) => kind.test(path)),
        String(kind),
      ).not.toEqual([])
    const library = paths().filter((path) => path.startsWith('node_modules/better-sqlite3/lib/'))
    expect(library.filter((path) => /(darwin|linux|win32)/.test(path))).toEqual([])
  })

  it('lets Windows load the SQLite library, and keeps every line of code in the checked archive', () => {
    const outside = globSync('**/*.*', { cwd: `${archive}.unpacked` })
    expect(outside).toEqual(['node_modules/better-sqlite3/prebuilds/win32-x64.node'])
  })

  it('knows nothing of how it was made', () => {
    const described = JSON.parse(text('package.json'))
    expect(described).toMatchObject({ name: 'drejebog', main: 'out/main/main.js', type: 'module' })
    expect(described.scripts).toBeUndefined()
    expect(described.devDependencies).toBeUndefined()
    for (const path of paths().filter((name) => /\.(c?js|html|css|json)$/.test(name))) {
      expect(text(path).includes(root.replace(/\/$/, '')), path).toBe(false)
      expect(text(path), path).not.toMatch(/sourceMappingURL=/)
    }
  })

  it('has no module in it that reaches a network', () => {
    expect(scripts().length).toBeGreaterThan(2)
    for (const path of scripts()) {
      const reached = text(path).match(NETWORK)
      expect(reached, path).toBeNull()
    }
  })

  it('would be found to reach a network by any of these', () => {
    for (const line of [
      'import { request } from "node:https"',
      "import net from 'net'",
      'const dns = __require("dns/promises")',
      'await import("node:http")',
      'await fetch("https://example.com")',
      'new WebSocket(url)',
    ]) {
      expect(line.match(NETWORK), line).not.toBeNull()
    }
  })

  it('asks nothing of Electron behind the shell', () => {
    for (const path of scripts().filter((name) => !name.endsWith('/main.js'))) {
      expect(text(path), path).not.toMatch(/from ?["']electron["']|require\(["']electron["']\)/)
    }
  })

  it('cannot be turned into something else by a switch or a variable', async () => {
    expect(await readFuses(join(packed, 'Drejebog.exe'))).toEqual(CLOSED)
  })

  it('carries the check of its archive, so that a changed line stops it', () => {
    const { headerString } = asar.getRawHeader(archive)
    const value = createHash('sha256').update(headerString).digest('hex')
    const { integrity } = readProgram(readFileSync(join(packed, 'Drejebog.exe')))
    expect(integrity).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value }])
  })

  it('has its icon in every size and only the languages it speaks', () => {
    const { icons } = readProgram(readFileSync(join(packed, 'Drejebog.exe')))
    expect(icons.toSorted((a, b) => a - b)).toEqual([16, 24, 32, 48, 64, 128, 256])
    expect(readdirSync(join(packed, 'locales')).toSorted()).toEqual(['da.pak', 'en-US.pak'])
  })

  it('starts from what was packed: nothing is missing', async () => {
    // The one file that differs from system to system comes from this one.
    const [library = ''] = globSync(
      `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
      {
        cwd: root,
      },
    )
    copyFileSync(join(root, library), join(unpacked, library))
    const main = await startBuiltMain({ packaged: true, entry: join(unpacked, 'out', 'main', 'main.js') })
    const ready = main.evaluate(
      (fake) =>
        new Promise((resolve) => {
          const child = fake.processes[0]
          child?.on('message', (message: { type: string }) => resolve(message.type))
          child?.on('exit', (code: number) => resolve(code))
          child?.postMessage({ type: 'stop' })
        }),
    )
    expect(['ready', 'stopped']).toContain(await ready)
    await main.stop()
  })
})
