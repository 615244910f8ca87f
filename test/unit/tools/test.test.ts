import { describe, expect, it } from 'vitest'
import { failuresOfPlaywright, sumPlaywright, sumVitest } from '../../../tools/test.mjs'

describe('sums of Vitest', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  })

  it('adds up what ran', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [file('passed', 'passed'), file('failed', 'passed', 'passed', 'failed')],
    }
    expect(sumVitest(report, 1)).toEqual({ passed: 3, failed: 1 })
  })

  it('counts a file that could not be loaded, which has no test of its own', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [file('passed', 'passed'), file('failed')],
    }
    expect(sumVitest(report, 1)).toEqual({ passed: 1, failed: 1 })
  })

  it('counts an error outside every test, and a part that ran nothing or wrote no report', () => {
    const green = { numPassedTests: 2, numFailedTests: 0, testResults: [file('passed', 'passed', 'passed')] }
    expect(sumVitest(green, 0)).toEqual({ passed: 2, failed: 0 })
    expect(sumVitest(green, 1)).toEqual({ passed: 2, failed: 1 })
    expect(sumVitest({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)).toEqual({
      passed: 0,
      failed: 1,
    })
    expect(sumVitest(null, 0)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('sums of Playwright', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 0 }

  it('counts a flaky test and a broken file as failed', () => {
    expect(sumPlaywright({ stats, errors: [] }, 0)).toEqual({ passed: 4, failed: 0 })
    const bad = { stats: { ...stats, unexpected: 1, flaky: 1 }, errors: [{}] }
    expect(sumPlaywright(bad, 1)).toEqual({ passed: 4, failed: 3 })
  })

  it('counts a crash, and a part that ran nothing or wrote no report', () => {
    expect(sumPlaywright({ stats, errors: [] }, 1)).toEqual({ passed: 4, failed: 1 })
    const nothing = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] }
    expect(sumPlaywright(nothing, 0)).toEqual({ passed: 0, failed: 1 })
    expect(sumPlaywright(null, 1)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('what failed, named below the sums', () => {
  it('names a spec in a block of a file, and what went wrong outside every one', () => {
    const spec = (title: string, ok: boolean) => ({ title, ok })
    const block = { title: 'block', specs: [spec('third', false)] }
    const suites = [
      { title: 'a.spec.ts', specs: [spec('first', true), spec('second', false)], suites: [block] },
    ]
    expect(failuresOfPlaywright({ suites, errors: [{ message: 'no browser\nat x' }] })).toEqual([
      'a.spec.ts > second',
      'a.spec.ts > third',
      'no browser',
    ])
    expect(failuresOfPlaywright(null)).toEqual(['no report'])
  })
})
