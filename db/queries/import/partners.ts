/** The partners that an import speaks of: which one a row means, and new ones as they are made. */
import type { OpenFile } from '../../file/connection'
import type { RowDraft, Values } from './draft'
import { Index, type KnownRecord, stored } from './known'
import { type Lookups, type Named, NamedRecords } from './lookups'
import { isSameName, spelling } from './spelling'
import { allOf } from './tables'

export type Partner = Values & {
  id: string
  name: string
  cvr: string | null
  pNumber: string | null
  postcode: string | null
  city: string | null
  sector?: string | null
  kinds?: readonly string[]
}

/** What a row tells of who is meant. */
export type Identity = {
  name: string
  cvr: string | null
  pNumber: string | null
  postcode: string | null
  city: string | null
}

type Known = KnownRecord<Partner>

export class Partners {
  #named: NamedRecords | null = null
  #onlyJobCentre: string | null | undefined
  readonly #byId = new Map<string, Known>()
  readonly #byPNumber = new Index<Known>()
  readonly #byCvr = new Index<Known>()
  readonly #byName = new Index<Known>()

  constructor(file: OpenFile) {
    for (const row of allOf<Partner>(file, 'organisation').values()) this.add(stored(row))
  }

  add(known: Known): void {
    const { id, now } = known
    this.#byId.set(id, known)
    this.#byPNumber.add(now.pNumber, known)
    this.#byCvr.add(now.cvr, known)
    this.#byName.add(spelling(now.name), known)
    this.#named?.add(namedOf(known))
  }

  /** By what a word of another list finds them. */
  get named(): NamedRecords {
    this.#named ??= new NamedRecords([...this.#byId.values()].map(namedOf))
    return this.#named
  }

  get(id: string): Known | undefined {
    return this.#byId.get(id)
  }

  /** As the file has it; null for one that this import makes. */
  original(id: string): Values | null {
    return this.#byId.get(id)?.original ?? null
  }

  isJobCentre(id: string): boolean {
    const kinds = this.#byId.get(id)?.now.kinds ?? []
    return kinds.includes('jobCentre') || kinds.includes('municipality')
  }

  /** The jobcentre of the file, where there is just one. */
  onlyJobCentre(): string | null {
    if (this.#onlyJobCentre === undefined) {
      const all = [...this.#byId.values()].filter(
        ({ original, now }) => original !== null && now.kinds?.includes('jobCentre') === true,
      )
      this.#onlyJobCentre = all.length === 1 ? (all[0]?.id ?? null) : null
    }
    return this.#onlyJobCentre
  }

  nameOf(id: string): string {
    return this.#byId.get(id)?.now.name ?? ''
  }

  /**
   * Which partner a row is about: by its P-number, else by its CVR number, else by its name and place. Numbers and places
   * that differ tell two of one name apart.
   * @returns null when it is none of them yet; several when the user has to say which
   */
  match(identity: Identity): Known | null | readonly Known[] {
    const [byUnit] = this.#byPNumber.get(identity.pNumber)
    if (byUnit) return byUnit
    const differ = ({ now }: Known) =>
      identity.pNumber !== null && now.pNumber !== null && identity.pNumber !== now.pNumber
    const named = (known: Known) => isSameName(known.now.name, identity.name)
    const ofOwner = this.#byCvr.get(identity.cvr).filter((known) => !differ(known))
    // A municipality's units share its number: then the name says which.
    const meant = ofOwner.filter(named)
    if (meant.length === 1) return meant[0] as Known
    if (ofOwner.length === 1 && identity.pNumber === null) return ofOwner[0] as Known
    if (ofOwner.length > 1) return meant.length === 0 && identity.pNumber !== null ? null : ofOwner
    const alike = this.#byName
      .get(spelling(identity.name))
      .filter((known) => !differ(known) && !isOthers(known, identity))
    const here = alike.filter((known) => !isElsewhere(known, identity))
    if (here.length > 0) return here.length === 1 ? (here[0] as Known) : here
    // Has it moved, or is it another of the same name? Of two rows of one list each says where it is.
    const before = alike.filter(({ original }) => original !== null)
    return before.length === 0 ? null : before
  }
}

function namedOf({ id, now: { name, city, cvr } }: Known): Named {
  return { id, name, detail: city ?? '', keys: cvr === null ? [] : [cvr] }
}

/** Two of one name with numbers of their own. */
function isOthers({ now }: Known, identity: Identity): boolean {
  return now.cvr !== null && identity.cvr !== null && now.cvr !== identity.cvr
}

/** Two of one name in different places. */
function isElsewhere({ now }: Known, identity: Identity): boolean {
  if (now.postcode !== null && identity.postcode !== null) return now.postcode !== identity.postcode
  if (now.city !== null && identity.city !== null) return !isSameName(now.city, identity.city)
  return false
}

/**
 * The partner that a word of another list stands for; a new one where the user wants it.
 * @returns its id, or null when the row cannot go on
 */
export function partnerOf(
  row: RowDraft,
  partners: Partners,
  lookups: Lookups,
  said: { field: string; word: string; cvr: string | null },
): string | null {
  const { field, word, cvr } = said
  const found = lookups.find(row, field, 'organisation', word, partners.named, {
    key: cvr,
    canCreate: true,
    required: true,
  })
  if (found === 'fault' || found === 'none') return null
  if (found !== 'create') return found.id
  return makePartner(row, partners, { name: word, cvr })
}

/** Makes a partner by its name; a second row that names it finds the same. */
export function makePartner(
  row: RowDraft,
  partners: Partners,
  { name, cvr, ...more }: { name: string; cvr: string | null; kinds?: string[] },
): string {
  const here = row.made('organisation').find(({ values }) => isSameName(String(values.name), name))
  if (here) return here.id
  const values = { name, cvr, ...more }
  const id = row.create('organisation', values)
  const blank = { pNumber: null, postcode: null, city: null, sector: null, kinds: [] }
  const now: Partner = { id, ...blank, ...values }
  row.afterwards(() => partners.add({ id, original: null, now }))
  return id
}
