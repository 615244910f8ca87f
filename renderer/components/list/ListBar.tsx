import { Button, CloseButton } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { say, useT } from '../word'
import { Chips } from './Chips'
import type { ListDeclaration } from './declaration'
import { ListMenu } from './ListMenu'
import classes from './list.module.css'
import type { ListState } from './listState'
import type { ListTable } from './useListTable'

/** What stands over a list: its name and number, the named filters, what is chosen, and what can be done with it. */
export function ListBar<Row extends object>({
  declaration,
  table,
  state,
  change,
  all,
  create,
  selectionActions,
}: {
  declaration: ListDeclaration<Row>
  table: ListTable<Row>
  state: ListState
  change: (change: Partial<ListState>) => void
  /** How many there are before anything is filtered away. */
  all: number
  create: ReactNode
  selectionActions: (rows: readonly Row[]) => ReactNode
}) {
  const t = useT()
  const shown = table.getRowModel().rows.length
  const selected = table.getSelectedRowModel().rows.map(({ original }) => original)
  const chip = state.chip ?? declaration.chips[0]?.key
  return (
    <header className={classes.bar}>
      <div className={classes.barLine}>
        <h1 className={classes.title}>{say(t, declaration.title)}</h1>
        <p className={classes.count} role="status">
          {t('list:showing', { shown: formatNumber(shown), all: formatNumber(all) })}
        </p>
        <div className={classes.barEnd}>
          <ListMenu declaration={declaration} table={table} selected={selected} />
          {create}
        </div>
      </div>
      <div className={classes.barLine}>
        <Chips
          label={t('list:chips')}
          chips={declaration.chips.map(({ key, word }) => ({ key, label: say(t, word) }))}
          value={chip}
          onChange={(key) => change({ chip: key })}
        />
        {state.search !== '' && (
          <span className={classes.searched}>
            {t('list:searched', { text: state.search })}
            <CloseButton
              size="xs"
              aria-label={t('list:clearSearch')}
              onClick={() => change({ search: '' })}
            />
          </span>
        )}
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
        {selected.length > 0 && (
          <div className={classes.selection}>
            <span>
              {t('list:selected', { count: selected.length, number: formatNumber(selected.length) })}
            </span>
            {selectionActions(selected)}
            <Button variant="subtle" size="compact-sm" onClick={() => change({ rowSelection: {} })}>
              {t('list:clearSelection')}
            </Button>
          </div>
        )}
      </div>
    </header>
  )
}
