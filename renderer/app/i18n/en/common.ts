import type { common as danish } from '../da/common'
import type { Words } from '../words'

/** What stands on more than one page. */
export const common = {
  program: 'Drejebog',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  remove: 'Remove',
  undo: 'Undo',
  redo: 'Redo',
  saved: 'Saved',
  loading: 'Loading …',
  tryAgain: 'Try again',
  show: 'Show',
  hide: 'Hide',
  yes: 'yes',
  no: 'no',
  unreachable:
    'Drejebog does not answer. What was saved is still saved. The program may have been closed; the connection is being tried again by itself.',
  noToken:
    'This page was opened without the address that Drejebog gave, so it is told nothing. Close the page and open the address shown where Drejebog was started.',
  textTooLong: 'The text is too long.',
  interactionElsewhere: 'The line of the contact log belongs to another partner.',
  contactElsewhere: 'The contact belongs to another organisation.',
  recoveryGroups_one: 'Group {{groups}} is mistyped. Check the sheet and correct it.',
  recoveryGroups_other: 'Groups {{groups}} are mistyped. Check the sheet and correct them.',
  sheetGroups_one: 'Group {{groups}} does not match the sheet. Check it and correct it.',
  sheetGroups_other: 'Groups {{groups}} do not match the sheet. Check them and correct them.',
  someField: 'The field',
  today: 'today',
  yesterday: 'yesterday',
  aColleague: 'A colleague',
  and: 'and',
} as const satisfies Words<typeof danish>
