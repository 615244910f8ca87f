import fc, { type Arbitrary } from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDocument } from '../api/host/hosts'
import { SECRET, startWithPage } from '../api/host/page'
import { sendBytes } from '../api/host/raw'
import { PROCEDURES } from '../api/procedures'
import { junk, NASTY } from './inputs'

const RUNS = 5000
const SEED = 20260117
/** So often a right call is made in between. */
const CHECK_EVERY = 50
/** A request that announces more than it sends is waited for so long, in milliseconds. */
const LONGEST = 250

let host: Awaited<ReturnType<typeof startWithPage>>

beforeAll(async () => {
  host = await startWithPage()
  await makeDocument(host, 'Fuzz')
})
afterAll(() => host.stop())

/** Mostly what is right, at times what is nearly so, at times anything. */
function mostly(right: string, near: string[]): Arbitrary<string> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.constant(right) },
    { weight: 2, arbitrary: fc.constantFrom(...near) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  )
}

const CALLS = PROCEDURES.map(({ name }) => `/rpc/${name.replace('.', '/')}`)

const path = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...CALLS) },
  // Of so many procedures few would be called rightly and refused all the same: there is nothing to do again.
  { weight: 1, arbitrary: fc.constant('/rpc/changes/redo') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '/',
      '/assets/app.js',
      '/rpc',
      '/rpc/',
      '/rpc/nope',
      '/rpc/organisations',
      '*',
    ),
  },
  { weight: 3, arbitrary: fc.webPath().map((each) => `/${each}`) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          '..',
          '%2e%2e',
          '%252e',
          '\\',
          '%5c',
          '/',
          '%00',
          'rpc',
          'assets',
          'hemmelig.js',
          '.',
          ';',
          '?',
          '#',
          '%',
          '%zz',
          'æ',
        ),
        {
          maxLength: 8,
        },
      )
      .map((parts) => `/${parts.join('/')}`),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2000 }) },
)

const value = fc.oneof(junk, fc.jsonValue({ maxDepth: 4 }))
const json = (each: unknown) => {
  try {
    return JSON.stringify(each) ?? ''
  } catch {
    return '{}'
  }
}

/** The protocol's own frame: the input, and where in it values of other types stand. */
const framed = fc
  .record(
    {
      json: fc.oneof(value, fc.constant({ name: 'Fra fuzz' }), fc.constant({})),
      meta: fc.oneof(
        fc.array(
          fc.array(
            fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constantFrom(...NASTY), fc.constant('name')),
            { maxLength: 4 },
          ),
          {
            maxLength: 4,
          },
        ),
        value,
      ),
      maps: value,
    },
    { requiredKeys: ['json'] },
  )
  .map(json)

const body = fc.oneof(
  { weight: 6, arbitrary: framed },
  { weight: 2, arbitrary: value.map(json) },
  { weight: 2, arbitrary: framed.map((text) => text.slice(0, Math.ceil(text.length / 2))) },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('['.repeat(100_000), '{"a":'.repeat(20_000), '', ' ', '0'.repeat(300_000)),
  },
)

const request = fc.record({
  method: mostly('POST', [
    'GET',
    'HEAD',
    'PUT',
    'DELETE',
    'OPTIONS',
    'PATCH',
    'TRACE',
    'CONNECT',
    'post',
    'PRI',
  ]),
  path,
  host: mostly('HOST', ['evil.test', 'localhost', 'HOST, HOST', '']),
  origin: mostly('ORIGIN', ['null', 'http://evil.test', '']),
  token: mostly('TOKEN', ['TOKENx', '', 'TOKEN, TOKEN']),
  type: mostly('application/json', [
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    '',
  ]),
  length: fc.oneof(
    { weight: 20, arbitrary: fc.constant('right') },
    { weight: 1, arbitrary: fc.constantFrom('9', '99999', '-1', '1e3', '9'.repeat(30), 'chunked') },
  ),
  extra: fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'Expect: 100-continue',
        'Upgrade: websocket\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13',
        'Transfer-Encoding: gzip, chunked',
        'Content-Encoding: gzip',
        'Range: bytes=0-99999999',
        'Host: evil.test',
        'Last-Event-ID: 99',
        'Sec-Fetch-Site: cross-site',
        'X-Original-URL: /rpc/session/status',
        `Cookie: ${'a'.repeat(20_000)}`,
        ' folded',
        'no colon',
      ),
    },
  ),
  body,
})

type Request = typeof request extends Arbitrary<infer R> ? R : never

function bytesOf({ method, path, extra, length, body, ...headers }: Request): Buffer {
  const own: Record<string, string> = {
    HOST: `127.0.0.1:${host.port}`,
    ORIGIN: host.origin,
    TOKEN: host.token,
  }
  const fill = (text: string) => text.replace(/HOST|ORIGIN|TOKEN/g, (word) => own[word] ?? word)
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${fill(headers.host)}`,
    `Origin: ${fill(headers.origin)}`,
    `X-Drejebog-Token: ${fill(headers.token)}`,
    `Content-Type: ${headers.type}`,
    'Connection: close',
    ...(extra === '' ? [] : [extra]),
  ]
  const content = Buffer.from(body, 'utf8')
  lines.push(
    length === 'chunked'
      ? 'Transfer-Encoding: chunked'
      : `Content-Length: ${length === 'right' ? content.length : length}`,
  )
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'utf8'), content])
}

/** Makes sure that the host lives and that our document is open, whatever the fuzz has called. */
async function expectAlive(): Promise<void> {
  const { client } = host
  const { document } = await client.session.status()
  if (document?.name !== 'Fuzz') await client.documents.open({ ref: await host.find('Fuzz') })
  const { id } = await client.organisations.create({ name: 'Der svares stadig' })
  expect((await client.organisations.get({ id })).name).toBe('Der svares stadig')
  await client.organisations.remove({ ids: [id] })
}

test(`${RUNS} requests of every kind: never an answer 5xx, no word too much, and the host goes on`, async () => {
  const statuses = new Map<string, number>()
  let sent = 0
  const property = fc.asyncProperty(request, async (each) => {
    const answer = await sendBytes(host.port, bytesOf(each), LONGEST)
    const [, status = 'none'] = /^(?:HTTP\/1\.1 100 Continue\r\n\r\n)?HTTP\/1\.1 (\d{3})/.exec(answer) ?? []
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    expect(status).not.toMatch(/^5/)
    expect(answer).not.toContain(SECRET)
    expect(answer).not.toMatch(/access-control|set-cookie|node_modules|\n\s+at |\.js:\d/i)
    if (++sent % CHECK_EVERY === 0) await expectAlive()
  })
  // Calls build on one another, so a smaller one would not fail the same way.
  await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: true })
  await expectAlive()
  expect(host.process.exitCode).toBeNull()
  // Both sides of the door were tried.
  for (const status of ['200', '400', '403', '404', '405', '415', '421', '422'])
    expect(statuses.get(status), status).toBeGreaterThan(0)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})
