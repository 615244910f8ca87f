import { defineConfig } from '@playwright/test'
import { chromiumForTests, walledArguments } from './tools/chromium.mjs'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // Making a key from a password takes its time by design, more so where others work on the same machine.
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    trace: 'off',
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    launchOptions: { executablePath: await chromiumForTests(), args: walledArguments() },
  },
})
