import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from './fixtures'

test('nothing the page tries gets out or away', async ({ start }) => {
  let reached = 0
  const server = createServer((_request, response) => {
    reached++
    response.end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const { app, page } = await start()
  const before = page.url()
  const tried = await page.evaluate(async (url) => {
    const fails = async (run: () => unknown) => {
      try {
        await run()
        return false
      } catch {
        return true
      }
    }
    const within = (make: (done: (event: unknown) => void) => void) =>
      Promise.race([
        new Promise((done) => make(() => done('answered'))),
        new Promise((done) => setTimeout(() => done('nothing'), 500)),
      ])
    return {
      fetch: await fails(() => fetch(url)),
      socket: await within((done) => {
        try {
          new WebSocket(url.replace('http', 'ws')).onopen = done
        } catch {
          // Refused at once is refused.
        }
      }),
      image: await within((done) => {
        const image = new Image()
        image.onload = done
        image.src = url
      }),
      window: window.open(url),
      code: await fails(() => new Function('return 1')()),
      place: await fails(
        () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
      ),
      clipboardRead: await fails(() => navigator.clipboard.readText()),
    }
  }, address)
  expect(tried).toMatchObject({
    fetch: true,
    socket: 'nothing',
    image: 'nothing',
    window: null,
    code: true,
    place: true,
    clipboardRead: true,
  })
  await page.evaluate((url) => {
    navigator.sendBeacon(url, 'x')
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
    window.location.href = url
  }, address)
  await expect.poll(() => page.url()).toBe(before)
  expect(app.windows()).toHaveLength(1)
  expect(reached).toBe(0)
  server.close()
})

test('Chromium itself asks the network for nothing', async ({ start, dataFolder }) => {
  const log = join(dataFolder, 'net.json')
  const { app, page } = await start([`--log-net-log=${log}`])
  await page.getByRole('button', { name: /eksempel/i }).click()
  await expect(page.getByText(/^Eksempel/).first()).toBeVisible()
  await app.close()
  const urls = [...readFileSync(log, 'utf8').matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? '')
  expect(urls.filter((url) => !/^(app:\/\/drejebog\/|blob:|data:|devtools:)/.test(url))).toEqual([])
})
