import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { addDays, type IsoDate } from '../rules/calendar'
import type { Capacity, Quota } from '../rules/occupancy'
import { occupiedUntil } from '../rules/placements'
import type { Outcome, PlacementState, Scheme } from '../rules/vocabulary'
import { LAST_DAY_OF_P, SITUATION_OF_P } from './placement-list'

/** A slot as the board needs it. */
export type BoardSlot = {
  id: string
  organisationId: string
  name: string
  scheme: Scheme
  validFrom: IsoDate | null
  validTo: IsoDate | null
  areaId: string | null
  capacities: Capacity[]
  quotas: Quota[]
}

/** A placement as the board reads it, from its first day to the last on which it takes up its place; null for no end. */
export type BoardPlacement = {
  id: string
  slotId: string | null
  organisationId: string
  senderId: string | null
  scheme: Scheme
  state: PlacementState
  from: IsoDate
  to: IsoDate | null
  startDate: IsoDate
  plannedEnd: IsoDate | null
  lastDay: IsoDate | null
  endedOn: IsoDate | null
  outcome: Outcome | null
  name: string | null
  localId: string | null
}

type Read = Omit<BoardPlacement, 'from' | 'to'>

/** Somebody in a slot near the days that are shown. */
export type NearStay = Pick<
  BoardPlacement,
  'id' | 'slotId' | 'senderId' | 'state' | 'from' | 'to' | 'startDate' | 'lastDay' | 'endedOn'
>

type ReadStay = Omit<NearStay, 'from' | 'to'>
type Period = { from: IsoDate; to: IsoDate }

const DATES = `p.id, p.slot_id AS slotId, p.sender_id AS senderId, p.state, p.start_date AS startDate,
  ${LAST_DAY_OF_P} AS lastDay, p.ended_on AS endedOn`
const BAR = `${DATES}, p.organisation_id AS organisationId, p.scheme, p.planned_end AS plannedEnd, p.outcome,
  b.name, b.local_id AS localId`

/**
 * In SQL, what of the placements lies in a period: what began in it, and what began before and had not ended. The plus
 * signs keep the other index out; `ended` and `begun` are two ways to the same, of which the shorter is taken.
 */
const PARTS = {
  inside: 'p.start_date BETWEEN $from AND $to',
  open: 'p.ended_on IS NULL AND +p.start_date < $from',
  ended: 'p.ended_on >= $from AND +p.start_date < $from',
  begun: 'p.start_date < $from AND +p.ended_on >= $from',
}

const statements = prepared(({ sqlite }) => {
  const bars = (way: 'ended' | 'begun') =>
    sqlite.prepare<[Period], Read>(
      [PARTS.inside, PARTS.open, PARTS[way]]
        .map(
          (part) => `SELECT ${BAR} FROM placement p LEFT JOIN participant b ON b.id = p.participant_id
            WHERE p.state <> 'cancelled' AND ${part}`,
        )
        .join(' UNION ALL '),
    )
  const near = (part: string) =>
    sqlite.prepare<[Period], ReadStay>(
      `SELECT ${DATES} FROM placement p WHERE p.state <> 'cancelled' AND p.slot_id IS NOT NULL AND ${part}`,
    )
  return {
    ended: bars('ended'),
    begun: bars('begun'),
    edges: sqlite.prepare<[], { first: string | null; last: string | null }>(
      'SELECT (SELECT min(start_date) FROM placement) AS first, (SELECT max(ended_on) FROM placement) AS last',
    ),
    before: near('p.ended_on BETWEEN $from AND $to'),
    after: near('p.start_date BETWEEN $from AND $to'),
    ending: sqlite.prepare<[Period], ReadStay>(
      ['p.ended_on IS NULL', 'p.ended_on >= $from']
        .map((part) => `SELECT ${DATES} FROM placement p WHERE p.state <> 'cancelled' AND ${part}`)
        .join(' UNION ALL '),
    ),
    slots: sqlite.prepare<[], Omit<BoardSlot, 'capacities' | 'quotas'>>(
      `SELECT id, organisation_id AS organisationId, name, scheme, valid_from AS validFrom, valid_to AS validTo,
        area_id AS areaId FROM slot ORDER BY id`,
    ),
    capacities: sqlite.prepare<[], Capacity & { slotId: string }>(
      'SELECT id, slot_id AS slotId, valid_from AS validFrom, minimum, maximum FROM slot_capacity',
    ),
    quotas: sqlite.prepare<[], Omit<Quota, 'coordinating'> & { slotId: string; coordinating: number }>(
      `SELECT q.slot_id AS slotId, q.organisation_id AS organisationId, q.minimum, q.maximum, q.coordinating,
        q.valid_from AS validFrom, q.valid_to AS validTo
      FROM slot_quota q JOIN organisation o ON o.id = q.organisation_id
      ORDER BY q.coordinating DESC, o.name_key, q.id`,
    ),
    organisations: sqlite.prepare<[], { id: string; name: string; nameKey: string }>(
      'SELECT id, name, name_key AS nameKey FROM organisation',
    ),
    parents: sqlite.prepare<[IsoDate, IsoDate], { organisationId: string; parentId: string }>(
      `SELECT organisation_id AS organisationId, parent_id AS parentId FROM organisation_parent
      WHERE coalesce(valid_from, '') <= ? AND (valid_to IS NULL OR valid_to >= ?)
      ORDER BY coalesce(valid_from, ''), id`,
    ),
    areas: sqlite.prepare<[], { id: string; name: string }>('SELECT id, name FROM area'),
    areaOf: sqlite
      .prepare<[string], string | null>(
        `SELECT coalesce((SELECT area_id FROM participant_situation WHERE id = ${SITUATION_OF_P}), p.area_id,
          (SELECT area_id FROM target_group WHERE id = coalesce(p.target_group_id,
            (SELECT target_group_id FROM participant_situation WHERE id = ${SITUATION_OF_P}))))
        FROM placement p WHERE p.id = ?`,
      )
      .pluck(),
    latest: sqlite
      .prepare<[], string | null>(
        `SELECT max(coalesce(p.ended_on, ${LAST_DAY_OF_P}, p.start_date)) FROM placement p
        WHERE p.state <> 'cancelled'`,
      )
      .pluck(),
    any: sqlite
      .prepare<[], number>('SELECT EXISTS (SELECT 1 FROM slot) OR EXISTS (SELECT 1 FROM placement)')
      .pluck(),
  }
})

