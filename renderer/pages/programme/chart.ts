import { holdsOn } from '../../../db/rules/dated'
import { type Branch, forest } from '../../../db/rules/hierarchy'
import type { ProgrammeGroupKind } from '../../../db/rules/vocabulary'

type ChartGroup = {
  id: string
  parentId: string | null
  kind: ProgrammeGroupKind
  validFrom: string | null
  validTo: string | null
}
type ChartMember = { groupId: string; validFrom: string | null; validTo: string | null }

/** A group as it is drawn on a day: who sits in it, and what reports to it. */
export type ChartNode<G, M> = { group: G; members: M[]; below: ChartNode<G, M>[] }

/**
 * The groups as they hang together on a day, the steering group first among those beside each other. A group whose
 * own has ended hangs on the next one above that is there.
 * @param asOf ISO date
 */
export function chartOf<G extends ChartGroup, M extends ChartMember>(
  groups: readonly G[],
  members: readonly M[],
  asOf: string,
): ChartNode<G, M>[] {
  const parents = new Map(groups.map(({ id, parentId }) => [id, parentId]))
  const there = groups.filter((group) => holdsOn(group, asOf))
  const ids = new Set(there.map(({ id }) => id))
  const above = (group: G): string | null => {
    const seen = new Set<string>()
    let at = group.parentId
    while (at !== null && !ids.has(at) && !seen.has(at)) {
      seen.add(at)
      at = parents.get(at) ?? null
    }
    return at
  }
  const sitting = Map.groupBy(
    members.filter((member) => holdsOn(member, asOf)),
    ({ groupId }) => groupId,
  )
  type Placed = { id: string; parentId: string | null; group: G }
  const node = ({ row, below }: Branch<Placed>): ChartNode<G, M> => ({
    group: row.group,
    members: sitting.get(row.id) ?? [],
    below: below.map(node),
  })
  return forest<Placed>(
    there
      .toSorted((a, b) => rank(a) - rank(b))
      .map((group) => ({ id: group.id, parentId: above(group), group })),
  ).map(node)
}

function rank({ kind }: ChartGroup): number {
  return kind === 'steeringGroup' ? 0 : 1
}

/** Every group of a chart, each before what reports to it. */
export function nodesOf<G, M>(nodes: readonly ChartNode<G, M>[]): ChartNode<G, M>[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.below)])
}

/** Who sits in a group on a day before those who do not sit there any longer, or not yet. */
export function sittingFirst<M extends ChartMember>(members: readonly M[], asOf: string): M[] {
  const away = (member: M) => (holdsOn(member, asOf) ? 0 : 1)
  return members.toSorted((a, b) => away(a) - away(b))
}
