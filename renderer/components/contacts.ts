import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../app/client'
import type { Option } from './fields/declaration'

/**
 * Contacts to choose from, those of one organisation first.
 * @param organisationId null: of all alike
 */
export function useContactsOf(organisationId: string | null): Option[] {
  const { data } = useQuery(orpc.contacts.list.queryOptions())
  return useMemo(() => {
    const options = (data ?? []).map((each) => ({
      ...{ id: each.id, name: each.name, detail: each.organisationName },
      own: each.organisationId === organisationId,
    }))
    return options.sort((a, b) => Number(b.own) - Number(a.own)).map(({ own: _, ...option }) => option)
  }, [data, organisationId])
}
