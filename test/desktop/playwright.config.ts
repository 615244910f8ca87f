import { defineConfig } from '@playwright/test'

/** The desktop program itself, in the real Electron: `npm run test:desktop`, on a machine that has its binary. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/desktop',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
})
