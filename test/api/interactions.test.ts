import { beforeAll, describe, expect, test } from 'vitest'
import { AN_INTERACTION } from '../fixtures/files'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const NOBODY = '01980000-0000-7000-8000-000000000000'
const STEP = { text: 'Send paradigmet', dueOn: '2026-12-09', ownerId: null }

onBothHosts('the contact log', (host) => {
  beforeAll(() => makeDocument(host(), 'Kontaktlog'))

  const client = () => host().client
  const get = (id: string) => client().organisations.get({ id })

  test('an entry and its next step are one operation: one undo takes both', async () => {
    const organisationId = await anOrganisation(host())
    const entry = { ...AN_INTERACTION, organisationId, text: ' To pladser\nfra februar ' }
    const { id, operation } = await client().interactions.log({ entry, nextStep: STEP })
    expect(await get(organisationId)).toMatchObject({
      interactions: [{ ...entry, id, text: 'To pladser\nfra februar' }],
      nextSteps: [{ ...STEP, organisationId, interactionId: id, doneOn: null }],
    })
    await client().changes.undo({ n: operation as number })
    expect(await get(organisationId)).toMatchObject({ interactions: [], nextSteps: [] })
  })

  test('a discussion keeps what it was about, and stands on the partner’s row', async () => {
    const organisationId = await anOrganisation(host(), { name: 'Murerfirmaet (opdigtet)' })
    const topics = ['workTrial' as const, 'employment' as const]
    const entry = { ...AN_INTERACTION, organisationId, kind: 'discussion' as const, topics }
    await client().interactions.create({ ...entry, onDate: '2026-01-08' })
    await client().interactions.create({ ...AN_INTERACTION, organisationId, onDate: '2026-01-20' })
    const rows = await client().organisations.list({ asOf: '2026-02-01' })
    expect(rows.find(({ id }) => id === organisationId)).toMatchObject({
      lastInteractionOn: '2026-01-20',
      discussedOn: '2026-01-08',
    })
    expect((await get(organisationId)).interactions.at(-1)?.topics).toEqual(topics)
  })

  describe('refuses, and nothing of it stays:', () => {
    const cases = {
      'a CPR number in the text': [{ text: 'Talte om 070761-4285' }, STEP, 'field.invalid'],
      'a CPR number in the next step': [{}, { ...STEP, text: 'Ring til 0707614285' }, 'field.invalid'],
      'a next step without words': [{}, { ...STEP, text: '  ' }, 'field.required'],
      'a day that does not exist': [{ onDate: '2026-02-30' }, STEP, 'input.invalid'],
      'a kind that does not exist': [{ kind: 'fax' }, STEP, 'input.invalid'],
      'a contact who is nobody': [{ contactId: NOBODY }, STEP, 'field.invalid'],
      'a member of staff who is nobody': [{ staffId: NOBODY }, STEP, 'record.notFound'],
      'an owner who is nobody': [{}, { ...STEP, ownerId: NOBODY }, 'record.notFound'],
      'a partner who is nobody': [{ organisationId: NOBODY }, STEP, 'record.notFound'],
    } as const
    test.each(Object.entries(cases))('%s', async (_what, [entry, nextStep, code]) => {
      const organisationId = await anOrganisation(host())
      const input = { entry: { ...AN_INTERACTION, organisationId, ...entry }, nextStep } as never
      expect(await refusal(client().interactions.log(input))).toMatchObject({ code })
      expect(await get(organisationId)).toMatchObject({ interactions: [], nextSteps: [] })
    })
  })

  test('a next step is done, put off, and stands by itself when its entry is deleted', async () => {
    const organisationId = await anOrganisation(host())
    const { id } = await client().interactions.log({
      entry: { ...AN_INTERACTION, organisationId },
      nextStep: STEP,
    })
    const step = (await get(organisationId)).nextSteps[0]?.id as string
    await client().nextSteps.update({ id: step, fields: { dueOn: '2026-12-16' } })
    await client().interactions.remove({ id })
    await client().nextSteps.update({ id: step, fields: { doneOn: '2026-12-10' } })
    expect((await get(organisationId)).nextSteps).toMatchObject([
      { dueOn: '2026-12-16', doneOn: '2026-12-10', interactionId: null },
    ])
  })
})

onBothHosts('saved views', (host) => {
  beforeAll(() => makeDocument(host(), 'Visninger'))

  const views = () => host().client.savedViews
  const SETTINGS = {
    chip: 'quiet',
    sorting: [{ id: 'name', desc: true }],
    columnSizing: { name: 240.5 },
    columnVisibility: { email: true },
    columnFilters: [{ id: 'city', value: { chosen: ['Århus', ''] } }],
  }

  test('come back as they were saved, by name the Danish way, each list its own', async () => {
    await views().create({ list: 'organisations', name: 'Ældre', settings: {} })
    await views().create({ list: 'organisations', name: ' Stille i 90 dage ', settings: SETTINGS })
    await views().create({ list: 'contacts', name: 'En anden liste', settings: {} })
    const found = await views().list({ list: 'organisations' })
    expect(found.map(({ name }) => name)).toEqual(['Stille i 90 dage', 'Ældre'])
    expect(found[0]?.settings).toEqual(SETTINGS)
  })

  test('without a name, or as large as no list’s can be, are refused', async () => {
    const create = (name: string, settings: object) =>
      refusal(views().create({ list: 'organisations', name, settings: settings as never }))
    expect(await create(' ', {})).toMatchObject({ code: 'field.required' })
    expect(await create('Stor', { search: 'x'.repeat(60_000) })).toMatchObject({ code: 'input.invalid' })
    expect(await create('Svigt', { search: Number.NaN })).toMatchObject({ code: 'input.invalid' })
  })
})
