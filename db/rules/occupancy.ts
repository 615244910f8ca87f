/** What is taken and free of a slot, day by day, and in which lanes its placements lie. Lanes are computed, not stored. */
import { addDays, daysBetween, type IsoDate } from './calendar'

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
  const { minimum, maximum } = capacityOn(slot, day)
  const taken = slot.stays.filter((stay) => isThere(stay, day)).length
  return {
    minimum,
    maximum,
    taken,
    free: Math.max(0, minimum - taken),
    room: Math.max(0, maximum - taken),
    over: Math.max(0, taken - maximum),
  }
}

/** Who owes a referral on a day: those below their quota while a firm place is free. */
export function owedOn(slot: SlotDates, day: IsoDate): Owed[] {
  if (occupancyOn(slot, day).free === 0) return []
  return slot.quotas.flatMap(({ organisationId, minimum, coordinating, validFrom, validTo }) => {
    if ((validFrom ?? '') > day || (validTo ?? LAST_DAY) < day) return []
    const sent = slot.stays.filter((stay) => isThere(stay, day) && stay.senderId === organisationId).length
    return sent < minimum ? [{ organisationId, missing: minimum - sent, coordinating }] : []
  })
}

/** Places that stand empty, or stand too many in, between two days in which nothing changes. */
export type Span = { from: IsoDate; to: IsoDate } & Occupancy

/** How a slot is filled from one day to another, in spans within which nothing changes. */
export function spans(slot: SlotDates, from: IsoDate, to: IsoDate): Span[] {
  const starts = new Set([from])
  const add = (day: IsoDate | null) => {
    if (day !== null && day > from && day <= to) starts.add(day)
  }
  const after = (day: IsoDate | null) => add(day === null || day >= LAST_DAY ? null : addDays(day, 1))
  add(slot.validFrom)
  after(slot.validTo)
  for (const { validFrom } of slot.capacities) add(validFrom)
  for (const stay of slot.stays) {
    add(stay.from)
    after(stay.to)
  }
  const days = [...starts].sort()
  return days.map((day, index) => ({
    from: day,
    to: addDays(days[index + 1] ?? addDays(to, 1), -1),
    ...occupancyOn(slot, day),
  }))
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
