import { z } from 'zod'
import { placementList } from '../../../db/queries/placement-list'
import { placementWarnings, withNotes } from '../../../db/queries/placement-notes'
import {
  placementExtensions as extensionRecords,
  finishPlacement,
  moveEnd,
  movePlacement,
  placementPapers as paperRecords,
  placementRecord,
  placements as placementRecords,
  reopenPlacement,
} from '../../../db/queries/placements'
import { OUTCOMES, PAPERS, SCHEMES } from '../../../db/rules/vocabulary'
import { onFile, writing } from './base'
import { date, id, minutes, optionalDate, optionalText, written } from './fields'

const fields = {
  participantId: id.nullable(),
  organisationId: id,
  slotId: id.nullable(),
  senderId: id.nullable(),
  scheme: z.enum(SCHEMES),
  targetGroupId: id.nullable(),
  startDate: date,
  plannedEnd: optionalDate,
  endedOn: optionalDate,
  outcome: z.enum(OUTCOMES).nullable(),
  endReason: optionalText,
  hoursPerWeek: minutes,
  mentorId: id.nullable(),
  mentorHours: minutes,
  contactId: id.nullable(),
  consultantId: id.nullable(),
  ownerId: id.nullable(),
  note: optionalText,
}

const NEW = {
  participantId: null,
  slotId: null,
  senderId: null,
  targetGroupId: null,
  plannedEnd: null,
  endedOn: null,
  outcome: null,
  endReason: null,
  hoursPerWeek: null,
  mentorId: null,
  mentorHours: null,
  contactId: null,
  consultantId: null,
  ownerId: null,
  note: null,
}

const chosen = z.strictObject({
  asOf: date.optional(),
  participantId: id.optional(),
  organisationId: id.optional(),
  slotId: id.optional(),
})

const { update, remove } = written('placement', placementRecords, fields)

/** Placements (forløb). Hours are minutes a week. `asOf` is an ISO date; today when left out. */
export const placements = {
  /** All, or those of a participant, an organisation or a slot; those that began last first. */
  list: onFile.input(chosen).handler(({ context, input: { asOf, ...by } }) =>
    withNotes(context.file, placementList(context.file, asOf ?? context.today, by), {
      today: context.today,
    }),
  ),
  /** What is odd about a placement that is not made yet, or about one with other days. */
  warnings: onFile
    .input(
      z.strictObject({
        ...{ id: id.nullable(), participantId: id.nullable(), slotId: id.nullable() },
        organisationId: id.nullable().optional(),
        ...{ senderId: id.nullable(), startDate: date, lastDay: optionalDate },
      }),
    )
    .handler(({ context, input }) => {
      const [found = []] = placementWarnings(
        context.file,
        [{ ...input, organisationId: input.organisationId ?? null, state: 'planned', endedOn: null }],
        context.today,
      )
      return found
    }),
  /** One, with its extensions and papers. */
  get: onFile.input(z.strictObject({ id, asOf: date.optional() })).handler(({ context, input }) => {
    const { extensions, ...record } = placementRecord(context.file, input.id)
    const [row] = withNotes(
      context.file,
      placementList(context.file, input.asOf ?? context.today, { id: input.id }),
      { today: context.today, warned: 'all' },
    )
    if (!row) throw new Error('a placement that was just read is not in the list')
    return { ...row, ...record, extensionRows: extensions }
  }),
  /** A new one, planned; or in progress where `begun`. One that is over is ended with `finish`. */
  create: writing
    .input(
      z
        .strictObject({ ...fields, begun: z.boolean() })
        .partial()
        .required({ organisationId: true, scheme: true, startDate: true, begun: true }),
    )
    .handler(({ context, input: { begun, ...values } }) =>
      context.create('placement.create', (file) =>
        placementRecords.create(file, { ...NEW, ...values, state: begun ? 'inProgress' : 'planned' }),
      ),
    ),
  update,
  remove,
  /** Several at once, as one operation. */
  removeMany: writing
    .input(z.strictObject({ ids: z.array(id).min(1).max(10_000) }))
    .handler(({ context, input }) =>
      context.write('placement.remove', (file) => {
        for (const each of new Set(input.ids)) placementRecords.remove(file, each)
      }),
    ),
  /** It began, on a day. */
  start: writing.input(z.strictObject({ id, onDate: date })).handler(({ context, input }) =>
    context.write('placement.start', (file) =>
      movePlacement(file, input.id, {
        ...{ state: 'inProgress', onDate: input.onDate, outcome: null, reason: null },
      }),
    ),
  ),
  /** It ended, with what came of it; a job that it ended in follows on the day after. */
  finish: writing
    .input(
      z.strictObject({
        id,
        state: z.enum(['completed', 'interrupted']),
        onDate: date,
        outcome: z.enum(OUTCOMES).nullable(),
        reason: optionalText,
        next: z
          .strictObject({
            scheme: z.enum(SCHEMES),
            organisationId: id,
            hoursPerWeek: minutes,
            plannedEnd: optionalDate,
          })
          .nullable(),
      }),
    )
    .handler(async ({ context, input: { id: ended, next, ...move } }) => {
      let nextId: string | null = null
      const written = await context.write('placement.finish', (file) => {
        nextId = finishPlacement(file, ended, move, next)
      })
      return { ...written, nextId: nextId as string | null }
    }),
  /** It came to nothing. */
  cancel: writing
    .input(z.strictObject({ id, onDate: date, reason: optionalText }))
    .handler(({ context, input }) =>
      context.write('placement.cancel', (file) =>
        movePlacement(file, input.id, {
          ...{ state: 'cancelled', onDate: input.onDate, outcome: null, reason: input.reason },
        }),
      ),
    ),
  /** It has not ended after all, or not begun. */
  reopen: writing
    .input(z.strictObject({ id }))
    .handler(({ context, input }) =>
      context.write('placement.reopen', (file) => reopenPlacement(file, input.id)),
    ),
  /** Its agreed last day is another one. */
  moveEnd: writing
    .input(z.strictObject({ id, lastDay: date }))
    .handler(({ context, input }) =>
      context.write('placement.update', (file) => moveEnd(file, input.id, input.lastDay)),
    ),
}

/** A placement that goes on to a new last day. */
export const placementExtensions = written('placementExtension', extensionRecords, {
  placementId: id,
  lastDay: date,
  decidedOn: optionalDate,
  reason: optionalText,
})

/** A paper that is there, or is not needed for a reason. */
export const placementPapers = written('placementPaper', paperRecords, {
  placementId: id,
  paper: z.enum(PAPERS),
  receivedOn: optionalDate,
  notNeededBecause: optionalText,
})
