import { readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserHost } from './host/browser'
import { makeDocument } from './host/hosts'
import { SECRET, startWithPage } from './host/page'
import { send, sendBytes } from './host/raw'

let host: BrowserHost & { port: number }

beforeAll(async () => {
  host = await startWithPage()
})
afterAll(() => host.stop())

const get = (path: string, method = 'GET') =>
  send(host.port, { method, path, headers: { host: `127.0.0.1:${host.port}` } })

describe('the window’s files', () => {
  test('are served with their kind; the page with a new nonce a load that its policy names', async () => {
    const nonces = new Set<string>()
    for (let load = 0; load < 3; load++) {
      const { status, headers, body } = await get('/')
      const [, nonce = ''] = /<style nonce="([^"]+)">/.exec(body) ?? []
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http/)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
    const script = await get('/assets/app.js')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.body).toContain('klar')
    expect((await get('/assets/app.js?v=1')).status).toBe(200)
  })

  test('asked for by HEAD are told of, not sent', async () => {
    const { status, body } = await get('/', 'HEAD')
    expect([status, body]).toEqual([200, ''])
  })

  test.each([
    '/../hemmelig.js',
    '/assets/../../hemmelig.js',
    '/assets/../hemmelig.js',
    '/%2e%2e/hemmelig.js',
    '/%2e%2e%2fhemmelig.js',
    '/..%2fhemmelig.js',
    '/%252e%252e/hemmelig.js',
    '/%252e%252e%252fhemmelig.js',
    '/..%5chemmelig.js',
    '/..\\hemmelig.js',
    '\\..\\hemmelig.js',
    '/....//hemmelig.js',
    '/.%00./hemmelig.js',
    '/%c0%ae%c0%ae/hemmelig.js',
    '/../vindue-2.js',
    '/FOLDER/hemmelig.js',
    'FOLDER/hemmelig.js',
    '//FOLDER/hemmelig.js',
    '/file:///FOLDER/hemmelig.js',
    'file://FOLDER/hemmelig.js',
    '/.hemmelig.js',
    '/hemmelig.txt',
    '/./hemmelig.txt',
    '/assets',
    '/assets/',
    '//assets/app.js',
    '/assets//app.js',
    '/assets/app.js/',
    '/assets/app.js%00.html',
    '/index.html/../hemmelig.txt',
    '/C:/hemmelig.js',
    '/assets/app.js::$DATA',
    'http://127.0.0.1/assets/app.js',
    '/rpc/../../hemmelig.js',
    '/RPC/session/status',
    '/%72pc/session/status',
  ])('are all that can be reached: %s gives nothing', async (path) => {
    const folder = join(host.documents, '..')
    const filled = path.replace('FOLDER', folder.slice(1))
    const answers = [(await get(filled)).body]
    // As bytes too, since the client above may refuse or change what it is told to send.
    answers.push(
      await sendBytes(
        host.port,
        `GET ${filled} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`,
      ),
    )
    for (const answer of answers) {
      expect(answer).not.toContain(SECRET)
      expect(answer).not.toMatch(/^HTTP\/1\.1 [25]/)
    }
    expect((await get(filled)).status).toBeGreaterThanOrEqual(400)
  })
})

describe('the host', () => {
  test('listens on 127.0.0.1 alone: no other address of this machine answers', async () => {
    const others = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
    const addresses = ['127.0.0.2', '::1', '::ffff:127.0.0.2', ...others.map((each) => each.address)]
    const open = await Promise.all(
      addresses.filter((each) => each !== '127.0.0.1').map((each) => answers(each)),
    )
    expect(open.filter(Boolean)).toEqual([])
    expect(await answers('127.0.0.1')).toBe(true)
  })

  test('says one line, its address with the token behind the #, which no server is ever sent', () => {
    expect(host.said).toEqual([`Drejebog: ${host.origin}/#token=${host.token}`])
    expect(host.token).toMatch(/^[\w-]{43}$/)
  })

  test('makes a new token every start', async () => {
    const other = await startWithPage()
    await other.stop()
    expect(other.token).not.toBe(host.token)
  })

  test('writes the token nowhere, and keys where no other user reads them', async () => {
    await makeDocument(host, 'Nøgle')
    const keyring = join(host.dataFolder, 'keyring.json')
    expect(readFileSync(keyring, 'utf8')).not.toContain(host.token)
    expect(readFileSync(join(host.dataFolder, 'settings.json'), 'utf8')).not.toContain(host.token)
    expect(statSync(keyring).mode & 0o077).toBe(0)
    expect(statSync(host.dataFolder).mode & 0o077).toBe(0)
  })
})

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(host.port, address)
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(3000, () => end(false))
    socket.on('connect', () => end(true))
    socket.on('error', () => end(false))
  })
}
