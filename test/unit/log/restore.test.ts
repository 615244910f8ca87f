import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { RESTORE } from '../../../db/log/restore'
import { undo } from '../../../db/log/undo'
import { attachments, keepContent } from '../../../db/queries/attachments'
import { contacts } from '../../../db/queries/contacts'
import { interactions, logInteraction } from '../../../db/queries/interactions'
import { organisationParents, organisationSteps, organisations } from '../../../db/queries/organisations'
import { restoreFromTrash, trash } from '../../../db/queries/trash'
import { anImage, anOrganisation, dump, names } from '../../fixtures/files'

const CONTACT = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }

function edit<T>(file: OpenFile, fn: () => T): { n: number | null; value: T } {
  return operation(file, { label: 'organisation.update' }, fn)
}

const put = (file: OpenFile, id: string) =>
  operation(file, { label: RESTORE }, () => restoreFromTrash(file, id))

const count = (file: OpenFile, table: string) =>
  file.sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()

/** A partner with a main contact, a step, and an entry of the contact log with a next step and a file. */
function aFullPartner(file: OpenFile, name: string): string {
  const organisationId = anOrganisation(file, { name })
  edit(file, () => {
    const contactId = contacts.create(file, { ...CONTACT, organisationId, name: `Kontakt i ${name}` })
    organisations.update(file, organisationId, { mainContactId: contactId })
    organisationSteps.create(file, { organisationId, step: 'dialogue', onDate: '2026-04-03' })
    const entry = { organisationId, contactId, kind: 'call' as const, onDate: '2026-04-03' }
    const step = { text: 'Ring igen', dueOn: '2026-05-01', ownerId: null }
    const interactionId = logInteraction(file, { ...entry, staffId: null, text: 'Talte', topics: [] }, step)
    const contentId = keepContent(file, Buffer.from('bilag'))
    const kind = { agreementId: null, mediaType: 'text/plain', size: 5, contentId }
    attachments.create(file, { organisationId, interactionId, name: 'Bilag.txt', ...kind })
  })
  return organisationId
}

describe('putting back', () => {
  test('brings a partner back with all that hung on it, byte for byte, main contact and all', () => {
    const file = anImage()
    const id = aFullPartner(file, 'Skolen')
    const before = dump(file)
    edit(file, () => organisations.remove(file, id))
    const { value, n } = put(file, id)
    expect(value.kept).toEqual([])
    expect(dump(file)).toBe(before)
    // It is an operation like any other: taken back, the partner is gone and in the bin again.
    undo(file, n as number)
    expect(names(file)).toEqual([])
    expect(trash(file).items.map((each) => each.id)).toEqual([id])
    put(file, id)
    expect(dump(file)).toBe(before)
  })

  test('of one of two that were deleted at once leaves the other and its parts gone, and says what joined them', () => {
    const file = anImage()
    const first = aFullPartner(file, 'Skolen')
    const second = aFullPartner(file, 'Havnen')
    const third = anOrganisation(file, { name: 'Koncernen' })
    const memberships = edit(file, () =>
      [second, third].map((parentId) =>
        organisationParents.create(file, {
          organisationId: first,
          parentId,
          validFrom: parentId === second ? '2025-01-01' : '2026-01-01',
          validTo: parentId === second ? '2025-12-31' : null,
        }),
      ),
    ).value
    const before = dump(file)
    edit(file, () => {
      organisations.remove(file, first)
      organisations.remove(file, second)
    })
    expect(put(file, first).value.kept).toEqual([
      { table: 'organisation_parent', record: memberships[0], field: null, reason: 'missing' },
    ])
    expect(names(file)).toEqual(['Koncernen', 'Skolen'])
    expect(count(file, 'contact')).toBe(1)
    expect(count(file, 'organisation_parent')).toBe(1)
    // The other one brings along what was waiting for it.
    expect(put(file, second).value.kept).toEqual([])
    expect(dump(file)).toBe(before)
    expect(trash(file).items).toEqual([])
  })

  test('of what hung on something that is gone changes nothing, and says so', () => {
    const file = anImage()
    const organisationId = anOrganisation(file)
    const contact = edit(file, () =>
      contacts.create(file, { ...CONTACT, organisationId, name: 'Formand' }),
    ).value
    edit(file, () => contacts.remove(file, contact))
    edit(file, () => organisations.remove(file, organisationId))
    const before = dump(file)
    const { n, value } = put(file, contact)
    expect(n).toBeNull()
    expect(value).toEqual({
      restored: [],
      kept: [{ table: 'contact', record: contact, field: null, reason: 'missing' }],
    })
    expect(dump(file)).toBe(before)
  })

  test('fills in again the references that the deletion emptied, but not where somebody chose another since', () => {
    const file = anImage()
    const organisationId = anOrganisation(file)
    const [first, second] = edit(file, () =>
      ['Formand', 'Kasserer'].map((name) => contacts.create(file, { ...CONTACT, organisationId, name })),
    ).value as [string, string]
    const main = (mainContactId: string) =>
      edit(file, () => organisations.update(file, organisationId, { mainContactId }))
    const mainNow = () => file.sqlite.prepare('SELECT main_contact_id FROM organisation').pluck().get()
    main(first)
    edit(file, () => contacts.remove(file, first))
    put(file, first)
    expect(mainNow()).toBe(first)
    edit(file, () => contacts.remove(file, first))
    main(second)
    expect(put(file, first).value.kept).toMatchObject([{ field: 'main_contact_id', reason: 'changedLater' }])
    expect(mainNow()).toBe(second)
    expect(count(file, 'contact')).toBe(2)
  })

  test('of an entry of the contact log brings its file back and hangs its next step on it again', () => {
    const file = anImage()
    aFullPartner(file, 'Skolen')
    const before = dump(file)
    const id = file.sqlite.prepare('SELECT id FROM interaction').pluck().get() as string
    edit(file, () => interactions.remove(file, id))
    expect(trash(file).items).toMatchObject([{ id, along: [{ table: 'attachment', count: 1 }] }])
    put(file, id)
    expect(dump(file)).toBe(before)
  })

  test('twice does it once', () => {
    const file = anImage()
    const id = anOrganisation(file)
    edit(file, () => organisations.remove(file, id))
    put(file, id)
    expect(put(file, id)).toEqual({ n: null, value: { restored: [], kept: [] } })
    expect(() => put(file, '0192f0aa-0000-7000-8000-000000000001')).toThrow('record.notFound')
  })

  test('never makes an organisation a unit of itself', () => {
    const file = anImage()
    const [first, second] = [anOrganisation(file, { name: 'A' }), anOrganisation(file, { name: 'B' })]
    const under = (organisationId: string, parentId: string) =>
      edit(file, () =>
        organisationParents.create(file, { organisationId, parentId, validFrom: null, validTo: null }),
      ).value
    const old = under(first, second)
    edit(file, () => organisationParents.remove(file, old))
    under(second, first)
    expect(() => put(file, old)).toThrow('organisation.circle')
    expect(count(file, 'organisation_parent')).toBe(1)
  })

  test('works from an older shape of the tables as long as the columns fit, and else says so', () => {
    const file = anImage()
    const [first, second] = [anOrganisation(file, { name: 'A' }), anOrganisation(file, { name: 'B' })]
    edit(file, () => organisations.remove(file, first))
    edit(file, () => organisations.remove(file, second))
    file.sqlite.exec('UPDATE operation SET schema_version = 1')
    const rewrite = file.sqlite.prepare('UPDATE change SET old = ? WHERE record = ? AND kind = 2')
    const old = (id: string) =>
      JSON.parse(
        file.sqlite.prepare('SELECT old FROM change WHERE record = ? AND kind = 2').pluck().get(id) as string,
      )
    // Before there were owners, and with a column that has gone.
    const { owner_id: _owner, ...before } = old(first)
    rewrite.run(JSON.stringify(before), first)
    rewrite.run(JSON.stringify({ ...old(second), fax: '1' }), second)
    expect(put(file, first).value.kept).toEqual([])
    expect(file.sqlite.prepare('SELECT owner_id FROM organisation').pluck().get()).toBeNull()
    expect(() => put(file, second)).toThrow('undo.otherVersion')
    expect(names(file)).toEqual(['A'])
  })
})

