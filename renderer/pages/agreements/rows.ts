import { daysBetween } from '../../../db/rules/dates'
import type { AgreementRow } from './agreements'

/** A row of the list, with what depends on the day. */
export type ListRow = AgreementRow & {
  areaName: string | null
  /** Whole days until its last one, below 0 when that is past; null when it has no end. */
  daysLeft: number | null
}

/**
 * The rows as they are on a day, without those that did not exist yet.
 * @param asOf ISO
 * @param areas names by id
 */
export function rowsOn(
  rows: readonly AgreementRow[],
  asOf: string,
  areas: ReadonlyMap<string, string>,
): ListRow[] {
  return rows
    .filter(({ notYet }) => !notYet)
    .map((row) => ({
      ...row,
      areaName: row.areaId === null ? null : (areas.get(row.areaId) ?? null),
      daysLeft: row.validTo === null ? null : daysBetween(asOf, row.validTo),
    }))
}

/** So long before its end an agreement needs looking after. */
const ENDING_DAYS = 90

/** Whether an agreement in force ends soon. One that renews itself goes on. */
export function isEnding({ inForce, daysLeft, renewal }: ListRow): boolean {
  return inForce && renewal !== 'automatic' && daysLeft !== null && daysLeft >= 0 && daysLeft <= ENDING_DAYS
}

/** Whether one still talks about an agreement, or writes it; also where nobody has said how far it has come. */
export function isUnderWay({ status }: Pick<AgreementRow, 'status'>): boolean {
  return status === null || status === 'dialogue' || status === 'draft'
}

/** Who stands on one side of an agreement, for a line of text. */
export function sideNames({ parties }: AgreementRow, side: 'own' | 'partner'): string {
  return parties
    .filter((party) => party.side === side)
    .map(({ name }) => name)
    .join(', ')
}

/** What an agreement is found by. */
export function searchText(row: ListRow): string {
  const { name, number, caseNumber, frameworkName, areaName, ownerName, parties, units } = row
  const parts = [name, number, caseNumber, frameworkName, areaName, ownerName]
  return [...parts, ...parties.map((party) => party.name), ...units.map((unit) => unit.name)]
    .filter((part) => part !== null)
    .join(' ')
}
