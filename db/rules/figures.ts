/** Figures, the records behind them, and what has become of them between two days. */
import type { IsoDate } from './calendar'

/** A record behind a figure, with what it adds to it. */
export type FigureRecord = {
  /** Tells it apart within the figure: the record's id, or a pair such as agreement and workplace. */
  key: string
  /** Where it leads: a table of the file, and a record of it. */
  table: string
  id: string
  /** What it is called. */
  name: string
  /** What more there is to say, such as whose it is or what was written. */
  detail: string | null
  /** The day of the fact, ISO. */
  on: IsoDate | null
  amount: number
}

/** Something that is not known: never counted as 0. `because` null: nobody has stated it. */
export type Unknown = {
  table: string
  id: string
  name: string
  because: string | null
  on: IsoDate | null
  ownerName: string | null
}

/** A figure with all that is behind it. */
export type Figure = {
  /** Which figure: `agreements.units`, `goal:<id>`. */
  key: string
  /** What it is called where its key does not tell: the name of a goal, the code of a scheme. */
  name: string | null
  /** The sum of its records; null when nothing of it is known. */
  value: number | null
  unknown: Unknown[]
  records: FigureRecord[]
}

/** A figure whose records are only read when somebody asks for them. */
export type LazyFigure = Omit<Figure, 'records'> & { count: number; records: () => FigureRecord[] }

/** A figure as it was said on a day. */
export type FrozenFigure = Omit<Figure, 'unknown'>

/** What was measured: how much, of how many records, and the records when they are asked for. */
export type Measured = { sum: number; count: number; unknown: Unknown[]; records: () => FigureRecord[] }

/** What was measured by reading its records. */
export function measured(records: FigureRecord[], unknown: Unknown[] = []): Measured {
  return { sum: sumOf(records), count: records.length, unknown, records: () => records }
}

/** Puts a figure together: its value is the sum of its records, unless all there is to it is unknown. */
export function figureOf(
  key: string,
  { sum, count, unknown, records }: Measured,
  name: string | null = null,
): LazyFigure {
  return { key, name, value: count === 0 && unknown.length > 0 ? null : sum, unknown, count, records }
}

/** A figure with its records read. */
export function withRecords({ key, name, value, unknown, records }: LazyFigure): Figure {
  return { key, name, value, unknown, records: records() }
}

/** The sum of what records add. */
export function sumOf(records: readonly { amount: number }[]): number {
  return records.reduce((sum, { amount }) => sum + amount, 0)
}

/** What lies between two lists of records; each amount is what it does to the figure. */
export type Difference = { added: FigureRecord[]; ended: FigureRecord[]; changed: FigureRecord[] }

/**
 * What has come, gone or become more or less from one list to the other. The amounts of all three add up to the
 * difference of the two sums.
 */
export function differenceOf(before: readonly FigureRecord[], after: readonly FigureRecord[]): Difference {
  const old = new Map(before.map((record) => [record.key, record]))
  const now = new Set(after.map(({ key }) => key))
  const added: FigureRecord[] = []
  const changed: FigureRecord[] = []
  for (const record of after) {
    const was = old.get(record.key)
    if (!was) added.push(record)
    else if (was.amount !== record.amount) changed.push({ ...record, amount: record.amount - was.amount })
  }
  const ended = before
    .filter(({ key }) => !now.has(key))
    .map((record) => ({ ...record, amount: -record.amount }))
  return { added, ended, changed }
}
