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
import { participantSituations, participantStages, participants } from './participants'
import { placementExtensions, placementPapers, placements } from './placements'
import { areas, groupMembers, programme, programmeGroups } from './programme'
import { schemeRules } from './scheme-rules'
import { slotCapacities, slotQuotas, slots } from './slots'
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
  participants,
  participantSituations,
  participantStages,
  slots,
  slotCapacities,
  slotQuotas,
  placements,
  placementExtensions,
  placementPapers,
  schemeRules,
}
