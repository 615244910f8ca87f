import { desc, eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import type { Benefit } from '../rules/vocabulary'
import { targetGroup, targetGroupCount } from '../schema'
import { asGiven, invalid, requiredDate, requiredText, text } from './fields'
import { removeWhatHangsOn } from './hanging'
import { records } from './records'
import { found } from './rows'

export type TargetGroup = typeof targetGroup.$inferSelect
export type TargetGroupCount = typeof targetGroupCount.$inferSelect

/** The people the programme is for, in groups that are counted and not named. */
export const targetGroups = records({
  table: targetGroup,
  fields: {
    name: requiredText(200),
    benefit: asGiven<Benefit | null>(),
    categoryId: asGiven<string | null>(),
    areaId: asGiven<string | null>(),
    note: text(10_000),
  },
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'target_group', [id]),
})

/** How many there are in a group, as counted on a day; or why that is not known. */
export const targetGroupCounts = records({
  table: targetGroupCount,
  fields: {
    targetGroupId: asGiven<string>(),
    countedOn: requiredDate,
    people: asGiven<number | null>(),
    activeShare: asGiven<number | null>(),
    unknownBecause: text(1_000),
    ownerId: asGiven<string | null>(),
    source: text(1_000),
  },
  within: (row) => assertKnown(row.people, row.unknownBecause, 'targetGroupCount'),
})

/**
 * A figure is a number, or unknown for a reason: never both, and never neither.
 * @param table whose fields are named
 * @throws DrejebogError field.invalid, figure.missing · figure.both
 */
export function assertKnown(value: number | null, because: string | null, table: string): void {
  if (value === null && because === null) throw invalid(`${table}.unknownBecause`, 'figure.missing')
  if (value !== null && because !== null) throw invalid(`${table}.unknownBecause`, 'figure.both')
}

/** The counts of a group, newest first. */
export function countsOf(file: OpenFile, targetGroupId: string): TargetGroupCount[] {
  return file.orm
    .select()
    .from(targetGroupCount)
    .where(eq(targetGroupCount.targetGroupId, targetGroupId))
    .orderBy(desc(targetGroupCount.countedOn), desc(targetGroupCount.id))
    .all()
}

/** A group with all its counts. @throws DrejebogError record.notFound */
export function targetGroupRecord(file: OpenFile, id: string): TargetGroup & { counts: TargetGroupCount[] } {
  const row = found(file.orm.select().from(targetGroup).where(eq(targetGroup.id, id)).get())
  return { ...row, counts: countsOf(file, id) }
}

type NewCount = Omit<Parameters<typeof targetGroupCounts.create>[1], 'targetGroupId'>

/**
 * Makes a group together with its first count.
 * @param count null while nobody has counted
 * @returns the id of the group
 */
export function createTargetGroup(
  file: OpenFile,
  group: Parameters<typeof targetGroups.create>[1],
  count: NewCount | null,
): string {
  const targetGroupId = targetGroups.create(file, group)
  if (count) targetGroupCounts.create(file, { ...count, targetGroupId })
  return targetGroupId
}
