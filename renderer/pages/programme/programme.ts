import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Answer, type Client, orpc } from '../../app/client'
import type { Option } from '../../components/fields/declaration'
import type { ChartNode } from './chart'

export type Programme = NonNullable<Answer<Client['programme']['get']>>
export type Area = Answer<Client['areas']['list']>[number]
export type Group = Answer<Client['programmeGroups']['list']>[number]
export type Member = Answer<Client['groupMembers']['list']>[number]
export type Node = ChartNode<Group, Member>

/** What of the chart is open to be edited: a group, perhaps at one of its members. */
export type Chosen = { groupId: string; memberId: string | null }

/** Groups that others can report to. */
export function useGroupOptions(): Option[] {
  const { data } = useQuery(orpc.programmeGroups.list.queryOptions())
  return useMemo(() => (data ?? []).map(({ id, name }) => ({ id, name })), [data])
}

/** The contacts of the member, one of whom speaks for it. */
export function useContactOptions({ organisationId }: Readonly<Record<string, unknown>>): Option[] {
  const { data } = useQuery(orpc.contacts.list.queryOptions())
  return useMemo(
    () =>
      (data ?? [])
        .filter((contact) => contact.organisationId === organisationId)
        .map(({ id, name, organisationName }) => ({ id, name, detail: organisationName })),
    [data, organisationId],
  )
}
