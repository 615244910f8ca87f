import type { ErrorCode } from '../../../../electron/backend/api/router'
import type { Sentences } from '../words'

/** What happened, what it means, what to do. */
export const errors = {
  file: {
    notFound:
      'The file is not there. It may have been moved or renamed, or the drive is not connected. Find it with "Open file", or connect the drive and try again.',
    notOurs: 'This is not a Drejebog file. Choose a file that was made in Drejebog.',
    newer:
      'The file was saved by a newer version of Drejebog. It has not been touched. Update Drejebog on this computer to open it.',
    truncated:
      'The file is not complete. It may still be downloading to this computer. Wait a little and try again. If that does not help, open a backup.',
    damaged:
      'The file is damaged and cannot be read in full. It has not been touched. Go back to a backup, or open the weekly copy beside the file.',
    noKey:
      'This computer does not have the key to the file yet. Open the file with the password or with the recovery sheet.',
    wrongPassword: 'The password does not fit the file. Check capital and small letters, and try again.',
    wrongRecoveryKey:
      'The key is typed correctly, but it does not belong to this file. A new recovery sheet may have been made since. Find the newest sheet for the file.',
    recoveryKeyTypo:
      'The key is not complete. It has eight groups of five characters. Check the sheet and try again.',
    exists: 'There is already a file of that name. Choose another name.',
    nameInvalid:
      'The name cannot be used for a file. It must have at most 100 characters, none of \\ / : * ? " < > | and no full stop at the end.',
    folderReadOnly:
      'Drejebog is not allowed to write in the folder. What you have entered is saved on this computer. Ask for write access to the folder, or move the file.',
    diskFull:
      'There is no space left on the drive. What was saved before is unchanged. Free some space and try again.',
    busy: 'Another program is using the file just now. Wait a little and try again.',
    openHere:
      'The file is already open in another Drejebog window on this computer. Use that one, or close it first.',
    notOpen: 'No file is open. Open a file first.',
    alreadyOpen: 'The file is already open.',
    migrationFailed:
      'The file could not be made ready for this version of Drejebog. It has not been changed, and a backup was made. Use the previous version of Drejebog until this is mended.',
    keyringUnavailable:
      'This computer cannot keep the key to the file safely. You can work in the file, but you need the password each time it is opened.',
    passwordTooShort: 'The password is too short. Use at least {{length}} characters.',
    sheetGroupsWrong: 'That does not match the sheet. Check the printed sheet and try again.',
    isExample: 'This is an example. It has neither a password nor a recovery sheet.',
    replaced:
      'A colleague saved changes just before you did. They have been fetched now, and your change is not saved. Have a look and make it again.',
  },
  lease: {
    held: '{{staff}} has changes on {{pc}} that are not in the shared folder yet. Your change is not saved. You can edit once they have come in, usually in a few minutes.',
    unavailable:
      'Drejebog cannot see whether others are editing the file just now. Your change is not saved. Check that the folder is connected, and try again.',
  },
  backup: {
    notFound: 'The backup is no longer there. Choose another.',
  },
  record: {
    notFound: 'It no longer exists. Somebody may have deleted it. Go back to the list.',
    inUse: 'It cannot be deleted because something else depends on it. Remove that first.',
  },
  field: {
    invalid: '{{field}} is not saved. {{reason}}',
    required: '{{field}} must be filled in.',
  },
  organisation: {
    circle:
      'That would make the organisation a unit of itself. Choose another organisation or another period.',
  },
  period: {
    reversed: 'The end date is before the start date. Correct one of them.',
  },
  staff: {
    inUse:
      'This person has written in the file and stays in the list, so that one can see who wrote what. Make the person inactive instead.',
  },
  names: {
    hidden:
      'Names and free text are hidden (F8), so this cannot be seen or edited here. Show them again, then try once more.',
  },
  excel: {
    encrypted:
      'The file is locked with a password, so Drejebog cannot read it. Open it in Excel, remove the password under File, Info, and save it again.',
    oldFormat:
      'The file is in the old Excel format (.xls). Open it in Excel, choose Save as, and save it as an Excel workbook (.xlsx).',
    html: 'The file is a web page and no spreadsheet, whatever its name says. Open it in Excel, and save it as an Excel workbook (.xlsx).',
    otherKind:
      'The file is neither an Excel workbook nor a text file with columns. Save the list as an Excel workbook (.xlsx) or as CSV, and try again.',
    damaged:
      'The file is damaged and cannot be read. Nothing was imported. Ask for it to be sent again, or open it in Excel and save a copy.',
    tooLarge:
      'The file is larger than {{megabytes}} MB. Nothing was imported. Delete pictures and sheets that are not needed, or divide the list into several files.',
    tooMuch:
      'The file unpacks to far more than a spreadsheet does. It may have been made to do harm, so it was not read. Ask the sender for a new file.',
    empty:
      'There are no rows in the file. See whether it is the right file, or whether the list is on another sheet.',
    tooSlow:
      'The file took more than a minute to read, so the reading was stopped. Nothing was imported. Copy the list into a new workbook, and try again.',
    stopped: 'The reading was stopped. Nothing was imported.',
  },
  import: {
    gone: 'The file is no longer in the program. Choose it again; nothing was imported.',
    changed:
      'Since the changes were shown, somebody has edited {{names}}. Nothing was imported. Look the changes through again.',
  },
  attachment: {
    tooLarge:
      'The file is too large. An attachment may be {{megabytes}} MB at most. Put the file in the folder and write in the note where it is.',
    empty: 'The file is empty. Check whether it is the right one.',
  },
  merge: { same: 'It is the same partner. Choose two different ones.' },
  undo: {
    nothing: 'There is nothing more to undo.',
    notPossible: 'This cannot be undone.',
    otherVersion:
      'This cannot be undone because it was written with an earlier version of Drejebog. Correct it by hand.',
  },
  input: {
    invalid: 'Drejebog could not use what was entered. Correct the field and try again.',
  },
  internal:
    'Something failed in Drejebog. What was saved is still saved. Try again. If that does not help, close Drejebog and open it again.',
} as const satisfies Sentences<ErrorCode>
