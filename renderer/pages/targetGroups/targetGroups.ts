import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAsOf } from '../../app/asOf'
import { type Answer, type Client, client, orpc } from '../../app/client'

/** A target group as a row, as of a day; and with all its counts. */
export type TargetGroupRow = Answer<Client['targetGroups']['list']>[number]
export type TargetGroup = Answer<Client['targetGroups']['get']>
export type Count = TargetGroup['counts'][number]

/** The fields that a user fills in. */
export type TargetGroupFields = Required<Parameters<Client['targetGroups']['update']>[0]['fields']>

/** All target groups, with the counts that hold on the day that is looked at. */
export function useTargetGroups() {
  const { asOf } = useAsOf()
  return useQuery({
    ...orpc.targetGroups.list.queryOptions({ input: { asOf } }),
    placeholderData: keepPreviousData,
  })
}

/** The way to store fields of one target group. */
export const saveTargetGroup = (id: string) => (fields: Partial<TargetGroupFields>) =>
  client.targetGroups.update({ id, fields })

type CountFields = Parameters<Client['targetGroupCounts']['update']>[0]['fields']

/**
 * Counts as they are edited field by field. A number that is written where it said "ukendt fordi …" takes the place of
 * the reason; a reason never takes the place of a number: that is refused, and a new count says it.
 */
export const COUNT_API = {
  create: client.targetGroupCounts.create,
  remove: client.targetGroupCounts.remove,
  update: ({ id, fields }: { id: string; fields: CountFields }) =>
    client.targetGroupCounts.update({
      id,
      fields: fields.people == null ? fields : { ...fields, unknownBecause: null },
    }),
}
