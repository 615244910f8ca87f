import {
  type AGREEMENT_STATUSES,
  AGREEMENT_TYPES,
  type COMMITMENT_UNITS,
  type PARTY_SIDES,
  RENEWALS,
  type SCHEMES,
} from '../../../db/rules/vocabulary'
import { useAreaOptions } from '../../components/areas'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { useStaffOptions } from '../../components/nextSteps/nextSteps'
import type { T } from '../../components/word'
import { type AgreementFields, useFrameworkOptions, usePointOptions } from './agreements'

type Declaration = FieldDeclaration<AgreementFields>

type Code<C extends readonly string[]> = C[number]

/** The label of a type of agreement. */
export const typeLabel = (code: string, t: T): string =>
  t(`vocabulary:agreementType.${code as Code<typeof AGREEMENT_TYPES>}`)
/** The label of how far an agreement has come. */
export const statusLabel = (code: string, t: T): string =>
  t(`vocabulary:agreementStatus.${code as Code<typeof AGREEMENT_STATUSES>}`)
/** The label of a way into work. */
export const schemeLabel = (code: string, t: T): string =>
  t(`vocabulary:scheme.${code as Code<typeof SCHEMES>}`)
/** The label of what a commitment is counted in. */
export const unitLabel = (code: string, t: T): string =>
  t(`vocabulary:commitmentUnit.${code as Code<typeof COMMITMENT_UNITS>}`)
/** The label of a side of an agreement. */
export const sideLabel = (code: string, t: T): string =>
  t(`vocabulary:partySide.${code as Code<typeof PARTY_SIDES>}`)
/** The label of what happens when an agreement has run out. */
export const renewalLabel = (code: string, t: T): string =>
  t(`vocabulary:renewal.${code as Code<typeof RENEWALS>}`)

/** The name stands over the fields, in the panel and on the page. */
export const NAME: Declaration = {
  kind: 'text',
  key: 'name',
  label: 'fields:agreement.name',
  required: true,
}
const type: Declaration = {
  kind: 'code',
  key: 'type',
  label: 'fields:agreement.type',
  codes: AGREEMENT_TYPES,
  codeLabel: typeLabel,
  required: true,
}
const number: Declaration = {
  kind: 'number',
  key: 'number',
  label: 'fields:agreement.number',
  min: 0,
  max: 1_000_000,
}
const caseNumber: Declaration = {
  kind: 'text',
  key: 'caseNumber',
  label: 'fields:agreement.caseNumber',
  spelling: false,
  copy: true,
}
const framework: Declaration = {
  kind: 'reference',
  key: 'frameworkId',
  label: 'fields:agreement.frameworkId',
  useOptions: useFrameworkOptions,
  nothing: 'agreements:noneFits',
}
const point: Declaration = {
  kind: 'reference',
  key: 'pointId',
  label: 'fields:agreement.pointId',
  useOptions: usePointOptions,
  nothing: 'agreements:noPointFits',
}
const validFrom: Declaration = { kind: 'date', key: 'validFrom', label: 'fields:agreement.validFrom' }
const validTo: Declaration = { kind: 'date', key: 'validTo', label: 'fields:agreement.validTo' }
const notice: Declaration = {
  kind: 'number',
  key: 'noticeDays',
  label: 'fields:agreement.noticeDays',
  min: 0,
  max: 36_500,
}
const renewal: Declaration = {
  kind: 'code',
  key: 'renewal',
  label: 'fields:agreement.renewal',
  codes: RENEWALS,
  codeLabel: renewalLabel,
}
const open: Declaration = { kind: 'yesNo', key: 'openToParties', label: 'fields:agreement.openToParties' }
const area: Declaration = {
  kind: 'reference',
  key: 'areaId',
  label: 'fields:agreement.areaId',
  useOptions: useAreaOptions,
  nothing: 'agreements:noAreaFits',
}
const owner: Declaration = {
  kind: 'reference',
  key: 'ownerId',
  label: 'fields:agreement.ownerId',
  useOptions: useStaffOptions,
  nothing: 'nextSteps:noneFits',
}
const note: Declaration = { kind: 'longText', key: 'note', label: 'fields:agreement.note' }

/** The fields of the full page, in their groups. */
export const GROUPS = [
  { title: 'agreements:groups.main', fields: [type, number, caseNumber, owner, area, open, note] },
  { title: 'agreements:groups.period', fields: [validFrom, validTo, notice, renewal] },
  { title: 'agreements:groups.under', fields: [framework, point] },
] as const

/** What stands in the panel beside the list. */
export const ESSENTIALS: readonly Declaration[] = [type, number, validFrom, validTo, owner, note]
