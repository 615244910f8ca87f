import { and, asc, count, eq, gt, gte, inArray, lt, type SQL } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { change, operation } from '../schema'

export type ChangeEntry = typeof change.$inferSelect

/**
 * What one operation changed, oldest first.
 * @param options.limit for those that changed very much
 * @param options.records only what it did to these
 */
export function changesOf(
  file: OpenFile,
  n: number,
  options: { limit?: number; records?: string[] } = {},
): ChangeEntry[] {
  const { limit = -1, records } = options
  const range = rangeOf(file, n)
  if (!range) return []
  return file.orm
    .select()
    .from(change)
    .where(and(range, records && inArray(change.record, records)))
    .orderBy(asc(change.n))
    .limit(limit)
    .all()
}

/** How many changes one operation made. */
export function changeCount(file: OpenFile, n: number): number {
  return file.orm.select({ count: count() }).from(change).where(rangeOf(file, n)).get()?.count ?? 0
}

/** Operations never run at the same time: the changes of one are those up to the next one's. */
function rangeOf(file: OpenFile, n: number): SQL | undefined {
  const own = file.orm
    .select({ first: operation.firstChange })
    .from(operation)
    .where(eq(operation.n, n))
    .get()
  if (!own) return undefined
  const next = file.orm
    .select({ first: operation.firstChange })
    .from(operation)
    .where(gt(operation.n, n))
    .orderBy(asc(operation.n))
    .limit(1)
    .get()
  return and(gte(change.n, own.first), next && lt(change.n, next.first))
}
