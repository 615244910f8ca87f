import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { say, type T } from '../word'
import { type ColumnFilter, isFiltering } from './arrange'
import type { ListColumn, ListDeclaration } from './declaration'
import type { ListState } from './listState'

/** The parts of a column's filter in words: `Fredericia, Vejle`, `fra 20`; none when it filters nothing. */
function partsOf<Row extends object>(column: ListColumn<Row>, filter: ColumnFilter, t: T): string[] {
  if (!isFiltering(filter)) return []
  const label = (value: string) =>
    value === '' ? t('list:empty') : column.kind === 'code' ? column.label(value, t) : value
  const end = (value: number | string) =>
    typeof value === 'number' ? formatNumber(value) : formatDate(value)
  const { contains = '', chosen = [], from, to, orEmpty = false } = filter
  const span = [
    from === undefined ? '' : `${t('list:from').toLowerCase()} ${end(from)}`,
    to === undefined ? '' : `${t('list:to').toLowerCase()} ${end(to)}`,
  ]
  const parts = [
    contains.trim() === '' ? '' : `${t('list:contains').toLowerCase()} "${contains.trim()}"`,
    chosen.map(label).join(', '),
    span.filter((part) => part !== '').join(' '),
    orEmpty ? t('views:orEmpty').toLowerCase() : '',
  ]
  return parts.filter((part) => part !== '')
}

/**
 * The filters of a list that filter something, each by its column in words: `By: Fredericia, Vejle`,
 * `Ansatte: fra 20, også uden værdi`. `short` leaves the column out where the values speak for themselves.
 */
export function filtersInWords<Row extends object>(
  declaration: ListDeclaration<Row>,
  state: Pick<ListState, 'columnFilters'>,
  t: T,
): { key: string; text: string; short: string }[] {
  return state.columnFilters.flatMap(({ id, value }) => {
    const column = declaration.columns.find(({ key }) => key === id)
    if (!column) return []
    const parts = partsOf(column, value as ColumnFilter, t)
    if (parts.length === 0) return []
    const words = parts.join(', ')
    const header = say(t, column.header)
    const spoken = column.kind === 'text' || column.kind === 'code'
    return [{ key: id, text: `${header}: ${words}`, short: spoken ? words : `${header} ${words}` }]
  })
}
