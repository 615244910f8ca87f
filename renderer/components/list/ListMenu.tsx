import { ActionIcon, Checkbox, Popover } from '@mantine/core'
import {
  IconColumns3,
  IconCopy,
  IconDots,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconMail,
  IconPrinter,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { client, orpc, queryClient } from '../../app/client'
import { useCommand } from '../../app/commands'
import { useToday } from '../../app/status'
import { ExportDialog } from '../export/ExportDialog'
import { say, useT } from '../word'
import type { ListDeclaration } from './declaration'
import { copyTable, saveCsv, sheetOf, tableOf, takenOut } from './export'
import classes from './list.module.css'
import { addressesOf } from './selection'
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

  const [exporting, setExporting] = useState(false)
  const excel = () => setExporting(true)
  const csv = () =>
    saveCsv(tableOf(columns, shown, t), `${say(t, declaration.fileName)} ${formatDate(today)}`)
  const copy = async () => {
    const rows = selected.length > 0 ? selected : shown
    setSaid('')
    try {
      await copyTable(tableOf(columns, rows, t))
      setSaid(t('list:copied', { count: rows.length, number: formatNumber(rows.length) }))
    } catch {
      setSaid(t('list:notCopied'))
    }
  }
  const { emails } = declaration
  const copyEmails = async () => {
    if (!emails) return
    const { addresses, without } = addressesOf(emails.of, selected.length > 0 ? selected : shown)
    setSaid('')
    try {
      if (addresses.length > 0) await navigator.clipboard.writeText(addresses.join('; '))
      const count = addresses.length
      const copied = t('views:emailsCopied', { count, number: formatNumber(count) })
      setSaid(
        count === 0
          ? t('views:noEmails')
          : [copied, without > 0 ? emails.without(without, t) : ''].filter(Boolean).join(', '),
      )
    } catch {
      setSaid(t('list:notCopied'))
    }
  }
  useCommand('export', excel)
  const actions = [
    { word: 'exports:list', icon: IconFileSpreadsheet, keys: 'Ctrl+E', run: excel },
    { word: 'list:csv', icon: IconFileTypeCsv, keys: '', run: csv },
    { word: selected.length > 0 ? 'list:copySelected' : 'list:copy', icon: IconCopy, keys: '', run: copy },
    ...(emails
      ? ([
          {
            word: selected.length > 0 ? 'views:emailsSelected' : 'views:emails',
            icon: IconMail,
            keys: '',
            run: copyEmails,
          },
        ] as const)
      : []),
    // What lies over the page must be gone before it is printed.
    {
      word: 'list:print',
      icon: IconPrinter,
      keys: 'Ctrl+P',
      run: () => setTimeout(() => window.print(), 100),
    },
  ] as const

  return (
    <>
      <span className={classes.said} role="status">
        {said}
      </span>
      <ExportDialog
        opened={exporting}
        title={say(t, declaration.title)}
        options={columns.map(({ key, header, person = false }) => ({
          ...{ key, label: say(t, header) },
          ...{ person, columns: [key] },
        }))}
        make={async (wanted, reason) => {
          const taken = columns.filter(({ key }) => wanted.includes(key))
          const title = say(t, declaration.fileName)
          const file = await client.exports.list({
            what: declaration.id,
            title,
            ...sheetOf(taken, shown, t),
            reason,
          })
          await queryClient.invalidateQueries({ queryKey: orpc.exports.register.key() })
          return file
        }}
        onClose={() => setExporting(false)}
      />
      <ListPopover label={t('list:columns')} icon={<IconColumns3 size={18} />}>
        {() =>
          declaration.columns.slice(1).map(({ key, header }) => {
            const column = table.getColumn(key)
            return (
              <Checkbox
                key={key}
                className={classes.column}
                label={say(t, header)}
                checked={column?.getIsVisible() ?? false}
                onChange={(event) => column?.toggleVisibility(event.currentTarget.checked)}
              />
            )
          })
        }
      </ListPopover>
      <ListPopover label={t('list:actions')} icon={<IconDots size={18} />}>
        {(close) =>
          actions.map(({ word, icon: Icon, keys, run }) => (
            <button
              key={word}
              type="button"
              className={classes.action}
              onClick={() => {
                close()
                run()
              }}
            >
              <Icon size={16} aria-hidden /> <span>{say(t, word)}</span> <kbd>{keys}</kbd>
            </button>
          ))
        }
      </ListPopover>
    </>
  )
}

/** A button with what it opens below it. */
function ListPopover({
  label,
  icon,
  children,
}: {
  label: string
  icon: ReactNode
  children: (close: () => void) => ReactNode
}) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-end" shadow="md">
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={label}
          title={label}
          onClick={() => setOpened((now) => !now)}
        >
          {icon}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes.menu}>
        {children(() => setOpened(false))}
      </Popover.Dropdown>
    </Popover>
  )
}
