/** Rows of a list of placements (forløb): who, where, in which scheme and when, and what came of it. */
import type { IsoDate } from '../../rules/calendar'
import type { ParsedRow } from '../../rules/import/plan'
import { ENDED } from '../../rules/placements'
import type { PlacementState, Scheme } from '../../rules/vocabulary'
import { consultantOf, contactOf } from './contacts'
import type { ImportContext, TakeRow } from './context'
import type { RowDraft } from './draft'
import { isSame } from './draft'
import type { KnownRecord } from './known'
import { KnownPlacements, type Placement, type PlacementKey } from './known-placements'
import type { Named } from './lookups'
import { partnerOf } from './partners'
import { birthIn, canBe, isUnborn, makePerson, nameIn } from './people'
import {
  ENDED_ON,
  goesBack,
  type SaidEnd,
  STATE,
  type Standing,
  saidEnd,
  saysEnd,
  standingOf,
} from './placement-end'
import { numeric, text } from './said'
import { takeSector } from './sector'

type Known = KnownRecord<Placement>

const PERSON = 'placement.participantId'
const PARTNER = 'placement.organisationId'
const SENDER = 'placement.senderId'
const START = 'placement.startDate'
const END = 'placement.plannedEnd'
const EXTENDED_TO = 'placementExtension.lastDay'

export function takePlacements(context: ImportContext): TakeRow {
  const known = new KnownPlacements(context)
  return (row, parsed) => {
    const word = text(parsed, PARTNER) ?? ''
    const cvr = text(parsed, 'organisation.cvr')
    const name = nameIn(parsed) ?? text(parsed, 'participant.localId') ?? ''
    const title = [name, word].filter((part) => part !== '').join(' · ')
    const participantId = participantOf(context, row, parsed)
    const senderId = context.senderOf(row, parsed, SENDER)
    const said = { field: PARTNER, word, cvr }
    const named = word === '' ? null : partnerOf(row, context.partners, context.lookups, said)
    if (named === null) return title
    takeSector(context, row, named, {
      field: 'organisation.sector',
      sector: text(parsed, 'organisation.sector'),
    })
    const slotId = slotOf(context, row, parsed, named)
    const organisationId = slotId === null ? named : (context.slots.get(slotId)?.now.organisationId ?? named)
    const values = plainOf(context, row, parsed, { organisationId: named, senderId, slotId })
    // The person's own group says nothing that the placement would have to say.
    const group = values.get('targetGroupId')
    if (participantId && context.people.isInGroup(participantId, String(group)))
      values.delete('targetGroupId')
    const scheme = text(parsed, 'placement.scheme') as Scheme | null
    const startDate = text(parsed, START)
    // Their faults are told already.
    if (participantId === undefined || scheme === null || startDate === null) return title
    takePlacement(context, row, parsed, {
      key: { participantId, organisationId, scheme, startDate },
      values,
      known,
    })
    return title
  }
}

/**
 * The participant of a row: by number, else by name and birth; a new one where the user wants it.
 * @returns null for a place without a name, undefined when the row cannot go on
 */
function participantOf(context: ImportContext, row: RowDraft, parsed: ParsedRow): string | null | undefined {
  const { people, lookups } = context
  const name = nameIn(parsed)
  const localId = text(parsed, 'participant.localId')
  const word = name ?? localId
  if (word === null) return null
  const birth = birthIn(parsed)
  const alike = people.named.byName(word).filter(({ id }) => canBe(context, id, birth))
  const isNumbered = localId !== null && people.byLocalId(localId) !== undefined
  if (name !== null && !isNumbered && isUnborn(birth) && people.isShared(name))
    return chosenOf(context, row, name, alike)
  const found = lookups.find(row, PERSON, 'participant', word, people.named, {
    key: localId,
    // Of several one is meant; another one of the name is made on its own page.
    canCreate: alike.length < 2,
    among: ({ id }) => canBe(context, id, birth),
  })
  if (found === 'fault') return undefined
  if (found === 'none') return null
  if (found !== 'create') return found.id
  return makePerson(context, row, { localId, name, ...birth }) ?? undefined
}

/** Who is meant by a name that several have. */
function chosenOf(
  context: ImportContext,
  row: RowDraft,
  word: string,
  alike: readonly Named[],
): string | null | undefined {
  const answer = context.lookups.answer(PERSON, word)
  context.lookups.ask(
    { field: PERSON, target: 'participant', word, several: true, canCreate: false, blocking: true },
    () => alike,
  )
  if (answer === 'leave') return null
  if (typeof answer === 'object' && alike.some(({ id }) => id === answer.id)) return answer.id
  row.fault(PERSON, 'lookup.several', word)
  return undefined
}

