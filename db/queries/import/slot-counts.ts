/** How many places a slot of somebody else's list is, who keeps them filled, and whether its free ones add up. */
import type { IsoDate } from '../../rules/calendar'
import type { ParsedRow } from '../../rules/import/plan'
import { capacityOn, occupancyOn } from '../../rules/occupancy'
import { slotData } from '../slot-list'
import type { ImportContext } from './context'
import type { Draft, RowDraft, Values } from './draft'
import { Index, type KnownRecord, stored } from './known'
import { numeric } from './said'
import { allOf } from './tables'

type Capacity = Values & {
  id: string
  slotId: string
  validFrom: IsoDate | null
  minimum: number
  maximum: number | null
}
type Quota = Values & {
  id: string
  slotId: string
  organisationId: string
  minimum: number
  maximum: number | null
}

type Range = { minimum: number; maximum: number | null }

function isReversed(row: RowDraft, field: string, { minimum, maximum }: Range): boolean {
  if (maximum === null || maximum >= minimum) return false
  row.fault(field, 'number.range')
  return true
}

/** Says both ends of a range, or neither: they change together. Without an upper end the same lower one is no news. */
function sayRange(
  row: RowDraft,
  draft: Draft,
  table: 'slotCapacity' | 'slotQuota',
  { id, original, now: known }: KnownRecord<Values & Range>,
  { minimum, maximum }: Range,
): void {
  const now = { ...known, ...draft.now(table, id) }
  const isSame = now.minimum === minimum
  const takes = ['minimum', 'maximum'].every((field) => draft.takes(table, id, original, field))
  row.say(table, id, original, 'minimum', minimum)
  if (isSame ? maximum !== null : takes) row.say(table, id, original, 'maximum', maximum)
}

export class SlotCounts {
  readonly #context: ImportContext
  readonly #capacities = new Index<KnownRecord<Capacity>>()
  readonly #quotas = new Index<KnownRecord<Quota>>()

  constructor(context: ImportContext) {
    this.#context = context
    for (const row of allOf<Capacity>(context.file, 'slotCapacity').values())
      this.#capacities.add(row.slotId, stored(row))
    for (const row of allOf<Quota>(context.file, 'slotQuota').values())
      this.#quotas.add(row.slotId, stored(row))
  }

  /** How many it is from today on, where that is news; of a new slot from its start. */
  takeCapacity(row: RowDraft, parsed: ParsedRow, slotId: string): void {
    const minimum = numeric(parsed, 'slotCapacity.minimum')
    const maximum = numeric(parsed, 'slotCapacity.maximum')
    if (minimum === null) {
      if (maximum !== null) row.fault('slotCapacity.minimum', 'cell.required')
      return
    }
    if (isReversed(row, 'slotCapacity.maximum', { minimum, maximum })) return
    const { today, draft } = this.#context
    const known = this.#capacities.get(slotId).filter(({ now }) => (now.validFrom ?? '') <= today)
    const standing = known.reduce<KnownRecord<Capacity> | null>(
      (best, each) =>
        best === null || (each.now.validFrom ?? '') >= (best.now.validFrom ?? '') ? each : best,
      null,
    )
    if (standing !== null && (standing.original === null || standing.now.validFrom === today)) {
      sayRange(row, draft, 'slotCapacity', standing, { minimum, maximum })
      return
    }
    const before = standing && { minimum: standing.now.minimum, maximum: standing.now.maximum }
    // Six of six to eight are no news: the list says nothing of the rest.
    const own = maximum === null && before?.minimum === minimum ? { minimum } : { minimum, maximum }
    const made = { slotId, validFrom: standing === null ? null : today, ...own }
    const base = { maximum: before?.maximum ?? null }
    // What stays as the user has chosen is said all the same: another row may say something else.
    const isKept = standing !== null && this.#context.draft.strategyOf('slotCapacity.minimum') !== 'take'
    const id = row.create('slotCapacity', made, { base, unless: isKept ? {} : before })
    row.afterwards(() => this.#capacities.add(slotId, { id, original: null, now: { id, ...base, ...made } }))
  }

  /** How many of them a jobcentre keeps filled; all of them where the list names it without a number. */
  takeQuota(row: RowDraft, parsed: ParsedRow, slotId: string, organisationId: string | null): void {
    const own = {
      minimum: numeric(parsed, 'slotQuota.minimum'),
      maximum: numeric(parsed, 'slotQuota.maximum'),
    }
    if (organisationId === null) {
      if (own.minimum !== null) row.fault('slotQuota.organisationId', 'cell.required')
      return
    }
    const all = {
      minimum: numeric(parsed, 'slotCapacity.minimum'),
      maximum: numeric(parsed, 'slotCapacity.maximum'),
    }
    const { minimum, maximum } = own.minimum === null ? all : own
    if (minimum === null) return
    if (isReversed(row, 'slotQuota.maximum', { minimum, maximum })) return
    const same = this.#quotas.get(slotId).find(({ now }) => now.organisationId === organisationId)
    if (same) {
      if (own.minimum !== null) sayRange(row, this.#context.draft, 'slotQuota', same, { minimum, maximum })
      return
    }
    if (own.minimum === null) row.flag('slotQuota.organisationId', '', 'quota.all')
    const made = { slotId, organisationId, minimum, maximum }
    const id = row.create('slotQuota', made)
    row.afterwards(() => this.#quotas.add(slotId, { id, original: null, now: { id, ...made } }))
  }

  /** Tells where the list counts other free places than the placements come to. They are not stored. */
  tellFree(row: RowDraft, parsed: ParsedRow, slot: { id: string; isNew: boolean }): void {
    const said = numeric(parsed, 'slot.free')
    if (said === null) return
    const counted = slot.isNew ? numeric(parsed, 'slotCapacity.minimum') : this.#freeOf(slot.id)
    if (counted !== null && counted !== said)
      row.flag('slot.free', String(said), 'free.differs', String(counted))
  }

  #freeOf(id: string): number | null {
    const { file, today } = this.#context
    const dates = slotData(file, { asOf: today, today, from: today, id }).dates(id)
    return capacityOn(dates, today).minimum === 0 ? null : occupancyOn(dates, today).free
  }
}
