import type { OpenFile } from '../file/connection'
import { type BoardGrouping, ENDS_WITHIN_DAYS } from '../rules/board'
import { addDays, type IsoDate } from '../rules/calendar'
import { occupancyOn, type SlotDates } from '../rules/occupancy'
import { ENDED, endOf, stateOn } from '../rules/placements'
import { nameKey } from '../rules/text'
import { SCHEMES, type Scheme } from '../rules/vocabulary'
import { type BoardBar, type Drawn, drawBars, drawShares, drawSlot, type SlotInView } from './board-blocks'
import {
  areaOfPlacement,
  type BoardPlacement,
  type BoardSlot,
  boardAreas,
  boardOrganisations,
  boardSlots,
  hasBoard,
  latestDay,
  type NearStay,
  placementsIn,
  staysNear,
  staysSince,
} from './board-data'

/** A slot, a jobcentre's share of one, or the placements of an organisation that have none. */
export type BoardBlock = Drawn & {
  key: string
  slotId: string | null
  /** Null without a slot. */
  name: string | null
  scheme: Scheme | null
  organisationId: string
  organisationName: string
  topName: string
  /** The units below the organisation on top, down to this one; none where it is that itself. */
  path: string[]
}

/** `key`: an id, a scheme, or '' for what belongs to none; then it has no name either. */
export type BoardGroup = { key: string; name: string | null; blocks: BoardBlock[] }

export type Board = {
  groups: BoardGroup[]
  /** Firm places that are free on the day, in the whole file. */
  free: number
  /** Placements that end within three weeks of the day. */
  ending: number
  /** Where nobody is in a placement in the period: the last day on which anybody is. */
  latest: IsoDate | null
  /** Whether the file has neither slots nor placements. */
  empty: boolean
}

export type BoardAsked = {
  from: IsoDate
  to: IsoDate
  /** What is free now, and how far each placement had come. */
  asOf: IsoDate
  /** What lies after it is a forecast. */
  today: IsoDate
  grouping: BoardGrouping
}

/** So far on both sides is looked for when an empty place became empty. */
const LOOK_DAYS = 183
const FIRST_DAY = '0001-01-01'
const LAST_DAY = '9999-12-31'

/**
 * Slots and placements in a period, in lanes, put together by partner, jobcentre, scheme or area. Only what lies in the
 * period is in it.
 */
export function board(file: OpenFile, asked: BoardAsked): Board {
  const { asOf, today, grouping } = asked
  const since = staysSince(file, asOf, today)
  const slots = boardSlots(file)
  const sinceOf = Map.groupBy(since, ({ slotId }) => slotId)
  const nowOf = new Map(slots.map((slot) => [slot.id, datesOf(slot, sinceOf.get(slot.id) ?? [])]))
  const soonLast = addDays(asOf, ENDS_WITHIN_DAYS) || LAST_DAY
  const soon = new Set(since.filter((row) => endsSoon(row, asked, soonLast)).map(({ id }) => id))
  const places = placesOf(file, asOf)
  const blocks = blocksOf(file, asked, { slots, nowOf, soon, places })
  const isBare = blocks.every(({ block }) => block.lanes.every(({ bars }) => bars.length === 0))
  return {
    groups: grouped(file, blocks, grouping, places),
    free: [...nowOf.values()].reduce((sum, dates) => sum + occupancyOn(dates, asOf).free, 0),
    ending: soon.size,
    latest: isBare ? latestDay(file) : null,
    empty: !hasBoard(file),
  }
}

function endsSoon(row: NearStay, { asOf, today }: BoardAsked, last: IsoDate): boolean {
  const end = endOf(row)
  return end !== null && stateOn(row, asOf, today) === 'inProgress' && end >= asOf && end <= last
}

type Placed = { group: string; block: BoardBlock }
type Places = ReturnType<typeof placesOf>
type Known = {
  slots: readonly BoardSlot[]
  nowOf: ReadonlyMap<string, SlotDates>
  soon: ReadonlySet<string>
  places: Places
}

