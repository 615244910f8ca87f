/**
 * How one table of a workbook is to be read, as the user has it so far, and what its rows say then. The same parsed rows
 * go to the preview and to the commit.
 */
import { type IsoDate, isIsoDate } from '../calendar'
import { type Cell, cellText, type Sheet, type SheetRow } from '../sheet'
import type { ImportKind } from './concepts'
import type {
  Answers,
  CellFault,
  CellFlag,
  ImportField,
  Question,
  QuestionCode,
  ReadingContext,
} from './declaration'
import { isRequired } from './declaration'
import { unitOf } from './header-key'
import { canFillDown, coveredRows, filledDown, firstMerged } from './merged'
import { headersOf } from './tables'
import { columnFacts, comparable, isCprColumn, questionsOf, readCell } from './values'
import { codesByWord } from './words'

/** What is done with a field of a record that is there already. */
export type Strategy = 'take' | 'ifEmpty' | 'never'

/** Which record a word stands for: one that is there, a new one, or none. */
export type LookupAnswer = { id: string } | 'create' | 'leave'

/** The part of a sheet that is read. All numbers are the sheet's own, from 1. */
export type TableRange = {
  headerRows: number[]
  firstRow: number
  lastRow: number
  left: number
  right: number
}

export type Plan = TableRange & {
  kind: ImportKind
  /** The sheet's place in the workbook, from 0. */
  sheet: number
  /** Rows of the table that are not read: sums, notes, and what was unticked. */
  leftOut: number[]
  /** Whether what the sender had hidden is read; null until that is answered. */
  hidden: 'take' | 'leave' | null
  /** The field of each column, from the left one on; null is not read. */
  columns: (string | null)[]
  /** By column, counted likewise. */
  answers: Record<string, Answers>
  /** Codes by field and word; null leaves it empty. */
  words: Record<string, Record<string, string | null>>
  /** Records by field and word. */
  lookups: Record<string, Record<string, LookupAnswer>>
  strategies: Record<string, Strategy>
  /** By field, as typed: for all rows where the file has no column for it. */
  constants: Record<string, string>
  /** Which of several rows about the same record holds where they differ; null until that is answered. */
  repeated: 'first' | 'last' | null
}

/** `more`: what it is measured against, where the sentence needs that. */
export type RowFlag = { field: string; raw: string; flag: CellFlag; more?: string }

/** Why a row, or one cell of it, cannot be taken. `field` is null where the row as a whole is meant. */
export type RowFault = {
  field: string | null
  /** Column of the sheet, from 1; null where there is none. */
  column: number | null
  raw: string
} & ({ fault: CellFault } | { ask: QuestionCode })

/** One row as it was understood. A field without a value in it is missing from `values`. */
export type ParsedRow = {
  n: number
  values: Map<string, unknown>
  /** What could not become a value and is worth keeping, by the field it stood under. */
  notes: { field: string; text: string }[]
  flags: RowFlag[]
  faults: RowFault[]
  /** What cells say of fields other than their own. */
  beside?: { field: string; value: unknown; raw: string; note: string | null }[]
}

/** A question about a column of the plan, still without an answer or answered already. */
export type ColumnQuestion = Question & { column: number; field: string }

/** A word that no code has yet. */
export type UnknownWord = { field: string; word: string; count: number }

export type Parsed = {
  rows: ParsedRow[]
  questions: ColumnQuestion[]
  unknownWords: UnknownWord[]
}

/** The rows of the table that are read under a plan. */
export function rowsOf(sheet: Sheet, plan: Plan): SheetRow[] {
  const left = new Set([...plan.leftOut, ...plan.headerRows])
  const hidden = plan.hidden === 'leave' ? new Set(sheet.hiddenRows) : new Set<number>()
  return sheet.rows.filter(
    ({ n }) => n >= plan.firstRow && n <= plan.lastRow && !left.has(n) && !hidden.has(n),
  )
}

/** What is read so far, and what the columns share. */
type Reader = {
  sheet: Sheet
  plan: Plan
  today: IsoDate
  rows: ParsedRow[]
  /** The cells of each of those rows. */
  cells: (readonly Cell[])[]
  questions: ColumnQuestion[]
  unknown: Map<string, UnknownWord>
}