/** With the days on which it takes up its place. Written into the row: they are very many. */
function occupying<R extends ReadStay>(
  rows: R[],
  today: IsoDate,
): (R & { from: IsoDate; to: IsoDate | null })[] {
  return rows.map((row) => Object.assign(row, { from: row.startDate, to: occupiedUntil(row, today) }))
}

/**
 * All that lies in a period; besides what was planned and never begun, which takes up its place until its agreed last
 * day and may end before the period.
 */
export function placementsIn(file: OpenFile, period: Period, today: IsoDate): BoardPlacement[] {
  const { ended, begun, edges } = statements(file)
  const { first, last } = edges.get() ?? { first: null, last: null }
  // Whichever end of the file is nearer.
  const nearEnd =
    (last ?? '') < period.from || period.from > middle(first ?? period.from, last ?? period.from)
  return occupying((nearEnd ? ended : begun).all(period), today)
}

/** Half-way, by the year and the month: near enough. */
function middle(first: IsoDate, last: IsoDate): IsoDate {
  const months = (day: IsoDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  const half = Math.floor((months(first) + months(last)) / 2)
  return `${String(Math.floor(half / 12)).padStart(4, '0')}-${String((half % 12) + 1).padStart(2, '0')}-01`
}

/** Who was in a slot in the days before a period, or comes to one after it, and is not there in it. */
export function staysNear(file: OpenFile, period: Period, read: Period, today: IsoDate): NearStay[] {
  const { before, after } = statements(file)
  const rows = before.all({ from: read.from, to: addDays(period.from, -1) || period.from })
  return occupying(rows.concat(after.all({ from: addDays(period.to, 1) || period.to, to: read.to })), today)
}

/** All that have not ended before a day, for what is counted on it. */
export function staysSince(file: OpenFile, day: IsoDate, today: IsoDate): NearStay[] {
  return occupying(statements(file).ending.all({ from: day, to: day }), today)
}

/** Every slot with how many places it is and who fills them. */
export function boardSlots(file: OpenFile): BoardSlot[] {
  const { slots, capacities, quotas } = statements(file)
  const capacitiesOf = Map.groupBy(capacities.all(), ({ slotId }) => slotId)
  const quotasOf = Map.groupBy(
    quotas.all().map((row) => ({ ...row, coordinating: Boolean(row.coordinating) })),
    ({ slotId }) => slotId,
  )
  return slots.all().map((slot) => ({
    ...slot,
    capacities: capacitiesOf.get(slot.id) ?? [],
    quotas: quotasOf.get(slot.id) ?? [],
  }))
}

/** Organisations by their ids, and whose unit each is on a day. */
export function boardOrganisations(file: OpenFile, asOf: IsoDate) {
  const { organisations, parents } = statements(file)
  return {
    byId: new Map(organisations.all().map((row) => [row.id, row])),
    // The row that began last holds, and comes last.
    parentOf: new Map(
      parents.all(asOf, asOf).map(({ organisationId, parentId }) => [organisationId, parentId]),
    ),
  }
}

/** The areas' names. */
export function boardAreas(file: OpenFile): Map<string, string> {
  return new Map(
    statements(file)
      .areas.all()
      .map(({ id, name }) => [id, name]),
  )
}

/** The area that a placement without a slot is counted in. */
export function areaOfPlacement(file: OpenFile, id: string): string | null {
  return statements(file).areaOf.get(id) ?? null
}

/** Whether there is anything that a board could ever show. */
export function hasBoard(file: OpenFile): boolean {
  return Boolean(statements(file).any.get())
}

/** The last day on which anybody is in a placement, as far as it is agreed; null where nobody ever is. */
export function latestDay(file: OpenFile): IsoDate | null {
  return statements(file).latest.get() ?? null
}
