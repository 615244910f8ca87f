/**
 * Organisations and their units, to any depth, without circles. Who belongs where is dated; on one day it is
 * a map from a unit to what it belongs to. Data that holds a circle all the same ends no function in a loop.
 */
import { addDays, type IsoDate } from './calendar'
import { asOf, type Period } from './dated'

/** Whose unit an organisation is, in a period. */
export type ParentRow = Period & { organisationId: string; parentId: string }

/** On one day: unit → what it belongs to. A missing entry or null: it stands alone. */
export type Parents = ReadonlyMap<string, string | null>

/** What belongs where on a day; of overlapping rows the one that `asOf` chooses. */
export function parentsAsOf(rows: readonly ParentRow[], date: IsoDate): Map<string, string> {
  const parents = new Map<string, string>()
  for (const [unit, own] of Map.groupBy(rows, (row) => row.organisationId)) {
    const row = asOf(own, date)
    if (row) parents.set(unit, row.parentId)
  }
  return parents
}

/**
 * Whether a unit would come to lie under itself, on the day that the map shows. A new parent that already lies
 * in a circle is refused too: such a place has no top.
 */
export function wouldCircle(parents: Parents, child: string, newParent: string | null): boolean {
  return newParent !== null && walkUp(new Map(parents).set(child, newParent), child).circle
}

/**
 * Whether an organisation lies under itself on any day. Give all rows as they would be after the change, also
 * after one that is taken away or shortened: an older row can come to hold again.
 */
export function circlesEver(rows: readonly ParentRow[], organisationId: string): boolean {
  const above = rowsAbove(rows, organisationId)
  // '' lies before every day: there the rows with an unknown start hold.
  const days = new Set(
    above.flatMap((row) => [row.validFrom ?? '', row.validTo === null ? '' : addDays(row.validTo, 1)]),
  )
  for (const day of days) if (walkUp(parentsAsOf(above, day), organisationId).circle) return true
  return false
}

/** The rows of all that an organisation was ever or will be under, so that only their days are looked at. */
function rowsAbove(rows: readonly ParentRow[], organisationId: string): ParentRow[] {
  const byUnit = Map.groupBy(rows, (row) => row.organisationId)
  const seen = new Set([organisationId])
  for (const unit of seen) for (const row of byUnit.get(unit) ?? []) seen.add(row.parentId)
  return [...seen].flatMap((unit) => byUnit.get(unit) ?? [])
}

/** From the top down to the unit itself; a circle is cut where it closes. */
export function unitPath(parents: Parents, unit: string): string[] {
  return walkUp(parents, unit).path.reverse()
}

function walkUp(parents: Parents, from: string): { path: string[]; circle: boolean } {
  const path = new Set<string>()
  let at: string | null = from
  while (at !== null && !path.has(at)) {
    path.add(at)
    at = parents.get(at) ?? null
  }
  return { path: [...path], circle: at !== null }
}

/** All that lies under an organisation, nearest first, itself left out. */
export function descendants(parents: Parents, organisationId: string): string[] {
  const units = Map.groupBy(parents.keys(), (unit) => parents.get(unit) ?? null)
  const found = new Set([organisationId])
  for (const at of found) for (const unit of units.get(at) ?? []) found.add(unit)
  found.delete(organisationId)
  return [...found]
}

/** A record with what lies under it. */
export type Branch<T> = { row: T; below: Branch<T>[] }

/**
 * Records that each may lie in another one, as trees, in the order given. What lies in a record that is not among
 * them stands on top, and so does what lies in a circle: nothing is left out.
 */
export function forest<T extends { id: string; parentId: string | null }>(rows: readonly T[]): Branch<T>[] {
  const ids = new Set(rows.map(({ id }) => id))
  const under = Map.groupBy(rows, ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : null,
  )
  const placed = new Set<string>()
  const branch = (row: T): Branch<T> => {
    placed.add(row.id)
    return { row, below: (under.get(row.id) ?? []).filter(({ id }) => !placed.has(id)).map(branch) }
  }
  const tops = (under.get(null) ?? []).map(branch)
  return [...tops, ...rows.flatMap((row) => (placed.has(row.id) ? [] : [branch(row)]))]
}
