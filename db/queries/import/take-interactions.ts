/** Rows of a contact log: one entry each, and perhaps what is to be done next. */
import { addDays } from '../../rules/calendar'
import type { ParsedRow } from '../../rules/import/plan'
import { fold } from '../../rules/text'
import { contactOf } from './contacts'
import type { ImportContext, TakeRow } from './context'
import type { RowDraft, Values } from './draft'
import { Index, type KnownRecord, stored } from './known'
import { partnerOf } from './partners'
import { text } from './said'
import { allOf } from './tables'

type Entry = Values & {
  id: string
  organisationId: string
  kind: string
  onDate: string
  text: string | null
}
type Step = Values & { id: string; organisationId: string | null; text: string; dueOn: string }

const PARTNER = 'interaction.organisationId'
const CONTACT = 'interaction.contactId'
/** What a step is called where the list gives only its day. Data has one language. */
const FOLLOW_UP = 'Opfølgning'
/** As where an entry is written by hand. */
const DAYS_TO_STEP = 14

export function takeInteractions(context: ImportContext): TakeRow {
  const entries = new Index<KnownRecord<Entry>>()
  for (const entry of allOf<Entry>(context.file, 'interaction').values())
    entries.add(entryKey(entry), stored(entry))
  const steps = new Index<{ id: string }>()
  for (const step of allOf<Step>(context.file, 'nextStep').values()) steps.add(stepKey(step), step)

  return (row, parsed) => {
    const word = text(parsed, PARTNER) ?? ''
    // Its fault is told already.
    if (word === '') return ''
    const cvr = text(parsed, 'organisation.cvr')
    const organisationId = partnerOf(row, context.partners, context.lookups, { field: PARTNER, word, cvr })
    const staffId = context.staffOf(row, parsed, 'interaction.staffId')
    if (organisationId === null) return word
    const contactId = contactOf(context, row, parsed, { field: CONTACT, organisationId })
    takeEntry(context, row, parsed, { organisationId, staffId, contactId }, entries)
    takeStep(row, parsed, organisationId, staffId, steps)
    return context.partners.nameOf(organisationId) || word
  }
}

type Who = { organisationId: string; staffId: string | null; contactId: string | null }

type EntryKey = { organisationId: string; onDate: string; kind: string; text: string | null }

/** The same partner, day, kind and words are the same entry. */
function entryKey({ organisationId, onDate, kind, text: said }: EntryKey): string {
  return [organisationId, onDate, kind, fold(said ?? '')].join('\n')
}

function takeEntry(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  { organisationId, staffId, contactId }: Who,
  entries: Index<KnownRecord<Entry>>,
): void {
  const said = [text(parsed, 'interaction.text'), ...context.notesOf(parsed)].filter((each) => each !== null)
  const entry = {
    organisationId,
    onDate: text(parsed, 'interaction.onDate') ?? '',
    kind: text(parsed, 'interaction.kind') ?? '',
    text: said.length === 0 ? null : said.join('\n'),
  }
  const who = { staffId, contactId }
  const [known] = entries.get(entryKey(entry))
  if (known) {
    for (const [field, value] of Object.entries(who))
      if (value !== null) row.say('interaction', known.id, known.original, field, value)
    return
  }
  const id = row.create('interaction', { ...entry, ...who })
  row.afterwards(() =>
    entries.add(entryKey(entry), { id, original: null, now: { id, ...entry, ...who } as Entry }),
  )
}

function stepKey(step: { organisationId: string | null; text: string; dueOn: string }): string {
  return [step.organisationId, step.dueOn, fold(step.text)].join('\n')
}

/** What is to be done next, unless it stands there already, done or not. */
function takeStep(
  row: RowDraft,
  parsed: ParsedRow,
  organisationId: string,
  ownerId: string | null,
  steps: Index<{ id: string }>,
): void {
  const said = text(parsed, 'nextStep.text')
  const day = text(parsed, 'nextStep.dueOn')
  if (said === null && day === null) return
  if (day === null) row.flag('nextStep.dueOn', '', 'date.supplied')
  const onDate = text(parsed, 'interaction.onDate') ?? ''
  const step = { organisationId, text: said ?? FOLLOW_UP, dueOn: day ?? addDays(onDate, DAYS_TO_STEP) }
  if (steps.get(stepKey(step)).length > 0) return
  const id = row.create('nextStep', { ...step, ownerId })
  row.afterwards(() => steps.add(stepKey(step), { id }))
}
