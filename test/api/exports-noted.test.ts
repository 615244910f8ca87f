import { afterAll, beforeAll, expect, test } from 'vitest'
import { dump } from '../fixtures/files'
import { fillDocument } from './host/full'
import { type Client, makeDocument } from './host/hosts'
import { aBackend, type InProcess } from './host/in-process'

/** What notes an export outside the log, and changes nothing else. */
const NOTING_EXPORTS: Record<string, (client: Client) => Promise<unknown>> = {
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

let backend: InProcess
beforeAll(async () => {
  backend = aBackend()
  await makeDocument(backend, 'Ud')
  await fillDocument(backend.client)
})
afterAll(() => backend.stop())

test.each(Object.keys(NOTING_EXPORTS))('%s notes what has left, and changes no record', async (name) => {
  const { client } = backend
  const noted = (await client.exports.register()).length
  const [before, { undoable }] = [dump(backend.file()), await client.session.status()]
  await NOTING_EXPORTS[name]?.(client)
  expect(await client.exports.register()).toHaveLength(noted + 1)
  expect(dump(backend.file())).toBe(before)
  expect((await client.session.status()).undoable).toEqual(undoable)
})
