/** The placements that are in the file, and which of them a row of a list is about. */
import type { IsoDate } from '../../rules/calendar'
import type { PlacementState, Scheme } from '../../rules/vocabulary'
import type { ImportContext } from './context'
import type { Values } from './draft'
import { Index, type KnownRecord, stored } from './known'
import { allOf } from './tables'

export type Placement = Values & {
  id: string
  participantId: string | null
  organisationId: string
  scheme: Scheme
  state: PlacementState
  startDate: IsoDate
  plannedEnd: IsoDate | null
  endedOn: IsoDate | null
}
export type Extension = Values & { id: string; placementId: string; lastDay: IsoDate }

/** What tells one placement from another. */
export type PlacementKey = Pick<Placement, 'participantId' | 'organisationId' | 'scheme' | 'startDate'>

type Known = KnownRecord<Placement>

export class KnownPlacements {
  readonly extensions = new Index<Extension>()
  readonly #byKey = new Index<Known>()
  readonly #byPerson = new Index<Known>()
  /** Of those without a name each row is about one of its own. */
  readonly #claimed = new Set<string>()

  constructor({ file }: ImportContext) {
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    for (const row of [...allOf<Placement>(file, 'placement').values()].sort(byId)) this.add(stored(row))
    for (const row of allOf<Extension>(file, 'placementExtension').values())
      this.extensions.add(row.placementId, row)
  }

  add(known: Known): void {
    this.#byKey.add(keyOf(known.now), known)
    this.#byPerson.add(known.now.participantId, known)
  }

  claim(id: string): void {
    this.#claimed.add(id)
  }

  /**
   * The one that a row is about. Of several without a name it is one that no row before has been about: the first that
   * would stay as it is, else the first.
   */
  find(key: PlacementKey, stays: (known: Known) => boolean): Known | null {
    const alike = this.#byKey.get(keyOf(key))
    if (key.participantId !== null) return alike[0] ?? null
    const free = alike.filter(({ id }) => !this.#claimed.has(id))
    return free.find(stays) ?? free[0] ?? null
  }

  /** Whether the same person has another one there, in the same scheme, that overlaps it in time. */
  overlaps({ participantId, organisationId, scheme, startDate }: PlacementKey, end: IsoDate | null): boolean {
    if (participantId === null) return false
    return this.#byPerson.get(participantId).some(({ id, now }) => {
      if (now.organisationId !== organisationId || now.scheme !== scheme || now.state === 'cancelled')
        return false
      const last = now.endedOn ?? this.lastDay(id, now.plannedEnd)
      return now.startDate <= (end ?? '9999-12-31') && startDate <= (last ?? '9999-12-31')
    })
  }

  /** The last day as agreed. */
  lastDay(placementId: string, plannedEnd: IsoDate | null): IsoDate | null {
    const days = this.extensions.get(placementId).map(({ lastDay }) => lastDay)
    return [...days, plannedEnd].reduce<IsoDate | null>(
      (last, day) => (day !== null && (last === null || day > last) ? day : last),
      null,
    )
  }
}

function keyOf({ participantId, organisationId, scheme, startDate }: PlacementKey): string {
  return [participantId ?? '', organisationId, scheme, startDate].join('\n')
}
