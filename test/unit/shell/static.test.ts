import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerStatic, contentSecurityPolicy, resolveStatic } from '../../../electron/backend/hosts/static'

let folder: string
let root: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drejebog-static-'))
  root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(
    join(root, 'index.html'),
    '<meta name="csp-nonce" content="__NONCE__"><style nonce="__NONCE__">',
  )
  writeFileSync(join(root, 'assets', 'index-1a2b.js'), 'æøå')
  writeFileSync(join(root, 'assets', 'index-1a2b.js.map'), '{}')
  writeFileSync(join(root, '.hidden.js'), 'hidden')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the window can be served no file but those of its build', () => {
  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/..\\secret.js',
    '/assets\\index-1a2b.js',
    '//secret.js',
    '/assets//index-1a2b.js',
    '/.hidden.js',
    '/./index.html',
    '/C:/secret.js',
    '/index.html::$DATA.js',
    '/index.html\0.js',
    '/assets/index-1a2b.js.map',
    '/assets',
    '/assets/',
    'index.html',
    '',
  ])('%j is no file of the window', async (path) => {
    expect(resolveStatic(root, path)).toBeNull()
    expect((await answerStatic(root, 'GET', path, 'desktop')).status).toBe(404)
  })

  it('finds the page and what it loads', () => {
    expect(resolveStatic(root, '/')).toBe(join(root, 'index.html'))
    expect(resolveStatic(root, '/assets/index-1a2b.js')).toBe(join(root, 'assets', 'index-1a2b.js'))
  })

  it('says 404 to a name that could be ours and is not there', async () => {
    expect((await answerStatic(root, 'GET', '/assets/none.js', 'browser')).status).toBe(404)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await answerStatic(root, method, '/', 'browser')).status).toBe(405)
  })
})

describe('what is served', () => {
  it('keeps the bytes and names their kind', async () => {
    const answer = await answerStatic(root, 'GET', '/assets/index-1a2b.js', 'desktop')
    expect(new TextDecoder().decode(answer.body)).toBe('æøå')
    expect(answer.headers['Content-Type']).toBe('text/javascript; charset=utf-8')
    expect(answer.headers['X-Content-Type-Options']).toBe('nosniff')
  })

  it('gives every load of the page its own nonce, the same in the page and in the policy', async () => {
    const nonces = new Set<string>()
    for (let load = 0; load < 20; load++) {
      const answer = await answerStatic(root, 'GET', '/', 'desktop')
      const page = new TextDecoder().decode(answer.body)
      const nonce = /content="([^"]+)"/.exec(page)?.[1] ?? ''
      expect(page).toContain(`<style nonce="${nonce}">`)
      expect(page).not.toContain('__NONCE__')
      expect(answer.headers['Content-Security-Policy']).toContain(`'nonce-${nonce}'`)
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(20)
  })

  it('sends the headers only on HEAD', async () => {
    const answer = await answerStatic(root, 'HEAD', '/', 'browser')
    expect(answer.status).toBe(200)
    expect(answer.body).toHaveLength(0)
  })
})

describe('the policy of the window', () => {
  const directives = (host: 'desktop' | 'browser') =>
    Object.fromEntries(
      contentSecurityPolicy(host, 'bm9uY2U=')
        .split('; ')
        .map((directive) => {
          const [name = '', ...sources] = directive.split(' ')
          return [name, sources.join(' ')]
        }),
    )

  it.each(['desktop', 'browser'] as const)('is complete and closed on the %s host', (host) => {
    expect(directives(host)).toEqual({
      'default-src': `'none'`,
      'script-src': `'self'`,
      'style-src': `'self' 'nonce-bm9uY2U='`,
      'img-src': `'self' data: blob:`,
      'font-src': `'self'`,
      'connect-src': host === 'desktop' ? `'none'` : `'self'`,
      'object-src': `'none'`,
      'base-uri': `'none'`,
      'form-action': `'none'`,
      'frame-ancestors': `'none'`,
    })
  })

  it.each(['unsafe-inline', 'unsafe-eval', '*', 'http:', 'https:'])('has no %s', (word) => {
    expect(contentSecurityPolicy('desktop', 'n') + contentSecurityPolicy('browser', 'n')).not.toContain(word)
  })

  it('goes with refusals too', async () => {
    const answer = await answerStatic(root, 'GET', '/none.js', 'desktop')
    expect(answer.headers['Content-Security-Policy']).toContain(`default-src 'none'`)
  })
})
