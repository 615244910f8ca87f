import { isIsoDate } from '../../../db/rules/calendar'
import type { ListColumn, ListDeclaration } from './declaration'
import type { ListState } from './listState'
import { NARROWEST, WIDEST } from './widths'

/** What a saved view holds of a list's state. */
export type ViewSettings = Pick<
  ListState,
  'chip' | 'search' | 'sorting' | 'columnFilters' | 'columnSizing' | 'columnVisibility'
>

type StoredFilter = {
  contains?: string
  chosen?: string[]
  from?: number | string
  to?: number | string
  orEmpty?: boolean
}

/** How a view lies in the file. */
type Stored = {
  chip: string | null
  search: string
  sorting: { id: string; desc: boolean }[]
  filters: { id: string; value: StoredFilter }[]
  widths: Record<string, number>
  /** Those in sight. */
  columns: string[]
}

/** No search is longer. */
const MOST_TEXT = 500

/** The state of a list as it is stored: whatever stands as it does from the start is written out, so that it stays. */
export function storedSettings<Row extends object>(
  declaration: ListDeclaration<Row>,
  state: ViewSettings,
): Stored {
  const { chip, search, sorting, columnFilters, columnSizing, columnVisibility } = readSettings(declaration, {
    ...state,
    filters: state.columnFilters,
    widths: state.columnSizing,
    columns: shownColumns(declaration, state),
  })
  return {
    chip,
    search,
    sorting,
    filters: columnFilters as Stored['filters'],
    widths: columnSizing,
    columns: Object.keys(columnVisibility).filter((key) => columnVisibility[key]),
  }
}

/**
 * Reads the settings of a view. They may be another program version's, or a colleague's newer one's: what the list
 * does not know is dropped, and what is missing is as from the start.
 */
export function readSettings<Row extends object>(
  declaration: ListDeclaration<Row>,
  stored: unknown,
): ViewSettings {
  const { chip, search, sorting, filters, widths, columns } = record(stored)
  const column = (key: unknown) => declaration.columns.find((each) => each.key === key)
  const [first] = declaration.chips
  const known = declaration.chips.find(({ key }) => key === chip) ?? first
  return {
    chip: known?.key ?? null,
    search: typeof search === 'string' ? search.slice(0, MOST_TEXT) : '',
    sorting: unique(
      list(sorting).flatMap((each) => {
        const { id, desc } = record(each)
        const sorted = column(id)
        return sorted ? [{ id: sorted.key, desc: desc === true }] : []
      }),
    ),
    columnFilters: unique(
      list(filters).flatMap((each) => {
        const { id, value } = record(each)
        const filtered = column(id)
        const filter = filtered && readFilter(filtered, value)
        return filter ? [{ id: filtered.key, value: filter }] : []
      }),
    ),
    columnSizing: Object.fromEntries(
      declaration.columns.flatMap(({ key, width }) => {
        const own = record(widths)[key]
        if (typeof own !== 'number' || !Number.isFinite(own) || own === width) return []
        return [[key, Math.min(Math.max(Math.round(own), NARROWEST), WIDEST)]]
      }),
    ),
    columnVisibility: visibility(declaration, columns),
  }
}

/** Whether two states show the same list. */
export function sameSettings<Row extends object>(
  declaration: ListDeclaration<Row>,
  a: ViewSettings,
  b: ViewSettings,
): boolean {
  return JSON.stringify(storedSettings(declaration, a)) === JSON.stringify(storedSettings(declaration, b))
}

function shownColumns<Row extends object>(
  declaration: ListDeclaration<Row>,
  { columnVisibility }: ViewSettings,
): string[] {
  return declaration.columns
    .filter(({ key, hidden }) => columnVisibility[key] ?? !hidden)
    .map(({ key }) => key)
}

/** The first column is the record's name, which always stands there. */
function visibility<Row extends object>(
  { columns }: ListDeclaration<Row>,
  stored: unknown,
): Record<string, boolean> {
  const shown = list(stored).filter((key) => columns.some((each) => each.key === key))
  if (shown.length === 0) return Object.fromEntries(columns.map(({ key, hidden }) => [key, !hidden]))
  return Object.fromEntries(columns.map(({ key }, at) => [key, at === 0 || shown.includes(key)]))
}

/** A filter as its kind of column can have it; undefined when it filters nothing. */
function readFilter<Row extends object>(column: ListColumn<Row>, stored: unknown): StoredFilter | undefined {
  const { contains, chosen, from, to, orEmpty } = record(stored)
  const filter: StoredFilter = {}
  if (column.kind === 'text' || column.kind === 'code') {
    if (typeof contains === 'string' && contains.trim() !== '') filter.contains = contains.slice(0, MOST_TEXT)
    const values = list(chosen).filter((each) => typeof each === 'string')
    if (values.length > 0) filter.chosen = values
  } else {
    const fits = (end: unknown): end is number | string =>
      column.kind === 'number' ? Number.isFinite(end) : typeof end === 'string' && isIsoDate(end)
    if (fits(from)) filter.from = from
    if (fits(to)) filter.to = to
    if (orEmpty === true && Object.keys(filter).length > 0) filter.orEmpty = true
  }
  return Object.keys(filter).length > 0 ? filter : undefined
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function unique<V extends { id: string }>(all: V[]): V[] {
  return all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at)
}
