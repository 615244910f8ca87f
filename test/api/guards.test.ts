import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserHost } from './host/browser'
import { makeDocument } from './host/hosts'
import { startWithPage } from './host/page'
import { type RawAnswer, type RawRequest, send, sendBytes } from './host/raw'
import { PROCEDURES } from './procedures'

let host: BrowserHost & { port: number }

beforeAll(async () => {
  host = await startWithPage()
  await makeDocument(host, 'Bevogtet')
})
afterAll(() => host.stop())

/** The headers that our own page's calls carry. */
const own = () => ({
  host: `127.0.0.1:${host.port}`,
  origin: host.origin,
  'x-drejebog-token': host.token,
  'content-type': 'application/json',
})

const json = (input?: unknown) => JSON.stringify(input === undefined ? {} : { json: input })
const CREATE: RawRequest = {
  method: 'POST',
  path: '/rpc/organisations/create',
  body: json({ name: 'Indsmuglet' }),
}

/** Every kind of route. `call`: a procedure, which asks for more than a page does. */
const ROUTES: { what: string; call: boolean; request: RawRequest; status: number }[] = [
  { what: 'the page', call: false, request: { path: '/' }, status: 200 },
  { what: 'an asset', call: false, request: { path: '/assets/app.js' }, status: 200 },
  { what: 'an unknown path', call: false, request: { path: '/assets/other.js' }, status: 404 },
  {
    what: 'a query',
    call: true,
    request: { method: 'POST', path: '/rpc/organisations/list', body: json({}) },
    status: 200,
  },
  { what: 'a change', call: true, request: CREATE, status: 200 },
  {
    what: 'the events',
    call: true,
    request: { method: 'POST', path: '/rpc/session/events', body: json() },
    status: 200,
  },
  {
    what: 'an unknown procedure',
    call: true,
    request: { method: 'POST', path: '/rpc/nope', body: json({}) },
    status: 404,
  },
  {
    what: 'the bare prefix',
    call: true,
    request: { method: 'POST', path: '/rpc', body: json({}) },
    status: 404,
  },
]

/** 2 hosts × 4 origins × 2 tokens. */
const VARIANTS = ['right', 'wrong'].flatMap((name) =>
  ['right', 'missing', 'foreign', 'null'].flatMap((origin) =>
    ['right', 'wrong'].map((token) => ({ name, origin, token })),
  ),
)

function headersOf({ name, origin, token }: (typeof VARIANTS)[number]): Record<string, string> {
  const { origin: right, ...headers } = own()
  const origins: Record<string, string | undefined> = { right, foreign: 'http://evil.test', null: 'null' }
  return {
    ...headers,
    ...(name === 'wrong' && { host: `evil.test:${host.port}` }),
    ...(token === 'wrong' && { 'x-drejebog-token': 'A'.repeat(43) }),
    ...(origins[origin] !== undefined && { origin: origins[origin] }),
  }
}

async function count(): Promise<number> {
  return (await host.client.organisations.list({})).length
}

/** What must hold of an answer whatever was asked. */
function expectGuarded({ headers }: RawAnswer): void {
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  const names = Object.keys(headers).filter(
    (name) => name.startsWith('access-control') || name === 'set-cookie',
  )
  expect(names).toEqual([])
}

function expectRefused(answer: RawAnswer, status: number | number[]): void {
  expect([status].flat()).toContain(answer.status)
  expect(answer.body).toBe('')
  expectGuarded(answer)
}

describe.each(ROUTES)('$what', ({ call, request, status }) => {
  test.each(VARIANTS)('with the $name host, the $origin origin and the $token token', async (variant) => {
    const before = await count()
    const answer = await send(host.port, { ...request, headers: headersOf(variant) })
    const { name, origin, token } = variant
    const ours = name === 'right' && origin === 'right' && token === 'right'
    // Typing the address sends no origin, and the page brings the token with it.
    const page = name === 'right' && (origin === 'right' || origin === 'missing')
    if (call ? ours : page) {
      expect(answer.status).toBe(status)
      expectGuarded(answer)
    } else expectRefused(answer, name === 'wrong' ? 421 : 403)
    expect(await count()).toBe(before + (ours && request === CREATE ? 1 : 0))
  })
})

