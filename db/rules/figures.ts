/** A record behind a figure, with what it adds to it. */
export type FigureRecord = {
  /** Tells it apart within the figure: the record's id, or a pair such as agreement and unit. */
  key: string
  /** What it is called, as it was then. */
  name: string
  amount: number
}

/** A figure as it was said on a day, with its records. `value` null: unknown. */
export type FrozenFigure = { key: string; value: number | null; records: FigureRecord[] }
