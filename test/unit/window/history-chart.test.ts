import { describe, expect, test } from 'vitest'
import { chartLayout } from '../../../renderer/components/charts/layout'

const SIZE = { width: 400, height: 168 }
const SERIES = [
  { on: '2026-01-31', value: 5 },
  { on: '2026-02-28', value: 10 },
  { on: '2026-03-31', value: 20 },
]

describe('a chart over time', () => {
  test('twice as much stands twice as high over 0, or the picture would exaggerate', () => {
    const { base, points } = chartLayout({ series: SERIES, ...SIZE })
    const [five = 0, ten = 0, twenty = 0] = points.map(({ y }) => base - y)
    expect(ten).toBeCloseTo(2 * five)
    expect(twenty).toBeCloseTo(4 * five)
  })

  test('days lie as far apart as they are, not one step each', () => {
    const series = [
      { on: '2026-01-01', value: 1 },
      { on: '2026-01-11', value: 1 },
      { on: '2026-02-10', value: 1 },
    ]
    const { points, left, right } = chartLayout({ series, ...SIZE })
    expect(points.map(({ x }) => x)).toEqual([left, left + (right - left) / 4, right])
  })

  test('what is not known is a gap with its own place and never a point at 0', () => {
    const series = [...SERIES.slice(0, 1), { on: '2026-02-28', value: null }, ...SERIES.slice(2)]
    const { paths, points, gaps } = chartLayout({ series, ...SIZE })
    expect(points.map(({ value }) => value)).toEqual([5, 20])
    expect(paths).toHaveLength(2)
    expect(gaps.map(({ from, to }) => [from, to])).toEqual([['2026-02-28', '2026-02-28']])
  })

  test('a value that holds until the next one goes in steps, not in a slope that never was', () => {
    const [line] = chartLayout({ series: SERIES, ...SIZE }).paths
    const [step] = chartLayout({ series: SERIES, ...SIZE, shape: 'step' }).paths
    expect(line).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+L/)
    expect(step).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V[\d.]+H[\d.]+V/)
  })

  test('a value that holds until it is no longer known is drawn up to that day, not only to its last count', () => {
    const series = [...SERIES.slice(0, 1), { on: '2026-02-28', value: null }, ...SERIES.slice(2)]
    const { paths, left, right, gaps } = chartLayout({ series, ...SIZE, shape: 'step' })
    const until = Number(/H([\d.]+)$/.exec(paths[0] ?? '')?.[1])
    expect(until).toBeGreaterThan(left)
    expect(until).toBeLessThan(right)
    expect(until).toBeCloseTo(gaps[0]?.x ?? 0, 0)
  })

  test('two lines in one chart share one measure, or a part would look as large as the whole', () => {
    const { base, points } = chartLayout({ series: SERIES, ...SIZE, least: 40 })
    const whole = chartLayout({ series: [{ on: '2026-01-31', value: 40 }], ...SIZE })
    expect(2 * (base - (points.at(-1)?.y ?? 0))).toBeCloseTo(whole.base - (whole.points[0]?.y ?? 0))
  })

  test('numbers never lie over each other, and the newest always has its own', () => {
    const series = Array.from({ length: 60 }, (_, at) => ({
      on: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
      value: at,
    }))
    const { labelled } = chartLayout({ series, ...SIZE })
    expect(labelled.map(({ value }) => value)).toContain(59)
    const xs = labelled.map(({ x }) => x).sort((a, b) => a - b)
    for (const [at, x] of xs.entries()) if (at > 0) expect(x - (xs[at - 1] ?? 0)).toBeGreaterThanOrEqual(30)
  })

  test('a mark above all values is inside the picture, and two close ones have words apart', () => {
    const { marks } = chartLayout({
      series: SERIES,
      ...SIZE,
      marks: [
        { value: 40, label: 'højst 40' },
        { value: 39, label: 'mindst 39', from: '2026-02-28' },
      ],
    })
    const [high, low] = marks
    expect(high?.y).toBeGreaterThanOrEqual(0)
    expect((low?.labelY ?? 0) - (high?.labelY ?? 0)).toBeGreaterThanOrEqual(12)
    expect(low?.from).toBeGreaterThan(high?.from ?? 0)
  })

  test('one day alone is drawn too', () => {
    const { points, labelled, days } = chartLayout({ series: SERIES.slice(0, 1), ...SIZE })
    expect(points).toHaveLength(1)
    expect(labelled).toHaveLength(1)
    expect(days).toHaveLength(1)
    expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  })
})
