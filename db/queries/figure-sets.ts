import { desc, eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { asKnownOn } from '../log/known'
import {
  type Difference,
  differenceOf,
  type Figure,
  type FigureRecord,
  type FrozenFigure,
} from '../rules/figures'
import { figureSet } from '../schema'
import { asGiven, requiredDate, requiredText } from './fields'
import { allFigures } from './figures'
import { records } from './records'
import { found } from './rows'

/** Figures kept as they were said. Only their name can be changed. */
export const figureSets = records({
  table: figureSet,
  fields: { name: requiredText(200), asOf: requiredDate, figures: asGiven<FrozenFigure[]>() },
})

/**
 * Keeps all figures of a day as they are now.
 * @param asOf ISO date
 * @returns the id of the set
 */
export function freezeFigures(file: OpenFile, name: string, asOf: string): string {
  const figures = allFigures(file, asOf).map(({ unknown: _, ...figure }) => figure)
  return figureSets.create(file, { name, asOf, figures })
}

export type ListedFigureSet = { id: string; name: string; asOf: string }

/** All sets, the newest day first. */
export function figureSetList(file: OpenFile): ListedFigureSet[] {
  return file.orm
    .select({ id: figureSet.id, name: figureSet.name, asOf: figureSet.asOf })
    .from(figureSet)
    .orderBy(desc(figureSet.asOf), desc(figureSet.id))
    .all()
}

/**
 * A kept figure as it was said, with the records behind it. One that was not among them then was 0.
 * @throws DrejebogError record.notFound
 */
export function keptFigure(file: OpenFile, setId: string, key: string): FrozenFigure {
  const { figures } = found(file.orm.select().from(figureSet).where(eq(figureSet.id, setId)).get())
  return figures.find((figure) => figure.key === key) ?? { key, name: null, value: 0, records: [] }
}

/** A figure then and now, and all that lies between. */
export type ComparedFigure = Difference & {
  key: string
  name: string | null
  /** As it was said then, or as it is known of then by now; null: unknown. */
  before: number | null
  after: number | null
  /**
   * What we know better by now about the day before: entered late, taken away, or put right. Its amounts are what they
   * do to the figure; between two days they are told apart, and are in `before` already.
   */
  corrected: FigureRecord[]
}

export type Comparison = { from: string; to: string; figures: ComparedFigure[] }

/**
 * What is new, more or less, ended, and put right between kept figures and a day. They add up:
 * before + corrected + added + changed + ended = after.
 * @param to ISO date
 * @throws DrejebogError record.notFound
 */
export function compareWithSet(file: OpenFile, setId: string, to: string): Comparison {
  const set = found(file.orm.select().from(figureSet).where(eq(figureSet.id, setId)).get())
  const known = byKey(allFigures(file, set.asOf))
  const said = new Map(set.figures.map((figure) => [figure.key, figure]))
  const after = byKey(allFigures(file, to))
  const figures = keysOf(said, known, after).map((key) => {
    const then = said.get(key)
    const { added, ended, changed } = differenceOf(then?.records ?? [], known.get(key)?.records ?? [])
    return {
      ...named(key, after.get(key) ?? known.get(key) ?? then),
      before: then === undefined ? 0 : then.value,
      after: after.get(key)?.value ?? (after.has(key) ? null : 0),
      ...differenceOf(known.get(key)?.records ?? [], after.get(key)?.records ?? []),
      corrected: [...added, ...changed, ...ended],
    }
  })
  return { from: set.asOf, to, figures }
}

/** What figures are counted from. What a goal is and how areas lie is said of every day alike, so it is no correction. */
const FACTS = [
  ...['agreement', 'agreement_party', 'agreement_point', 'agreement_status', 'agreement_unit', 'commitment'],
  ...['organisation', 'interaction', 'target_group', 'target_group_count', 'goal_entry'],
] as const

/**
 * What is new, more or less, and ended between two days by what we know now; and apart from it what has become of the
 * figures of the first day since it ended.
 * @param from ISO date
 * @param to ISO date
 */
export function compareDays(file: OpenFile, from: string, to: string): Comparison {
  const known = byKey(asKnownOn(file, from, FACTS, () => allFigures(file, from)))
  const before = byKey(allFigures(file, from))
  const after = byKey(allFigures(file, to))
  const figures = keysOf(before, after, known).map((key) => {
    const then = before.get(key)
    const records = then?.records ?? []
    const { added, ended, changed } = differenceOf(known.get(key)?.records ?? [], records)
    return {
      ...named(key, after.get(key) ?? then ?? known.get(key)),
      before: then === undefined ? 0 : then.value,
      after: after.get(key)?.value ?? (after.has(key) ? null : 0),
      ...differenceOf(records, after.get(key)?.records ?? []),
      corrected: [...added, ...changed, ...ended],
    }
  })
  return { from, to, figures }
}

function byKey(figures: readonly Figure[]): Map<string, Figure> {
  return new Map(figures.map((figure) => [figure.key, figure]))
}

function keysOf(...maps: ReadonlyMap<string, unknown>[]): string[] {
  return [...new Set(maps.flatMap((map) => [...map.keys()]))]
}

function named(
  key: string,
  figure: { name: string | null } | undefined,
): { key: string; name: string | null } {
  return { key, name: figure?.name ?? null }
}
