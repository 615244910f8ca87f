import { asc, desc, eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import type { Target } from '../rules/goals'
import type {
  CountedAgreements,
  CountingRule,
  GroupFigure,
  Measure,
  Outcome,
  ParticipantStage,
  Scheme,
  Sector,
} from '../rules/vocabulary'
import { goal, goalEntry, goalFollowUp, goalTarget } from '../schema'
import { asGiven, date, invalid, requiredDate, requiredText, text } from './fields'
import { removeWhatHangsOn } from './hanging'
import { assertPeriod, assertRange } from './periods'
import { records } from './records'
import { found } from './rows'
import { assertKnown } from './target-groups'

export type Goal = typeof goal.$inferSelect
export type GoalTarget = typeof goalTarget.$inferSelect
export type GoalEntry = typeof goalEntry.$inferSelect
export type GoalFollowUp = typeof goalFollowUp.$inferSelect

/** What is to be reached. A floor or cap hangs on a total, and nothing hangs on a floor or cap. */
export const goals = records({
  table: goal,
  fields: {
    name: requiredText(500),
    position: asGiven<number>(),
    parentId: asGiven<string | null>(),
    validFrom: date,
    validTo: date,
    requirement: text(10_000),
    measurementMethod: text(10_000),
    measure: asGiven<Measure>(),
    countingRule: asGiven<CountingRule | null>(),
    countedAgreements: asGiven<CountedAgreements | null>(),
    groupFigure: asGiven<GroupFigure | null>(),
    scheme: asGiven<Scheme | null>(),
    sector: asGiven<Sector | null>(),
    targetGroupId: asGiven<string | null>(),
    areaId: asGiven<string | null>(),
    organisationId: asGiven<string | null>(),
    minimumWeeks: asGiven<number | null>(),
    participantStage: asGiven<ParticipantStage | null>(),
    outcome: asGiven<Outcome | null>(),
    note: text(10_000),
  },
  check: {
    on: ['parentId', 'validFrom', 'validTo'],
    rule: (file, row) => {
      assertPeriod(row.validFrom, row.validTo, 'goal.validTo')
      if (row.parentId === null) return
      const parent = file.orm.select().from(goal).where(eq(goal.id, row.parentId)).get()
      const children = file.orm.select({ id: goal.id }).from(goal).where(eq(goal.parentId, row.id)).all()
      if (row.parentId === row.id || children.length > 0 || parent?.parentId != null)
        throw invalid('goal.parentId', 'hierarchy.circle')
    },
  },
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'goal', [id]),
})

/** How much is to be reached, from a day on. */
export const goalTargets = records({
  table: goalTarget,
  fields: {
    goalId: asGiven<string>(),
    validFrom: date,
    minimum: asGiven<number | null>(),
    maximum: asGiven<number | null>(),
  },
  within: (row) => assertRange(row.minimum, row.maximum, 'goalTarget.maximum'),
})

/** Figures that somebody entered, each with its day and its source; or why it is not known. */
export const goalEntries = records({
  table: goalEntry,
  fields: {
    goalId: asGiven<string>(),
    onDate: requiredDate,
    value: asGiven<number | null>(),
    unknownBecause: text(1_000),
    ownerId: asGiven<string | null>(),
    source: text(1_000),
  },
  within: (row) => assertKnown(row.value, row.unknownBecause, 'goalEntry'),
})

/**
 * A new goal, last of all, with what is to be reached where that is known.
 * @param target holds from the start; left out for none
 * @returns its id
 */
export function createGoal(
  file: OpenFile,
  values: Omit<Parameters<typeof goals.create>[1], 'position'> & { position?: number },
  target?: Target,
): string {
  const position = values.position ?? (allGoals(file).at(-1)?.position ?? -1) + 1
  const id = goals.create(file, { ...values, position })
  if (target) goalTargets.create(file, { goalId: id, validFrom: null, ...target })
  return id
}

/** Puts the goals in an order; those that are not named keep their place. @param ids from the first to the last */
export function orderGoals(file: OpenFile, ids: readonly string[]): void {
  const before = new Map(allGoals(file).map(({ id, position }) => [id, position]))
  for (const [position, id] of ids.entries())
    if (before.get(id) !== position) goals.update(file, id, { position })
}

/** Opfølgning: what was said about a goal on a day. */
export const goalFollowUps = records({
  table: goalFollowUp,
  fields: {
    goalId: asGiven<string>(),
    onDate: requiredDate,
    text: requiredText(10_000),
    staffId: asGiven<string | null>(),
  },
})

/** Every goal in its place. */
export function allGoals(file: OpenFile): Goal[] {
  return file.orm.select().from(goal).orderBy(asc(goal.position), asc(goal.id)).all()
}

/** A goal with all that hangs on it, newest first. */
export type GoalRecord = Goal & { targets: GoalTarget[]; entries: GoalEntry[]; followUps: GoalFollowUp[] }

/** @throws DrejebogError record.notFound */
export function goalRecord(file: OpenFile, id: string): GoalRecord {
  const { orm } = file
  return {
    ...found(orm.select().from(goal).where(eq(goal.id, id)).get()),
    targets: orm
      .select()
      .from(goalTarget)
      .where(eq(goalTarget.goalId, id))
      .orderBy(desc(goalTarget.validFrom), desc(goalTarget.id))
      .all(),
    entries: orm
      .select()
      .from(goalEntry)
      .where(eq(goalEntry.goalId, id))
      .orderBy(desc(goalEntry.onDate), desc(goalEntry.id))
      .all(),
    followUps: orm
      .select()
      .from(goalFollowUp)
      .where(eq(goalFollowUp.goalId, id))
      .orderBy(desc(goalFollowUp.onDate), desc(goalFollowUp.id))
      .all(),
  }
}
