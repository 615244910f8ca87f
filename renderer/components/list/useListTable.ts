import {
  type ColumnDef,
  columnFilteringFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  functionalUpdate,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { fold, searchWords } from '../../../db/rules/text'
import type { T } from '../word'
import { type ColumnFilter, compareValues, passes, sortValue } from './arrange'
import type { ListDeclaration } from './declaration'
import type { ListState } from './listState'
import { NARROWEST, WIDEST } from './widths'

const features = tableFeatures({
  columnFilteringFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})

type Change = (change: (state: ListState) => Partial<ListState>) => void

/**
 * A list's rows as chip, search, filters and sorting leave them, held by TanStack Table. Its state lives in the
 * list's own store, so that it outlives the page.
 */
export function useListTable<Row extends object>(
  declaration: ListDeclaration<Row>,
  rows: readonly Row[],
  state: ListState,
  change: Change,
  t: T,
) {
  const columns = useMemo(
    (): ColumnDef<typeof features, Row>[] =>
      declaration.columns.map((column) => ({
        id: column.key,
        accessorFn: (row) => sortValue(column, row),
        size: column.width,
        minSize: NARROWEST,
        maxSize: WIDEST,
        sortUndefined: 'last',
        sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
        filterFn: (row, _id, filter: ColumnFilter) => passes(column, row.original, filter, t),
      })),
    [declaration, t],
  )
  const hidden = useMemo(
    () => Object.fromEntries(declaration.columns.map(({ key, hidden }) => [key, !hidden])),
    [declaration],
  )
  const data = useRowsOf(declaration, rows, state.chip, state.search)
  const columnVisibility = useMemo(
    () => ({ ...hidden, ...state.columnVisibility }),
    [hidden, state.columnVisibility],
  )
  const { sorting, columnFilters, columnSizing, rowSelection } = state
  // The same options give the same table, so that walking down the list draws no head anew.
  const options = useMemo(() => {
    const set =
      <K extends keyof ListState>(key: K) =>
      (updater: Updater<ListState[K]>) =>
        change((now) => ({ [key]: functionalUpdate(updater, now[key]) }) as Partial<ListState>)
    return {
      features,
      columns,
      data,
      getRowId: declaration.rowId,
      enableSortingRemoval: true,
      sortDescFirst: false,
      state: { sorting, columnFilters, columnSizing, rowSelection, columnVisibility },
      onSortingChange: set('sorting'),
      onColumnFiltersChange: set('columnFilters'),
      onColumnSizingChange: set('columnSizing'),
      onRowSelectionChange: set('rowSelection'),
      onColumnVisibilityChange: set('columnVisibility'),
    }
  }, [
    declaration,
    change,
    columns,
    data,
    sorting,
    columnFilters,
    columnSizing,
    rowSelection,
    columnVisibility,
  ])
  return useTable(options)
}

export type ListTable<Row extends object> = ReturnType<typeof useListTable<Row>>

/** Chip and search come before the table: each is one question about the whole row. */
function useRowsOf<Row extends object>(
  declaration: ListDeclaration<Row>,
  rows: readonly Row[],
  chip: string | null,
  search: string,
): Row[] {
  const texts = useMemo(() => rows.map((row) => fold(declaration.searchText(row))), [declaration, rows])
  return useMemo(() => {
    const accepts = declaration.chips.find(({ key }) => key === chip)?.accepts ?? (() => true)
    const words = searchWords(search)
    return rows.filter((row, i) => accepts(row) && words.every((word) => texts[i]?.includes(word)))
  }, [declaration, rows, texts, chip, search])
}
