import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { useStaffOptions } from '../../components/nextSteps/nextSteps'
import type { RowsDeclaration } from '../../components/record/rows'
import type { GoalEntry, GoalFollowUp, GoalTarget } from './goals'
import { targetText } from './wording'

const MOST = 10_000_000

/** How much is to be reached, from a day on. */
export const TARGETS: RowsDeclaration<GoalTarget> = {
  title: 'goals:targets.title',
  add: 'goals:targets.add',
  none: 'goals:targets.none',
  layout: 'line',
  columns: 'minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr)',
  fields: [
    { kind: 'date', key: 'validFrom', label: 'fields:goalTarget.validFrom' },
    { kind: 'number', key: 'minimum', label: 'fields:goalTarget.minimum', min: 0, max: MOST },
    { kind: 'number', key: 'maximum', label: 'fields:goalTarget.maximum', min: 0, max: MOST },
  ],
  fresh: (today, rows) => ({ validFrom: rows.length === 0 ? null : today }),
  rowName: (target, t) => targetText(target, t),
}

/** Figures that somebody entered, each with its day and its source. */
export const ENTRIES: RowsDeclaration<GoalEntry> = {
  title: 'goals:entries.title',
  add: 'goals:entries.add',
  none: 'goals:entries.none',
  layout: 'facts',
  fields: [
    { kind: 'date', key: 'onDate', label: 'fields:goalEntry.onDate', required: true },
    { kind: 'number', key: 'value', label: 'fields:goalEntry.value', min: 0, max: MOST },
    { kind: 'text', key: 'unknownBecause', label: 'fields:goalEntry.unknownBecause' },
    {
      kind: 'reference',
      key: 'ownerId',
      label: 'fields:goalEntry.ownerId',
      useOptions: useStaffOptions,
      nothing: 'nextSteps:noneFits',
    },
    { kind: 'text', key: 'source', label: 'fields:goalEntry.source' },
  ],
  fresh: (today) => ({ onDate: today }),
  rowName: ({ onDate, value }) =>
    [formatDate(onDate), value === null ? '' : formatNumber(value)].filter(Boolean).join(', '),
}

/** What was said about a goal. */
export const FOLLOW_UPS: RowsDeclaration<GoalFollowUp> = {
  title: 'goals:followUps.title',
  add: 'goals:followUps.add',
  none: 'goals:followUps.none',
  layout: 'facts',
  fields: [
    { kind: 'date', key: 'onDate', label: 'fields:goalFollowUp.onDate', required: true },
    {
      kind: 'reference',
      key: 'staffId',
      label: 'fields:goalFollowUp.staffId',
      useOptions: useStaffOptions,
      nothing: 'nextSteps:noneFits',
    },
    { kind: 'longText', key: 'text', label: 'fields:goalFollowUp.text', required: true },
  ],
  fresh: (today) => ({ onDate: today }),
  rowName: ({ onDate }) => formatDate(onDate),
}
