import type { GoalRow } from './goals'

/** A goal with the floors and caps inside it. */
export type GoalWithParts = { goal: GoalRow; parts: GoalRow[] }

/** The goals of the page in their order, each with its parts. */
export function withParts(rows: readonly GoalRow[]): GoalWithParts[] {
  const parts = Map.groupBy(rows, ({ parentId }) => parentId)
  return (parts.get(null) ?? []).map((goal) => ({ goal, parts: parts.get(goal.id) ?? [] }))
}

/**
 * The order of all goals after one was moved among its own: the goals of the page, or the parts of one goal.
 * @param by -1 up, 1 down
 * @returns null where there is no place to go to
 */
export function movedOrder(rows: readonly GoalRow[], id: string, by: -1 | 1): string[] | null {
  const moving = rows.find((row) => row.id === id)
  const own = rows.filter(({ parentId }) => parentId === moving?.parentId)
  const at = own.findIndex((row) => row.id === id)
  const other = own[at + by]
  const self = own[at]
  if (!other || !self) return null
  const swapped = new Map([
    [self.id, other],
    [other.id, self],
  ])
  const order = rows.map((row) => swapped.get(row.id) ?? row)
  return withParts(order).flatMap(({ goal, parts }) => [goal.id, ...parts.map(({ id }) => id)])
}
