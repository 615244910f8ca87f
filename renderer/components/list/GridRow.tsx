import { type CSSProperties, memo, type ReactNode } from 'react'
import type { T } from '../word'
import { cellText } from './arrange'
import type { ListColumn } from './declaration'
import classes from './grid.module.css'

/** What can be done with a row; the same object at every drawing, so that scrolling draws no row anew. */
export type RowActions<Row extends object> = {
  choose: (rowId: string) => void
  open: (row: Row) => void
  select: (rowId: string, event: unknown) => void
}

type Props<Row extends object> = {
  id: string
  rowId: string
  row: Row
  name: string
  columns: readonly ListColumn<Row>[]
  /** Its place among the rows as they are sorted and filtered. */
  place: number
  /** Pixels from the top of the rows. */
  top: number
  active: boolean
  selected: boolean
  actions: RowActions<Row>
  t: T
}

/** Draws a row only when something in it has changed, not at every step of scrolling. */
export const GridRow = memo(DrawnRow) as typeof DrawnRow

/** One row. A click shows it in the panel, a double click opens its page, the box selects it. */
function DrawnRow<Row extends object>(props: Props<Row>) {
  const { id, rowId, row, name, columns, place, top, active, selected, actions, t } = props
  return (
    // The keys are the grid's, which has the focus and points at the row.
    <tr
      id={id}
      aria-rowindex={place + 2}
      aria-selected={selected}
      data-active={active || undefined}
      data-selected={selected || undefined}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => actions.choose(rowId)}
      onDoubleClick={() => actions.open(row)}
    >
      <td className={classes.selectCell}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('list:selectRow', { name })}
          checked={selected}
          onClick={(event) => {
            event.stopPropagation()
            actions.select(rowId, event)
          }}
          readOnly
        />
      </td>
      {columns.map((column) => (
        <Cell key={column.key} column={column} text={cellText(column, row, t)} title={column.title?.(row)}>
          {column.render?.(row, t)}
        </Cell>
      ))}
    </tr>
  )
}

function Cell<Row extends object>({
  column,
  text,
  title = text,
  children,
}: {
  column: ListColumn<Row>
  text: string
  title?: string | undefined
  children?: ReactNode
}) {
  const width = { '--width': `var(--width-${column.key})` } as CSSProperties
  return (
    <td className={classes.cell} data-kind={column.kind} style={width} title={title}>
      {children ?? text}
    </td>
  )
}
