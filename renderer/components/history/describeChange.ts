import { formatNumber, formatRange } from '../../../db/rules/numbers'
import type { Answer, Client } from '../../app/client'
import { i18n } from '../../app/i18n'
import { camel, fieldLabel, isUntold, UNSHOWN, valueText } from './values'
import { listed, type Value } from './wording'

/** One operation of the change log, as the backend tells it. */
export type Entry = Answer<Client['changes']['recent']>[number]
export type Change = Entry['changes'][number]

/** Past this a text is not repeated in a sentence. */
export const LONGEST_TEXT = 80
/** So many records of one sort are told one by one; more are counted. */
const TOLD_ONE_BY_ONE = 3

/** A record called by what it hangs on, such as a step of an organisation. */
const NAMELESS = new Set([
  'organisation_step',
  'organisation_employees',
  'interaction',
  'next_step',
  'attachment',
  'group_member',
  'category_mapping',
  'target_group_count',
  'agreement_party',
  'agreement_status',
  'agreement_unit',
  'commitment',
  'goal_target',
  'goal_entry',
  'goal_follow_up',
  'participant_situation',
  'participant_stage',
  'slot',
  'slot_capacity',
  'slot_quota',
  'placement',
  'placement_extension',
  'placement_paper',
])

/**
 * What one operation did, as a secretary would tell it: `Mette rettede By fra Vejle til Fredericia`.
 * @param options.who instead of the name in the log, such as "Du"
 * @param options.about the name of the record whose page this stands on: it is not repeated
 * @param options.each tells every change by itself, also where there are many alike
 * @returns a sentence for each change, the main one first; never an id, a column name or JSON
 */
export function describeEntry(
  entry: Entry,
  options: { who?: string; about?: string; each?: boolean } = {},
): string[] {
  const who = options.who ?? entry.staffName ?? i18n.t('changes:somebody')
  if (entry.kind === 'system') return [systemSentence(entry.label, who)]
  const kind = entryKind(entry)
  if (entry.label === 'organisation.merge' && !options.each)
    return mergeSentences(entry, kind, who, options.about)
  const main = mainTable(entry)
  const order = [...entry.changes].sort((a, b) => Number(b.table === main) - Number(a.table === main))
  const groups = options.each ? order.map((change) => [change]) : grouped(order)
  return [...groupSentences(groups, kind, who, options.about), ...untoldSentence(entry)]
}

function groupSentences(
  groups: Change[][],
  kind: EntryKind,
  who: string,
  about: string | undefined,
): string[] {
  return groups.flatMap((changes) => {
    const [first] = changes
    if (!first) return []
    if (changes.length > 1)
      return first.kind === 'changed'
        ? alikeSentences(who, kind, changes)
        : [countSentence(who, kind, changes)]
    if (first.kind === 'changed') return changedSentences(who, kind, first, about)
    return [i18n.t(`changes:${kind}.${first.kind}`, { who, thing: thing(first, about) })]
  })
}

function untoldSentence({ untold }: Entry): string[] {
  if (untold === 0) return []
  return [i18n.t('changes:untold', { count: untold, number: formatNumber(untold) })]
}

/**
 * A merge: which two, how much moved, and then what of the kept one became another. What both said once more, and what
 * was left of the dropped one, is not worth a sentence.
 */
function mergeSentences(entry: Entry, kind: EntryKind, who: string, about: string | undefined): string[] {
  const own = entry.changes.filter(({ table }) => table === 'organisation')
  const gone = own.find((change) => change.kind !== 'changed')
  const kept = own.filter((change) => change.kind === 'changed' && change.record !== gone?.record)
  const moves = entry.changes.flatMap(({ table, kind: how, fields }) => {
    const move = how === 'changed' && fields.find(({ field }) => MOVES.has(field))
    return move ? [{ table, move }] : []
  })
  // In the history of one partner the other has no line of its own, and is known by what moved.
  const move = moves.find(({ table }) => table !== 'not_duplicate')?.move
  const [from, to] = kind === 'undo' ? [move?.after, move?.before] : [move?.before, move?.after]
  const another = i18n.t('changes:merge.another')
  const texts = {
    who,
    dropped: String(gone?.subject ?? from ?? another),
    kept: String(kept[0]?.subject ?? to ?? another),
  }
  const things = [...Map.groupBy(moves, ({ table }) => table)].map(([table, { length }]) =>
    counted(table, length),
  )
  const [way, moved] =
    kind === 'undo'
      ? (['undo', 'movedBack'] as const)
      : ([kind === 'redo' ? 'redo' : 'edit', 'moved'] as const)
  return [
    i18n.t(`changes:merge.${way}`, texts),
    ...(things.length > 0 ? [i18n.t(`changes:merge.${moved}`, { things: listed(things) })] : []),
    ...groupSentences(grouped(kept), kind, who, about),
    ...untoldSentence(entry),
  ]
}

