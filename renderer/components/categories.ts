import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../app/client'
import { categoryText } from './categoryText'
import type { Option } from './fields/declaration'

/** Every category with its scheme, to be pointed at. */
export function useCategoryOptions(): Option[] {
  const { data } = useQuery(orpc.categories.catalogue.queryOptions())
  return useMemo(
    () =>
      (data?.categories ?? []).map(({ id, name, schemeName, meaning }) => ({
        id,
        name: categoryText(name, schemeName),
        detail: meaning,
        search: schemeName,
      })),
    [data],
  )
}

/** What categories are called, whatever scheme they are of; each name once. */
export function useCategoryNames(): readonly string[] {
  const { data } = useQuery(orpc.categories.catalogue.queryOptions())
  return useMemo(() => [...new Set((data?.categories ?? []).map(({ name }) => name))], [data])
}
