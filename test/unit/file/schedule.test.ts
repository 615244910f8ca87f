import { describe, expect, test } from 'vitest'
import { DrejebogError } from '../../../db/errors'
import { PublishSchedule } from '../../../db/file/schedule'
import { TestClock } from '../../fixtures/clock'

const SECOND = 1000
const MINUTE = 60 * SECOND
const SMALL = 1024 ** 2
const LARGE = 101 * 1024 ** 2

/** The seconds from 1 to `until` at which publishing is due, when an edit comes every `every` seconds. */
function firstDue(size: number, every: number, until: number): number | null {
  const clock = new TestClock()
  const schedule = new PublishSchedule(clock)
  schedule.edited()
  for (let second = 1; second <= until; second++) {
    clock.move(SECOND)
    if (second % every === 0) schedule.edited()
    if (schedule.due(size)) return second
  }
  return null
}

describe('publishing is due', () => {
  test('20 seconds after the last edit', () => {
    expect(firstDue(SMALL, 1000, 100)).toBe(20)
  })

  test('after five minutes of typing without a pause', () => {
    expect(firstDue(SMALL, 5, 1000)).toBe(300)
  })

  test('every 15 minutes for a file above 100 MB, pause or not', () => {
    expect(firstDue(LARGE, 5, 2000)).toBe(900)
    expect(firstDue(LARGE, 5000, 2000)).toBe(900)
  })

  test('again after a failure, each time later, up to a minute, and at once after a success', () => {
    const clock = new TestClock()
    const schedule = new PublishSchedule(clock)
    schedule.edited()
    clock.move(MINUTE)
    const waits: number[] = []
    for (let failure = 0; failure < 9; failure++) {
      schedule.failed(new DrejebogError('file.busy'))
      let waited = 0
      for (; !schedule.due(SMALL); waited++) clock.move(SECOND)
      waits.push(waited)
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60, 60])
    expect(schedule.problem).toBe('file.busy')
    schedule.succeeded()
    expect(schedule.problem).toBeNull()
    schedule.edited()
    clock.move(20 * SECOND)
    expect(schedule.due(SMALL)).toBe(true)
  })

  test('though the clock was set back after the edit or after a failure', () => {
    const clock = new TestClock()
    const schedule = new PublishSchedule(clock)
    schedule.edited()
    clock.move(-60 * MINUTE)
    expect(schedule.due(SMALL)).toBe(true)
    schedule.failed(new Error('andet'))
    clock.move(-60 * MINUTE)
    expect(schedule.due(SMALL)).toBe(true)
    expect(schedule.problem).toBe('internal')
  })
})
