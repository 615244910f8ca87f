import { formatIndustryCode, formatPhone } from '../../../db/rules/identifiers'
import { i18n } from '../../app/i18n'
import { PEOPLE_VALUES } from './peopleValues'
import { code, date, figure, list, plain, share, type Value, yesNo } from './wording'

/** How the value of each field is put into words. A test refuses a column that stands neither here nor is untold. */
export const VALUES: Record<string, Record<string, (value: Value) => string>> = {
  organisation: {
    name: plain,
    kinds: list('vocabulary:organisationKind'),
    sector: code('vocabulary:sector'),
    cvr: plain,
    p_number: plain,
    industry_code: (value) => formatIndustryCode(String(value)),
    industry_scheme: code('vocabulary:industryScheme'),
    street: plain,
    postcode: plain,
    city: plain,
    website: plain,
    tags: list(''),
    note: plain,
    main_contact_id: plain,
    owner_id: plain,
  },
  contact: {
    organisation_id: plain,
    name: plain,
    role: plain,
    phone: (value) => formatPhone(String(value)),
    email: plain,
    valid_from: date,
    valid_to: date,
    note: plain,
  },
  organisation_employees: { organisation_id: plain, counted_on: date, employees: figure },
  organisation_step: { organisation_id: plain, step: code('vocabulary:partnerStep'), on_date: date },
  organisation_parent: { organisation_id: plain, parent_id: plain, valid_from: date, valid_to: date },
  interaction: {
    organisation_id: plain,
    contact_id: plain,
    kind: code('vocabulary:interactionKind'),
    on_date: date,
    staff_id: plain,
    text: plain,
    topics: list('vocabulary:discussionTopic'),
  },
  next_step: {
    organisation_id: plain,
    interaction_id: date,
    text: plain,
    due_on: date,
    owner_id: plain,
    done_on: date,
  },
  saved_view: { list: plain, name: plain, settings: plain },
  attachment: {
    organisation_id: plain,
    agreement_id: plain,
    interaction_id: date,
    name: plain,
    content_id: plain,
  },
  not_duplicate: { organisation_id: plain, other_id: plain },
  programme: {
    name: plain,
    case_number: plain,
    valid_from: date,
    valid_to: date,
    owner_id: plain,
    note: plain,
  },
  area: {
    name: plain,
    parent_id: plain,
    note: plain,
  },
  programme_group: {
    name: plain,
    kind: code('vocabulary:programmeGroupKind'),
    parent_id: plain,
    valid_from: date,
    valid_to: date,
    note: plain,
  },
  group_member: {
    group_id: plain,
    organisation_id: plain,
    contact_id: plain,
    role: plain,
    valid_from: date,
    valid_to: date,
  },
  category_scheme: {
    name: plain,
    valid_from: date,
    valid_to: date,
    source: plain,
    checked_on: date,
    note: plain,
  },
  category: {
    scheme_id: plain,
    name: plain,
    meaning: plain,
    position: plain,
  },
  category_mapping: {
    from_id: plain,
    to_id: plain,
    confidence: code('vocabulary:confidence'),
    rule: plain,
    source: plain,
  },
  target_group: {
    name: plain,
    benefit: code('vocabulary:benefit'),
    category_id: plain,
    area_id: plain,
    note: plain,
  },
  target_group_count: {
    target_group_id: plain,
    counted_on: date,
    people: figure,
    active_share: share,
    unknown_because: plain,
    owner_id: plain,
    source: plain,
  },
  agreement: {
    name: plain,
    type: code('vocabulary:agreementType'),
    number: figure,
    case_number: plain,
    framework_id: plain,
    point_id: plain,
    valid_from: date,
    valid_to: date,
    notice_days: figure,
    renewal: code('vocabulary:renewal'),
    open_to_parties: yesNo,
    area_id: plain,
    owner_id: plain,
    note: plain,
  },
  agreement_party: {
    agreement_id: plain,
    organisation_id: plain,
    side: code('vocabulary:partySide'),
    signatory_role: plain,
    signed_on: date,
    valid_from: date,
    valid_to: date,
  },
  agreement_status: {
    agreement_id: plain,
    status: code('vocabulary:agreementStatus'),
    on_date: date,
    note: plain,
  },
  agreement_point: {
    agreement_id: plain,
    number: figure,
    name: plain,
    text: plain,
  },
  agreement_unit: {
    agreement_id: plain,
    organisation_id: plain,
    valid_from: date,
    valid_to: date,
  },
  commitment: {
    agreement_id: plain,
    organisation_id: plain,
    scheme: code('vocabulary:scheme'),
    unit: code('vocabulary:commitmentUnit'),
    minimum: figure,
    maximum: figure,
    valid_from: date,
    valid_to: date,
    target_group_id: plain,
    note: plain,
  },
  goal: {
    name: plain,
    position: plain,
    parent_id: plain,
    valid_from: date,
    valid_to: date,
    requirement: plain,
    measurement_method: plain,
    measure: code('vocabulary:measure'),
    counting_rule: code('vocabulary:countingRule'),
    counted_agreements: code('vocabulary:countedAgreements'),
    group_figure: code('vocabulary:groupFigure'),
    scheme: code('vocabulary:scheme'),
    sector: code('vocabulary:sector'),
    target_group_id: plain,
    area_id: plain,
    organisation_id: plain,
    minimum_weeks: figure,
    participant_stage: code('vocabulary:participantStage'),
    outcome: code('vocabulary:outcome'),
    note: plain,
  },
  goal_target: {
    goal_id: plain,
    valid_from: date,
    minimum: figure,
    maximum: figure,
  },
  goal_entry: {
    goal_id: plain,
    on_date: date,
    value: figure,
    unknown_because: plain,
    owner_id: plain,
    source: plain,
  },
  goal_follow_up: {
    goal_id: plain,
    on_date: date,
    text: plain,
    staff_id: plain,
  },
  figure_set: {
    name: plain,
    as_of: date,
    figures: plain,
  },
  acknowledgement: {
    name: plain,
    on_date: date,
    until_on: date,
    note: plain,
  },
  ...PEOPLE_VALUES,
  staff: { name: plain, initials: plain, active: plain },
  file_fact: { value: plain },
}

/** Columns that no history tells: ids, what is made from other columns, and by what a reminder is known again. */
const UNTOLD = new Set(['id', 'name_key', 'origin_key', 'subject_id', 'media_type', 'size', 'state'])

/** Whether no history tells of a column. Which reminder it was, its name says. */
export function isUntold(table: string, column: string): boolean {
  return UNTOLD.has(column) || (table === 'acknowledgement' && column === 'kind')
}

/** What is told of these is that they changed: their values say nothing to anybody. */
export const UNSHOWN = new Set(['settings', 'content_id', 'list', 'figures', 'ratio'])

/** The label of a field, as in forms. */
export function fieldLabel(table: string, field: string): string {
  return i18n.t(`fields:${camel(table)}.${camel(field)}` as 'fields:organisation.name')
}

/** A value in words; '' for none, and for an empty list. */
export function valueText(table: string, field: string, value: Value): string {
  if (value === null || value === '') return ''
  return (VALUES[table]?.[field] ?? plain)(value)
}

/** `organisation_step` → `organisationStep`: tables and columns have their labels under such keys. */
export function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
