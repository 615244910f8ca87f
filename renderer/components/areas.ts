import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../app/client'
import type { Option } from './fields/declaration'

/** Every housing area, to be pointed at; what it lies in tells two of a name apart. */
export function useAreaOptions(): Option[] {
  const { data } = useQuery(orpc.areas.list.queryOptions())
  return useMemo(() => {
    const byId = new Map((data ?? []).map((area) => [area.id, area]))
    return (data ?? []).map(({ id, name, parentId }) => ({
      id,
      name,
      detail: parentId === null ? null : (byId.get(parentId)?.name ?? null),
    }))
  }, [data])
}
