import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mustBuild } from '../../../tools/build-age.mjs'

const project = resolve(import.meta.dirname, '../../..')
const built = [
  'out/main/main.js',
  'out/main/browser-host.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]
let root: string
/** Seconds. Ahead of now, since a folder is as new as the last file put into or taken out of it. */
const builtAt = Date.now() / 1000 + 1000

function put(path: string, age: number, text = '') {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  utimesSync(join(root, path), age, age)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drejebog-start-'))
  for (const path of built) put(path, builtAt)
  put('renderer/app/deep/x.tsx', builtAt - 900)
  put('db/migrations/0000_ground.sql', builtAt - 900)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('building before the start', () => {
  it('is left out when nothing is newer than out/', () => {
    expect(mustBuild(root)).toBe(false)
  })

  it.each(['renderer/app/deep/x.tsx', 'db/migrations/0000_ground.sql', 'package-lock.json'])(
    'is done when %s is newer, so that nobody looks at an old program',
    (path) => {
      put(path, builtAt + 1)
      expect(mustBuild(root)).toBe(true)
    },
  )

  it('is done when a file was taken away', () => {
    utimesSync(join(root, 'renderer/app/deep'), builtAt + 1, builtAt + 1)
    expect(mustBuild(root)).toBe(true)
  })

  it.each(built)('is done when %s is missing', (path) => {
    rmSync(join(root, path))
    expect(mustBuild(root)).toBe(true)
  })
})

describe.skipIf(process.platform === 'win32')('npm start without a display', () => {
  it('prints the address, and waits for the file to be published when it is told to stop', async () => {
    cpSync(join(project, 'tools'), join(root, 'tools'), { recursive: true })
    cpSync(join(project, 'package.json'), join(root, 'package.json'))
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
    const host = `process.on('message', () => setTimeout(() => { console.log('published'); process.exit(0) }, 200))
      console.log('Drejebog: http://127.0.0.1:1/#token=t')
      setInterval(() => {}, 1000)`
    put('out/main/browser-host.js', builtAt, host)

    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
    const child = spawn(process.execPath, ['tools/start.mjs'], {
      cwd: root,
      env: { ...env, LC_ALL: 'da_DK.UTF-8' },
    })
    const lines: string[] = []
    const ended = new Promise<number | null>((done) => child.on('close', done))
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      if (line.startsWith('Drejebog: ')) child.kill('SIGTERM')
    })
    expect(await ended).toBe(0)
    expect(lines).toEqual([
      'Her er ingen skærm: åbn selv adressen herunder i Chrome eller Edge. Ctrl+C slutter.',
      'Drejebog: http://127.0.0.1:1/#token=t',
      'published',
    ])
  })
})
