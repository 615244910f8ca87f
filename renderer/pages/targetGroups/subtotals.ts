import type { TargetGroupRow } from './targetGroups'

/** By what the groups are put together. */
export const GROUPINGS = ['none', 'area', 'benefit', 'category'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Sums of whole groups; `unknown` says that there is more, which nobody knows. */
export type Sums = {
  total: number | null
  active: number | null
  available: number | null
  registered: number
  unknown: { total: boolean; active: boolean; available: boolean }
}

export type Section = {
  /** What its groups have in common: an id, a code, a category with its scheme; '' where they have none of it. */
  key: string
  rows: TargetGroupRow[]
  sums: Sums
}

const FIGURES = ['total', 'active', 'available'] as const

/** Adds up the groups as they stand: totals are sums of rows, never rounded anew. What is unknown is left out and said. */
export function sumsOf(
  rows: readonly Pick<TargetGroupRow, 'total' | 'active' | 'available' | 'registered'>[],
): Sums {
  const sums: Sums = {
    ...{ total: null, active: null, available: null, registered: 0 },
    unknown: { total: false, active: false, available: false },
  }
  for (const row of rows) {
    sums.registered += row.registered
    for (const figure of FIGURES) {
      const value = row[figure]
      if (value === null) sums.unknown[figure] = true
      else sums[figure] = (sums[figure] ?? 0) + value
    }
  }
  return sums
}

/** The groups in sections, in the order in which the first of each was written. */
export function sectionsBy(rows: readonly TargetGroupRow[], grouping: Grouping): Section[] {
  return [...Map.groupBy(rows, (row) => keyOf(row, grouping))].map(([key, own]) => ({
    key,
    rows: own,
    sums: sumsOf(own),
  }))
}

function keyOf(row: TargetGroupRow, grouping: Grouping): string {
  switch (grouping) {
    case 'area':
      return row.areaId ?? ''
    case 'benefit':
      return row.benefit ?? ''
    case 'category':
      return row.categoryId ?? ''
    default:
      return ''
  }
}