function blocksOf(file: OpenFile, asked: BoardAsked, { slots, nowOf, soon, places }: Known): Placed[] {
  const { from, to, asOf, today, grouping } = asked
  const read = { from: addDays(from, -LOOK_DAYS) || FIRST_DAY, to: addDays(to, LOOK_DAYS) || LAST_DAY }
  const all = placementsIn(file, { from, to }, today)
  const isIn = ({ to: last }: BoardPlacement) => last === null || last >= from
  const rows = all.filter(isIn)
  const rowsOf = Map.groupBy(rows, ({ slotId }) => slotId)
  const nearOf = Map.groupBy(
    [...staysNear(file, { from, to }, read, today), ...all.filter((row) => !isIn(row))],
    ({ slotId }) => slotId,
  )
  const barOf = (row: BoardPlacement): BoardBar => ({
    id: row.id,
    from: row.from,
    to: row.to,
    plannedEnd: row.plannedEnd,
    lastDay: row.lastDay,
    state: stateOn(row, asOf, today),
    ended: ENDED.includes(row.state),
    soon: soon.has(row.id),
    scheme: row.scheme,
    outcome: row.outcome,
    name: row.name,
    localId: row.localId,
    senderId: row.senderId,
    senderName: row.senderId === null ? null : places.nameOf(row.senderId),
  })
  const blocks: Placed[] = []
  for (const slot of slots) {
    const own = rowsOf.get(slot.id) ?? []
    const stands = (slot.validFrom ?? '') <= to && (slot.validTo ?? LAST_DAY) >= from
    if (!stands && own.length === 0) continue
    const dates = datesOf(slot, [...own, ...(nearOf.get(slot.id) ?? [])])
    const view: SlotInView = {
      ...{ dates, now: nowOf.get(slot.id) ?? dates, bars: own.map(barOf) },
      ...{ shown: { from, to }, read, asOf, nameOf: places.nameOf },
    }
    const put = (group: string, drawn: Drawn, key = slot.id) =>
      blocks.push({ group, block: blockOf(slot, drawn, key, places) })
    if (grouping === 'sender')
      for (const [sender, drawn] of drawShares(view)) put(sender ?? '', drawn, `${slot.id} ${sender}`)
    else if (grouping === 'scheme') put(slot.scheme, drawSlot(view))
    else if (grouping === 'area') put(slot.areaId ?? '', drawSlot(view))
    else put(places.topOf(slot.organisationId), drawSlot(view))
  }
  const groupOf = (row: BoardPlacement) => {
    if (grouping === 'sender') return row.senderId ?? ''
    if (grouping === 'scheme') return row.scheme
    if (grouping === 'area') return areaOfPlacement(file, row.id) ?? ''
    return places.topOf(row.organisationId)
  }
  const loose = Map.groupBy(rowsOf.get(null) ?? [], (row) => `${groupOf(row)} ${row.organisationId}`)
  for (const [key, own] of loose) {
    const [group = '', organisationId = ''] = key.split(' ')
    const slot = { id: null, name: null, scheme: null, organisationId }
    blocks.push({ group, block: blockOf(slot, drawBars(own.map(barOf)), `- ${key}`, places) })
  }
  return blocks
}

function blockOf(
  slot: { id: string | null; name: string | null; scheme: Scheme | null; organisationId: string },
  drawn: Drawn,
  key: string,
  places: Places,
): BoardBlock {
  return {
    ...drawn,
    key,
    ...{ slotId: slot.id, name: slot.name, scheme: slot.scheme, organisationId: slot.organisationId },
    organisationName: places.nameOf(slot.organisationId),
    topName: places.nameOf(places.topOf(slot.organisationId)),
    path: places.pathOf(slot.organisationId).map(places.nameOf),
  }
}

/** A slot as the rules count it. */
function datesOf(
  { validFrom, validTo, capacities, quotas }: BoardSlot,
  stays: readonly NearStay[],
): SlotDates {
  return { validFrom, validTo, capacities, quotas, stays }
}

/** Where organisations belong on a day: names, and the way up to the one on top. */
function placesOf(file: OpenFile, asOf: IsoDate) {
  const { byId, parentOf } = boardOrganisations(file, asOf)
  const upwards = (id: string): string[] => {
    const way = [id]
    for (
      let above = parentOf.get(id);
      above !== undefined && !way.includes(above);
      above = parentOf.get(above)
    )
      way.push(above)
    return way
  }
  const ways = new Map<string, string[]>()
  const wayOf = (id: string) => {
    const known = ways.get(id)
    if (known) return known
    const way = upwards(id)
    ways.set(id, way)
    return way
  }
  return {
    nameOf: (id: string) => byId.get(id)?.name ?? '',
    keyOf: (id: string) => byId.get(id)?.nameKey ?? '',
    topOf: (id: string) => wayOf(id).at(-1) ?? id,
    /** From just below the top down to itself. */
    pathOf: (id: string) => wayOf(id).slice(0, -1).reverse(),
  }
}

/** Blocks in their groups, both in the order in which they are read; what belongs to none comes last. */
function grouped(file: OpenFile, placed: Placed[], grouping: BoardGrouping, places: Places): BoardGroup[] {
  const areas = grouping === 'area' ? boardAreas(file) : new Map<string, string>()
  const nameOf = (key: string) => {
    if (key === '' || grouping === 'scheme') return null
    return grouping === 'area' ? (areas.get(key) ?? '') : places.nameOf(key)
  }
  const rank = (key: string) => {
    if (key === '') return '\uffff'
    if (grouping === 'scheme') return String.fromCharCode(SCHEMES.indexOf(key as Scheme))
    return grouping === 'area' ? nameKey(areas.get(key) ?? '') : places.keyOf(key)
  }
  const keyOf = ({ organisationId, slotId }: BoardBlock) => [
    ...[places.topOf(organisationId), ...places.pathOf(organisationId)].map(places.keyOf),
    slotId === null ? '\uffff' : '',
  ]
  return [...Map.groupBy(placed, ({ group }) => group)]
    .map(([key, own]) => ({ key, own, order: rank(key) }))
    .sort((a, b) => {
      if (a.order !== b.order) return a.order < b.order ? -1 : 1
      return a.key < b.key ? -1 : 1
    })
    .map(({ key, own }) => ({
      key,
      name: nameOf(key),
      blocks: own
        .map(({ block }) => ({ block, order: keyOf(block).join('\0') }))
        .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
        .map(({ block }) => block),
    }))
}
