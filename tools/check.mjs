// `npm run check`: everything that can be said of the sources without running them.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isMain } from './is-main.mjs'

const run = fileURLToPath(new URL('./run.mjs', import.meta.url))

/** The steps, each with the words given to tools/run.mjs. `npm test` counts each as one. */
export const CHECKS = {
  format: ['biome', 'format'],
  lint: ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings'],
  types: ['tsc', '-b'],
  floors: ['./tools/floors.mjs'],
  'unused code and dependencies': ['knip'],
  'migrations in step with the schema': ['./tools/check-migrations.mjs'],
  "electron-builder's settings": ['./tools/check-builder.mjs'],
}

/**
 * Runs all steps, going on after a failing one.
 * @returns {{ passed: number, failed: number }}
 */
export function check() {
  const failed = Object.entries(CHECKS).filter(([name, words]) => {
    console.log(`check: ${name}`)
    const wrong = spawnSync(process.execPath, [run, ...words], { stdio: 'inherit' }).status !== 0
    if (wrong) console.log(`check: ${name} FAILED`)
    return wrong
  }).length
  return { passed: Object.keys(CHECKS).length - failed, failed }
}

if (isMain(import.meta.url)) {
  const { passed, failed } = check()
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}
