import type { KeyboardEvent } from 'react'
import type { ListTable } from './useListTable'

/** The keys of a list: what each does while the keyboard stands in the rows. */
export function useGridKeys<Row extends object>(grid: {
  table: ListTable<Row>
  index: number
  moveTo: (index: number) => void
  /** Rows that PageUp and PageDown pass. */
  page: () => number
  onOpen: (row: Row) => void
  onEdit: () => void
}) {
  const { table, index, moveTo, page, onOpen, onEdit } = grid
  const rows = table.getRowModel().rows
  const last = rows.length - 1

  const steps: Record<string, () => number> = {
    ArrowDown: () => index + 1,
    ArrowUp: () => index - 1,
    PageDown: () => index + page(),
    PageUp: () => index - page(),
    Home: () => 0,
    End: () => last,
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    // Keys in the head and in an open filter are theirs.
    if (event.target !== event.currentTarget || last < 0) return
    const row = rows[index]
    const step = steps[event.key]
    const control = event.ctrlKey || event.metaKey
    if (event.key === 'ArrowUp' && index === 0 && !event.shiftKey)
      event.currentTarget.querySelector<HTMLElement>('thead [tabindex="0"]')?.focus()
    else if (step && !control) {
      const next = Math.min(Math.max(step(), 0), last)
      if (event.shiftKey) {
        const [from, to] = index < next ? [index, next] : [next, index]
        for (const each of rows.slice(from, to + 1)) each.toggleSelected(true)
      }
      moveTo(next)
    } else if (event.key === 'Enter' && row) onOpen(row.original)
    else if (event.key === 'F2' && !event.shiftKey) onEdit()
    else if (event.key === ' ') row?.toggleSelected()
    else if (control && event.key.toLowerCase() === 'a') table.toggleAllRowsSelected(true)
    else return
    event.preventDefault()
  }
}
