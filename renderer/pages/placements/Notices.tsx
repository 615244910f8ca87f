import type { Placement } from './placements'
import { Warnings, WarningsOf } from './Warnings'

/** What is to be known of a placement on its page: warnings, and beside them what the rules say of it. */
export function Notices({ placement }: { placement: Placement }) {
  return <Warnings warnings={placement.warnings} />
}

/** A placement that is being written, as far as it goes. */
export type Draft = {
  participantId?: string | null
  slotId?: string | null
  senderId?: string | null
  startDate: string
  plannedEnd?: string | null
}

/** The same in the dialog, before it is made. */
export function DraftNotices({ draft }: { draft: Draft }) {
  return <WarningsOf {...draft} lastDay={draft.plannedEnd ?? null} />
}
