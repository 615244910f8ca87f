/** Rows of a list of places: whose they are, what is done there, how many they are and who keeps them filled. */
import type { ParsedRow } from '../../rules/import/plan'
import { LABELS, label } from '../../rules/labels'
import type { Scheme } from '../../rules/vocabulary'
import { contactOf } from './contacts'
import type { ImportContext, TakeRow } from './context'
import type { RowDraft } from './draft'
import type { KnownRecord } from './known'
import { makePartner, partnerOf } from './partners'
import { text } from './said'
import { SlotCounts } from './slot-counts'
import type { KnownSlot } from './slots'
import { isSameName } from './spelling'

const PARTNER = 'slot.organisationId'
const UNIT = 'slot.unitId'
const NAME = 'slot.name'

/** Said in another way than as the field that they stand in. */
const APART = ['name', 'scheme', 'free', 'sector', 'note']

export function takeSlots(context: ImportContext): TakeRow {
  const counts = new SlotCounts(context)
  return (row, parsed) => {
    const word = text(parsed, PARTNER) ?? ''
    const unitWord = text(parsed, UNIT)
    const title = [word, unitWord ?? text(parsed, NAME)]
      .filter((part) => part !== null && part !== '')
      .join(' · ')
    const cvr = text(parsed, 'organisation.cvr')
    const owner =
      word === '' ? null : partnerOf(row, context.partners, context.lookups, { field: PARTNER, word, cvr })
    const jobCentre = context.senderOf(row, parsed, 'slotQuota.organisationId')
    // Its fault is told already.
    if (owner === null) return title
    const unit = unitOf(context, row, unitWord, owner)
    const organisationId = unit ?? owner
    const scheme = text(parsed, 'slot.scheme') as Scheme | null
    const values = plainOf(context, row, parsed, organisationId)
    const sector = sectorOf(context, row, organisationId, text(parsed, 'slot.sector'))
    if (sector !== null) values.set('sector', sector)
    // A department that is no unit of its own is what the place is called.
    const name = text(parsed, NAME) ?? (unit === null ? unitWord : null)
    if (scheme === null) return title
    const found = slotOf(context, row, { organisationId, scheme, name })
    if (found === undefined) return title
    const id = found
      ? describe(row, parsed, context, found, values)
      : make(context, row, parsed, { organisationId, scheme, name: name ?? nameless(scheme), values })
    if (id === null) return title
    counts.takeCapacity(row, parsed, id)
    counts.takeQuota(row, parsed, id, jobCentre)
    counts.tellFree(row, parsed, { id, isNew: found?.original === undefined || found?.original === null })
    return title
  }
}

/** What a place without a name is called: by its scheme. Data has one language. */
function nameless(scheme: Scheme): string {
  return label(LABELS.scheme, scheme) ?? ''
}

/** The unit that a department is; null where the row names none, or it is none of its own. */
function unitOf(context: ImportContext, row: RowDraft, word: string | null, owner: string): string | null {
  if (word === null) return null
  const { partners, lookups, slots } = context
  const found = lookups.find(row, UNIT, 'organisation', word, partners.named, {
    canCreate: true,
    among: ({ id }) => slots.isUnitOf(id, owner),
  })
  if (typeof found === 'object') return found.id
  if (found !== 'create') return null
  const id = makePartner(row, partners, { name: word, cvr: null })
  if (id === owner) return null
  row.create('organisationParent', { organisationId: id, parentId: owner })
  row.afterwards(() => slots.addUnit(id, owner))
  return id
}

function plainOf(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  organisationId: string,
): Map<string, unknown> {
  const values = new Map(context.valuesOf(parsed, 'slot', APART))
  const contactId = contactOf(context, row, parsed, { field: 'slot.contactId', organisationId })
  const mentor = { field: 'slot.mentorId', organisationId, role: 'Mentor' }
  // Of two people it is the contact that the place is known by; the mentor is noted.
  const mentorId = text(parsed, 'slot.contactId') === null ? contactOf(context, row, parsed, mentor) : null
  const areaId = context.areaOf(row, parsed, 'slot.areaId')
  const ownerId = context.staffOf(row, parsed, 'slot.ownerId')
  const said: [string, string | null][] = [
    ['contactId', contactId ?? mentorId],
    ['areaId', areaId],
    ['ownerId', ownerId],
  ]
  for (const [field, value] of said) if (value !== null) values.set(field, value)
  return values
}

