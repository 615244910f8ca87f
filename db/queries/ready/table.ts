import type { OpenFile } from '../../file/connection'
import type { ColumnType } from '../../rules/exports'
import { label } from '../../rules/labels'

/** What a cell holds before it is written: as its column's type says. */
export type Plain = string | number | boolean | null

/** A column of a ready-made table. `key` is asked for by; the header is what an import knows it by again. */
export type ReadyColumn<Row> = {
  key: string
  header: string
  type: ColumnType
  width?: number
  /** Tells of persons, or is a free text that may: left out unless asked for. */
  person?: boolean
  /** What can be chosen when it is filled in. */
  choices?: readonly string[] | ((file: OpenFile) => string[])
  /** A method, so that tables of different rows can stand in one list. */
  value(row: Row): Plain
}

export type ReadyTable<Row> = {
  key: string
  name: string
  spareRows?: number
  /** @param asOf ISO date */
  rows: (file: OpenFile, asOf: string) => Row[]
  columns: readonly ReadyColumn<Row>[]
}

/** A row as a plain query gives it. */
export type Raw = Record<string, Plain>

/** The rows of a query, whose one parameter is `$asOf`. */
export function raw(sql: string): (file: OpenFile, asOf: string) => Raw[] {
  return (file, asOf) =>
    file.sqlite.prepare<[{ asOf: string }], Raw>(`WITH day(d) AS (SELECT $asOf) ${sql}`).all({ asOf })
}

/** A column of a plain query, named by what it gives. */
export function column(
  key: string,
  header: string,
  type: ColumnType,
  more: Partial<ReadyColumn<Raw>> & { labels?: Record<string, string> } = {},
): ReadyColumn<Raw> {
  const { labels, ...rest } = more
  return {
    key,
    header,
    type,
    ...(labels ? { choices: Object.values(labels) } : {}),
    value: (row) => (labels ? label(labels, row[key]) : (row[key] ?? null)),
    ...rest,
  }
}

/** Minutes as hours. */
export function hours(minutes: number | null): number | null {
  return minutes === null ? null : minutes / 60
}
