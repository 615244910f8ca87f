import { type Mapping, type Translation, translate } from '../../../db/rules/categories'
import type { Answer, Client } from '../../app/client'
import { categoryText } from '../../components/categoryText'
import type { T } from '../../components/word'
import { type Sums, sumsOf } from './subtotals'
import type { TargetGroupRow } from './targetGroups'

export type Catalogue = Answer<Client['categories']['catalogue']>

/** What becomes of a group's category; a group may also have none to translate. */
type Found = Translation | { kind: 'noCategory' }

type TranslatedGroup = { row: TargetGroupRow; translation: Found }

/** Groups that come to the same category of another scheme, with how that was found. */
export type TranslatedRow = {
  /** The category's id, or `several`, `none`, `noCategory`. */
  key: string
  /** The category; null where there is not one. */
  categoryName: string | null
  groups: TranslatedGroup[]
  sums: Sums
}

/** Last, in this order, come those that cannot be sorted. */
const LAST = ['several', 'none', 'noCategory']

/**
 * The groups as another scheme would sort them, in that scheme's own order. The groups themselves keep the category
 * that they have.
 */
export function translatedRows(
  rows: readonly TargetGroupRow[],
  schemeId: string,
  { categories, mappings }: Pick<Catalogue, 'categories' | 'mappings'>,
): TranslatedRow[] {
  const found = rows.map(
    (row): TranslatedGroup => ({
      row,
      translation:
        row.categoryId === null
          ? { kind: 'noCategory' }
          : translate(row.categoryId, schemeId, categories, mappings),
    }),
  )
  const keyOf = ({ translation }: TranslatedGroup) =>
    'id' in translation ? translation.id : translation.kind
  const place = (key: string) =>
    LAST.includes(key) ? categories.length + LAST.indexOf(key) : categories.findIndex(({ id }) => id === key)
  return [...Map.groupBy(found, keyOf)]
    .map(([key, groups]) => ({
      key,
      categoryName: categories.find(({ id }) => id === key)?.name ?? null,
      groups,
      sums: sumsOf(groups.map(({ row }) => row)),
    }))
    .sort((a, b) => place(a.key) - place(b.key))
}

/** How a group came to where it stands, in words: the rule and how sure it is, or all that it may become. */
export function howText({ row, translation }: TranslatedGroup, { categories }: Catalogue, t: T): string {
  const { name, categoryName, schemeName } = row
  if (categoryName === null || translation.kind === 'own') return name
  const from = t('targetGroups:translate.from', {
    ...{ name, category: categoryText(categoryName, schemeName ?? '') },
  })
  const sure = ({ confidence }: Pick<Mapping, 'confidence'>) =>
    t(`vocabulary:confidence.${confidence}`).toLowerCase()
  if (translation.kind === 'mapped')
    return t('targetGroups:translate.mapped', {
      ...{ from, rule: translation.rule, confidence: sure(translation) },
    })
  if (translation.kind !== 'several') return from
  const possible = translation.to.map((each) =>
    t('targetGroups:translate.orWhat', {
      category: categories.find(({ id }) => id === each.toId)?.name ?? '',
      ...{ rule: each.rule, confidence: sure(each) },
    }),
  )
  return t('targetGroups:translate.possible', { from, categories: possible.join('; ') })
}
