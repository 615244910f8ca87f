import type { OpenFile } from '../file/connection'
import { countedBy } from '../rules/agreements'
import type { FigureRecord, Unknown } from '../rules/figures'
import type { CountingRule, GroupFigure, Measure, Scheme, Sector } from '../rules/vocabulary'
import { type AgreementRow, agreementList } from './agreement-list'
import type { Goal } from './goals'
import { type TargetGroupRow, targetGroupList } from './target-group-list'

/** What several figures of one day are counted from, each read once. */
export type Snapshot = {
  asOf: string
  agreements(): AgreementRow[]
  targetGroups(): TargetGroupRow[]
  commitments(): CommitmentRow[]
  discussions(): DiscussionRow[]
  entries(): EntryRow[]
  /** Every area with all that it lies in, itself first. */
  areasAbove(): Map<string, string[]>
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
  sector: Sector | null
  text: string | null
  onDate: string
}
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
  return {
    asOf,
    agreements: once(() => agreementList(file, asOf)),
    targetGroups: once(() => targetGroupList(file, asOf)),
    commitments: all<CommitmentRow>(
      `SELECT c.id, c.agreement_id AS agreementId, c.organisation_id AS organisationId, o.name AS organisationName,
        o.sector, c.scheme, c.unit, c.minimum, c.maximum, c.valid_from AS validFrom,
        c.target_group_id AS targetGroupId
      FROM commitment c LEFT JOIN organisation o ON o.id = c.organisation_id
      WHERE coalesce(c.valid_from, '') <= $asOf AND (c.valid_to IS NULL OR c.valid_to >= $asOf) ORDER BY c.id`,
    ),
    discussions: all<DiscussionRow>(
      `SELECT i.id, i.organisation_id AS organisationId, o.name, o.sector, i.text, i.on_date AS onDate
      FROM interaction i JOIN organisation o ON o.id = i.organisation_id
      WHERE i.kind = 'discussion' AND i.on_date <= $asOf ORDER BY i.on_date DESC, i.id DESC`,
    ),
    entries: all<EntryRow>(
      `SELECT e.id, e.goal_id AS goalId, e.on_date AS onDate, e.value, e.unknown_because AS unknownBecause,
        w.name AS ownerName, e.source
      FROM goal_entry e LEFT JOIN staff w ON w.id = e.owner_id WHERE e.on_date <= $asOf
        AND e.id = (SELECT id FROM goal_entry n WHERE n.goal_id = e.goal_id AND n.on_date <= $asOf
          ORDER BY n.on_date DESC, n.id DESC LIMIT 1)`,
    ),
    areasAbove: once(() => areasAbove(file)),
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

export type Measured = { records: FigureRecord[]; unknown: Unknown[] }

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
  const rows = day
    .agreements()
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
  return { records, unknown: [] }
}

/** What the agreements in force promise in places and people, at least. */
export function measureCommitments(day: Snapshot, filter: Filter = {}): Measured {
  const agreements = new Map(day.agreements().map((row) => [row.id, row]))
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
  return { records, unknown: [] }
}

/** Discussions (drøftelser) that were held in the period of the filter, up to the day. */
export function measureDiscussions(day: Snapshot, filter: Filter = {}): Measured {
  const { sector, organisationId, validFrom, validTo } = filter
  const records = day
    .discussions()
    .filter(
      (row) =>
        (sector == null || row.sector === sector) &&
        (organisationId == null || row.organisationId === organisationId) &&
        (validFrom ?? '') <= row.onDate &&
        (validTo == null || row.onDate <= validTo),
    )
    .map(({ id, organisationId: partner, name, text, onDate }) => ({
      key: id,
      table: 'organisation',
      id: partner,
      name,
      detail: text,
      on: onDate,
      amount: 1,
    }))
  return { records, unknown: [] }
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
  return { records, unknown }
}

function categoryText({ categoryName, schemeName }: TargetGroupRow): string | null {
  return categoryName === null ? null : `${categoryName} (${schemeName})`
}

/** The newest figure that somebody entered for a goal up to the day. */
function measureEntries(day: Snapshot, goal: Goal): Measured {
  const entry = day.entries().find(({ goalId }) => goalId === goal.id)
  if (!entry) return { records: [], unknown: [] }
  const source = { table: 'goal', id: goal.id, name: goal.name, on: entry.onDate }
  return entry.value === null
    ? {
        records: [],
        unknown: [{ ...source, because: entry.unknownBecause, ownerName: entry.ownerName }],
      }
    : { records: [{ ...source, key: entry.id, detail: entry.source, amount: entry.value }], unknown: [] }
}

/** How each measure counts for a goal. A later concept adds its own here, and its code to `MEASURES`. */
export const GOAL_MEASURES: Record<Measure, (day: Snapshot, goal: Goal) => Measured> = {
  agreements: (day, goal) =>
    measureAgreements(day, goal.countingRule ?? 'agreements', goal, goal.countedAgreements ?? 'inForce'),
  commitments: measureCommitments,
  discussions: measureDiscussions,
  targetGroup: (day, goal) => measureTargetGroups(day, goal.groupFigure ?? 'total', goal),
  manual: measureEntries,
}
