import type { exports as danish } from '../da/exports'
import type { Words } from '../words'

/** What leaves the program as a workbook, and the register of it. */
export const exports = {
  list: 'Save the list as Excel',
  dialog: 'Save as Excel: {{title}}',
  columns: 'Columns',
  sheets: 'Sheets',
  persons: 'Columns about persons',
  personsAbout: 'They go along only if you tick them. It must then say what they are for.',
  recipient: 'Who gets it?',
  ownUse: 'Own use',
  purpose: 'What is it for?',
  noted: 'Recipient, purpose and columns are noted in the list of exports under “Excel in and out”.',
  prefilled: 'Fill in the latest counts',
  namesHidden:
    'Names are hidden (F8). They are not in the file either: participants appear by their local id, and free text as “Hidden (F8)”.',
  save: 'Save as Excel',
  noColumns: 'Choose at least one column.',
  recipientMissing: 'Write who gets it.',
  purposeMissing: 'Write what the facts about persons are for.',
  section: 'Out',
  ready: {
    partners: 'List of partners',
    targetGroupForm: 'Form for the target group’s counts',
    agreements: 'Agreements',
    places: 'Places and placements',
    participants: 'Participants',
    programme: 'The whole programme',
  },
  about: {
    partners: 'All partners, contacts only if you want them.',
    targetGroupForm:
      'For the job centre: a row for each target group, with a guide. It can be read in again.',
    agreements: 'All agreements as they stand today.',
    places:
      'A sheet of the places, with what is taken, free and missing, and one of the placements. Names only if you like.',
    participants: 'Numbers and status. Names and what tells of each person only if you like.',
    programme: 'A sheet for each kind: partners, target groups, agreements, goals, contact log …',
  },
  make: 'Save …',
  makeOf: 'Save {{what}} as Excel',
  register: 'What has gone out',
  registerEmpty: 'Nothing has gone out yet.',
  heads: {
    at: 'When',
    staff: 'Who of us',
    what: 'What',
    recipient: 'To whom',
    purpose: 'Purpose',
    columns: 'Columns',
    rows: 'Rows',
  },
  withPersons: 'about persons too',
  lists: { organisations: 'The list of partners' },
  otherList: 'A list',
} as const satisfies Words<typeof danish>
