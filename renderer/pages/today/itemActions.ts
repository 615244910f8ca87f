import { addDays } from '../../../db/rules/dates'
import { client } from '../../app/client'
import { useToday } from '../../app/status'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { useStepActions } from '../../components/nextSteps/nextSteps'
import type { TodayItem } from './items'

/** Each answers whether it was done; what went wrong has been told then. */
type ItemActions = { done(item: TodayItem): Promise<boolean>; later(item: TodayItem): Promise<boolean> }

/** What "Udført" and "+1 uge" do with an item, by what it is. A kind that the backend adds says it here. */
export function useItemActions(): Record<TodayItem['kind'], ItemActions> {
  const steps = useStepActions()
  const today = useToday()
  const nextStep: ItemActions = steps
  const reminder: ItemActions = {
    done: (item) => acknowledge(item, today, null, null),
    later: (item) => acknowledge(item, today, addDays(today, 7), null),
  }
  return {
    nextStep,
    agreementEnds: reminder,
    agreementStill: reminder,
    discussionOnly: reminder,
    milestone: reminder,
    unknownFigure: reminder,
    papersMissing: reminder,
    placementEnds: reminder,
    placementNotBegun: reminder,
    placementNotEnded: reminder,
    slotEmpty: reminder,
  }
}

/**
 * Puts a reminder away.
 * @param untilOn silent until this day (ISO); null for good
 * @param note the reason, where one was given
 * @returns whether it was done; what went wrong has been told then
 */
export async function acknowledge(
  { kind, text, reminder }: TodayItem,
  today: string,
  untilOn: string | null,
  note: string | null,
): Promise<boolean> {
  if (reminder === null) return false
  const { subjectId, state } = reminder
  try {
    notifyWritten(
      await client.acknowledgements.create({
        kind,
        subjectId,
        name: text,
        state,
        onDate: today,
        untilOn,
        note,
      }),
    )
    return true
  } catch (error) {
    notifyFailed(error)
    return false
  }
}
