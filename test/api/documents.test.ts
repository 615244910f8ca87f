import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { startDesktopHost } from './host/desktop'
import { A_DOCUMENT, type ApiHost, aMachine, anOrganisation, makeDocument, onBothHosts } from './host/hosts'
import { refusal } from './refusal'

/** Names that would leave the folder, that Windows keeps for itself or cannot hold, or that no disk holds. */
const WRONG_NAMES = [
  ['nothing', ''],
  ['blanks', '   '],
  ['the ending alone', '.drejebog'],
  ['this folder', '.'],
  ['the folder above', '..'],
  ['a way out of the folder', '../udenfor'],
  ['a way out as Windows writes it', '..\\udenfor'],
  ['a place on the disk', '/tmp/udenfor'],
  ['a place on a drive', 'C:\\udenfor'],
  ['a folder below', 'under/mappe'],
  ['a stream of Windows', 'fil:strøm'],
  ['a NUL', 'a\0b'],
  ['a line break', 'a\nb'],
  ['wildcards', 'a*?'],
  ['angles', '<a>'],
  ['a pipe', 'a|b'],
  ['quotes', 'a"b'],
  ['a dot at the end', 'slut.'],
  ['a blank before the ending', 'slut .drejebog'],
  ['a hidden file', '.skjult'],
  ['a device of Windows', 'CON'],
  ['a device with an ending', 'nul.drejebog'],
  ['a device with another ending', 'Aux.txt'],
  ['a device with a blank', 'prn .txt'],
  ['a numbered device', 'com1'],
  ['a device numbered above the line', 'LPT²'],
  ['the console', 'CONIN$'],
  ['more than 100 signs', 'x'.repeat(101)],
  ['more bytes than a disk takes', '橋'.repeat(100)],
  ['half a sign', 'a\ud800b'],
] as const

