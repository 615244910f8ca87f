import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { chromiumForTests, walledArguments } from '../../tools/chromium.mjs'
import { attack } from './host/attack'
import type { BrowserHost } from './host/browser'
import { makeDocument } from './host/hosts'
import { startWithPage } from './host/page'

type Host = BrowserHost & { port: number }

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  // The browser takes evil.test for this machine, as it does after its owner has pointed the name here.
  const args = walledArguments('MAP evil.test 127.0.0.1')
  browser = await chromium.launch({ executablePath: await chromiumForTests(), args })
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext()
})
afterEach(() => context.close())

/** The other site's server. @param port 0 = any */
function serveEvil(port: number): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>evil</title><p id="app"></p>')
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function shut(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
}

/** All that an attack could have changed. */
async function state({ client }: Host): Promise<unknown> {
  const { document } = await client.session.status()
  // The day's own copies come by themselves.
  const documents = (await client.documents.list()).filter((each) => !each.weeklyCopy)
  return [document, await client.organisations.list({}), documents, await client.settings.get()]
}

/** What the host answered the browser: status and way of each answer. */
function answersOf(host: Host): { status: number; what: string }[] {
  const answers: { status: number; what: string }[] = []
  context.on('response', (response) => {
    if (new URL(response.url()).port !== String(host.port)) return
    answers.push({ status: response.status(), what: `${response.request().method()} ${response.url()}` })
  })
  return answers
}

async function letLoose(page: Page, host: Host): Promise<string[]> {
  const targets = ['127.0.0.1', 'evil.test', 'localhost'].map((name) => `http://${name}:${host.port}`)
  return page.evaluate(attack, { targets, tokens: ['A'.repeat(43), host.token] })
}

test('our own page gets through: what the attacks below try does work from there', async () => {
  const host = await startWithPage()
  await makeDocument(host, 'Eget vindue')
  const answers = answersOf(host)
  const page = await context.newPage()
  await page.goto(`${host.origin}/#token=${host.token}`)
  expect(await page.textContent('#app')).toBe('klar')
  const made = await page.evaluate(async (token) => {
    const headers = { 'content-type': 'application/json', 'x-drejebog-token': token }
    const body = JSON.stringify({ json: { name: 'Fra vinduet' } })
    return (await fetch('/rpc/organisations/create', { method: 'POST', body, headers })).status
  }, host.token)
  expect(made).toBe(200)
  expect((await host.client.organisations.list({})).map((row) => row.name)).toEqual(['Fra vinduet'])
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(3)
  await host.stop()
})

test.each([
  ['under a name that points here', 'evil.test'],
  ['of another program of this machine', '127.0.0.1'],
])('a page %s, on a port of its own, reads nothing and changes nothing', async (_what, name) => {
  const host = await startWithPage()
  await makeDocument(host, 'Fremmed port')
  const before = await state(host)
  const evil = await serveEvil(0)
  const answers = answersOf(host)
  const page = await context.newPage()
  await page.goto(`http://${name}:${portOf(evil)}/`)
  expect(await letLoose(page, host)).toEqual([])
  expect(answers.filter(({ status }) => status < 400)).toEqual([])
  expect(answers.length).toBeGreaterThan(10)
  expect(await state(host)).toEqual(before)
  await shut(evil)
  await host.stop()
})

test('a page whose name is pointed here after it has loaded, so that it is of the host’s own site for the browser, reads nothing and changes nothing', async () => {
  const evil = await serveEvil(0)
  const port = portOf(evil)
  const page = await context.newPage()
  await page.goto(`http://evil.test:${port}/`)
  await shut(evil)
  // From here on the name and port that the page came from are the host's.
  const host = await startWithPage({ DREJEBOG_PORT: String(port) })
  expect(host.port).toBe(port)
  await makeDocument(host, 'Ombundet')
  const before = await state(host)
  const answers = answersOf(host)
  expect(await letLoose(page, host)).toEqual([])
  expect(answers.filter(({ status }) => status < 400)).toEqual([])
  expect(answers.filter(({ status }) => status === 421).length).toBeGreaterThan(10)
  expect(await state(host)).toEqual(before)
  await host.stop()
})

test('going to the host by another name shows nothing, with the token or without', async () => {
  const host = await startWithPage()
  await makeDocument(host, 'Andet navn')
  const page = await context.newPage()
  for (const name of ['evil.test', 'localhost'])
    for (const path of ['/', `/#token=${host.token}`, '/assets/app.js']) {
      const answer = await page.goto(`http://${name}:${host.port}${path}`).catch(() => null)
      expect(answer === null || answer.status() === 421).toBe(true)
      expect(await page.locator('#app').count()).toBe(0)
    }
  await host.stop()
})