/**
 * Reads the rows of a table.
 * @param fields of the concept; columns of other fields are not read
 */
export function parseRows(sheet: Sheet, plan: Plan, fields: readonly ImportField[], today: IsoDate): Parsed {
  const source = rowsOf(sheet, plan).filter(({ cells }) => hasContent(cells, plan))
  const rows = source.map(({ n }): ParsedRow => ({ n, values: new Map(), notes: [], flags: [], faults: [] }))
  const cells = source.map((row) => row.cells)
  const reader: Reader = { sheet, plan, today, rows, cells, questions: [], unknown: new Map() }
  const headers = headersOf(sheet, plan)
  const byKey = new Map(fields.map((field) => [field.key, field]))
  plan.columns.forEach((key, at) => {
    const field = key === null ? undefined : byKey.get(key)
    if (field) readColumn(reader, field, at, headers[at] ?? '')
  })
  for (const field of fields) placeRest(field, rows)
  for (const row of rows) placeBeside(row, byKey)
  for (const field of fields) readConstant(reader, field)
  for (const row of rows) requireFields(row, fields)
  return { rows, questions: reader.questions, unknownWords: [...reader.unknown.values()] }
}

function hasContent(cells: readonly Cell[], { left, right }: Plan): boolean {
  for (let at = left - 1; at < right; at += 1) {
    const cell = cells[at]
    if (cell === null || cell === undefined) continue
    if (typeof cell !== 'string' || cell.trim() !== '') return true
  }
  return false
}

function readColumn(reader: Reader, field: ImportField, at: number, header: string): void {
  const { sheet, plan, rows } = reader
  const column = plan.left + at
  const own = reader.cells.map((of) => of[column - 1] ?? null)
  // Whoever chose a field for such a column did not know what stands in it.
  if (isCprColumn(field.type === 'pNumber' ? `${header} P-nr.` : header, own)) {
    own.forEach((cell, row) => {
      if (cell !== null) rows[row]?.faults.push({ field: field.key, column, raw: '', fault: 'cell.cpr' })
    })
    return
  }
  const answers = plan.answers[at] ?? {}
  const covered = canFillDown(field) ? coveredRows(sheet, plan, column) : new Map<number, number>()
  const fill = covered.size > 0 && answers.fillDown === true
  const cells = fill ? filledDown(sheet, column, rows, own, covered) : own
  const context = { ...contextOf(reader, field, cells, answers), unit: unitOf(header) }
  const asked = questionsOf(field, cells, context)
  if (covered.size > 0)
    asked.push({ code: 'fillDown', count: covered.size, example: firstMerged(sheet, column, covered) })
  reader.questions.push(...asked.map((each) => ({ ...each, column, field: field.key })))
  rows.forEach((row, nth) => {
    const cell = cells[nth] ?? null
    if (cell !== null) read(row, field, column, cell, context, reader.unknown)
    else if (answers.fillDown === undefined && covered.has(row.n))
      row.faults.push({ field: field.key, column, raw: '', ask: 'fillDown' })
  })
}

function contextOf(
  { plan, today }: Reader,
  field: ImportField,
  cells: readonly Cell[],
  answers: Answers,
): ReadingContext {
  const words = Object.hasOwn(plan.words, field.key) ? plan.words[field.key] : undefined
  return {
    today,
    answers,
    facts: columnFacts(field, cells),
    mapped: new Map(Object.entries(words ?? {}).map(([word, code]) => [comparable(word), code])),
  }
}

function read(
  row: ParsedRow,
  field: ImportField,
  column: number | null,
  cell: Cell,
  context: ReadingContext,
  unknown: Map<string, UnknownWord>,
): void {
  const reading = readCell(field, cell, context)
  if (!reading.ok) {
    const raw = 'fault' in reading && reading.fault === 'cell.cpr' ? '' : cellText(cell)
    const at = { field: field.key, column, raw }
    row.faults.push('ask' in reading ? { ...at, ask: reading.ask } : { ...at, fault: reading.fault })
    if ('fault' in reading) for (const word of reading.words ?? []) count(unknown, field.key, word)
    return
  }
  for (const flag of reading.flags) row.flags.push({ field: field.key, raw: cellText(cell), flag })
  if (reading.note !== undefined && reading.note !== '')
    row.notes.push({ field: field.key, text: reading.note })
  if (reading.value !== null && reading.value !== '') row.values.set(field.key, reading.value)
  sayBeside(row, field, cell, reading)
}

