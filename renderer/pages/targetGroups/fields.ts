import { formatDate } from '../../../db/rules/dates'
import { BENEFITS } from '../../../db/rules/vocabulary'
import { useAreaOptions } from '../../components/areas'
import { useCategoryOptions } from '../../components/categories'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { useStaffOptions } from '../../components/nextSteps/nextSteps'
import type { RowsDeclaration } from '../../components/record/rows'
import type { T } from '../../components/word'
import type { Count, TargetGroupFields } from './targetGroups'

type Declaration = FieldDeclaration<TargetGroupFields>

/** The label of what people live on. */
export function benefitLabel(code: string, t: T): string {
  return t(`vocabulary:benefit.${code as (typeof BENEFITS)[number]}`)
}

export const NAME: Declaration = {
  kind: 'text',
  key: 'name',
  label: 'fields:targetGroup.name',
  required: true,
}
export const BENEFIT: Declaration = {
  kind: 'code',
  key: 'benefit',
  label: 'fields:targetGroup.benefit',
  codes: BENEFITS,
  codeLabel: benefitLabel,
}
export const CATEGORY: Declaration = {
  kind: 'reference',
  key: 'categoryId',
  label: 'fields:targetGroup.categoryId',
  useOptions: useCategoryOptions,
  nothing: 'targetGroups:noCategoryFits',
}
export const AREA: Declaration = {
  kind: 'reference',
  key: 'areaId',
  label: 'fields:targetGroup.areaId',
  useOptions: useAreaOptions,
  nothing: 'agreements:noAreaFits',
}
const note: Declaration = { kind: 'longText', key: 'note', label: 'fields:targetGroup.note' }

/** The fields of the full page. */
export const FIELDS: readonly Declaration[] = [BENEFIT, CATEGORY, AREA, note]

/** What was counted, alone: edited in the table as well. */
export const PEOPLE: FieldDeclaration<Count> = {
  kind: 'number',
  key: 'people',
  label: 'fields:targetGroupCount.people',
  empty: 'figures:unknown',
  min: 0,
  max: 10_000_000,
}
export const SHARE: FieldDeclaration<Count> = {
  kind: 'percent',
  key: 'activeShare',
  label: 'fields:targetGroupCount.activeShare',
  hint: 'targetGroups:counts.shareHint',
}

/** Why a number is not known, and who finds it out. */
export const UNKNOWN_BECAUSE: FieldDeclaration<Count> = {
  kind: 'text',
  key: 'unknownBecause',
  label: 'fields:targetGroupCount.unknownBecause',
  hint: 'targetGroups:counts.unknownHint',
}
export const OWNER: FieldDeclaration<Count> = {
  kind: 'reference',
  key: 'ownerId',
  label: 'fields:targetGroupCount.ownerId',
  useOptions: useStaffOptions,
  nothing: 'nextSteps:noneFits',
}
export const COUNTED_ON: FieldDeclaration<Count> = {
  kind: 'date',
  key: 'countedOn',
  label: 'fields:targetGroupCount.countedOn',
  required: true,
}
export const SOURCE: FieldDeclaration<Count> = {
  kind: 'text',
  key: 'source',
  label: 'fields:targetGroupCount.source',
}

/** The counts of a group. */
export const COUNTS: RowsDeclaration<Count> = {
  title: 'targetGroups:counts.title',
  add: 'targetGroups:counts.add',
  none: 'targetGroups:counts.none',
  layout: 'facts',
  fields: [COUNTED_ON, PEOPLE, SHARE, UNKNOWN_BECAUSE, OWNER, SOURCE],
  fresh: (today, [newest]) => ({ countedOn: today, activeShare: newest?.activeShare ?? null }),
  rowName: ({ countedOn }) => formatDate(countedOn),
}
