import type { Full } from './host/full'
import type { Client } from './host/hosts'

type Case = (client: Client, full: Full) => Promise<unknown>

const slotsOf = (client: Client) => client.slots.list({}).then((rows) => rows.map(({ id }) => id))
const placementsOf = (client: Client) => client.placements.list({}).then((rows) => rows.map(({ id }) => id))

/** What is walked of the pages about places and placements. */
export const WRITING_PLACES: Record<string, Case> = {
  'placements.removeMany': async (client) =>
    client.placements.removeMany({ ids: await placementsOf(client) }),
  'slots.removeMany': async (client) => client.slots.removeMany({ ids: await slotsOf(client) }),
}

/** What only reads there. */
export const READING_PLACES: Record<string, Case> = {
  'placements.warnings': async (client) => {
    const [slotId = null] = await slotsOf(client)
    return client.placements.warnings({
      ...{ id: null, participantId: null, slotId, senderId: null },
      ...{ startDate: '2026-01-01', lastDay: null },
    })
  },
}
