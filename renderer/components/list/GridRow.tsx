import type { CSSProperties, ReactNode } from 'react'
import { useT } from '../word'
import { cellText } from './arrange'
import type { ListColumn } from './declaration'
import classes from './list.module.css'

type Props<Row extends object> = {
  id: string
  row: Row
  name: string
  columns: readonly ListColumn<Row>[]
  /** Its place among the rows as they are sorted and filtered. */
  place: number
  /** Pixels from the top of the rows. */
  top: number
  active: boolean
  selected: boolean
  onChoose: () => void
  onOpen: (row: Row) => void
  onSelect: (event: unknown) => void
}

/** One row. A click shows it in the panel, a double click opens its page, the box selects it. */
export function GridRow<Row extends object>(props: Props<Row>) {
  const { id, row, name, columns, place, top, active, selected, onChoose, onOpen, onSelect } = props
  const t = useT()
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
      onClick={onChoose}
      onDoubleClick={() => onOpen(row)}
    >
      <td className={classes.selectCell}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('list:selectRow', { name })}
          checked={selected}
          onClick={(event) => {
            event.stopPropagation()
            onSelect(event)
          }}
          readOnly
        />
      </td>
      {columns.map((column) => (
        <Cell key={column.key} column={column} text={cellText(column, row, t)}>
          {column.render?.(row)}
        </Cell>
      ))}
    </tr>
  )
}

function Cell<Row extends object>({
  column,
  text,
  children,
}: {
  column: ListColumn<Row>
  text: string
  children?: ReactNode
}) {
  const width = { '--width': `var(--width-${column.key})` } as CSSProperties
  return (
    <td className={classes.cell} data-kind={column.kind} style={width} title={text}>
      {children ?? text}
    </td>
  )
}
