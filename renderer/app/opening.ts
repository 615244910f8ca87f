import { useSyncExternalStore } from 'react'
import type { ErrorCode } from '../../electron/backend/api/router'
import { client } from './client'
import { documentChanged } from './documentChanged'
import { refusalOf } from './errors'

/** A document on its way to being open, and the dialogs that belong to it. */
export type Opening =
  | { step: 'idle' }
  | { step: 'opening'; ref: string; name: string }
  | { step: 'locked'; ref: string; name: string; ways: Way[] }
  | { step: 'failed'; ref: string; name: string; error: unknown }
  | { step: 'new' }
  /** Closed, but some edits could not be brought into the shared folder; `reason` is why. */
  | { step: 'leftBehind'; reason: ErrorCode }

export type Way = 'password' | 'recovery'

const IDLE: Opening = { step: 'idle' }
let opening: Opening = IDLE
const listeners = new Set<() => void>()

export function setOpening(next: Opening): void {
  opening = next
  for (const listener of listeners) listener()
}

export function useOpening(): Opening {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => opening,
  )
}

/** Puts every dialog of opening away. */
export function stopOpening(): void {
  setOpening(IDLE)
}

/** Opens a document; one that this machine has no key for asks for the password or the recovery key. */
export async function openDocument({ ref, name }: { ref: string; name: string }): Promise<void> {
  if (opening.step === 'opening') return
  setOpening({ step: 'opening', ref, name })
  try {
    await client.documents.open({ ref })
    await opened()
  } catch (error) {
    const { code, data } = refusalOf(error)
    if (code !== 'file.noKey') return setOpening({ step: 'failed', ref, name, error })
    const ways = Array.isArray(data.ways) ? (data.ways as Way[]) : (['password', 'recovery'] as Way[])
    setOpening({ step: 'locked', ref, name, ways })
  }
}

/** Lets the user pick a document in the desktop's own dialog, and opens it. */
export async function pickDocument(): Promise<void> {
  const picked = await client.documents.pick()
  if (picked) await openDocument(picked)
}

/** Brings the window to a document that has just been opened. */
export async function opened(): Promise<void> {
  await documentChanged()
  stopOpening()
}

/** Closes the open document; what could not be published stays on this machine, and the start page says so. */
export async function closeDocument(): Promise<void> {
  const reason = await client.documents.close()
  // Before the start page is there: what the user opens on it must not be put away again.
  setOpening(reason === null ? IDLE : { step: 'leftBehind', reason })
  await documentChanged()
}
