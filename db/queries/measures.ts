import type { OpenFile } from '../file/connection'
import { countedBy } from '../rules/agreements'
import { type FigureRecord, type Measured, measured, type Unknown } from '../rules/figures'
import type { CountingRule, GroupFigure, Measure, PlacementFigure, Scheme, Sector } from '../rules/vocabulary'
import { type AgreementRow, agreementList } from './agreement-list'
import type { Goal } from './goals'
import { participantList } from './participant-list'
import {
  measureParticipants,
  measurePlacements,
  measureReady,
  measureRegistered,
  measureSlots,
  measureTotals,
  type PlacementFilter,
  type PlacementTotals,
} from './placement-measures'
import { offeredSlots } from './slot-list'
import { type TargetGroupRow, targetGroupList } from './target-group-list'

/** What several figures of one day are counted from, each read once. */
export type Snapshot = {
  asOf: string
  /** Those that may be in force on it. */
  standing(): AgreementRow[]
  /** All of them, also those of which nothing holds any more. */
  agreements(): AgreementRow[]
  targetGroups(): TargetGroupRow[]
  commitments(): CommitmentRow[]
  discussions(chosen: Discussions): DiscussionRow[]
  discussionCount(chosen: Discussions): number
  entries(): EntryRow[]
  /** Every area with all that it lies in, itself first. */
  areasAbove(): Map<string, string[]>
  placements(figure: PlacementFigure, filter: PlacementFilter): Measured
  totals(): PlacementTotals
  slots(filter: PlacementFilter): Measured
  registered(): Measured
  ready(): Measured
  participants(filter: PlacementFilter): Measured
}

type CommitmentRow = {
  id: string
  agreementId: string
  organisationId: string | null
  organisationName: string | null
  sector: Sector | null
  scheme: Scheme
  unit: string
  minimum: number
  maximum: number | null
  validFrom: string | null
  targetGroupId: string | null
}
type DiscussionRow = {
  id: string
  organisationId: string
  name: string
  text: string | null
  onDate: string
}
/** Which discussions: from and to a day (ISO), and by whom where that is asked for. */
type Discussions = { sector: Sector | null; organisationId: string | null; from: string; to: string }

const LAST_DAY = '9999-12-31'

const CHOSEN_DISCUSSIONS = `i.kind = 'discussion' AND i.on_date BETWEEN $from AND min($to, $asOf)
  AND ($organisationId IS NULL OR i.organisation_id = $organisationId)
  AND ($sector IS NULL OR EXISTS (SELECT 1 FROM organisation x WHERE x.id = i.organisation_id AND x.sector = $sector))`
type EntryRow = {
  id: string
  goalId: string
  onDate: string
  value: number | null
  unknownBecause: string | null
  ownerName: string | null
  source: string | null
}

/** @param asOf ISO date: what holds on it, of what is dated up to it */
export function snapshot(file: OpenFile, asOf: string): Snapshot {
  const all = <T>(sql: string) => once(() => file.sqlite.prepare<[{ asOf: string }], T>(sql).all({ asOf }))
  const participants = once(() => participantList(file, asOf))
  const offered = once(() => offeredSlots(file, asOf))
  return {
    asOf,
    standing: once(() => agreementList(file, asOf, { standingSince: asOf })),
    agreements: once(() => agreementList(file, asOf)),
    targetGroups: once(() => targetGroupList(file, asOf)),
    commitments: all<CommitmentRow>(
      `SELECT c.id, c.agreement_id AS agreementId, c.organisation_id AS organisationId, o.name AS organisationName,
        o.sector, c.scheme, c.unit, c.minimum, c.maximum, c.valid_from AS validFrom,
        c.target_group_id AS targetGroupId
      FROM commitment c LEFT JOIN organisation o ON o.id = c.organisation_id
      WHERE coalesce(c.valid_from, '') <= $asOf AND (c.valid_to IS NULL OR c.valid_to >= $asOf) ORDER BY c.id`,
    ),
    discussions: (chosen) =>
      file.sqlite
        .prepare<[Discussions & { asOf: string }], DiscussionRow>(
          `SELECT i.id, i.organisation_id AS organisationId, o.name, i.text, i.on_date AS onDate
          FROM interaction i JOIN organisation o ON o.id = i.organisation_id
          WHERE ${CHOSEN_DISCUSSIONS} ORDER BY i.on_date DESC, i.id DESC`,
        )
        .all({ ...chosen, asOf }),
    discussionCount: (chosen) =>
      file.sqlite
        .prepare<[Discussions & { asOf: string }], number>(
          `SELECT count(*) FROM interaction i WHERE ${CHOSEN_DISCUSSIONS}`,
        )
        .pluck()
        .get({ ...chosen, asOf }) ?? 0,
    entries: all<EntryRow>(
      `SELECT e.id, e.goal_id AS goalId, e.on_date AS onDate, e.value, e.unknown_because AS unknownBecause,
        w.name AS ownerName, e.source
      FROM goal g JOIN goal_entry e ON e.id = (SELECT id FROM goal_entry n
        WHERE n.goal_id = g.id AND n.on_date <= $asOf ORDER BY n.on_date DESC, n.id DESC LIMIT 1)
      LEFT JOIN staff w ON w.id = e.owner_id`,
    ),
    areasAbove: once(() => areasAbove(file)),
    placements: (figure, filter) => measurePlacements(file, asOf, figure, filter),
    slots: (filter) => measureSlots(offered(), filter),
    totals: once(() => measureTotals(file, asOf)),
    registered: once(() => measureRegistered(file, asOf)),
    ready: once(() => measureReady(file, asOf)),
    participants: (filter) => measureParticipants(participants(), filter),
  }
}

