import { z } from 'zod'
import { slotList } from '../../../db/queries/slot-list'
import {
  slotCapacities as capacityRecords,
  createSlot,
  slotQuotas as quotaRecords,
  slotRecord,
  slots as slotRecords,
} from '../../../db/queries/slots'
import {
  DANISH_LEVELS,
  MENTOR_MODELS,
  SCHEMES,
  SECTORS,
  SLOT_KINDS,
  YES_NO,
} from '../../../db/rules/vocabulary'
import { onFile, writing } from './base'
import { date, id, minutes, optionalDate, optionalText, written } from './fields'

const number = z.int().min(0).max(100_000)

const fields = {
  organisationId: id,
  name: z.string().max(500),
  scheme: z.enum(SCHEMES),
  kind: z.enum(SLOT_KINDS),
  validFrom: optionalDate,
  validTo: optionalDate,
  hoursPerWeek: minutes,
  tasks: optionalText,
  demands: optionalText,
  trades: z.array(z.string().max(200)).max(100),
  danish: z.enum(DANISH_LEVELS).nullable(),
  interpreter: z.enum(YES_NO).nullable(),
  sector: z.enum(SECTORS).nullable(),
  areaId: id.nullable(),
  mentorModel: z.enum(MENTOR_MODELS).nullable(),
  mentorHours: minutes,
  agreementId: id.nullable(),
  contactId: id.nullable(),
  ownerId: id.nullable(),
  note: optionalText,
}
const capacity = { validFrom: optionalDate, minimum: number, maximum: number.nullable() }
const quota = {
  organisationId: id,
  minimum: number,
  maximum: number.nullable(),
  coordinating: z.boolean(),
  validFrom: optionalDate,
  validTo: optionalDate,
}

const NEW = {
  kind: 'standing' as const,
  validFrom: null,
  validTo: null,
  hoursPerWeek: null,
  tasks: null,
  demands: null,
  trades: [],
  danish: null,
  interpreter: null,
  sector: null,
  areaId: null,
  mentorModel: null,
  mentorHours: null,
  agreementId: null,
  contactId: null,
  ownerId: null,
  note: null,
}

const { update, remove } = written('slot', slotRecords, fields)

/** Places that organisations offer. Hours are minutes a week. `asOf` is an ISO date; today when left out. */
export const slots = {
  /** All, with what is taken and free of them on the day. */
  list: onFile
    .input(z.strictObject({ asOf: date.optional() }))
    .handler(({ context, input }) => slotList(context.file, input.asOf ?? context.today, context.today)),
  /** One, with its capacities and quotas. */
  get: onFile.input(z.strictObject({ id, asOf: date.optional() })).handler(({ context, input }) => {
    const record = slotRecord(context.file, input.id)
    const [row] = slotList(context.file, input.asOf ?? context.today, context.today, input.id)
    if (!row) throw new Error('a slot that was just read is not in the list')
    const { sector, capacities, quotas, ...own } = record
    return { ...row, ...own, ownSector: sector, capacityRows: capacities, quotaRows: quotas }
  }),
  /** With how many places it is and who fills them, as one operation. */
  create: writing
    .input(
      z.strictObject({
        slot: z.strictObject(fields).partial().required({ organisationId: true, name: true, scheme: true }),
        capacity: z.strictObject(capacity).nullable().optional(),
        quotas: z.array(z.strictObject(quota)).max(100).optional(),
      }),
    )
    .handler(({ context, input }) =>
      context.create('slot.create', (file) =>
        createSlot(file, {
          slot: { ...NEW, ...input.slot },
          capacity: input.capacity ?? null,
          quotas: input.quotas ?? [],
        }),
      ),
    ),
  update,
  remove,
  /** Several at once, as one operation. Placements in them stay, without a slot. */
  removeMany: writing
    .input(z.strictObject({ ids: z.array(id).min(1).max(10_000) }))
    .handler(({ context, input }) =>
      context.write('slot.remove', (file) => {
        for (const each of new Set(input.ids)) slotRecords.remove(file, each)
      }),
    ),
}

/** How many places it is, from a day on. */
export const slotCapacities = written('slotCapacity', capacityRecords, { slotId: id, ...capacity })

/** How many of them a jobcentre keeps filled. */
export const slotQuotas = written('slotQuota', quotaRecords, { slotId: id, ...quota })
