import type { fields as danish } from '../da/fields'
import type { Words } from '../words'

/** What each field is called, in forms, columns and history alike. */
export const fields = {
  organisation: {
    name: 'Name',
    kinds: 'Kind',
    sector: 'Sector',
    cvr: 'CVR number',
    pNumber: 'P-number',
    industryCode: 'Industry code',
    industryScheme: 'Industry code edition',
    street: 'Address',
    postcode: 'Postcode',
    city: 'Town',
    website: 'Website',
    tags: 'Tags',
    note: 'Note',
    mainContactId: 'Main contact',
    ownerId: 'Responsible',
  },
  contact: {
    organisationId: 'Organisation',
    name: 'Name',
    role: 'Role',
    phone: 'Phone',
    email: 'E-mail',
    validFrom: 'From',
    validTo: 'To',
    note: 'Note',
  },
  organisationEmployees: {
    organisationId: 'Organisation',
    countedOn: 'Counted on',
    employees: 'Employees',
  },
  organisationStep: {
    organisationId: 'Organisation',
    step: 'Step',
    onDate: 'Date',
  },
  organisationParent: {
    organisationId: 'Unit',
    parentId: 'Belongs to',
    validFrom: 'From',
    validTo: 'To',
  },
  interaction: {
    organisationId: 'Partner',
    contactId: 'Spoken with',
    kind: 'Way of contact',
    onDate: 'Date',
    staffId: 'Who of us',
    text: 'What happened',
    topics: 'Discussed',
  },
  nextStep: {
    organisationId: 'Partner',
    interactionId: 'From the contact log',
    text: 'Next step',
    dueOn: 'Due',
    ownerId: 'Who does it',
    doneOn: 'Done',
  },
  savedView: { list: 'List', name: 'Name of the view', settings: 'Setup' },
  attachment: {
    organisationId: 'Partner',
    interactionId: 'From the contact log',
    name: 'File name',
    contentId: 'Content',
  },
  notDuplicate: { organisationId: 'Partner', otherId: 'Partner' },
  staff: {
    name: 'Name',
    initials: 'Initials',
    active: 'Active',
  },
  fileFact: {
    value: 'Fact about the file',
  },
} as const satisfies Words<typeof danish>
