/** Charts, and the tables behind them. */
export const charts = {
  none: 'Der er ikke noget at tegne endnu.',
  told: '{{label}}: {{value}} pr. {{date}}. De øvrige tal står i tabellen.',
  asTable: 'Vis som tabel',
  date: 'Dato',
  number: 'Antal',
} as const