describe('the bin', () => {
  test('lists what an edit deleted, newest first, with its name, its partner, and what went along', () => {
    const file = anImage()
    const first = aFullPartner(file, 'Skolen')
    const second = aFullPartner(file, 'Havnen')
    const contact = file.sqlite.prepare('SELECT id FROM contact ORDER BY id LIMIT 1').pluck().get() as string
    edit(file, () => contacts.remove(file, contact))
    edit(file, () => organisations.remove(file, second))
    const { items, more } = trash(file)
    expect(more).toBe(false)
    expect(items.map((each) => each.id)).toEqual([second, contact])
    expect(items[0]?.along).toEqual([
      { table: 'contact', count: 1 },
      { table: 'interaction', count: 1 },
      { table: 'next_step', count: 1 },
      { table: 'attachment', count: 1 },
      { table: 'organisation_step', count: 1 },
    ])
    const owner = items[1]?.deleted.fields.find(({ field }) => field === 'organisation_id')
    expect(items[1]?.deleted.subject).toBe('Kontakt i Skolen')
    expect(owner?.before).toBe('Skolen')
    expect(names(file)).toContain('Skolen')
    expect(first).not.toBe(second)
  })

  test('does not list what is back, nor what went with the undoing of its making', () => {
    const file = anImage()
    const made = operation(file, { label: 'organisation.create' }, () => anOrganisation(file))
    undo(file, made.n as number)
    const id = anOrganisation(file)
    const gone = edit(file, () => organisations.remove(file, id))
    expect(trash(file).items).toHaveLength(1)
    const undone = undo(file, gone.n as number)
    expect(trash(file).items).toEqual([])
    // Deleted again by Ctrl+Y, it is as gone as before.
    undo(file, undone.n as number)
    expect(trash(file).items.map((each) => each.id)).toEqual([id])
  })

  test('finds by kind, by what is written in it, by its partner, and a page at a time', () => {
    const file = anImage()
    const ids = Array.from({ length: 130 }, (_, at) => anOrganisation(file, { name: `Firma ${at}` }))
    const school = aFullPartner(file, 'Skolen')
    edit(file, () => {
      for (const id of ids) organisations.remove(file, id)
      const contact = file.sqlite.prepare('SELECT id FROM contact').pluck().get() as string
      contacts.remove(file, contact)
    })
    const found = (options: Parameters<typeof trash>[1]) => trash(file, options).items
    expect(found({ table: 'contact' })).toHaveLength(1)
    expect(found({ search: 'skolen' })).toHaveLength(1)
    expect(found({ search: 'firma 129' })).toHaveLength(1)
    const first = trash(file, { table: 'organisation' })
    expect(first.more).toBe(true)
    const next = trash(file, { table: 'organisation', before: first.items.at(-1)?.n })
    expect(next.more).toBe(false)
    expect(new Set([...first.items, ...next.items].map((each) => each.id)).size).toBe(130)
    // By what went along with it.
    edit(file, () => organisations.remove(file, school))
    expect(found({ search: 'ring igen' }).map((each) => each.id)).toEqual([school])
  })
})
