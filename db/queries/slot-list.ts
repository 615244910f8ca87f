import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { addDays } from '../rules/calendar'
import {
  capacityOn,
  type Occupancy,
  type Owed,
  occupancyOn,
  owedOn,
  type SlotDates,
  vacancyDays,
} from '../rules/occupancy'
import { occupiedUntil } from '../rules/placements'
import type { PlacementState, Sector } from '../rules/vocabulary'
import { LAST_DAY_OF_P } from './placement-list'
import type { Slot, SlotCapacity, SlotQuota } from './slots'

/** A slot as of a day, with what is taken and free of it. */
export type SlotRow = Omit<Slot, 'sector'> & {
  /** Its own, else its organisation's. */
  sector: Sector | null
  organisationName: string
  /** The organisation that its own is a unit of, on the day. */
  parentId: string | null
  parentName: string | null
  areaName: string | null
  agreementName: string | null
  contactName: string | null
  ownerName: string | null
  occupancy: Occupancy
  owed: (Owed & { name: string })[]
  quotas: {
    organisationId: string
    name: string
    minimum: number
    maximum: number | null
    coordinating: boolean
  }[]
  /** Place-days that stood empty in the year up to the day. */
  vacantDays: number
  /** Whether it is offered on the day. */
  standing: boolean
}

type Raw = Omit<SlotRow, 'trades' | 'occupancy' | 'owed' | 'quotas' | 'vacantDays' | 'standing'> & {
  trades: string
}

type StayRow = {
  id: string
  slotId: string
  senderId: string | null
  state: PlacementState
  startDate: string
  lastDay: string | null
  endedOn: string | null
}
type Asked = { asOf: string; id: string | null; from: string }

const statements = prepared(({ sqlite }) => ({
  slots: sqlite.prepare<[Asked], Raw>(
    `SELECT s.id, s.organisation_id AS organisationId, s.name, s.scheme, s.kind, s.valid_from AS validFrom,
      s.valid_to AS validTo, s.hours_per_week AS hoursPerWeek, s.tasks, s.demands, s.trades, s.danish, s.interpreter,
      coalesce(s.sector, o.sector) AS sector, s.area_id AS areaId, s.mentor_model AS mentorModel,
      s.mentor_hours AS mentorHours, s.agreement_id AS agreementId, s.contact_id AS contactId, s.owner_id AS ownerId,
      s.note, o.name AS organisationName, u.parent_id AS parentId, pa.name AS parentName, a.name AS areaName,
      ag.name AS agreementName, c.name AS contactName, w.name AS ownerName
    FROM slot s JOIN organisation o ON o.id = s.organisation_id
    LEFT JOIN organisation_parent u ON u.id = (SELECT id FROM organisation_parent n WHERE n.organisation_id = o.id
      AND coalesce(n.valid_from, '') <= $asOf AND (n.valid_to IS NULL OR n.valid_to >= $asOf)
      ORDER BY coalesce(n.valid_from, '') DESC, n.id DESC LIMIT 1)
    LEFT JOIN organisation pa ON pa.id = u.parent_id
    LEFT JOIN area a ON a.id = s.area_id LEFT JOIN agreement ag ON ag.id = s.agreement_id
    LEFT JOIN contact c ON c.id = s.contact_id LEFT JOIN staff w ON w.id = s.owner_id
    WHERE $id IS NULL OR s.id = $id
    ORDER BY coalesce(pa.name_key, o.name_key), pa.id, o.name_key, s.id`,
  ),
  capacities: sqlite.prepare<[Asked], SlotCapacity>(
    `SELECT id, slot_id AS slotId, valid_from AS validFrom, minimum, maximum FROM slot_capacity
    WHERE $id IS NULL OR slot_id = $id`,
  ),
  quotas: sqlite.prepare<[Asked], SlotQuota & { name: string }>(
    `SELECT q.id, q.slot_id AS slotId, q.organisation_id AS organisationId, q.minimum, q.maximum, q.coordinating,
      q.valid_from AS validFrom, q.valid_to AS validTo, o.name
    FROM slot_quota q JOIN organisation o ON o.id = q.organisation_id WHERE $id IS NULL OR q.slot_id = $id
    ORDER BY q.coordinating DESC, o.name_key, q.id`,
  ),
  // Two halves, so that an index finds each: what has ended lies in the past for the greater part.
  stays: sqlite.prepare<[Asked], StayRow>(
    ['p.ended_on IS NULL', 'p.ended_on >= $from']
      .map(
        (
          which,
        ) => `SELECT p.id, p.slot_id AS slotId, p.sender_id AS senderId, p.state, p.start_date AS startDate,
          ${LAST_DAY_OF_P} AS lastDay, p.ended_on AS endedOn
        FROM placement p WHERE p.slot_id IS NOT NULL AND p.state <> 'cancelled' AND ${which}
          AND ($id IS NULL OR p.slot_id = $id)`,
      )
      .join(' UNION ALL '),
  ),
}))

