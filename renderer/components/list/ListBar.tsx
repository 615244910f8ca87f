import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { say, type T, useT } from '../word'
import { Chips } from './Chips'
import type { ListDeclaration } from './declaration'
import { FilterChips } from './FilterChips'
import { filtersInWords } from './filterWords'
import { ListMenu } from './ListMenu'
import classes from './list.module.css'
import type { ListState } from './listState'
import { sumsOf } from './selection'
import type { ListTable } from './useListTable'
import { ViewsMenu } from './ViewsMenu'
import type { Views } from './views'

/** A longer name is not read at a glance. */
const LONGEST_PROPOSAL = 50

/** What stands over a list: its name and number, the named filters, what is chosen, and what can be done with it. */
export function ListBar<Row extends object>({
  declaration,
  table,
  state,
  views,
  change,
  all,
  create,
  bar,
  above,
  selectionActions,
}: {
  declaration: ListDeclaration<Row>
  table: ListTable<Row>
  state: ListState
  views: Views
  change: (change: Partial<ListState>) => void
  /** How many there are before anything is filtered away. */
  all: number
  create: ReactNode
  bar?: ReactNode
  above?: ReactNode
  selectionActions: (rows: readonly Row[]) => ReactNode
}) {
  const t = useT()
  const shown = table.getRowModel().rows.length
  // Only what is in sight: a filter that hides a selected row keeps it out of what is done with the others.
  const selectedRows = table.getFilteredSelectedRowModel().rows
  const selected = useMemo(() => selectedRows.map(({ original }) => original), [selectedRows])
  const inSight = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .join(' ')
  const sums = useMemo(() => {
    const keys = new Set(inSight.split(' '))
    return sumsOf(
      declaration.columns.filter(({ key }) => keys.has(key)),
      selected,
      t,
    )
  }, [declaration, inSight, selected, t])
  const chip = state.chip ?? declaration.chips[0]?.key
  return (
    <header className={classes.bar}>
      <div className={classes.barLine}>
        <h1 className={classes.title}>{say(t, declaration.title)}</h1>
        <p className={classes.count} role="status">
          {t('list:showing', { shown: formatNumber(shown), all: formatNumber(all) })}
        </p>
        {bar}
        {selected.length > 0 && (
          <div className={classes.selection}>
            <strong>
              {t('list:selected', { count: selected.length, number: formatNumber(selected.length) })}
            </strong>
            {sums.map((sum) => (
              <span key={sum}>· {sum}</span>
            ))}
            {selectionActions(selected)}
            <Button variant="subtle" size="compact-sm" onClick={() => change({ rowSelection: {} })}>
              {t('list:clearSelection')}
            </Button>
          </div>
        )}
        <div className={classes.barEnd}>
          <ListMenu declaration={declaration} table={table} selected={selected} />
          {create}
        </div>
      </div>
      {above}
      <div className={classes.barLine}>
        <ViewsMenu
          declaration={declaration}
          state={state}
          change={change}
          views={views}
          proposal={proposalFor(declaration, state, t)}
        />
        <Chips
          label={t('list:chips')}
          chips={declaration.chips.map(({ key, word }) => ({ key, label: say(t, word) }))}
          value={chip}
          onChange={(key) => change({ chip: key })}
        />
        <FilterChips declaration={declaration} state={state} change={change} />
        {state.columnFilters.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFilterOff size={14} />}
            onClick={() => change({ columnFilters: [] })}
          >
            {t('list:clearFilters')}
          </Button>
        )}
      </div>
    </header>
  )
}

/** What a list that stands like this could be called: `Virksomheder, Fredericia`. */
function proposalFor<Row extends object>(declaration: ListDeclaration<Row>, state: ListState, t: T): string {
  const chip = declaration.chips.slice(1).find(({ key }) => key === state.chip)
  const parts = [
    chip ? say(t, chip.word) : '',
    state.search,
    ...filtersInWords(declaration, state, t).map(({ short }) => short),
  ]
  const name = parts.filter((part) => part !== '').join(', ')
  return name.length > LONGEST_PROPOSAL ? parts[0] || t('views:proposal') : name || t('views:proposal')
}
