import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { attachments, attachmentsOf, keepContent } from '../../../db/queries/attachments'
import { contacts } from '../../../db/queries/contacts'
import { interactions, interactionsOf, logInteraction } from '../../../db/queries/interactions'
import { nextSteps, nextStepsOf } from '../../../db/queries/next-steps'
import { organisationList } from '../../../db/queries/organisation-list'
import { organisations } from '../../../db/queries/organisations'
import { staffMembers } from '../../../db/queries/staff'
import { AN_INTERACTION, anImage, anOrganisation, dump, NEW_CONTACT } from '../../fixtures/files'

function edit<T>(file: OpenFile, fn: () => T) {
  return operation(file, { label: 'interaction.update' }, fn)
}

const row = (file: OpenFile, id: string, asOf: string) =>
  organisationList(file, asOf).find((each) => each.id === id)

describe('an entry of the contact log', () => {
  test('comes with its next step, and both go again with one undo', () => {
    const file = anImage()
    const organisationId = anOrganisation(file)
    const before = dump(file)
    const entry = { ...AN_INTERACTION, organisationId, text: 'To pladser fra februar' }
    const { n } = edit(file, () =>
      logInteraction(file, entry, { text: 'Send paradigmet', dueOn: '2026-12-09', ownerId: null }),
    )
    const [logged] = interactionsOf(file, organisationId)
    expect(nextStepsOf(file, organisationId)).toMatchObject([
      { text: 'Send paradigmet', interactionId: logged?.id, doneOn: null },
    ])
    expect(undo(file, n as number).kept).toEqual([])
    expect(dump(file)).toBe(before)
  })

  test('refuses a contact of another partner, and nothing of it stays', () => {
    const file = anImage()
    const [ours, theirs] = [anOrganisation(file), anOrganisation(file, { name: 'boli.nu' })]
    const contactId = edit(file, () =>
      contacts.create(file, { ...NEW_CONTACT, organisationId: theirs, name: 'Formand' }),
    ).value
    expect(() =>
      edit(file, () => interactions.create(file, { ...AN_INTERACTION, organisationId: ours, contactId })),
    ).toThrow('field.invalid')
    expect(interactionsOf(file, ours)).toEqual([])
  })

  test('takes its files along to another partner, but leaves what is to be done where it is', () => {
    const file = anImage()
    const [from, to] = [anOrganisation(file), anOrganisation(file, { name: 'boli.nu' })] as [string, string]
    const id = edit(file, () =>
      logInteraction(
        file,
        { ...AN_INTERACTION, organisationId: from },
        {
          text: 'Ring igen',
          dueOn: '2026-12-09',
          ownerId: null,
        },
      ),
    ).value
    edit(file, () =>
      attachments.create(file, {
        organisationId: from,
        agreementId: null,
        interactionId: id,
        name: 'Referat.txt',
        mediaType: 'text/plain',
        size: 3,
        contentId: keepContent(file, Buffer.from('abc')),
      }),
    )
    edit(file, () => interactions.update(file, id, { organisationId: to }))
    expect(attachmentsOf(file, { organisationId: to })).toHaveLength(1)
    expect(nextStepsOf(file, from)).toHaveLength(1)
    // The partner it came from can still be deleted: what hangs on it goes, what hangs on the entry stays.
    edit(file, () => organisations.remove(file, from))
    expect(interactionsOf(file, to)).toHaveLength(1)
    expect(nextStepsOf(file, to)).toEqual([])
  })

  test('goes and leaves what was to be done, without its files', () => {
    const file = anImage()
    const organisationId = anOrganisation(file)
    const step = { text: 'Ring igen', dueOn: '2026-12-09', ownerId: null }
    const id = edit(file, () => logInteraction(file, { ...AN_INTERACTION, organisationId }, step)).value
    edit(file, () => interactions.remove(file, id))
    expect(nextStepsOf(file, organisationId)).toMatchObject([{ text: 'Ring igen', interactionId: null }])
  })

  test('no longer says with whom when that contact is deleted, and says so again after an undo', () => {
    const file = anImage()
    const organisationId = anOrganisation(file)
    const contactId = edit(file, () =>
      contacts.create(file, { ...NEW_CONTACT, organisationId, name: 'Formand' }),
    ).value
    edit(file, () => interactions.create(file, { ...AN_INTERACTION, organisationId, contactId }))
    const { n } = edit(file, () => contacts.remove(file, contactId))
    expect(interactionsOf(file, organisationId)).toMatchObject([{ contactId: null }])
    undo(file, n as number)
    expect(interactionsOf(file, organisationId)).toMatchObject([{ contactId }])
  })
})

describe('the list of partners as of a day', () => {
  test('knows the last contact and the last discussion of that day, and not what came later', () => {
    const file = anImage()
    const organisationId = anOrganisation(file)
    const on = (onDate: string, kind: 'call' | 'discussion') =>
      edit(file, () => interactions.create(file, { ...AN_INTERACTION, organisationId, kind, onDate }))
    on('2013-01-08', 'discussion')
    on('2013-02-01', 'call')
    expect(row(file, organisationId, '2013-01-07')).toMatchObject({
      lastInteractionOn: null,
      discussedOn: null,
    })
    expect(row(file, organisationId, '2013-01-31')).toMatchObject({
      lastInteractionOn: '2013-01-08',
      discussedOn: '2013-01-08',
    })
    expect(row(file, organisationId, '2013-02-01')).toMatchObject({
      lastInteractionOn: '2013-02-01',
      discussedOn: '2013-01-08',
    })
  })

  test('shows the most urgent step that is not done', () => {
    const file = anImage()
    const organisationId = anOrganisation(file)
    const step = (text: string, dueOn: string, doneOn: string | null) =>
      edit(file, () =>
        nextSteps.create(file, { organisationId, interactionId: null, text, dueOn, ownerId: null, doneOn }),
      )
    step('Senere', '2026-12-20', null)
    step('Udført', '2026-11-01', '2026-11-02')
    step('Først', '2026-12-01', null)
    expect(row(file, organisationId, '2026-11-23')).toMatchObject({
      nextStep: 'Først',
      nextStepOn: '2026-12-01',
    })
  })
})

test('a member of staff who stands in a record is not removed, even without having written anything', () => {
  const file = anImage()
  const organisationId = anOrganisation(file)
  const ownerId = edit(file, () =>
    staffMembers.create(file, { name: 'Mette Prøve', initials: 'MP', active: true }),
  ).value
  edit(file, () => organisations.update(file, organisationId, { ownerId }))
  expect(() => edit(file, () => staffMembers.remove(file, ownerId))).toThrow('staff.inUse')
})
