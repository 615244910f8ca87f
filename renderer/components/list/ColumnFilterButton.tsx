import { ActionIcon, Popover } from '@mantine/core'
import { IconFilter, IconFilterFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { say, useT } from '../word'
import { type ColumnFilter, isFiltering } from './arrange'
import { ChoiceFilter } from './ChoiceFilter'
import type { ListColumn } from './declaration'
import classes from './grid.module.css'
import { SpanFilter } from './SpanFilter'
import type { ListTable } from './useListTable'

/** The filter of one column, in its head. It filters while it is open, so that the user sees what it does. */
export function ColumnFilterButton<Row extends object>({
  column,
  table,
  rows,
  stop,
}: {
  column: ListColumn<Row>
  table: ListTable<Row>
  rows: readonly Row[]
  /** Whether the Tab key stops here. */
  stop: boolean
}) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const filter = (table.getColumn(column.key)?.getFilterValue() ?? {}) as ColumnFilter
  const filters = isFiltering(filter)
  const set = (next: ColumnFilter) =>
    table.getColumn(column.key)?.setFilterValue(isFiltering(next) || next.orEmpty ? next : undefined)
  const label = t('list:filterBy', { column: say(t, column.header) })
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <ActionIcon
          className={classes.filter}
          variant="transparent"
          size={24}
          data-head=""
          data-filters={filters || undefined}
          tabIndex={stop ? 0 : -1}
          aria-label={label}
          title={label}
          onClick={() => setOpened((now) => !now)}
        >
          {filters ? <IconFilterFilled size={14} /> : <IconFilter size={14} />}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes.filterBox}>
        {column.kind === 'text' || column.kind === 'code' ? (
          <ChoiceFilter column={column} rows={rows} filter={filter} onChange={set} />
        ) : (
          <SpanFilter column={column} filter={filter} onChange={set} />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
