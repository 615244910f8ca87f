import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { agreementParties, agreements, agreementUnits, commitments } from '../../../db/queries/agreements'
import { attachments, keepContent } from '../../../db/queries/attachments'
import { contacts } from '../../../db/queries/contacts'
import { dismissDuplicate, dismissedDuplicates, duplicates } from '../../../db/queries/duplicates'
import { logInteraction } from '../../../db/queries/interactions'
import { mergeOrganisations } from '../../../db/queries/merge'
import { organisationRecord } from '../../../db/queries/organisation-list'
import {
  organisationEmployeeCounts,
  organisationParents,
  organisationSteps,
  organisations,
} from '../../../db/queries/organisations'
import { groupMembers, programmeGroups } from '../../../db/queries/programme'
import { trash } from '../../../db/queries/trash'
import { AN_INTERACTION, anImage, anOrganisation, dump, NEW_CONTACT, names } from '../../fixtures/files'
import { A_COMMITMENT, A_PARTY, ALWAYS, AN_AGREEMENT } from '../../fixtures/programme'

const TODAY = '2026-11-25'
const merge = (file: OpenFile, keep: string, drop: string, fields: object = {}) =>
  operation(file, { label: 'organisation.merge' }, () => mergeOrganisations(file, keep, drop, fields))
const write = <T>(file: OpenFile, fn: () => T) => operation(file, { label: 'organisation.update' }, fn).value

/** A partner with one of everything that can hang on it. */
function aFullOne(file: OpenFile, name: string, contact: object): { id: string; contactId: string } {
  const id = anOrganisation(file, { name, city: 'Fredericia' })
  return write(file, () => {
    const contactId = contacts.create(file, {
      ...NEW_CONTACT,
      organisationId: id,
      name: 'Formand',
      ...contact,
    })
    organisations.update(file, id, { mainContactId: contactId })
    const entry = logInteraction(
      file,
      { ...AN_INTERACTION, organisationId: id, contactId, text: `Talte med ${name}` },
      { text: 'Ring igen', dueOn: '2026-12-01', ownerId: null },
    )
    attachments.create(file, {
      ...{
        organisationId: id,
        agreementId: null,
        interactionId: entry,
        name: 'Referat.txt',
        mediaType: 'text/plain',
        size: 3,
      },
      contentId: keepContent(file, Buffer.from('abc')),
    })
    organisationSteps.create(file, { organisationId: id, step: 'dialogue', onDate: '2026-01-15' })
    organisationEmployeeCounts.create(file, { organisationId: id, countedOn: '2026-01-15', employees: 12 })
    return { id, contactId }
  })
}

