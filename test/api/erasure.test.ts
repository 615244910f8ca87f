import { renameSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const GONE = '018f0000-0000-7000-8000-000000000001'

onBothHosts('erasing a participant', (host) => {
  const client = () => host().client
  const names = async () => (await client().participants.list({})).map(({ name }) => name)
  let workplace = ''

  /** Somebody with a note, in a placement. */
  async function somebody(name: string, localId: string): Promise<string> {
    const { id } = await client().participants.create({ participant: { name, localId, note: `Om ${name}` } })
    await client().placements.create({
      ...{ participantId: id, organisationId: workplace, scheme: 'companyTraineeship', begun: true },
      ...{ startDate: '2026-01-05', note: `Går godt for ${name}` },
    })
    return id
  }

  beforeAll(async () => {
    await makeDocument(host(), 'Slettet')
    workplace = await anOrganisation(host(), { name: 'Lageret' })
    // The day's copy is made by itself.
    await vi.waitFor(async () => expect(await client().backups.list()).toHaveLength(1), { timeout: 20_000 })
  })

  test('is told beforehand, done at once, and cannot be taken back', async () => {
    const id = await somebody('Kvædefrida', 'Q-1')
    await somebody('Bliver', 'Q-2')
    const before = await client().figures.get({ key: 'placements.started' })
    const told = await client().participants.erasure({ id })
    expect(told).toMatchObject({ placements: 1, backups: [{ reason: 'day' }], others: [] })
    expect(told.goneBy).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const { published, ...copies } = await client().participants.erase({ id })
    expect(published).toBe(true)
    expect(copies).toEqual({ ...told, placements: undefined })
    expect(await names()).toEqual(['Bliver'])
    expect(await client().search.find({ query: 'Kvædefrida' })).toEqual([])
    expect(
      (await client().placements.list({})).map(({ participantName, note }) => [participantName, note]),
    ).toContainEqual([null, null])
    expect((await client().figures.get({ key: 'placements.started' })).value).toBe(before.value)
    expect((await refusal(client().changes.undo({}))).code).toBe('undo.nothing')
    const recent = await client().changes.recent({})
    expect(recent[0]).toMatchObject({ label: 'participant.erase', kind: 'system' })
    expect((await refusal(client().changes.undo({ n: recent[0]?.n ?? 0 }))).code).toBe('undo.notPossible')
    expect(JSON.stringify([recent, await client().trash.list({})])).not.toContain('Kvædefrida')
    expect((await refusal(client().trash.restore({ id }))).code).toBe('record.notFound')
  })

  test('of whom there is not, or no more, is refused by its code', async () => {
    for (const call of ['erasure', 'erase'] as const)
      expect((await refusal(client().participants[call]({ id: GONE }))).code).toBe('record.notFound')
  })

  test('holds when a backup from before is put back', async () => {
    const id = await somebody('Trombonius', 'Q-3')
    await client().documents.publish()
    const [copy] = await client().backups.list()
    // A restore keeps what was there: with them in it.
    await client().backups.restore({ id: copy?.id ?? '' })
    const [kept] = (await client().backups.list()).filter(({ reason }) => reason === 'restore')
    await client().backups.restore({ id: kept?.id ?? '' })
    expect(await names()).toContain('Trombonius')
    await client().participants.erase({ id })
    expect((await client().backups.contents({ id: kept?.id ?? '' })).participants).toBeDefined()
    await client().backups.restore({ id: kept?.id ?? '' })
    expect(await names()).toContain('Bliver')
    expect(await names()).not.toContain('Trombonius')
    expect(await client().search.find({ query: 'Trombonius' })).toEqual([])
  })

  test('while names are hidden goes by the number that is shown', async () => {
    const id = await somebody('Polarius', 'Q-4')
    await client().names.set({ hidden: true, window: 'prøve' })
    const [shown] = (await client().participants.list({})).filter((each) => each.id === id)
    expect(shown).toMatchObject({ name: 'Q-4', localId: 'Q-4' })
    expect(await client().participants.erasure({ id })).toMatchObject({ placements: 1 })
    expect(await client().participants.erase({ id })).toMatchObject({ published: true })
    await client().names.set({ hidden: false, window: 'prøve' })
    expect(await names()).not.toContain('Polarius')
  })

  test('holds on this machine while the shared folder is away, and reaches it later', async () => {
    const id = await somebody('Kometius', 'Q-5')
    await client().documents.publish()
    const { documents } = host()
    renameSync(documents, `${documents}-væk`)
    expect(await client().participants.erase({ id })).toMatchObject({ published: false })
    expect(await names()).not.toContain('Kometius')
    expect((await client().session.status()).document).toMatchObject({ unpublished: true })
    renameSync(`${documents}-væk`, documents)
    await client().documents.publish()
    expect((await client().session.status()).document).toMatchObject({
      unpublished: false,
      conflictCopy: null,
    })
    await client().documents.close()
    await client().documents.open({ ref: await host().find('Slettet') })
    expect(await names()).not.toContain('Kometius')
  })
})
