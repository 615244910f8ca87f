import { i18n } from '../../app/i18n'
import { type Change, LONGEST_TEXT, targetText } from './describeChange'
import { fieldLabel, valueText } from './values'

/** Records that an organisation gives its name, or that only count its figures: they are not "at" it. */
const NOT_AT_A_PARTNER = new Set(['agreement_party', 'agreement_unit', 'group_member', 'goal', 'slot_quota'])

/** What a deleted record was: what it is called, more of what it said, and the partner that it hung on. */
export function describeDeleted(change: Change): { name: string; detail: string; partner: string | null } {
  const { table, subject, fields } = change
  const raw = (field: string) => fields.find((each) => each.field === field)?.before ?? null
  const value = (field: string) => valueText(table, field, raw(field))
  const partner = NOT_AT_A_PARTNER.has(table) ? null : value('organisation_id') || null
  const own: Record<string, () => [name: string, ...details: string[]]> = {
    interaction: () => [`${value('kind')} ${value('on_date')}`, value('text')],
    next_step: () => [value('text'), value('due_on')],
    attachment: () => [value('name'), value('agreement_id')],
    organisation_step: () => [value('step'), value('on_date')],
    organisation_employees: () => [
      `${value('employees')} ${fieldLabel(table, 'employees').toLocaleLowerCase(i18n.language)}`,
      value('counted_on'),
    ],
    organisation_parent: () => [`${fieldLabel(table, 'parent_id')} ${value('parent_id')}`],
    organisation: () => [
      value('name'),
      [value('kinds'), value('city')].filter((text) => text !== '').join(', '),
    ],
    contact: () => [value('name'), value('role')],
    programme_group: () => [value('name'), value('kind')],
    group_member: () => [value('organisation_id'), value('role'), value('group_id')],
    category: () => [value('name'), value('scheme_id')],
    category_mapping: () => [`${value('from_id')} → ${value('to_id')}`],
    target_group: () => [value('name'), value('benefit'), value('category_id')],
    target_group_count: () => [
      value('people') || value('unknown_because'),
      value('counted_on'),
      value('target_group_id'),
    ],
    agreement: () => [value('name'), value('type'), value('case_number')],
    agreement_party: () => [value('organisation_id'), value('side'), value('agreement_id')],
    agreement_status: () => [`${value('status')} ${value('on_date')}`, value('agreement_id')],
    agreement_point: () => [value('name'), value('agreement_id')],
    agreement_unit: () => [value('organisation_id'), value('agreement_id')],
    commitment: () => [
      `${targetText(raw('minimum'), raw('maximum') ?? raw('minimum'))} ${value('scheme').toLocaleLowerCase(i18n.language)}`,
      value('agreement_id'),
    ],
    goal: () => [value('name'), value('measure')],
    goal_target: () => [targetText(raw('minimum'), raw('maximum')), value('valid_from'), value('goal_id')],
    goal_entry: () => [value('value') || value('unknown_because'), value('on_date'), value('goal_id')],
    goal_follow_up: () => [value('text'), value('on_date'), value('goal_id')],
    participant: () => [value('name'), value('local_id')],
    participant_situation: () => [value('benefit'), value('on_date'), value('participant_id')],
    participant_stage: () => [value('stage'), value('on_date'), value('participant_id')],
    slot: () => [value('name'), value('scheme')],
    slot_capacity: () => [
      targetText(raw('minimum'), raw('maximum') ?? raw('minimum')),
      value('valid_from'),
      value('slot_id'),
    ],
    slot_quota: () => [
      value('organisation_id'),
      targetText(raw('minimum'), raw('maximum') ?? raw('minimum')),
      value('slot_id'),
    ],
    placement: () => [value('scheme'), value('start_date'), value('participant_id')],
    placement_extension: () => [value('last_day'), value('reason')],
    placement_paper: () => [value('paper'), value('received_on') || value('not_needed_because')],
    scheme_rule: () => [value('name'), value('scheme'), value('valid_from')],
    figure_set: () => [value('name'), value('as_of')],
  }
  const [name, ...details] = own[table]?.() ?? [value('name')]
  const detail = details.filter((text) => text !== '').join(' · ')
  return {
    name: shortened(name.trim()) || (subject ?? i18n.t('changes:unnamed')),
    detail: shortened(detail),
    partner,
  }
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).trimEnd()} …` : text
}
