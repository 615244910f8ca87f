import { defineConfig } from 'vitest/config'

/** One part of the tests: `npm test` runs them one after another and adds up what they report. */
const part = (name: string, timeout: number, needsBuild = false) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeout,
    hookTimeout: timeout,
    globalSetup: needsBuild ? ['test/api/built.ts'] : [],
  },
})

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      part('unit', 20_000),
      part('api', 60_000, true),
      part('faults', 3_600_000, true),
      part('bench', 3_600_000),
    ],
  },
})
