/** Which papers a placement needs, by the rules of the book that are about papers. */
import type { IsoDate } from './calendar'
import { holdsOn } from './dated'
import type { BookRule } from './rule-book'
import { fold } from './text'
import { type Benefit, PAPERS, type Paper, type Scheme, type Sector } from './vocabulary'

/** What decides which papers are needed. What is null is not known. */
export type PaperCase = {
  scheme: Scheme
  sector: Sector | null
  benefit: Benefit | null
  /** Name of the category, as it is spoken. */
  category: string | null
  /** The first day, by which a rule holds or not. */
  on: IsoDate
}

/** The papers that are needed, in the order in which they are shown. A rule for some needs it to be known who they are. */
export function papersFor(rules: readonly BookRule[], of: PaperCase): Paper[] {
  const category = of.category === null ? null : fold(of.category)
  const asked = new Set(
    rules
      .filter(
        (rule) =>
          rule.kind === 'papers' &&
          rule.active &&
          (rule.scheme === null || rule.scheme === of.scheme) &&
          (rule.sector === null || rule.sector === of.sector) &&
          (rule.benefits.length === 0 || (of.benefit !== null && rule.benefits.includes(of.benefit))) &&
          (rule.categories.length === 0 ||
            (category !== null && rule.categories.some((each) => fold(each) === category))) &&
          holdsOn(rule, of.on),
      )
      .flatMap(({ papers }) => papers),
  )
  return PAPERS.filter((paper) => asked.has(paper))
}
