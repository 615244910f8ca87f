import { contact } from './contact'
import { fileFact } from './file'
import { change, operation, runningOperation } from './log'
import { organisation, organisationEmployees, organisationParent, organisationStep } from './organisation'
import { staff } from './staff'

export {
  change,
  contact,
  fileFact,
  operation,
  organisation,
  organisationEmployees,
  organisationParent,
  organisationStep,
  runningOperation,
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
] as const

/** Tables outside the log, each with the reason. A test refuses a table that stands in neither list. */
export const UNLOGGED_TABLES: Record<string, string> = {
  operation: 'is the log',
  change: 'is the log',
  running_operation: 'is the log',
}
