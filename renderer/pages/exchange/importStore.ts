import { useSyncExternalStore } from 'react'
import type { BookInfo, ImportPreview, Proposal } from '../../../db/rules/import/outcome'
import type { Plan } from '../../../db/rules/import/plan'
import type { Kept } from '../../app/toast'
import type { Committed, Reading } from './imports'

export const STEPS = ['file', 'columns', 'values', 'review'] as const
export type Step = (typeof STEPS)[number]

/** What was given to be read. It is kept so that it can be read again with other letters. */
export type Source = { name: string; file: File | null }

/**
 * An import on its way. It stands outside the page, so that leaving the page and coming back loses nothing; it goes
 * when the document is closed, and the backend drops the book then too.
 */
export type ImportState = {
  step: Step
  /** Whom the list comes from, as typed. */
  sender: string
  source: Source | null
  /** Set while a file is being read. */
  reading: Reading | null
  book: BookInfo | null
  /** The chosen table: its sheet, and its place there. */
  chosen: { sheet: number; table: number } | null
  proposal: Proposal | null
  plan: Plan | null
  /** What the plan would do; of the plan before it while `checking`. */
  preview: ImportPreview | null
  checking: boolean
  /** Words that a plan asked about, by field: they stay in sight once they have been answered. */
  asked: Record<string, { word: string; count: number }[]>
  committing: boolean
  error: unknown
  done: (Committed & { undone: boolean; kept: Kept[] }) | null
}

export const FRESH: ImportState = {
  step: 'file',
  sender: '',
  source: null,
  reading: null,
  book: null,
  chosen: null,
  proposal: null,
  plan: null,
  preview: null,
  checking: false,
  asked: {},
  committing: false,
  error: null,
  done: null,
}

let state = FRESH
const listeners = new Set<() => void>()

/** How the import stands now. */
export function importState(): ImportState {
  return state
}

export function changeImport(change: Partial<ImportState>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

/** Nothing of an import stays behind when its document is closed. */
export function forgetImport(): void {
  changeImport(FRESH)
}

export function useImport(): ImportState {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, importState)
}
