import type { record as danish } from '../da/record'
import type { Words } from '../words'

/** What every record and its fields say, whichever records they are. */
export const record = {
  nothing: 'not filled in',
  edit: 'Click to edit (F2)',
  clear: 'Empty the field',
  copy: 'Copy {{field}}',
  copied: '{{field}} copied',
  noneFits: 'None fits.',
  referenceHint: 'Type a part of the name',
  datePlaceholder: '3/4 2026',
  dateHint: 'Write for instance 3/4 2026, 24. dec, i dag (today) or +13 uger (weeks)',
  calendar: 'Show calendar',
  earlier: 'Earlier',
  later: 'Later',
  week: 'week {{week}}, {{year}}',
  cpr: 'It looks like a CPR number, and Drejebog does not store them. Delete it. If it is a P-number, write "P-nr." in front.',
  tooLow: 'The number is too low.',
  whole: 'Write a whole number, such as 1.250.',
  add: 'Add',
  removeRow: 'Remove {{name}}',
  history: 'What has happened',
  noHistory: 'Whenever something is changed, it will stand here.',
  undone: 'Taken back again',
  delete: 'Delete',
  deleteFor: 'Delete {{name}}?',
  keep: 'Keep',
  more: 'Show {{number}} more',
  yes: 'Yes',
  no: 'No',
  percentRange: 'Enter a share from 0 to 100 %.',
} as const satisfies Words<typeof danish>
