/** What is taken and free of a slot, day by day, and in which lanes its placements lie. Lanes are computed, not stored. */
import { dayAfter, dayBefore, daysBetween, type IsoDate } from './calendar'

/** Somebody in a place, from and to a day, both included; `to` null for no end. */
export type Stay = { id: string; from: IsoDate; to: IsoDate | null; senderId: string | null }

/** So many places from a day on, null from the start. */
export type Capacity = { id: string; validFrom: IsoDate | null; minimum: number; maximum: number | null }

/** How many a jobcentre is to keep filled. */
export type Quota = {
  organisationId: string
  minimum: number
  maximum: number | null
  coordinating: boolean
  validFrom: IsoDate | null
  validTo: IsoDate | null
}

/** A slot with all that its occupancy is counted from. */
export type SlotDates = {
  validFrom: IsoDate | null
  validTo: IsoDate | null
  capacities: readonly Capacity[]
  quotas: readonly Quota[]
  stays: readonly Stay[]
}

/** A slot on a day. `free` is of the firm places, `room` up to the maximum, `over` beyond it. */
export type Occupancy = {
  minimum: number
  maximum: number
  taken: number
  free: number
  room: number
  over: number
}

/** Who has sent too few to a slot with free places. */
export type Owed = { organisationId: string; missing: number; coordinating: boolean }

const NOTHING = { minimum: 0, maximum: 0 }
const LAST_DAY = '9999-12-31'

/** How many places a slot has on a day: none outside its own period. */
export function capacityOn(slot: Pick<SlotDates, 'validFrom' | 'validTo' | 'capacities'>, day: IsoDate) {
  if ((slot.validFrom ?? '') > day || (slot.validTo ?? LAST_DAY) < day) return NOTHING
  const standing = slot.capacities
    .filter(({ validFrom }) => (validFrom ?? '') <= day)
    .reduce<Capacity | null>((best, each) => (best === null || !isBefore(each, best) ? each : best), null)
  if (standing === null) return NOTHING
  return { minimum: standing.minimum, maximum: standing.maximum ?? standing.minimum }
}

function isBefore(a: Capacity, b: Capacity): boolean {
  const [from, than] = [a.validFrom ?? '', b.validFrom ?? '']
  return from === than ? a.id < b.id : from < than
}

const isThere = ({ from, to }: Stay, day: IsoDate) => from <= day && (to === null || day <= to)

/** What is taken and free of a slot on a day. */
export function occupancyOn(slot: SlotDates, day: IsoDate): Occupancy {
  return occupancyOf(capacityOn(slot, day), slot.stays.filter((stay) => isThere(stay, day)).length)
}

function occupancyOf({ minimum, maximum }: { minimum: number; maximum: number }, taken: number): Occupancy {
  return {
    minimum,
    maximum,
    taken,
    free: Math.max(0, minimum - taken),
    room: Math.max(0, maximum - taken),
    over: Math.max(0, taken - maximum),
  }
}

/** How many each jobcentre is to keep filled on a day. Several quotas of one are one, so that nobody is counted twice. */
export function quotasOn(
  { quotas }: Pick<SlotDates, 'quotas'>,
  day: IsoDate,
): Omit<Quota, 'validFrom' | 'validTo'>[] {
  const held = quotas.filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? LAST_DAY),
  )
  return [...Map.groupBy(held, ({ organisationId }) => organisationId)].map(([organisationId, own]) => ({
    organisationId,
    minimum: own.reduce((sum, { minimum }) => sum + minimum, 0),
    maximum: own.every(({ maximum }) => maximum === null)
      ? null
      : own.reduce((sum, { minimum, maximum }) => sum + (maximum ?? minimum), 0),
    coordinating: own.some(({ coordinating }) => coordinating),
  }))
}

/** Who owes a referral on a day: those below their quota while a firm place is free. */
export function owedOn(slot: SlotDates, day: IsoDate): Owed[] {
  if (occupancyOn(slot, day).free === 0) return []
  const there = slot.stays.filter((stay) => isThere(stay, day))
  return quotasOn(slot, day).flatMap(({ organisationId, minimum, coordinating }) => {
    const sent = there.filter(({ senderId }) => senderId === organisationId).length
    return sent < minimum ? [{ organisationId, missing: minimum - sent, coordinating }] : []
  })
}

/** Places that stand empty, or stand too many in, between two days in which nothing changes. */
export type Span = { from: IsoDate; to: IsoDate } & Occupancy

/**
 * How a slot is filled from one day to another, in spans within which nothing changes.
 * @returns none where `to` lies before `from`
 */
export function spans(slot: SlotDates, from: IsoDate, to: IsoDate): Span[] {
  return sweep(slot, from, to, [])
}

/** @param also days on which a span begins besides */
function sweep(slot: SlotDates, from: IsoDate, to: IsoDate, also: readonly (IsoDate | null)[]): Span[] {
  const turns = turnsOf(slot.stays, from, to)
  const changes = new Set(capacityDays(slot))
  let taken = 0
  let capacity = NOTHING
  return daysOfChange(from, to, [...changes, ...turns.keys(), ...also]).map((span) => {
    taken += turns.get(span.from) ?? 0
    if (span.from === from || changes.has(span.from)) capacity = capacityOn(slot, span.from)
    return { ...span, ...occupancyOf(capacity, taken) }
  })
}

/**
 * How many more or fewer are there from a day on. Counted along, so that a long list of stays is read once and not for
 * every span.
 */
