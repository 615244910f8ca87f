import { type Gap, gapsOf, reachOf } from '../rules/board'
import type { IsoDate } from '../rules/calendar'
import {
  type FreeSpan,
  freeBySender,
  lanesOf,
  type Occupancy,
  occupancyOn,
  owedOn,
  quotaSpans,
  quotasOn,
  type SlotDates,
  spans,
} from '../rules/occupancy'
import type { Outcome, PlacementState, Scheme } from '../rules/vocabulary'

/** A placement on the board. */
export type BoardBar = {
  id: string
  from: IsoDate
  /** The last day on which it takes up its place; null for no end. */
  to: IsoDate | null
  /** The last day as first agreed, and as agreed now. */
  plannedEnd: IsoDate | null
  lastDay: IsoDate | null
  /** How far it had come on the day. */
  state: PlacementState
  /** It is over, so its end is not to be moved. */
  ended: boolean
  /** It ends soon, counted from the day. */
  soon: boolean
  scheme: Scheme
  outcome: Outcome | null
  /** Null: a place that is counted and not named. */
  name: string | null
  localId: string | null
  senderId: string | null
  senderName: string | null
}

/** Days on which a firm place is empty: as shown, and as it really is; null where that lies further than was read. */
export type BoardGap = Gap & {
  since: IsoDate | null
  until: IsoDate | null
  /** Who is to send somebody. */
  owed: { name: string; missing: number }[]
}

export type BoardLane = { bars: BoardBar[]; gaps: BoardGap[] }

/** What is drawn of a slot, or of a jobcentre's share of one. */
export type Drawn = {
  /** On the day; null where nobody said how many it is to be. */
  now: Pick<Occupancy, 'minimum' | 'maximum' | 'taken' | 'free'> | null
  /** How many places it is, in parts of the period. */
  capacity: { from: IsoDate; to: IsoDate; minimum: number; maximum: number }[]
  /** More people than places. */
  over: { from: IsoDate; to: IsoDate; by: number }[]
  lanes: BoardLane[]
  /** Places that are not drawn, because they are very many. */
  hidden: number
}

/** A slot with its stays, as they are read around the period and on the day. */
export type SlotInView = {
  dates: SlotDates
  now: SlotDates
  bars: readonly BoardBar[]
  shown: Gap
  read: Gap
  asOf: IsoDate
  /** What an organisation is called. */
  nameOf: (organisationId: string) => string
}

/** More empty lanes than these say nothing more. */
const MOST_EMPTY = 40

/** A whole slot. */
export function drawSlot(view: SlotInView): Drawn {
  const { dates, now, shown, read, asOf } = view
  const all = spans(dates, read.from, read.to)
  const inView = clipped(all, shown)
  return {
    ...drawLanes(view, view.bars, all, inView, (day) => owedOn(dates, day)),
    now: occupancyOn(now, asOf),
    over: merged(
      inView.map(({ from, to, over }) => ({ from, to, by: over })),
      (a, b) => a.by === b.by,
    ).filter(({ by }) => by > 0),
  }
}

/** The shares of a slot: each jobcentre's, and what belongs to none (null). Each stay and each free place is in one. */
export function drawShares(view: SlotInView): Map<string | null, Drawn> {
  const { dates, now, shown, read, asOf } = view
  const free = freeBySender(dates, read.from, read.to)
  const freeNow = freeBySender(now, asOf, asOf)
  const quotasNow = new Map(quotasOn(now, asOf).map((quota) => [quota.organisationId, quota]))
  const barsOf = Map.groupBy(view.bars, ({ senderId }) => senderId)
  const shares = new Map<string | null, Drawn>()
  const senders = [
    ...dates.quotas.map(({ organisationId }) => organisationId),
    ...barsOf.keys(),
    ...free.keys(),
  ]
  for (const sender of new Set(senders)) {
    const bars = barsOf.get(sender) ?? []
    const capacity = sender === null ? [] : quotaSpans(dates, sender, shown.from, shown.to)
    const empty = free.get(sender) ?? []
    const drawn = drawLanes(view, bars, empty, capacity, (day) =>
      owedOn(dates, day).filter(({ organisationId }) => organisationId === sender),
    )
    if (drawn.lanes.length === 0) continue
    const quota = quotasNow.get(sender ?? '')
    const places = freeNow.get(sender)?.[0]?.free ?? 0
    const minimum = quota?.minimum ?? places
    shares.set(sender, {
      ...drawn,
      now:
        quota || places > 0
          ? {
              ...{ minimum, maximum: quota?.maximum ?? minimum, free: places },
              taken: occupancyOn(
                { ...now, stays: now.stays.filter((stay) => stay.senderId === sender) },
                asOf,
              ).taken,
            }
          : null,
      over: [],
    })
  }
  return shares
}

