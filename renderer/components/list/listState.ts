import type {
  ColumnFiltersState,
  ColumnSizingState,
  ColumnVisibilityState,
  RowSelectionState,
  SortingState,
} from '@tanstack/react-table'
import { useCallback, useSyncExternalStore } from 'react'

/** Where a user stands in a list. It is found again on coming back, until the document is closed. */
export type ListState = {
  chip: string | null
  search: string
  sorting: SortingState
  columnFilters: ColumnFiltersState
  columnSizing: ColumnSizingState
  columnVisibility: ColumnVisibilityState
  rowSelection: RowSelectionState
  /** The row that the keyboard stands on and the panel shows. */
  active: string | null
  /** The saved view that was chosen last. */
  view: string | null
  /** Whether the panel stands beside the list, where there is room for it. */
  panel: boolean
}

/** How a list stands from the start. */
export const FRESH: ListState = {
  chip: null,
  search: '',
  sorting: [],
  columnFilters: [],
  columnSizing: {},
  columnVisibility: {},
  rowSelection: {},
  active: null,
  view: null,
  panel: true,
}

type Change = Partial<ListState> | ((state: ListState) => Partial<ListState>)

const states = new Map<string, ListState>()
const scrolls = new Map<string, number>()
const listeners = new Set<() => void>()

/** The state of one list and the way to change it. */
export function useListState(id: string): [ListState, (change: Change) => void] {
  const state = useSyncExternalStore(subscribe, () => states.get(id) ?? FRESH)
  const change = useCallback((next: Change) => changeList(id, next), [id])
  return [state, change]
}

/** Changes a list from outside it, for instance to stand on a record that was just made. */
export function changeList(id: string, change: Change): void {
  const state = states.get(id) ?? FRESH
  states.set(id, { ...state, ...(typeof change === 'function' ? change(state) : change) })
  for (const listener of listeners) listener()
}

/** How far down a list was scrolled, in pixels. Kept apart: scrolling must not draw the list anew. */
export const listScroll = {
  get: (id: string): number => scrolls.get(id) ?? 0,
  set: (id: string, offset: number): void => {
    scrolls.set(id, offset)
  },
}

/** Forgets where the user stood in every list, when the document is closed: nothing of it stays behind. */
export function forgetLists(): void {
  states.clear()
  scrolls.clear()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
