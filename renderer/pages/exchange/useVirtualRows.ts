import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useState } from 'react'
import { usePages } from './usePages'

type Fetch<R> = (from: number, count: number, signal: AbortSignal) => Promise<{ total: number; rows: R[] }>

/**
 * A long table of rows that are fetched as they come into sight. Above and below those that are drawn stands the room
 * that the others would take.
 * @param rowHeight in pixels at 100 %; rows that turn out higher are measured
 */
export function useVirtualRows<R>(
  box: RefObject<HTMLElement | null>,
  { key, rowHeight, fetch }: { key: readonly unknown[]; rowHeight: number; fetch: Fetch<R> },
) {
  const [range, setRange] = useState({ first: 0, last: 0 })
  const { total, at, error } = usePages(key, range.first, range.last, fetch)
  // Heights are rem, so that the text size setting moves them too.
  const [scale] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16)
  const virtualizer = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight * scale,
    overscan: 8,
    onChange: ({ range: seen }) => {
      if (!seen) return
      setRange((now) =>
        now.first === seen.startIndex && now.last === seen.endIndex
          ? now
          : { first: seen.startIndex, last: seen.endIndex },
      )
    },
  })
  const items = virtualizer.getVirtualItems()
  return {
    total,
    error,
    rows: items.map((item) => ({ index: item.index, row: at(item.index) })),
    measure: virtualizer.measureElement,
    above: items[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
  }
}
