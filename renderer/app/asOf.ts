import { useSyncExternalStore } from 'react'
import type { IsoDate } from '../../db/rules/dates'
import { useToday } from './status'

// One day for all pages, so that figures that are looked at one after another belong together.
let chosen: IsoDate | null = null
const listeners = new Set<() => void>()

/** The day that facts are looked at as of. */
export type AsOf = {
  /** ISO; today while no other was chosen. */
  asOf: IsoDate
  isToday: boolean
}

/** The day that the pages with dated facts show. */
export function useAsOf(): AsOf {
  const today = useToday()
  const day = useSyncExternalStore(subscribe, () => chosen) ?? today
  return { asOf: day, isToday: day === today }
}

/** Looks at another day; null for today, whichever that is. */
export function setAsOf(day: IsoDate | null): void {
  chosen = day
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
