import { formatDate } from '../../../db/rules/dates'
import {
  BENEFITS,
  DANISH_LEVELS,
  type DanishLevel,
  PARTICIPANT_STAGES,
  type ParticipantStage,
  YES_NO,
  type YesNo,
} from '../../../db/rules/vocabulary'
import { useAreaOptions } from '../../components/areas'
import { useCategoryOptions } from '../../components/categories'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { useStaffOptions } from '../../components/nextSteps/nextSteps'
import type { RowsDeclaration } from '../../components/record/rows'
import type { T, Word } from '../../components/word'
import { useTargetGroupOptions } from '../agreements/agreements'
import { benefitLabel } from '../targetGroups/fields'
import {
  type ParticipantFields,
  type Situation,
  type Stage,
  useConsultantOptions,
  useKnownTrades,
} from './participants'

type Declaration = FieldDeclaration<ParticipantFields>

/** The labels of codes. */
export const stageLabel = (code: string, t: T): string =>
  t(`vocabulary:participantStage.${code as ParticipantStage}`)
export const danishLabel = (code: string, t: T): string => t(`vocabulary:danishLevel.${code as DanishLevel}`)
export const yesNoLabel = (code: string, t: T): string => t(`vocabulary:yesNo.${code as YesNo}`)

const yesNo = (key: 'interpreter' | 'needsMentor' | 'motivated' | 'ready'): Declaration => ({
  ...{ kind: 'code', key, label: `fields:participant.${key}`, codes: YES_NO, codeLabel: yesNoLabel },
})

export const NAME: Declaration = {
  kind: 'text',
  key: 'name',
  label: 'fields:participant.name',
  required: true,
  spelling: false,
}
export const LOCAL_ID: Declaration = {
  kind: 'text',
  key: 'localId',
  label: 'fields:participant.localId',
  required: true,
  spelling: false,
}
export const BIRTH_YEAR: Declaration = {
  ...{
    kind: 'number',
    key: 'birthYear',
    label: 'fields:participant.birthYear',
    min: 1900,
    max: 2199,
    plain: true,
  },
}
const birthDate: Declaration = { kind: 'date', key: 'birthDate', label: 'fields:participant.birthDate' }
export const TRADES: Declaration = {
  kind: 'tags',
  key: 'trades',
  label: 'fields:participant.trades',
  useKnown: useKnownTrades,
}
export const HOURS: Declaration = {
  kind: 'hours',
  key: 'hoursWanted',
  label: 'fields:participant.hoursWanted',
}
const skills: Declaration = { kind: 'longText', key: 'skills', label: 'fields:participant.skills' }
const language: Declaration = { kind: 'text', key: 'language', label: 'fields:participant.language' }
export const DANISH: Declaration = {
  kind: 'code',
  key: 'danish',
  label: 'fields:participant.danish',
  codes: DANISH_LEVELS,
  codeLabel: danishLabel,
}
export const READY = yesNo('ready')
const readyFrom: Declaration = { kind: 'date', key: 'readyFrom', label: 'fields:participant.readyFrom' }
const consultant: Declaration = {
  kind: 'reference',
  key: 'consultantId',
  label: 'fields:participant.consultantId',
  useOptions: useConsultantOptions,
  nothing: 'participants:noContactFits',
}
const owner: Declaration = {
  kind: 'reference',
  key: 'ownerId',
  label: 'fields:participant.ownerId',
  useOptions: useStaffOptions,
  nothing: 'nextSteps:noneFits',
}
const consentOn: Declaration = { kind: 'date', key: 'consentOn', label: 'fields:participant.consentOn' }
const consentNote: Declaration = {
  kind: 'longText',
  key: 'consentNote',
  label: 'fields:participant.consentNote',
  hint: 'participants:consentHint',
}
const note: Declaration = {
  kind: 'longText',
  key: 'note',
  label: 'fields:participant.note',
  hint: 'participants:noteHint',
}

/** The fields of the full page, in groups. */
export const GROUPS: readonly { title: Word; fields: readonly Declaration[] }[] = [
  {
    title: 'participants:groups.wishes',
    fields: [TRADES, HOURS, READY, readyFrom, yesNo('motivated'), skills],
  },
  {
    title: 'participants:groups.language',
    fields: [DANISH, language, yesNo('interpreter'), yesNo('needsMentor')],
  },
  { title: 'participants:groups.who', fields: [LOCAL_ID, BIRTH_YEAR, birthDate, consultant, owner, note] },
  { title: 'participants:groups.consent', fields: [consentOn, consentNote] },
]

/** What one looks up or corrects in passing, beside the list. */
export const ESSENTIALS: readonly Declaration[] = [TRADES, HOURS, DANISH, READY, readyFrom, note]

export const BENEFIT: FieldDeclaration<Situation> = {
  kind: 'code',
  key: 'benefit',
  label: 'fields:participantSituation.benefit',
  codes: BENEFITS,
  codeLabel: benefitLabel,
}
export const CATEGORY: FieldDeclaration<Situation> = {
  kind: 'reference',
  key: 'categoryId',
  label: 'fields:participantSituation.categoryId',
  useOptions: useCategoryOptions,
  nothing: 'targetGroups:noCategoryFits',
}
export const TARGET_GROUP: FieldDeclaration<Situation> = {
  kind: 'reference',
  key: 'targetGroupId',
  label: 'fields:participantSituation.targetGroupId',
  useOptions: useTargetGroupOptions,
  nothing: 'goals:create.nothingFits',
}
export const AREA: FieldDeclaration<Situation> = {
  kind: 'reference',
  key: 'areaId',
  label: 'fields:participantSituation.areaId',
  useOptions: useAreaOptions,
  nothing: 'agreements:noAreaFits',
}

/** Where a participant belongs, from a day on: a new row starts from the newest. */
export const SITUATIONS: RowsDeclaration<Situation> = {
  title: 'participants:situations.title',
  add: 'participants:situations.add',
  none: 'participants:situations.none',
  layout: 'facts',
  fields: [
    { kind: 'date', key: 'onDate', label: 'fields:participantSituation.onDate', required: true },
    TARGET_GROUP,
    BENEFIT,
    CATEGORY,
    AREA,
    { kind: 'text', key: 'note', label: 'fields:participantSituation.note' },
  ],
  fresh: (today, [newest]) => ({ ...newest, onDate: today, note: null }),
  rowName: ({ onDate }) => formatDate(onDate),
}

/** How far a participant has come, as somebody wrote it. */
export const STAGES: RowsDeclaration<Stage> = {
  title: 'participants:stages.title',
  add: 'participants:stages.add',
  none: 'participants:stages.none',
  layout: 'line',
  columns: '6.5rem 8rem minmax(0, 1fr)',
  fields: [
    { kind: 'date', key: 'onDate', label: 'fields:participantStage.onDate', required: true },
    {
      kind: 'code',
      key: 'stage',
      label: 'fields:participantStage.stage',
      codes: PARTICIPANT_STAGES,
      codeLabel: stageLabel,
      required: true,
    },
    { kind: 'text', key: 'reason', label: 'fields:participantStage.reason' },
  ],
  fresh: (today) => ({ onDate: today, stage: 'accepted' }),
  rowName: ({ stage, onDate }, t) => `${stageLabel(stage, t)} ${formatDate(onDate)}`,
}
