import {
  agreement,
  agreementParty,
  agreementPoint,
  agreementStatus,
  agreementUnit,
  commitment,
} from './agreement'
import { attachment, attachmentContent } from './attachment'
import { category, categoryMapping, categoryScheme } from './category'
import { contact } from './contact'
import { exportNote, importLayout } from './exchange'
import { acknowledgement, figureSet } from './figure'
import { fileFact } from './file'
import { goal, goalEntry, goalFollowUp, goalTarget } from './goal'
import { interaction, nextStep } from './interaction'
import { change, operation, runningOperation } from './log'
import {
  notDuplicate,
  organisation,
  organisationEmployees,
  organisationParent,
  organisationStep,
} from './organisation'
import { participant, participantSituation, participantStage } from './participant'
import { placement, placementExtension, placementPaper } from './placement'
import { area, groupMember, programme, programmeGroup } from './programme'
import { schemeRule } from './scheme-rule'
import { slot, slotCapacity, slotQuota } from './slot'
import { staff } from './staff'
import { targetGroup, targetGroupCount } from './target-group'
import { savedView } from './view'

export {
  acknowledgement,
  agreement,
  agreementParty,
  agreementPoint,
  agreementStatus,
  agreementUnit,
  area,
  attachment,
  attachmentContent,
  category,
  categoryMapping,
  categoryScheme,
  change,
  commitment,
  contact,
  exportNote,
  figureSet,
  fileFact,
  goal,
  goalEntry,
  goalFollowUp,
  goalTarget,
  groupMember,
  importLayout,
  interaction,
  nextStep,
  notDuplicate,
  operation,
  organisation,
  organisationEmployees,
  organisationParent,
  organisationStep,
  participant,
  participantSituation,
  participantStage,
  placement,
  placementExtension,
  placementPaper,
  programme,
  programmeGroup,
  runningOperation,
  savedView,
  schemeRule,
  slot,
  slotCapacity,
  slotQuota,
  staff,
  targetGroup,
  targetGroupCount,
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
  { no: 13, table: programme },
  { no: 14, table: area },
  { no: 15, table: programmeGroup },
  { no: 16, table: groupMember },
  { no: 17, table: categoryScheme },
  { no: 18, table: category },
  { no: 19, table: categoryMapping },
  { no: 20, table: targetGroup },
  { no: 21, table: targetGroupCount },
  { no: 22, table: agreement },
  { no: 23, table: agreementParty },
  { no: 24, table: agreementStatus },
  { no: 25, table: agreementPoint },
  { no: 26, table: agreementUnit },
  { no: 27, table: commitment },
  { no: 28, table: goal },
  { no: 29, table: goalTarget },
  { no: 30, table: goalEntry },
  { no: 31, table: goalFollowUp },
  { no: 32, table: figureSet },
  { no: 33, table: acknowledgement },
  { no: 34, table: participant },
  { no: 35, table: participantSituation },
  { no: 36, table: participantStage },
  { no: 37, table: slot },
  { no: 38, table: slotCapacity },
  { no: 39, table: slotQuota },
  { no: 40, table: placement },
  { no: 41, table: placementExtension },
  { no: 42, table: placementPaper },
  { no: 43, table: schemeRule },
] as const

/** Tables outside the log, each with the reason. A test refuses a table that stands in neither list. */
export const UNLOGGED_TABLES: Record<string, string> = {
  operation: 'is the log',
  change: 'is the log',
  running_operation: 'is the log',
  import_layout:
    'how a workbook is read is a habit, not a fact of the programme; forgetting it loses nothing',
  export_note: 'is a register of its own, with who and when; nothing in it is ever changed or undone',
  attachment_content: 'a BLOB cannot stand in the log, and never changes: it is named by its own content',
}
