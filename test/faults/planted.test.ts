import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../db/clock'
import { backupFolder, makeBackup } from '../../db/file/backup'
import { readHeader } from '../../db/file/header'
import type { BrowserHost } from '../api/host/browser'
import { aMachine, makeDocument } from '../api/host/hosts'
import { refusal } from '../api/refusal'
import { aFolder } from '../fixtures/place'
import { startHost } from './host'
import { limitFileSize } from './places'

/** Nothing else in the world reads like these. The staff's names are not among them: the lease shows those. */
const PLANTED = {
  name: 'Kvædefrø Æblegård',
  person: 'Ålborghilde Qvistøxe',
  role: 'Zebrafinkeformand',
  phone: '+4571947163',
  email: 'aalborghilde@qvistoexe.example',
  note: 'Sygemeldt siden Xylofonfesten',
  street: 'Qvistøxevej 947',
  city: 'Øxenborgby',
  tag: 'jordskælvsramt',
  website: 'https://www.kvaedefroe.example/',
  refused: 'Wolframsløjfe 25471',
}

/** A text as it might lie in a file: in any of these it can be read again. */
function formsOf(text: string): Buffer[] {
  const utf16 = Buffer.from(text, 'utf16le')
  const bigEndian = Buffer.from(utf16).swap16()
  const escaped = text.replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const base64 = [0, 1, 2].flatMap((shift) =>
    [Buffer.from(text), utf16].map((bytes) => {
      const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
      // What the neighbours mix into is cut away at both ends.
      return shifted.slice(shift === 0 ? 0 : 4, -4)
    }),
  )
  const others = [
    encodeURIComponent(text),
    encodeURI(text),
    escaped,
    Buffer.from(text).toString('hex'),
    ...base64,
  ]
  return [
    Buffer.from(text),
    Buffer.from(text.toLowerCase()),
    Buffer.from(text, 'latin1'),
    utf16,
    bigEndian,
  ].concat(others.map((form) => Buffer.from(form)))
}

const NEEDLES = Object.values(PLANTED).flatMap((text) => formsOf(text).map((form) => ({ text, form })))

type Find = { file: string; text: string }

/** Looks through every byte of every file under some folders, and through their names. */
function search(folders: string[]): { files: string[]; finds: Find[] } {
  const files: string[] = []
  const finds: Find[] = []
  const look = (file: string, bytes: Buffer) => {
    for (const { text, form } of NEEDLES) if (bytes.includes(form)) finds.push({ file, text })
  }
  for (const folder of folders)
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, entry)
      look(`the name ${entry}`, Buffer.from(entry))
      if (!statSync(path).isFile()) continue
      files.push(path)
      look(path, readFileSync(path))
    }
  return { files, finds }
}

/** Writes planted texts into every field there is, through the host. */
async function plant({ client }: BrowserHost): Promise<string> {
  const { name, note, street, city, tag, website, person, role, phone, email } = PLANTED
  const { id } = await client.organisations.create({ name, note, street, city, website, tags: [tag] })
  const none = { validFrom: null, validTo: null }
  const contact = { organisationId: id, name: person, role, phone, email, note, ...none }
  const { id: contactId } = await client.contacts.create(contact)
  await client.organisations.update({ id, fields: { mainContactId: contactId } })
  return id
}

