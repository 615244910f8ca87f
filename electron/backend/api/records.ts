import {
  agreementParties,
  agreementPoints,
  agreementStatuses,
  agreements,
  agreementUnits,
  commitments,
} from './agreements'
import { attachments } from './attachments'
import { categories, categoryMappings, categorySchemes } from './categories'
import { contacts } from './contacts'
import { duplicates } from './duplicates'
import { acknowledgements, figureSets } from './figures'
import { goalEntries, goalFollowUps, goals, goalTargets } from './goals'
import { interactions, nextSteps } from './interactions'
import { employeeCounts, memberships, organisations, steps } from './organisations'
import { areas, groupMembers, programme, programmeGroups } from './programme'
import { staff } from './staff'
import { targetGroupCounts, targetGroups } from './target-groups'
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
  programme,
  areas,
  programmeGroups,
  groupMembers,
  categorySchemes,
  categories,
  categoryMappings,
  targetGroups,
  targetGroupCounts,
  agreements,
  agreementParties,
  agreementStatuses,
  agreementPoints,
  agreementUnits,
  commitments,
  goals,
  goalTargets,
  goalEntries,
  goalFollowUps,
  figureSets,
  acknowledgements,
}
