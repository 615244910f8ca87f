import type { Cell } from '../../../db/rules/csv'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { compareDanish, fold, searchWords } from '../../../db/rules/text'
import type { T } from '../word'
import type { ListColumn, ListDeclaration } from './declaration'

/** What a user filters a column by. Missing parts let everything through. */
export type ColumnFilter = {
  /** Words that all stand in the shown text. */
  contains?: string
  /** One of these values, '' for an empty cell; labels for texts, codes for codes. */
  chosen?: readonly string[]
  /** At least and at most, for numbers and ISO dates; an empty cell passes only where `orEmpty` says so. */
  from?: number | string
  to?: number | string
  orEmpty?: boolean
}

/** Whether a filter filters anything. */
export function isFiltering(filter: ColumnFilter | undefined): boolean {
  if (!filter) return false
  const { contains = '', chosen = [], from, to } = filter
  return contains.trim() !== '' || chosen.length > 0 || from !== undefined || to !== undefined
}

/** The text of a cell as the list shows it, in the user's language; '' when empty. */
export function cellText<Row extends object>(column: ListColumn<Row>, row: Row, t: T): string {
  switch (column.kind) {
    case 'text': {
      const value = column.value(row) ?? ''
      return value === '' ? '' : (column.format?.(value) ?? value)
    }
    case 'number': {
      const value = column.value(row)
      return value === null ? '' : formatNumber(value)
    }
    case 'date':
      return formatDate(column.value(row) ?? '')
    case 'code':
      return column
        .value(row)
        .map((code) => column.label(code, t))
        .join(', ')
  }
}

/** The same cell for a file or the clipboard: numbers stay numbers. */
export function cellValue<Row extends object>(column: ListColumn<Row>, row: Row, t: T): Cell {
  return column.kind === 'number' ? column.value(row) : cellText(column, row, t) || null
}

/** What a column is sorted by; undefined for an empty cell, which comes last whichever way it is sorted. */
export function sortValue<Row extends object>(
  column: ListColumn<Row>,
  row: Row,
): string | number | undefined {
  if (column.kind === 'code') {
    const [first] = column.value(row)
    if (first === undefined) return undefined
    const place = column.codes.indexOf(first)
    return place < 0 ? first : place
  }
  const value = column.value(row)
  return value === null || value === '' ? undefined : value
}

/** Numbers by size, texts the Danish way, ISO dates as they stand. */
export function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareDanish(String(a), String(b))
}

/** The values of a cell that a user can choose among; [''] for an empty one. */
export function choices<Row extends object>(column: ListColumn<Row>, row: Row, t: T): readonly string[] {
  if (column.kind !== 'code') return [cellText(column, row, t)]
  const codes = column.value(row)
  return codes.length === 0 ? [''] : codes
}

/** Whether a row passes the filter of one column. */
export function passes<Row extends object>(
  column: ListColumn<Row>,
  row: Row,
  filter: ColumnFilter,
  t: T,
): boolean {
  const { contains = '', chosen = [], from, to, orEmpty = false } = filter
  if (chosen.length > 0 && !choices(column, row, t).some((value) => chosen.includes(value))) return false
  if (from !== undefined || to !== undefined) {
    const value = column.kind === 'code' ? null : column.value(row)
    if (value === null || value === '') return orEmpty
    if (from !== undefined && value < from) return false
    if (to !== undefined && value > to) return false
  }
  if (contains.trim() === '') return true
  const text = foldedText(column, row, t)
  return searchWords(contains).every((word) => text.includes(word))
}

const folded = new WeakMap<object, Map<string, string>>()

/** The text of a cell as it is searched. Kept for texts, so that typing a filter folds 10,000 names only once. */
function foldedText<Row extends object>(column: ListColumn<Row>, row: Row, t: T): string {
  if (column.kind !== 'text') return fold(cellText(column, row, t))
  const texts = folded.get(row) ?? new Map<string, string>()
  folded.set(row, texts)
  const known = texts.get(column.key) ?? fold(cellText(column, row, t))
  texts.set(column.key, known)
  return known
}

/** All that a column's cells hold with how often, in the column's own order, empty last. */
export function distinct<Row extends object>(
  column: ListColumn<Row>,
  rows: readonly Row[],
  t: T,
): { value: string; label: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows)
    for (const value of choices(column, row, t)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const entries = [...counts].map(([value, count]) => ({
    value,
    label: value === '' ? '' : column.kind === 'code' ? column.label(value, t) : value,
    count,
  }))
  const rank = (value: string) => (column.kind === 'code' ? column.codes.indexOf(value) : 0)
  return entries.sort((a, b) => {
    if (a.value === '' || b.value === '') return a.value === '' ? 1 : -1
    return rank(a.value) - rank(b.value) || compareDanish(a.label, b.label)
  })
}

/** The chip that holds: the chosen one, else the one that the list starts with, as long as it leaves anything. */
export function chipOf<Row extends object>(
  { chips, startsWith }: Pick<ListDeclaration<Row>, 'chips' | 'startsWith'>,
  rows: readonly Row[],
  chosen: string | null,
): string | null {
  if (chosen !== null || startsWith === undefined) return chosen
  const first = chips.find(({ key }) => key === startsWith)
  return first && rows.some(first.accepts) ? first.key : null
}
