import { formatNumber } from '../../../db/rules/numbers'
import { say, type T } from '../word'
import type { ListColumn } from './declaration'

/** The sums of the number columns in sight that add up to something: `Ansatte i alt 345`. */
export function sumsOf<Row extends object>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  t: T,
): string[] {
  return columns.flatMap((column) => {
    if (column.kind !== 'number' || !column.addsUp) return []
    const values = rows.map(column.value).filter((value) => value !== null)
    if (values.length === 0) return []
    const sum = formatNumber(values.reduce((total, value) => total + value, 0))
    return [t('views:sum', { column: say(t, column.header), sum })]
  })
}

/** The addresses of some records, each once whatever its case, and how many of the records have none. */
export function addressesOf<Row extends object>(
  email: (row: Row) => string | null,
  rows: readonly Row[],
): { addresses: string[]; without: number } {
  const addresses = new Map<string, string>()
  let without = 0
  for (const row of rows) {
    const address = email(row)?.trim() ?? ''
    if (address === '') without += 1
    else if (!addresses.has(address.toLowerCase())) addresses.set(address.toLowerCase(), address)
  }
  return { addresses: [...addresses.values()], without }
}
