/** The places that an import speaks of, by the organisation that offers them or whose units do. */
import type { OpenFile } from '../../file/connection'
import type { IsoDate } from '../../rules/calendar'
import { asOf } from '../../rules/dated'
import type { Scheme } from '../../rules/vocabulary'
import type { Values } from './draft'
import { Index, type KnownRecord, stored } from './known'
import { NamedRecords } from './lookups'
import { allOf } from './tables'

export type KnownSlot = Values & { id: string; organisationId: string; name: string; scheme: Scheme }
type Parent = Values & {
  id: string
  organisationId: string
  parentId: string
  validFrom: string | null
  validTo: string | null
}

export class Slots {
  readonly named = new NamedRecords()
  readonly #byId = new Map<string, KnownRecord<KnownSlot>>()
  readonly #byOrganisation = new Index<KnownRecord<KnownSlot>>()
  readonly #parents = new Map<string, string>()
  readonly #nameOf: (organisationId: string) => string

  constructor(file: OpenFile, today: IsoDate, nameOf: (organisationId: string) => string) {
    this.#nameOf = nameOf
    const parents = [...allOf<Parent>(file, 'organisationParent').values()]
    for (const [unit, rows] of Map.groupBy(parents, ({ organisationId }) => organisationId)) {
      const standing = asOf(rows, today)
      if (standing) this.#parents.set(unit, standing.parentId)
    }
    for (const row of allOf<KnownSlot>(file, 'slot').values()) this.add(stored(row))
  }

  add(known: KnownRecord<KnownSlot>): void {
    const { id, now } = known
    this.#byId.set(id, known)
    this.#byOrganisation.add(now.organisationId, known)
    this.named.add({ id, name: now.name, detail: this.#nameOf(now.organisationId) })
  }

  /** Says that an organisation is a unit of another one, which this import makes it. */
  addUnit(unit: string, parentId: string): void {
    this.#parents.set(unit, parentId)
  }

  get(id: string): KnownRecord<KnownSlot> | undefined {
    return this.#byId.get(id)
  }

  of(organisationId: string): readonly KnownRecord<KnownSlot>[] {
    return this.#byOrganisation.get(organisationId)
  }

  isUnitOf(unit: string, organisationId: string): boolean {
    return this.#parents.get(unit) === organisationId
  }

  /** Whether an organisation offers a slot, itself or through a unit of it. */
  isAt(slotId: string, organisationId: string): boolean {
    const at = this.#byId.get(slotId)?.now.organisationId
    return at !== undefined && (at === organisationId || this.isUnitOf(at, organisationId))
  }
}
