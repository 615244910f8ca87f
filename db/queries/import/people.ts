/** The participants that an import speaks of: who is meant, and new ones with a number of their own. */
import type { OpenFile } from '../../file/connection'
import type { ParsedRow } from '../../rules/import/plan'
import { nextLocalId } from '../../rules/participants'
import type { ImportContext } from './context'
import type { RowDraft, Values } from './draft'
import { Index, type KnownRecord, stored } from './known'
import { NamedRecords } from './lookups'
import { numeric, text } from './said'
import { spelling } from './spelling'
import { allOf } from './tables'

export type Person = Values & {
  id: string
  localId: string
  name: string
  birthDate: string | null
  birthYear: number | null
}

/** What a row tells of who is meant. */
export type Birth = { birthDate: string | null; birthYear: number | null }

export class People {
  readonly named = new NamedRecords()
  readonly #byId = new Map<string, KnownRecord<Person>>()
  readonly #byLocalId = new Map<string, KnownRecord<Person>>()
  /** Numbers that the rows have, also of those that are rejected: none of them is given to another. */
  readonly #reserved = new Set<string>()
  readonly #births = new Index<Birth>()
  readonly #file: OpenFile
  #groups: Set<string> | null = null
  readonly #byName = new Index<Birth>()
  #last: string

  constructor(file: OpenFile, rows: readonly ParsedRow[]) {
    this.#file = file
    const all = [...allOf<Person>(file, 'participant').values()]
    for (const row of all) this.add(stored(row))
    for (const row of rows)
      for (const field of ['participant.localId', 'participant.name', 'placement.participantId'])
        this.#reserved.add(spelling(text(row, field) ?? ''))
    for (const { name, birthDate, birthYear } of all) this.#name(name, { birthDate, birthYear })
    for (const row of rows) this.#name(nameIn(row) ?? '', birthIn(row))
    const number = Number(nextLocalId(all.map(({ localId }) => localId)).slice(2)) - 1
    this.#last = `B-${number}`
  }

  add(known: KnownRecord<Person>): void {
    const { id, now } = known
    this.#byId.set(id, known)
    this.#byLocalId.set(spelling(now.localId), known)
    const born = now.birthDate?.slice(0, 4) ?? now.birthYear
    const detail = [now.localId, ...(born === null ? [] : [String(born)])].join(', ')
    this.named.add({ id, name: now.name, detail, keys: [now.localId] })
  }

  get(id: string): KnownRecord<Person> | undefined {
    return this.#byId.get(id)
  }

  /** Whoever has a number of the office's own. */
  byLocalId(localId: string): KnownRecord<Person> | undefined {
    return this.#byLocalId.get(spelling(localId))
  }

  /** The next number that nobody has, in the file or in the list. */
  nextLocalId(): string {
    do this.#last = nextLocalId([this.#last])
    while (this.#byLocalId.has(spelling(this.#last)) || this.#reserved.has(spelling(this.#last)))
    return this.#last
  }

  #name(name: string, birth: Birth): void {
    if (birth.birthDate !== null || birth.birthYear !== null) this.#byName.add(spelling(name), birth)
  }

  /** Whether somebody is, or was, in a target group. */
  isInGroup(id: string, targetGroupId: string): boolean {
    this.#groups ??= new Set(
      [...allOf(this.#file, 'participantSituation').values()].map(
        (row) => `${String(row.participantId)} ${String(row.targetGroupId)}`,
      ),
    )
    return this.#groups.has(`${id} ${targetGroupId}`)
  }

  /** Whether several have a name, in the file or in the list: then it does not say who is meant. */
  isShared(name: string): boolean {
    const births = this.#byName.get(spelling(name))
    return births.some((birth) => births.some((other) => !isOneBirth(birth, other)))
  }

  /** The births that rows so far have given somebody, written or not. */
  birthsOf(id: string): readonly Birth[] {
    return this.#births.get(id)
  }

  sayBirth(id: string, birth: Birth): void {
    this.#births.add(id, birth)
  }

  /** Whether somebody is known to be born just then. */
  isBorn(id: string, { birthDate }: Birth): boolean {
    return birthDate !== null && this.#byId.get(id)?.now.birthDate === birthDate
  }
}

/** Whether somebody can be who was born then, after what the rows so far say. */
export function canBe(
  { draft, people }: ImportContext,
  id: string,
  { birthDate, birthYear }: Birth,
): boolean {
  const known = people.get(id)
  if (!known) return false
  const now = (draft.now('participant', id) as Person | null) ?? known.now
  return [now, ...people.birthsOf(id)].every((each) => isOneBirth(each, { birthDate, birthYear }))
}

/** Whether nothing is said of when somebody is born. */
export function isUnborn({ birthDate, birthYear }: Birth): boolean {
  return birthDate === null && birthYear === null
}

function isOneBirth(a: Birth, b: Birth): boolean {
  if (a.birthDate !== null && b.birthDate !== null) return a.birthDate === b.birthDate
  const [one, other] = [a, b].map((each) =>
    each.birthDate === null ? each.birthYear : Number(each.birthDate.slice(0, 4)),
  )
  return one === null || other === null || one === other
}

/** The name that a row gives somebody, in one column or in two. */
export function nameIn(parsed: ParsedRow): string | null {
  const parts = ['participant.firstName', 'participant.lastName'].flatMap((key) => text(parsed, key) ?? [])
  const whole = text(parsed, 'participant.name') ?? text(parsed, 'placement.participantId')
  return whole ?? (parts.length === 0 ? null : parts.join(' '))
}

/** When somebody is born, as a row has it. */
export function birthIn(parsed: ParsedRow): Birth {
  return {
    birthDate: text(parsed, 'participant.birthDate'),
    birthYear: numeric(parsed, 'participant.birthYear'),
  }
}

/** Makes a participant; a blank number takes the next one, a blank name the number. @returns null for a number that is taken */
export function makePerson(
  { people }: ImportContext,
  row: RowDraft,
  values: Values & { localId: string | null; name: string | null } & Birth,
): string | null {
  if (values.localId !== null && people.byLocalId(values.localId)) {
    row.fault('participant.localId', 'localId.taken', values.localId)
    return null
  }
  const localId = values.localId ?? people.nextLocalId()
  const made = { ...values, localId, name: values.name ?? localId }
  const id = row.create('participant', made)
  row.afterwards(() => people.add({ id, original: null, now: { id, ...made } }))
  return id
}
