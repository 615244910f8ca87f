import { useStepActions } from '../../components/nextSteps/nextSteps'
import type { TodayItem } from './items'

/** Each answers whether it was done; what went wrong has been told then. */
type ItemActions = { done(item: TodayItem): Promise<boolean>; later(item: TodayItem): Promise<boolean> }

/** What "Udført" and "+1 uge" do with an item, by what it is. A kind that the backend adds says it here. */
export function useItemActions(): Record<TodayItem['kind'], ItemActions> {
  const nextStep = useStepActions()
  return { nextStep }
}
