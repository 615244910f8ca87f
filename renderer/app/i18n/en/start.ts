import type { start as danish } from '../da/start'
import type { Words } from '../words'

/** The page before a document is open, and the dialogs that open one. */
export const start = {
  title: 'Start',
  program: 'Drejebog',
  about: 'Partnerships on employment: partners, agreements, places and goals in one encrypted file.',
  recent: 'Recently opened',
  files: 'Files',
  open: 'Open file …',
  opening: 'Opening',
  noneDesktop:
    'The files you have opened are listed here. If the programme’s file is in a shared folder, choose "Open file". Otherwise begin with a new file.',
  noneBrowser:
    'The files in your folder Drejebog are listed here. There are none yet; begin with a new file.',
  inFolder: 'in {{folder}}',
  weeklyCopies: 'Weekly copies ({{number}})',
  weeklyCopiesMean:
    'One copy from each of the last four weeks. Open one if the file itself cannot be read; otherwise work in the file.',
  missing: 'Not to be found in {{folder}} just now',
  forget: 'Remove {{name}} from the list',
  forgetHint: 'Remove from the list; the file stays where it is',
  leftBehind:
    'The file is closed. The latest is saved on this computer, but did not reach the shared folder. Open the file again on this computer, and it will.',
  begin: 'Begin',
  new: 'New file',
  newMeans: 'One file for each programme. It can lie in a folder that colleagues share.',
  examples: 'Try an example',
  example: 'Try an example: {{name}}',
  newTitle: 'New file',
  name: 'Name of the file',
  nameHint: 'For example the name of the housing area',
  staffName: 'Your name',
  initials: 'Your initials',
  keeper: 'Who keeps the file?',
  password: 'Password',
  passwordAgain: 'The password again',
  passwordMeans:
    'The file is locked with the password: a colleague uses it the first time the file is opened on another computer. At least 8 characters. After that you can print a recovery sheet for the day nobody remembers it.',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  fillIn: 'Must be filled in.',
  passwordsDiffer: 'The two passwords are not alike. Type the same in both places.',
  create: 'Create the file',
  unlockTitle: 'Open {{name}}',
  unlockTitleUnnamed: 'Open the file',
  unlockMeans:
    'This is the first time the file is opened on this computer. After that the computer remembers the key.',
  unlockBy: 'Open with',
  ways: { password: 'Password', recovery: 'Recovery sheet' },
  recoveryKey: 'The key on the recovery sheet',
  recoveryKeyHint: 'Eight groups of five characters. Capitals, small letters and spaces do not matter.',
  unlock: 'Open the file',
} as const satisfies Words<typeof danish>
