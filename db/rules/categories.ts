/** What a category is called in another scheme (domain.md 3): for reports only, never backwards, never silently. */
import type { Confidence } from './vocabulary'

export type Mapping = { fromId: string; toId: string; confidence: Confidence; rule: string }
export type CategoryOf = { id: string; schemeId: string }

/** `own`: it is of that scheme already. `several`: which one it is depends on the person. */
export type Translation =
  | { kind: 'own'; id: string }
  | { kind: 'mapped'; id: string; confidence: Confidence; rule: string }
  | { kind: 'several'; to: readonly Mapping[] }
  | { kind: 'none' }

/**
 * Translates a category into another scheme by the mappings that lead there, and only in their own direction.
 * @param schemeId the scheme that is asked for
 */
export function translate(
  categoryId: string,
  schemeId: string,
  categories: readonly CategoryOf[],
  mappings: readonly Mapping[],
): Translation {
  const schemeOf = new Map(categories.map((each) => [each.id, each.schemeId]))
  if (schemeOf.get(categoryId) === schemeId) return { kind: 'own', id: categoryId }
  const to = mappings.filter((each) => each.fromId === categoryId && schemeOf.get(each.toId) === schemeId)
  const [first] = to
  if (first === undefined) return { kind: 'none' }
  if (to.length > 1) return { kind: 'several', to }
  return { kind: 'mapped', id: first.toId, confidence: first.confidence, rule: first.rule }
}
