import { asc, desc, eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import type { DanishLevel, MentorModel, Scheme, Sector, SlotKind, YesNo } from '../rules/vocabulary'
import { slot, slotCapacity, slotQuota } from '../schema'
import { asGiven, date, invalid, requiredText, text, words } from './fields'
import { removeWhatHangsOn } from './hanging'
import { assertPeriod, assertRange } from './periods'
import { records } from './records'
import { found } from './rows'

export type Slot = typeof slot.$inferSelect
export type SlotCapacity = typeof slotCapacity.$inferSelect
export type SlotQuota = typeof slotQuota.$inferSelect

/** Places that an organisation or a unit of it offers. */
export const slots = records({
  table: slot,
  fields: {
    organisationId: asGiven<string>(),
    name: requiredText(200),
    scheme: asGiven<Scheme>(),
    kind: asGiven<SlotKind>(),
    validFrom: date,
    validTo: date,
    hoursPerWeek: asGiven<number | null>(),
    tasks: text(10_000),
    demands: text(10_000),
    trades: words(60),
    danish: asGiven<DanishLevel | null>(),
    interpreter: asGiven<YesNo | null>(),
    sector: asGiven<Sector | null>(),
    areaId: asGiven<string | null>(),
    mentorModel: asGiven<MentorModel | null>(),
    mentorHours: asGiven<number | null>(),
    agreementId: asGiven<string | null>(),
    contactId: asGiven<string | null>(),
    ownerId: asGiven<string | null>(),
    note: text(10_000),
  },
  within: (row) => assertPeriod(row.validFrom, row.validTo, 'slot.validTo'),
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'slot', [id]),
})

/** How many places it is, from a day on. */
export const slotCapacities = records({
  table: slotCapacity,
  fields: {
    slotId: asGiven<string>(),
    validFrom: date,
    minimum: asGiven<number>(),
    maximum: asGiven<number | null>(),
  },
  within: (row) => assertRange(row.minimum, row.maximum, 'slotCapacity.maximum'),
})

/** How many of them a jobcentre keeps filled. */
export const slotQuotas = records({
  table: slotQuota,
  fields: {
    slotId: asGiven<string>(),
    organisationId: asGiven<string>(),
    minimum: asGiven<number>(),
    maximum: asGiven<number | null>(),
    coordinating: asGiven<boolean>(),
    validFrom: date,
    validTo: date,
  },
  within: (row) => {
    assertRange(row.minimum, row.maximum, 'slotQuota.maximum')
    assertPeriod(row.validFrom, row.validTo, 'slotQuota.validTo')
  },
  check: {
    on: ['slotId', 'coordinating', 'validFrom', 'validTo'],
    rule: (file, row) => {
      if (row.coordinating && isCoordinatedBesides(file, row))
        throw invalid('slotQuota.coordinating', 'quota.coordinating')
    },
  },
})

const LAST_DAY = '9999-12-31'

/** Whether another jobcentre coordinates the same slot on one of the same days. */
function isCoordinatedBesides({ orm }: OpenFile, { id, slotId, validFrom, validTo }: SlotQuota): boolean {
  return orm
    .select()
    .from(slotQuota)
    .where(eq(slotQuota.slotId, slotId))
    .all()
    .some(
      (other) =>
        other.id !== id &&
        other.coordinating &&
        (other.validFrom ?? '') <= (validTo ?? LAST_DAY) &&
        (validFrom ?? '') <= (other.validTo ?? LAST_DAY),
    )
}

type New<R extends { create: (...args: never[]) => string }> = Omit<Parameters<R['create']>[1], 'slotId'>

/** All that a new slot can come with. */
export type NewSlot = {
  slot: Parameters<typeof slots.create>[1]
  capacity: New<typeof slotCapacities> | null
  quotas: New<typeof slotQuotas>[]
}

/**
 * Makes a slot together with how many places it is and who fills them.
 * @returns the id of the slot
 */
export function createSlot(file: OpenFile, values: NewSlot): string {
  const slotId = slots.create(file, values.slot)
  if (values.capacity) slotCapacities.create(file, { ...values.capacity, slotId })
  for (const quota of values.quotas) slotQuotas.create(file, { ...quota, slotId })
  return slotId
}

/** A slot with its capacities, newest first, and its quotas. */
export type SlotRecord = Slot & { capacities: SlotCapacity[]; quotas: SlotQuota[] }

/** @throws DrejebogError record.notFound */
export function slotRecord(file: OpenFile, id: string): SlotRecord {
  const { orm } = file
  return {
    ...found(orm.select().from(slot).where(eq(slot.id, id)).get()),
    capacities: orm
      .select()
      .from(slotCapacity)
      .where(eq(slotCapacity.slotId, id))
      .orderBy(desc(slotCapacity.validFrom), desc(slotCapacity.id))
      .all(),
    quotas: orm.select().from(slotQuota).where(eq(slotQuota.slotId, id)).orderBy(asc(slotQuota.id)).all(),
  }
}
