import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconColumns3, IconCopy, IconDots, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { useCommand } from '../../app/commands'
import { useToday } from '../../app/status'
import { say, useT } from '../word'
import type { ListDeclaration } from './declaration'
import { copyTable, saveCsv, tableOf, takenOut } from './export'
import classes from './list.module.css'
import type { ListTable } from './useListTable'

/** Taking the list out: as a file, on the clipboard, on paper; and which columns it has. */
export function ListMenu<Row extends object>({
  declaration,
  table,
  selected,
}: {
  declaration: ListDeclaration<Row>
  table: ListTable<Row>
  selected: readonly Row[]
}) {
  const t = useT()
  const today = useToday()
  const [said, setSaid] = useState('')
  const shown = table.getRowModel().rows.map(({ original }) => original)
  const columns = takenOut(
    declaration,
    table.getVisibleLeafColumns().map(({ id }) => id),
  )

  const csv = () =>
    saveCsv(tableOf(columns, shown, t), `${say(t, declaration.fileName)} ${formatDate(today)}`)
  const copy = async () => {
    const rows = selected.length > 0 ? selected : shown
    try {
      await copyTable(tableOf(columns, rows, t))
      setSaid(t('list:copied', { count: rows.length, number: formatNumber(rows.length) }))
    } catch {
      setSaid(t('list:notCopied'))
    }
  }
  useCommand('export', csv)

  return (
    <>
      <span className={classes.said} role="status">
        {said}
      </span>
      <Menu position="bottom-end" onOpen={() => setSaid('')} closeOnItemClick={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('list:columns')} title={t('list:columns')}>
            <IconColumns3 size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={classes.columns}>
          {declaration.columns.slice(1).map(({ key, header }) => {
            const column = table.getColumn(key)
            return (
              <Menu.Item
                key={key}
                role="menuitemcheckbox"
                aria-checked={column?.getIsVisible()}
                leftSection={<span className={classes.tick}>{column?.getIsVisible() ? '✓' : ''}</span>}
                onClick={() => column?.toggleVisibility()}
              >
                {say(t, header)}
              </Menu.Item>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" onOpen={() => setSaid('')}>
        <Menu.Target>
          <Tooltip label={t('list:actions')}>
            <ActionIcon variant="default" size={32} aria-label={t('list:actions')}>
              <IconDots size={18} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileSpreadsheet size={16} />} rightSection="Ctrl+E" onClick={csv}>
            {t('list:csv')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
            {t(selected.length > 0 ? 'list:copySelected' : 'list:copy')}
          </Menu.Item>
          {/* The menu must be gone before the page is printed. */}
          <Menu.Item
            leftSection={<IconPrinter size={16} />}
            rightSection="Ctrl+P"
            onClick={() => setTimeout(() => window.print(), 100)}
          >
            {t('list:print')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
