import type { AnyField } from '../fields/declaration'
import { sameValue } from '../fields/kinds'

/** One change of many records: a value written or emptied, or words put into a list or taken out of it. */
export type BulkChange = { key: string; how: BulkHow; value: unknown }
export type BulkHow = 'set' | 'empty' | 'add' | 'remove'

/** What can be done with a field of many records: a list is added to and taken from, any other is written or emptied. */
export function waysOf(field: AnyField): readonly BulkHow[] {
  if (field.kind === 'codes' || field.kind === 'tags') return ['add', 'remove']
  return field.required ? ['set'] : ['set', 'empty']
}

/** What a record would hold after the change. */
export function changedValue(now: unknown, { how, value }: BulkChange): unknown {
  if (how === 'set') return value
  if (how === 'empty') return null
  const held = (now ?? []) as readonly unknown[]
  const given = value as readonly unknown[]
  if (how === 'remove') return held.filter((each) => !given.includes(each))
  return [...held, ...given.filter((each) => !held.includes(each))]
}

/** How many records a change would change, and how many of these hold something else now that would be lost. */
export function countChanges(
  rows: readonly object[],
  change: BulkChange,
): { changes: number; overwrites: number } {
  let changes = 0
  let overwrites = 0
  for (const row of rows) {
    const now = (row as Record<string, unknown>)[change.key]
    if (sameValue(now, changedValue(now, change))) continue
    changes += 1
    if (change.how === 'set' && now !== null && now !== '') overwrites += 1
  }
  return { changes, overwrites }
}
