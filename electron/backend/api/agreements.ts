import { z } from 'zod'
import { agreementList, agreementRecord, allPoints } from '../../../db/queries/agreement-list'
import {
  agreements as agreementRecords,
  commitments as commitmentRecords,
  createAgreement,
  agreementParties as partyRecords,
  agreementPoints as pointRecords,
  agreementStatuses as statusRecords,
  agreementUnits as unitRecords,
} from '../../../db/queries/agreements'
import { subAgree } from '../../../db/queries/sub-agreements'
import {
  AGREEMENT_STATUSES,
  AGREEMENT_TYPES,
  COMMITMENT_UNITS,
  PARTY_SIDES,
  RENEWALS,
  SCHEMES,
} from '../../../db/rules/vocabulary'
import { onFile, writing } from './base'
import { date, id, optionalDate, optionalText, written } from './fields'

const name = z.string().max(500)
const number = z.int().min(0).max(1_000_000)
const period = { validFrom: optionalDate, validTo: optionalDate }

const fields = {
  name,
  type: z.enum(AGREEMENT_TYPES),
  number: number.nullable(),
  caseNumber: optionalText,
  frameworkId: id.nullable(),
  pointId: id.nullable(),
  ...period,
  noticeDays: z.int().min(0).max(36_500).nullable(),
  renewal: z.enum(RENEWALS).nullable(),
  openToParties: z.boolean(),
  areaId: id.nullable(),
  ownerId: id.nullable(),
  note: optionalText,
}
const party = {
  organisationId: id,
  side: z.enum(PARTY_SIDES),
  signatoryRole: optionalText,
  signedOn: optionalDate,
  ...period,
}
const status = { status: z.enum(AGREEMENT_STATUSES), onDate: date, note: optionalText }
const commitment = {
  organisationId: id.nullable(),
  scheme: z.enum(SCHEMES),
  unit: z.enum(COMMITMENT_UNITS),
  minimum: number,
  maximum: number.nullable(),
  ...period,
  targetGroupId: id.nullable(),
  note: optionalText,
}

/** A new agreement needs its name and type only. */
const NEW = {
  number: null,
  caseNumber: null,
  frameworkId: null,
  pointId: null,
  validFrom: null,
  validTo: null,
  noticeDays: null,
  renewal: null,
  openToParties: false,
  areaId: null,
  ownerId: null,
  note: null,
}

const { update, remove } = written('agreement', agreementRecords, fields)

/** Agreements with partners. `asOf` is an ISO date; today when left out. */
export const agreements = {
  /** All, with what holds on the day. */
  list: onFile
    .input(z.strictObject({ asOf: date.optional() }))
    .handler(({ context, input }) => agreementList(context.file, input.asOf ?? context.today)),
  /** One, with all that hangs on it. */
  get: onFile
    .input(z.strictObject({ id, asOf: date.optional() }))
    .handler(({ context, input }) => agreementRecord(context.file, input.id, input.asOf ?? context.today)),
  /** The numbered points of all agreements, each with its agreement's name. */
  points: onFile.handler(({ context }) => allPoints(context.file)),
  /** With its parties, how far it has come, what was agreed and whom it covers, as one operation. */
  create: writing
    .input(
      z.strictObject({
        agreement: z.strictObject(fields).partial().required({ name: true, type: true }),
        parties: z.array(z.strictObject(party)).max(500).optional(),
        statuses: z.array(z.strictObject(status)).max(100).optional(),
        commitments: z.array(z.strictObject(commitment)).max(500).optional(),
        unitIds: z.array(id).max(1_000).optional(),
      }),
    )
    .handler(
      ({ context, input: { agreement, parties = [], statuses = [], commitments = [], unitIds = [] } }) =>
        context.create('agreement.create', (file) =>
          createAgreement(file, {
            agreement: { ...NEW, ...agreement },
            parties,
            statuses,
            commitments,
            unitIds: [...new Set(unitIds)],
          }),
        ),
    ),
  update,
  remove,
  /** Several at once, as one operation. Their sub-agreements stay. */
  removeMany: writing
    .input(z.strictObject({ ids: z.array(id).min(1).max(10_000) }))
    .handler(({ context, input }) =>
      context.write('agreement.remove', (file) => {
        for (const each of new Set(input.ids)) agreementRecords.remove(file, each)
      }),
    ),
  /** Sub-agrees a point of a framework with workplaces, as one operation. */
  subAgree: writing
    .input(
      z.strictObject({
        frameworkId: id,
        pointId: id,
        status: z.enum(AGREEMENT_STATUSES),
        onDate: date,
        units: z
          .array(z.strictObject({ organisationId: id, name, agreementId: id.nullable() }))
          .min(1)
          .max(1_000),
      }),
    )
    .handler(({ context, input }) => context.write('agreement.create', (file) => subAgree(file, input))),
}

const agreementId = id

/** Who is party to an agreement, and who signed for it. */
export const agreementParties = written('agreementParty', partyRecords, { agreementId, ...party })

/** How far an agreement has come, from a day on. */
export const agreementStatuses = written('agreementStatus', statusRecords, { agreementId, ...status })

/** The numbered points of an agreement. */
export const agreementPoints = written('agreementPoint', pointRecords, {
  agreementId,
  number,
  name,
  text: optionalText,
})

/** The workplaces that an agreement covers. */
export const agreementUnits = {
  ...written('agreementUnit', unitRecords, { agreementId, organisationId: id, ...period }),
  /** Several for one period, as one operation. */
  createMany: writing
    .input(z.strictObject({ agreementId, organisationIds: z.array(id).min(1).max(1_000), ...period }))
    .handler(({ context, input: { organisationIds, ...values } }) =>
      context.write('agreementUnit.create', (file) => {
        for (const organisationId of new Set(organisationIds))
          unitRecords.create(file, { ...values, organisationId })
      }),
    ),
}

/** What a party has agreed to. */
export const commitments = written('commitment', commitmentRecords, { agreementId, ...commitment })
