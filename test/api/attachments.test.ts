import { beforeAll, expect, test } from 'vitest'
import { anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

const TEN_MB = 10_000_000

const fileOf = (bytes: Uint8Array<ArrayBuffer> | string, name: string, type = 'application/pdf') =>
  new File([bytes], name, { type })

onBothHosts('attachments', (host) => {
  let organisationId: string
  beforeAll(async () => {
    await makeDocument(host(), 'Bilag')
    organisationId = await anOrganisation(host())
  })

  const api = () => host().client.attachments
  const add = (file: File, name = file.name) =>
    api().create({ organisationId, interactionId: null, name, file })
  const listed = async () => (await host().client.organisations.get({ id: organisationId })).attachments
  const nameOf = async (id: string) => (await listed()).find((each) => each.id === id)?.name
  const textOf = async (id: string) => (await api().open({ id })).text()

  test('ten megabytes to the byte come back as they were sent, one byte more does not go in', async () => {
    const bytes = new Uint8Array(TEN_MB + 1).map((_, at) => (at * 31) % 251)
    const { id } = await add(fileOf(bytes.slice(0, TEN_MB), 'Stor.bin'))
    const back = new Uint8Array(await (await api().open({ id })).arrayBuffer())
    expect(Buffer.compare(back, bytes.slice(0, TEN_MB))).toBe(0)
    const before = await listed()
    expect(await refusal(add(fileOf(bytes, 'For stor.bin')))).toEqual({
      code: 'attachment.tooLarge',
      data: { megabytes: 10 },
    })
    expect(await listed()).toEqual(before)
    await api().remove({ id })
  })

  test('an empty file is refused, put in or put in the place of another', async () => {
    const { id } = await add(fileOf('indhold', 'Aftale.pdf'))
    expect((await refusal(add(fileOf('', 'Tom.pdf')))).code).toBe('attachment.empty')
    const replaced = api().replace({ id, name: 'Tom.pdf', file: fileOf('', 'Tom.pdf') })
    expect((await refusal(replaced)).code).toBe('attachment.empty')
    expect(await textOf(id)).toBe('indhold')
  })

  test.each([
    'Referat æøå ÆØÅ.txt',
    'Aftale "endelig"; udgave=2.pdf',
    '<img src=x onerror=alert(1)>.html',
    'Møde – 8. jan. 🏘️.docx',
    '../../etc/passwd',
    'C:\\fakepath\\aftale.pdf',
    '100 %.xlsx',
    '%00%2e%2e%2f.txt',
  ])('the name %s is kept as it is, and handed out as no path', async (name) => {
    const { id } = await add(fileOf('x', 'x.bin'), name)
    expect(await nameOf(id)).toBe(name)
    const file = await api().open({ id })
    expect(file.name).not.toMatch(/[\\/:<>"|?*]|^\./)
    expect(await file.text()).toBe('x')
  })

  test('a name that is too long, or looks like a CPR number, is refused by its reason', async () => {
    expect(await refusal(add(fileOf('x', 'x'), `${'l'.repeat(201)}.pdf`))).toMatchObject({
      code: 'field.invalid',
      data: { field: 'name', reason: 'text.tooLong' },
    })
    expect(await refusal(add(fileOf('x', 'x'), 'Referat 010190-1235.pdf'))).toMatchObject({
      data: { reason: 'text.cpr' },
    })
  })

  test('what a file claims to be cannot break the answer', async () => {
    for (const type of ['text/html; charset=x', 'x'.repeat(300), '', 'æ/ø']) {
      const { id } = await add(fileOf('<b>x</b>', 'Side.html', type))
      expect(await textOf(id)).toBe('<b>x</b>')
    }
  })

  test('replaced, renamed and removed are undone and done again', async () => {
    const { changes } = host().client
    const { id } = await add(fileOf('udkast', 'Udkast.pdf'))
    await api().replace({ id, name: 'Aftale.pdf', file: fileOf('underskrevet', 'Aftale.pdf') })
    expect([await nameOf(id), await textOf(id)]).toEqual(['Aftale.pdf', 'underskrevet'])
    await api().rename({ id, name: 'Aftalen.pdf' })
    await api().remove({ id })
    expect((await refusal(api().open({ id }))).code).toBe('record.notFound')
    expect((await changes.undo({})).kept).toEqual([])
    expect([await nameOf(id), await textOf(id)]).toEqual(['Aftalen.pdf', 'underskrevet'])
    await changes.undo({})
    await changes.undo({})
    expect([await nameOf(id), await textOf(id)]).toEqual(['Udkast.pdf', 'udkast'])
    await changes.redo()
    expect([await nameOf(id), await textOf(id)]).toEqual(['Aftale.pdf', 'underskrevet'])
  })

  test('the same content twice: two attachments of one size, and one taken away leaves the other', async () => {
    const before = (await host().client.contents.get()).attachments
    const first = await add(fileOf('det samme', 'En.pdf'))
    const second = await add(fileOf('det samme', 'To.pdf'))
    const rows = (await listed()).filter(({ id }) => [first.id, second.id].includes(id))
    expect(new Set(rows.map(({ contentId }) => contentId)).size).toBe(1)
    expect((await host().client.contents.get()).attachments).toBe(before + 2)
    await api().remove({ id: first.id })
    expect(await textOf(second.id)).toBe('det samme')
  })

  test('a file of an entry belongs to the entry of that partner only', async () => {
    const elsewhere = await anOrganisation(host(), { name: 'En anden (opdigtet)' })
    const { id: interactionId } = await host().client.interactions.create({
      organisationId: elsewhere,
      contactId: null,
      kind: 'call',
      onDate: '2026-01-08',
      staffId: null,
      text: null,
      topics: [],
    })
    const wrong = api().create({ organisationId, interactionId, name: 'x.txt', file: fileOf('x', 'x.txt') })
    expect(await refusal(wrong)).toMatchObject({ data: { reason: 'interaction.elsewhere' } })
    await api().create({
      organisationId: elsewhere,
      interactionId,
      name: 'x.txt',
      file: fileOf('x', 'x.txt'),
    })
    const { attachments } = await host().client.organisations.get({ id: elsewhere })
    expect(attachments).toMatchObject([{ interactionId, addedBy: 'Mette Prøve' }])
  })

  test('what is no file is refused', async () => {
    for (const file of ['tekst', null, { name: 'x' }, undefined]) {
      const input = { organisationId, interactionId: null, name: 'x', file }
      const error = await api()
        .create(input as never)
        .then(
          () => null,
          (reason: unknown) => reason,
        )
      // Without a file it is no form, and that is all these two procedures take from a browser.
      expect(error).toMatchObject(host().kind === 'browser' ? { status: 415 } : { code: 'input.invalid' })
    }
  })
})
