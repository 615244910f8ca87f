import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { PARTNER_STEPS, type PartnerStep } from '../../../db/rules/vocabulary'
import type { RowsDeclaration } from '../../components/record/rows'
import type { T } from '../../components/word'
import {
  type Contact,
  type EmployeeCount,
  type Membership,
  type Step,
  useOrganisationOptions,
} from './organisations'

/** The label of a step of the talk with a partner. */
export function stepLabel(code: string, t: T): string {
  return t(`vocabulary:partnerStep.${code as PartnerStep}`)
}

/** The label of a step as it is shown, with the one that follows from the agreements. */
export function shownStepLabel(code: string, t: T): string {
  return code === 'agreement' ? t('organisations:steps.agreement') : stepLabel(code, t)
}

/** How far the talk has come, each step with its day. */
export const STEPS: RowsDeclaration<Step> = {
  title: 'organisations:steps.title',
  add: 'organisations:steps.add',
  none: 'organisations:steps.none',
  layout: 'line',
  columns: 'minmax(0, 3fr) minmax(0, 2fr)',
  fields: [
    {
      kind: 'code',
      key: 'step',
      label: 'fields:organisationStep.step',
      codes: PARTNER_STEPS,
      codeLabel: stepLabel,
      required: true,
    },
    { kind: 'date', key: 'onDate', label: 'fields:organisationStep.onDate', required: true },
  ],
  fresh: (today, [newest]) => ({ step: stepAfter(newest?.step), onDate: today }),
  rowName: ({ step, onDate }, t) => `${stepLabel(step, t)} ${formatDate(onDate)}`,
}

/** The step that one most likely comes to next. */
function stepAfter(step: PartnerStep | undefined): PartnerStep {
  const next = step === undefined ? 0 : PARTNER_STEPS.indexOf(step) + 1
  return PARTNER_STEPS[next] ?? 'contact'
}

/** How many work there, as counted on a day. */
export const EMPLOYEE_COUNTS: RowsDeclaration<EmployeeCount> = {
  title: 'organisations:employees.title',
  add: 'organisations:employees.add',
  none: 'organisations:employees.none',
  layout: 'line',
  columns: 'minmax(0, 3fr) minmax(0, 2fr)',
  fields: [
    {
      kind: 'number',
      key: 'employees',
      label: 'fields:organisationEmployees.employees',
      min: 0,
      max: 1_000_000,
      required: true,
    },
    { kind: 'date', key: 'countedOn', label: 'fields:organisationEmployees.countedOn', required: true },
  ],
  fresh: (today) => ({ countedOn: today }),
  rowName: ({ employees, countedOn }) => `${formatNumber(employees)}, ${formatDate(countedOn)}`,
}

/** What a partner is or was a unit of, in periods. */
export const MEMBERSHIPS: RowsDeclaration<Membership> = {
  title: 'organisations:memberships.title',
  add: 'organisations:memberships.add',
  none: 'organisations:memberships.none',
  layout: 'line',
  columns: 'minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr)',
  fields: [
    {
      kind: 'reference',
      key: 'parentId',
      label: 'fields:organisationParent.parentId',
      useOptions: useOrganisationOptions,
      nothing: 'organisations:noneFits',
      required: true,
    },
    { kind: 'date', key: 'validFrom', label: 'fields:organisationParent.validFrom' },
    { kind: 'date', key: 'validTo', label: 'fields:organisationParent.validTo' },
  ],
  fresh: () => ({}),
  rowName: ({ name }) => name,
}

/** The people one speaks with. */
export const CONTACTS: RowsDeclaration<Contact> = {
  title: 'organisations:contacts.title',
  add: 'organisations:contacts.add',
  none: 'organisations:contacts.none',
  layout: 'card',
  fields: [
    { kind: 'text', key: 'name', label: 'fields:contact.name', required: true },
    { kind: 'text', key: 'role', label: 'fields:contact.role' },
    { kind: 'phone', key: 'phone', label: 'fields:contact.phone' },
    { kind: 'email', key: 'email', label: 'fields:contact.email' },
    { kind: 'date', key: 'validFrom', label: 'fields:contact.validFrom' },
    { kind: 'date', key: 'validTo', label: 'fields:contact.validTo' },
    { kind: 'longText', key: 'note', label: 'fields:contact.note' },
  ],
  fresh: () => ({}),
  rowName: ({ name }) => name,
}