/** All that the occupancy of slots is counted from. */
export type SlotData = {
  rows: Raw[]
  dates(slotId: string): SlotDates
  quotas(slotId: string): (SlotQuota & { name: string })[]
}

/**
 * Reads slots with their stays.
 * @param options.today what lies after it is a forecast
 * @param options.from stays that ended before this day are left out; ISO
 */
export function slotData(
  file: OpenFile,
  options: { asOf: string; today: string; from: string; id?: string | null },
): SlotData {
  const asked = { asOf: options.asOf, from: options.from, id: options.id ?? null }
  const { slots, capacities, quotas, stays } = statements(file)
  const rows = slots.all(asked)
  const ofSlot = <T extends { slotId: string }>(all: T[]) => Map.groupBy(all, ({ slotId }) => slotId)
  const capacitiesOf = ofSlot(capacities.all(asked))
  const quotasOf = ofSlot(
    quotas.all(asked).map((row) => ({ ...row, coordinating: Boolean(row.coordinating) })),
  )
  const staysOf = ofSlot(stays.all(asked))
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return {
    rows,
    quotas: (slotId) => quotasOf.get(slotId) ?? [],
    dates: (slotId) => ({
      validFrom: rowOf.get(slotId)?.validFrom ?? null,
      validTo: rowOf.get(slotId)?.validTo ?? null,
      capacities: capacitiesOf.get(slotId) ?? [],
      quotas: quotasOf.get(slotId) ?? [],
      stays: (staysOf.get(slotId) ?? []).map((stay) => ({
        id: stay.id,
        from: stay.startDate,
        to: occupiedUntil(stay, options.today),
        senderId: stay.senderId,
      })),
    }),
  }
}

/** `minimum`: how many firm places. */
export type OfferedSlot = Raw & { minimum: number }

/** Every slot with how many firm places it offers on a day, whoever is in them. @param asOf ISO date */
export function offeredSlots(file: OpenFile, asOf: string): OfferedSlot[] {
  const asked = { asOf, id: null, from: asOf }
  const { slots, capacities } = statements(file)
  const capacitiesOf = Map.groupBy(capacities.all(asked), ({ slotId }) => slotId)
  return slots.all(asked).map((row) => ({
    ...row,
    minimum: capacityOn({ ...row, capacities: capacitiesOf.get(row.id) ?? [] }, asOf).minimum,
  }))
}

/** So far back empty days are counted. */
const VACANCY_DAYS = 364

/**
 * All slots with what is taken and free of them on a day, by organisation.
 * @param asOf ISO date
 * @param today ISO date; what lies after it is a forecast
 * @param id only this one
 */
export function slotList(file: OpenFile, asOf: string, today: string, id: string | null = null): SlotRow[] {
  const from = addDays(asOf, -VACANCY_DAYS)
  const data = slotData(file, { asOf, today, from, id })
  return data.rows.map((row) => {
    const dates = data.dates(row.id)
    const quotas = data.quotas(row.id)
    const names = new Map(quotas.map(({ organisationId, name }) => [organisationId, name]))
    const standing = (row.validFrom ?? '') <= asOf && (row.validTo === null || row.validTo >= asOf)
    return {
      ...row,
      trades: JSON.parse(row.trades) as string[],
      occupancy: occupancyOn(dates, asOf),
      owed: owedOn(dates, asOf).map((each) => ({ ...each, name: names.get(each.organisationId) ?? '' })),
      quotas: quotas
        .filter(
          ({ validFrom, validTo }) => (validFrom ?? '') <= asOf && (validTo === null || validTo >= asOf),
        )
        .map(({ organisationId, name, minimum, maximum, coordinating }) => ({
          ...{ organisationId, name, minimum, maximum, coordinating },
        })),
      vacantDays: vacancyDays(dates, from, asOf),
      standing,
    }
  })
}
