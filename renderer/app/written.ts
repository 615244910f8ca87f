import { useSyncExternalStore } from 'react'
import { queryClient } from './client'

/** The write that the user can still take back in the toast; `said` tells two writes in a row apart. */
export type Written = { operation: number; said: number }

let written: Written | null = null
const listeners = new Set<() => void>()

function set(next: Written | null): void {
  written = next
  for (const listener of listeners) listener()
}

/**
 * To be called after every write of the user's own: refreshes what is shown, and offers "Fortryd" for ten seconds.
 * @param result as the procedure answered; a write that changed nothing says nothing
 */
export function notifyWritten(result: { operation: number | null }): void {
  void queryClient.invalidateQueries()
  if (result.operation !== null) set({ operation: result.operation, said: (written?.said ?? 0) + 1 })
}

/** Takes the toast away. */
export function forgetWritten(): void {
  set(null)
}

/** The newest write that has a toast. */
export function useWritten(): Written | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => written,
  )
}
