import type { FieldDeclaration } from '../fields/declaration'
import type { T, Word } from '../word'

/** Rows that hang on a record, each with its day or its period: how they are shown, added, edited and taken away. */
export type RowsDeclaration<Row extends object> = {
  title: Word
  /** On the button that begins a new one. */
  add: Word
  /** Stands there while there is none. */
  none: Word
  fields: readonly FieldDeclaration<Row>[]
  /**
   * `line`: a row a line under a head with the labels. `card`: several lines each, whose values say themselves what
   * they are. `facts`: like a card, with each label over its value.
   */
  layout: 'line' | 'card' | 'facts'
  /** Widths of a line's fields, as in grid-template-columns. */
  columns?: string
  /** What a new row starts from; today is ISO, the rows those that there are, newest first. */
  fresh: (today: string, rows: readonly Row[]) => Partial<Row>
  /** What the row is called when it is to be removed. */
  rowName: (row: Row, t: T) => string
}

type Written = Promise<{ operation: number | null }>

/** The procedures behind the rows, just as the client has them: `client.steps`. */
export type RowsApi<Values> = {
  create(values: Values): Written
  update(input: { id: string; fields: Partial<Values> }): Written
  remove(input: { id: string }): Written
}
