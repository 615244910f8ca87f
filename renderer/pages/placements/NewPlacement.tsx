import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Scheme } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import { useToday } from '../../app/status'
import { changeList } from '../../components/list/listState'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import { type SlotRow, useSlots } from '../slots/slots'
import {
  GROUP,
  HOURS,
  MENTOR,
  ORGANISATION,
  PARTICIPANT,
  PLANNED_END,
  SCHEME,
  SENDER,
  SLOT,
  START,
} from './fields'
import { DraftNotices } from './Notices'

type NewPlacementValues = {
  participantId: string | null
  slotId: string | null
  organisationId: string
  scheme: Scheme
  startDate: string
  plannedEnd: string | null
  begun: boolean
  hoursPerWeek: number | null
  senderId: string | null
  mentorId: string | null
  targetGroupId: string | null
}

/** What is asked for a new placement. A slot fills in what it knows; it has begun where its first day has come. */
function declarationFor(slots: readonly SlotRow[], today: string): NewRecordDeclaration<NewPlacementValues> {
  return {
    title: 'placements:new.title',
    create: 'placements:new.create',
    hint: 'placements:new.hint',
    fields: [
      { ...PARTICIPANT, hint: 'placements:new.participantHint' },
      SLOT,
      ORGANISATION,
      SCHEME,
      START,
      PLANNED_END,
      { kind: 'yesNo', key: 'begun', label: 'placements:new.begun' },
      HOURS,
      SENDER,
      MENTOR,
      { ...GROUP, hint: 'placements:new.groupHint' },
    ],
    fresh: (day) => ({ scheme: 'companyTraineeship', startDate: day }),
    propose: ({ slotId, startDate }) => {
      const slot = slots.find(({ id }) => id === slotId)
      const begun = startDate === undefined || startDate <= today
      if (slot === undefined) return { begun }
      const { organisationId, scheme, hoursPerWeek } = slot
      return { begun, organisationId, scheme, hoursPerWeek, senderId: senderOf(slot) }
    },
    // Whoever is known belongs to a group already.
    hides: ({ participantId }) => (participantId == null ? [] : ['targetGroupId']),
    below: ({ startDate, ...rest }) =>
      startDate !== undefined && <DraftNotices draft={{ ...rest, startDate }} />,
  }
}

/** Who most likely sends the next one: whoever owes, else the only one there is. */
function senderOf({ owed, quotas }: SlotRow): string | null {
  return owed[0]?.organisationId ?? (quotas.length === 1 ? (quotas[0]?.organisationId ?? null) : null)
}

/**
 * The button and Ctrl+N for a new placement.
 * @param given filled in from where one stands: a participant, a slot, a partner
 * @param isMain takes Ctrl+N
 */
export function NewPlacement({
  given,
  isMain = true,
}: {
  given?: { participantId?: string; slotId?: string; organisationId?: string }
  isMain?: boolean
}) {
  const navigate = useNavigate()
  const today = useToday()
  const { data: slots } = useSlots()
  const declaration = useMemo(() => declarationFor(slots ?? [], today), [slots, today])
  return (
    <NewRecord
      declaration={declaration}
      create={(values) => client.placements.create(values)}
      {...(given && { given })}
      isMain={isMain}
      onMade={(id) => {
        changeList('placements', { active: id })
        void navigate({ to: '/placements/$id', params: { id } })
      }}
    />
  )
}
