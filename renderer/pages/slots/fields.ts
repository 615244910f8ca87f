import {
  DANISH_LEVELS,
  MENTOR_MODELS,
  SCHEMES,
  SECTORS,
  SLOT_KINDS,
  YES_NO,
} from '../../../db/rules/vocabulary'
import { useAreaOptions } from '../../components/areas'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { useStaffOptions } from '../../components/nextSteps/nextSteps'
import type { T } from '../../components/word'
import { schemeLabel } from '../agreements/fields'
import { sectorLabel } from '../organisations/fields'
import { useOrganisationOptions } from '../organisations/organisations'
import { type SlotFields, useAgreementOptions, useContactOptions, useKnownTrades } from './slots'

type Declaration = FieldDeclaration<SlotFields>

type Code<C extends readonly string[]> = C[number]

/** The label of a kind of place. */
export const slotKindLabel = (code: string, t: T): string =>
  t(`vocabulary:slotKind.${code as Code<typeof SLOT_KINDS>}`)
/** The label of a mentor model. */
export const mentorModelLabel = (code: string, t: T): string =>
  t(`vocabulary:mentorModel.${code as Code<typeof MENTOR_MODELS>}`)
const danishLabel = (code: string, t: T): string =>
  t(`vocabulary:danishLevel.${code as Code<typeof DANISH_LEVELS>}`)
const yesNoLabel = (code: string, t: T): string => t(`vocabulary:yesNo.${code as Code<typeof YES_NO>}`)

/** The name stands over the fields, in the panel and on the page. */
export const NAME: Declaration = { kind: 'text', key: 'name', label: 'fields:slot.name', required: true }

/** Whose place it is. */
export const ORGANISATION: Declaration & { kind: 'reference' } = {
  kind: 'reference',
  key: 'organisationId',
  label: 'fields:slot.organisationId',
  useOptions: useOrganisationOptions,
  nothing: 'organisations:noneFits',
  required: true,
}
const scheme: Declaration = {
  kind: 'code',
  key: 'scheme',
  label: 'fields:slot.scheme',
  codes: SCHEMES,
  codeLabel: schemeLabel,
  required: true,
}
const kind: Declaration = {
  kind: 'code',
  key: 'kind',
  label: 'fields:slot.kind',
  codes: SLOT_KINDS,
  codeLabel: slotKindLabel,
  required: true,
}
const hours: Declaration = { kind: 'hours', key: 'hoursPerWeek', label: 'fields:slot.hoursPerWeek' }
const validFrom: Declaration = { kind: 'date', key: 'validFrom', label: 'fields:slot.validFrom' }
const validTo: Declaration = { kind: 'date', key: 'validTo', label: 'fields:slot.validTo' }
const tasks: Declaration = { kind: 'longText', key: 'tasks', label: 'fields:slot.tasks' }
const demands: Declaration = { kind: 'longText', key: 'demands', label: 'fields:slot.demands' }
const trades: Declaration = {
  kind: 'tags',
  key: 'trades',
  label: 'fields:slot.trades',
  useKnown: useKnownTrades,
}
const danish: Declaration = {
  kind: 'code',
  key: 'danish',
  label: 'fields:slot.danish',
  codes: DANISH_LEVELS,
  codeLabel: danishLabel,
}
const interpreter: Declaration = {
  kind: 'code',
  key: 'interpreter',
  label: 'fields:slot.interpreter',
  codes: YES_NO,
  codeLabel: yesNoLabel,
}
const area: Declaration = {
  kind: 'reference',
  key: 'areaId',
  label: 'fields:slot.areaId',
  useOptions: useAreaOptions,
  nothing: 'agreements:noAreaFits',
}
const sector: Declaration = {
  kind: 'code',
  key: 'sector',
  label: 'fields:slot.sector',
  codes: SECTORS,
  codeLabel: sectorLabel,
  empty: 'slots:sectorOfPartner',
}
const mentorModel: Declaration = {
  kind: 'code',
  key: 'mentorModel',
  label: 'fields:slot.mentorModel',
  codes: MENTOR_MODELS,
  codeLabel: mentorModelLabel,
}
const mentorHours: Declaration = { kind: 'hours', key: 'mentorHours', label: 'fields:slot.mentorHours' }
const agreement: Declaration = {
  kind: 'reference',
  key: 'agreementId',
  label: 'fields:slot.agreementId',
  useOptions: useAgreementOptions,
  nothing: 'slots:noAgreementFits',
}
const contact: Declaration = {
  kind: 'reference',
  key: 'contactId',
  label: 'fields:slot.contactId',
  useOptions: useContactOptions,
  nothing: 'slots:noContactFits',
}
const owner: Declaration = {
  kind: 'reference',
  key: 'ownerId',
  label: 'fields:slot.ownerId',
  useOptions: useStaffOptions,
  nothing: 'nextSteps:noneFits',
}
const note: Declaration = { kind: 'longText', key: 'note', label: 'fields:slot.note' }

/** The fields of the full page, in their groups. */
export const GROUPS = [
  { title: 'slots:groups.offer', fields: [scheme, kind, validFrom, validTo, hours, area, sector] },
  { title: 'slots:groups.work', fields: [tasks, demands, trades, danish, interpreter, note] },
  { title: 'slots:groups.mentor', fields: [mentorModel, mentorHours] },
  { title: 'slots:groups.from', fields: [ORGANISATION, agreement, contact, owner] },
] as const

/** What stands in the panel beside the list. */
export const ESSENTIALS: readonly Declaration[] = [scheme, kind, hours, validFrom, validTo, contact, note]
