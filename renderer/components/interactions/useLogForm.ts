import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useToday } from '../../app/status'
import { draftAt, setDraft, useDraft } from '../fields/drafts'
import { type LogDraft, type LogErrors, type LogField, type ReadLog, readLog } from './logDraft'

export type LogForm = ReturnType<typeof useLogForm>

/**
 * An entry that is being written. It lies outside the form, so that nothing typed is lost when another partner is
 * looked at; what is refused stays as it was typed, each with its sentence.
 * @param place where it is kept while it is written
 * @param fresh what it begins with
 * @param save stores it; what it throws is told under the form
 */
export function useLogForm(
  place: string,
  fresh: LogDraft,
  save: (read: ReadLog & { ok: true }) => Promise<void>,
) {
  const today = useToday()
  const kept = useDraft(place)
  const draft = (kept?.value as LogDraft | undefined) ?? fresh
  const [errors, setErrors] = useState<LogErrors>({})
  const [failed, setFailed] = useState<unknown>(null)
  const saving = useRef(false)

  const change = (values: Partial<LogDraft>) => {
    const now = (draftAt(place)?.value as LogDraft | undefined) ?? fresh
    setDraft(place, { value: { ...now, ...values }, state: 'editing' })
    setFailed(null)
    // A field that is being typed in is not refused any more; the others still are.
    setErrors((before) => {
      const rest = { ...before }
      for (const name of Object.keys(values)) delete rest[name as LogField]
      return rest
    })
  }
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (saving.current) return
    const read = readLog(draft, today)
    setErrors(read.ok ? {} : read.errors)
    if (!read.ok) return
    saving.current = true
    try {
      await save(read)
      setDraft(place, null)
      setFailed(null)
    } catch (error) {
      setFailed(error)
    } finally {
      saving.current = false
    }
  }
  /** Ctrl+Enter saves wherever one stands, also in the text of several lines. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    void submit()
  }
  return { draft, change, submit, onKeyDown, errors, failed }
}
