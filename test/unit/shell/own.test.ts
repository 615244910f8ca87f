import { describe, expect, it } from 'vitest'
import { ownAddresses } from '../../../electron/own'

describe('our own addresses, in an installed program', () => {
  const own = ownAddresses(null)

  it('are the page and its files', () => {
    expect(own.page).toBe('app://drejebog/')
    for (const url of ['app://drejebog/', 'app://drejebog/index.html#/partnere', 'app://drejebog']) {
      expect(own.isOwn(url)).toBe(true)
    }
  })

  it.each([
    'https://drejebog/',
    'http://127.0.0.1:5173/',
    'file:///etc/passwd',
    'app://drejebog.example/',
    'app://other/',
    'app://ane@drejebog/',
    'app:drejebog',
    'about:blank',
    'data:text/html,x',
    'blob:app://drejebog/1',
    'javascript:alert(1)',
    'devtools://devtools/',
    'chrome://gpu',
    '',
    'null',
  ])('are not %j', (url) => {
    expect(own.isOwn(url)).toBe(false)
  })

  it('and what the page made itself is all that may be fetched', () => {
    expect(own.mayFetch('app://drejebog/assets/index.js')).toBe(true)
    expect(own.mayFetch('blob:app://drejebog/1-2-3')).toBe(true)
    expect(own.mayFetch('data:image/png;base64,AA')).toBe(true)
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://127.0.0.1:5173/',
      'file:///etc/passwd',
      'blob:https://example.com/1',
      'blob:null/1',
      'ftp://example.com/',
      'devtools://devtools/bundled/x.js',
      'chrome-extension://abc/x.js',
    ]) {
      expect(own.mayFetch(url), url).toBe(false)
    }
  })
})

describe('our own addresses, while developing', () => {
  const own = ownAddresses('http://localhost:5173')

  it("are vite's page, its socket and the developer tools, at that port only", () => {
    expect(own.isOwn('http://localhost:5173/index.html')).toBe(true)
    expect(own.mayFetch('ws://localhost:5173/?token=x')).toBe(true)
    expect(own.mayFetch('devtools://devtools/bundled/x.js')).toBe(true)
    expect(own.isOwn('http://localhost:5174/')).toBe(false)
    expect(own.isOwn('ws://localhost:5173/')).toBe(false)
    expect(own.mayFetch('ws://localhost:5174/')).toBe(false)
    expect(own.mayFetch('https://example.com/')).toBe(false)
  })
})
