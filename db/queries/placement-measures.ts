import type { OpenFile } from '../file/connection'
import { prepared } from '../file/statements'
import { today } from '../rules/calendar'
import { type FigureRecord, type Measured, measured } from '../rules/figures'
import type {
  Outcome,
  ParticipantStage,
  PlacementFigure,
  PlacementState,
  Scheme,
  Sector,
} from '../rules/vocabulary'
import { type ParticipantRow, participantList } from './participant-list'
import { LAST_DAY_OF_P, SITUATION_OF_P } from './placement-list'
import type { OfferedSlot } from './slot-list'

/** By what placements, slots and participants are narrowed down. Whatever is null or left out does not narrow. */
export type PlacementFilter = {
  scheme?: Scheme | null
  sector?: Sector | null
  targetGroupId?: string | null
  /** The areas that count: the one that is asked for and all within it. */
  areas?: readonly string[] | null
  organisationId?: string | null
  validFrom?: string | null
  validTo?: string | null
  minimumWeeks?: number | null
  outcome?: Outcome | null
  participantStage?: ParticipantStage | null
}

type Asked = {
  asOf: string
  today: string
  from: string
  to: string
  scheme: string | null
  sector: string | null
  targetGroupId: string | null
  areas: string | null
  organisationId: string | null
  minimumDays: number
  outcome: string | null
}

type Row = {
  id: string
  participantName: string | null
  organisationName: string
  scheme: Scheme
  onDate: string
}

/**
 * What of a placement `p` decides whether it counts, and the day of it. A last day is over on the day after. For a day
 * after today it is a forecast: what goes on is over after its agreed end.
 */
const COUNTS: Record<PlacementFigure, { on: string; where: string }> = {
  started: {
    on: 'p.start_date',
    where: `p.state NOT IN ('planned', 'cancelled') AND p.start_date BETWEEN $from AND min($to, $asOf)`,
  },
  inProgress: {
    on: 'p.start_date',
    // The sign keeps the index of first days out of it: most began long ago, and few go on.
    where: `p.state NOT IN ('planned', 'cancelled') AND +p.start_date <= $asOf
      AND (p.ended_on IS NULL OR p.ended_on >= $asOf)
      AND ($asOf <= $today OR p.ended_on IS NOT NULL OR coalesce(${LAST_DAY_OF_P}, $asOf) >= $asOf)`,
  },
  completed: {
    on: 'p.ended_on',
    where: `p.state = 'completed' AND p.ended_on BETWEEN $from AND $to AND p.ended_on < $asOf
      AND ($minimumDays = 0 OR julianday(p.ended_on) - julianday(p.start_date) + 1 >= $minimumDays)`,
  },
  outcomes: {
    on: 'p.ended_on',
    where: `p.state IN ('completed', 'interrupted') AND p.ended_on BETWEEN $from AND $to AND p.ended_on < $asOf
      AND p.outcome IS NOT NULL AND iif($outcome IS NULL, p.outcome <> 'none', p.outcome = $outcome)`,
  },
}

/** What narrows every one of them. Where somebody belonged when it began is only looked up when it is asked for. */
const NARROWED = `($scheme IS NULL OR p.scheme = $scheme)
  AND ($organisationId IS NULL OR p.organisation_id = $organisationId OR EXISTS (SELECT 1 FROM organisation_parent u
    WHERE u.organisation_id = p.organisation_id AND u.parent_id = $organisationId
      AND coalesce(u.valid_from, '') <= p.start_date AND (u.valid_to IS NULL OR u.valid_to >= p.start_date)))
  AND ($sector IS NULL OR $sector = coalesce((SELECT sector FROM slot WHERE id = p.slot_id),
    (SELECT sector FROM organisation WHERE id = p.organisation_id)))
  AND ($targetGroupId IS NULL OR $targetGroupId = coalesce(p.target_group_id,
    (SELECT target_group_id FROM participant_situation WHERE id = ${SITUATION_OF_P})))
  AND ($areas IS NULL OR coalesce((SELECT area_id FROM participant_situation WHERE id = ${SITUATION_OF_P}), p.area_id,
    (SELECT area_id FROM target_group WHERE id = coalesce(p.target_group_id,
      (SELECT target_group_id FROM participant_situation WHERE id = ${SITUATION_OF_P})))) IN (SELECT value FROM json_each($areas)))`

const statements = prepared(({ sqlite }) => {
  const of = ({ on, where }: (typeof COUNTS)[PlacementFigure]) => ({
    count: sqlite
      .prepare<[Asked], number>(`SELECT count(*) FROM placement p WHERE ${where} AND ${NARROWED}`)
      .pluck(),
    rows: sqlite.prepare<[Asked], Row>(
      `SELECT p.id, b.name AS participantName, o.name AS organisationName, p.scheme, ${on} AS onDate
      FROM placement p JOIN organisation o ON o.id = p.organisation_id
      LEFT JOIN participant b ON b.id = p.participant_id
      WHERE ${where} AND ${NARROWED} ORDER BY onDate DESC, p.id DESC`,
    ),
  })
  return {
    ...{ started: of(COUNTS.started), inProgress: of(COUNTS.inProgress) },
    ...{ completed: of(COUNTS.completed), outcomes: of(COUNTS.outcomes) },
    totals: sqlite.prepare<[{ asOf: string }], Alike>(
      `SELECT scheme, state, outcome, count(*) FILTER (WHERE start_date <= $asOf) AS begun,
        count(*) FILTER (WHERE ended_on < $asOf) AS over
      FROM placement GROUP BY scheme, state, outcome`,
    ),
    registered: sqlite.prepare<[], number>('SELECT count(*) FROM participant').pluck(),
    ready: sqlite
      .prepare<[], number>("SELECT count(*) FROM participant WHERE motivated = 'yes' AND ready = 'yes'")
      .pluck(),
  }
})

