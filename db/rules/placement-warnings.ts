/** What is to be known about a placement before it is made, and afterwards. A warning never stops anybody. */
import { addDays, type IsoDate } from './calendar'
import { holdsOn } from './dated'
import { type Parents, unitPath } from './hierarchy'
import { type Capacity, capacityOn, type SlotDates, type Stay } from './occupancy'

/** A period of days, both included; `to` null for no end. */
type Days = { from: IsoDate; to: IsoDate | null }

/** Another placement of the same person on the same days. */
export type Overlap = { kind: 'overlap'; placementId: string } & Days

/** It is written at an organisation that the slot has nothing to do with. */
export type Elsewhere = { kind: 'elsewhere'; organisationName: string }

/** What is odd about a stay in its slot. */
export type SlotWarning =
  /** More people than it holds, from a day on. */
  | { kind: 'crowded'; from: IsoDate; taken: number; maximum: number }
  /** Before or after the days on which the slot is offered. */
  | { kind: 'outside'; validFrom: IsoDate | null; validTo: IsoDate | null }
  /** The jobcentre has sent more than its most, from a day on. */
  | { kind: 'senderOver'; from: IsoDate; sent: number; maximum: number }

/**
 * Whether somebody at an organisation can be in a slot of another: the one is a unit of the other, at any depth.
 * @param parents who was a unit of whom on the first day
 */
export function belongTogether(
  parents: Parents,
  organisationId: string,
  slotOrganisationId: string,
): boolean {
  return (
    unitPath(parents, organisationId).includes(slotOrganisationId) ||
    unitPath(parents, slotOrganisationId).includes(organisationId)
  )
}

const LAST_DAY = '9999-12-31'

const meets = (a: Days, b: Days) => a.from <= (b.to ?? LAST_DAY) && b.from <= (a.to ?? LAST_DAY)
const isOn = (stay: Days, day: IsoDate) => stay.from <= day && day <= (stay.to ?? LAST_DAY)

/**
 * The placements of the same person that lie on the same days, and the days that they share.
 * @param own without an id while it is not made
 * @param others of the same person, its own among them or not
 */
export function overlapsOf(
  own: Days & { id: string | null },
  others: readonly (Days & { id: string })[],
): Overlap[] {
  return others
    .filter((other) => other.id !== own.id && meets(own, other))
    .map((other) => ({
      kind: 'overlap' as const,
      placementId: other.id,
      from: own.from > other.from ? own.from : other.from,
      to: [own.to, other.to].reduce((first, day) =>
        first === null || (day !== null && day < first) ? day : first,
      ),
    }))
}

/**
 * What is odd about a stay in a slot: too many there, outside the slot's days, more than the sender may send.
 * @param slot with all its stays, this one among them or not
 */
export function slotWarnings(slot: SlotDates, own: Omit<Stay, 'id'> & { id: string | null }): SlotWarning[] {
  const together = [...slot.stays.filter(({ id }) => id !== own.id), own].filter((stay) => meets(own, stay))
  const days = turningDays(slot, own, together)
  const count = (day: IsoDate, which: (stay: { senderId: string | null }) => boolean) =>
    together.filter((stay) => isOn(stay, day) && which(stay)).length
  const found: SlotWarning[] = []

  const { validFrom, validTo } = slot
  if (own.from < (validFrom ?? '') || (own.to ?? LAST_DAY) > (validTo ?? LAST_DAY))
    found.push({ kind: 'outside', validFrom, validTo })

  for (const from of days) {
    // Where nobody has said how many, or on days on which it is not offered, there are not too many either.
    if (!holdsOn(slot, from) || !isSaid(slot.capacities, from)) continue
    const { maximum } = capacityOn(slot, from)
    const taken = count(from, () => true)
    if (taken <= maximum) continue
    found.push({ kind: 'crowded', from, taken, maximum })
    break
  }

  for (const from of days) {
    const quota = slot.quotas.find(
      (each) => each.organisationId === own.senderId && each.maximum !== null && holdsOn(each, from),
    )
    if (quota?.maximum == null) continue
    const sent = count(from, ({ senderId }) => senderId === own.senderId)
    if (sent <= quota.maximum) continue
    found.push({ kind: 'senderOver', from, sent, maximum: quota.maximum })
    break
  }
  return found
}

function isSaid(capacities: readonly Capacity[], day: IsoDate): boolean {
  return capacities.some(({ validFrom }) => (validFrom ?? '') <= day)
}

/** The days within a stay on which it can become too many: somebody begins, or how many there may be changes. */
function turningDays(slot: SlotDates, own: Days, together: readonly Days[]): IsoDate[] {
  const ends = slot.quotas.flatMap(({ validTo }) =>
    validTo === null || validTo >= LAST_DAY ? [] : [addDays(validTo, 1)],
  )
  const starts = [...together.map(({ from }) => from), ...ends]
  for (const { validFrom } of [slot, ...slot.capacities, ...slot.quotas])
    if (validFrom !== null) starts.push(validFrom)
  return [...new Set([own.from, ...starts])].filter((day) => isOn(own, day)).sort()
}
