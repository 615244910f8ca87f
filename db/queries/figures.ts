import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { type Figure, figureOf, type LazyFigure, measured, withRecords } from '../rules/figures'
import {
  COUNTING_RULES,
  GROUP_FIGURES,
  PARTICIPANT_STAGES,
  PLACEMENT_FIGURES,
  SCHEMES,
} from '../rules/vocabulary'
import { goalStandings } from './goal-list'
import {
  measureAgreements,
  measureCommitments,
  measureDiscussions,
  measureTargetGroups,
  type Snapshot,
  snapshot,
} from './measures'
import { registeredFigure } from './registered'

/** Where figures come from. A later concept adds its own. */
type FigureSource = (file: OpenFile, day: Snapshot) => LazyFigure[]

const FIGURE_SOURCES: readonly FigureSource[] = [
  (_file, day) =>
    GROUP_FIGURES.map((figure) => figureOf(`targetGroup.${figure}`, measureTargetGroups(day, figure))),
  (_file, day) => COUNTING_RULES.map((rule) => figureOf(`agreements.${rule}`, measureAgreements(day, rule))),
  (_file, day) =>
    SCHEMES.map((scheme) => figureOf(`commitments.${scheme}`, measureCommitments(day, { scheme }))).filter(
      ({ count }) => count > 0,
    ),
  (_file, day) => [figureOf('discussions', measureDiscussions(day))],
  (_file, day) =>
    day.totals().schemes.map(({ scheme, measured: begun }) => figureOf(`placements.${scheme}`, begun)),
  (_file, day) =>
    PLACEMENT_FIGURES.map((figure) => figureOf(`placements.${figure}`, day.totals().figures[figure])),
  (_file, day) => [
    figureOf('slots.firm', day.slots({})),
    figureOf('participants.registered', day.registered()),
    figureOf('participants.ready', day.ready()),
  ],
  (file, day) => goalStandings(file, day).map(({ figure }) => figure),
]

/**
 * Every figure of the programme on a day; the records behind each are read when they are asked for.
 * @param asOf ISO date
 */
export function listFigures(file: OpenFile, asOf: string): LazyFigure[] {
  const day = snapshot(file, asOf)
  return FIGURE_SOURCES.flatMap((source) => source(file, day))
}

/**
 * Every figure of the programme on a day, each with the records behind it.
 * @param asOf ISO date
 */
export function allFigures(file: OpenFile, asOf: string): Figure[] {
  return listFigures(file, asOf).map(withRecords)
}

/**
 * One figure with the records behind it.
 * @param key `targetGroup.available`, `agreements.units`, `commitments.<scheme>`, `discussions`, `placements.<scheme>`,
 * `placements.started`, `slots.firm`, `participants.<stage>`, `participants.group:<id>`, `goal:<id>`
 * @throws DrejebogError record.notFound
 */
export function figureByKey(file: OpenFile, key: string, asOf: string): Figure {
  const figure = listFigures(file, asOf).find((each) => each.key === key)
  if (figure) return withRecords(figure)
  // How many stand at each stage is only counted when somebody asks: it takes reading all of them.
  const participantStage = PARTICIPANT_STAGES.find((each) => key === `participants.${each}`)
  if (participantStage)
    return withRecords(figureOf(key, snapshot(file, asOf).participants({ participantStage })))
  const registered = registeredFigure(file, key, asOf)
  if (registered) return withRecords(registered)
  // A scheme of which there is nothing has no figure of its own among all, and is 0 all the same.
  const none = SCHEMES.flatMap((scheme) => [`commitments.${scheme}`, `placements.${scheme}`])
  if (none.includes(key)) return withRecords(figureOf(key, measured([])))
  throw new DrejebogError('record.notFound')
}
