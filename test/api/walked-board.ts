import type { Full } from './host/full'
import type { Client } from './host/hosts'

type Case = (client: Client, full: Full) => Promise<unknown>

/** What the board is called with. */
export const READING_BOARD: Record<string, Case> = {
  'board.get': ({ board }) =>
    board.get({ from: '2026-01-01', to: '2027-12-31', asOf: '2026-06-01', grouping: 'sender' }),
}
