// A reporter for Vitest that writes what failed into the file that DREJEBOG_FAILURES names, one line each: also what
// no test's own result tells, such as clearing up after the last test or an error that nobody waited for.
import { writeFileSync } from 'node:fs'

/** @typedef {{ message?: string, stack?: string }} Wrong */

/** @param {string} where @param {readonly Wrong[]} errors */
const lines = (where, errors) =>
  errors.map(({ message, stack }) => `${where}: ${(message || stack || 'no message').split('\n')[0]}`)

export default class Failures {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly Wrong[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const path = process.env.DREJEBOG_FAILURES
    if (!path) return
    const failures = modules.flatMap((module) => [
      ...lines(module.relativeModuleId, module.errors()),
      ...[...module.children.allSuites()].flatMap((suite) =>
        lines(`${module.relativeModuleId} > ${suite.fullName}`, suite.errors()),
      ),
      ...[...module.children.allTests('failed')].flatMap((test) =>
        lines(`${module.relativeModuleId} > ${test.fullName}`, test.result().errors ?? []),
      ),
    ])
    writeFileSync(path, [...failures, ...lines('outside every test', unhandled)].join('\n'))
  }
}
