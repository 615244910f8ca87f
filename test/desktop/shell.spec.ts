import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asRoot, expect, test } from './fixtures'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('the window opens on the start page, and the backend answers through its port', async ({ start }) => {
  const { page, complaints } = await start()
  expect(page.url()).toMatch(/^app:\/\/drejebog\//)
  await page.getByRole('button', { name: /eksempel/i }).click()
  await expect(page.getByText(/^Eksempel/).first()).toBeVisible()
  expect(complaints).toEqual([])
})

test('the page has the bridge and nothing of Node or Electron', async ({ start }) => {
  const { page } = await start()
  const found = await page.evaluate(() => ({
    bridge: Object.keys(window.drejebog ?? {}).toSorted(),
    node: ['require', 'process', 'Buffer', 'global', 'module'].filter((name) => name in globalThis),
  }))
  expect(found).toEqual({ bridge: ['desktop', 'onCommand', 'requestPort', 'setMenuLanguage'], node: [] })
})

test('a style element of the page holds only with the nonce of the load', async ({ start }) => {
  const { page } = await start()
  const colours = await page.evaluate(() => {
    const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
    const colour = (withNonce: boolean) => {
      const style = document.createElement('style')
      if (withNonce) style.setAttribute('nonce', nonce)
      style.textContent = '#probe { color: rgb(1, 2, 3) }'
      const probe = document.createElement('div')
      probe.id = 'probe'
      document.body.append(style, probe)
      const { color } = getComputedStyle(probe)
      style.remove()
      probe.remove()
      return color
    }
    return { nonce, without: colour(false), with: colour(true) }
  })
  expect(colours.nonce).toMatch(/^[\w+/]{20,}={0,2}$/)
  expect(colours.without).not.toBe('rgb(1, 2, 3)')
  expect(colours.with).toBe('rgb(1, 2, 3)')
})

test('a second start ends, and its document goes to the first window', async ({ start, dataFolder }) => {
  const { app, page } = await start()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const program = await app.evaluate(() => process.execPath)
  const second = spawn(program, [...asRoot, root, join(dataFolder, 'findes ikke.drejebog')], {
    env: { ...process.env, DREJEBOG_DATA: dataFolder },
    stdio: 'ignore',
  })
  expect(await new Promise((done) => second.on('exit', done))).toBe(0)
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
  expect(app.windows()).toEqual([page])
})

test('the menu is Danish', async ({ start }) => {
  const { app } = await start()
  const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(labels).toEqual(['&Filer', '&Rediger', '&Vis', '&Hjælp'])
})

test('a file made by the window is saved where the user says', async ({ start, dataFolder }) => {
  const { app, page } = await start()
  const path = join(dataFolder, 'gemt.csv')
  await app.evaluate(({ BrowserWindow }, target) => {
    // Stands in for the dialog, which no test can press.
    BrowserWindow.getAllWindows()[0]?.webContents.session.on('will-download', (_event, item) => {
      item.setSavePath(target)
    })
  }, path)
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['navn;by\r\n'], { type: 'text/csv' }))
    link.download = 'Partnere.csv'
    link.click()
  })
  await expect.poll(() => readdirSync(dataFolder)).toContain('gemt.csv')
  await expect.poll(() => readFileSync(path, 'utf8')).toBe('navn;by\r\n')
})

test('closing ends the program and its backend, with everything local in one folder', async ({
  start,
  dataFolder,
}) => {
  const { app } = await start()
  const roaming = await app.evaluate((electron) => electron.app.getPath('appData'))
  const before = readdirSync(roaming)
  const ended = new Promise((done) => app.process().on('exit', done))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await ended).toBe(0)
  expect(readFileSync(join(dataFolder, 'logs', 'shell.log'), 'utf8')).toMatch(/ quitting\n$/)
  expect(readdirSync(roaming)).toEqual(before)
})

test('a backend that is killed comes back and the page goes on', async ({ start }) => {
  const { app, page } = await start()
  await app.evaluate((electron) => {
    const backend = electron.app.getAppMetrics().find(({ name }) => name === 'Drejebog backend')
    if (backend) process.kill(backend.pid, 'SIGKILL')
  })
  await page.getByRole('button', { name: /eksempel/i }).click()
  await expect(page.getByText(/^Eksempel/).first()).toBeVisible()
})
