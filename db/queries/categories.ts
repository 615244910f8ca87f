import type { OpenFile } from '../file/connection'
import type { Confidence } from '../rules/vocabulary'
import { category, categoryMapping, categoryScheme } from '../schema'
import { asGiven, date, invalid, requiredText, text } from './fields'
import { removeWhatHangsOn } from './hanging'
import { assertPeriod } from './periods'
import { records } from './records'

/** Ways of sorting the unemployed, each in force in a period, with its source. */
export const categorySchemes = records({
  table: categoryScheme,
  fields: {
    name: requiredText(200),
    validFrom: date,
    validTo: date,
    source: text(1_000),
    checkedOn: date,
    note: text(10_000),
  },
  check: {
    on: ['validFrom', 'validTo'],
    rule: (_file, row) => assertPeriod(row.validFrom, row.validTo, 'categoryScheme.validTo'),
  },
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'category_scheme', [id]),
})

/** The steps of a scheme. */
export const categories = records({
  table: category,
  fields: {
    schemeId: asGiven<string>(),
    name: requiredText(200),
    meaning: text(1_000),
    position: asGiven<number>(),
  },
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'category', [id]),
})

/** What a category is called in another scheme, for reports only. */
export const categoryMappings = records({
  table: categoryMapping,
  fields: {
    fromId: asGiven<string>(),
    toId: asGiven<string>(),
    confidence: asGiven<Confidence>(),
    rule: requiredText(1_000),
    source: text(1_000),
  },
  check: {
    on: ['fromId', 'toId'],
    rule: (file, row) => {
      const schemeOf = file.sqlite
        .prepare<[string], string>('SELECT scheme_id FROM category WHERE id = ?')
        .pluck()
      // Within one scheme there is nothing to translate.
      if (schemeOf.get(row.fromId) === schemeOf.get(row.toId))
        throw invalid('categoryMapping.toId', 'category.sameScheme')
    },
  },
})

export type CategoryScheme = typeof categoryScheme.$inferSelect
export type Category = typeof category.$inferSelect & { schemeName: string }
export type CategoryMapping = typeof categoryMapping.$inferSelect

/** Every scheme with its categories and what they are called elsewhere, oldest scheme first. */
export function categoryCatalogue(file: OpenFile): {
  schemes: CategoryScheme[]
  categories: Category[]
  mappings: CategoryMapping[]
} {
  const schemes = file.orm
    .select()
    .from(categoryScheme)
    .orderBy(categoryScheme.validFrom, categoryScheme.id)
    .all()
  const names = new Map(schemes.map(({ id, name }) => [id, name]))
  return {
    schemes,
    categories: file.orm
      .select()
      .from(category)
      .orderBy(category.schemeId, category.position, category.id)
      .all()
      .map((row) => ({ ...row, schemeName: names.get(row.schemeId) ?? '' })),
    mappings: file.orm.select().from(categoryMapping).orderBy(categoryMapping.id).all(),
  }
}
