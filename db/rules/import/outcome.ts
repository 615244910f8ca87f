/**
 * What an import would do, as it is shown before anything is written: the table that was found, what still has to be
 * answered, and what becomes of every row.
 */
import type { Book, BookKind, BookNote, CsvReading } from '../sheet'
import type { ImportKind } from './concepts'
import type { LookupTarget } from './declaration'
import type { ColumnQuestion, Plan, RowFault, RowFlag, TableRange, UnknownWord } from './plan'

/** What becomes of a row. */
export const ROW_STATES = ['created', 'updated', 'unchanged', 'rejected'] as const
export type RowState = (typeof ROW_STATES)[number]

/** A value as it is stored, but for records, of which it is the name. Null is empty. */
export type ShownValue = null | string | number | boolean | readonly string[]

/** One field of a record that a row says something about that is not there yet. */
export type ShownChange = {
  /** As in the declaration: `organisation.city`. */
  field: string
  before: ShownValue
  after: ShownValue
  /** Why it is not written all the same: a strategy, or what another row says of the same record. */
  kept: 'strategy' | 'otherRow' | null
}

export type RowOutcome = {
  /** The row's number in the sheet. */
  n: number
  state: RowState
  /** What it is about: the name of its record. */
  title: string
  changes: ShownChange[]
  faults: RowFault[]
  flags: RowFlag[]
}

/** A word that stands for a record which is not found by it alone. */
export type LookupQuestion = {
  field: string
  target: LookupTarget
  word: string
  /** How many rows wait for it, or have it. */
  count: number
  /** Records it may mean: those of that very name, or those that look like it. */
  candidates: { id: string; name: string; detail: string }[]
  /** Several have that very name, so that one must be chosen. */
  several: boolean
  canCreate: boolean
  /** Rows are rejected until it is answered; otherwise a new record is made. */
  blocking: boolean
}

/** The answer to all words of a field that have none of their own. */
export const ALL_WORDS = '*'

/** A row "I alt" that says something else than its rows add up to. */
export type SumDifference = { row: number; column: number; said: number; counted: number }

/** How many records of a table come new, how many change, and in how many each field changes. Tables as in db/schema. */
export type TableTally = { created: number; updated: number; fields: Record<string, number> }

export type ImportPreview = {
  /** Names this preview when it is asked for rows, or taken in. It stands until the next one. */
  token: string
  kind: ImportKind
  counts: Record<RowState, number>
  tally: Record<string, TableTally>
  questions: ColumnQuestion[]
  unknownWords: UnknownWord[]
  lookups: LookupQuestion[]
  /** Rows that say something else of a record than another row does: the number of such rows. */
  repeated: number
  /** What the sender had hidden within the table. */
  hidden: { rows: number; columns: number }
  /** Rows struck out or written in red: their numbers. */
  struck: number[]
  sums: SumDifference[]
  /** Rows that are not read, with what stands in them. */
  leftOut: { n: number; text: string }[]
  /** Fields that the kind cannot do without, and that have neither a column nor a value for all rows. */
  missing: string[]
}

/** A table that was found on a sheet. Row numbers are the sheet's own. */
export type FoundTable = TableRange & {
  /** One a column, from the left. */
  headers: string[]
  /** Rows such as "I alt", and notes below the table. */
  sums: number[]
  notes: number[]
}

export type SheetInfo = {
  name: string
  hidden: boolean
  rows: number
  width: number
  cut: boolean
  tables: FoundTable[]
}

/** A workbook that was read, without its cells. */
export type BookInfo = {
  id: string
  name: string
  kind: BookKind
  notes: BookNote[]
  csv: CsvReading | null
  creator: Book['creator']
  sheets: SheetInfo[]
}

export type MatchReason = 'remembered' | 'synonym' | 'token' | 'content' | 'cpr' | 'chosen' | 'none'

export type ColumnInfo = {
  /** Of the sheet, from 1. */
  column: number
  header: string
  field: string | null
  reason: MatchReason
  /** False: it should be looked at. */
  sure: boolean
  /** Never read, shown or kept. */
  cpr: boolean
}

/** How a table would be read. */
export type Proposal = {
  kind: ImportKind
  plan: Plan
  columns: ColumnInfo[]
  /** Whom the remembered reading came from; null where none fits. */
  remembered: { sender: string; usedOn: string } | null
}

/** One row of the sender's sheet, to look at. Numbers that may be CPR numbers are covered. */
export type ShownRow = { n: number; cells: string[]; hidden: boolean; struck: boolean }
