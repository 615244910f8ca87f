import { useEffect, useRef } from 'react'
import { useToday } from '../../app/status'
import { notifyFailed, notifyWritten } from '../../app/toast'
import type { AnyField } from './declaration'
import { type Draft, draftAt, setDraft, useDraft } from './drafts'
import { readDraft, sameValue, toDraft } from './kinds'
import { refusal } from './refused'

/** How long "Gemt" stands beside the field. */
const SAID_FOR = 2_500

export type Save = (value: unknown) => Promise<{ operation: number | null }>

/**
 * Editing one field in its place: leaving it saves, giving up puts back what was there, and a text that is refused
 * stays as it was typed, with the reason.
 * @param place the record's id and the field's key
 * @param record what its other fields hold
 */
export function useEditing(
  place: string,
  field: AnyField,
  value: unknown,
  save: Save,
  record: Readonly<Record<string, unknown>> = {},
) {
  const today = useToday()
  const draft = useDraft(place)
  // What the field holds as far as the user knows.
  const pending = draft !== null && 'was' in draft && sameValue(value, draft.was)
  const shown = pending ? draft.value : value
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      // Whoever walks away from it is told once more.
      const left = draftAt(place)
      if (left?.state === 'refused') notifyFailed(left.error)
    }
  }, [place])

  const start = () => {
    const now = draftAt(place)
    const from = now?.state === 'refused' ? now.value : toDraft(field, shown)
    setDraft(place, { value: from, state: 'editing', error: now?.error })
  }
  const type = (next: unknown) => setDraft(place, { value: next, state: 'editing' })
  const cancel = () => setDraft(place, null)

  /** Saves what was typed, or `chosen` where choosing is all there is to do. */
  const commit = async (chosen?: unknown): Promise<void> => {
    const now = draftAt(place)
    if (now?.state !== 'editing' && now?.state !== 'refused') return
    const typed = chosen === undefined ? now.value : chosen
    const refuse = (error: unknown) => {
      setDraft(place, { value: typed, state: 'refused', error })
      if (!here.current) notifyFailed(error)
    }
    const read = readDraft(field, typed, today, record)
    if (!read.ok) return refuse(refusal(field, read.reason))
    if (field.required && (read.value === null || read.value === '')) return refuse(refusal(field, null))
    if (sameValue(read.value, shown)) return cancel()
    const saving: Draft = { value: read.value, state: 'saving', was: value }
    setDraft(place, saving)
    try {
      notifyWritten(await save(read.value))
      // Unless the field is being edited again already.
      if (draftAt(place) !== saving) return
      const said = Symbol(place)
      setDraft(place, { value: read.value, state: 'saved', was: value, said })
      setTimeout(() => draftAt(place)?.said === said && setDraft(place, null), SAID_FOR)
    } catch (error) {
      if (draftAt(place) === saving) refuse(error)
      else notifyFailed(error)
    }
  }

  // As soon as the record holds something else, it is the record that is shown.
  const settled = draft?.state === 'saved' && 'was' in draft && !sameValue(value, draft.was)
  useEffect(() => {
    const now = draftAt(place)
    // By now the user may be typing again.
    if (settled && now?.state === 'saved') setDraft(place, { value, state: 'saved', said: now.said })
  }, [settled, place, value])

  return {
    draft,
    editing: draft?.state === 'editing' || draft?.state === 'refused',
    shown,
    start,
    type,
    cancel,
    commit,
  }
}
