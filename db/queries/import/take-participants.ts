/** Rows of a list of participants: who they are, where they belong and how far they have come from a day on. */
import type { ParsedRow } from '../../rules/import/plan'
import { consultantOf } from './contacts'
import type { ImportContext, TakeRow } from './context'
import type { RowDraft, Values } from './draft'
import type { KnownRecord } from './known'
import { type Birth, birthIn, canBe, isUnborn, makePerson, nameIn, type Person } from './people'
import { text } from './said'
import { KnownSituations } from './situations'
import { isSameName, keepSpelling } from './spelling'

const NAME = 'participant.name'
const NUMBER = 'participant.localId'
const BIRTH_DATE = 'participant.birthDate'
const JOB_CENTRE = 'participant.jobCentreId'

/** Said in another way than as the field that they stand in. */
const APART = [
  'localId',
  'name',
  'firstName',
  'lastName',
  'birthDate',
  'birthYear',
  'trades',
  'jobGoal',
  'note',
]

export function takeParticipants(context: ImportContext): TakeRow {
  const situations = new KnownSituations(context)
  return (row, parsed) => {
    const name = nameIn(parsed)
    const localId = text(parsed, NUMBER)
    const title = [name, localId].filter((part) => part !== null).join(' · ')
    const values = plainOf(context, row, parsed)
    const situation = situations.said(row, parsed)
    if (title === '') {
      row.fault(NAME, 'cell.required')
      return title
    }
    const birth = birthOf(row, parsed)
    const found = whoIs(context, row, { name, localId, birth })
    if (found === undefined) return title
    const note = [text(parsed, 'participant.note'), ...context.notesOf(parsed)].filter(
      (each) => each !== null,
    )
    const id = found
      ? describe(context, row, found, { values, name, localId, birth, note })
      : makePerson(context, row, {
          ...{ localId, name, ...birth },
          ...Object.fromEntries(values),
          ...(note.length === 0 ? {} : { note: note.join('\n') }),
        })
    if (id !== null) situations.take(row, id, situation)
    return title
  }
}

/** A day of birth says the year, too; they are never kept both. */
function birthOf(row: RowDraft, parsed: ParsedRow): Birth {
  const { birthDate, birthYear } = birthIn(parsed)
  if (birthDate === null || birthYear === null) return { birthDate, birthYear }
  if (Number(birthDate.slice(0, 4)) !== birthYear)
    row.fault('participant.birthYear', 'birth.differs', String(birthYear))
  return { birthDate, birthYear: null }
}

type Who = { name: string | null; localId: string | null; birth: Birth }

/**
 * The participant that a row is about: by number, else by name and birth.
 * @returns null for a new one, undefined when the row cannot go on
 */
function whoIs(
  context: ImportContext,
  row: RowDraft,
  { name, localId, birth }: Who,
): KnownRecord<Person> | null | undefined {
  const { people } = context
  const numbered = localId === null ? undefined : people.byLocalId(localId)
  if (numbered) {
    if (canBe(context, numbered.id, birth)) return numbered
    row.fault(birth.birthDate === null ? 'participant.birthYear' : BIRTH_DATE, 'birth.differs')
    return undefined
  }
  if (name === null) return null
  const alike = people.named.byName(name).filter(({ id }) => canBe(context, id, birth))
  const [only] = alike
  const isOpen = isUnborn(birth) && people.isShared(name)
  if (!only && !isOpen) return null
  // Another number and the same name may be another person, unless the birth says who it is.
  const isSure = (localId === null && !isOpen) || (only !== undefined && people.isBorn(only.id, birth))
  if (only && alike.length === 1 && isSure) return people.get(only.id) ?? null
  const answer = context.lookups.answer(NAME, name)
  context.lookups.ask(
    {
      field: NAME,
      target: 'participant',
      word: name,
      several: alike.length > 1,
      canCreate: true,
      blocking: true,
    },
    () => alike,
  )
  if (answer === 'create') return null
  if (typeof answer === 'object') {
    const chosen = people.get(answer.id)
    if (chosen && canBe(context, chosen.id, birth)) return chosen
    row.fault(NAME, 'lookup.unknown', name)
    return undefined
  }
  row.fault(NAME, answer === 'leave' ? 'lookup.left' : 'lookup.several', name)
  return undefined
}

function plainOf(context: ImportContext, row: RowDraft, parsed: ParsedRow): Map<string, unknown> {
  const values = new Map(context.valuesOf(parsed, 'participant', APART))
  const senderId = context.senderOf(row, parsed, JOB_CENTRE)
  const consultant = { field: 'participant.consultantId', senderId, senderField: JOB_CENTRE }
  const consultantId = consultantOf(context, row, parsed, consultant)
  const ownerId = context.staffOf(row, parsed, 'participant.ownerId')
  if (consultantId !== null) values.set('consultantId', consultantId)
  if (ownerId !== null) values.set('ownerId', ownerId)
  const trades = ['participant.trades', 'participant.jobGoal'].flatMap(
    (field) => (parsed.values.get(field) as string[] | undefined) ?? [],
  )
  if (trades.length > 0) values.set('trades', [...new Set(trades)])
  return values
}

type Said = Who & { values: Map<string, unknown>; note: string[] }

function describe(
  { draft, people }: ImportContext,
  row: RowDraft,
  { id, original, now: known }: KnownRecord<Person>,
  { values, name, localId, birth, note }: Said,
): string {
  const now = (draft.now('participant', id) as (Person & Values) | null) ?? known
  const say = (field: string, value: unknown, manner: 'replace' | 'add' | 'append' = 'replace') =>
    row.say('participant', id, original, field, value, manner)
  if (localId !== null && !isSameName(localId, now.localId))
    row.flag(NUMBER, localId, 'localId.stands', now.localId)
  const isNumber = name !== null && isSameName(name, now.localId)
  const said = new Map<string, unknown>(name === null || isNumber ? [] : [['name', name]])
  keepSpelling(said, 'name', now.name)
  for (const [field, value] of [...said, ...values])
    say(field, value, Array.isArray(value) ? 'add' : 'replace')
  if (birth.birthDate !== null) say('birthDate', birth.birthDate)
  else if (birth.birthYear !== null && now.birthDate === null) say('birthYear', birth.birthYear)
  if (note.length > 0) say('note', note.join('\n'), 'append')
  row.afterwards(() => people.sayBirth(id, birth))
  return id
}