function once<T>(read: () => T): () => T {
  let kept: { value: T } | undefined
  return () => {
    kept ??= { value: read() }
    return kept.value
  }
}

function areasAbove(file: OpenFile): Map<string, string[]> {
  const rows = file.sqlite
    .prepare<[], { id: string; parentId: string | null }>('SELECT id, parent_id AS parentId FROM area')
    .all()
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]))
  const above = (id: string) => {
    const path = [id]
    for (let at = parents.get(id); at != null && !path.includes(at); at = parents.get(at)) path.push(at)
    return path
  }
  return new Map(rows.map(({ id }) => [id, above(id)]))
}

/** By what a measure is narrowed down. Whatever is null does not narrow. */
export type Filter = Partial<
  Pick<Goal, 'scheme' | 'sector' | 'targetGroupId' | 'areaId' | 'organisationId' | 'validFrom' | 'validTo'>
>

const isParty = ({ parties, units }: AgreementRow, id: string) =>
  [...parties, ...units].some(({ organisationId }) => organisationId === id)

/** Whether something that lies in an area lies in the one that is asked for, or in one within it. */
function within(day: Snapshot, areaId: string | null, wanted: string | null | undefined): boolean {
  if (wanted == null) return true
  return areaId !== null && (day.areasAbove().get(areaId) ?? []).includes(wanted)
}

function agreementFits(day: Snapshot, row: AgreementRow, filter: Filter): boolean {
  const { sector, areaId, organisationId } = filter
  if (sector != null && row.sector !== sector) return false
  if (organisationId != null && !isParty(row, organisationId)) return false
  return within(day, row.areaId, areaId)
}

/** Agreements that count by a rule, on the day; those signed in the period of the filter where `signed` is asked for. */
export function measureAgreements(
  day: Snapshot,
  rule: CountingRule,
  filter: Filter = {},
  counted: 'inForce' | 'signed' = 'inForce',
): Measured {
  const { validFrom, validTo } = filter
  const inPeriod = ({ signedOn }: AgreementRow) =>
    signedOn !== null && (validFrom ?? '') <= signedOn && (validTo == null || signedOn <= validTo)
  const all = counted === 'signed' ? day.agreements() : day.standing()
  const rows = all
    .filter((row) => agreementFits(day, row, filter))
    .map((row) => (counted === 'signed' ? { ...row, inForce: inPeriod(row) } : row))
  const records = countedBy(rule, rows).map(({ key, agreement, unit }) => ({
    key,
    table: 'agreement',
    id: agreement.id,
    name: unit ?? agreement.name,
    detail: unit === null ? agreement.partners : agreement.name,
    on: agreement.signedOn,
    amount: 1,
  }))
  return measured(records)
}

/** What the agreements in force promise in places and people, at least. */
export function measureCommitments(day: Snapshot, filter: Filter = {}): Measured {
  const agreements = new Map(day.standing().map((row) => [row.id, row]))
  const records = day.commitments().flatMap((row): FigureRecord[] => {
    const agreement = agreements.get(row.agreementId)
    if (!agreement?.inForce || (row.unit !== 'slots' && row.unit !== 'people')) return []
    const { scheme, sector, targetGroupId, areaId, organisationId } = filter
    if (scheme != null && row.scheme !== scheme) return []
    if (sector != null && (row.organisationId === null ? agreement.sector : row.sector) !== sector) return []
    if (targetGroupId != null && row.targetGroupId !== targetGroupId) return []
    if (organisationId != null && (row.organisationId ?? organisationId) !== organisationId) return []
    if (organisationId != null && row.organisationId === null && !isParty(agreement, organisationId))
      return []
    if (!within(day, agreement.areaId, areaId)) return []
    return [
      {
        key: row.id,
        table: 'agreement',
        id: agreement.id,
        name: row.organisationName ?? (agreement.partners || agreement.name),
        detail: agreement.name,
        on: row.validFrom ?? agreement.signedOn,
        amount: row.minimum,
      },
    ]
  })
  return measured(records)
}

