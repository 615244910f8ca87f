import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export { expect } from '@playwright/test'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Words for Electron itself: as root on Linux its sandbox cannot start. */
export const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

interface Desktop {
  /** A data folder of this test's own. */
  dataFolder: string
  /** Starts the program; it is closed after the test. */
  start(words?: string[]): Promise<{ app: ElectronApplication; page: Page; complaints: string[] }>
}

export const test = base.extend<Desktop>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters from the pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'drejebog-desktop-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ dataFolder }, use) => {
    const apps: ElectronApplication[] = []
    await use(async (words = []) => {
      const app = await _electron.launch({
        args: [...asRoot, root, ...words],
        env: { ...process.env, DREJEBOG_DATA: dataFolder } as Record<string, string>,
      })
      apps.push(app)
      const page = await app.firstWindow()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.waitForLoadState()
      return { app, page, complaints }
    })
    for (const app of apps) await app.close().catch(() => {})
  },
})
