/** What leaves the program as a workbook, and how its columns are given. */

/**
 * How a column's values are given and shown:
 * - `text`, `longText`, `phone` (E.164): text, whatever it looks like; a CVR or postcode is text
 * - `date`: ISO `YYYY-MM-DD`, shown as dd-mm-yyyy
 * - `count`: whole numbers; `number`: others
 * - `percent`: hundredths of a percent, 3300 is 33 %
 * - `money`: whole øre
 * - `yesNo`: a truth, shown as Ja or Nej
 */
export const COLUMN_TYPES = [
  'text',
  'longText',
  'phone',
  'date',
  'count',
  'number',
  'percent',
  'money',
  'yesNo',
] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

/** The workbooks that stand ready. */
export const READY_WORKBOOKS = [
  'partners',
  'targetGroupForm',
  'agreements',
  'places',
  'participants',
  'programme',
] as const
export type ReadyWorkbook = (typeof READY_WORKBOOKS)[number]
