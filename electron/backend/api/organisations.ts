import { z } from 'zod'
import { mergeOrganisations } from '../../../db/queries/merge'
import { updateOrganisations } from '../../../db/queries/organisation-bulk'
import { organisationList, organisationRecord } from '../../../db/queries/organisation-list'
import {
  organisationEmployeeCounts,
  organisationParents,
  organisations as organisationRecords,
  organisationSteps,
} from '../../../db/queries/organisations'
import { INDUSTRY_SCHEMES, ORGANISATION_KINDS, PARTNER_STEPS, SECTORS } from '../../../db/rules/vocabulary'
import { onFile, writing } from './base'
import { date, id, optionalDate, optionalText, written } from './fields'

const kinds = z.array(z.enum(ORGANISATION_KINDS))
const tags = z.array(z.string().max(200)).max(50)

const fields = z.strictObject({
  name: z.string().max(500),
  kinds,
  sector: z.enum(SECTORS).nullable(),
  cvr: optionalText,
  pNumber: optionalText,
  industryCode: optionalText,
  industryScheme: z.enum(INDUSTRY_SCHEMES).nullable(),
  street: optionalText,
  postcode: optionalText,
  city: optionalText,
  website: optionalText,
  tags,
  note: optionalText,
  mainContactId: id.nullable(),
  ownerId: id.nullable(),
})

/** What can stand alike at many partners. */
const bulkFields = fields.pick({
  sector: true,
  industryCode: true,
  industryScheme: true,
  street: true,
  postcode: true,
  city: true,
  ownerId: true,
})

/** A new organisation needs its name only; the rest is filled in later. */
const NEW = {
  kinds: [],
  sector: null,
  cvr: null,
  pNumber: null,
  industryCode: null,
  industryScheme: null,
  street: null,
  postcode: null,
  city: null,
  website: null,
  tags: [],
  note: null,
  mainContactId: null,
  ownerId: null,
}

/** Partners (organisations and their units). */
export const organisations = {
  /** All, with what holds on a day (`asOf`, ISO; today when left out). */
  list: onFile
    .input(z.strictObject({ asOf: date.optional() }))
    .handler(({ context, input }) => organisationList(context.file, input.asOf ?? context.today)),
  /** One, with all that hangs on it. */
  get: onFile
    .input(z.strictObject({ id, asOf: date.optional() }))
    .handler(({ context, input }) => organisationRecord(context.file, input.id, input.asOf ?? context.today)),
  create: writing
    .input(fields.partial().required({ name: true }))
    .handler(({ context, input }) =>
      context.create('organisation.create', (file) => organisationRecords.create(file, { ...NEW, ...input })),
    ),
  update: writing
    .input(z.strictObject({ id, fields: fields.partial() }))
    .handler(({ context, input }) =>
      context.write('organisation.update', (file) =>
        organisationRecords.update(file, input.id, input.fields),
      ),
    ),
  /** Many alike, as one operation. One that is gone stops it all. */
  updateMany: writing
    .input(
      z.strictObject({
        ids: z.array(id).min(1).max(10_000),
        fields: bulkFields.partial().optional(),
        addTags: tags.optional(),
        removeTags: tags.optional(),
        addKinds: kinds.optional(),
        removeKinds: kinds.optional(),
      }),
    )
    .handler(({ context, input: { ids, ...change } }) =>
      context.write('organisation.update', (file) => updateOrganisations(file, ids, change)),
    ),
  /** Makes two one: all that hangs on either stays, and the kept one gets the fields that were chosen. */
  merge: writing
    .input(z.strictObject({ keepId: id, dropId: id, fields: fields.partial() }))
    .handler(({ context, input: { keepId, dropId, fields: chosen } }) =>
      context.write('organisation.merge', (file) => mergeOrganisations(file, keepId, dropId, chosen)),
    ),
  /** Several at once, as one operation. What hangs on them goes too; their units stay. */
  remove: writing
    .input(z.strictObject({ ids: z.array(id).min(1).max(10_000) }))
    .handler(({ context, input }) =>
      context.write('organisation.remove', (file) => {
        for (const each of new Set(input.ids)) organisationRecords.remove(file, each)
      }),
    ),
}

/** Steps of the talk with a partner, from a day on. */
export const steps = written('step', organisationSteps, {
  organisationId: id,
  step: z.enum(PARTNER_STEPS),
  onDate: date,
})

/** Head counts with their day. */
export const employeeCounts = written('employeeCount', organisationEmployeeCounts, {
  organisationId: id,
  countedOn: date,
  employees: z.int().min(0).max(1_000_000),
})

/** Whose unit an organisation is, in a period. */
export const memberships = written('membership', organisationParents, {
  organisationId: id,
  parentId: id,
  validFrom: optionalDate,
  validTo: optionalDate,
})
