import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { holdsOn } from '../../../db/rules/dated'
import { type Answer, type Client, orpc } from '../../app/client'
import type { Option } from '../../components/fields/declaration'

export type Programme = NonNullable<Answer<Client['programme']['get']>>
export type Area = Answer<Client['areas']['list']>[number]
export type Group = Answer<Client['programmeGroups']['list']>[number]
export type Member = Answer<Client['groupMembers']['list']>[number]

/** A group as it is drawn on a day: who sits in it, and what reports to it. */
export type ChartNode = { group: Group; members: Member[]; below: ChartNode[] }

/**
 * The groups as they hang together on a day. A group whose own is gone, or that lies in a circle, stands on top.
 * @param asOf ISO date
 */
export function chartOf(groups: readonly Group[], members: readonly Member[], asOf: string): ChartNode[] {
  const there = groups.filter((group) => holdsOn(group, asOf))
  const ids = new Set(there.map(({ id }) => id))
  const below = Map.groupBy(there, ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : null,
  )
  const drawn = new Set<string>()
  const node = (group: Group): ChartNode => {
    drawn.add(group.id)
    return {
      group,
      members: members.filter((member) => member.groupId === group.id && holdsOn(member, asOf)),
      below: (below.get(group.id) ?? []).filter(({ id }) => !drawn.has(id)).map(node),
    }
  }
  const tops = (below.get(null) ?? []).map(node)
  return [...tops, ...there.filter(({ id }) => !drawn.has(id)).map(node)]
}

/** Groups that others can report to. */
export function useGroupOptions(): Option[] {
  const { data } = useQuery(orpc.programmeGroups.list.queryOptions())
  return useMemo(() => (data ?? []).map(({ id, name }) => ({ id, name })), [data])
}

/** The contacts of all partners, to speak for one of them in a group. */
export function useContactOptions(): Option[] {
  const { data } = useQuery(orpc.contacts.list.queryOptions())
  return useMemo(
    () => (data ?? []).map(({ id, name, organisationName }) => ({ id, name, detail: organisationName })),
    [data],
  )
}
