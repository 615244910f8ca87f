import { attachment, attachmentContent } from './attachment'
import { contact } from './contact'
import { fileFact } from './file'
import { interaction, nextStep } from './interaction'
import { change, operation, runningOperation } from './log'
import {
  notDuplicate,
  organisation,
  organisationEmployees,
  organisationParent,
  organisationStep,
} from './organisation'
import { staff } from './staff'
import { savedView } from './view'

export {
  attachment,
  attachmentContent,
  change,
  contact,
  fileFact,
  interaction,
  nextStep,
  notDuplicate,
  operation,
  organisation,
  organisationEmployees,
  organisationParent,
  organisationStep,
  runningOperation,
  savedView,
  staff,
}

/**
 * The tables that the change log follows, each with its number in the log. A number is never reused or changed:
 * entries of old files carry it.
 */
export const LOGGED_TABLES = [
  { no: 1, table: fileFact },
  { no: 2, table: staff },
  { no: 3, table: organisation },
  { no: 4, table: organisationEmployees },
  { no: 5, table: organisationStep },
  { no: 6, table: organisationParent },
  { no: 7, table: contact },
  { no: 8, table: interaction },
  { no: 9, table: nextStep },
  { no: 10, table: savedView },
  { no: 11, table: attachment },
  { no: 12, table: notDuplicate },
] as const

/** Tables outside the log, each with the reason. A test refuses a table that stands in neither list. */
export const UNLOGGED_TABLES: Record<string, string> = {
  operation: 'is the log',
  change: 'is the log',
  running_operation: 'is the log',
  attachment_content: 'a BLOB cannot stand in the log, and never changes: it is named by its own content',
}
