/** Rows of the jobcentre's counts: the group, which is made where it is new, and how many were in it on a day. */
import type { ParsedRow } from '../../rules/import/plan'
import { LABELS, label } from '../../rules/labels'
import type { ImportContext, TakeRow } from './context'
import type { RowDraft, Values } from './draft'
import { Index, type KnownRecord, stored } from './known'
import { NamedRecords } from './lookups'
import { text } from './said'
import { isSameName } from './spelling'
import { allOf } from './tables'

type Group = Values & {
  id: string
  name: string
  benefit: string | null
  categoryId: string | null
  areaId: string | null
}
type Count = Values & { id: string; targetGroupId: string; countedOn: string }

const NAME = 'targetGroup.name'

export function takeTargetGroupCounts(context: ImportContext): TakeRow {
  const groups = [...allOf<Group>(context.file, 'targetGroup').values()].map(stored)
  const byId = new Map(groups.map((group) => [group.id, group]))
  const named = new NamedRecords(groups.map(({ id, now }) => ({ id, name: now.name, detail: '' })))
  const counts = new Index<KnownRecord<Count>>()
  for (const row of allOf<Count>(context.file, 'targetGroupCount').values())
    counts.add(row.targetGroupId, stored(row))

  const add = (group: KnownRecord<Group>) => {
    groups.push(group)
    byId.set(group.id, group)
    named.add({ id: group.id, name: group.now.name, detail: '' })
  }

  return (row, parsed) => {
    const categoryId = categoryOf(context, row, parsed)
    const areaId = context.areaOf(row, parsed, 'targetGroup.areaId')
    const benefit = text(parsed, 'targetGroup.benefit')
    const said = { benefit, categoryId, areaId }
    const given = text(parsed, NAME)
    const name = given ?? nameOf(context, said)
    if (name === '') {
      row.fault(NAME, 'cell.required')
      return name
    }
    const id =
      given === null ? groupBy(context, row, groups, said, name) : groupNamed(context, row, name, named)
    if (id === undefined) return name
    const group = id === null ? undefined : byId.get(id)
    const notes = [text(parsed, 'targetGroup.note'), ...context.notesOf(parsed)].filter(
      (each) => each !== null,
    )
    const targetGroupId = group
      ? describeGroup(row, group, said, notes)
      : makeGroup(row, { name, ...said }, notes, add)
    takeCount(context, row, parsed, targetGroupId, counts)
    return name
  }
}

type Said = { benefit: string | null; categoryId: string | null; areaId: string | null }

function categoryOf(context: ImportContext, row: RowDraft, parsed: ParsedRow): string | null {
  const field = 'targetGroup.categoryId'
  const word = text(parsed, field)
  if (word === null) return null
  const found = context.lookups.find(row, field, 'category', word, context.categories, { canCreate: false })
  return typeof found === 'object' ? found.id : null
}

/** What a group without a name is called: `Kontanthjælp, match 2, Bispehaven`. Data has one language. */
function nameOf(context: ImportContext, said: Said): string {
  const name = [
    label(LABELS.benefit, said.benefit) ?? '',
    said.categoryId === null ? '' : context.nameOf('category', said.categoryId),
    said.areaId === null ? '' : context.nameOf('area', said.areaId),
  ]
    .filter((part) => part !== '')
    .join(', ')
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/**
 * A row without a name is about the group that is called by what these people are, else about the only one of the file
 * that has just them. Groups that other rows of the list make do not count: then the order of the rows would.
 * @returns null for a new one, undefined when the row cannot go on
 */
function groupBy(
  context: ImportContext,
  row: RowDraft,
  groups: readonly KnownRecord<Group>[],
  said: Said,
  name: string,
): string | null | undefined {
  const alike = groups.filter(
    ({ now }) =>
      now.benefit === said.benefit && now.categoryId === said.categoryId && now.areaId === said.areaId,
  )
  const called = alike.find(({ now }) => isSameName(now.name, name))
  if (called) return called.id
  const before = alike.filter(({ original }) => original !== null)
  if (before.length <= 1) return before[0]?.id ?? null
  const { lookups } = context
  const answer = lookups.answer(NAME, name)
  lookups.ask(
    { field: NAME, target: 'targetGroup', word: name, several: true, canCreate: true, blocking: true },
    () => before.map(({ id, now }) => ({ id, name: now.name, detail: '' })),
  )
  if (typeof answer === 'object' && groups.some(({ id }) => id === answer.id)) return answer.id
  if (answer === 'create') return null
  row.fault(NAME, answer === 'leave' ? 'lookup.left' : 'lookup.several', name)
  return undefined
}

/** @returns null for a new one, undefined when the row cannot go on */
function groupNamed(
  context: ImportContext,
  row: RowDraft,
  name: string,
  named: NamedRecords,
): string | null | undefined {
  const found = context.lookups.find(row, NAME, 'targetGroup', name, named, {
    canCreate: true,
    required: true,
    createUnasked: true,
  })
  if (found === 'create') return null
  return typeof found === 'object' ? found.id : undefined
}

function makeGroup(
  row: RowDraft,
  group: Said & { name: string },
  notes: readonly string[],
  add: (group: KnownRecord<Group>) => void,
): string {
  const values = { ...group, ...(notes.length === 0 ? {} : { note: notes.join('\n') }) }
  const id = row.create('targetGroup', values)
  row.afterwards(() => add({ id, original: null, now: { id, ...group } }))
  return id
}

function describeGroup(
  row: RowDraft,
  group: KnownRecord<Group>,
  said: Said,
  notes: readonly string[],
): string {
  const { id, original } = group
  for (const [field, value] of Object.entries(said))
    if (value !== null) row.say('targetGroup', id, original, field, value)
  if (notes.length > 0) row.say('targetGroup', id, original, 'note', notes.join('\n'), 'append')
  return id
}

/** A figure is a number, or unknown for a reason: one takes the place of the other. */
function takeCount(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  targetGroupId: string,
  counts: Index<KnownRecord<Count>>,
): void {
  const values = new Map(context.valuesOf(parsed, 'targetGroupCount'))
  const countedOn = text(parsed, 'targetGroupCount.countedOn') ?? ''
  if (!values.has('people') && !values.has('unknownBecause')) {
    const isTold = row.faults.some(({ field }) => field === 'targetGroupCount.people')
    if (!isTold) row.fault('targetGroupCount.people', 'cell.required')
    return
  }
  if (values.has('people')) values.set('unknownBecause', null)
  else for (const field of ['people', 'activeShare']) values.set(field, null)
  const known = counts.get(targetGroupId).find(({ now }) => now.countedOn === countedOn)
  if (known) {
    for (const [field, value] of values) row.say('targetGroupCount', known.id, known.original, field, value)
    return
  }
  const made = { targetGroupId, countedOn, ...Object.fromEntries(values) }
  const id = row.create('targetGroupCount', made)
  row.afterwards(() => counts.add(targetGroupId, { id, original: null, now: { id, ...made } }))
}
