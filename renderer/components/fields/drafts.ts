import { useSyncExternalStore } from 'react'

/**
 * What a user is typing or has just typed into a field. It lies outside the field, so that a text that was refused
 * is still there when the user comes back to the record.
 */
export type Draft = {
  value: unknown
  state: 'editing' | 'saving' | 'refused' | 'saved'
  /** Why it was refused, as a sentence is made from it. */
  error?: unknown
  /** What the record held; while it still does, the draft is what is shown. */
  was?: unknown
  /** Tells one "Gemt" from the next. */
  said?: symbol | undefined
}

const drafts = new Map<string, Draft>()
const listeners = new Set<() => void>()

/** @param place the record's id and the field's key */
export function useDraft(place: string): Draft | null {
  return useSyncExternalStore(subscribe, () => drafts.get(place) ?? null)
}

export function draftAt(place: string): Draft | null {
  return drafts.get(place) ?? null
}

/** Puts a draft in its place, or takes it away. */
export function setDraft(place: string, draft: Draft | null): void {
  if (draft) drafts.set(place, draft)
  else drafts.delete(place)
  for (const listener of listeners) listener()
}

/** Forgets what was typed and refused, when the document is closed. */
export function forgetDrafts(): void {
  drafts.clear()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
