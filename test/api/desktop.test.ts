import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DesktopHost, startDesktopHost } from './host/desktop'
import { aMachine, anOrganisation, makeDocument, PASSWORD } from './host/hosts'
import { refusal } from './refusal'

let host: DesktopHost

beforeEach(async () => {
  host = await startDesktopHost(aMachine())
})
afterEach(() => host.stop())

const document = async () => (await host.client.session.status()).document

test('a file that a second start is given is offered to the window, which opens it like any other', async () => {
  await makeDocument(host, 'Dobbeltklikket')
  await makeDocument(host, 'Åben')
  const path = join(host.documents, 'Dobbeltklikket.drejebog')
  await host.main.evaluate(
    (fake, given) => void fake.app.emit('second-instance', {}, ['drejebog', given], '/'),
    path,
  )
  await expect.poll(async () => (await host.client.session.status()).offered).not.toBeNull()
  const ref = (await host.client.session.status()).offered ?? ''
  expect(ref).not.toContain('/')
  await host.client.documents.open({ ref })
  expect((await document())?.name).toBe('Dobbeltklikket')
  expect((await host.client.session.status()).offered).toBeNull()
})

test.each([
  ['goes to sleep', 'suspend'],
  ['turns to another program', 'blur'],
] as const)('the last edit is in the shared folder when the user %s', async (_what, event) => {
  await makeDocument(host, 'Straks')
  await anOrganisation(host)
  expect((await document())?.unpublished).toBe(true)
  await host.main.evaluate((fake, name) => {
    if (name === 'suspend') fake.powerMonitor.emit('suspend')
    else fake.window.emit('blur')
  }, event)
  await expect.poll(async () => (await document())?.unpublished, { timeout: 10_000 }).toBe(false)
})

test('a key is locked up by the system and stands nowhere as it is', async () => {
  await makeDocument(host, 'Låst inde')
  const text = readFileSync(join(host.dataFolder, 'keyring.json'), 'utf8')
  const [wrapped] = Object.values(JSON.parse(text)) as string[]
  expect(Buffer.from(wrapped ?? '', 'base64').toString('latin1')).not.toMatch(/[\da-f]{64}/)
  expect(wrapped).not.toMatch(/^[\da-f]{64}$/)
})

test('where the system can only pretend to lock it up, no key is kept and the password is asked for every time', async () => {
  await host.main.evaluate((fake) => void Object.assign(fake.store, { selected: 'basic_text' }))
  await makeDocument(host, 'Uden nøglering')
  expect(existsSync(join(host.dataFolder, 'keyring.json'))).toBe(false)
  await host.client.documents.close()
  const ref = await host.find('Uden nøglering')
  expect((await refusal(host.client.documents.open({ ref }))).code).toBe('file.noKey')
  await host.client.documents.unlock({ ref, by: { password: PASSWORD } })
  expect((await document())?.name).toBe('Uden nøglering')
})

test('a window that is loaded anew is served again, and finds the document open', async () => {
  await makeDocument(host, 'Genindlæst')
  await host.main.evaluate((fake) => fake.window.reload())
  const again = host.clientOf(await host.main.nextPort())
  expect((await again.session.status()).document?.name).toBe('Genindlæst')
  await anOrganisation({ client: again }, { name: 'Fra det nye vindue' })
  expect((await again.organisations.list({})).map((row) => row.name)).toEqual(['Fra det nye vindue'])
})

test('a backend that dies loses no edit that it answered for', async () => {
  await makeDocument(host, 'Faldet om')
  await anOrganisation(host, { name: 'Svaret på' })
  await host.main.evaluate((fake) => void fake.processes.at(-1)?.kill())
  const again = host.clientOf(await host.main.nextPort())
  expect((await again.session.status()).document).toBeNull()
  const [entry] = await again.documents.list()
  await again.documents.open({ ref: entry?.ref ?? '' })
  expect((await again.organisations.list({})).map((row) => row.name)).toEqual(['Svaret på'])
})
