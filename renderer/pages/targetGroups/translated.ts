import { type Translation, translate } from '../../../db/rules/categories'
import type { Answer, Client } from '../../app/client'
import { type Sums, sumsOf } from './subtotals'
import type { TargetGroupRow } from './targetGroups'

export type Catalogue = Answer<Client['categories']['catalogue']>

/** Groups that come to the same category of another scheme, with how that was found. */
export type TranslatedRow = {
  key: string
  /** The category; null where there is not one. */
  categoryName: string | null
  groups: { row: TargetGroupRow; translation: Translation }[]
  sums: Sums
}

/** The groups as another scheme would sort them. The groups themselves keep the category that they have. */
export function translatedRows(
  rows: readonly TargetGroupRow[],
  schemeId: string,
  { categories, mappings }: Pick<Catalogue, 'categories' | 'mappings'>,
): TranslatedRow[] {
  const found = rows.map((row) => ({
    row,
    translation:
      row.categoryId === null
        ? ({ kind: 'none' } as const)
        : translate(row.categoryId, schemeId, categories, mappings),
  }))
  const keyOf = ({ translation }: (typeof found)[number]) =>
    'id' in translation ? translation.id : translation.kind
  return [...Map.groupBy(found, keyOf)].map(([key, groups]) => ({
    key,
    categoryName: categories.find(({ id }) => id === key)?.name ?? null,
    groups,
    sums: sumsOf(groups.map(({ row }) => row)),
  }))
}
