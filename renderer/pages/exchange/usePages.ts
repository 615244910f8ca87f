import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'

const PAGE = 200

type Page<R> = { total: number; rows: R[] }

/**
 * Rows of a long list, fetched a page at a time as they come into sight.
 * @param key names the list, and its edition
 * @param first where what is in sight begins, from 0. @param last where it ends
 * @returns how many rows there are, null until that is known, and the row at a place, undefined until it is there
 */
export function usePages<R>(
  key: readonly unknown[],
  first: number,
  last: number,
  fetch: (from: number, count: number, signal: AbortSignal) => Promise<Page<R>>,
): { total: number | null; at: (place: number) => R | undefined; error: unknown } {
  const from = Math.floor(Math.max(first, 0) / PAGE)
  const to = Math.floor(Math.max(last, 0) / PAGE)
  // The first page is always asked for: it says how many there are.
  const pages = [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, at) => from + at)])]
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...key, page],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetch(page * PAGE, PAGE, signal),
    })),
  })
  const byPage = new Map(pages.map((page, at) => [page, results[at]?.data]))
  // While the same list comes anew, what it was stays in sight, so that the place in it is not lost.
  const before = useRef(byPage)
  if (byPage.get(0)) before.current = byPage
  const shown = before.current
  return {
    total: shown.get(0)?.total ?? null,
    at: (place) => shown.get(Math.floor(place / PAGE))?.rows[place % PAGE],
    error: results.find(({ error }) => error)?.error ?? null,
  }
}
