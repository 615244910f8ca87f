import { expect, test } from 'vitest'
import { operation } from '../../../db/log/operation'
import { contacts } from '../../../db/queries/contacts'
import { fileContents } from '../../../db/queries/contents'
import { organisationRecord } from '../../../db/queries/organisation-list'
import { staffMembers } from '../../../db/queries/staff'
import { anImage, anOrganisation, NEW_CONTACT } from '../../fixtures/files'
import { programmeActs } from '../../fixtures/programme-acts'

/** A file with one record of each kind of the programme. */
function aProgrammeFile() {
  const file = anImage()
  const centre = anOrganisation(file, { name: 'Centret' })
  const school = anOrganisation(file, { name: 'Skolen' })
  operation(file, { label: 'test' }, () => {
    const staffId = staffMembers.create(file, { name: 'Mette Prøve', initials: 'MP', active: true })
    const contactId = contacts.create(file, { ...NEW_CONTACT, organisationId: school, name: 'Formand' })
    for (const [, act] of programmeActs(file, { organisations: [centre, school], contactId, staffId })) act()
  })
  return { file, centre, school }
}

test('what the file holds of the programme is counted by its kind, and by the year it is about', () => {
  expect(fileContents(aProgrammeFile().file)).toMatchObject({
    agreements: 2,
    agreementParties: 1,
    commitments: 1,
    targetGroups: 1,
    targetGroupCounts: 2,
    goals: 2,
    goalEntries: 2,
    goalFollowUps: 1,
    programmeGroups: 2,
    groupMembers: 1,
    areas: 2,
    figureSets: 1,
    attachments: 1,
    targetGroupCountsByYear: [
      { year: '2026', count: 1 },
      { year: '2013', count: 1 },
    ],
    goalEntriesByYear: [{ year: '2026', count: 2 }],
    goalFollowUpsByYear: [{ year: '2026', count: 1 }],
  })
})

test('a partner says in how many agreements and groups it stands, for the question before it is deleted', () => {
  const { file, centre, school } = aProgrammeFile()
  const of = (id: string) => organisationRecord(file, id, '2026-11-23').inProgramme
  expect(of(centre)).toEqual({ parties: 1, units: 0, groupMembers: 0 })
  expect(of(school)).toEqual({ parties: 0, units: 2, groupMembers: 1 })
})
