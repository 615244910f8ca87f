/** The board (tavlen): where in its lanes a slot stands empty, and for how long. Lanes and free places: occupancy.ts. */
import { dayAfter, dayBefore, daysBetween, type IsoDate } from './calendar'
import type { FreeSpan, Stay } from './occupancy'

/** What the board can be put together by: partner, jobcentre, scheme, area. */
export const BOARD_GROUPINGS = ['organisation', 'sender', 'scheme', 'area'] as const
export type BoardGrouping = (typeof BOARD_GROUPINGS)[number]

/** No longer period is shown at once: two years, and the days that make whole weeks of them. */
export const LONGEST_BOARD = 800

/** So far ahead a placement "soon ends". */
export const ENDS_WITHIN_DAYS = 21

/** Somebody in a lane, from and to a day. */
type Lying = Pick<Stay, 'from' | 'to'>

/** Days on which a firm place in a lane is empty. */
export type Gap = { from: IsoDate; to: IsoDate }

/**
 * Where the free firm places are, lane by lane. A gap stays in its lane for as long as that is empty; new ones begin in
 * the first lane that is. The gaps of all lanes together are the free places, day by day.
 * @param lanes as `lanesOf` made them
 * @param spans in order, within each of which nobody comes or goes
 * @param most so many empty lanes are added at most
 * @returns as many lanes as are needed, those without gaps at the end left out
 */
export function gapsOf(
  lanes: readonly (readonly Lying[])[],
  spans: readonly FreeSpan[],
  most = Number.POSITIVE_INFINITY,
): Gap[][] {
  const gaps: Gap[][] = []
  // How far each lane has been read: spans come in order, so nothing is looked at twice.
  const read = lanes.map(() => 0)
  const isEmpty = (lane: number, day: IsoDate) => {
    const own = lanes[lane]
    if (own === undefined) return true
    let at = read[lane] ?? 0
    for (let stay = own[at]; stay && stay.to !== null && stay.to < day; stay = own[at]) at += 1
    read[lane] = at
    const stay = own[at]
    return stay === undefined || stay.from > day
  }
  let before: number[] = []
  let last: IsoDate | null = null
  for (const { from, to, free } of spans) {
    const goesOn = last !== null && dayAfter(last) === from
    const chosen = (goesOn ? before : []).filter((lane) => isEmpty(lane, from)).slice(0, free)
    const taken = new Set(chosen)
    for (let lane = 0; chosen.length < free && lane < lanes.length + most; lane++)
      if (!taken.has(lane) && isEmpty(lane, from)) chosen.push(lane)
    for (const lane of chosen) {
      while (gaps.length <= lane) gaps.push([])
      const own = gaps[lane] as Gap[]
      const gap = own.at(-1)
      if (gap && goesOn && gap.to === last) gap.to = to
      else own.push({ from, to })
    }
    // The oldest first: of two, the newer one is filled.
    before = chosen
    last = to
  }
  return gaps
}

/** How long a place has been empty and goes on being it; null where that lies beyond what was read. */
export type Reach = { since: IsoDate | null; until: IsoDate | null }

/**
 * How far a gap that touches the edge of what is shown goes on beyond it.
 * @param spans of all that was read, in order; days that lie in none have no free place
 * @param read the first and the last day that was read
 * @param ranks its place among the gaps that touch the same edge: it goes on while more than so many places are free
 */
export function reachOf(
  gap: Gap,
  shown: Gap,
  spans: readonly FreeSpan[],
  read: Gap,
  ranks: { start: number; end: number },
): Reach {
  let [since, until] = [gap.from, gap.to]
  if (gap.from === shown.from)
    for (let at = spans.findLastIndex(({ from }) => from < since); at >= 0; at--) {
      const span = spans[at]
      if (!span || span.free <= ranks.start || span.to < dayBefore(since)) break
      since = span.from
    }
  if (gap.to === shown.to)
    for (let at = spans.findIndex(({ to }) => to > until); at >= 0 && at < spans.length; at++) {
      const span = spans[at]
      if (!span || span.free <= ranks.end || span.from > dayAfter(until)) break
      until = span.to
    }
  return { since: since <= read.from ? null : since, until: until >= read.to ? null : until }
}

/** Days from one to another, both counted. */
export function daysFromTo(from: IsoDate, to: IsoDate): number {
  return daysBetween(from, to) + 1
}
