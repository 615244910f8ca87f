import type { OpenFile } from '../file/connection'
import { type GroupFigures, groupFigures } from '../rules/target-groups'
import type { Benefit } from '../rules/vocabulary'

/** The count of a group that holds on a day. */
export type StandingCount = {
  id: string
  countedOn: string
  people: number | null
  /** Hundredths of a percent. */
  activeShare: number | null
  unknownBecause: string | null
  ownerName: string | null
  source: string | null
}

/** A target group as of a day. */
export type TargetGroupRow = {
  id: string
  name: string
  benefit: Benefit | null
  categoryId: string | null
  categoryName: string | null
  /** A category says nothing without its scheme. */
  schemeName: string | null
  areaId: string | null
  areaName: string | null
  note: string | null
  /** Null before the first count. */
  count: StandingCount | null
} & GroupFigures

type Raw = Omit<TargetGroupRow, keyof GroupFigures | 'count'> & {
  countId: string | null
  countedOn: string
  people: number | null
  activeShare: number | null
  unknownBecause: string | null
  ownerName: string | null
  source: string | null
}

/**
 * All target groups with the count that holds on a day: the newest up to it, of two on one day the one recorded last.
 * @param asOf ISO date
 * @returns in the order in which they were written
 */
export function targetGroupList(file: OpenFile, asOf: string): TargetGroupRow[] {
  const rows = file.sqlite
    .prepare<[{ asOf: string }], Raw>(
      `SELECT g.id, g.name, g.benefit, g.category_id AS categoryId, k.name AS categoryName, s.name AS schemeName,
        g.area_id AS areaId, a.name AS areaName, g.note, c.id AS countId, c.counted_on AS countedOn, c.people,
        c.active_share AS activeShare, c.unknown_because AS unknownBecause, w.name AS ownerName, c.source
      FROM target_group g
      LEFT JOIN category k ON k.id = g.category_id LEFT JOIN category_scheme s ON s.id = k.scheme_id
      LEFT JOIN area a ON a.id = g.area_id
      LEFT JOIN target_group_count c ON c.id = (SELECT id FROM target_group_count n
        WHERE n.target_group_id = g.id AND n.counted_on <= $asOf ORDER BY n.counted_on DESC, n.id DESC LIMIT 1)
      LEFT JOIN staff w ON w.id = c.owner_id
      ORDER BY g.id`,
    )
    .all({ asOf })
  return rows.map(
    ({ countId, countedOn, people, activeShare, unknownBecause, ownerName, source, ...row }) => ({
      ...row,
      count:
        countId === null
          ? null
          : { id: countId, countedOn, people, activeShare, unknownBecause, ownerName, source },
      ...groupFigures({ people, activeShare }),
    }),
  )
}