describe('two partners made one', () => {
  test('keep everything that hung on both, what stood twice once, and one undo and redo are byte for byte', () => {
    const file = anImage()
    const keep = aFullOne(file, 'Murermester Hansen', { phone: '12345678' })
    const drop = aFullOne(file, 'Murermester Hansen ApS', { name: 'Direktør' })
    const unit = anOrganisation(file, { name: 'Afdelingen' })
    write(file, () =>
      organisationParents.create(file, {
        organisationId: unit,
        parentId: drop.id,
        validFrom: null,
        validTo: null,
      }),
    )
    const before = dump(file)
    const { n } = merge(file, keep.id, drop.id, {
      name: 'Murermester Hansen ApS',
      mainContactId: drop.contactId,
    })
    const after = dump(file)
    const record = organisationRecord(file, keep.id, TODAY)
    expect(record).toMatchObject({ name: 'Murermester Hansen ApS', mainContactId: drop.contactId })
    expect(record.contacts.map(({ name }) => name).sort()).toEqual(['Direktør', 'Formand'])
    expect([record.interactions.length, record.nextSteps.length, record.attachments.length]).toEqual([
      2, 2, 2,
    ])
    expect([record.steps.length, record.employeeCounts.length]).toEqual([1, 1])
    expect(record.units).toMatchObject([{ name: 'Afdelingen' }])
    expect(names(file)).toEqual(['Afdelingen', 'Murermester Hansen ApS'])
    const undone = undo(file, n as number)
    expect(undone.kept).toEqual([])
    expect(dump(file)).toBe(before)
    expect(undo(file, undone.n as number).kept).toEqual([])
    expect(dump(file)).toBe(after)
  })

  test('have a contact that both had once, with the entries of both, and it can be the main one', () => {
    const file = anImage()
    const keep = aFullOne(file, 'Skolen', { phone: '12345678', role: 'Leder' })
    const drop = aFullOne(file, 'Skolen Nord', { phone: '12345678' })
    merge(file, keep.id, drop.id, { mainContactId: drop.contactId })
    const record = organisationRecord(file, keep.id, TODAY)
    expect(record.contacts).toMatchObject([{ id: keep.contactId, role: 'Leder' }])
    expect(record.mainContactId).toBe(keep.contactId)
    expect(record.interactions.map(({ contactId }) => contactId)).toEqual([keep.contactId, keep.contactId])
  })

  test('of whom one was a unit of the other, leave no unit of itself', () => {
    const file = anImage()
    const [keep, drop] = [anOrganisation(file), anOrganisation(file)] as [string, string]
    write(file, () =>
      organisationParents.create(file, {
        organisationId: drop,
        parentId: keep,
        validFrom: null,
        validTo: null,
      }),
    )
    merge(file, keep, drop)
    expect(organisationRecord(file, keep, TODAY)).toMatchObject({ parents: [], units: [] })
  })

  test('are refused where a circle would come of it, and nothing is changed', () => {
    const file = anImage()
    const [top, middle, low] = ['A', 'B', 'C'].map((name) => anOrganisation(file, { name })) as [
      string,
      string,
      string,
    ]
    const under = (organisationId: string, parentId: string) =>
      write(file, () =>
        organisationParents.create(file, { organisationId, parentId, validFrom: null, validTo: null }),
      )
    under(middle, top)
    under(low, middle)
    const before = dump(file)
    expect(() => merge(file, top, low)).toThrow('organisation.circle')
    expect(() => merge(file, top, top)).toThrow('merge.same')
    expect(() => merge(file, top, 'nobody')).toThrow('record.notFound')
    expect(dump(file)).toBe(before)
  })

  test('that are party to one agreement on the same days are party once, for all of them, and nothing signed is lost', () => {
    const file = anImage()
    const keep = anOrganisation(file, { name: 'Skolen' })
    const drop = anOrganisation(file, { name: 'Skole' })
    const agreementId = write(file, () => {
      const made = agreements.create(file, AN_AGREEMENT)
      const party = { ...A_PARTY, agreementId: made }
      const early = { validFrom: '2026-01-01', validTo: '2026-06-30' }
      agreementParties.create(file, { ...party, ...early, organisationId: keep, signatoryRole: 'formand' })
      agreementParties.create(file, {
        ...party,
        organisationId: drop,
        validFrom: '2026-05-01',
        signedOn: '2026-05-02',
      })
      // Long before: a time of its own.
      const before = { validFrom: '2020-01-01', validTo: '2020-12-31' }
      agreementParties.create(file, { ...party, ...before, organisationId: drop })
      for (const organisationId of [keep, drop])
        agreementUnits.create(file, { ...ALWAYS, agreementId: made, organisationId })
      commitments.create(file, { ...A_COMMITMENT, agreementId: made, organisationId: drop })
      return made
    })
    const before = dump(file)
    const { n } = merge(file, keep, drop)
    const rows = (table: string) =>
      file.sqlite
        .prepare(`SELECT * FROM "${table}" WHERE agreement_id = ? ORDER BY valid_from`)
        .all(agreementId)
    expect(rows('agreement_party')).toMatchObject([
      { organisation_id: keep, valid_from: '2020-01-01', valid_to: '2020-12-31' },
      {
        organisation_id: keep,
        valid_from: '2026-01-01',
        valid_to: null,
        signatory_role: 'formand',
        signed_on: '2026-05-02',
      },
    ])
    expect(rows('agreement_unit')).toMatchObject([{ organisation_id: keep }])
    expect(rows('commitment')).toMatchObject([{ organisation_id: keep }])
    const after = dump(file)
    const undone = undo(file, n as number)
    expect(dump(file)).toBe(before)
    undo(file, undone.n as number)
    expect(dump(file)).toBe(after)
    // Each of them can still be written: nobody is party twice.
    const [, now] = rows('agreement_party') as { id: string }[]
    write(file, () => agreementParties.update(file, now?.id as string, { validTo: '2026-12-31' }))
  })

  test('that sit in one group sit there once, and the merge is taken back byte for byte', () => {
    const file = anImage()
    const keep = anOrganisation(file, { name: 'Skolen' })
    const drop = anOrganisation(file, { name: 'Skole' })
    write(file, () => {
      const groupId = programmeGroups.create(file, {
        ...ALWAYS,
        name: 'Styregruppen',
        kind: 'steeringGroup',
        parentId: null,
        note: null,
      })
      for (const organisationId of [keep, drop])
        groupMembers.create(file, { ...ALWAYS, groupId, organisationId, contactId: null, role: 'medlem' })
    })
    const before = dump(file)
    const { n } = merge(file, keep, drop)
    expect(file.sqlite.prepare('SELECT organisation_id FROM group_member').pluck().all()).toEqual([keep])
    const after = dump(file)
    const undone = undo(file, n as number)
    expect(dump(file)).toBe(before)
    undo(file, undone.n as number)
    expect(dump(file)).toBe(after)
  })

  test('leave nothing in the bin, from where only an empty shell could come back', () => {
    const file = anImage()
    const keep = aFullOne(file, 'Skolen', {})
    const drop = aFullOne(file, 'Skolen Nord', {})
    merge(file, keep.id, drop.id)
    expect(trash(file).items).toEqual([])
  })

  test('keep what somebody wrote after, when the merge is taken back', () => {
    const file = anImage()
    const keep = aFullOne(file, 'Skolen', {})
    const drop = aFullOne(file, 'Skolen Nord', { name: 'Leder' })
    const { n } = merge(file, keep.id, drop.id, { city: 'Vejle' })
    write(file, () => organisations.update(file, keep.id, { city: 'Kolding' }))
    const { kept } = undo(file, n as number)
    expect(kept).toMatchObject([{ record: keep.id, field: 'city', reason: 'changedLater' }])
    expect(names(file)).toEqual(['Skolen', 'Skolen Nord'])
  })
})

