import { asc, eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { isInForce, type StatusRow, signedOn, statusAsOf } from '../rules/agreements'
import type { AgreementStatus, AgreementType, Renewal, Sector } from '../rules/vocabulary'
import {
  agreement,
  agreementParty,
  agreementPoint,
  agreementStatus,
  agreementUnit,
  commitment,
  organisation,
} from '../schema'
import { attachmentsOf, type ListedAttachment } from './attachments'
import { found } from './rows'

/** A party as it is listed. */
export type ListedParty = {
  organisationId: string
  name: string
  side: 'own' | 'partner'
  sector: Sector | null
}

/** An agreement as a row of the list, as of a day. */
export type AgreementRow = {
  id: string
  name: string
  type: AgreementType
  number: number | null
  caseNumber: string | null
  frameworkId: string | null
  frameworkName: string | null
  pointId: string | null
  pointNumber: number | null
  validFrom: string | null
  validTo: string | null
  noticeDays: number | null
  renewal: Renewal | null
  openToParties: boolean
  areaId: string | null
  ownerId: string | null
  ownerName: string | null
  note: string | null
  /** How far it has come; null before its first status. */
  status: AgreementStatus | null
  /** Since when it stands so. */
  statusSince: string | null
  /** When it was first signed. */
  signedOn: string | null
  inForce: boolean
  /** All that is said of how far it has come lies after the day: there was no such agreement yet. */
  notYet: boolean
  /** Those of the day, our own side first. */
  parties: ListedParty[]
  /** The partners' names, for lists. */
  partners: string
  /** The sector of its partners; null where they differ or it is not known. */
  sector: Sector | null
  /** The workplaces that it covers on the day. */
  units: { organisationId: string; name: string }[]
  /** Places and people that it promises, at least. */
  committed: number
}

type Raw = Omit<
  AgreementRow,
  | 'openToParties'
  | 'notYet'
  | 'status'
  | 'statusSince'
  | 'signedOn'
  | 'inForce'
  | 'parties'
  | 'partners'
  | 'sector'
  | 'units'
  | 'committed'
> & { openToParties: number; dated: number }

/** In SQL, that a row with a period holds on the day `$asOf`. */
const HOLDS = `coalesce(valid_from, '') <= $asOf AND (valid_to IS NULL OR valid_to >= $asOf)`

/**
 * In SQL, whether the agreement `a` may still stand on `$since` or after it: it has not run out, or was signed anew, and
 * nobody has ended it by `$asOf`. After years most have, and are not read for what counts today.
 */
const STANDS = `(a.valid_to IS NULL OR a.valid_to >= $since OR a.renewal = 'automatic' OR EXISTS (
    SELECT 1 FROM agreement_status n WHERE n.agreement_id = a.id AND n.on_date > a.valid_to AND n.on_date <= $asOf))
  AND coalesce((SELECT status FROM agreement_status n WHERE n.agreement_id = a.id AND n.on_date <= $asOf
    ORDER BY n.on_date DESC, n.id DESC LIMIT 1), '') NOT IN ('expired', 'terminated')`

const OF_CHOSEN = 'agreement_id IN (SELECT value FROM json_each($chosen))'

/**
 * All agreements with what holds on a day.
 * @param asOf ISO date
 * @param options.standingSince only those that may still be in force on this day (ISO) or after it
 * @returns by name, the Danish way
 */
export function agreementList(
  file: OpenFile,
  asOf: string,
  options: { standingSince?: string } = {},
): AgreementRow[] {
  const { standingSince: since } = options
  const rows = file.sqlite
    .prepare<[{ asOf: string; since: string }], Raw>(
      `SELECT a.id, a.name, a.type, a.number, a.case_number AS caseNumber, a.framework_id AS frameworkId,
        f.name AS frameworkName, a.point_id AS pointId, p.number AS pointNumber, a.valid_from AS validFrom,
        a.valid_to AS validTo, a.notice_days AS noticeDays, a.renewal, a.open_to_parties AS openToParties,
        a.area_id AS areaId, a.owner_id AS ownerId, w.name AS ownerName, a.note,
        EXISTS (SELECT 1 FROM agreement_status s WHERE s.agreement_id = a.id) AS dated
      FROM agreement a LEFT JOIN agreement f ON f.id = a.framework_id
      LEFT JOIN agreement_point p ON p.id = a.point_id LEFT JOIN staff w ON w.id = a.owner_id
      WHERE ${since === undefined ? '$since = $asOf' : STANDS}
      ORDER BY a.name_key, a.id`,
    )
    .all({ asOf, since: since ?? asOf })
  const chosen = JSON.stringify(since === undefined ? [] : rows.map(({ id }) => id))
  const ofChosen = since === undefined ? '$chosen IS NOT NULL' : OF_CHOSEN
  const by = <T extends { agreementId: string }>(sql: string) =>
    Map.groupBy(
      file.sqlite.prepare<[{ asOf: string; chosen: string }], T>(sql).all({ asOf, chosen }),
      ({ agreementId }) => agreementId,
    )
  const statuses = by<StatusRow & { agreementId: string }>(
    `SELECT id, agreement_id AS agreementId, status, on_date AS onDate FROM agreement_status WHERE on_date <= $asOf AND ${ofChosen}`,
  )
  const parties = by<ListedParty & { agreementId: string }>(
    `SELECT x.agreement_id AS agreementId, x.organisation_id AS organisationId, o.name, x.side, o.sector
    FROM (SELECT * FROM agreement_party WHERE ${HOLDS} AND ${ofChosen}) x JOIN organisation o ON o.id = x.organisation_id
    ORDER BY x.side, o.name_key`,
  )
  const units = by<{ agreementId: string; organisationId: string; name: string }>(
    `SELECT DISTINCT x.agreement_id AS agreementId, x.organisation_id AS organisationId, o.name
    FROM (SELECT * FROM agreement_unit WHERE ${HOLDS} AND ${ofChosen}) x JOIN organisation o ON o.id = x.organisation_id
    ORDER BY o.name_key`,
  )
  const committed = by<{ agreementId: string; minimum: number }>(
    `SELECT agreement_id AS agreementId, minimum FROM commitment WHERE unit IN ('slots', 'people') AND ${HOLDS} AND ${ofChosen}`,
  )
  return rows.map(({ dated, ...row }) => {
    const own = statuses.get(row.id) ?? []
    const standing = statusAsOf(row, own, asOf)
    const listed = (parties.get(row.id) ?? []).map(({ agreementId: _, ...party }) => party)
    const partners = listed.filter(({ side }) => side === 'partner')
    const sectors = new Set(partners.map(({ sector }) => sector))
    return {
      ...row,
      openToParties: row.openToParties === 1,
      status: standing?.status ?? null,
      statusSince: standing?.since ?? null,
      signedOn: signedOn(own, asOf),
      inForce: isInForce(standing?.status ?? null),
      notYet: standing === null && dated === 1,
      parties: listed,
      partners: partners.map(({ name }) => name).join(', '),
      sector: sectors.size === 1 ? ([...sectors][0] ?? null) : null,
      units: (units.get(row.id) ?? []).map(({ organisationId, name }) => ({ organisationId, name })),
      committed: (committed.get(row.id) ?? []).reduce((sum, { minimum }) => sum + minimum, 0),
    }
  })
}

export type AgreementParty = typeof agreementParty.$inferSelect & { name: string }
export type AgreementUnit = typeof agreementUnit.$inferSelect & { name: string }
export type Commitment = typeof commitment.$inferSelect & { organisationName: string | null }

/** An agreement with all that hangs on it. */
export type AgreementRecord = typeof agreement.$inferSelect & {
  /** Of the agreement that it hangs under. */
  frameworkName: string | null
  /** As of the day that was asked for. */
  standing: { status: AgreementStatus; since: string } | null
  /** Now and before, our own side first. */
  parties: AgreementParty[]
  /** Newest first. */
  statuses: (typeof agreementStatus.$inferSelect)[]
  /** By their number. */
  points: (typeof agreementPoint.$inferSelect)[]
  units: AgreementUnit[]
  commitments: Commitment[]
  /** What hangs under it, as of the day. */
  subAgreements: AgreementRow[]
  /** Newest first. */
  attachments: ListedAttachment[]
}

/**
 * @param asOf ISO date
 * @throws DrejebogError record.notFound
 */
export function agreementRecord(file: OpenFile, id: string, asOf: string): AgreementRecord {
  const { orm } = file
  const row = found(orm.select().from(agreement).where(eq(agreement.id, id)).get())
  const names = new Map(
    orm
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .all()
      .map((o) => [o.id, o.name]),
  )
  const named = <T extends { organisationId: string }>(rows: T[]) =>
    rows
      .map((each) => ({ ...each, name: names.get(each.organisationId) ?? '' }))
      .sort((a, b) => a.name.localeCompare(b.name, 'da') || (a.organisationId < b.organisationId ? -1 : 1))
  const statuses = orm.select().from(agreementStatus).where(eq(agreementStatus.agreementId, id)).all()
  const parties = named(orm.select().from(agreementParty).where(eq(agreementParty.agreementId, id)).all())
  return {
    ...row,
    frameworkName: row.frameworkId === null ? null : nameOfAgreement(file, row.frameworkId),
    standing: statusAsOf(row, statuses, asOf),
    parties: [
      ...parties.filter(({ side }) => side === 'own'),
      ...parties.filter(({ side }) => side !== 'own'),
    ],
    statuses: statuses.sort((a, b) => (`${a.onDate} ${a.id}` < `${b.onDate} ${b.id}` ? 1 : -1)),
    points: orm
      .select()
      .from(agreementPoint)
      .where(eq(agreementPoint.agreementId, id))
      .orderBy(asc(agreementPoint.number), asc(agreementPoint.id))
      .all(),
    units: named(orm.select().from(agreementUnit).where(eq(agreementUnit.agreementId, id)).all()),
    commitments: orm
      .select()
      .from(commitment)
      .where(eq(commitment.agreementId, id))
      .orderBy(asc(commitment.id))
      .all()
      .map((each) => ({
        ...each,
        organisationName: each.organisationId === null ? null : (names.get(each.organisationId) ?? null),
      })),
    subAgreements: agreementList(file, asOf).filter(({ frameworkId }) => frameworkId === id),
    attachments: attachmentsOf(file, { agreementId: id }),
  }
}

function nameOfAgreement(file: OpenFile, id: string): string | null {
  return (
    file.orm.select({ name: agreement.name }).from(agreement).where(eq(agreement.id, id)).get()?.name ?? null
  )
}

export type ListedPoint = {
  id: string
  number: number
  name: string
  agreementId: string
  agreementName: string
}

/** The numbered points of all agreements, by agreement and number. */
export function allPoints(file: OpenFile): ListedPoint[] {
  return file.sqlite
    .prepare<[], ListedPoint>(
      `SELECT p.id, p.number, p.name, a.id AS agreementId, a.name AS agreementName
      FROM agreement_point p JOIN agreement a ON a.id = p.agreement_id ORDER BY a.name_key, p.number, p.id`,
    )
    .all()
}