describe('a call with everything right but', () => {
  async function refused(
    request: RawRequest,
    headers: Record<string, string | string[] | undefined>,
    status: number | number[],
  ) {
    const before = await count()
    const all = Object.entries({ ...own(), ...headers }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    )
    expectRefused(await send(host.port, { ...request, headers: Object.fromEntries(all) }), status)
    expect(await count()).toBe(before)
  }

  test.each([
    'localhost:PORT',
    'LOCALHOST:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.:PORT',
    '127.1:PORT',
    '2130706433:PORT',
    '0x7f000001:PORT',
    '0.0.0.0:PORT',
    '127.0.0.2:PORT',
    '[::1]:PORT',
    '[::ffff:127.0.0.1]:PORT',
    '127.0.0.1:0PORT',
    '127.0.0.1:PORT.evil.test',
    'evil@127.0.0.1:PORT',
    'evil.test',
    '',
  ])('the host "%s"', (name) =>
    refused(CREATE, { host: name.replace('PORT', String(host.port)) }, [400, 421]),
  )

  test.each([
    'http://localhost:PORT',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'https://127.0.0.1:PORT',
    'HTTP://127.0.0.1:PORT',
    'http://127.0.0.1:PORT/',
    'http://127.0.0.1:PORT.evil.test',
    'http://127.0.0.1:PORT, http://evil.test',
    'http://evil.test:PORT',
    'file://',
    'app://drejebog',
    '',
  ])('the origin "%s"', (origin) =>
    refused(CREATE, { origin: origin.replace('PORT', String(host.port)) }, 403),
  )

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['its beginning only', 'x'],
    ['something after it', 'TOKENx'],
    ['a blank within', 'TO KEN'],
    ['another case', 'lower'],
    ['two of them', ['TOKEN', 'TOKEN']],
  ])('the token %s', (_what, given) => {
    const form: Record<string, string> = { x: host.token.slice(0, -1), lower: host.token.toLowerCase() }
    const fill = (text: string) => form[text] ?? text.replace('TOKEN', host.token)
    const value = Array.isArray(given) ? given.map(fill) : given && fill(given)
    return refused(CREATE, { 'x-drejebog-token': value }, 403)
  })

  test.each([
    ['the address', { path: '/rpc/organisations/create?token=TOKEN' }, {}],
    ['a cookie', {}, { cookie: 'token=TOKEN; x-drejebog-token=TOKEN' }],
    ['an Authorization header', {}, { authorization: 'Bearer TOKEN' }],
  ])('the token in %s', (_what, request, headers: Record<string, string>) => {
    const fill = (text: string) => text.replaceAll('TOKEN', host.token)
    const filled = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)]))
    const { path = CREATE.path ?? '' } = request as RawRequest
    return refused({ ...CREATE, path: fill(path) }, { ...filled, 'x-drejebog-token': undefined }, 403)
  })

  test.each([
    'text/plain',
    'text/plain;charset=UTF-8',
    'text/plain; application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'application/json-patch+json',
    'text/json',
    '',
    undefined,
  ])('the body as %s: what a form can send is no call', (type) =>
    refused(CREATE, { 'content-type': type }, 415),
  )

  test('a form that pretends to be a call', () =>
    refused(
      {
        ...CREATE,
        body: '--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n{"json":{"name":"x"}}\r\n--x--',
      },
      { 'content-type': 'multipart/form-data; boundary=x' },
      415,
    ))

  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('the method %s', (method) =>
    refused(
      { method, path: `/rpc/organisations/create?data=${encodeURIComponent(json({ name: 'x' }))}` },
      {},
      405,
    ),
  )

  test('another method named in a header', async () => {
    await refused({ ...CREATE, method: 'GET', body: '' }, { 'x-http-method-override': 'POST' }, 405)
  })

  test.each(['cross-site', 'same-site', 'none', 'Cross-Site', 'nonsense'])('Sec-Fetch-Site %s', (site) =>
    refused(CREATE, { 'sec-fetch-site': site }, 403),
  )
})

