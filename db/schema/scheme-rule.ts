import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RatioTerms } from '../rules/rule-book'
import type { Benefit, DurationUnit, Paper, RuleKind, Scheme, Sector } from '../rules/vocabulary'

/**
 * A rule of the office's own, or one of the program's that was edited or switched off. What the program brings itself
 * lies in `resources/rules` and not here.
 */
export const schemeRule = sqliteTable(
  'scheme_rule',
  {
    id: text().primaryKey(),
    /** What it says, in a few words: `Praktik for kontanthjælp`. */
    name: text().notNull(),
    /** The program's own rule that this one stands in for. */
    originKey: text('origin_key'),
    /** Switched off: the program's rule does not hold here. */
    active: integer({ mode: 'boolean' }).notNull(),
    kind: text().$type<RuleKind>().notNull(),
    scheme: text().$type<Scheme>(),
    sector: text().$type<Sector>(),
    /** Whom it holds for; empty for all. */
    benefits: text({ mode: 'json' }).$type<Benefit[]>().notNull(),
    /** Names of categories as they are spoken, such as `jobparat`; empty for all. */
    categories: text({ mode: 'json' }).$type<string[]>().notNull(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    unit: text().$type<DurationUnit>(),
    /** The least, in `unit`. */
    minimum: integer(),
    /** The most, in `unit`; of `hours` minutes a week. */
    maximum: integer(),
    /** How much one extension may add, in `unit`; null: none may be made. */
    extension: integer(),
    /** The most with all extensions, in `unit`; null: no limit. */
    extendedMaximum: integer('extended_maximum'),
    /** Øre an hour. */
    rate: integer(),
    papers: text({ mode: 'json' }).$type<Paper[]>().notNull(),
    /** Of `ratio` and `netGrowth`. */
    ratio: text({ mode: 'json' }).$type<RatioTerms>(),
    text: text(),
    source: text(),
    checkedOn: text('checked_on'),
  },
  (t) => [
    index('scheme_rule_origin').on(t.originKey),
    check('scheme_rule_active', sql`${t.active} in (0, 1)`),
    check('scheme_rule_benefits', sql`json_valid(${t.benefits})`),
    check('scheme_rule_categories', sql`json_valid(${t.categories})`),
    check('scheme_rule_papers', sql`json_valid(${t.papers})`),
    check('scheme_rule_ratio', sql`json_valid(${t.ratio})`),
    check(
      'scheme_rule_amounts',
      sql`min(coalesce(${t.minimum}, 0), coalesce(${t.maximum}, 0), coalesce(${t.extension}, 0), coalesce(${t.extendedMaximum}, 0), coalesce(${t.rate}, 0)) >= 0`,
    ),
  ],
)
