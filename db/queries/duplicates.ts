import { and, eq } from 'drizzle-orm'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { type DuplicateReason, duplicatePairs } from '../rules/duplicates'
import { notDuplicate } from '../schema'
import { asGiven } from './fields'
import { type OrganisationRow, organisationList } from './organisation-list'
import { records } from './records'

const pairs = records({
  table: notDuplicate,
  fields: { organisationId: asGiven<string>(), otherId: asGiven<string>() },
})

/** Two ids as a pair is kept: the smaller first. */
export function pairOf(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a]
}

/**
 * Notes that two organisations which look alike are not the same; said twice it is noted once.
 * @throws DrejebogError merge.same
 */
export function dismissDuplicate(file: OpenFile, a: string, b: string): void {
  if (a === b) throw new DrejebogError('merge.same')
  const [organisationId, otherId] = pairOf(a, b)
  const where = and(eq(notDuplicate.organisationId, organisationId), eq(notDuplicate.otherId, otherId))
  if (file.orm.select({ id: notDuplicate.id }).from(notDuplicate).where(where).get()) return
  pairs.create(file, { organisationId, otherId })
}

/** Two that may be the same, and why. */
export type Duplicate = { a: OrganisationRow; b: OrganisationRow; reason: DuplicateReason }

/**
 * All pairs that may be the same and of which nobody has said that they are not, by name.
 * @param asOf ISO date: tells whose unit each is
 */
export function duplicates(file: OpenFile, asOf: string): Duplicate[] {
  const rows = organisationList(file, asOf)
  const dismissed = new Set(dismissedDuplicates(file).map((pair) => pair.join(' ')))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const place = new Map(rows.map(({ id }, at) => [id, at]))
  return duplicatePairs(rows)
    .filter(({ a, b }) => !dismissed.has(`${a} ${b}`))
    .flatMap(({ a, b, reason }) => {
      const [one, other] = [byId.get(a), byId.get(b)]
      return one && other ? [{ a: one, b: other, reason }] : []
    })
    .sort((x, y) => (place.get(x.a.id) ?? 0) - (place.get(y.a.id) ?? 0))
}

/** The pairs of ids of which somebody has said that they are two, the smaller id first. */
export function dismissedDuplicates(file: OpenFile): [string, string][] {
  const rows = file.orm.select().from(notDuplicate).all()
  return rows.map(({ organisationId, otherId }) => [organisationId, otherId])
}
