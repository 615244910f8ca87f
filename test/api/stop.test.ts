import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startBrowserHost } from './host/browser'
import { startDesktopHost } from './host/desktop'
import { aMachine, anOrganisation, makeDocument, onBothHosts, type StartHost } from './host/hosts'
import { refusal } from './refusal'

/** What an edit left on the disk, as another machine sees it. */
async function namesIn(documents: string, start: StartHost): Promise<string[]> {
  const other = await start(aMachine(documents))
  try {
    await other.client.documents.unlock({ ref: await other.find('Slut'), by: { password: 'solsikke-17' } })
    return (await other.client.organisations.list({})).map((row) => row.name)
  } finally {
    await other.stop()
  }
}

describe.each(['SIGTERM', 'SIGINT'] as const)('the browser host told to end by %s', (signal) => {
  test('publishes the last edit, gives the lease back, leaves nothing behind and ends with 0', async () => {
    const machine = aMachine()
    const host = await startBrowserHost(machine)
    await makeDocument(host, 'Slut')
    await anOrganisation(host, { name: 'Lige før slut' })
    expect((await host.client.session.status()).document?.unpublished).toBe(true)
    expect(await host.end(signal)).toBe(0)
    const left = readdirSync(machine.documents).filter((name) => !name.includes('(sikkerhedskopi'))
    expect(left).toEqual(['Slut.drejebog'])
    expect(readdirSync(join(machine.dataFolder, 'work'))).toEqual([])
    expect(await namesIn(machine.documents, startBrowserHost)).toContain('Lige før slut')
  })

  test('with a window listening to its events ends all the same', async () => {
    const host = await startBrowserHost(aMachine())
    const events = await host.client.session.events()
    const listening = (async () => {
      for await (const _event of events);
    })().catch(() => undefined)
    expect(await host.end(signal)).toBe(0)
    await listening
  })

  test('when the folder is away keeps the edit on this machine and goes on with it the next day', async () => {
    const machine = aMachine()
    const host = await startBrowserHost(machine)
    await makeDocument(host, 'Slut')
    await anOrganisation(host, { name: 'Uden mappe' })
    renameSync(machine.documents, `${machine.documents}-væk`)
    expect(await host.end(signal)).toBe(0)
    rmSync(machine.documents, { recursive: true, force: true })
    renameSync(`${machine.documents}-væk`, machine.documents)
    const nextDay = await startBrowserHost(machine)
    await nextDay.client.documents.open({ ref: await nextDay.find('Slut') })
    expect((await nextDay.client.organisations.list({})).map((row) => row.name)).toContain('Uden mappe')
    await nextDay.stop()
  })
})

test('a browser host that is killed loses no edit that it answered for', async () => {
  const machine = aMachine()
  const host = await startBrowserHost(machine)
  await makeDocument(host, 'Slut')
  await anOrganisation(host, { name: 'Svaret på' })
  await host.end('SIGKILL')
  const nextDay = await startBrowserHost(machine)
  await nextDay.client.documents.open({ ref: await nextDay.find('Slut') })
  expect((await nextDay.client.organisations.list({})).map((row) => row.name)).toContain('Svaret på')
  await nextDay.stop()
})

test('the desktop told to quit publishes the last edit', async () => {
  const machine = aMachine()
  const host = await startDesktopHost(machine)
  await makeDocument(host, 'Slut')
  await anOrganisation(host, { name: 'Lige før slut' })
  await host.stop()
  expect(readdirSync(join(machine.dataFolder, 'work'))).toEqual([])
  expect(await namesIn(machine.documents, startDesktopHost)).toContain('Lige før slut')
})

onBothHosts('a second host on the same machine', (host, start) => {
  test('may not open the document that the first has open, and may when it is closed', async () => {
    await makeDocument(host(), 'Optaget')
    const second = await start(host())
    const ref = await second.find('Optaget')
    expect(await refusal(second.client.documents.open({ ref }))).toEqual({ code: 'file.openHere', data: {} })
    await anOrganisation(host(), { name: 'Uforstyrret' })
    await host().client.documents.close()
    await second.client.documents.open({ ref })
    expect((await second.client.organisations.list({})).map((row) => row.name)).toContain('Uforstyrret')
    const again = host().client.documents.open({ ref: await host().find('Optaget') })
    expect((await refusal(again)).code).toBe('file.openHere')
    await second.stop()
    await host().client.documents.open({ ref: await host().find('Optaget') })
  })

  test('from another machine may read it, and may not write while the first has edits of its own', async () => {
    await makeDocument(host(), 'Delt')
    await anOrganisation(host(), { name: 'Fra den første' })
    const other = await start(aMachine(host().documents))
    await other.client.documents.unlock({ ref: await other.find('Delt'), by: { password: 'solsikke-17' } })
    expect(await other.client.organisations.list({})).toEqual([])
    const refused = await refusal(other.client.organisations.create({ name: 'Samtidig' }))
    expect(refused).toEqual({ code: 'lease.held', data: expect.objectContaining({ staff: 'Mette Prøve' }) })
    await host().client.documents.close()
    // It follows by itself within a few seconds.
    const seen = async () => (await other.client.organisations.list({})).map((row) => row.name)
    await expect.poll(seen, { timeout: 20_000 }).toContain('Fra den første')
    await anOrganisation(other, { name: 'Efter tur' })
    await other.client.documents.close()
    await host().client.documents.open({ ref: await host().find('Delt') })
    const names = (await host().client.organisations.list({})).map((row) => row.name)
    expect(names).toEqual(['Efter tur', 'Fra den første'])
    await other.stop()
  })
})

test('junk on the port of a window ends neither the backend nor the window', async () => {
  const machine = aMachine()
  const host = await startDesktopHost(machine)
  try {
    const junk = [
      '',
      'x',
      '{',
      '[]',
      '{"i": 1}',
      7,
      null,
      undefined,
      [],
      [1],
      [1, 2, 3],
      {},
      { id: 1 },
      new Uint8Array(9),
    ]
    for (const each of junk) host.port.postMessage(each)
    expect(await host.client.session.status()).toMatchObject({ host: 'desktop' })
    await makeDocument(host, 'Efter junk')
    expect(existsSync(join(machine.documents, 'Efter junk.drejebog'))).toBe(true)
  } finally {
    await host.stop()
  }
})
