import type { ReactNode } from 'react'
import type { T, Word } from '../word'

type ColumnBase<Row extends object> = {
  key: string
  header: Word
  /** Shorter, for the head over a narrow column; `header` everywhere else. */
  head?: Word
  /** Pixels at first; the user can change it. */
  width: number
  /** Tells of persons, or is a free text that may: in a workbook only if it is ticked. */
  person?: true
  /** Not among the columns from the start; the user can take it in. */
  hidden?: boolean
  /** Columns whose values the cell shows too: they go along into files and onto paper. */
  with?: readonly string[]
  /** What is said of a cell when the mouse rests on it; the value as text when left out. */
  title?: (row: Row) => string
  /** How a cell looks; the value as text when left out. */
  render?: (row: Row, t: T) => ReactNode
}

/** A column of a list. `value` is what is sorted, filtered and exported; null or '' is empty and always sorts last. */
export type ListColumn<Row extends object> = ColumnBase<Row> &
  (
    | { kind: 'text'; value: (row: Row) => string | null; format?: (value: string) => string }
    | {
        kind: 'number'
        value: (row: Row) => number | null
        /** The sum of several rows says something, as of employees. */
        addsUp?: boolean
      }
    /** ISO dates, shown as 03-04-2026. */
    | { kind: 'date'; value: (row: Row) => string | null }
    /** Codes with a label and an order of their own; several in one cell. */
    | {
        kind: 'code'
        value: (row: Row) => readonly string[]
        /** In the order they sort; what is not among them sorts by its label. */
        codes: readonly string[]
        label: (code: string, t: T) => string
      }
  )

/** A named filter that stands as a button above the list. */
export type Chip<Row extends object> = { key: string; word: Word; accepts: (row: Row) => boolean }

/**
 * All that a list of records needs to be shown, searched, sorted, filtered, exported and printed. It is declared
 * once, outside components: a new object each time would make the list work everything out anew.
 */
export type ListDeclaration<Row extends object> = {
  /** Its place, scroll and filters are kept under this name while the document is open. */
  id: string
  title: Word
  rowId: (row: Row) => string
  rowName: (row: Row) => string
  columns: readonly ListColumn<Row>[]
  /** The first one is chosen from the start, so it should accept every row. */
  chips: readonly Chip<Row>[]
  /** The chip that is chosen from the start instead, as long as there is anything that it accepts. */
  startsWith?: string
  searchText: (row: Row) => string
  /** 32 for one line of text, 40 for two. */
  rowHeight: 32 | 40
  /** The e-mail address of a record, and what is said of those that have none. */
  emails?: { of: (row: Row) => string | null; without: (count: number, t: T) => string }
  /** Name of the exported file, without its ending: says what it is, never whom it is about. */
  fileName: Word
}