/** How many placements are alike in these: begun by the day, and over before it. */
type Alike = {
  scheme: Scheme
  state: PlacementState
  outcome: Outcome | null
  begun: number
  over: number
}

const LAST_DAY = '9999-12-31'

/**
 * Placements that count on a day: how many, and the records behind when they are asked for.
 * @param asOf ISO date
 */
export function measurePlacements(
  file: OpenFile,
  asOf: string,
  figure: PlacementFigure,
  filter: PlacementFilter = {},
): Measured {
  const asked: Asked = {
    asOf,
    today: today(file.clock.now()),
    from: filter.validFrom ?? '',
    to: filter.validTo ?? LAST_DAY,
    scheme: filter.scheme ?? null,
    sector: filter.sector ?? null,
    targetGroupId: filter.targetGroupId ?? null,
    areas: filter.areas == null ? null : JSON.stringify(filter.areas),
    organisationId: filter.organisationId ?? null,
    minimumDays: (filter.minimumWeeks ?? 0) * 7,
    outcome: filter.outcome ?? null,
  }
  const { count, rows } = statements(file)[figure]
  const sum = count.get(asked) ?? 0
  const records = () =>
    rows.all(asked).map(
      (row): FigureRecord => ({
        ...{ key: row.id, table: 'placement', id: row.id, on: row.onDate, amount: 1 },
        name: row.participantName ?? row.organisationName,
        detail: row.participantName === null ? null : row.organisationName,
      }),
    )
  return { sum, count: sum, unknown: [], records }
}

/** All placements: those that had begun, by their schemes, and all of each figure. */
export type PlacementTotals = {
  /** The schemes of which there are none are left out. */
  schemes: { scheme: Scheme; measured: Measured }[]
  figures: Record<PlacementFigure, Measured>
}

/** All placements that count on a day, counted at once. @param asOf ISO date */
export function measureTotals(file: OpenFile, asOf: string): PlacementTotals {
  const alike = statements(file)
    .totals.all({ asOf })
    .filter(({ state }) => state !== 'planned' && state !== 'cancelled')
  const sum = (rows: readonly Alike[], of: 'begun' | 'over') => rows.reduce((all, row) => all + row[of], 0)
  const all = (figure: PlacementFigure, count: number, filter: PlacementFilter = {}): Measured => {
    const records = () => measurePlacements(file, asOf, figure, filter).records()
    return { sum: count, count, unknown: [], records }
  }
  const completed = alike.filter(({ state }) => state === 'completed')
  const withOutcome = alike.filter(({ outcome }) => outcome !== null && outcome !== 'none')
  return {
    schemes: [...Map.groupBy(alike, ({ scheme }) => scheme)]
      .map(([scheme, own]) => ({ scheme, measured: all('started', sum(own, 'begun'), { scheme }) }))
      .filter(({ measured: { count } }) => count > 0),
    figures: {
      started: all('started', sum(alike, 'begun')),
      completed: all('completed', sum(completed, 'over')),
      outcomes: all('outcomes', sum(withOutcome, 'over')),
      inProgress: measurePlacements(file, asOf, 'inProgress'),
    },
  }
}

/** Firm places that are offered. @param slots those of the day */
export function measureSlots(slots: readonly OfferedSlot[], filter: PlacementFilter = {}): Measured {
  const { scheme, sector, areas, organisationId } = filter
  const records = slots.flatMap((row): FigureRecord[] => {
    if (scheme != null && row.scheme !== scheme) return []
    if (sector != null && row.sector !== sector) return []
    if (areas != null && !areas.includes(row.areaId ?? '')) return []
    if (organisationId != null && row.organisationId !== organisationId && row.parentId !== organisationId)
      return []
    if (row.minimum === 0) return []
    const source = { key: row.id, table: 'slot', id: row.id, on: row.validFrom, amount: row.minimum }
    return [{ ...source, name: row.organisationName, detail: row.name }]
  })
  return measured(records)
}

/** All participants that are registered: counted without reading them. @param asOf ISO date */
export function measureRegistered(file: OpenFile, asOf: string): Measured {
  const count = statements(file).registered.get() ?? 0
  const records = () => measureParticipants(participantList(file, asOf)).records()
  return { sum: count, count, unknown: [], records }
}

/** Participants that are motivated and ready for a company: counted without reading them. @param asOf ISO date */
export function measureReady(file: OpenFile, asOf: string): Measured {
  const count = statements(file).ready.get() ?? 0
  const isReady = ({ motivated, ready }: ParticipantRow) => motivated === 'yes' && ready === 'yes'
  const records = () => measureParticipants(participantList(file, asOf).filter(isReady)).records()
  return { sum: count, count, unknown: [], records }
}

/** Participants that stand at a stage; all of them where no stage is asked for. @param rows of the day */
export function measureParticipants(rows: readonly ParticipantRow[], filter: PlacementFilter = {}): Measured {
  const { participantStage, targetGroupId, areas } = filter
  const records = rows.flatMap((row): FigureRecord[] => {
    if (participantStage != null && row.stage !== participantStage) return []
    if (targetGroupId != null && row.targetGroupId !== targetGroupId) return []
    if (areas != null && !areas.includes(row.areaId ?? '')) return []
    const source = { key: row.id, table: 'participant', id: row.id, on: row.stageSince, amount: 1 }
    return [{ ...source, name: row.name, detail: row.localId === row.name ? null : row.localId }]
  })
  return measured(records)
}
