import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type {
  AgreementStatus,
  AgreementType,
  CommitmentUnit,
  PartySide,
  Renewal,
  Scheme,
} from '../rules/vocabulary'
import { organisation } from './organisation'
import { area } from './programme'
import { staff } from './staff'
import { targetGroup } from './target-group'

/** An agreement with partners, a sub-agreement under another one, or a letter of intent. */
export const agreement = sqliteTable(
  'agreement',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Sorts the Danish way where SQL must sort; written by the query layer from `name`. */
    nameKey: text('name_key').notNull(),
    type: text().$type<AgreementType>().notNull(),
    /** Its number in the series, such as no. 100. */
    number: integer(),
    /** As written, never read as a number. */
    caseNumber: text('case_number'),
    /** The agreement that it hangs under. */
    frameworkId: text('framework_id').references((): AnySQLiteColumn => agreement.id),
    /** The numbered point of the framework that a sub-agreement is about. */
    pointId: text('point_id').references((): AnySQLiteColumn => agreementPoint.id),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    /** Calendar days. */
    noticeDays: integer('notice_days'),
    renewal: text().$type<Renewal>(),
    /** Others may join. */
    openToParties: integer('open_to_parties', { mode: 'boolean' }).notNull(),
    areaId: text('area_id').references(() => area.id),
    /** Who of the office looks after it. */
    ownerId: text('owner_id').references(() => staff.id),
    note: text(),
  },
  (t) => [
    index('agreement_framework').on(t.frameworkId),
    index('agreement_point_id').on(t.pointId),
    index('agreement_name_key').on(t.nameKey),
    check('agreement_notice', sql`${t.noticeDays} >= 0`),
    check('agreement_open', sql`${t.openToParties} in (0, 1)`),
  ],
)

/** Who is party to an agreement, and who signed for it, by role, on which day. */
export const agreementParty = sqliteTable(
  'agreement_party',
  {
    id: text().primaryKey(),
    agreementId: text('agreement_id')
      .notNull()
      .references(() => agreement.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    side: text().$type<PartySide>().notNull(),
    /** `formand`, `direktør`: the role, not a person's name. */
    signatoryRole: text('signatory_role'),
    signedOn: text('signed_on'),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
  },
  (t) => [
    index('agreement_party_agreement').on(t.agreementId),
    index('agreement_party_organisation').on(t.organisationId),
  ],
)

/** How far an agreement has come, from a day on. */
export const agreementStatus = sqliteTable(
  'agreement_status',
  {
    id: text().primaryKey(),
    agreementId: text('agreement_id')
      .notNull()
      .references(() => agreement.id),
    status: text().$type<AgreementStatus>().notNull(),
    onDate: text('on_date').notNull(),
    note: text(),
  },
  (t) => [index('agreement_status_agreement').on(t.agreementId, t.onDate)],
)

/** A numbered point of an agreement. */
export const agreementPoint = sqliteTable(
  'agreement_point',
  {
    id: text().primaryKey(),
    agreementId: text('agreement_id')
      .notNull()
      .references((): AnySQLiteColumn => agreement.id),
    number: integer().notNull(),
    name: text().notNull(),
    text: text(),
  },
  (t) => [index('agreement_point_agreement').on(t.agreementId)],
)

/** A workplace that an agreement covers, from and to a day: the schools under one umbrella. */
export const agreementUnit = sqliteTable(
  'agreement_unit',
  {
    id: text().primaryKey(),
    agreementId: text('agreement_id')
      .notNull()
      .references(() => agreement.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
  },
  (t) => [
    index('agreement_unit_agreement').on(t.agreementId),
    index('agreement_unit_organisation').on(t.organisationId),
  ],
)

/** What a party has agreed to: so many places, people or hours of a scheme, in a period. */
export const commitment = sqliteTable(
  'commitment',
  {
    id: text().primaryKey(),
    agreementId: text('agreement_id')
      .notNull()
      .references(() => agreement.id),
    /** Whose it is; the agreement's partner where it is left out. */
    organisationId: text('organisation_id').references(() => organisation.id),
    scheme: text().$type<Scheme>().notNull(),
    unit: text().$type<CommitmentUnit>().notNull(),
    minimum: integer().notNull(),
    /** For a range such as 4-6; null for a number. */
    maximum: integer(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    targetGroupId: text('target_group_id').references(() => targetGroup.id),
    note: text(),
  },
  (t) => [
    index('commitment_agreement').on(t.agreementId),
    index('commitment_organisation').on(t.organisationId),
    index('commitment_target_group').on(t.targetGroupId),
    check('commitment_minimum', sql`${t.minimum} >= 0`),
    check('commitment_range', sql`${t.maximum} >= ${t.minimum}`),
  ],
)
