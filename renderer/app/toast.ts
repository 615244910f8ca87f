import { useSyncExternalStore } from 'react'
import { type Answer, type Client, client, queryClient } from './client'

export type Kept = Answer<Client['changes']['undo']>['kept'][number]

/** What stands below for ten seconds. `said` tells two of them in a row apart. */
export type Toast = { said: number } & (
  | { kind: 'written'; operation: number | null; kept: Kept[] }
  | { kind: 'undone' | 'redone'; kept: Kept[] }
  | { kind: 'erased'; published: boolean }
  | { kind: 'failed'; error: unknown }
)

type NewToast = Toast extends infer T ? (T extends Toast ? Omit<T, 'said'> : never) : never

let toast: Toast | null = null
let said = 0
const listeners = new Set<() => void>()

function show(next: NewToast | null): void {
  said += 1
  toast = next && ({ ...next, said } as Toast)
  for (const listener of listeners) listener()
}

/**
 * To be called after every write of the user's own: refreshes what is shown, and offers "Fortryd" for ten seconds.
 * @param result as the procedure answered; a write that changed nothing and kept nothing says nothing
 */
export function notifyWritten(result: { operation: number | null; kept?: Kept[] }): void {
  const { operation, kept = [] } = result
  if (operation === null && kept.length === 0) return
  void queryClient.invalidateQueries()
  show({ kind: 'written', operation, kept })
}

/**
 * To be called after an erasure, when the page of whom it was is left: forgets what was shown of them.
 * @param published whether the shared folder has it
 */
export function notifyErased(published: boolean): void {
  queryClient.removeQueries({ type: 'inactive' })
  void queryClient.invalidateQueries()
  show({ kind: 'erased', published })
}

/** Says below what went wrong with something that has no place of its own on the page. */
export function notifyFailed(error: unknown): void {
  show({ kind: 'failed', error })
}

export function closeToast(): void {
  show(null)
}

/**
 * Takes an operation back and says what was kept.
 * @param n the operation's number; the newest own one of this session when left out
 */
export async function undo(n?: number): Promise<void> {
  try {
    const { kept } = await client.changes.undo(n === undefined ? {} : { n })
    void queryClient.invalidateQueries()
    show({ kind: 'undone', kept })
  } catch (error) {
    notifyFailed(error)
  }
}

/** Does again what was taken back last. */
export async function redo(): Promise<void> {
  try {
    const { kept } = await client.changes.redo()
    void queryClient.invalidateQueries()
    show({ kind: 'redone', kept })
  } catch (error) {
    notifyFailed(error)
  }
}

/** What stands below now. */
export function useToast(): Toast | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toast,
  )
}
