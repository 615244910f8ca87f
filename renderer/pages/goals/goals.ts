import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useAsOf } from '../../app/asOf'
import { type Answer, type Client, client, orpc } from '../../app/client'
import type { Option } from '../../components/fields/declaration'

/** A goal as it stands on a day, and with all that hangs on it. */
export type GoalRow = Answer<Client['goals']['list']>[number]
export type GoalRecord = Answer<Client['goals']['get']>
export type GoalTarget = GoalRecord['targets'][number]
export type GoalEntry = GoalRecord['entries'][number]
export type GoalFollowUp = GoalRecord['followUps'][number]

/** The fields that a user fills in. */
export type GoalFields = Required<Parameters<Client['goals']['update']>[0]['fields']>

/** All goals as they stand on the day that the pages show. */
export function useGoals() {
  const { asOf } = useAsOf()
  return useQuery({
    ...orpc.goals.list.queryOptions({ input: { asOf } }),
    placeholderData: keepPreviousData,
  })
}

/** The way to store fields of one goal. */
export const saveGoal = (id: string) => (fields: Partial<GoalFields>) => client.goals.update({ id, fields })

/** Goals that another one can be a part of: those that are no part themselves. @param except it cannot be its own */
export function useTotalOptions(except: string): Option[] {
  const { data } = useGoals()
  return useMemo(
    () => (data ?? []).filter(({ id, parentId }) => parentId === null && id !== except),
    [data, except],
  )
}

/** Every target group, to be pointed at. */
export function useGroupOptions(): Option[] {
  const { data } = useQuery(orpc.targetGroups.list.queryOptions({ input: {} }))
  return useMemo(() => (data ?? []).map(({ id, name, areaName }) => ({ id, name, detail: areaName })), [data])
}
