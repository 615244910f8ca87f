import { asc, eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { addDays } from '../rules/calendar'
import { agreedEnd, ENDED, goesOn, LEGAL_MOVES } from '../rules/placements'
import type { Outcome, Paper, PlacementState, Scheme } from '../rules/vocabulary'
import { placement, placementExtension, placementPaper } from '../schema'
import { asGiven, date, invalid, requiredDate, text } from './fields'
import { removeWhatHangsOn } from './hanging'
import { assertPeriod } from './periods'
import { records } from './records'
import { found } from './rows'

export type Placement = typeof placement.$inferSelect
export type PlacementExtension = typeof placementExtension.$inferSelect
export type PlacementPaper = typeof placementPaper.$inferSelect

/**
 * One person in one scheme at one workplace in one period. How far it has come is changed by `movePlacement`; here its
 * state stands as it is given.
 */
export const placements = records({
  table: placement,
  fields: {
    participantId: asGiven<string | null>(),
    organisationId: asGiven<string>(),
    slotId: asGiven<string | null>(),
    senderId: asGiven<string | null>(),
    scheme: asGiven<Scheme>(),
    targetGroupId: asGiven<string | null>(),
    state: asGiven<PlacementState>(),
    startDate: requiredDate,
    plannedEnd: date,
    endedOn: date,
    outcome: asGiven<Outcome | null>(),
    endReason: text(1_000),
    hoursPerWeek: asGiven<number | null>(),
    mentorId: asGiven<string | null>(),
    mentorHours: asGiven<number | null>(),
    contactId: asGiven<string | null>(),
    consultantId: asGiven<string | null>(),
    ownerId: asGiven<string | null>(),
    note: text(10_000),
  },
  within: assertDates,
  beforeRemove: (file, id) => removeWhatHangsOn(file, 'placement', [id]),
})

function assertDates({ state, startDate, plannedEnd, endedOn }: Placement): void {
  assertPeriod(startDate, plannedEnd, 'placement.plannedEnd')
  if (ENDED.includes(state) !== (endedOn !== null)) throw invalid('placement.endedOn', 'placement.ended')
  if (state !== 'cancelled') assertPeriod(startDate, endedOn, 'placement.endedOn')
}

/** A placement that goes on to a new last day, after each one agreed before. */
export const placementExtensions = records({
  table: placementExtension,
  fields: {
    placementId: asGiven<string>(),
    lastDay: requiredDate,
    decidedOn: date,
    reason: text(1_000),
  },
  check: {
    on: ['placementId', 'lastDay', 'decidedOn'],
    rule: (file, row) => {
      const { plannedEnd } = found(
        file.orm.select().from(placement).where(eq(placement.id, row.placementId)).get(),
      )
      if (!goesOn(row, plannedEnd, extensionsOf(file, row.placementId)))
        throw invalid('placementExtension.lastDay', 'extension.notLater')
    },
  },
})

/** A paper that is there, or is not needed for a reason. */
export const placementPapers = records({
  table: placementPaper,
  fields: {
    placementId: asGiven<string>(),
    paper: asGiven<Paper>(),
    receivedOn: date,
    notNeededBecause: text(1_000),
  },
  within: ({ receivedOn, notNeededBecause }) => {
    if ((receivedOn === null) === (notNeededBecause === null))
      throw invalid('placementPaper.receivedOn', 'paper.said')
  },
})

/** A step on the way of a placement. */
export type Move = {
  state: PlacementState
  /** The first day of one that begins, the last of one that ends, the day on which one is called off. */
  onDate: string
  outcome: Outcome | null
  reason: string | null
}

/**
 * Takes a placement one step on, if that may follow: begun, completed, interrupted, called off.
 * @throws DrejebogError field.invalid, placement.move
 */
export function movePlacement(file: OpenFile, id: string, move: Move): void {
  const { state } = found(file.orm.select().from(placement).where(eq(placement.id, id)).get())
  if (!LEGAL_MOVES[state].includes(move.state)) throw invalid('placement.state', 'placement.move')
  const begins = { state: move.state, startDate: move.onDate }
  const ends = {
    ...{ state: move.state, endedOn: move.onDate },
    ...{ outcome: move.outcome, endReason: move.reason },
  }
  placements.update(file, id, move.state === 'inProgress' ? begins : ends)
}

/** Takes back that a placement ended or began: it is what it was before. */
export function reopenPlacement(file: OpenFile, id: string): void {
  const { state } = found(file.orm.select().from(placement).where(eq(placement.id, id)).get())
  const before = (Object.keys(LEGAL_MOVES) as PlacementState[]).find((each) =>
    LEGAL_MOVES[each].includes(state),
  )
  if (before === undefined) throw invalid('placement.state', 'placement.move')
  placements.update(file, id, { state: before, endedOn: null, outcome: null, endReason: null })
}

/** A job that a placement ended in, as a placement of its own from the day after. */
export type NextPlacement = Pick<Placement, 'scheme' | 'organisationId' | 'hoursPerWeek' | 'plannedEnd'>

/**
 * Ends a placement, and lets the one that it ended in follow on the day after.
 * @returns the id of the new one; null where there is none
 */
export function finishPlacement(
  file: OpenFile,
  id: string,
  move: Move,
  next: NextPlacement | null,
): string | null {
  movePlacement(file, id, move)
  if (next === null) return null
  const { participantId, senderId, targetGroupId, consultantId, ownerId } = found(
    file.orm.select().from(placement).where(eq(placement.id, id)).get(),
  )
  return placements.create(file, {
    ...{ participantId, senderId, targetGroupId, consultantId, ownerId },
    ...next,
    slotId: null,
    state: 'inProgress',
    startDate: addDays(move.onDate, 1),
    ...{ endedOn: null, outcome: null, endReason: null, note: null },
    ...{ mentorId: null, mentorHours: null, contactId: null },
  })
}

/**
 * Moves the agreed last day of a placement: that of its newest extension, else the planned one.
 * @throws DrejebogError field.invalid, period.reversed · extension.notLater · placement.move of one that has ended
 */
export function moveEnd(file: OpenFile, id: string, lastDay: string): void {
  const row = found(file.orm.select().from(placement).where(eq(placement.id, id)).get())
  if (ENDED.includes(row.state)) throw invalid('placement.state', 'placement.move')
  const last = extensionsOf(file, id).reduce<PlacementExtension | null>(
    (best, each) => (best === null || each.lastDay >= best.lastDay ? each : best),
    null,
  )
  if (last === null) placements.update(file, id, { plannedEnd: lastDay })
  else placementExtensions.update(file, last.id, { lastDay })
}

function extensionsOf(file: OpenFile, placementId: string): PlacementExtension[] {
  return file.orm
    .select()
    .from(placementExtension)
    .where(eq(placementExtension.placementId, placementId))
    .orderBy(asc(placementExtension.lastDay), asc(placementExtension.id))
    .all()
}

/** A placement with its extensions in order, its papers, and the last day agreed. */
export type PlacementRecord = Placement & {
  lastDay: string | null
  extensions: PlacementExtension[]
  papers: PlacementPaper[]
}

/** @throws DrejebogError record.notFound */
export function placementRecord(file: OpenFile, id: string): PlacementRecord {
  const row = found(file.orm.select().from(placement).where(eq(placement.id, id)).get())
  const extensions = extensionsOf(file, id)
  return {
    ...row,
    extensions,
    lastDay: agreedEnd(
      row.plannedEnd,
      extensions.map(({ lastDay }) => lastDay),
    ),
    papers: file.orm.select().from(placementPaper).where(eq(placementPaper.placementId, id)).all(),
  }
}
