import { beforeAll, expect, test } from 'vitest'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { pasted, proposed } from './host/import'
import { refusal } from './refusal'

const UNKNOWN = '018f0000-0000-7000-8000-000000000000'

onBothHosts('imports', (host) => {
  beforeAll(() => makeDocument(host(), 'Indlæsning'))

  const api = () => host().client.imports
  const names = async () => (await host().client.organisations.list({})).map(({ name }) => name)

  const read = async (file: File) => {
    for await (const event of await api().read({ file, encoding: null }))
      if (event.type === 'read') return event.book
    throw new Error('the reading ended without a workbook')
  }

  test('a text file is read, looked at, taken in, and undone as one', async () => {
    const csv = new TextEncoder().encode('Virksomhed;By\r\nBlåbærhaven;Aarhus C\r\nØsterbo;Viby J\r\n')
    const { book, plan } = await proposed(api(), await read(new File([csv], 'Partnere.csv')))
    expect(plan).toMatchObject({ kind: 'organisations', columns: ['organisation.name', 'organisation.city'] })
    const shown = await api().rows({ book, sheet: 0, from: 0, count: 10 })
    expect(shown.rows[1]?.cells).toEqual(['Blåbærhaven', 'Aarhus C'])
    const { token, counts, tally } = await api().check({ book, plan })
    expect(counts).toEqual({ created: 2, updated: 0, unchanged: 0, rejected: 0 })
    expect(tally.organisation?.created).toBe(2)
    const outcome = await api().outcome({ token, state: 'created', from: 1, count: 10 })
    expect(outcome).toMatchObject({ total: 2, rows: [{ title: 'Østerbo' }] })
    const { operation } = await api().commit({ token, sender: 'Jobcentret' })
    expect(await names()).toEqual(expect.arrayContaining(['Blåbærhaven', 'Østerbo']))
    await host().client.changes.undo({ n: operation ?? 0 })
    expect(await names()).toEqual([])
  })

  test('what was taken in cannot be taken in a second time by the same preview', async () => {
    const { book, plan } = await pasted(host().client, [
      ['Virksomhed', 'By'],
      ['Enkelt', 'Vejle'],
    ])
    const { token } = await api().check({ book, plan })
    await api().commit({ token, sender: '' })
    expect((await refusal(api().commit({ token, sender: '' }))).code).toBe('import.gone')
  })

  test('an edit between preview and commit stops it, names the record, and changes nothing', async () => {
    const id = await anOrganisation(host(), { name: 'Rettet imens' })
    const rows = [
      ['Virksomhed', 'Hjemmeside'],
      ['Rettet imens', 'eksempel.dk'],
      ['Ny ved siden af', ''],
    ]
    const { book, plan } = await pasted(host().client, rows, 'organisations')
    const { token } = await api().check({ book, plan })
    await host().client.organisations.update({ id, fields: { website: 'andet.dk' } })
    const { code, data } = await refusal(api().commit({ token, sender: '' }))
    expect([code, data]).toEqual(['import.changed', { names: ['Rettet imens'] }])
    expect(await names()).not.toContain('Ny ved siden af')
  })

  test('the reading is remembered for the same headers, and forgotten when one says so', async () => {
    const rows = [
      ['Firma', 'Ukendt kolonne'],
      ['Husket', 'x'],
    ]
    const { book, plan } = await pasted(host().client, rows, 'organisations')
    const chosen = { ...plan, columns: ['organisation.name', 'organisation.tags'] }
    const { token } = await api().check({ book, plan: chosen })
    await api().commit({ token, sender: 'Gammelt system' })
    const again = await pasted(host().client, rows)
    expect(again.plan.columns).toEqual(['organisation.name', 'organisation.tags'])
    const layout = (await api().layouts()).find(({ sender }) => sender === 'Gammelt system')
    await api().forgetLayout({ id: layout?.id ?? '' })
    expect((await pasted(host().client, rows, 'organisations')).plan.columns[1]).toBeNull()
  })

  test('a column of CPR numbers is never handed out, taken in or remembered', async () => {
    const rows = [
      ['Virksomhed', 'CPR-nr.', 'Bemærkninger'],
      ['Hemmelig', '070761-4285', 'Skriv til 070761-4285'],
    ]
    const { book, plan } = await pasted(host().client, rows, 'organisations')
    expect(plan.columns[1]).toBeNull()
    const forced = { ...plan, columns: ['organisation.name', 'organisation.street', 'organisation.note'] }
    const preview = await api().check({ book, plan: forced })
    const outcome = await api().outcome({ token: preview.token, state: null, from: 0, count: 10 })
    const shown = await api().rows({ book, sheet: 0, from: 0, count: 10 })
    expect(JSON.stringify([preview, outcome, shown])).not.toContain('070761')
    expect(preview.counts.rejected).toBe(1)
  })

  test('a line of a text file is shown without its CPR numbers, also those that lost a zero', async () => {
    const lines = [
      'Virksomhed;CPR-nr.;P-nr.',
      'Blåbær;070761-4285;',
      'Østerbo;0101801234;',
      'Ågård;707614285;',
    ]
    const book = await read(new File([new TextEncoder().encode(lines.join('\r\n'))], 'Liste.csv'))
    expect(book.csv?.samples).toHaveLength(3)
    expect(book.csv?.samples[0]).toContain('Blåbær')
    expect(JSON.stringify(book)).not.toMatch(/070761|0101801234|707614285/)
  })

  test('a row of data that was taken for the header leaves no CPR number in what is shown or remembered', async () => {
    const rows = [
      ['Navn', 'Nr.'],
      ['Lindely', '070761-4285'],
      ['Elmely', '707614285'],
      ['Birkely', '0101801234'],
    ]
    for (const n of [2, 3]) {
      const { book, plan } = await pasted(host().client, rows, 'organisations')
      const table = { headerRows: [n], firstRow: n + 1, lastRow: 4, left: plan.left, right: plan.right }
      const proposal = await api().propose({ book, sheet: 0, table, kind: 'organisations' })
      const columns = ['organisation.name', null]
      const { token } = await api().check({ book, plan: { ...proposal.plan, columns } })
      await api().commit({ token, sender: 'Forkert række' })
      const again = await pasted(host().client, rows, 'organisations')
      expect(JSON.stringify([proposal, await api().layouts(), again])).not.toMatch(
        /070761|707614285|0101801234/,
      )
    }
  })

  test('what is not there any more says so', async () => {
    const range = { headerRows: [1], firstRow: 2, lastRow: 2, left: 1, right: 1 }
    const propose = () => api().propose({ book: UNKNOWN, sheet: 0, table: range, kind: null })
    expect((await refusal(propose())).code).toBe('import.gone')
    const { book } = await pasted(host().client, [['Virksomhed'], ['Lukket']])
    await api().close()
    expect((await refusal(api().rows({ book, sheet: 0, from: 0, count: 1 }))).code).toBe('import.gone')
  })
})
