import { addDays } from '../../../db/rules/dates'
import { OUTCOMES, type PAPERS, type PLACEMENT_STATES, SCHEMES } from '../../../db/rules/vocabulary'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { useStaffOptions } from '../../components/nextSteps/nextSteps'
import type { T } from '../../components/word'
import { useTargetGroupOptions } from '../agreements/agreements'
import { schemeLabel } from '../agreements/fields'
import { useOrganisationOptions } from '../organisations/organisations'
import { useSenderOptions } from '../slots/slots'
import {
  type PlacementFields,
  useConsultantOptions,
  useParticipantOptions,
  useSlotOptions,
  useWorkplaceContacts,
} from './placements'

type Declaration = FieldDeclaration<PlacementFields>

type Code<C extends readonly string[]> = C[number]

/** The label of how far a placement has come. */
export const stateLabel = (code: string, t: T): string =>
  t(`vocabulary:placementState.${code as Code<typeof PLACEMENT_STATES>}`)
/** The label of what a placement ended in. */
export const outcomeLabel = (code: string, t: T): string =>
  t(`vocabulary:outcome.${code as Code<typeof OUTCOMES>}`)
/** The label of a paper. */
export const paperLabel = (code: string, t: T): string => t(`vocabulary:paper.${code as Code<typeof PAPERS>}`)

/** The day before a placement begins, from which its length is counted. */
export const dayBefore = ({ startDate }: Readonly<Record<string, unknown>>): string | null =>
  typeof startDate === 'string' && startDate !== '' ? addDays(startDate, -1) : null

export const PARTICIPANT = {
  kind: 'reference',
  key: 'participantId',
  label: 'fields:placement.participantId',
  useOptions: useParticipantOptions,
  nothing: 'placements:noParticipantFits',
  empty: 'placements:anonymous',
} as const satisfies Declaration
export const SLOT = {
  kind: 'reference',
  key: 'slotId',
  label: 'fields:placement.slotId',
  useOptions: useSlotOptions,
  nothing: 'placements:noSlotFits',
} as const satisfies Declaration
export const ORGANISATION = {
  kind: 'reference',
  key: 'organisationId',
  label: 'fields:placement.organisationId',
  useOptions: useOrganisationOptions,
  nothing: 'organisations:noneFits',
  required: true,
} as const satisfies Declaration
export const SCHEME = {
  kind: 'code',
  key: 'scheme',
  label: 'fields:placement.scheme',
  codes: SCHEMES,
  codeLabel: schemeLabel,
  required: true,
} as const satisfies Declaration
export const START = {
  kind: 'date',
  key: 'startDate',
  label: 'fields:placement.startDate',
  required: true,
} as const satisfies Declaration
export const PLANNED_END = {
  kind: 'date',
  key: 'plannedEnd',
  label: 'fields:placement.plannedEnd',
  hint: 'placements:endHint',
  empty: 'placements:noEnd',
  countedAfter: dayBefore,
} as const satisfies Declaration
export const HOURS = {
  kind: 'hours',
  key: 'hoursPerWeek',
  label: 'fields:placement.hoursPerWeek',
} as const satisfies Declaration
export const SENDER = {
  kind: 'reference',
  key: 'senderId',
  label: 'fields:placement.senderId',
  useOptions: useSenderOptions,
  nothing: 'slots:noJobCentreFits',
} as const satisfies Declaration
export const GROUP = {
  kind: 'reference',
  key: 'targetGroupId',
  label: 'fields:placement.targetGroupId',
  useOptions: useTargetGroupOptions,
  nothing: 'agreements:noGroupFits',
} as const satisfies Declaration
export const MENTOR = {
  kind: 'reference',
  key: 'mentorId',
  label: 'fields:placement.mentorId',
  useOptions: useWorkplaceContacts,
  nothing: 'slots:noContactFits',
} as const satisfies Declaration
const mentorHours: Declaration = {
  kind: 'hours',
  key: 'mentorHours',
  label: 'fields:placement.mentorHours',
}
const contact: Declaration = {
  kind: 'reference',
  key: 'contactId',
  label: 'fields:placement.contactId',
  useOptions: useWorkplaceContacts,
  nothing: 'slots:noContactFits',
}
const consultant: Declaration = {
  kind: 'reference',
  key: 'consultantId',
  label: 'fields:placement.consultantId',
  useOptions: useConsultantOptions,
  nothing: 'slots:noContactFits',
}
const owner: Declaration = {
  kind: 'reference',
  key: 'ownerId',
  label: 'fields:placement.ownerId',
  useOptions: useStaffOptions,
  nothing: 'nextSteps:noneFits',
}
const note: Declaration = { kind: 'longText', key: 'note', label: 'fields:placement.note' }
const endedOn: Declaration = {
  kind: 'date',
  key: 'endedOn',
  label: 'fields:placement.endedOn',
  required: true,
}
const outcome: Declaration = {
  kind: 'code',
  key: 'outcome',
  label: 'fields:placement.outcome',
  codes: OUTCOMES,
  codeLabel: outcomeLabel,
}
const endReason: Declaration = { kind: 'text', key: 'endReason', label: 'fields:placement.endReason' }

/** The fields of the full page, in their groups. */
export const GROUPS = [
  { title: 'placements:groups.main', fields: [SCHEME, START, PLANNED_END, HOURS, SLOT, ORGANISATION, note] },
  {
    title: 'placements:groups.people',
    fields: [PARTICIPANT, GROUP, SENDER, consultant, MENTOR, mentorHours, contact, owner],
  },
] as const

/** What is asked of one that has ended. */
export const END_FIELDS: readonly Declaration[] = [endedOn, outcome, endReason]

/** What stands in the panel beside the list. */
export const ESSENTIALS: readonly Declaration[] = [SCHEME, START, PLANNED_END, HOURS, SENDER, MENTOR, note]
