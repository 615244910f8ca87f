import { and, asc, eq, gt, gte, lt } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { change, operation } from '../schema'

export type ChangeEntry = typeof change.$inferSelect

/** What one operation changed, oldest first. @param limit for those that changed very much */
export function changesOf(file: OpenFile, n: number, limit = -1): ChangeEntry[] {
  const own = file.orm
    .select({ first: operation.firstChange })
    .from(operation)
    .where(eq(operation.n, n))
    .get()
  if (!own) return []
  const next = file.orm
    .select({ first: operation.firstChange })
    .from(operation)
    .where(gt(operation.n, n))
    .orderBy(asc(operation.n))
    .limit(1)
    .get()
  return file.orm
    .select()
    .from(change)
    .where(and(gte(change.n, own.first), next && lt(change.n, next.first)))
    .orderBy(asc(change.n))
    .limit(limit)
    .all()
}
