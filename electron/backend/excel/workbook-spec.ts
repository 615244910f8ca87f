import type { ColumnType } from '../../../db/rules/exports'

/** A workbook to be written, as plain data: it crosses to the thread that writes it. */
export type WorkbookSpec = {
  /** Title of the document, in its properties. */
  title: string
  sheets: SheetSpec[]
}

export type SheetSpec = TableSheet | TextSheet

/** A sheet that is read, such as a guide. */
export type TextSheet = { kind: 'text'; name: string; lines: TextLine[] }

export type TextLine = { text: string; as?: 'title' | 'heading' }

/** A sheet that is one table with its headers in the first row, so that it sorts, filters and pivots as it stands. */
export type TableSheet = {
  kind: 'table'
  name: string
  columns: ColumnSpec[]
  rows: Value[][]
  /** On top of each printed page. */
  title?: string
  /** At the foot of each printed page. */
  footnote?: string
  /** Rows below the last one that validations hold for too: a form that is filled in. */
  spareRows?: number
}

export type ColumnSpec = {
  header: string
  type: ColumnType
  /** Characters; by its type when left out. */
  width?: number
  /** What can be chosen in its cells. Something else is warned of, not refused: lists of others are never complete. */
  choices?: readonly string[]
  /** Tells of persons. */
  person?: boolean
}

/** null is an empty cell. What is no plain value is written as its text. */
export type Value = string | number | boolean | null | object
