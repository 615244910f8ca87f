import { formatDate } from '../../../db/rules/dates'
import type { RowsDeclaration } from '../../components/record/rows'
import type { Extension } from './placements'

/**
 * To which day a placement was extended.
 * @param after the last day agreed so far, from which a duration is counted
 */
export function extensionRows(after: string | null): RowsDeclaration<Extension> {
  return {
    title: 'placements:extensions.title',
    add: 'placements:extensions.add',
    none: 'placements:extensions.none',
    layout: 'line',
    columns: '6.25rem 6.25rem minmax(0, 1fr)',
    fields: [
      {
        kind: 'date',
        key: 'lastDay',
        label: 'fields:placementExtension.lastDay',
        required: true,
        countedAfter: () => after,
      },
      { kind: 'date', key: 'decidedOn', label: 'fields:placementExtension.decidedOn' },
      { kind: 'text', key: 'reason', label: 'fields:placementExtension.reason' },
    ],
    fresh: (today) => ({ decidedOn: today }),
    rowName: ({ lastDay }, t) => t('placements:extensions.name', { date: formatDate(lastDay) }),
  }
}
