import type { ReactNode } from 'react'
import { DateText } from '../../components/dates/DateText'
import { RecordLink } from '../../components/figures/RecordLink'
import type { T } from '../../components/word'
import { benefitLabel } from '../targetGroups/fields'
import { stageLabel } from './fields'
import type { Participant } from './participants'

/** What one opens a participant for, as of the day that is looked at. */
export function factsOf(participant: Participant, t: T): { label: string; value: ReactNode }[] {
  const { stage, stageSince, placementId, workplace, placementEnd, localId, targetGroupName } = participant
  const { benefit, categoryName, schemeName } = participant
  const facts: { label: string; value: ReactNode }[] = [
    { label: t('fields:participant.localId'), value: localId },
  ]
  if (stage !== null)
    facts.push({
      label: t('fields:participantStage.stage'),
      value: (
        <>
          {stageLabel(stage, t)}
          {stageSince !== null && (
            <>
              {' '}
              {t('participants:fact.since')} <DateText date={stageSince} />
            </>
          )}
        </>
      ),
    })
  if (placementId !== null)
    facts.push({
      label: t('participants:columns.workplace'),
      value: (
        <>
          <RecordLink table="placement" id={placementId}>
            {workplace}
          </RecordLink>
          {placementEnd !== null && (
            <>
              {' '}
              {t('participants:fact.until')} <DateText date={placementEnd} />
            </>
          )}
        </>
      ),
    })
  if (targetGroupName !== null)
    facts.push({ label: t('fields:participantSituation.targetGroupId'), value: targetGroupName })
  else if (benefit !== null)
    facts.push({
      label: t('fields:participantSituation.benefit'),
      value: [benefitLabel(benefit, t), categoryName && `${categoryName} (${schemeName})`]
        .filter(Boolean)
        .join(', '),
    })
  return facts
}
