import { useEffect, useSyncExternalStore } from 'react'
import { client, orpc, queryClient } from './client'
import { documentChanged } from './documentChanged'
import { namesChanged, screenAgain } from './names'

type Contact = 'connecting' | 'connected' | 'lost'

const FIRST_WAIT = 500
const LONGEST_WAIT = 10_000

let contact: Contact = 'connecting'
const listeners = new Set<() => void>()

function setContact(next: Contact): void {
  if (contact === next) return
  contact = next
  for (const listener of listeners) listener()
}

/** Whether the backend is there: `lost` from the moment its events end until they flow again. */
export function useContact(): Contact {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => contact,
  )
}

/** Listens to what the backend tells, for as long as the window lives, and asks again for what may have changed. */
export function useBackendEvents(): void {
  useEffect(() => {
    const stop = new AbortController()
    void listen(stop.signal)
    return () => stop.abort()
  }, [])
}

async function listen(signal: AbortSignal): Promise<void> {
  let wait = FIRST_WAIT
  while (!signal.aborted) {
    try {
      const events = await client.session.events(undefined, { signal })
      // While nobody answered, anything may have happened.
      if (contact === 'lost') {
        await screenAgain()
        await documentChanged()
      }
      setContact('connected')
      wait = FIRST_WAIT
      for await (const { type } of events) {
        if (type === 'opened' || type === 'closed') await documentChanged()
        else if (type === 'names') await namesChanged()
        else refresh(type === 'status' ? 'status' : 'all')
      }
    } catch {
      // Whatever ended it, it is tried again below; calls of the user say for themselves what went wrong.
    }
    if (signal.aborted) return
    setContact('lost')
    await new Promise((resolve) => setTimeout(resolve, wait))
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }
}

let due: 'status' | 'all' | null = null

/** Several events in one go ask once. */
function refresh(what: 'status' | 'all'): void {
  if (due === null)
    setTimeout(() => {
      const key = due === 'status' ? { queryKey: orpc.session.status.key() } : {}
      due = null
      void queryClient.invalidateQueries(key)
    }, 20)
  if (due !== 'all') due = what
}
