import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { type Figure, figureOf } from '../rules/figures'
import { COUNTING_RULES, GROUP_FIGURES, SCHEMES } from '../rules/vocabulary'
import { goalStandings } from './goal-list'
import {
  type Measured,
  measureAgreements,
  measureCommitments,
  measureDiscussions,
  measureTargetGroups,
  type Snapshot,
  snapshot,
} from './measures'

/** Where figures come from. A later concept adds its own. */
type FigureSource = (file: OpenFile, day: Snapshot) => Figure[]

const of = (key: string, { records, unknown }: Measured, name: string | null = null) =>
  figureOf(key, records, { name, unknown })

const FIGURE_SOURCES: readonly FigureSource[] = [
  (_file, day) =>
    GROUP_FIGURES.map((figure) => of(`targetGroup.${figure}`, measureTargetGroups(day, figure))),
  (_file, day) => COUNTING_RULES.map((rule) => of(`agreements.${rule}`, measureAgreements(day, rule))),
  (_file, day) =>
    SCHEMES.map((scheme) => of(`commitments.${scheme}`, measureCommitments(day, { scheme }))).filter(
      ({ records }) => records.length > 0,
    ),
  (_file, day) => [of('discussions', measureDiscussions(day))],
  (file, day) => goalStandings(file, day).map(({ figure }) => figure),
]

/**
 * Every figure of the programme on a day, each with the records behind it.
 * @param asOf ISO date
 */
export function allFigures(file: OpenFile, asOf: string): Figure[] {
  const day = snapshot(file, asOf)
  return FIGURE_SOURCES.flatMap((source) => source(file, day))
}

/**
 * One figure with the records behind it.
 * @param key `targetGroup.available`, `agreements.units`, `commitments.<scheme>`, `discussions`, `goal:<id>`
 * @throws DrejebogError record.notFound
 */
export function figureByKey(file: OpenFile, key: string, asOf: string): Figure {
  const figure = allFigures(file, asOf).find((each) => each.key === key)
  if (figure) return figure
  // A scheme of which nothing has been agreed has no figure of its own among all, and is 0 all the same.
  const scheme = SCHEMES.find((each) => key === `commitments.${each}`)
  if (scheme) return figureOf(key, [])
  throw new DrejebogError('record.notFound')
}