function turnsOf(stays: readonly Stay[], from: IsoDate, to: IsoDate): Map<IsoDate, number> {
  const turns = new Map<IsoDate, number>()
  const turn = (day: IsoDate, by: number) => turns.set(day, (turns.get(day) ?? 0) + by)
  for (const stay of stays) {
    if (stay.from > to || (stay.to !== null && stay.to < from)) continue
    turn(stay.from < from ? from : stay.from, 1)
    const left = firstDayWithout(stay.to)
    if (left !== null) turn(left, -1)
  }
  return turns
}

/** The days on which it may become another number of places. */
function capacityDays(slot: Pick<SlotDates, 'validFrom' | 'validTo' | 'capacities'>): (IsoDate | null)[] {
  return [slot.validFrom, firstDayWithout(slot.validTo), ...slot.capacities.map(({ validFrom }) => validFrom)]
}

/** The day after a last day; null where there is none: no end, or the last day that can be written. */
function firstDayWithout(lastDay: IsoDate | null): IsoDate | null {
  return lastDay === null || lastDay >= LAST_DAY ? null : dayAfter(lastDay)
}

/** A period in parts: one begins on each of the days that lie in it. */
function daysOfChange(from: IsoDate, to: IsoDate, days: Iterable<IsoDate | null>) {
  if (to < from) return []
  const starts = new Set([from])
  for (const day of days) if (day !== null && day > from && day <= to) starts.add(day)
  const sorted = [...starts].sort()
  return sorted.map((start, index) => {
    const next = sorted[index + 1]
    return { from: start, to: next === undefined ? to : dayBefore(next) }
  })
}

/** Place-days on which a firm place stood empty. */
export function vacancyDays(slot: SlotDates, from: IsoDate, to: IsoDate): number {
  return spans(slot, from, to).reduce(
    (sum, span) => sum + span.free * (daysBetween(span.from, span.to) + 1),
    0,
  )
}

/**
 * Puts stays into lanes: each in the first one that is free, in the order in which they begin, so that none lies in two
 * and as few lanes as possible are used.
 * @returns the lanes, each with its stays in order
 */
export function lanesOf<S extends Pick<Stay, 'id' | 'from' | 'to'>>(stays: readonly S[]): S[][] {
  const order = (a: S, b: S) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1)
  const lanes: S[][] = []
  for (const stay of [...stays].sort(order)) {
    const free = lanes.find((lane) => {
      const last = lane.at(-1)
      return last !== undefined && last.to !== null && last.to < stay.from
    })
    if (free) free.push(stay)
    else lanes.push([stay])
  }
  return lanes
}

/** Free firm places, between two days in which nothing changes. */
export type FreeSpan = { from: IsoDate; to: IsoDate; free: number }

/**
 * Who is to fill the free places: each place falls to one, in the order of the quotas, and what nobody owes to nobody
 * (null). So the free places of all of them are those of the slot.
 */
export function freeBySender(slot: SlotDates, from: IsoDate, to: IsoDate): Map<string | null, FreeSpan[]> {
  const bySender = new Map<string | null, FreeSpan[]>()
  const quotaDays = slot.quotas.flatMap(({ validFrom, validTo }) => [validFrom, firstDayWithout(validTo)])
  const changes = new Set(quotaDays)
  const turnsBy = new Map(
    slot.quotas.map(({ organisationId }) => [
      organisationId,
      turnsOf(
        slot.stays.filter(({ senderId }) => senderId === organisationId),
        from,
        to,
      ),
    ]),
  )
  const sent = new Map<string, number>()
  let quotas: ReturnType<typeof quotasOn> = []
  for (const { from: first, to: last, free } of sweep(slot, from, to, quotaDays)) {
    for (const [sender, turns] of turnsBy) sent.set(sender, (sent.get(sender) ?? 0) + (turns.get(first) ?? 0))
    if (first === from || changes.has(first)) quotas = quotasOn(slot, first)
    let left = free
    const fall = (sender: string | null, places: number) => {
      if (places <= 0) return
      const own = bySender.get(sender) ?? []
      own.push({ from: first, to: last, free: places })
      bySender.set(sender, own)
      left -= places
    }
    for (const { organisationId, minimum } of quotas)
      fall(organisationId, Math.min(minimum - (sent.get(organisationId) ?? 0), left))
    fall(null, left)
  }
  return bySender
}

/** How many places one jobcentre is to keep filled, between two days in which that stays the same. */
export function quotaSpans(
  slot: Pick<SlotDates, 'validFrom' | 'validTo' | 'quotas'>,
  organisationId: string,
  from: IsoDate,
  to: IsoDate,
): { from: IsoDate; to: IsoDate; minimum: number; maximum: number }[] {
  const own = slot.quotas.filter((quota) => quota.organisationId === organisationId)
  const turns = own.flatMap(({ validFrom, validTo }) => [validFrom, firstDayWithout(validTo)])
  return daysOfChange(from, to, [slot.validFrom, firstDayWithout(slot.validTo), ...turns]).map((span) => {
    const stands = (slot.validFrom ?? '') <= span.from && span.from <= (slot.validTo ?? LAST_DAY)
    const [quota] = stands ? quotasOn({ quotas: own }, span.from) : []
    return { ...span, minimum: quota?.minimum ?? 0, maximum: quota?.maximum ?? quota?.minimum ?? 0 }
  })
}
