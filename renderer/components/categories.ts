import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../app/client'
import type { Option } from './fields/declaration'

/** A category as it is always told: its number says nothing without its scheme. */
export function categoryText(name: string, schemeName: string): string {
  return `${name} (${schemeName})`
}

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
