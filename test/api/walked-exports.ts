import type { Full } from './host/full'
import type { Client } from './host/hosts'

type Case = (client: Client, full: Full) => Promise<unknown>

/** What exports are called with: they note what has left in a register outside the log, and change no record. */
export const READING_EXPORTS: Record<string, Case> = {
  'exports.columns': ({ exports }) => exports.columns({ kind: 'programme' }),
  'exports.register': ({ exports }) => exports.register(),
  'exports.list': ({ exports }) =>
    exports.list({
      what: 'organisations',
      title: 'Partnere',
      columns: [{ header: 'Navn', type: 'text', person: false }],
      rows: [['Boligkontoret']],
      reason: { recipient: null, purpose: null },
    }),
  'exports.ready': ({ exports }) =>
    exports.ready({
      kind: 'partners',
      columns: ['partners.name', 'partners.contactName'],
      reason: { recipient: 'Jobcentret', purpose: 'Fælles oversigt' },
    }),
}
