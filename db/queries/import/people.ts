/** The participants that an import speaks of: who is meant, and new ones with a number of their own. */
import type { OpenFile } from '../../file/connection'
import type { ParsedRow } from '../../rules/import/plan'
import { nextLocalId } from '../../rules/participants'
import type { ImportContext } from './context'
import type { RowDraft, Values } from './draft'
import { type KnownRecord, stored } from './known'
import { NamedRecords } from './lookups'
import { text } from './said'
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
  #last: string

  constructor(file: OpenFile, rows: readonly ParsedRow[]) {
    const all = [...allOf<Person>(file, 'participant').values()]
    for (const row of all) this.add(stored(row))
    for (const row of rows)
      for (const field of ['participant.localId', 'placement.participantId'])
        this.#reserved.add(spelling(text(row, field) ?? ''))
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

  /** Whether somebody can be who was born then. */
  canBe(id: string, { birthDate, birthYear }: Birth): boolean {
    const known = this.#byId.get(id)
    if (!known) return false
    const { now } = known
    if (birthDate !== null && now.birthDate !== null) return birthDate === now.birthDate
    const said = birthDate === null ? birthYear : Number(birthDate.slice(0, 4))
    const own = now.birthDate === null ? now.birthYear : Number(now.birthDate.slice(0, 4))
    return said === null || own === null || said === own
  }
}

/** The name that a row gives somebody, in one column or in two. */
export function nameOf(parsed: ParsedRow, field: string): string | null {
  const parts = ['participant.firstName', 'participant.lastName'].flatMap((key) => text(parsed, key) ?? [])
  return text(parsed, field) ?? (parts.length === 0 ? null : parts.join(' '))
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
