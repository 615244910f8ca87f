import { expect, test } from 'vitest'
import { TestClock } from '../fixtures/clock'
import { aMachine, anOrganisation, makeDocument, PASSWORD } from './host/hosts'
import { aBackend } from './host/in-process'

const MINUTES = 60_000

test('who is taken off the list by a colleague meanwhile writes no more in that name', async () => {
  const clock = new TestClock()
  const ours = aBackend(aMachine(), clock)
  await makeDocument(ours, 'Fælles')
  const { id } = await ours.client.staff.create({ name: 'Kort Besøg', initials: 'KB', active: true })
  await ours.client.session.setStaff({ staffId: id })
  await ours.client.documents.publish()
  // The lease is given back a while after the last published edit.
  clock.move(3 * MINUTES)
  await ours.tick()

  const theirs = aBackend(aMachine(ours.documents), clock)
  await theirs.client.documents.unlock({ ref: await theirs.find('Fælles'), by: { password: PASSWORD } })
  await theirs.client.staff.remove({ id })
  await theirs.client.documents.publish()
  clock.move(3 * MINUTES)
  await theirs.tick()
  await ours.tick()

  expect((await ours.client.session.status()).document?.staffId).toBeNull()
  const organisationId = await anOrganisation(ours)
  const [entry] = await ours.client.changes.history({ table: 'organisation', id: organisationId })
  expect(entry).toMatchObject({ label: 'organisation.create', staffId: null, staffName: null })
  await theirs.stop()
  await ours.stop()
})
