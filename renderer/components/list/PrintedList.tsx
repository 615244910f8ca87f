import { Portal } from '@mantine/core'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { useToday } from '../../app/status'
import { say, useT } from '../word'
import { cellText } from './arrange'
import type { ListDeclaration } from './declaration'
import { takenOut } from './export'
import { filtersInWords } from './filterWords'
import type { ListState } from './listState'
import classes from './print.module.css'
import type { ListTable } from './useListTable'
import { usePrinting } from './usePrinting'
import type { Views } from './views'

type Props<Row extends object> = {
  declaration: ListDeclaration<Row>
  table: ListTable<Row>
  state: ListState
  views: Views
  /** How many there are before anything is filtered away. */
  all: number
}

/**
 * The list on paper: every row that the filters leave, not only those in sight, with what was filtered. It is drawn
 * when printing begins and taken away afterwards.
 */
export function PrintedList<Row extends object>(props: Props<Row>) {
  const printing = usePrinting()
  if (!printing) return null
  return (
    <Portal>
      <PrintedSheet {...props} />
    </Portal>
  )
}

function PrintedSheet<Row extends object>({ declaration, table, state, views, all }: Props<Row>) {
  const t = useT()
  const today = useToday()
  const rows = table.getRowModel().rows
  const columns = takenOut(
    declaration,
    table.getVisibleLeafColumns().map(({ id }) => id),
  )
  const chip = declaration.chips.slice(1).find(({ key }) => key === state.chip)
  const filters = [
    chip && say(t, chip.word),
    state.search === '' ? undefined : t('list:searched', { text: state.search }),
    ...filtersInWords(declaration, state, t).map(({ text }) => text),
  ].filter((text) => text !== undefined)
  return (
    <section className={classes.sheet} data-print-sheet>
      <header>
        <h1>
          {say(t, declaration.title)}
          {views.chosen && `: ${views.chosen.name}`}
          {views.changed && ` (${t('views:changed')})`}
        </h1>
        <p>
          {t('list:showing', {
            shown: formatNumber(rows.length),
            all: formatNumber(all),
          })}
          {filters.map((text) => ` · ${text}`)}
        </p>
        <p>{t('list:printed', { date: formatDate(today) })}</p>
      </header>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} data-kind={column.kind}>
                {say(t, column.header)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, original }) => (
            <tr key={id}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  data-kind={column.kind}
                  data-formatted={('format' in column && column.format !== undefined) || undefined}
                >
                  {cellText(column, original, t)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