/** Where a record hangs. */
const MOVES = new Set(['organisation_id', 'parent_id', 'other_id'])

/** Whether an operation is told in fewer sentences than it made changes. */
export function isShortened(entry: Entry): boolean {
  if (entry.label === 'organisation.merge') return true
  return entry.kind !== 'system' && grouped(entry.changes).some((group) => group.length > 1)
}

/** The table that the operation was about, from its label; the rest is what followed from it. */
function mainTable(entry: Entry): string | undefined {
  const tables: Record<string, string> = {
    employeeCount: 'organisation_employees',
    step: 'organisation_step',
    membership: 'organisation_parent',
  }
  const concept = entry.label.split('.')[0] ?? ''
  return tables[concept] ?? concept.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Records of one sort that were all made, all deleted, or changed in the same fields, are one group when there are many. */
function grouped(changes: Change[]): Change[][] {
  const groups = Map.groupBy(changes, ({ table, kind, fields }) => {
    const changed = kind === 'changed' ? told(table, fields).map(({ field }) => field) : []
    return [table, kind, ...changed].join(' ')
  })
  return [...groups.values()].flatMap((group) =>
    group.length > TOLD_ONE_BY_ONE ? [group] : group.map((change) => [change]),
  )
}

function told(table: string, fields: Change['fields']): Change['fields'] {
  return fields.filter(({ field }) => !isUntold(table, field))
}

type EntryKind = 'edit' | 'undo' | 'redo' | 'restore'

function entryKind({ kind, label }: Entry): EntryKind {
  if (kind === 'undo' || kind === 'redo') return kind
  return label === 'trash.restore' ? 'restore' : 'edit'
}

function systemSentence(label: string, who: string): string {
  if (label === 'file.restore') return i18n.t('changes:system.restore', { who })
  if (label === 'participant.erase') return i18n.t('changes:system.erase', { who })
  return i18n.t(label === 'file.begin' ? 'changes:system.begin' : 'changes:system.create')
}

function countSentence(who: string, kind: EntryKind, changes: Change[]): string {
  const [first] = changes as [Change]
  const what = first.kind === 'created' ? 'created' : 'deleted'
  return i18n.t(`changes:${kind}.${what}`, { who, thing: counted(first.table, changes.length) })
}

/** So many records of a table: `3 kontakter`. */
export function counted(table: string, count: number): string {
  const key = `changes:things.${camel(table)}` as 'changes:things.contact'
  return i18n.t(key, { count, number: formatNumber(count) })
}

/** The same fields of many records: `Mette rettede Sektor for 40 partnere til Privat`. */
function alikeSentences(who: string, kind: EntryKind, changes: Change[]): string[] {
  const [first] = changes as [Change]
  const { table } = first
  return told(table, first.fields).map(({ field }) => {
    const after = new Set(
      changes.map(({ fields }) => {
        const change = fields.find((each) => each.field === field)
        return valueText(table, field, change?.after ?? null)
      }),
    )
    const [value = ''] = after
    const texts = {
      who,
      field: i18n.t('changes:ofSubject', {
        thing: fieldLabel(table, field),
        subject: counted(table, changes.length),
      }),
      after: value,
    }
    const shape =
      after.size > 1 || UNSHOWN.has(field) || field === 'active' || shapeOf('', value) === 'long'
        ? 'differently'
        : value === ''
          ? 'emptied'
          : 'alike'
    return i18n.t(`changes:${kind}.many.${shape}`, texts)
  })
}

/** The day that a record is known by. */
const DATED_BY: Record<string, string> = {
  organisation_step: 'on_date',
  interaction: 'on_date',
  next_step: 'due_on',
  agreement_status: 'on_date',
  goal_entry: 'on_date',
  goal_follow_up: 'on_date',
  participant_situation: 'on_date',
  participant_stage: 'on_date',
  slot_capacity: 'valid_from',
  placement: 'start_date',
  placement_extension: 'last_day',
}

/** The record in the sentence: `kontakten Ole Hansen`, `trinnet Dialog (03-04-2026) for Skolen`. */
function thing(change: Change, about: string | undefined): string {
  const { table, subject } = change
  const raw = (field: string) => {
    const found = change.fields.find((each) => each.field === field)
    return (change.kind === 'deleted' ? found?.before : found?.after) ?? null
  }
  const value = (field: string) => valueText(table, field, raw(field))
  const params = {
    name: subject ?? i18n.t('changes:unnamed'),
    step: value('step'),
    date: value(DATED_BY[table] ?? 'counted_on'),
    kind: value('kind').toLocaleLowerCase(i18n.language),
    text: value('text'),
    organisation: value('organisation_id'),
    other: value('other_id'),
    employees: value('employees'),
    unit: value('organisation_id'),
    parent: value('parent_id'),
    from: value('from_id'),
    to: value('to_id'),
    status: value('status').toLocaleLowerCase(i18n.language),
    amount: targetText(raw('minimum'), raw('maximum') ?? raw('minimum')),
    scheme: value('scheme').toLocaleLowerCase(i18n.language),
    stage: value('stage').toLocaleLowerCase(i18n.language),
    paper: value('paper').toLocaleLowerCase(i18n.language),
    participant: value('participant_id'),
    range: targetText(raw('minimum'), raw('maximum')),
  }
  const noun = i18n.t(`changes:thing.${camel(table)}` as 'changes:thing.organisationParent', params)
  const named = NAMELESS.has(table) && subject !== null && subject !== about && !noun.includes(subject)
  if (!named) return noun
  const owner = `changes:ofOwner.${camel(table)}`
  const key = i18n.exists(owner) ? (owner as 'changes:ofOwner.commitment') : 'changes:ofSubject'
  return i18n.t(key, { thing: noun, subject })
}

/** `2-5`, `mindst 25`; "ikke målsat" where neither end is set. */
export function targetText(minimum: Value, maximum: Value): string {
  const end = (value: Value) => (value === null ? null : Number(value))
  const text = formatRange({ min: end(minimum), max: end(maximum), approx: false, unit: null })
  return text === '' ? i18n.t('changes:noTarget') : text
}

function changedSentences(who: string, kind: EntryKind, change: Change, about: string | undefined): string[] {
  const { table } = change
  const subject = subjectText(change, about)
  return told(table, change.fields).map(({ field, before, after }) => {
    const label = fieldLabel(table, field)
    // The two names of a renamed record say themselves which one it is.
    const named = subject !== null && field !== 'name' && (subject !== about || table === 'contact')
    const texts = {
      who,
      subject: subject ?? i18n.t('changes:unnamed'),
      field: named ? i18n.t('changes:ofSubject', { thing: label, subject }) : label,
      before: valueText(table, field, before),
      after: valueText(table, field, after),
    }
    const shape = UNSHOWN.has(field) ? 'other' : (turnOf(field, after) ?? shapeOf(texts.before, texts.after))
    return i18n.t(`changes:${kind}.field.${shape}`, texts)
  })
}

/** The record that a field is of; of a party also which one, in which agreement, where the page does not say it. */
function subjectText({ subject, whose }: Change, about: string | undefined): string | null {
  if (whose === undefined || subject === null || about === whose) return subject
  return about === subject ? whose : i18n.t('changes:inSubject', { thing: whose, subject })
}

/** A field that is rather a turn than a value: a person is there or not, a step is done or not. */
function turnOf(field: string, after: Value): 'on' | 'off' | 'done' | 'notDone' | null {
  if (field === 'active') return after === 1 ? 'on' : 'off'
  if (field === 'done_on') return after === null ? 'notDone' : 'done'
  return null
}

function shapeOf(before: string, after: string): 'long' | 'filled' | 'emptied' | 'changed' {
  if ([before, after].some((text) => text.length > LONGEST_TEXT || text.includes('\n'))) return 'long'
  if (before === '') return 'filled'
  return after === '' ? 'emptied' : 'changed'
}
