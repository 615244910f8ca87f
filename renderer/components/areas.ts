import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { unitPath } from '../../db/rules/hierarchy'
import { orpc } from '../app/client'
import type { Option } from './fields/declaration'

/** Every housing area, to be pointed at; what it lies in tells two of a name apart. */
export function useAreaOptions(): Option[] {
  const { data } = useQuery(orpc.areas.list.queryOptions())
  return useMemo(() => {
    const names = new Map((data ?? []).map(({ id, name }) => [id, name]))
    const parents = new Map((data ?? []).map(({ id, parentId }) => [id, parentId]))
    return (data ?? []).map(({ id, name }) => ({
      id,
      name,
      detail: unitPath(parents, id)
        .slice(0, -1)
        .map((at) => names.get(at))
        .join(' › '),
    }))
  }, [data])
}
