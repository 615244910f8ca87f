import type { RatioTerms } from '../rules/rule-book'
import type { Benefit, DurationUnit, Paper, RuleKind, Scheme, Sector } from '../rules/vocabulary'
import { schemeRule } from '../schema'
import { asGiven, date, requiredText, text, words } from './fields'
import { assertPeriod, assertRange } from './periods'
import { records } from './records'

/** Rules of the office's own, and those of the program that were edited or switched off here. */
export const schemeRules = records({
  table: schemeRule,
  fields: {
    name: requiredText(200),
    originKey: text(100),
    active: asGiven<boolean>(),
    kind: asGiven<RuleKind>(),
    scheme: asGiven<Scheme | null>(),
    sector: asGiven<Sector | null>(),
    benefits: asGiven<Benefit[]>(),
    categories: words(100),
    validFrom: date,
    validTo: date,
    unit: asGiven<DurationUnit | null>(),
    minimum: asGiven<number | null>(),
    maximum: asGiven<number | null>(),
    extension: asGiven<number | null>(),
    extendedMaximum: asGiven<number | null>(),
    rate: asGiven<number | null>(),
    papers: asGiven<Paper[]>(),
    ratio: asGiven<RatioTerms | null>(),
    text: text(10_000),
    source: text(1_000),
    checkedOn: date,
  },
  within: (row) => {
    assertPeriod(row.validFrom, row.validTo, 'schemeRule.validTo')
    assertRange(row.minimum, row.maximum, 'schemeRule.maximum')
  },
})
