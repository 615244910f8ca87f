import { and, eq } from 'drizzle-orm'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { notDuplicate } from '../schema'
import { asGiven } from './fields'
import { records } from './records'

const pairs = records({
  table: notDuplicate,
  fields: { organisationId: asGiven<string>(), otherId: asGiven<string>() },
})

/**
 * Notes that two organisations which look alike are not the same; said twice it is noted once.
 * @throws DrejebogError merge.same
 */
export function dismissDuplicate(file: OpenFile, a: string, b: string): void {
  if (a === b) throw new DrejebogError('merge.same')
  const [organisationId, otherId] = a < b ? [a, b] : [b, a]
  const where = and(eq(notDuplicate.organisationId, organisationId), eq(notDuplicate.otherId, otherId))
  if (file.orm.select({ id: notDuplicate.id }).from(notDuplicate).where(where).get()) return
  pairs.create(file, { organisationId, otherId })
}
