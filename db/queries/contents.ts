import type { OpenFile } from '../file/connection'

/** How many there are of one kind, in one year of its own date. */
export type YearCount = { year: string; count: number }

/** What a file holds, in numbers. */
export type FileContents = {
  organisations: number
  contacts: number
  interactions: number
  nextSteps: number
  openNextSteps: number
  steps: number
  employeeCounts: number
  memberships: number
  agreements: number
  agreementParties: number
  commitments: number
  targetGroups: number
  targetGroupCounts: number
  goals: number
  goalEntries: number
  goalFollowUps: number
  programmeGroups: number
  groupMembers: number
  areas: number
  participants: number
  participantSituations: number
  participantStages: number
  slots: number
  slotQuotas: number
  placements: number
  placementExtensions: number
  schemeRules: number
  figureSets: number
  attachments: number
  /** Bytes of all attachments; a content that several of them have lies in the file once. */
  attachmentBytes: number
  savedViews: number
  notDuplicates: number
  staff: number
  activeStaff: number
  operations: number
  /** By the day that each is about, newest first. */
  interactionsByYear: YearCount[]
  stepsByYear: YearCount[]
  employeeCountsByYear: YearCount[]
  targetGroupCountsByYear: YearCount[]
  goalEntriesByYear: YearCount[]
  goalFollowUpsByYear: YearCount[]
  participantStagesByYear: YearCount[]
  placementsByYear: YearCount[]
  /** The newest change: when (UTC), and by whom; null in a file that nobody has written in. */
  lastChange: { at: string; by: string | null } | null
}

/** Counts what a file holds. */
export function fileContents(file: OpenFile): FileContents {
  const number = (sql: string) => file.sqlite.prepare<[], number>(sql).pluck().get() ?? 0
  const count = (table: string, where = 'true') => number(`SELECT count(*) FROM "${table}" WHERE ${where}`)
  const byYear = (table: string, column: string) =>
    file.sqlite
      .prepare<[], YearCount>(
        `SELECT substr("${column}", 1, 4) AS year, count(*) AS count FROM "${table}" GROUP BY year ORDER BY year DESC`,
      )
      .all()
  const last = file.sqlite
    .prepare<[], { at: string; by: string | null }>(
      `SELECT operation.at AS at, staff.name AS "by" FROM operation
       LEFT JOIN staff ON staff.id = operation.staff ORDER BY operation.n DESC LIMIT 1`,
    )
    .get()
  return {
    organisations: count('organisation'),
    contacts: count('contact'),
    interactions: count('interaction'),
    nextSteps: count('next_step'),
    openNextSteps: count('next_step', 'done_on IS NULL'),
    steps: count('organisation_step'),
    employeeCounts: count('organisation_employees'),
    memberships: count('organisation_parent'),
    agreements: count('agreement'),
    agreementParties: count('agreement_party'),
    commitments: count('commitment'),
    targetGroups: count('target_group'),
    targetGroupCounts: count('target_group_count'),
    goals: count('goal'),
    goalEntries: count('goal_entry'),
    goalFollowUps: count('goal_follow_up'),
    programmeGroups: count('programme_group'),
    groupMembers: count('group_member'),
    areas: count('area'),
    participants: count('participant'),
    participantSituations: count('participant_situation'),
    participantStages: count('participant_stage'),
    slots: count('slot'),
    slotQuotas: count('slot_quota'),
    placements: count('placement'),
    placementExtensions: count('placement_extension'),
    schemeRules: count('scheme_rule'),
    figureSets: count('figure_set'),
    attachments: count('attachment'),
    attachmentBytes: number('SELECT coalesce(sum(size), 0) FROM attachment'),
    savedViews: count('saved_view'),
    notDuplicates: count('not_duplicate'),
    staff: count('staff'),
    activeStaff: count('staff', 'active'),
    operations: count('operation'),
    interactionsByYear: byYear('interaction', 'on_date'),
    stepsByYear: byYear('organisation_step', 'on_date'),
    employeeCountsByYear: byYear('organisation_employees', 'counted_on'),
    targetGroupCountsByYear: byYear('target_group_count', 'counted_on'),
    goalEntriesByYear: byYear('goal_entry', 'on_date'),
    goalFollowUpsByYear: byYear('goal_follow_up', 'on_date'),
    participantStagesByYear: byYear('participant_stage', 'on_date'),
    placementsByYear: byYear('placement', 'start_date'),
    lastChange: last ?? null,
  }
}