/** Everything that can be refused, with planted texts in it. */
async function provoke(host: BrowserHost, id: string): Promise<void> {
  const { client } = host
  const text = PLANTED.refused
  await refusal(client.organisations.update({ id, fields: { cvr: text } }))
  await refusal(client.organisations.update({ id, fields: { website: text } }))
  await refusal(client.organisations.update({ id, fields: { street: text.repeat(50) } }))
  await refusal(client.organisations.update({ id, fields: { name: '' } }))
  await refusal(client.organisations.create({ name: text, [text]: text } as never))
  await refusal(client.organisations.get({ id: text }))
  await refusal(client.documents.unlock({ ref: text, by: { recoveryKey: text } }))
  await refusal(
    client.documents.create({
      name: `${text}/..`,
      password: text,
      staffName: text,
      initials: 'MP',
      keeper: 'municipality',
    }),
  )
  await refusal(client.backups.restore({ id: text }))
  for (const body of [`{"${text}"`, JSON.stringify({ json: { name: text, kinds: [text] } })])
    await fetch(`${host.origin}/rpc/organisations/create?${encodeURIComponent(text)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: host.origin, 'x-drejebog-token': host.token },
      body,
    })
  await fetch(`${host.origin}/${encodeURIComponent(text)}`)
  // A write that the disk refuses: SQLite's own message would name the row.
  if (process.platform === 'linux') {
    limitFileSize(host, 8192)
    await refusal(client.organisations.create({ name: text, note: text.repeat(400) }))
    limitFileSize(host, 'unlimited')
  }
  await refusal(
    client.organisations.update({ id: '018f0000-0000-7000-8000-000000000001', fields: { name: text } }),
  )
}

describe('a planted name', () => {
  test('is in no file that the program wrote, through work, errors, backups, a conflict and a kill', async () => {
    const machine = aMachine()
    const temporary = aFolder()
    const start = () => startHost(machine, { TMPDIR: temporary, TEMP: temporary, TMP: temporary })
    const host = await start()
    await makeDocument(host, 'Sønderparken')
    const id = await plant(host)
    await provoke(host, id)
    await host.client.documents.publish()
    // The host's own copy of the day may be older than the planted data, so one more is made of the document.
    await expect.poll(() => host.client.backups.list(), { timeout: 30_000 }).not.toEqual([])
    const path = join(machine.documents, 'Sønderparken.drejebog')
    const { fileId } = (await readHeader(path)).header
    const backup = await makeBackup(path, backupFolder(machine.dataFolder, fileId), 'restore', systemClock)
    await host.client.contacts.update({
      id: (await host.client.organisations.get({ id })).contacts[0]?.id as string,
      fields: { note: PLANTED.refused },
    })
    await host.client.backups.restore({ id: basename(backup) })
    await host.client.organisations.update({ id, fields: { note: `${PLANTED.note}, to gange` } })
    renameSync(machine.documents, `${machine.documents}-væk`)
    await refusal(host.client.documents.publish())
    renameSync(`${machine.documents}-væk`, machine.documents)
    // Killed while it writes: what is half done lies in the journal.
    const writing = Promise.allSettled(Array.from({ length: 40 }, () => plant(host)))
    await new Promise((resolve) => setTimeout(resolve, 60))
    await host.end('SIGKILL')
    await writing
    const folders = [machine.dataFolder, machine.documents, temporary]
    const { files, finds } = search(folders)
    expect(finds).toEqual([])
    const seen = files.map((file) => file.replace(/^.*[\\/]/, ''))
    for (const name of [
      'image.db',
      'image.db-journal',
      'state.json',
      'keyring.json',
      'settings.json',
      'backend.log',
    ])
      expect(seen, 'what was to be searched').toContain(name)
    expect(seen.filter((name) => name.endsWith('.drejebog')).length).toBeGreaterThan(2)
    expect(statSync(join(machine.dataFolder, 'logs', 'backend.log')).size).toBeGreaterThan(100)

    const again = await start()
    await again.client.documents.open({ ref: await again.find('Sønderparken') })
    expect((await again.client.organisations.get({ id })).contacts[0]?.name).toBe(PLANTED.person)
    await again.end('SIGTERM')
    expect(search(folders).finds).toEqual([])
  })

  test('would have been found: the control finds every one in every form, and in a name', () => {
    const folder = aFolder()
    const inside = join(folder, 'tre', 'mapper', 'ned')
    mkdirSync(inside, { recursive: true })
    const noise = readFileSync(process.execPath).subarray(0, 100_000)
    for (const text of Object.values(PLANTED))
      for (const [index, form] of formsOf(text).entries()) {
        const path = join(inside, 'kopi.db')
        writeFileSync(path, Buffer.concat([noise, form, noise]))
        expect(search([folder]).finds, `${text}, form ${index}`).toContainEqual({ file: path, text })
      }
    const quoted = Buffer.from(JSON.stringify(PLANTED)).toString('base64')
    writeFileSync(join(inside, 'kopi.db'), quoted)
    expect(new Set(search([folder]).finds.map(({ text }) => text))).toEqual(new Set(Object.values(PLANTED)))
    copyFileSync(join(inside, 'kopi.db'), join(folder, `${PLANTED.person}.txt`))
    expect(search([folder]).finds.map(({ file }) => file)).toContain(`the name ${PLANTED.person}.txt`)
  })
})