/** The place of the organisation, or of a unit of it, that a row names. */
function slotOf(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  organisationId: string,
): string | null {
  const field = 'placement.slotId'
  const word = text(parsed, field)
  if (word === null) return null
  const found = context.lookups.find(row, field, 'slot', word, context.slots.named, {
    canCreate: false,
    among: ({ id }) => context.slots.isAt(id, organisationId),
  })
  if (typeof found !== 'object') return null
  if (context.slots.isAt(found.id, organisationId)) return found.id
  // One that was chosen for the word and belongs to somebody else.
  row.fault(field, 'lookup.unknown', word)
  return null
}

/** What a row says beside who, where and when. */
function plainOf(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  {
    organisationId,
    senderId,
    slotId,
  }: { organisationId: string; senderId: string | null; slotId: string | null },
): Map<string, unknown> {
  const mentor = { field: 'placement.mentorId', organisationId, role: 'Mentor' }
  const consultant = { field: 'placement.consultantId', senderId, senderField: SENDER }
  const said: [string, unknown][] = [
    ['senderId', senderId],
    ['slotId', slotId],
    ['hoursPerWeek', numeric(parsed, 'placement.hoursPerWeek')],
    ['mentorHours', numeric(parsed, 'placement.mentorHours')],
    ['mentorId', contactOf(context, row, parsed, mentor)],
    ['contactId', contactOf(context, row, parsed, { field: 'placement.contactId', organisationId })],
    ['consultantId', consultantOf(context, row, parsed, consultant)],
    ['targetGroupId', context.targetGroupOf(row, parsed, 'placement.targetGroupId')],
    ['ownerId', context.staffOf(row, parsed, 'placement.ownerId')],
  ]
  return new Map(said.filter(([, value]) => value !== null))
}

type Taken = { key: PlacementKey; values: Map<string, unknown>; known: KnownPlacements }

function takePlacement(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  { key, values, known }: Taken,
): void {
  const plannedEnd = text(parsed, END)
  const lastDay = text(parsed, EXTENDED_TO)
  if (plannedEnd !== null && plannedEnd < key.startDate) {
    row.fault(END, 'period.reversed')
    return
  }
  if (parsed.values.has('placement.extended') && lastDay === null)
    row.flag(EXTENDED_TO, '', 'extension.dayMissing')
  const alone = saidEnd(parsed, key.startDate, lastDay ?? plannedEnd)
  // A row without a name must stand alone: which record it is about is not to be told from its faults.
  const isUnnamed = key.participantId === null
  const standing = isUnnamed ? standingOf(row, alone, context.today) : null
  if (isUnnamed && lastDay !== null && plannedEnd === null) row.fault(END, 'cell.required')
  if (isUnnamed && row.faults.length > 0) return
  const all = { ...Object.fromEntries(values), ...(plannedEnd === null ? {} : { plannedEnd }) }
  const found = known.find(key, ({ id, original, now }) => {
    const said = Object.entries(standing && saysEnd(alone) ? { ...all, ...ofEnd(alone, standing) } : all)
    const days = known.extensions.get(id).map((each) => each.lastDay)
    if (lastDay !== null && !days.includes(lastDay)) return false
    return said.every(
      ([field, value]) => isSame(now[field], value) || !context.draft.takes('placement', id, original, field),
    )
  })
  const note = [text(parsed, 'placement.note'), ...context.notesOf(parsed)]
    .filter((each) => each !== null)
    .join('\n')
  if (found === null) {
    makeOne(context, row, { key, values, known, said: alone, plannedEnd, lastDay, note, standing })
    return
  }
  const now = (context.draft.now('placement', found.id) as Placement | null) ?? found.now
  const said = saidEnd(parsed, key.startDate, lastDay ?? plannedEnd ?? known.lastDay(now.id, now.plannedEnd))
  const { id, original } = found
  for (const [field, value] of values) row.say('placement', id, original, field, value)
  if (note !== '') row.say('placement', id, original, 'note', note, 'append')
  takePlannedEnd(row, known, { id, original, plannedEnd })
  const writable = plannedEnd !== null && context.draft.takes('placement', id, original, 'plannedEnd')
  const plannedEnds = [original?.plannedEnd ?? null, now.plannedEnd, ...(writable ? [plannedEnd] : [])]
  takeExtension(row, known, { id, plannedEnds, lastDay })
  if (saysEnd(said)) takeEnd(context, row, { found, now, said })
  row.afterwards(() => known.claim(id))
}

type New = Taken & {
  said: SaidEnd
  plannedEnd: IsoDate | null
  lastDay: IsoDate | null
  note: string
  /** Null where it is still to be told. */
  standing: Standing | null
}