const pathOf = (host: ApiHost, name: string) => join(host.documents, `${name}.drejebog`)
const namesIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.drejebog') && !name.includes('(sikkerhedskopi'))

onBothHosts('documents', (host, start) => {
  beforeAll(() => makeDocument(host(), 'Sønderparken'))

  const documents = () => host().client.documents
  const openName = async () => (await host().client.session.status()).document?.name

  async function reopen(name: string) {
    await documents().open({ ref: await host().find(name) })
  }

  test('a new one lies encrypted in its folder at once, or a power cut would lose it', async () => {
    const bytes = readFileSync(pathOf(host(), 'Sønderparken'))
    expect(bytes.subarray(0, 64).toString('latin1')).not.toContain('SQLite')
    expect(bytes.includes('SQLite format 3')).toBe(false)
    expect(bytes.includes('Mette')).toBe(false)
    expect((await host().client.session.status()).document).toMatchObject({
      name: 'Sønderparken',
      example: false,
      hasSheet: false,
      edition: 1,
      unpublished: false,
      problem: null,
    })
  })

  test.each(WRONG_NAMES)('a name that is %s is refused and writes nothing anywhere', async (_what, name) => {
    const around = () => [host().documents, dirname(host().documents), tmpdir()].map(namesIn)
    const before = around()
    const refused = await refusal(documents().create({ name, ...A_DOCUMENT }))
    expect(refused).toEqual({ code: 'file.nameInvalid', data: {} })
    expect(around()).toEqual(before)
    expect(await openName()).toBe('Sønderparken')
  })

  test('a name keeps its æøå, blanks and signs of other scripts', async () => {
    await makeDocument(host(), 'Ærø & Småøerne (2026) 橋')
    expect(await openName()).toBe('Ærø & Småøerne (2026) 橋')
    expect(existsSync(pathOf(host(), 'Ærø & Småøerne (2026) 橋'))).toBe(true)
    await reopen('Sønderparken')
  })

  test('one that is there is never replaced, and the open one stays open', async () => {
    await makeDocument(host(), 'Korskærparken')
    await reopen('Sønderparken')
    const before = readFileSync(pathOf(host(), 'Korskærparken'))
    const refused = await refusal(documents().create({ name: 'Korskærparken', ...A_DOCUMENT }))
    expect(refused).toEqual({ code: 'file.exists', data: {} })
    expect(readFileSync(pathOf(host(), 'Korskærparken')).equals(before)).toBe(true)
    expect(await openName()).toBe('Sønderparken')
  })

  test('a password of seven signs makes no document', async () => {
    const refused = await refusal(documents().create({ name: 'Kort', ...A_DOCUMENT, password: '1234567' }))
    expect(refused).toEqual({ code: 'file.passwordTooShort', data: { length: 8 } })
    expect(namesIn(host().documents)).not.toContain('Kort.drejebog')
    expect(await openName()).toBe('Sønderparken')
  })

  test('a member of staff without a name makes no document and leaves no half of one', async () => {
    const refused = await refusal(documents().create({ name: 'Navnløs', ...A_DOCUMENT, staffName: ' ' }))
    expect(refused.code).toBe('field.required')
    expect(namesIn(host().documents)).not.toContain('Navnløs.drejebog')
    expect(await openName()).toBe('Sønderparken')
  })

  test('closing publishes: what was written is there when it is opened again', async () => {
    const name = 'Skrevet før lukning'
    await anOrganisation(host(), { name })
    expect(await documents().close()).toBeNull()
    expect((await host().client.session.status()).document).toBeNull()
    await reopen('Sønderparken')
    const rows = await host().client.organisations.list({})
    expect(rows.map((row) => row.name)).toContain(name)
  })

  test('opening another one closes and publishes the first', async () => {
    await makeDocument(host(), 'Den anden')
    const id = await anOrganisation(host(), { name: 'Kun i den anden' })
    await reopen('Sønderparken')
    expect(await openName()).toBe('Sønderparken')
    expect(await refusal(host().client.organisations.get({ id }))).toEqual({
      code: 'record.notFound',
      data: {},
    })
    await reopen('Den anden')
    expect((await host().client.organisations.get({ id })).name).toBe('Kun i den anden')
    await reopen('Sønderparken')
  })

  test('two calls to open at once end with the last one open, not with two', async () => {
    const refs = [await host().find('Den anden'), await host().find('Sønderparken')]
    await Promise.all(refs.map((ref) => documents().open({ ref })))
    expect(await openName()).toBe('Sønderparken')
  })

  test('a path or an unknown reference opens nothing: the window never names a path', async () => {
    const path = pathOf(host(), 'Sønderparken')
    for (const ref of ['0'.repeat(24), '', '../x', path.slice(0, 64), '__proto__', 'constructor']) {
      expect(await refusal(documents().open({ ref }))).toEqual({ code: 'file.notFound', data: {} })
      const by = { password: A_DOCUMENT.password }
      expect(await refusal(documents().unlock({ ref, by }))).toEqual({ code: 'file.notFound', data: {} })
      expect(await refusal(documents().forget({ ref }))).toEqual({ code: 'file.notFound', data: {} })
    }
    expect(await openName()).toBe('Sønderparken')
  })

  test('one that was moved away is shown as missing and can be taken off the list', async () => {
    await makeDocument(host(), 'Flyttet')
    const ref = await host().find('Flyttet')
    await reopen('Sønderparken')
    rmSync(pathOf(host(), 'Flyttet'))
    const entry = async () => (await documents().list()).find((each) => each.ref === ref)
    expect(await entry()).toMatchObject({ name: 'Flyttet', missing: true })
    expect(await refusal(documents().open({ ref }))).toEqual({ code: 'file.notFound', data: {} })
    await documents().forget({ ref })
    expect(await entry()).toBeUndefined()
  })

  test('the list names folders by their last part only and says when each was opened', async () => {
    const entry = (await documents().list()).find((each) => each.name === 'Sønderparken')
    expect(entry).toMatchObject({ folder: host().documents.split('/').at(-1), missing: false })
    expect(entry?.openedAt).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/)
    expect(JSON.stringify(await documents().list())).not.toContain(dirname(host().documents))
  })

  test('the list is the same after a restart', async () => {
    const before = await documents().list()
    await documents().close()
    const again = await start(host())
    const names = (await again.client.documents.list()).map((each) => each.name)
    await again.client.documents.open({ ref: await again.find('Sønderparken') })
    await again.stop()
    await reopen('Sønderparken')
    expect(names).toEqual(before.map((each) => each.name))
  })

  describe('a file that is not what its name says', () => {
    const places: [what: string, code: string, change: (bytes: Buffer) => Buffer][] = [
      [
        'another kind of file',
        'file.notOurs',
        () => Buffer.from('PK\u0003\u0004 et regneark i forklædning'.repeat(300)),
      ],
      ['empty', 'file.notOurs', () => Buffer.alloc(0)],
      ['cut off', 'file.truncated', (bytes) => bytes.subarray(0, bytes.length - 1000)],
      ['damaged within', 'file.damaged', (bytes) => flipped(bytes, bytes.length - 5000)],
      ['damaged in its header', 'file.damaged', (bytes) => flipped(bytes, bytes.indexOf('savedAt') + 14)],
    ]

    test.each(places)(
      '%s is refused as %s, left as it lies, and what was open can be opened again',
      async (what, code, change) => {
        const name = `Fil ${what}`
        await documents().close()
        copyFileSync(pathOf(host(), 'Sønderparken'), pathOf(host(), name))
        const bytes = change(readFileSync(pathOf(host(), name)))
        writeFileSync(pathOf(host(), name), bytes)
        const refused = await refusal(documents().open({ ref: await host().find(name) }))
        expect(refused.code).toBe(code)
        expect(readFileSync(pathOf(host(), name)).equals(bytes)).toBe(true)
        rmSync(pathOf(host(), name))
        await reopen('Sønderparken')
      },
    )
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

test('a user who gives up the dialogs of the desktop gets no document, no error, and keeps the open one', async () => {
  let giveUp = false
  const machine = aMachine()
  const host = await startDesktopHost(machine, {
    showOpenDialog: () => null,
    showSaveDialog: () => (giveUp ? null : join(machine.documents, 'Åben.drejebog')),
  })
  try {
    await makeDocument(host, 'Åben')
    giveUp = true
    expect(await host.client.documents.create({ name: 'Opgivet', ...A_DOCUMENT })).toBe(false)
    expect(await host.client.documents.pick()).toBeNull()
    expect((await host.client.session.status()).document?.name).toBe('Åben')
    expect(namesIn(machine.documents)).toEqual(['Åben.drejebog'])
  } finally {
    await host.stop()
  }
})
