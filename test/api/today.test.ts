import { beforeAll, expect, test } from 'vitest'
import { addDays } from '../../db/rules/dates'
import { horizon } from '../../db/rules/due'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const AS_OF = '2026-11-25'
const STEP = { organisationId: null, interactionId: null, ownerId: null, doneOn: null }
const CONTACT = { role: null, email: null, validFrom: null, validTo: null, note: null }

onBothHosts('today', (host) => {
  let organisationId = ''

  beforeAll(async () => {
    await makeDocument(host(), 'I dag')
    const { client } = host()
    organisationId = await anOrganisation(host(), { name: 'Grønne Gårdrum (opdigtet)' })
    await client.contacts.create({ ...CONTACT, organisationId, name: 'Formand', phone: '12345678' })
    const [me] = await client.staff.list()
    const add = (text: string, dueOn: string, more = {}) =>
      client.nextSteps.create({ ...STEP, text, dueOn, ...more })
    await add('om tre uger', horizon(AS_OF))
    await add('senere', addDays(horizon(AS_OF), 1))
    await add('for længst', '2025-01-01', { organisationId, ownerId: me?.id })
    await add('gjort', '2026-11-20', { doneOn: '2026-11-21' })
    await add('i dag', AS_OF)
  })

  test('shows what is open and overdue or due within three weeks, by its day, with whom to call', async () => {
    const { client } = host()
    const shown = await client.today.items({ asOf: AS_OF })
    expect(shown.items.map(({ text }) => text)).toEqual(['for længst', 'i dag', 'om tre uger'])
    expect(shown.later).toBe(1)
    expect(shown.items[0]).toMatchObject({
      kind: 'nextStep',
      dueOn: '2025-01-01',
      organisationId,
      organisationName: 'Grønne Gårdrum (opdigtet)',
      ownerName: 'Mette Prøve',
      ownerInitials: 'MP',
      contactName: 'Formand',
      contactPhone: '+4512345678',
    })
    expect(shown.items[1]).toMatchObject({ organisationId: null, ownerId: null, contactName: null })

    const all = await client.today.items({ asOf: AS_OF, later: true })
    expect(all.items.map(({ text }) => text)).toEqual(['for længst', 'i dag', 'om tre uger', 'senere'])
    expect(all.items.length - shown.items.length).toBe(shown.later)
  })

  test('a step that is done is gone from the list and stands among the news, until it is taken back', async () => {
    const { client } = host()
    const { items } = await client.today.items({ asOf: AS_OF })
    const [first] = items
    await client.nextSteps.update({ id: first?.id ?? '', fields: { doneOn: AS_OF } })
    expect((await client.today.items({ asOf: AS_OF })).items).toHaveLength(items.length - 1)
    const done = async () =>
      (await client.today.news({ since: AS_OF, asOf: AS_OF })).find(({ kind }) => kind === 'nextStepsDone')
    expect((await done())?.records.map(({ text }) => text)).toEqual([first?.text])
    await client.changes.undo({})
    expect((await client.today.items({ asOf: AS_OF })).items).toEqual(items)
    expect(await done()).toBeUndefined()
  })

  test('every number of the news is that of the records behind it, and each stands there once', async () => {
    const { client } = host()
    const news = await client.today.news({ since: '2000-01-01', asOf: '2099-12-31' })
    expect(news.map(({ kind }) => kind)).toEqual(['nextStepsDone', 'organisationsNew', 'contactsNew'])
    for (const { kind, records } of news) {
      expect(records.length, kind).toBeGreaterThan(0)
      expect(new Set(records.map(({ id }) => id)).size, kind).toBe(records.length)
    }
    const partners = await client.organisations.list({})
    const ids = news.find(({ kind }) => kind === 'organisationsNew')?.records.map(({ id }) => id)
    expect(ids?.sort()).toEqual(partners.map(({ id }) => id).sort())
  })

  test('tells nothing of days that have not come', async () => {
    const { client } = host()
    expect(await client.today.news({ since: '2999-01-01' })).toEqual([])
  })

  test('reminds of an agreement that ends, until it is put away, and again when that is taken back', async () => {
    const { client } = host()
    const party = {
      side: 'partner' as const,
      signatoryRole: null,
      signedOn: null,
      validFrom: null,
      validTo: null,
    }
    await client.agreements.create({
      agreement: {
        name: 'Gårdaftalen (opdigtet)',
        type: 'partnership',
        validTo: addDays(AS_OF, 30),
        noticeDays: 28,
      },
      parties: [{ ...party, organisationId }],
      statuses: [{ status: 'signed', onDate: '2020-01-01', note: null }],
    })
    const reminders = async () =>
      (await client.today.items({ asOf: AS_OF })).items.filter(({ kind }) => kind !== 'nextStep')
    const [item, ...others] = await reminders()
    expect(others).toEqual([])
    expect(item).toMatchObject({
      ...{ kind: 'agreementEnds', text: 'Gårdaftalen (opdigtet)', dueOn: addDays(AS_OF, 2), organisationId },
      reminder: { form: 'agreementEnds', table: 'agreement', state: addDays(AS_OF, 30) },
    })
    const { subjectId = '', state = '' } = item?.reminder ?? {}
    await client.acknowledgements.create({
      ...{ kind: item?.kind ?? '', subjectId, name: item?.text ?? '', state, onDate: AS_OF },
      ...{ untilOn: null, note: 'set, jobcentret har godkendt' },
    })
    expect(await reminders()).toEqual([])
    await client.changes.undo({})
    expect(await reminders()).toEqual([item])
  })

  test('refuses a day that does not exist', async () => {
    const { client } = host()
    expect(await refusal(client.today.items({ asOf: '2026-02-30' }))).toMatchObject({
      code: 'input.invalid',
      data: { field: 'asOf' },
    })
    expect(await refusal(client.today.news({ since: 'i går' }))).toMatchObject({
      code: 'input.invalid',
      data: { field: 'since' },
    })
  })
})
