import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type CSSProperties, type KeyboardEvent, memo, type RefObject, useState } from 'react'
import { say, useT } from '../word'
import { ColumnFilterButton } from './ColumnFilterButton'
import type { ListColumn } from './declaration'
import classes from './grid.module.css'
import { ResizeHandle } from './ResizeHandle'
import type { ListTable } from './useListTable'
import { NARROWEST, WIDEST } from './widths'

/** One press of Shift + arrow key, in pixels. */
const WIDTH_STEP = 16

/** Drawn anew when the list changes, not at every step of scrolling. */
export const GridHead = memo(DrawnHead) as typeof DrawnHead

/**
 * The head of a list: sorting, filters and widths. One stop of the Tab key; arrows move along it, down goes to the
 * rows.
 */
function DrawnHead<Row extends object>({
  table,
  columns,
  rows,
  grid,
}: {
  table: ListTable<Row>
  columns: readonly ListColumn<Row>[]
  rows: readonly Row[]
  grid: RefObject<HTMLElement | null>
}) {
  const t = useT()
  const [stop, setStop] = useState(0)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, shiftKey, target, currentTarget } = event
    const buttons = [...currentTarget.querySelectorAll<HTMLElement>('[data-head]')]
    const at = buttons.indexOf(target as HTMLElement)
    if (at < 0 || !key.startsWith('Arrow')) return
    const way = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    const column = (target as HTMLElement).dataset.head
    if (key === 'ArrowDown') grid.current?.focus()
    else if (way !== 0 && shiftKey && column) resize(table, column, way * WIDTH_STEP)
    else buttons[at + way]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <thead className={classes.head}>
      <tr
        aria-rowindex={1}
        className={classes.headRow}
        onKeyDown={onKeyDown}
        onFocus={({ target, currentTarget }) =>
          setStop([...currentTarget.querySelectorAll('[data-head]')].indexOf(target))
        }
      >
        <th className={classes.selectCell}>
          <input
            type="checkbox"
            data-head=""
            tabIndex={stop <= 0 ? 0 : -1}
            aria-label={t('list:selectAll')}
            checked={table.getIsAllRowsSelected()}
            ref={(box) => {
              if (box) box.indeterminate = table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()
            }}
            onChange={table.getToggleAllRowsSelectedHandler()}
          />
        </th>
        {columns.map((column, at) => (
          <HeadCell
            key={column.key}
            column={column}
            table={table}
            rows={rows}
            sortStop={stop === at * 2 + 1}
            filterStop={stop === at * 2 + 2}
          />
        ))}
      </tr>
    </thead>
  )
}

function HeadCell<Row extends object>({
  column,
  table,
  rows,
  sortStop,
  filterStop,
}: {
  column: ListColumn<Row>
  table: ListTable<Row>
  rows: readonly Row[]
  sortStop: boolean
  filterStop: boolean
}) {
  const t = useT()
  const state = table.getColumn(column.key)
  const sorted = state?.getIsSorted() ?? false
  const Arrow = sorted === 'desc' ? IconArrowDown : IconArrowUp
  return (
    <th
      className={classes.headCell}
      data-kind={column.kind}
      aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
      style={{ '--width': `var(--width-${column.key})` } as CSSProperties}
    >
      <button
        type="button"
        className={classes.sort}
        data-head={column.key}
        tabIndex={sortStop ? 0 : -1}
        title={`${say(t, column.header)}\n${t('list:headHint')}`}
        onClick={() => state?.toggleSorting()}
      >
        <span className={classes.headText}>{say(t, column.head ?? column.header)}</span>
        {sorted !== false && <Arrow size={14} aria-hidden />}
      </button>
      <ColumnFilterButton column={column} table={table} rows={rows} stop={filterStop} />
      <ResizeHandle onResize={(by) => resize(table, column.key, by)} />
    </th>
  )
}

/** Makes a column so much wider or narrower, in pixels at normal text size. */
function resize<Row extends object>(table: ListTable<Row>, key: string, by: number): void {
  const width = table.getColumn(key)?.getSize()
  if (width === undefined) return
  const next = Math.min(Math.max(Math.round(width + by), NARROWEST), WIDEST)
  table.setColumnSizing((sizes) => ({ ...sizes, [key]: next }))
}
