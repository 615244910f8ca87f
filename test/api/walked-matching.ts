import type { Full } from './host/full'
import type { Client } from './host/hosts'

type Case = (client: Client, full: Full) => Promise<unknown>

/** What the procedures of matching are called with. */
export const READING_MATCHING: Record<string, Case> = {
  'matching.slotsFor': ({ matching }, { participant }) => matching.slotsFor({ participantId: participant }),
  'matching.participantsFor': ({ matching }, { slot }) => matching.participantsFor({ slotId: slot }),
}
