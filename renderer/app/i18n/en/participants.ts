import type { participants as danish } from '../da/participants'
import type { Words } from '../words'

/** Participants: the list, a participant's own page, and a new one. */
export const participants = {
  title: 'Participants',
  one: 'Participant',
  path: 'Where the participant belongs',
  toList: 'To the participants',
  fileName: 'participants',
  noContactFits: 'No contact fits. Enter the contact on the page of the jobcentre under Partners.',
  consentHint: 'What consent was given to, and how.',
  noteHint: 'Do not write about health, and never a CPR number.',
  tabs: { label: 'The target group', numbers: 'Numbers', people: 'Participants' },
  groups: {
    wishes: 'Wishes',
    language: 'Language and support',
    who: 'Who',
    consent: 'Consent',
  },
  situations: {
    title: 'Benefit and target group',
    add: 'Change',
    none: 'Nobody has written where the participant belongs.',
  },
  stages: {
    title: 'Status',
    add: 'New status',
    none: 'Nobody has written how far the participant has come.',
  },
  follows: {
    inPlacement: '“In placement” follows from the placement while it goes on. It is not written here.',
    finished:
      '“Finished” follows from the placement being over. Write a new status when something new happens.',
  },
  fact: { since: 'since', until: 'until' },
  chips: {
    all: 'All years',
    recent: 'Last year',
    waiting: 'Waiting for a place',
    inPlacement: 'In placement',
    finished: 'Finished',
    left: 'Declined or withdrawn',
  },
  columns: {
    workplace: 'In placement at',
    trades: 'Trades',
    ready: 'Ready',
    hours: 'Hours',
    since: 'Status since',
    until: 'Placement ends',
    placements: 'Placements',
  },
  new: {
    title: 'New participant',
    create: 'Create the participant',
    hint: 'Everything can wait. The rest is written on the page of the participant.',
    nameHint: 'Empty: the number is used.',
    localIdHint: 'Empty: the next number. Never a CPR number.',
    onDate: 'From that day',
  },
  delete: {
    goesAlong: 'The participant’s lines about status, benefit and target group are deleted too.',
    placements_one: 'The placement stays without a name, so that the numbers are right.',
    placements_other: 'The {{count}} placements stay without a name, so that the numbers are right.',
    bin: 'The participant lies in the bin and can be put back.',
    button: 'Delete the participant',
    forGood: 'If nothing may be left, choose Erase for good.',
    erase: 'Erase for good …',
  },
  erase: {
    title: 'Erase {{name}} for good?',
    goes: 'Everything about the participant is removed from the file: name, number, notes, consent, status, benefit and history. Kept figures stay as they are, without the name.',
    placements_one:
      'The placement stays as a place without a name and counts as before. The notes on it are removed.',
    placements_other:
      'The {{count}} placements stay as places without a name and count as before. The notes on them are removed.',
    elsewhere:
      'If the name also stands in notes about others, in attached files or in Excel files, delete it there.',
    copies:
      'Older backups hold the participant yet, also on the computers of colleagues. They are deleted by themselves the first time the file is open on {{date}} or later.',
    backups_one: '{{count}} backup on this computer',
    backups_other: '{{count}} backups on this computer',
    others: 'These copies in the folder you must delete yourselves:',
    type: 'Write {{localId}} to confirm',
    never: 'It cannot be undone.',
    wrong: 'That is not the number of the participant. Write {{localId}}.',
    button: 'Erase for good',
    done: 'The participant is erased for good.',
    notPublished:
      'The shared folder could not be reached, so colleagues still see the participant. Keep Drejebog open: the folder gets the change as soon as it can be reached.',
  },
  empty: {
    what: 'Here are those you follow, by name or number: what they wish for, how far they have come, and where they are in placement.',
    optional:
      'You can do without. The numbers of the target group, places, placements and goals work when nobody is entered, too.',
    hint: 'Did the jobcentre send a list? Read it under Excel in and out.',
  },
} as const satisfies Words<typeof danish>