function makeOne(context: ImportContext, row: RowDraft, made: New): void {
  const { key, values, known, said, plannedEnd, lastDay, note } = made
  const standing = made.standing ?? standingOf(row, said, context.today)
  if (standing === null) return
  if (said.state === null) row.flag(STATE, '', 'state.supplied')
  tellSupplied(row, standing)
  if (known.overlaps(key, said.end)) row.flag(START, '', 'placement.overlaps')
  const own = { ...key, plannedEnd, ...Object.fromEntries(values), ...ofEnd(said, standing) }
  const id = makePlacement(row, known, { ...own, note })
  takeExtension(row, known, { id, plannedEnds: [plannedEnd], lastDay })
}

function makePlacement(row: RowDraft, known: KnownPlacements, made: Record<string, unknown>): string {
  const { note, ...values } = made
  const id = row.create('placement', { ...values, ...(note === '' ? {} : { note }) })
  row.afterwards(() => {
    known.add({ id, original: null, now: { id, ...values } as Placement })
    known.claim(id)
  })
  return id
}

/** What came of it is only said of one that has ended. */
function ofEnd({ outcome, endReason }: SaidEnd, { state, endedOn }: Standing) {
  return endedOn === null ? { state, endedOn } : { state, endedOn, outcome, endReason }
}

function tellSupplied(row: RowDraft, { supplied, endedOn }: Standing): void {
  if (supplied) row.flag(ENDED_ON, '', 'end.supplied', endedOn ?? '')
}

/** The end as first agreed. A list that has the newest end in its place, says nothing new. */
function takePlannedEnd(
  row: RowDraft,
  known: KnownPlacements,
  { id, original, plannedEnd }: { id: string; original: Placement | null; plannedEnd: IsoDate | null },
): void {
  if (plannedEnd === null) return
  const days = known.extensions.get(id).map(({ lastDay }) => lastDay)
  if (days.includes(plannedEnd)) return
  if (days.some((day) => day <= plannedEnd)) row.fault(END, 'extension.notLater', plannedEnd)
  else row.say('placement', id, original, 'plannedEnd', plannedEnd)
}

/** A new last day, after any end that it can have by then, and after those to which it was extended. */
function takeExtension(
  row: RowDraft,
  known: KnownPlacements,
  {
    id: placementId,
    plannedEnds,
    lastDay,
  }: {
    id: string
    plannedEnds: readonly (IsoDate | null)[]
    lastDay: IsoDate | null
  },
): void {
  const extended = known.extensions.get(placementId).map((each) => each.lastDay)
  if (lastDay === null || extended.includes(lastDay)) return
  const ends = plannedEnds.filter((end) => end !== null)
  if (ends.length === 0) row.fault(END, 'cell.required')
  else if ([...ends, ...extended].some((end) => lastDay < end))
    row.fault(EXTENDED_TO, 'extension.notLater', lastDay)
  else if (!ends.includes(lastDay)) {
    const id = row.create('placementExtension', { placementId, lastDay })
    row.afterwards(() => known.extensions.add(placementId, { id, placementId, lastDay }))
  }
}

/** How far it has come, and when it ended, change together or not at all; what has ended does not go on again. */
function takeEnd(
  context: ImportContext,
  row: RowDraft,
  { found, now, said }: { found: Known; now: Placement; said: SaidEnd },
): void {
  const { id, original } = found
  const state = said.state ?? stateOf(now)
  const before = state !== null && ENDED.includes(state) ? now.endedOn : null
  const standing = standingOf(row, { ...said, state, endedOn: said.endedOn ?? before }, context.today)
  if (standing === null) return
  if (goesBack(now.state, standing.state)) {
    row.flag(STATE, '', 'state.stands')
    return
  }
  const say = (field: string, value: unknown) => row.say('placement', id, original, field, value)
  const takes = (field: string) => context.draft.takes('placement', id, original, field)
  if (standing.endedOn === null) {
    say('state', standing.state)
    return
  }
  if (standing.state !== now.state) {
    const kept = ['state', 'endedOn'].find((field) => !takes(field))
    // What stays as it was is shown as that.
    if (kept !== 'endedOn') say('state', standing.state)
    if (kept !== 'state') say('endedOn', standing.endedOn)
    if (kept !== undefined) return
    tellSupplied(row, standing)
  } else if (said.endedOn !== null) say('endedOn', said.endedOn)
  if (said.outcome !== null) say('outcome', said.outcome)
  if (said.endReason !== null) say('endReason', said.endReason)
}

/** Of one that has ended a row without a word for it says more of that end. */
function stateOf({ state, endedOn }: Placement): PlacementState | null {
  return endedOn === null ? null : state
}
