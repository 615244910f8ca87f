import { desc, eq } from 'drizzle-orm'
import type { OpenFile } from '../file/connection'
import { nextStep } from '../schema'
import { asGiven, date, requiredDate, requiredText } from './fields'
import { records } from './records'

export type NextStep = typeof nextStep.$inferSelect

/** What is to be done next, each by its day, with a partner or by itself. */
export const nextSteps = records({
  table: nextStep,
  fields: {
    organisationId: asGiven<string | null>(),
    interactionId: asGiven<string | null>(),
    text: requiredText(500),
    dueOn: requiredDate,
    ownerId: asGiven<string | null>(),
    doneOn: date,
  },
})

/** The next steps with a partner, done or not: those to come first, then the latest done. */
export function nextStepsOf(file: OpenFile, organisationId: string): NextStep[] {
  const rows = file.orm
    .select()
    .from(nextStep)
    .where(eq(nextStep.organisationId, organisationId))
    .orderBy(desc(nextStep.doneOn), nextStep.dueOn, nextStep.id)
    .all()
  return [...rows.filter(({ doneOn }) => doneOn === null), ...rows.filter(({ doneOn }) => doneOn !== null)]
}
