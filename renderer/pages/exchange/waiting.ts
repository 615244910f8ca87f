import type { QuestionCode } from '../../../db/rules/import/declaration'
import { ALL_WORDS, type ImportPreview, type LookupQuestion } from '../../../db/rules/import/outcome'
import type { ColumnQuestion, LookupAnswer, Plan } from '../../../db/rules/import/plan'
import { ownLookupAnswer } from './answers'
import { columnsOf } from './columns'
import type { ImportState, Step } from './importStore'

/** The answer that stands to a question about a column. */
export function answerOf(plan: Plan, { column, code }: { column: number; code: QuestionCode }) {
  return plan.answers[String(column - plan.left)]?.[code]
}

/** The answer that stands for a word: its own, or the one for all words of its field. */
export function lookupAnswer(
  plan: Plan,
  { field, word }: { field: string; word: string },
): LookupAnswer | undefined {
  return ownLookupAnswer(plan, field, word) ?? ownLookupAnswer(plan, field, ALL_WORDS)
}

/** Questions about columns that have no answer yet. */
export function openQuestions(preview: ImportPreview, plan: Plan): ColumnQuestion[] {
  return preview.questions.filter((question) => answerOf(plan, question) === undefined)
}

/** Names that keep rows out until they are answered. */
export function openLookups(preview: ImportPreview, plan: Plan): LookupQuestion[] {
  return preview.lookups.filter((each) => each.blocking && lookupAnswer(plan, each) === undefined)
}

/** Whether the user still has to say what is read of that which the sender had hidden. */
export function hiddenWaits({ hidden }: ImportPreview, plan: Plan): boolean {
  return hidden.rows + hidden.columns > 0 && plan.hidden === null
}

/** How many answers are missing under Værdier. */
export function openValues(preview: ImportPreview, plan: Plan): number {
  return (
    openQuestions(preview, plan).length +
    preview.unknownWords.length +
    openLookups(preview, plan).length +
    (repeatedWaits(preview, plan) ? 1 : 0)
  )
}

export function repeatedWaits({ repeated }: ImportPreview, plan: Plan): boolean {
  return repeated > 0 && plan.repeated === null
}

/** How many things wait at a step; null where it is not there yet. */
export function waitsAt(step: Step, { book, proposal, plan, preview }: ImportState): number | null {
  if (step === 'file') return book && !plan ? 1 : 0
  if (!book || !proposal || !plan) return null
  if (step === 'columns') {
    const unsure = columnsOf(proposal, plan).filter(({ sure, field }) => !sure && field !== null).length
    const asked = preview ? preview.missing.length + (hiddenWaits(preview, plan) ? 1 : 0) : 0
    return unsure + asked
  }
  if (!preview) return null
  return step === 'values' ? openValues(preview, plan) : 0
}

/** Why what is shown cannot be taken in. */
export type Why = 'checking' | 'missing' | 'hidden' | 'allRejected' | 'nothing' | 'noRows'

/** The button that takes the import in: how many rows it writes, and why it cannot, where it cannot. */
export function commitButton({
  plan,
  preview,
  checking,
}: Pick<ImportState, 'plan' | 'preview' | 'checking'>): {
  changes: number
  why: Why | null
} {
  if (!plan || !preview) return { changes: 0, why: 'checking' }
  const { created, updated, unchanged, rejected } = preview.counts
  const changes = created + updated
  const why = (): Why | null => {
    if (checking) return 'checking'
    if (preview.missing.length > 0) return 'missing'
    if (hiddenWaits(preview, plan)) return 'hidden'
    if (changes > 0) return null
    if (rejected > 0) return 'allRejected'
    return unchanged > 0 ? 'nothing' : 'noRows'
  }
  return { changes, why: why() }
}

/** The fields with several names to be found, for which one answer can be given to all of them. */
export function openLookupFields(
  lookups: readonly LookupQuestion[],
): { field: string; canCreate: boolean }[] {
  return [...new Set(lookups.map(({ field }) => field))].flatMap((field) => {
    const ofField = lookups.filter((each) => each.field === field)
    return ofField.length > 1 ? [{ field, canCreate: ofField.every(({ canCreate }) => canCreate) }] : []
  })
}
