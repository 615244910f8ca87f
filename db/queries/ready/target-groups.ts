import type { OpenFile } from '../../file/connection'
import { LABELS, label } from '../../rules/labels'
import { type TargetGroupRow, targetGroupList } from '../target-group-list'
import type { ReadyColumn, ReadyTable } from './table'

const names = (table: 'area' | 'category') => (file: OpenFile) => [
  ...new Set(file.sqlite.prepare<[], string>(`SELECT name FROM ${table} ORDER BY id`).pluck().all()),
]

const GROUP: readonly ReadyColumn<TargetGroupRow>[] = [
  { key: 'name', header: 'Målgruppe', type: 'text', width: 34, value: (g) => g.name },
  {
    key: 'benefit',
    header: 'Ydelse',
    type: 'text',
    choices: Object.values(LABELS.benefit),
    value: (g) => label(LABELS.benefit, g.benefit),
  },
  {
    key: 'category',
    header: 'Match',
    type: 'text',
    choices: names('category'),
    value: (g) => g.categoryName,
  },
  { key: 'area', header: 'Boligområde', type: 'text', choices: names('area'), value: (g) => g.areaName },
]

const COUNT: readonly ReadyColumn<TargetGroupRow>[] = [
  { key: 'people', header: 'Antal personer', type: 'count', value: (g) => g.count?.people ?? null },
  {
    key: 'activeShare',
    header: 'Heraf i gang',
    type: 'percent',
    width: 12,
    value: (g) => g.count?.activeShare ?? null,
  },
  { key: 'countedOn', header: 'Opgjort', type: 'date', value: (g) => g.count?.countedOn ?? null },
  { key: 'source', header: 'Kilde', type: 'text', value: (g) => g.count?.source ?? null },
  {
    key: 'unknownBecause',
    header: 'Ukendt fordi',
    type: 'longText',
    width: 36,
    value: (g) => g.count?.unknownBecause ?? null,
  },
]

/** The target groups with their newest count. */
export const TARGET_GROUPS: ReadyTable<TargetGroupRow> = {
  key: 'targetGroups',
  name: 'Målgrupper',
  rows: targetGroupList,
  columns: [...GROUP, ...COUNT],
}

/** The form that the jobcentre fills in: a row a target group, its counts empty or as they were last. */
export function targetGroupForm(prefilled: boolean): ReadyTable<TargetGroupRow> {
  const counts = prefilled ? COUNT : COUNT.map((each) => ({ ...each, value: () => null }))
  return { ...TARGET_GROUPS, spareRows: 50, columns: [...GROUP, ...counts] }
}
