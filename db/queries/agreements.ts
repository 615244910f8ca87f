import { and, eq, ne } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { wouldCircle } from '../rules/hierarchy'
import { nameKey } from '../rules/text'
import type {
  AgreementStatus,
  AgreementType,
  CommitmentUnit,
  PartySide,
  Renewal,
  Scheme,
} from '../rules/vocabulary'
import {
  agreement,
  agreementParty,
  agreementPoint,
  agreementStatus,
  agreementUnit,
  commitment,
} from '../schema'
import { asGiven, date, invalid, requiredDate, requiredText, text } from './fields'
import { removeWhatHangsOn } from './hanging'
import { assertPeriod, assertRange } from './periods'
import { records } from './records'

export type Agreement = typeof agreement.$inferSelect

/** Agreements of every type. One under another one is never, through however many links, under itself. */
export const agreements = records({
  table: agreement,
  fields: {
    name: requiredText(200),
    type: asGiven<AgreementType>(),
    number: asGiven<number | null>(),
    caseNumber: text(100),
    frameworkId: asGiven<string | null>(),
    pointId: asGiven<string | null>(),
    validFrom: date,
    validTo: date,
    noticeDays: asGiven<number | null>(),
    renewal: asGiven<Renewal | null>(),
    openToParties: asGiven<boolean>(),
    areaId: asGiven<string | null>(),
    ownerId: asGiven<string | null>(),
    note: text(10_000),
  },
  derive: (row) => (row.name === undefined ? {} : { nameKey: nameKey(row.name) }),
  check: { on: ['frameworkId', 'pointId', 'validFrom', 'validTo'], rule: assertAgreement },
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'agreement', [id]),
})

function assertAgreement(file: OpenFile, row: Agreement): void {
  assertPeriod(row.validFrom, row.validTo, 'agreement.validTo')
  if (row.frameworkId !== null) {
    const parents = file.orm.select({ id: agreement.id, above: agreement.frameworkId }).from(agreement).all()
    const others = parents.filter(({ id }) => id !== row.id).map(({ id, above }) => [id, above] as const)
    if (wouldCircle(new Map(others), row.id, row.frameworkId))
      throw invalid('agreement.frameworkId', 'hierarchy.circle')
  }
  if (row.pointId === null) return
  const point = file.orm.select().from(agreementPoint).where(eq(agreementPoint.id, row.pointId)).get()
  if (point?.agreementId !== row.frameworkId) throw invalid('agreement.pointId', 'point.elsewhere')
}

/** Who is party to an agreement, and who signed for it, by role and day. Nobody is party twice on the same days. */
export const agreementParties = records({
  table: agreementParty,
  fields: {
    agreementId: asGiven<string>(),
    organisationId: asGiven<string>(),
    side: asGiven<PartySide>(),
    signatoryRole: text(200),
    signedOn: date,
    validFrom: date,
    validTo: date,
  },
  check: {
    on: ['agreementId', 'organisationId', 'validFrom', 'validTo'],
    rule: (file, row) => {
      assertPeriod(row.validFrom, row.validTo, 'agreementParty.validTo')
      const same = and(
        eq(agreementParty.agreementId, row.agreementId),
        eq(agreementParty.organisationId, row.organisationId),
        ne(agreementParty.id, row.id),
      )
      if (
        file.orm
          .select()
          .from(agreementParty)
          .where(same)
          .all()
          .some((other) => overlap(other, row))
      )
        throw invalid('agreementParty.organisationId', 'party.twice')
    },
  },
})

type Period = { validFrom: string | null; validTo: string | null }

function overlap(a: Period, b: Period): boolean {
  return (
    (a.validFrom ?? '') <= (b.validTo ?? '9999-12-31') && (b.validFrom ?? '') <= (a.validTo ?? '9999-12-31')
  )
}

/** How far an agreement has come, each step from its day. */
export const agreementStatuses = records({
  table: agreementStatus,
  fields: {
    agreementId: asGiven<string>(),
    status: asGiven<AgreementStatus>(),
    onDate: requiredDate,
    note: text(1_000),
  },
})

/** The numbered points of an agreement. One that a sub-agreement is about stays in its agreement. */
export const agreementPoints = records({
  table: agreementPoint,
  fields: {
    agreementId: asGiven<string>(),
    number: asGiven<number>(),
    name: requiredText(200),
    text: text(10_000),
  },
  check: {
    on: ['agreementId'],
    rule: (file, row) => {
      const about = file.orm.select().from(agreement).where(eq(agreement.pointId, row.id)).all()
      if (about.some(({ frameworkId }) => frameworkId !== row.agreementId))
        throw invalid('agreementPoint.agreementId', 'point.elsewhere')
    },
  },
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'agreement_point', [id]),
})

/** The workplaces that an agreement covers, in periods. */
export const agreementUnits = records({
  table: agreementUnit,
  fields: {
    agreementId: asGiven<string>(),
    organisationId: asGiven<string>(),
    validFrom: date,
    validTo: date,
  },
  check: {
    on: ['agreementId', 'organisationId', 'validFrom', 'validTo'],
    rule: (file, row) => {
      assertPeriod(row.validFrom, row.validTo, 'agreementUnit.validTo')
      const same = and(
        eq(agreementUnit.agreementId, row.agreementId),
        eq(agreementUnit.organisationId, row.organisationId),
        ne(agreementUnit.id, row.id),
      )
      if (
        file.orm
          .select()
          .from(agreementUnit)
          .where(same)
          .all()
          .some((other) => overlap(other, row))
      )
        throw invalid('agreementUnit.organisationId', 'unit.twice')
    },
  },
})

/** What a party has agreed to, in places, people or hours of a scheme. */
export const commitments = records({
  table: commitment,
  fields: {
    agreementId: asGiven<string>(),
    organisationId: asGiven<string | null>(),
    scheme: asGiven<Scheme>(),
    unit: asGiven<CommitmentUnit>(),
    minimum: asGiven<number>(),
    maximum: asGiven<number | null>(),
    validFrom: date,
    validTo: date,
    targetGroupId: asGiven<string | null>(),
    note: text(10_000),
  },
  within: (row) => {
    assertRange(row.minimum, row.maximum, 'commitment.maximum')
    assertPeriod(row.validFrom, row.validTo, 'commitment.validTo')
  },
})

type New<R extends { create: (...args: never[]) => string }> = Omit<Parameters<R['create']>[1], 'agreementId'>

/** All that a new agreement can come with. */
export type NewAgreement = {
  agreement: Parameters<typeof agreements.create>[1]
  parties: New<typeof agreementParties>[]
  statuses: New<typeof agreementStatuses>[]
  commitments: New<typeof commitments>[]
  /** The organisations that it covers. */
  unitIds: string[]
}

/**
 * Makes an agreement together with its parties, how far it has come, what was agreed and whom it covers.
 * @returns the id of the agreement
 */
export function createAgreement(file: OpenFile, values: NewAgreement): string {
  const agreementId = agreements.create(file, values.agreement)
  for (const party of values.parties) agreementParties.create(file, { ...party, agreementId })
  for (const status of values.statuses) agreementStatuses.create(file, { ...status, agreementId })
  for (const each of values.commitments) commitments.create(file, { ...each, agreementId })
  for (const organisationId of values.unitIds)
    agreementUnits.create(file, { agreementId, organisationId, validFrom: null, validTo: null })
  return agreementId
}