describe('files travel in a form, to the three procedures that take one and to no other', () => {
  const FORM = { 'content-type': 'multipart/form-data; boundary=x' }
  const body = '--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n{"json":{}}\r\n--x--'
  const ask = (path: string, headers: Record<string, string>, sent: string) =>
    send(host.port, { method: 'POST', path, headers: { ...own(), ...headers }, body: sent })

  test.each(
    PROCEDURES.map(({ name }) => name).filter(
      (name) => !/^(attachments\.(create|replace)|imports\.read)$/.test(name),
    ),
  )('%s takes no form', async (name) =>
    expectRefused(await ask(`/rpc/${name.replaceAll('.', '/')}`, FORM, body), 415),
  )

  test.each(['attachments/create', 'attachments/replace', 'imports/read'])(
    '%s takes a form and no JSON',
    async (name) => {
      const path = `/rpc/${name}`
      expectRefused(await ask(path, {}, json({ name: 'x' })), 415)
      const answer = await ask(path, FORM, body)
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body).json).toMatchObject({ code: 'input.invalid' })
      expectGuarded(answer)
    },
  )

  test.each([
    '/rpc/attachments/create/',
    '/rpc//attachments/create',
    '/rpc/attachments/create%2f',
    '/rpc/attachments/Create',
    '/rpc/organisations/create?/rpc/attachments/create',
    '/rpc/attachments/../organisations/create',
  ])('the path %s is none of the two', async (path) => {
    const before = await count()
    expectRefused(await ask(path, FORM, body), 415)
    expect(await count()).toBe(before)
  })

  test.each([
    ['another origin', { origin: 'http://evil.test' }, 403],
    ['a wrong token', { 'x-drejebog-token': 'A'.repeat(43) }, 403],
    ['another host', { host: 'evil.test' }, 421],
  ])('with %s a form is refused as any call is', async (_what, headers, status) =>
    expectRefused(await ask('/rpc/attachments/create', { ...FORM, ...headers }, body), status),
  )

  test.each([
    ['nothing', ''],
    ['no parts', '--x--'],
    ['no end', '--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n{"json":{}}'],
    ['no JSON in it', '--x\r\nContent-Disposition: form-data; name="data"\r\n\r\nhej\r\n--x--'],
    [
      'a file that is nowhere',
      `--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n{"json":{},"maps":[["file"]]}\r\n--x--`,
    ],
  ])('a form with %s is refused with one of our codes', async (_what, sent) => {
    const answer = await ask('/rpc/attachments/create', FORM, sent)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body).json).toMatchObject({ code: 'input.invalid' })
    expect(answer.body).not.toMatch(/ at |node_modules/)
  })

  test.each([
    ['attachments/create', 12_000_000],
    ['imports/read', 68_000_000],
  ])(
    'a form that is far too large for %s is refused by its announced length, and the next call works',
    async (name, length) => {
      const answer = await ask(`/rpc/${name}`, FORM, 'x'.repeat(length)).catch(() => null)
      if (answer) expect(answer.status).toBe(413)
      expect(await count()).toBeGreaterThanOrEqual(0)
    },
  )
})

describe('a page of another site', () => {
  test('asking beforehand whether it may call is told nothing', async () => {
    const headers = {
      host: `127.0.0.1:${host.port}`,
      origin: 'http://evil.test',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-drejebog-token',
      'access-control-request-private-network': 'true',
    }
    for (const path of ['/rpc/organisations/create', '/', '*'])
      expectRefused(await send(host.port, { method: 'OPTIONS', path, headers }), [403, 405])
  })

  test.each(['cross-site', 'same-site'])(
    'can neither frame the page nor load its files (%s)',
    async (site) => {
      for (const path of ['/', '/assets/app.js']) {
        const headers = { host: `127.0.0.1:${host.port}`, 'sec-fetch-site': site }
        expectRefused(await send(host.port, { path, headers }), 403)
      }
    },
  )

  test('gets the page by a typed address only, or from the page itself', async () => {
    for (const site of ['none', 'same-origin']) {
      const headers = { host: `127.0.0.1:${host.port}`, 'sec-fetch-site': site }
      expect((await send(host.port, { headers })).status).toBe(200)
    }
  })

  test('can post nothing to the page', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expectRefused(await send(host.port, { method, path: '/', headers: own(), body: 'x' }), 405)
  })
})

describe('a call that is too large or cannot be read', () => {
  const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
    send(host.port, { ...CREATE, headers: { ...own(), ...headers }, body })

  test('is refused by its announced length, and the next one works', async () => {
    const before = await count()
    const answer = await post(json({ name: 'x'.repeat(9 * 1024 * 1024) })).catch(() => null)
    if (answer) expect(answer.status).toBe(413)
    expect(await count()).toBe(before)
  })

  test('is refused while it comes, when it announces no length, and the host lives on', async () => {
    const before = await count()
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`
    const head = Object.entries({ ...own(), 'transfer-encoding': 'chunked', connection: 'close' })
    const lines = head.map(([name, value]) => `${name}: ${value}`).join('\r\n')
    const text = `POST /rpc/organisations/create HTTP/1.1\r\n${lines}\r\n\r\n${chunk.repeat(12)}0\r\n\r\n`
    expect(await sendBytes(host.port, text, 10_000)).toMatch(/^(HTTP\/1.1 413|$)/)
    expect(await count()).toBe(before)
  })

  test.each([
    ['nothing', ''],
    ['half of it', '{"json": {"name": "x'],
    ['no JSON', 'name=x'],
    ['bare text', '"x"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['a very deep list', '['.repeat(200_000)],
    ['types of what is not there', '{"json": {"name": "x"}, "meta": [[1, "a", "b", "c"]]}'],
    ['a way to the prototype', '{"json": {"name": "x"}, "meta": [[1, "__proto__", "polluted"]]}'],
    ['types that are no list', '{"json": {"name": "x"}, "meta": 7}'],
  ])('is refused with %s in it, with one of our codes', async (_what, body) => {
    const before = await count()
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body).json).toMatchObject({ code: 'input.invalid', message: 'input.invalid' })
    expect(answer.body).not.toMatch(/ at |node_modules|polluted/)
    expectGuarded(answer)
    expect(await count()).toBe(before)
  })
})
