import type { Scheme } from '../../../db/rules/vocabulary'
import { DraftVerdicts } from '../../components/verdicts/DraftVerdicts'
import { PlacementVerdicts } from '../../components/verdicts/PlacementVerdicts'
import type { Placement } from './placements'
import { Warnings, WarningsOf } from './Warnings'

/** What is to be known of a placement on its page: warnings, and beside them what the rules say of it. */
export function Notices({ placement }: { placement: Placement }) {
  return (
    <>
      <Warnings warnings={placement.warnings} />
      <PlacementVerdicts placementId={placement.id} />
    </>
  )
}

/** A placement that is being written, as far as it goes. */
export type Draft = {
  participantId?: string | null
  slotId?: string | null
  senderId?: string | null
  organisationId?: string | null
  targetGroupId?: string | null
  scheme?: Scheme | null
  hoursPerWeek?: number | null
  startDate: string
  plannedEnd?: string | null
}

/** The same in the dialog, before it is made: what the rules say, once there is somebody or a last day to judge. */
export function DraftNotices({ draft }: { draft: Draft }) {
  const { participantId, organisationId, slotId, senderId, startDate, plannedEnd, scheme } = draft
  const isJudged = [participantId, draft.targetGroupId, plannedEnd].some((each) => each != null)
  return (
    <>
      <WarningsOf
        {...{ participantId, organisationId, slotId, senderId, startDate }}
        lastDay={plannedEnd ?? null}
      />
      {scheme != null && isJudged && (
        <DraftVerdicts
          draft={{
            ...{ scheme, startDate, plannedEnd: plannedEnd ?? null, extensions: [], sector: null },
            ...{ participantId: participantId ?? null, slotId: slotId ?? null },
            ...{ organisationId: draft.organisationId ?? null, targetGroupId: draft.targetGroupId ?? null },
            hoursPerWeek: draft.hoursPerWeek ?? null,
          }}
        />
      )}
    </>
  )
}