/** Placements without a slot: as many lanes as there are at once. */
export function drawBars(bars: readonly BoardBar[]): Drawn {
  const lanes = lanesOf(bars).map((own) => ({ bars: own, gaps: [] }))
  return { now: null, capacity: [], over: [], lanes, hidden: 0 }
}

/**
 * Lanes with their bars and gaps.
 * @param free the free places of all that was read, in order
 * @param capacity how many places it is, in the period
 */
function drawLanes(
  { shown, read, asOf, nameOf }: SlotInView,
  bars: readonly BoardBar[],
  free: readonly FreeSpan[],
  capacity: readonly { from: IsoDate; to: IsoDate; minimum: number; maximum: number }[],
  owedAt: (day: IsoDate) => { organisationId: string; missing: number }[],
): Omit<Drawn, 'now' | 'over'> {
  const full = lanesOf(bars)
  const gaps = gapsOf(full, clipped(free, shown), MOST_EMPTY)
  const most = capacity.reduce((highest, { maximum }) => Math.max(highest, maximum), 0)
  const needed = Math.max(full.length, gaps.length, most)
  const drawn = Math.min(needed, full.length + MOST_EMPTY)
  const touching = (edge: (gap: Gap) => boolean) => gaps.flatMap((own) => own.filter(edge))
  const first = touching((gap) => gap.from === shown.from)
  const last = touching((gap) => gap.to === shown.to)
  const teller = tellerOf(gaps, asOf)
  const owedBy = (day: IsoDate) =>
    owedAt(day).map(({ organisationId, missing }) => ({ name: nameOf(organisationId), missing }))
  return {
    capacity: merged(
      capacity.map(({ from, to, minimum, maximum }) => ({ from, to, minimum, maximum })),
      (a, b) => a.minimum === b.minimum && a.maximum === b.maximum,
    ),
    hidden: needed - drawn,
    lanes: Array.from({ length: drawn }, (_, lane) => ({
      bars: full[lane] ?? [],
      gaps: (gaps[lane] ?? []).map((gap) => {
        const ranks = { start: first.indexOf(gap), end: last.indexOf(gap) }
        const { since, until } = reachOf(gap, shown, free, read, ranks)
        return {
          from: gap.from,
          to: gap.to,
          since,
          until,
          owed: gap === teller?.gap ? owedBy(teller.day) : [],
        }
      }),
    })),
  }
}

/**
 * The gap that says what is owed, and as of which day: it is owed once, however many places stand empty. The first one
 * that is there on the day, else the next to come; what is over is owed by nobody any more.
 */
function tellerOf(gaps: readonly Gap[][], asOf: IsoDate): { gap: Gap; day: IsoDate } | null {
  const left = gaps.flat().filter(({ to }) => to >= asOf)
  const now = left.find(({ from }) => from <= asOf)
  if (now) return { gap: now, day: asOf }
  const [next] = left.sort((a, b) => (a.from < b.from ? -1 : 1))
  return next ? { gap: next, day: next.from } : null
}

/** What of the spans lies in a period. */
function clipped<S extends Gap>(all: readonly S[], { from, to }: Gap): S[] {
  return all
    .filter((span) => span.from <= to && span.to >= from)
    .map((span) =>
      span.from >= from && span.to <= to
        ? span
        : { ...span, from: span.from < from ? from : span.from, to: span.to > to ? to : span.to },
    )
}

/** Neighbours that say the same are one. */
function merged<S extends Gap>(spans: readonly S[], isSame: (a: S, b: S) => boolean): S[] {
  const parts: S[] = []
  for (const span of spans) {
    const last = parts.at(-1)
    if (last && isSame(last, span)) last.to = span.to
    else parts.push({ ...span })
  }
  return parts
}
