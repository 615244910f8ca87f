import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react'
import { say, useT } from '../word'
import type { ListDeclaration } from './declaration'
import { GridHead } from './GridHead'
import { GridRow, type RowActions } from './GridRow'
import classes from './grid.module.css'
import { type ListState, listScroll } from './listState'
import { useGridKeys } from './useGridKeys'
import type { ListTable } from './useListTable'

export const HEAD_HEIGHT = 32

type Change = (change: Partial<ListState> | ((state: ListState) => Partial<ListState>)) => void

/** The rows themselves: only those in sight are drawn, whatever their number. */
export function ListGrid<Row extends object>({
  ref,
  declaration,
  table,
  rows: all,
  index,
  change,
  onOpen,
  onEdit,
  onShow,
}: {
  ref: RefObject<HTMLTableElement | null>
  declaration: ListDeclaration<Row>
  table: ListTable<Row>
  rows: readonly Row[]
  /** The row that the keyboard stands on, -1 when there is none. */
  index: number
  change: Change
  onOpen: (row: Row) => void
  onEdit: () => void
  /** Shows the panel with the row that the keyboard stands on. */
  onShow: (panel: boolean) => void
}) {
  const t = useT()
  const id = useId()
  const rows = table.getRowModel().rows
  const visible = table.getVisibleLeafColumns()
  const shown = visible.map((column) => column.id).join(' ')
  const columns = useMemo(
    () => shown.split(' ').flatMap((key) => declaration.columns.find((each) => each.key === key) ?? []),
    [declaration, shown],
  )
  // Heights are rem, so that the text size setting moves them too.
  const [scale] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ref.current,
    estimateSize: () => declaration.rowHeight * scale,
    getItemKey: (at) => rows[at]?.id ?? at,
    initialOffset: () => listScroll.get(declaration.id),
    // The sticky head covers so much of what is scrolled.
    scrollPaddingEnd: HEAD_HEIGHT * scale,
    overscan: 8,
    // The row that the keyboard stands on is always there, since the grid points at it.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return index < 0 || seen.includes(index) ? seen : [...seen, index].sort((a, b) => a - b)
    },
  })

  const rowId = (at: number) => `${id}-${at}`
  const moveTo = (at: number) => {
    const row = rows[at]
    if (!row) return
    change({ active: row.id })
    virtualizer.scrollToIndex(at, { align: 'auto' })
    // In a small window the page itself scrolls too.
    requestAnimationFrame(() => document.getElementById(rowId(at))?.scrollIntoView({ block: 'nearest' }))
  }
  const onKeyDown = useGridKeys({
    table,
    index,
    moveTo,
    page: () => pageOf(ref.current, declaration, scale),
    onOpen,
    onEdit,
  })

  const latest = useRef({ table, onOpen })
  latest.current = { table, onOpen }
  const actions = useMemo(
    (): RowActions<Row> => ({
      choose: (rowId) => {
        change({ active: rowId })
        onShow(true)
      },
      open: (row) => latest.current.onOpen(row),
      select: (rowId, event) => latest.current.table.getRow(rowId).getToggleSelectedHandler()(event),
    }),
    [change, onShow],
  )

  const total = visible.reduce((sum, column) => sum + column.getSize(), 0)
  const sizes = Object.fromEntries(
    visible.map((column) => [`--width-${column.id}`, String(column.getSize())]),
  )
  const hasRows = rows.length > 0
  useEffect(() => {
    const element = ref.current
    const keep = () => element && listScroll.set(declaration.id, element.scrollTop)
    element?.addEventListener('scroll', keep, { passive: true })
    return () => element?.removeEventListener('scroll', keep)
  }, [ref, declaration])

  return (
    <div className={classes.gridBox}>
      <table
        ref={ref}
        className={classes.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that the keyboard walks
        role="grid"
        aria-label={say(t, declaration.title)}
        aria-description={t('list:keys')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={hasRows ? rowId(index) : undefined}
        tabIndex={0}
        style={{ ...sizes, '--total': total, '--row-height': declaration.rowHeight } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <GridHead table={table} columns={columns} rows={all} grid={ref} />
        <tbody className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            return (
              row && (
                <GridRow
                  key={row.id}
                  id={rowId(item.index)}
                  row={row.original}
                  rowId={row.id}
                  name={declaration.rowName(row.original)}
                  columns={columns}
                  place={item.index}
                  top={item.start}
                  active={item.index === index}
                  selected={row.getIsSelected()}
                  actions={actions}
                  t={t}
                />
              )
            )
          })}
        </tbody>
      </table>
      {!hasRows && <p className={classes.noMatch}>{t('list:noMatch')}</p>}
    </div>
  )
}

/** How many whole rows are in sight. */
function pageOf<Row extends object>(
  grid: HTMLElement | null,
  { rowHeight }: ListDeclaration<Row>,
  scale: number,
): number {
  const height = (grid?.clientHeight ?? 0) - HEAD_HEIGHT * scale
  return Math.max(1, Math.floor(height / (rowHeight * scale)) - 1)
}