/** Discussions (drøftelser) that were held in the period of the filter, up to the day: counted without reading them. */
export function measureDiscussions(day: Snapshot, filter: Filter = {}): Measured {
  const { sector, organisationId, validFrom, validTo } = filter
  const chosen = {
    ...{ sector: sector ?? null, organisationId: organisationId ?? null },
    ...{ from: validFrom ?? '', to: validTo ?? LAST_DAY },
  }
  const count = day.discussionCount(chosen)
  const records = () =>
    day.discussions(chosen).map(({ id, organisationId: partner, name, text, onDate }) => ({
      ...{ key: id, table: 'organisation', id: partner, name, detail: text, on: onDate, amount: 1 },
    }))
  return { sum: count, count, unknown: [], records }
}

/** A figure of the target groups: whoever is not known is told apart, never counted as 0. */
export function measureTargetGroups(day: Snapshot, figure: GroupFigure, filter: Filter = {}): Measured {
  const rows = day
    .targetGroups()
    .filter(({ id, areaId }) =>
      filter.targetGroupId == null || id === filter.targetGroupId
        ? within(day, areaId, filter.areaId)
        : false,
    )
  const records: FigureRecord[] = []
  const unknown: Unknown[] = []
  for (const row of rows) {
    const { id, name, count } = row
    const amount = row[figure]
    const source = { table: 'target_group', id, name, on: count?.countedOn ?? null }
    if (amount !== null) records.push({ ...source, key: id, detail: categoryText(row), amount })
    else
      unknown.push({ ...source, because: count?.unknownBecause ?? null, ownerName: count?.ownerName ?? null })
  }
  return measured(records, unknown)
}

function categoryText({ categoryName, schemeName }: TargetGroupRow): string | null {
  return categoryName === null ? null : `${categoryName} (${schemeName})`
}

/** The newest figure that somebody entered for a goal up to the day. Before there is any, nobody knows. */
function measureEntries(day: Snapshot, goal: Goal): Measured {
  const entry = day.entries().find(({ goalId }) => goalId === goal.id)
  if (!entry) {
    const source = { table: 'goal', id: goal.id, name: goal.name, on: null }
    return measured([], [{ ...source, because: null, ownerName: null }])
  }
  const source = { table: 'goal', id: goal.id, name: goal.name, on: entry.onDate }
  return entry.value === null
    ? measured([], [{ ...source, because: entry.unknownBecause, ownerName: entry.ownerName }])
    : measured([{ ...source, key: entry.id, detail: entry.source, amount: entry.value }])
}

/** What narrows placements, slots and participants for a goal: an area stands for all that lies within it. */
function placementFilter(day: Snapshot, { areaId, ...goal }: Goal): PlacementFilter {
  const within = [...day.areasAbove()].filter(([, above]) => areaId !== null && above.includes(areaId))
  return { ...goal, areas: areaId === null ? null : within.map(([id]) => id) }
}

/** How each measure counts for a goal. A later concept adds its own here, and its code to `MEASURES`. */
export const GOAL_MEASURES: Record<Measure, (day: Snapshot, goal: Goal) => Measured> = {
  agreements: (day, goal) =>
    measureAgreements(day, goal.countingRule ?? 'agreements', goal, goal.countedAgreements ?? 'inForce'),
  placementsStarted: (day, goal) => day.placements('started', placementFilter(day, goal)),
  placementsInProgress: (day, goal) => day.placements('inProgress', placementFilter(day, goal)),
  placementsCompleted: (day, goal) => day.placements('completed', placementFilter(day, goal)),
  outcomes: (day, goal) => day.placements('outcomes', placementFilter(day, goal)),
  slots: (day, goal) => day.slots(placementFilter(day, goal)),
  participants: (day, goal) => day.participants(placementFilter(day, goal)),
  commitments: measureCommitments,
  discussions: measureDiscussions,
  targetGroup: (day, goal) => measureTargetGroups(day, goal.groupFigure ?? 'total', goal),
  manual: measureEntries,
}
