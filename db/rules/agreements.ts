/** How far an agreement has come on a day, and what makes one in a count of agreements. */
import { addDays, type IsoDate } from './calendar'
import { latestAsOf } from './dated'
import type { AgreementStatus, AgreementType, CountingRule } from './vocabulary'

export type StatusRow = { id: string; status: AgreementStatus; onDate: IsoDate }

/** What an agreement counts by; `units` are the workplaces that it covers on the day. */
export type CountedAgreement = {
  id: string
  type: AgreementType
  pointId: string | null
  inForce: boolean
  units: readonly { organisationId: string; name: string }[]
}

/** Whether an agreement of this status is in force. */
export function isInForce(status: AgreementStatus | null): boolean {
  return status === 'signed' || status === 'active'
}

/**
 * How far an agreement has come on a day: the newest status up to it. One that has run out is `expired` from the day
 * after its last, also while nobody has written so, unless it renews itself.
 * @returns with the day since which it stands so; null before the first status
 */
export function statusAsOf(
  agreement: { validTo: IsoDate | null; renewal: string | null },
  rows: readonly StatusRow[],
  asOf: IsoDate,
): { status: AgreementStatus; since: IsoDate } | null {
  const row = latestAsOf(rows, asOf, ({ onDate }) => onDate)
  if (row === null) return null
  const { validTo, renewal } = agreement
  const ran = validTo !== null && validTo < asOf && renewal !== 'automatic' && row.onDate <= validTo
  if (ran && isInForce(row.status)) return { status: 'expired', since: addDays(validTo, 1) }
  return { status: row.status, since: row.onDate }
}

/** The day on which an agreement was first signed, of the days up to one; null while it was not. */
export function signedOn(rows: readonly StatusRow[], asOf: IsoDate): IsoDate | null {
  const days = rows
    .filter(({ status, onDate }) => isInForce(status) && onDate <= asOf)
    .map((row) => row.onDate)
  return days.sort()[0] ?? null
}

/** Whether an agreement is one of its own in a count: not a part of another one, and more than an intention. */
export function isOwnAgreement(type: AgreementType): boolean {
  return type !== 'subAgreement' && type !== 'letterOfIntent'
}

/** One of a count: `unit` is the workplace that it stands for, where there is one. */
export type Counted<A> = { key: string; agreement: A; unit: string | null }

/**
 * What a counting rule counts among agreements, each once (S10: 105 agreements, one of which covers 23 schools and is
 * sub-agreed on one point with 20 of them).
 */
export function countedBy<A extends CountedAgreement>(
  rule: CountingRule,
  agreements: readonly A[],
): Counted<A>[] {
  const inForce = agreements.filter((agreement) => agreement.inForce)
  const own = inForce.filter(({ type }) => isOwnAgreement(type))
  switch (rule) {
    case 'agreements':
      return own.map((agreement) => ({ key: agreement.id, agreement, unit: null }))
    case 'units':
      return own.flatMap((agreement) => perUnit(agreement, agreement.id))
    case 'points': {
      const sub = inForce.filter(({ type, pointId }) => type === 'subAgreement' && pointId !== null)
      const all = sub.flatMap((agreement) => perUnit(agreement, agreement.pointId ?? ''))
      return [...new Map(all.map((each) => [each.key, each])).values()]
    }
  }
}

/** Each workplace once; an agreement that names none stands for one. */
function perUnit<A extends CountedAgreement>(agreement: A, by: string): Counted<A>[] {
  if (agreement.units.length === 0) return [{ key: `${by} ${agreement.id}`, agreement, unit: null }]
  return agreement.units.map(({ organisationId, name }) => ({
    key: `${by} ${organisationId}`,
    agreement,
    unit: name,
  }))
}
