import type { charts as danish } from '../da/charts'
import type { Words } from '../words'

/** Charts, and the tables behind them. */
export const charts = {
  none: 'There is nothing to draw yet.',
  told: '{{label}}: {{value}} as of {{date}}. The other figures are in the table.',
  asTable: 'Show as a table',
  date: 'Date',
  number: 'Number',
} as const satisfies Words<typeof danish>
