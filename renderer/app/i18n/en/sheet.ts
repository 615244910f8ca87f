import type { sheet as danish } from '../da/sheet'
import type { Words } from '../words'

/** The recovery sheet, on screen and on paper. */
export const sheet = {
  title: 'Recovery sheet',
  why: 'The sheet opens the file on the day nobody remembers the password, or the one who knew it has left. Without the password, the sheet, or a computer that has had the file open, everything in the file is lost: nor can the maker of the program open it.',
  none: 'The file has no sheet yet.',
  hasOne: 'The file has a sheet. If you make a new one, the old one holds until the new one is confirmed.',
  make: 'Make the recovery sheet',
  makeNew: 'Make a new sheet',
  example: 'An example has no sheet: it is on this computer only and need not be kept.',
  printFirst: 'Print the sheet and put it in a safe place. After that you confirm it with two of its groups.',
  print: 'Print the sheet',
  printed: 'The sheet is printed, continue',
  confirmFirst: 'Type two groups from the printed sheet, so that we know it can be read.',
  group: 'Group {{place}}',
  confirm: 'Confirm the sheet',
  showAgain: 'Show the sheet again',
  done: 'The sheet holds now. Put it in a safe place, apart from the computer.',
  onward: 'On to Partners',
  file: 'File',
  made: 'Made',
  key: 'The key in eight groups',
  letters: 'The key has no I, L, O or U: what looks like them are the digits 1 and 0 or the letter V.',
  forTitle: 'What the sheet is for',
  for: 'The file is encrypted. Whoever has this sheet can open it without the password. So do not write the password on the sheet, and do not take a picture of it.',
  keepTitle: 'Where to keep it',
  keep: 'In a locked cabinet or safe that two people of the office can open. Not beside the computer, and not in the same folder as the file.',
  useTitle: 'How to use it',
  use: 'Open the file in Drejebog, choose recovery sheet, and type the eight groups. Then choose a new password under Settings.',
} as const satisfies Words<typeof danish>
