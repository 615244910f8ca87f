import type { changes as danish } from '../da/changes'
import type { Words } from '../words'

/** What somebody did, told as a secretary would. */
export const changes = {
  somebody: 'Somebody',
  you: 'You',
  unnamed: 'without a name',
  ofSubject: '{{thing}} for {{subject}}',
  thing: {
    organisation: 'the partner {{name}}',
    contact: 'the contact {{name}}',
    organisationStep: 'the step {{step}} ({{date}})',
    organisationEmployees: '{{employees}} employees (counted {{date}})',
    organisationParent: '{{unit}} as a unit of {{parent}}',
    staff: 'the staff member {{name}}',
    fileFact: 'a fact about the file',
  },
  things: {
    organisation_one: '{{number}} partner',
    organisation_other: '{{number}} partners',
    contact_one: '{{number}} contact',
    contact_other: '{{number}} contacts',
    organisationStep_one: '{{number}} step',
    organisationStep_other: '{{number}} steps',
    organisationEmployees_one: '{{number}} head count',
    organisationEmployees_other: '{{number}} head counts',
    organisationParent_one: '{{number}} link between units',
    organisationParent_other: '{{number}} links between units',
    staff_one: '{{number}} staff member',
    staff_other: '{{number}} staff members',
    fileFact_one: '{{number}} fact about the file',
    fileFact_other: '{{number}} facts about the file',
  },
  edit: {
    created: '{{who}} added {{thing}}',
    deleted: '{{who}} deleted {{thing}}',
    field: {
      changed: '{{who}} changed {{field}} from {{before}} to {{after}}',
      filled: '{{who}} entered {{field}}: {{after}}',
      emptied: '{{who}} deleted {{field}}, which was {{before}}',
      long: '{{who}} changed the text in {{field}}',
      on: '{{who}} made {{subject}} active',
      off: '{{who}} made {{subject}} inactive',
    },
  },
  undo: {
    created: '{{who}} undid this and put {{thing}} back',
    deleted: '{{who}} undid this and removed {{thing}} again',
    field: {
      changed: '{{who}} undid this and took {{field}} from {{before}} back to {{after}}',
      filled: '{{who}} undid this and put {{field}} back to {{after}}',
      emptied: '{{who}} undid this and emptied {{field}}, which was {{before}}',
      long: '{{who}} undid the change of the text in {{field}}',
      on: '{{who}} undid this and made {{subject}} active again',
      off: '{{who}} undid this and made {{subject}} inactive again',
    },
  },
  redo: {
    created: '{{who}} redid this and added {{thing}} again',
    deleted: '{{who}} redid this and deleted {{thing}} again',
    field: {
      changed: '{{who}} redid the change of {{field}} from {{before}} to {{after}}',
      filled: '{{who}} redid this and entered {{field}} again: {{after}}',
      emptied: '{{who}} redid this and deleted {{field}} again, which was {{before}}',
      long: '{{who}} redid the change of the text in {{field}}',
      on: '{{who}} redid this and made {{subject}} active',
      off: '{{who}} redid this and made {{subject}} inactive',
    },
  },
  system: {
    create: 'The file was created',
    begin: 'The file was taken into use',
    restore: '{{who}} put the file back to a backup',
  },
  kept: {
    unnamed: 'Something',
    field: {
      changedLater: '{{field}} stayed as it is, because it has been changed since.',
      inUse: '{{field}} stayed as it is, because something else uses it.',
      missing: '{{field}} stayed as it is, because what stood there before no longer exists.',
    },
    record: {
      changedLater: '{{name}} stayed as it is, because it has been changed since.',
      inUse: '{{name}} stayed as it is, because something else depends on it.',
      missing: '{{name}} could not be put back, because what it belonged to no longer exists.',
    },
  },
} as const satisfies Words<typeof danish>
