import { addDays, formatDate, type IsoDate, parseDate } from '../../../db/rules/dates'
import { DUE_IN_DAYS } from '../../../db/rules/due'
import type { Parsed } from '../../../db/rules/parsed'
import type { DiscussionTopic, InteractionKind } from '../../../db/rules/vocabulary'
import type { AnyField } from '../fields/declaration'
import { readDraft } from '../fields/kinds'
import { refusal } from '../fields/refused'
import type { NextStep } from '../nextSteps/nextSteps'
import type { Interaction } from './interactions'

/** An entry of the contact log while it is written: dates and texts as they were typed. */
export type LogDraft = {
  kind: InteractionKind
  onDate: string
  text: string
  step: string
  dueOn: string
  contactId: string | null
  staffId: string | null
  ownerId: string | null
  topics: readonly DiscussionTopic[]
}

type EntryFields = Omit<Interaction, 'id' | 'organisationId'>
type StepFields = Pick<NextStep, 'text' | 'dueOn' | 'ownerId'>

/** Fields of the form that can be refused. */
export type LogField = 'onDate' | 'text' | 'step' | 'dueOn'
export type LogErrors = Partial<Record<LogField, unknown>>

export type ReadLog =
  | { ok: true; entry: EntryFields; nextStep: StepFields | null }
  | { ok: false; errors: LogErrors }

/** What is typed in, as any field of a record; `key` names it in a refusal, with its table where two have it. */
const field = (kind: 'date' | 'longText' | 'text', key: string, label: AnyField['label']) =>
  ({ kind, key, label }) as unknown as AnyField
const ON_DATE = field('date', 'onDate', 'fields:interaction.onDate')
const TEXT = field('longText', 'text', 'fields:interaction.text')
const STEP = field('text', 'nextStep.text', 'fields:nextStep.text')
const DUE_ON = field('date', 'dueOn', 'fields:nextStep.dueOn')

/** What a date field begins with: dates are typed in Danish, whatever language the window speaks. */
const TODAY = 'i dag'
const DUE = `+${DUE_IN_DAYS} d`

/** An empty entry: a call, today, by whoever writes it. */
export function freshDraft(staffId: string | null): LogDraft {
  return {
    kind: 'call',
    onDate: TODAY,
    text: '',
    step: '',
    dueOn: DUE,
    contactId: null,
    staffId,
    ownerId: staffId,
    topics: [],
  }
}

/** An entry that is there, to be corrected. What came of it is corrected among the next steps. */
export function draftOf(entry: Interaction): LogDraft {
  const { kind, onDate, text, contactId, staffId, topics } = entry
  const fresh = freshDraft(staffId)
  return { ...fresh, kind, onDate: formatDate(onDate), text: text ?? '', contactId, topics }
}

/** A due date as typed: `+14 d` counts from the day of the entry, all else as everywhere. */
export function readDue(typed: string, onDate: string, today: IsoDate): Parsed<IsoDate> {
  const day = parseDate(onDate, today)
  const from = /^\s*\+/.test(typed) && day.ok && day.value !== null ? day.value : today
  return parseDate(typed, from)
}

/**
 * What is to be stored. The due date counts only where a next step is written, and topics only for a discussion; an
 * entry that says nothing is refused, so that a slip of the hand logs no call.
 * @param today ISO
 */
export function readLog(draft: LogDraft, today: IsoDate): ReadLog {
  const errors: LogErrors = {}
  const read = (name: LogField, field: AnyField, typed: string): string | null => {
    const result = readDraft(field, typed, today)
    if (result.ok) return result.value as string | null
    errors[name] = refusal(field, result.reason)
    return null
  }
  const topics = draft.kind === 'discussion' ? [...draft.topics] : []
  const onDate = read('onDate', ON_DATE, draft.onDate)
  const text = read('text', TEXT, draft.text)
  const step = read('step', STEP, draft.step)
  if (onDate === null) errors.onDate ??= refusal(ON_DATE, null)
  if (text === null && step === null && topics.length === 0) errors.text ??= refusal(TEXT, null)
  const dueOn = step === null ? null : dueDate(draft, onDate, today, errors)
  if (onDate === null || Object.keys(errors).length > 0) return { ok: false, errors }
  const { kind, contactId, staffId, ownerId } = draft
  const nextStep = step === null || dueOn === null ? null : { text: step, dueOn, ownerId }
  return { ok: true, entry: { kind, onDate, text, contactId, staffId, topics }, nextStep }
}

function dueDate(draft: LogDraft, onDate: string | null, today: IsoDate, errors: LogErrors): IsoDate | null {
  const due = readDue(draft.dueOn, draft.onDate, today)
  if (due.ok) return due.value ?? addDays(onDate ?? today, DUE_IN_DAYS)
  errors.dueOn = refusal(DUE_ON, due.code)
  return null
}
