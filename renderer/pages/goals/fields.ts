import type { Filter } from '../../../db/rules/goals'
import {
  COUNTED_AGREEMENTS,
  COUNTING_RULES,
  type CountedAgreements,
  type CountingRule,
  GROUP_FIGURES,
  type GroupFigure,
  MEASURES,
  type Measure,
  OUTCOMES,
  type Outcome,
  PARTICIPANT_STAGES,
  type ParticipantStage,
  SCHEMES,
  type Scheme,
  SECTORS,
  type Sector,
} from '../../../db/rules/vocabulary'
import { useAreaOptions } from '../../components/areas'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { useOrganisationOptions } from '../organisations/organisations'
import { type GoalFields, useGroupOptions, useTotalOptions } from './goals'

type Declaration = FieldDeclaration<GoalFields>

/** The name stands on top of the page. */
export const NAME: Declaration = { kind: 'text', key: 'name', label: 'fields:goal.name', required: true }

/** What a goal counts. */
export const MEASURE: Declaration = {
  kind: 'code',
  key: 'measure',
  label: 'fields:goal.measure',
  codes: MEASURES,
  codeLabel: (code, t) => t(`vocabulary:measure.${code as Measure}`),
  required: true,
}

/** What says more exactly what is counted. */
export const FILTERS: Record<Filter, Declaration> = {
  scheme: {
    kind: 'code',
    key: 'scheme',
    label: 'fields:goal.scheme',
    codes: SCHEMES,
    codeLabel: (code, t) => t(`vocabulary:scheme.${code as Scheme}`),
  },
  sector: {
    kind: 'code',
    key: 'sector',
    label: 'fields:goal.sector',
    codes: SECTORS,
    codeLabel: (code, t) => t(`vocabulary:sector.${code as Sector}`),
  },
  targetGroupId: {
    kind: 'reference',
    key: 'targetGroupId',
    label: 'fields:goal.targetGroupId',
    useOptions: useGroupOptions,
    nothing: 'goals:create.nothingFits',
  },
  areaId: {
    kind: 'reference',
    key: 'areaId',
    label: 'fields:goal.areaId',
    useOptions: useAreaOptions,
    nothing: 'goals:create.nothingFits',
  },
  organisationId: {
    kind: 'reference',
    key: 'organisationId',
    label: 'fields:goal.organisationId',
    useOptions: useOrganisationOptions,
    nothing: 'organisations:noneFits',
  },
  countingRule: {
    kind: 'code',
    key: 'countingRule',
    label: 'fields:goal.countingRule',
    codes: COUNTING_RULES,
    codeLabel: (code, t) => t(`vocabulary:countingRule.${code as CountingRule}`),
  },
  countedAgreements: {
    kind: 'code',
    key: 'countedAgreements',
    label: 'fields:goal.countedAgreements',
    codes: COUNTED_AGREEMENTS,
    codeLabel: (code, t) => t(`vocabulary:countedAgreements.${code as CountedAgreements}`),
  },
  groupFigure: {
    kind: 'code',
    key: 'groupFigure',
    label: 'fields:goal.groupFigure',
    codes: GROUP_FIGURES,
    codeLabel: (code, t) => t(`vocabulary:groupFigure.${code as GroupFigure}`),
  },
  minimumWeeks: {
    kind: 'number',
    key: 'minimumWeeks',
    label: 'fields:goal.minimumWeeks',
    hint: 'goals:minimumWeeksHint',
    min: 1,
    max: 520,
  },
  participantStage: {
    kind: 'code',
    key: 'participantStage',
    label: 'fields:goal.participantStage',
    codes: PARTICIPANT_STAGES,
    codeLabel: (code, t) => t(`vocabulary:participantStage.${code as ParticipantStage}`),
  },
  outcome: {
    kind: 'code',
    key: 'outcome',
    label: 'fields:goal.outcome',
    codes: OUTCOMES,
    codeLabel: (code, t) => t(`vocabulary:outcome.${code as Outcome}`),
  },
}

/** The last day that counts. */
export const DEADLINE: Declaration = { kind: 'date', key: 'validTo', label: 'fields:goal.validTo' }

/** Since when, until when, and inside which other goal. @param id the goal's own, which it cannot lie in */
export const periodFields = (id: string): Declaration[] => [
  {
    kind: 'date',
    key: 'validFrom',
    label: 'fields:goal.validFrom',
    hint: 'goals:validFromHint',
  },
  DEADLINE,
  {
    kind: 'reference',
    key: 'parentId',
    label: 'fields:goal.parentId',
    useOptions: () => useTotalOptions(id),
    nothing: 'goals:noParent',
    hint: 'goals:parentHint',
  },
]

/** What is demanded, and how it is shown that it is fulfilled. */
export const TEXTS: readonly Declaration[] = [
  { kind: 'longText', key: 'requirement', label: 'fields:goal.requirement' },
  { kind: 'longText', key: 'measurementMethod', label: 'fields:goal.measurementMethod' },
  { kind: 'longText', key: 'note', label: 'fields:goal.note' },
]
