import { formatDate } from '../../../db/rules/dates'
import type { RowsDeclaration } from '../../components/record/rows'
import { amountText } from '../agreements/amount'
import { type Capacity, type Quota, useSenderOptions } from './slots'

const MOST = 100_000

/** How many places it is, from a day on. */
export const CAPACITIES: RowsDeclaration<Capacity> = {
  title: 'slots:capacities.title',
  add: 'slots:capacities.add',
  none: 'slots:capacities.none',
  layout: 'line',
  columns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.4fr)',
  fields: [
    {
      kind: 'number',
      key: 'minimum',
      label: 'fields:slotCapacity.minimum',
      min: 0,
      max: MOST,
      required: true,
    },
    { kind: 'number', key: 'maximum', label: 'fields:slotCapacity.maximum', min: 0, max: MOST },
    {
      kind: 'date',
      key: 'validFrom',
      label: 'fields:slotCapacity.validFrom',
      empty: 'slots:capacities.fromStart',
    },
  ],
  fresh: (today, rows) => (rows.length === 0 ? {} : { validFrom: today }),
  rowName: (row, t) =>
    row.validFrom === null
      ? amountText(row)
      : t('slots:capacities.name', { amount: amountText(row), date: formatDate(row.validFrom) }),
}

/** How many of them each jobcentre keeps filled, and which of them coordinates. */
export const QUOTAS: RowsDeclaration<Quota & { name: string }> = {
  title: 'slots:quotas.title',
  add: 'slots:quotas.add',
  none: 'slots:quotas.none',
  layout: 'facts',
  fields: [
    {
      kind: 'reference',
      key: 'organisationId',
      label: 'fields:slotQuota.organisationId',
      useOptions: useSenderOptions,
      nothing: 'slots:noJobCentreFits',
      required: true,
    },
    { kind: 'number', key: 'minimum', label: 'fields:slotQuota.minimum', min: 0, max: MOST, required: true },
    {
      kind: 'number',
      key: 'maximum',
      label: 'fields:slotQuota.maximum',
      hint: 'slots:quotas.maximumHint',
      min: 0,
      max: MOST,
    },
    { kind: 'yesNo', key: 'coordinating', label: 'fields:slotQuota.coordinating' },
    { kind: 'date', key: 'validFrom', label: 'fields:slotQuota.validFrom' },
    { kind: 'date', key: 'validTo', label: 'fields:slotQuota.validTo' },
  ],
  fresh: () => ({ minimum: 1, coordinating: false }),
  rowName: ({ name }) => name,
}