/** Keeps what a cell says of other fields until all columns are read: their own columns come first. */
function sayBeside(
  row: ParsedRow,
  field: ImportField,
  cell: Cell,
  { upper, note }: { upper?: unknown; note?: string },
): void {
  const say = (key: string, value: unknown, said: string | null) => {
    row.beside ??= []
    row.beside.push({ field: key, value, raw: cellText(cell), note: said })
  }
  if (field.upper !== undefined && upper !== undefined) say(field.upper, upper, note ?? null)
  if (!field.says || typeof cell !== 'string') return
  const code = codesByWord(field.says.words).get(comparable(cell))
  if (code !== undefined) say(field.says.field, code, null)
}

function count(unknown: Map<string, UnknownWord>, field: string, raw: string): void {
  const word = comparable(raw)
  const key = `${field} ${word}`
  const known = unknown.get(key)
  if (known) known.count += 1
  else unknown.set(key, { field, word: raw, count: 1 })
}

/** What stood beside a value goes to its own field, where the row has nothing there; what that does not say stays a note. */
function placeRest({ key, rest }: ImportField, rows: readonly ParsedRow[]): void {
  if (rest === undefined) return
  for (const row of rows) {
    const at = row.notes.findIndex(({ field }) => field === key)
    const note = row.notes[at]
    if (note === undefined || row.faults.some(({ field }) => field === rest)) continue
    const own = row.values.get(rest)
    if (own !== undefined && comparable(String(own)) !== comparable(note.text)) continue
    if (own === undefined) row.values.set(rest, note.text)
    row.notes.splice(at, 1)
  }
}

/** What cells say of other fields, where these have nothing of their own; what differs from their own is told. */
function placeBeside(row: ParsedRow, byKey: ReadonlyMap<string, ImportField>): void {
  for (const { field, value, raw, note } of row.beside ?? []) {
    if (row.faults.some((fault) => fault.field === field)) continue
    const own = row.values.get(field)
    if (own === undefined) row.values.set(field, value)
    else if (own !== value) {
      if (byKey.get(field)?.type === 'code') row.flags.push({ field, raw, flag: 'sector.stands' })
      continue
    }
    // What both ends say is no note any longer.
    const at = row.notes.findIndex(({ text }) => text === note)
    if (at >= 0) row.notes.splice(at, 1)
  }
}

/** What is typed for all rows is read as everywhere in the program: the Danish way, and in this year. */
function ownAnswers(today: IsoDate): Answers {
  return { numbers: 'danish', percents: 'percent', year: Number(today.slice(0, 4)) }
}

/** A value that was given for all rows, where the row has none of its own. */
function readConstant(reader: Reader, field: ImportField): void {
  const { plan, today, rows, unknown } = reader
  const typed = Object.hasOwn(plan.constants, field.key) ? (plan.constants[field.key] ?? '') : ''
  if (typed.trim() === '') return
  const cell: Cell = isIsoDate(typed) ? { kind: 'date', date: typed, time: null } : typed
  const context = contextOf(reader, field, [cell], ownAnswers(today))
  for (const row of rows) {
    const said = row.values.has(field.key) || row.faults.some((fault) => fault.field === field.key)
    if (!said) read(row, field, null, cell, context, unknown)
  }
}

function requireFields(row: ParsedRow, fields: readonly ImportField[]): void {
  const has = (key: string) => row.values.has(key)
  for (const field of fields) {
    const { key } = field
    if (!isRequired(field, has) || has(key) || row.faults.some((fault) => fault.field === key)) continue
    row.faults.push({ field: key, column: null, raw: '', fault: 'cell.required' })
  }
}
