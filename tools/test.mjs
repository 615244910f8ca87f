// `npm test`: check, build, then every part of the tests, one after another, going on after a failing part.
// The sums are read from the runners' own reports, and the last line says them: `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from './check.mjs'
import { isMain } from './is-main.mjs'
import { findTool } from './run.mjs'

/** @typedef {{ passed: number, failed: number }} Sums */
/** @typedef {Sums & { failures?: string[] }} Part */

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = join(root, 'test-results')
/** What of Vitest's tests failed, and what went wrong beside them. */
const failuresPath = join(reports, 'failures.txt')
/** A part that hangs is killed, and has failed. */
const LONGEST_MS = 30 * 60_000

/**
 * A part that ended badly without a failing test (it crashed), or that ran nothing, has failed.
 * @param {Sums} sums
 * @param {number} exitCode
 * @returns {Sums}
 */
function withCrashes({ passed, failed }, exitCode) {
  const broken = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: failed + (broken ? 1 : 0) }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests?: number, numTodoTests?: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] } | null} report Vitest's JSON report
 * @param {number} exitCode
 * @returns {Sums}
 */
export function sumVitest(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 }
  // A file that cannot even be loaded reports no test of its own.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  return withCrashes({ passed: report.numPassedTests, failed }, exitCode)
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] } | null} report
 *   Playwright's JSON report
 * @param {number} exitCode
 * @returns {Sums}
 */
export function sumPlaywright(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  return withCrashes({ passed: expected, failed: unexpected + flaky + report.errors.length }, exitCode)
}

/**
 * @param {string} tool
 * @param {string[]} words
 * @param {string} [reportPath] where the JSON report will be; an older one there is removed first
 */
function runPart(tool, words, reportPath) {
  for (const path of [reportPath, failuresPath]) if (path) rmSync(path, { force: true })
  const { status } = spawnSync(process.execPath, [findTool(root, tool) ?? tool, ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath, DREJEBOG_FAILURES: failuresPath },
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
  })
  const written = reportPath && existsSync(reportPath)
  return { exitCode: status ?? 1, report: written ? JSON.parse(readFileSync(reportPath, 'utf8')) : null }
}

/**
 * The tests that failed, a line each.
 * @typedef {{ title: string, file?: string, specs?: { title: string, ok: boolean }[], suites?: Suite[] }} Suite
 * @param {{ suites: Suite[], errors: { message?: string }[] } | null} report Playwright's JSON report
 * @returns {string[]}
 */
export function failuresOfPlaywright(report) {
  /** @param {Suite} suite @param {string} file @returns {string[]} */
  const within = ({ specs = [], suites = [], title }, file) => [
    ...specs.filter(({ ok }) => !ok).map((spec) => `${file || title} > ${spec.title}`),
    ...suites.flatMap((suite) => within(suite, file || title)),
  ]
  if (!report) return ['no report']
  const errors = report.errors.map(({ message = '' }) => message.split('\n')[0] ?? '')
  return [...report.suites.flatMap((suite) => within(suite, '')), ...errors]
}

/** @returns {Part} */
function build() {
  const { exitCode } = runPart('electron-vite', ['build'])
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1 }
}

/** @param {string} project @returns {Part} */
function vitest(project) {
  const path = join(reports, `${project}.json`)
  const reporters = ['default', 'json', './tools/failures.mjs'].map((name) => `--reporter=${name}`)
  const words = ['run', '--project', project, ...reporters, `--outputFile.json=${path}`]
  const { report, exitCode } = runPart('vitest', words, path)
  const failures = existsSync(failuresPath) ? readFileSync(failuresPath, 'utf8').split('\n') : ['no report']
  return { ...sumVitest(report, exitCode), failures: failures.filter(Boolean) }
}

/** @returns {Part} */
function playwright() {
  const { report, exitCode } = runPart(
    'playwright',
    ['test', '--reporter=list,json'],
    join(reports, 'e2e.json'),
  )
  return { ...sumPlaywright(report, exitCode), failures: failuresOfPlaywright(report) }
}

function main() {
  /** @type {[string, () => Part][]} */
  const parts = [
    ['check', check],
    ['build', build],
    ['unit', () => vitest('unit')],
    ['api', () => vitest('api')],
    ['end-to-end and accessibility', playwright],
    ['faults', () => vitest('faults')],
  ]
  mkdirSync(reports, { recursive: true })
  const total = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const lines = []
  for (const [name, part] of parts) {
    console.log(`\n=== ${name}`)
    const { passed, failed, failures = [] } = part()
    lines.push(`${name}: ${passed} passed, ${failed} failed`, ...failures.map((each) => `  ${each}`))
    total.passed += passed
    total.failed += failed
  }
  console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed ? 1 : 0)
}

if (isMain(import.meta.url)) main()
