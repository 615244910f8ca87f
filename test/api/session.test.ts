import { beforeAll, describe, expect, test } from 'vitest'
import { type ApiHost, aMachine, anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const NOBODY = '01980000-0000-7000-8000-000000000000'

/** Listens to a host until the events come that are waited for. */
async function listen({ client }: ApiHost) {
  const stop = new AbortController()
  const events = await client.session.events(undefined, { signal: stop.signal })
  const heard: string[] = []
  const done = (async () => {
    for await (const { type } of events) heard.push(type)
  })().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
  })
  return {
    heard,
    /** Waits until a kind of event has come. */
    until: (type: string) => expect.poll(() => heard, { timeout: 10_000 }).toContain(type),
    stop: async () => {
      stop.abort()
      await done
    },
  }
}

onBothHosts('session', (host, start) => {
  const session = () => host().client.session

  describe('before a document is open', () => {
    test('tells the host and the day, so that the start page can be drawn', async () => {
      expect(await session().status()).toMatchObject({
        host: host().kind,
        today: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
        undoable: { undo: false, redo: false },
        offered: null,
        document: null,
      })
    })

    test('every procedure on data refuses with file.notOpen', async () => {
      const { client } = host()
      const calls = [
        client.organisations.list({}),
        client.organisations.create({ name: 'x' }),
        client.staff.list(),
        client.changes.recent({}),
        client.changes.undo({}),
        client.changes.redo(),
        client.backups.list(),
        client.backups.restore({ id: 'x' }),
        client.documents.publish(),
        client.documents.newSheet(),
        client.documents.changePassword({ password: 'langt nok' }),
        client.session.setStaff({ staffId: null }),
      ]
      // All are waited for at once: one that is refused before its turn would be nobody's.
      for (const refused of await Promise.all(calls.map(refusal)))
        expect(refused).toEqual({ code: 'file.notOpen', data: {} })
      expect(await client.documents.close()).toBeNull()
    })
  })

  describe('with a document open', () => {
    beforeAll(() => makeDocument(host(), 'Session'))

    test('a write is told to every window, or a second window would show old data', async () => {
      const [one, two] = [await listen(host()), await listen(host())]
      await anOrganisation(host())
      await one.until('changed')
      await two.until('changed')
      await one.stop()
      await two.stop()
    })

    test('a call that changes nothing tells nobody of a change', async () => {
      const window = await listen(host())
      await refusal(host().client.organisations.create({ name: ' ' }))
      await host().client.organisations.list({})
      await session().setStaff({ staffId: (await session().status()).document?.staffId ?? null })
      await window.until('status')
      expect(window.heard).not.toContain('changed')
      await window.stop()
    })

    test('closing and opening are told', async () => {
      const window = await listen(host())
      await host().client.documents.close()
      await window.until('closed')
      await host().client.documents.open({ ref: await host().find('Session') })
      await window.until('opened')
      await window.stop()
    })

    test('a window that stops listening does not stop the others', async () => {
      const [gone, stays] = [await listen(host()), await listen(host())]
      await gone.stop()
      await anOrganisation(host())
      await stays.until('changed')
      await stays.stop()
    })

    test('unpublished edits show until they are published', async () => {
      await anOrganisation(host())
      expect((await session().status()).document).toMatchObject({
        unpublished: true,
        lease: { kind: 'mine' },
      })
      const { edition } = (await session().status()).document ?? { edition: 0 }
      await host().client.documents.publish()
      expect((await session().status()).document).toMatchObject({ unpublished: false, edition: edition + 1 })
    })

    test('the history names who was chosen, also after a restart on this machine', async () => {
      const { id } = await host().client.staff.create({ name: 'Jens Prøve', initials: 'JP', active: true })
      await session().setStaff({ staffId: id })
      await host().client.documents.close()
      const nextDay = await start(host())
      await nextDay.client.documents.open({ ref: await nextDay.find('Session') })
      expect((await nextDay.client.session.status()).document?.staffId).toBe(id)
      const organisationId = await anOrganisation(nextDay)
      const [entry] = await nextDay.client.changes.history({ table: 'organisation', id: organisationId })
      expect(entry).toMatchObject({ staffName: 'Jens Prøve', label: 'organisation.create', kind: 'edit' })
      await nextDay.client.documents.close()
      await nextDay.stop()
      await host().client.documents.open({ ref: await host().find('Session') })
    })

    test('on another machine nobody is chosen yet: the choice belongs to the user, not to the file', async () => {
      await host().client.documents.close()
      const other = await start(aMachine(host().documents))
      const ref = await other.find('Session')
      await other.client.documents.unlock({ ref, by: { password: 'solsikke-17' } })
      expect((await other.client.session.status()).document?.staffId).toBeNull()
      await other.stop()
      await host().client.documents.open({ ref: await host().find('Session') })
    })

    test('somebody who is not in the file cannot be chosen', async () => {
      const before = (await session().status()).document?.staffId
      expect(await refusal(session().setStaff({ staffId: NOBODY }))).toEqual({
        code: 'record.notFound',
        data: {},
      })
      expect((await session().status()).document?.staffId).toBe(before)
      expect((await refusal(session().setStaff({ staffId: 'mig' }))).code).toBe('input.invalid')
    })

    test('who is chosen cannot be removed: the next edit would be in the name of nobody', async () => {
      const { id } = await host().client.staff.create({ name: 'Kort Besøg', initials: 'KB', active: true })
      await session().setStaff({ staffId: id })
      expect((await refusal(host().client.staff.remove({ id }))).code).toBe('staff.inUse')
      expect((await session().status()).document?.staffId).toBe(id)
    })
  })
})
