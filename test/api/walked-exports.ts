import type { Full } from './host/full'
import type { Client } from './host/hosts'

type Case = (client: Client, full: Full) => Promise<unknown>

/** What the reading procedures of exports are called with. */
export const READING_EXPORTS: Record<string, Case> = {
  'exports.columns': ({ exports }) => exports.columns({ kind: 'programme' }),
  'exports.register': ({ exports }) => exports.register(),
}
