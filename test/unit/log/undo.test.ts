import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { contacts } from '../../../db/queries/contacts'
import { organisations } from '../../../db/queries/organisations'
import { anImage, anOrganisation, dump, names, ORGANISATION } from '../../fixtures/files'

const CONTACT = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }

function edit(file: OpenFile, fn: () => void): number {
  return operation(file, { label: 'organisation.update' }, fn).n as number
}

function field(file: OpenFile, id: string, name: string): unknown {
  return file.sqlite.prepare(`SELECT "${name}" FROM organisation WHERE id = ?`).pluck().get(id)
}

describe('undo', () => {
  test('of an edit, its undo and its redo leave the tables as they were, byte for byte', () => {
    const file = anImage()
    const id = anOrganisation(file)
    const before = dump(file)
    const n = edit(file, () =>
      organisations.update(file, id, { name: 'boli.nu', city: 'Fredericia', tags: ['bygherre'] }),
    )
    const after = dump(file)
    const undone = undo(file, n)
    expect(dump(file)).toBe(before)
    expect(undone.kept).toEqual([])
    const redone = undo(file, undone.n as number)
    expect(dump(file)).toBe(after)
    undo(file, redone.n as number)
    expect(dump(file)).toBe(before)
  })

  test('brings a deleted organisation back with its contacts and its main contact', () => {
    const file = anImage()
    const organisationId = anOrganisation(file)
    edit(file, () => {
      const contactId = contacts.create(file, { ...CONTACT, organisationId, name: 'Formand' })
      organisations.update(file, organisationId, { mainContactId: contactId })
    })
    const before = dump(file)
    const n = edit(file, () => organisations.remove(file, organisationId))
    expect(names(file)).toEqual([])
    undo(file, n)
    expect(dump(file)).toBe(before)
  })

  test('keeps what somebody changed later, and says which field', () => {
    const file = anImage()
    const id = anOrganisation(file)
    const n = edit(file, () => organisations.update(file, id, { city: 'Fredericia', street: 'Havnegade 1' }))
    edit(file, () => organisations.update(file, id, { city: 'Vejle' }))
    const { kept } = undo(file, n)
    expect(kept).toEqual([{ table: 'organisation', record: id, field: 'city', reason: 'changedLater' }])
    expect(field(file, id, 'city')).toBe('Vejle')
    expect(field(file, id, 'street')).toBeNull()
  })

  test('keeps a field that was changed away and back again later', () => {
    const file = anImage()
    const id = anOrganisation(file)
    const n = edit(file, () => organisations.update(file, id, { city: 'Fredericia' }))
    edit(file, () => organisations.update(file, id, { city: 'Vejle' }))
    edit(file, () => organisations.update(file, id, { city: 'Fredericia' }))
    expect(undo(file, n).kept).toHaveLength(1)
    expect(field(file, id, 'city')).toBe('Fredericia')
  })

  test('of an older edit works once the later one has been undone', () => {
    const file = anImage()
    const id = anOrganisation(file)
    const first = edit(file, () => organisations.update(file, id, { city: 'Fredericia' }))
    const second = edit(file, () => organisations.update(file, id, { city: 'Vejle' }))
    undo(file, second)
    expect(undo(file, first).kept).toEqual([])
    expect(field(file, id, 'city')).toBeNull()
  })

  test('takes its own emptying of a field, before the record goes, for nobody else’s later change', () => {
    const file = anImage()
    const organisationId = anOrganisation(file)
    edit(file, () => {
      const contactId = contacts.create(file, { ...CONTACT, organisationId, name: 'Formand' })
      organisations.update(file, organisationId, { mainContactId: contactId })
    })
    const removed = edit(file, () => organisations.remove(file, organisationId))
    const after = dump(file)
    const undone = undo(file, removed)
    // Away and back again: nothing was changed since, but the log has the field.
    undo(
      file,
      edit(file, () => organisations.update(file, organisationId, { mainContactId: null })),
    )
    expect(undo(file, undone.n as number).kept).toEqual([])
    expect(dump(file)).toBe(after)
  })

  test('keeps a new record that something was hung on later', () => {
    const file = anImage()
    const id = operation(file, { label: 'organisation.create' }, () =>
      organisations.create(file, { ...ORGANISATION, name: 'Ny' }),
    )
    edit(file, () => void contacts.create(file, { ...CONTACT, organisationId: id.value, name: 'Formand' }))
    expect(undo(file, id.n as number).kept).toEqual([
      { table: 'organisation', record: id.value, field: null, reason: 'inUse' },
    ])
    expect(names(file)).toEqual(['Ny'])
  })

  test('does not reach what the program itself put in', () => {
    const file = anImage()
    const { n } = operation(file, { label: 'file.create', kind: 'system' }, () => anOrganisation(file))
    expect(() => undo(file, n as number)).toThrow('undo.notPossible')
  })
})

describe('the change log', () => {
  test('refuses a write outside an operation', () => {
    const file = anImage()
    const id = anOrganisation(file)
    expect(() => organisations.update(file, id, { name: 'Uden om' })).toThrow()
    expect(() => organisations.remove(file, id)).toThrow()
    expect(names(file)).toEqual(['Boligkontoret'])
  })

  test('writes no operation when nothing changed', () => {
    const file = anImage()
    const id = anOrganisation(file)
    const { n } = operation(file, { label: 'organisation.update' }, () =>
      organisations.update(file, id, { name: 'Boligkontoret' }),
    )
    expect(n).toBeNull()
  })

  test('holds only the old values of the changed fields', () => {
    const file = anImage()
    const id = anOrganisation(file)
    const n = edit(file, () => organisations.update(file, id, { city: 'Fredericia' }))
    const old = file.sqlite.prepare('SELECT old FROM change WHERE operation = ?').pluck().get(n)
    expect(old).toBe('{"city":null}')
  })

  test('writes nothing when the work inside throws', () => {
    const file = anImage()
    const before = dump(file)
    expect(() =>
      operation(file, { label: 'organisation.create' }, () => {
        anOrganisation(file)
        throw new Error('midt i det hele')
      }),
    ).toThrow('midt i det hele')
    expect(dump(file)).toBe(before)
    expect(file.sqlite.prepare('SELECT count(*) FROM operation').pluck().get()).toBe(0)
  })
})
