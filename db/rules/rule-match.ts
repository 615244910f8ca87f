/** Which rule of the book holds for somebody on a day. What is not known makes it undecided, never another rule. */
import type { IsoDate } from './calendar'
import { holdsOn } from './dated'
import type { BookRule } from './rule-book'
import { fold } from './text'
import type { Benefit, RuleKind, Scheme, Sector } from './vocabulary'

/** Whom and what it is asked for. Null: nobody knows. */
export type Asked = {
  scheme: Scheme
  sector: Sector | null
  benefit: Benefit | null
  /** As it is spoken: `jobparat`. */
  category: string | null
}

/**
 * Why no rule can be told: none holds on that day, none speaks of these people, or it hangs on what is not known.
 */
export type Unmatched = 'gap' | 'notCovered' | 'benefit' | 'category' | 'sector'

/** `none`: the book has nothing of that kind for the scheme, on no day. */
export type Match = { rule: BookRule } | { because: Unmatched } | 'none'

type Fitting = 'yes' | 'no' | Exclude<Unmatched, 'gap' | 'notCovered'>

/**
 * The rule of a kind that holds for somebody on a day: of those that fit the most specific (category before benefit
 * before all, then the sector), of these the office's own, then the one that began last.
 */
export function ruleFor(rules: readonly BookRule[], kind: RuleKind, asked: Asked, day: IsoDate): Match {
  const ofKind = rules.filter((rule) => rule.active && rule.kind === kind && rule.scheme === asked.scheme)
  if (ofKind.length === 0) return 'none'
  const standing = ofKind.filter((rule) => holdsOn(rule, day))
  if (standing.length === 0) return { because: 'gap' }
  const candidates = standing
    .map((rule) => ({ rule, fits: fitting(rule, asked) }))
    .filter(({ fits }) => fits !== 'no')
  const best = candidates.filter(({ fits }) => fits === 'yes').reduce<BookRule | null>(stronger, null)
  // One that may hold and would come before the best, unless it says the very same.
  const open = candidates.find(
    ({ rule, fits }) =>
      fits !== 'yes' && (best === null || (stronger(best, { rule }) === rule && !saysTheSame(rule, best))),
  )
  if (open) return { because: open.fits as Unmatched }
  return best === null ? { because: 'notCovered' } : { rule: best }
}

/** Whether a rule is about somebody; or what would have to be known to tell. */
function fitting({ sector, benefits, categories }: BookRule, asked: Asked): Fitting {
  if (sector !== null && asked.sector !== null && sector !== asked.sector) return 'no'
  if (benefits.length > 0 && asked.benefit !== null && !benefits.includes(asked.benefit)) return 'no'
  if (categories.length > 0) {
    const wanted = asked.category === null ? null : fold(asked.category)
    if (wanted !== null && !categories.some((each) => fold(each) === wanted)) return 'no'
    // Whoever is in the category is on one of its benefits, also where nobody wrote which.
    if (wanted === null) return asked.benefit === null && benefits.length > 0 ? 'benefit' : 'category'
  } else if (benefits.length > 0 && asked.benefit === null) return 'benefit'
  return sector !== null && asked.sector === null ? 'sector' : 'yes'
}

function rank({ categories, benefits, sector, origin, validFrom, id }: BookRule): (number | string)[] {
  return [
    (categories.length > 0 ? 2 : 0) + (benefits.length > 0 ? 1 : 0),
    sector === null ? 0 : 1,
    origin === 'own' ? 1 : 0,
    validFrom ?? '',
    origin === 'edited' ? 1 : 0,
    id,
  ]
}

function stronger(best: BookRule | null, { rule }: { rule: BookRule }): BookRule {
  if (best === null) return rule
  const [a, b] = [rank(best), rank(rule)]
  const at = a.findIndex((each, index) => each !== b[index])
  return at === -1 || (a[at] as number | string) > (b[at] as number | string) ? best : rule
}

/** Whether two rules ask for the same, whoever they are for. */
function saysTheSame(a: BookRule, b: BookRule): boolean {
  const said = ({ unit, minimum, maximum, extension, extendedMaximum, rate }: BookRule) =>
    JSON.stringify([unit, minimum, maximum, extension, extendedMaximum, rate])
  return said(a) === said(b)
}