/**
 * The sector of the organisation is filled in where it has none. A place of another one says so itself.
 * @returns the place's own; null where it is the organisation's
 */
function sectorOf(
  context: ImportContext,
  row: RowDraft,
  organisationId: string,
  sector: string | null,
): string | null {
  if (sector === null) return null
  const here = row.made('organisation').find(({ id }) => id === organisationId)
  if (here) here.values.sector ??= sector
  if (here) return here.values.sector === sector ? null : sector
  const known = context.partners.get(organisationId)
  if (!known) return null
  const now = { ...known.now, ...context.draft.now('organisation', organisationId) }
  if (now.sector !== null && now.sector !== undefined) return now.sector === sector ? null : sector
  if (context.draft.strategyOf('slot.sector') !== 'never')
    row.say('organisation', organisationId, known.original, 'sector', sector)
  return null
}

/** @returns null for a new one, undefined when the row cannot go on */
function slotOf(
  context: ImportContext,
  row: RowDraft,
  { organisationId, scheme, name }: { organisationId: string; scheme: Scheme; name: string | null },
): KnownRecord<KnownSlot> | null | undefined {
  const own = context.slots.of(organisationId).filter(({ now }) => now.scheme === scheme)
  const called = own.filter(({ now }) => isSameName(now.name, name ?? nameless(scheme)))
  const meant =
    name === null && called.length === 0 ? own.filter(({ original }) => original !== null) : called
  if (meant.length <= 1) return meant[0] ?? null
  const word = name ?? context.partners.nameOf(organisationId)
  const answer = context.lookups.answer(NAME, word)
  context.lookups.ask(
    { field: NAME, target: 'slot', word, several: true, canCreate: true, blocking: true },
    () => meant.map(({ id, now }) => ({ id, name: now.name, detail: '' })),
  )
  if (answer === 'create') return null
  const found = typeof answer === 'object' ? meant.find(({ id }) => id === answer.id) : undefined
  if (found) return found
  row.fault(NAME, answer === 'leave' ? 'lookup.left' : 'lookup.several', word)
  return undefined
}

function noteOf(parsed: ParsedRow, context: ImportContext): string {
  const mentor = text(parsed, 'slot.contactId') === null ? null : text(parsed, 'slot.mentorId')
  return [text(parsed, 'slot.note'), mentor === null ? null : `Mentor: ${mentor}`, ...context.notesOf(parsed)]
    .filter((each) => each !== null)
    .join('\n')
}

function isReversed(from: unknown, to: unknown): boolean {
  return typeof from === 'string' && typeof to === 'string' && to < from
}

function describe(
  row: RowDraft,
  parsed: ParsedRow,
  context: ImportContext,
  { id, original, now: known }: KnownRecord<KnownSlot>,
  values: ReadonlyMap<string, unknown>,
): string | null {
  const now = { ...known, ...context.draft.now('slot', id) }
  const [from, to] = ['validFrom', 'validTo'].map((field) => [values.get(field), now[field], known[field]])
  // Whichever of them stays, the period must hold.
  if (from?.some((first) => to?.some((last) => isReversed(first, last)))) {
    row.fault('slot.validTo', 'period.reversed')
    return null
  }
  for (const [field, value] of values)
    row.say('slot', id, original, field, value, Array.isArray(value) ? 'add' : 'replace')
  const note = noteOf(parsed, context)
  if (note !== '') row.say('slot', id, original, 'note', note, 'append')
  return id
}

function make(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  slot: { organisationId: string; scheme: Scheme; name: string; values: ReadonlyMap<string, unknown> },
): string | null {
  const { organisationId, scheme, name, values } = slot
  if (isReversed(values.get('validFrom'), values.get('validTo'))) {
    row.fault('slot.validTo', 'period.reversed')
    return null
  }
  const note = noteOf(parsed, context)
  const made = { organisationId, scheme, name, ...Object.fromEntries(values) }
  const id = row.create('slot', { ...made, ...(note === '' ? {} : { note }) })
  row.afterwards(() => context.slots.add({ id, original: null, now: { id, ...made } }))
  return id
}
