import { daysBetween, type IsoDate } from '../../../db/rules/dates'

/** A value on a day; null: not known then. */
export type ChartPoint = { on: IsoDate; value: number | null }

/** A line at a height, such as a target, for as long as it held; without days from end to end. */
export type ChartMark = { value: number; label: string; from?: IsoDate; to?: IsoDate }

export type ChartShape = 'line' | 'step'

type Placed = { on: IsoDate; value: number; x: number; y: number }

/** Where everything of a chart lies, in pixels. */
export type ChartLayout = {
  /** The height of 0. */
  base: number
  left: number
  right: number
  /** A path for each stretch in which the value is known. */
  paths: string[]
  points: Placed[]
  /** Those that have room for their number: the newest first of all, then the oldest, then where the value changes. */
  labelled: Placed[]
  /** Stretches in which nothing is known. */
  gaps: { from: IsoDate; to: IsoDate; x: number }[]
  /** Days under the chart that have room, each with how it stands to its place. */
  days: { on: IsoDate; x: number; anchor: 'start' | 'middle' | 'end' }[]
  marks: { label: string; value: number; y: number; from: number; to: number; labelY: number }[]
}

const TOP = 24
const BOTTOM = 26
const SIDE = 20
const LABEL_ROOM = 36
const DAY_ROOM = 92
const LINE = 14

/** Lays a chart out. The value axis begins at 0, so that twice as much looks like twice as much. */
export function chartLayout({
  series,
  marks = [],
  width,
  height,
  shape = 'line',
  least = 1,
}: {
  /** Oldest first. */
  series: readonly ChartPoint[]
  marks?: readonly ChartMark[]
  width: number
  height: number
  shape?: ChartShape
  /** The height of the chart is at least this value, so that two lines are drawn in one measure. */
  least?: number
}): ChartLayout {
  const left = SIDE
  const right = Math.max(width - SIDE, left + 1)
  const base = height - BOTTOM
  const first = series[0]?.on ?? ''
  const days = daysBetween(first, series.at(-1)?.on ?? '')
  const at = (on: IsoDate) =>
    days > 0 ? left + ((right - left) * daysBetween(first, on)) / days : (left + right) / 2
  const clamped = (on: IsoDate) => Math.min(right, Math.max(left, at(on)))
  const most = Math.max(least, ...series.map(({ value }) => value ?? 0), ...marks.map(({ value }) => value))
  const up = (value: number) => base - ((base - TOP) * value) / most

  const stretches = stretchesOf(series)
  const known = stretches.filter(({ known }) => known)
  const placed = (points: readonly ChartPoint[]): Placed[] =>
    points.map(({ on, value }) => ({ on, value: value ?? 0, x: at(on), y: up(value ?? 0) }))
  const points = known.flatMap(({ points: own }) => placed(own))
  return {
    base,
    left,
    right,
    paths: known.map((each) => {
      const path = pathOf(placed(each.points), shape)
      // What holds until the next one holds until the day from which it is not known, too.
      const until = stretches[stretches.indexOf(each) + 1]?.points[0]?.on
      return shape === 'step' && until !== undefined ? `${path}H${round(at(until))}` : path
    }),
    points,
    labelled: withRoom(byImportance(points), LABEL_ROOM),
    gaps: stretches.flatMap(({ known: isKnown, points: own }) => {
      const from = own[0]?.on ?? first
      const to = own.at(-1)?.on ?? from
      return isKnown ? [] : [{ from, to, x: Math.max(left + SIDE, (at(from) + at(to)) / 2) }]
    }),
    days: withRoom(endsFirst(series.map(({ on }) => ({ on, x: at(on) }))), DAY_ROOM).map(({ on, x }) => ({
      on,
      x: x <= left ? x - SIDE + 2 : x >= right ? x + SIDE - 2 : x,
      anchor: x <= left ? 'start' : x >= right ? 'end' : 'middle',
    })),
    marks: apart(
      marks.map(({ value, label, from, to }) => ({
        ...{ label, value, y: up(value) },
        from: from === undefined ? left : clamped(from),
        to: to === undefined ? right : clamped(to),
      })),
    ),
  }
}

function stretchesOf(series: readonly ChartPoint[]): { known: boolean; points: ChartPoint[] }[] {
  const stretches: { known: boolean; points: ChartPoint[] }[] = []
  for (const point of series) {
    const known = point.value !== null
    const last = stretches.at(-1)
    if (last?.known === known) last.points.push(point)
    else stretches.push({ known, points: [point] })
  }
  return stretches
}

function pathOf(points: readonly Placed[], shape: ChartShape): string {
  return points
    .map(({ x, y }, at) => {
      if (at === 0) return `M${round(x)} ${round(y)}`
      return shape === 'step' ? `H${round(x)}V${round(y)}` : `L${round(x)} ${round(y)}`
    })
    .join('')
}

const round = (length: number) => Math.round(length * 10) / 10

function byImportance(points: readonly Placed[]): Placed[] {
  const changed = points.filter(({ value }, at) => at > 0 && value !== points[at - 1]?.value)
  return [...points.slice(-1), ...points.slice(0, 1), ...changed.reverse()]
}

function endsFirst<T>(all: readonly T[]): T[] {
  return [...all.slice(-1), ...all.slice(0, 1), ...all.slice(1, -1)]
}

/** Those that lie far enough from all that were taken before them. */
function withRoom<T extends { x: number }>(all: readonly T[], room: number): T[] {
  const taken: T[] = []
  for (const each of all) if (taken.every(({ x }) => Math.abs(x - each.x) >= room)) taken.push(each)
  return taken
}

/** Gives the marks' words heights at which they do not lie over each other, from the top down. */
function apart<T extends { y: number }>(marks: readonly T[]): (T & { labelY: number })[] {
  let lowest = Number.NEGATIVE_INFINITY
  return [...marks]
    .sort((a, b) => a.y - b.y)
    .map((mark) => {
      const labelY = Math.max(mark.y - 5, lowest + LINE)
      lowest = labelY
      return { ...mark, labelY }
    })
}