describe('pairs that may be one', () => {
  test('are listed with their reason until somebody says that they are two', () => {
    const file = anImage()
    const a = anOrganisation(file, { name: 'Murermester Hansen ApS', postcode: '7000' })
    const b = anOrganisation(file, { name: 'Murermester Hansen', postcode: '7000' })
    anOrganisation(file, { name: 'Boligkontoret', postcode: '7000' })
    const [pair, ...others] = duplicates(file, TODAY)
    expect(others).toEqual([])
    expect([pair?.a.id, pair?.b.id].sort()).toEqual([a, b].sort())
    expect(pair?.reason).toBe('name')
    write(file, () => dismissDuplicate(file, b, a))
    write(file, () => dismissDuplicate(file, a, b))
    expect(duplicates(file, TODAY)).toEqual([])
    expect(dismissedDuplicates(file)).toHaveLength(1)
  })

  test('that were told apart stay so when one of them is merged with a third', () => {
    const file = anImage()
    const [a, b, c] = ['A', 'B', 'C'].map((name) => anOrganisation(file, { name })) as [
      string,
      string,
      string,
    ]
    write(file, () => {
      dismissDuplicate(file, a, b)
      dismissDuplicate(file, b, c)
      dismissDuplicate(file, a, c)
    })
    merge(file, a, c)
    expect(dismissedDuplicates(file)).toEqual([[a, b].sort()])
  })
})
