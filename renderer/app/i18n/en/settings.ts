import type { settings as danish } from '../da/settings'
import type { Words } from '../words'

/** The page for settings. */
export const settings = {
  title: 'Settings',
  actions: 'Actions',
  version: 'Drejebog {{version}}',
  staff: 'Staff',
  staffAbout:
    'Those who write in the file. One who leaves is made inactive and stays in the list, so that one can see who wrote what.',
  isMe: 'This is me',
  iAm: 'I am {{name}}',
  nameOf: 'Name of {{name}}',
  initialsOf: 'Initials of {{name}}',
  makeInactive: 'Make inactive',
  makeActive: 'Make active again',
  addStaff: 'Add a staff member',
  add: 'Add',
  looks: 'This computer',
  language: 'Language',
  languages: { da: 'Dansk', en: 'English' },
  textSize: 'Text',
  textSizes: { small: 'Small', normal: 'Normal', large: 'Large', larger: 'Larger' },
  colorScheme: 'Colours',
  colorSchemes: { auto: 'As the computer', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  file: 'The file',
  fileName: 'Name',
  fileState: 'State',
  seeContents: 'See how much there is of each kind',
  sheet: 'Recovery sheet',
  hasSheet: 'A sheet has been printed and confirmed.',
  noSheet: 'There is no sheet yet.',
  newSheet: 'Make a new sheet',
  makeSheet: 'Print the recovery sheet',
  publish: 'Put into the shared folder now',
  changePassword: 'Change the password',
  changePasswordMeans:
    'The new password holds as soon as it is saved, and the old one no longer fits. Computers that have had the file open can still open it. Tell your colleagues the new one.',
  newPassword: 'New password',
  newPasswordAgain: 'The new password again',
  passwordChanged: 'The password has been changed. Tell your colleagues the new one.',
  closeFile: 'Close the file',
  backups: 'Backups',
  backupsAbout:
    'Drejebog makes a copy every day the file is open and keeps the newest 40 on this computer. Once a week one is also put beside the file.',
  noBackups: 'There are no copies yet. The first is made today, while the file is open.',
  backupAt: 'Made',
  backupReason: 'Occasion',
  backupSize: 'Size',
  reasons: {
    day: 'The day’s copy',
    migration: 'Before a new version of Drejebog',
    restore: 'Before the file was put back',
  },
  restore: 'Go back to the copy',
  restoreTo: 'Go back to the copy from {{when}}',
  restoreTitle: 'Go back to a backup',
  restoreMeans:
    'The file becomes as it was {{when}}. What was written since is then not in the file, nor with colleagues.',
  restoreKeeps:
    'First a copy is made of the file as it is now. It will be at the top of the list, so that you can come back here.',
} as const satisfies Words<typeof danish>
