import { z } from 'zod'
import { goalHistory, goalList } from '../../../db/queries/goal-list'
import {
  createGoal,
  goalEntries as entryRecords,
  goalFollowUps as followUpRecords,
  goalRecord,
  goals as goalRecords,
  orderGoals,
  goalTargets as targetRecords,
} from '../../../db/queries/goals'
import {
  COUNTED_AGREEMENTS,
  COUNTING_RULES,
  GROUP_FIGURES,
  MEASURES,
  OUTCOMES,
  PARTICIPANT_STAGES,
  SCHEMES,
  SECTORS,
} from '../../../db/rules/vocabulary'
import { onFile, writing } from './base'
import { date, id, optionalDate, optionalText, written } from './fields'

const number = z.int().min(0).max(10_000_000).nullable()

/** Without its place, which `written` asks for and `create` gives by itself. */
const fields = {
  name: z.string().max(1_000),
  parentId: id.nullable(),
  validFrom: optionalDate,
  validTo: optionalDate,
  requirement: optionalText,
  measurementMethod: optionalText,
  measure: z.enum(MEASURES),
  countingRule: z.enum(COUNTING_RULES).nullable(),
  countedAgreements: z.enum(COUNTED_AGREEMENTS).nullable(),
  groupFigure: z.enum(GROUP_FIGURES).nullable(),
  scheme: z.enum(SCHEMES).nullable(),
  sector: z.enum(SECTORS).nullable(),
  targetGroupId: id.nullable(),
  areaId: id.nullable(),
  organisationId: id.nullable(),
  minimumWeeks: z.int().min(1).max(520).nullable(),
  participantStage: z.enum(PARTICIPANT_STAGES).nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  note: optionalText,
}

const position = z.int().min(0).max(100_000)

/** What is to be reached, and what it is measured by. */
export const goals = {
  /** All, as they stand on a day (`asOf`, ISO; today when left out). */
  list: onFile
    .input(z.strictObject({ asOf: date.optional() }))
    .handler(({ context, input }) => goalList(context.file, input.asOf ?? context.today)),
  /** How far one had come at the end of each of the last twelve months, and on the day. */
  history: onFile
    .input(z.strictObject({ id, asOf: date.optional() }))
    .handler(({ context, input }) => goalHistory(context.file, input.id, input.asOf ?? context.today)),
  /** One, with its targets, entered figures and follow-ups. */
  get: onFile
    .input(z.strictObject({ id }))
    .handler(({ context, input }) => goalRecord(context.file, input.id)),
  ...written('goal', goalRecords, { ...fields, position }),
  /** A new one with its target, as one operation. Without a position it comes last. */
  create: writing
    .input(
      z.strictObject({
        ...fields,
        position: position.optional(),
        /** What is to be reached from the start; left out where that comes later. */
        target: z.strictObject({ minimum: number, maximum: number }).optional(),
      }),
    )
    .handler(({ context, input: { target, ...values } }) =>
      context.create('goal.create', (file) => createGoal(file, values, target)),
    ),
  /** Puts them in an order, from the first to the last. */
  reorder: writing
    .input(z.strictObject({ ids: z.array(id).max(10_000) }))
    .handler(({ context, input }) => context.write('goal.update', (file) => orderGoals(file, input.ids))),
}

/** How much is to be reached, from a day on. */
export const goalTargets = written('goalTarget', targetRecords, {
  goalId: id,
  validFrom: optionalDate,
  minimum: number,
  maximum: number,
})

/** Figures that somebody entered. */
export const goalEntries = written('goalEntry', entryRecords, {
  goalId: id,
  onDate: date,
  value: number,
  unknownBecause: optionalText,
  ownerId: id.nullable(),
  source: optionalText,
})

/** What was said about a goal on a day. */
export const goalFollowUps = written('goalFollowUp', followUpRecords, {
  goalId: id,
  onDate: date,
  text: z.string().max(20_000),
  staffId: id.nullable(),
})
