import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anOrganisation, type Client, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const START = '2026-09-01'
const LAST_DAY = '2026-11-30'

/** Each step that a placement can take, and what it is afterwards. */
const MOVES = {
  start: (client: Client, id: string) => client.placements.start({ id, onDate: START }),
  finish: (client: Client, id: string) =>
    client.placements.finish({
      ...{ id, state: 'completed', onDate: LAST_DAY, outcome: 'none', reason: null, next: null },
    }),
  interrupt: (client: Client, id: string) =>
    client.placements.finish({
      ...{ id, state: 'interrupted', onDate: '2026-10-01', outcome: null, reason: 'Flyttede', next: null },
    }),
  cancel: (client: Client, id: string) =>
    client.placements.cancel({ id, onDate: '2026-08-20', reason: 'Blev syg' }),
  reopen: (client: Client, id: string) => client.placements.reopen({ id }),
}

type Move = keyof typeof MOVES
const NO: readonly Move[] = []

/** How one comes to each state, and what may follow there: everything else is refused. */
const STATES = {
  planned: { by: NO, may: { start: 'inProgress', cancel: 'cancelled' } },
  inProgress: {
    by: ['start'] as readonly Move[],
    may: { finish: 'completed', interrupt: 'interrupted', reopen: 'planned' },
  },
  completed: { by: ['start', 'finish'] as readonly Move[], may: { reopen: 'inProgress' } },
  interrupted: { by: ['start', 'interrupt'] as readonly Move[], may: { reopen: 'inProgress' } },
  cancelled: { by: ['cancel'] as readonly Move[], may: { reopen: 'planned' } },
} as const

onBothHosts('placements', (host) => {
  let organisationId = ''
  let id = ''

  beforeAll(async () => {
    await makeDocument(host(), 'Forløb')
    organisationId = await anOrganisation(host(), { name: 'Falck (opdigtet)' })
  })

  beforeEach(async () => {
    id = (
      await host().client.placements.create({
        ...{ organisationId, scheme: 'companyTraineeship', startDate: START, plannedEnd: LAST_DAY },
        ...{ begun: false, hoursPerWeek: 1200 },
      })
    ).id
  })

  const record = (of = id) => host().client.placements.get({ id: of, asOf: '2026-12-01' })

  describe.each(Object.entries(STATES))('one that is %s', (state, { by, may }) => {
    test.each(Object.keys(MOVES) as Move[])('%s: only if it may, and taken back whole', async (move) => {
      const { client } = host()
      for (const each of by) await MOVES[each](client, id)
      const before = await record()
      expect(before.state).toBe(state)
      const after = (may as Partial<Record<Move, string>>)[move]
      if (after === undefined) {
        const { code, data } = await refusal(MOVES[move](client, id))
        expect([code, data.reason]).toEqual(['field.invalid', 'placement.move'])
      } else {
        await MOVES[move](client, id)
        expect((await record()).state).toBe(after)
        await client.changes.undo({})
      }
      expect(await record()).toEqual(before)
    })
  })

  test('a job that it ended in follows from the day after, and one undo takes both back', async () => {
    const { client } = host()
    await MOVES.start(client, id)
    const before = await record()
    const { nextId } = await client.placements.finish({
      ...{ id, state: 'completed', onDate: LAST_DAY, outcome: 'ordinaryEmployment', reason: null },
      next: { scheme: 'ordinaryEmployment', organisationId, hoursPerWeek: 2220, plannedEnd: null },
    })
    expect(await record(nextId ?? '')).toMatchObject({
      ...{ state: 'inProgress', startDate: '2026-12-01', lastDay: null, scheme: 'ordinaryEmployment' },
      hoursPerWeek: 2220,
    })
    await client.changes.undo({})
    expect(await record()).toEqual(before)
    expect((await refusal(record(nextId ?? ''))).code).toBe('record.notFound')
  })

  test('an end before the start, and an extension that is none, are refused at their fields', async () => {
    const { client } = host()
    const end = await refusal(client.placements.update({ id, fields: { plannedEnd: '2026-08-31' } }))
    expect(end.data).toMatchObject({ field: 'placement.plannedEnd', reason: 'period.reversed' })
    const extension = await refusal(
      client.placementExtensions.create({
        ...{ placementId: id, lastDay: LAST_DAY, decidedOn: null, reason: null },
      }),
    )
    expect(extension.data).toMatchObject({
      ...{ field: 'placementExtension.lastDay', reason: 'extension.notLater' },
    })
  })

  test('what is odd about one is told before it is made, and stops nobody', async () => {
    const { client } = host()
    const { id: participantId } = await client.participants.create({
      participant: { name: 'Amina (opdigtet)' },
    })
    const { id: slotId } = await client.slots.create({
      slot: { organisationId, name: 'Lageret', scheme: 'companyTraineeship', validTo: '2026-12-31' },
      capacity: { validFrom: null, minimum: 1, maximum: null },
      quotas: [],
    })
    const own = { participantId, slotId, startDate: '2026-10-01', senderId: null }
    const made = await client.placements.create({
      ...{ ...own, organisationId, scheme: 'companyTraineeship', plannedEnd: '2026-12-31', begun: true },
    })
    const warnings = () => client.placements.warnings({ ...own, id: null, lastDay: '2027-01-31' })
    expect(await warnings()).toEqual([
      {
        ...{ kind: 'overlap', placementId: made.id, organisationName: 'Falck (opdigtet)' },
        ...{ from: '2026-10-01', to: '2026-12-31' },
      },
      { kind: 'outside', validFrom: null, validTo: '2026-12-31' },
      { kind: 'crowded', from: '2026-10-01', taken: 2, maximum: 1 },
    ])
    await client.placements.create({
      ...{ ...own, organisationId, scheme: 'companyTraineeship', plannedEnd: '2027-01-31', begun: true },
    })
    expect((await record(made.id)).warnings.map(({ kind }) => kind)).toEqual(['overlap', 'crowded'])
  })

  test('several are deleted at once, slots too, whose placements stay without a place', async () => {
    const { client } = host()
    const slot = await client.slots.create({
      slot: { organisationId, name: 'Køkkenet', scheme: 'companyTraineeship' },
    })
    await client.placements.update({ id, fields: { slotId: slot.id } })
    await client.slots.removeMany({ ids: [slot.id] })
    expect((await record()).slotId).toBeNull()
    await client.changes.undo({})
    expect((await record()).slotId).toBe(slot.id)
    await client.placements.removeMany({ ids: [id] })
    expect((await refusal(record())).code).toBe('record.notFound')
    await client.changes.undo({})
    expect((await record()).id).toBe(id)
  })

  test('a place that two jobcentres would coordinate at once is refused whole', async () => {
    const { client } = host()
    const quota = {
      ...{ organisationId, minimum: 1, maximum: null, coordinating: true, validFrom: null, validTo: null },
    }
    const refused = await refusal(
      client.slots.create({
        slot: { organisationId, name: 'To koordinerer', scheme: 'companyTraineeship' },
        quotas: [quota, quota],
      }),
    )
    expect(refused.data).toMatchObject({ field: 'slotQuota.coordinating', reason: 'quota.coordinating' })
    expect((await client.slots.list({})).map(({ name }) => name)).not.toContain('To koordinerer')
  })
})
