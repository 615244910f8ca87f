import { desc, eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { changedSince } from '../log/since'
import { addDays } from '../rules/calendar'
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
   * What we know better by now about the day before: entered late, taken away, or put right. From kept figures its
   * amounts are what they do to the figure; between two days they are told apart, and are in `before` already.
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

/**
 * What is new, more or less, and ended between two days by what we know now; and apart from it what was entered or put
 * right after the first day and is dated up to it.
 * @param from ISO date
 * @param to ISO date
 */
export function compareDays(file: OpenFile, from: string, to: string): Comparison {
  const before = byKey(allFigures(file, from))
  const after = byKey(allFigures(file, to))
  const late = correctedSince(file, from)
  const figures = keysOf(before, after).map((key) => {
    const then = before.get(key)
    return {
      ...named(key, after.get(key) ?? then),
      before: then === undefined ? 0 : then.value,
      after: after.get(key)?.value ?? (after.has(key) ? null : 0),
      ...differenceOf(then?.records ?? [], after.get(key)?.records ?? []),
      corrected: (then?.records ?? []).filter(({ key: record, id }) => late.has(id) || late.has(record)),
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

/** Tables whose rows carry the facts of figures, each with the column of the record that the figure names. */
const FACTS: readonly { table: string; owner: string }[] = [
  { table: 'agreement_status', owner: 'agreement_id' },
  { table: 'agreement_party', owner: 'agreement_id' },
  { table: 'agreement_unit', owner: 'agreement_id' },
  { table: 'commitment', owner: 'id' },
  { table: 'interaction', owner: 'id' },
  { table: 'target_group_count', owner: 'target_group_id' },
  { table: 'goal_entry', owner: 'id' },
]

/** The records behind figures whose facts were entered or changed after a day. */
function correctedSince(file: OpenFile, day: string): Set<string> {
  const ids = new Set<string>()
  for (const { table, owner } of FACTS) {
    const { created, changed } = changedSince(file, table, addDays(day, 1))
    const rows = JSON.stringify([...created, ...changed.map(({ id }) => id)])
    const owners = file.sqlite
      .prepare<[string], string>(
        `SELECT "${owner}" FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .all(rows)
    for (const id of owners) ids.add(id)
  }
  return ids
}
