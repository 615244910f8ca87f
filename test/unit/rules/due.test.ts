import { describe, expect, test } from 'vitest'
import { dueGroup, horizon, weekLater } from '../../../db/rules/due'

const WEDNESDAY = '2026-11-25'

describe('what is due belongs', () => {
  test.each([
    ['2026-11-24', 'overdue', 'yesterday'],
    ['2026-11-23', 'overdue', 'Monday of this week is past, not "this week"'],
    ['2026-11-25', 'thisWeek', 'today is not overdue'],
    ['2026-11-29', 'thisWeek', 'Sunday ends the week'],
    ['2026-11-30', 'nextWeeks', 'Monday begins the next one'],
    ['2026-12-20', 'nextWeeks', 'the Sunday of the third week after'],
    ['2026-12-21', 'later', 'the Monday after that'],
  ])('%s under %s: %s', (dueOn, group) => {
    expect(dueGroup(dueOn, WEDNESDAY)).toBe(group)
  })

  test('on a Sunday only that day is left of the week', () => {
    expect(dueGroup('2026-11-29', '2026-11-29')).toBe('thisWeek')
    expect(dueGroup('2026-11-30', '2026-11-29')).toBe('nextWeeks')
    expect(horizon('2026-11-29')).toBe('2026-12-20')
  })

  test('on a Monday all seven days are this week', () => {
    expect(dueGroup('2026-12-06', '2026-11-30')).toBe('thisWeek')
    expect(dueGroup('2026-12-07', '2026-11-30')).toBe('nextWeeks')
    expect(horizon('2026-11-30')).toBe('2026-12-27')
  })

  test('across the turn of a year with a week 53, which is one week as any other', () => {
    // 2026 has a week 53: Monday 28 December to Sunday 3 January.
    expect(dueGroup('2026-12-31', '2026-12-30')).toBe('thisWeek')
    expect(dueGroup('2027-01-03', '2026-12-30')).toBe('thisWeek')
    expect(dueGroup('2027-01-04', '2026-12-30')).toBe('nextWeeks')
    expect(dueGroup('2026-12-31', '2027-01-01')).toBe('overdue')
    expect(horizon('2026-12-30')).toBe('2027-01-24')
  })

  test('across the turn of a year whose first days belong to week 1 of the new one', () => {
    expect(dueGroup('2025-01-05', '2024-12-31')).toBe('thisWeek')
    expect(dueGroup('2025-01-06', '2024-12-31')).toBe('nextWeeks')
  })
})

describe('a week later', () => {
  test('counts from the day it is due while that lies ahead', () => {
    expect(weekLater('2026-11-27', WEDNESDAY)).toBe('2026-12-04')
  })

  test('counts from today when that has passed, or it would still be overdue', () => {
    expect(weekLater('2026-10-01', WEDNESDAY)).toBe('2026-12-02')
    expect(weekLater(WEDNESDAY, WEDNESDAY)).toBe('2026-12-02')
  })

  test('goes over the turn of the year', () => {
    expect(weekLater('2026-12-28', WEDNESDAY)).toBe('2027-01-04')
  })
})
