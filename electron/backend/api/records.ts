import { attachments } from './attachments'
import { contacts } from './contacts'
import { duplicates } from './duplicates'
import { interactions, nextSteps } from './interactions'
import { employeeCounts, memberships, organisations, steps } from './organisations'
import { staff } from './staff'
import { savedViews } from './views'

/** The procedures on the records of a file: what examples are replayed through. */
export const records = {
  staff,
  organisations,
  steps,
  employeeCounts,
  memberships,
  contacts,
  interactions,
  nextSteps,
  savedViews,
  attachments,
  duplicates,
}
