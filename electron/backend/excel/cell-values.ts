import { isIsoDate } from '../../../db/rules/calendar'
import { formatDate } from '../../../db/rules/dates'
import type { ColumnType } from '../../../db/rules/exports'
import { formatPhone } from '../../../db/rules/identifiers'
import type { Value } from './workbook-spec'

/** The most signs that a cell of a workbook holds. */
export const MOST_SIGNS = 32_767

/** What a cell of a workbook is given: never an object, in which the library would see a formula or a link. */
export type Written = string | number | Date | null

/**
 * A value as the workbook gets it. What does not fit its column's type stays text as it is.
 * @throws RangeError for a number that is none
 */
export function writtenValue(value: Value, type: ColumnType): Written {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej'
  if (typeof value === 'number') return writtenNumber(value, type)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  // Before March 1900 Excel counts days that never were.
  if (type === 'date' && isIsoDate(text)) return text < '1900-03-01' ? formatDate(text) : dayOf(text)
  return writtenText(type === 'phone' ? formatPhone(text) : text)
}

function writtenNumber(value: number, type: ColumnType): Written {
  if (!Number.isFinite(value)) throw new RangeError('a number that is none cannot be written')
  switch (type) {
    case 'percent':
      return value / 10_000
    case 'money':
      return value / 100
    case 'count':
    case 'number':
      return value
    default:
      return String(value)
  }
}

/** Midnight in UTC: a local midnight would be written as the day before. */
function dayOf(iso: string): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day))
}

/**
 * A text as a cell holds it: without signs that XML does not take, and cut where a cell ends. `_x000D_` and its like
 * stand for a sign in a workbook, so that what only looks like one is written behind an escaped underscore.
 */
export function writtenText(text: string): string {
  return cut(
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML does not take
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .toWellFormed(),
  ).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

function cut(text: string): string {
  if (text.length <= MOST_SIGNS) return text
  const kept = text.slice(0, MOST_SIGNS - 1)
  // Half a sign outside the first plane is none.
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`
}
