/**
 * How one table of a workbook is to be read, as the user has it so far, and what its rows say then. The same parsed rows
 * go to the preview and to the commit.
 */
import { type IsoDate, isIsoDate } from '../calendar'
import { type Cell, cellText, type Sheet, type SheetRow } from '../sheet'
import type {
  Answers,
  CellFault,
  CellFlag,
  ImportField,
  Question,
  QuestionCode,
  ReadingContext,
} from './declaration'
import { unitOf } from './header-key'
import { headersOf } from './tables'
import { columnFacts, comparable, isCprColumn, questionsOf, readCell } from './values'

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
  kind: string
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

export type RowFlag = { field: string; raw: string; flag: CellFlag }

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

/**
 * Reads the rows of a table.
 * @param fields of the concept; columns of other fields are not read
 */
export function parseRows(sheet: Sheet, plan: Plan, fields: readonly ImportField[], today: IsoDate): Parsed {
  const source = rowsOf(sheet, plan)
  const headers = headersOf(sheet, plan)
  const rows = new Map<number, ParsedRow>()
  for (const { n, cells } of source) {
    if (cells.slice(plan.left - 1, plan.right).some((cell) => cell !== null && cellText(cell).trim() !== ''))
      rows.set(n, { n, values: new Map(), notes: [], flags: [], faults: [] })
  }
  const questions: ColumnQuestion[] = []
  const unknown = new Map<string, UnknownWord>()
  const byKey = new Map(fields.map((field) => [field.key, field]))
  plan.columns.forEach((key, at) => {
    const field = key === null ? undefined : byKey.get(key)
    if (!field) return
    const column = plan.left + at
    const header = headers[at] ?? ''
    const cells = source
      .filter(({ n }) => rows.has(n))
      .map((row) => ({ n: row.n, cell: row.cells[column - 1] ?? null }))
    const context = {
      ...contextOf(
        field,
        cells.map(({ cell }) => cell),
        plan.answers[at],
        plan,
        today,
      ),
      unit: unitOf(header),
    }
    // Whoever chose a field for such a column did not know what stands in it.
    if (
      isCprColumn(
        field.type === 'pNumber' ? `${header} P-nr.` : header,
        cells.map(({ cell }) => cell),
      )
    ) {
      for (const { n, cell } of cells)
        if (cell !== null) rows.get(n)?.faults.push({ field: field.key, column, raw: '', fault: 'cell.cpr' })
      return
    }
    const fillable = canFillDown(field)
    const covered = coveredRows(sheet, plan, column)
    const filled =
      fillable && context.answers.fillDown === true ? fillDown(sheet, column, cells, covered) : cells
    const values = filled.map(({ cell }) => cell)
    const asked = questionsOf(field, values, context)
    if (fillable && covered.size > 0)
      asked.push({ code: 'fillDown', count: covered.size, example: exampleOf(sheet, column, covered) })
    questions.push(...asked.map((each) => ({ ...each, column, field: field.key })))
    for (const { n, cell } of filled) {
      const row = rows.get(n)
      if (row === undefined) continue
      const waits = cell === null && fillable && context.answers.fillDown === undefined && covered.has(n)
      if (waits) row.faults.push({ field: field.key, column, raw: '', ask: 'fillDown' })
      else read(row, field, column, cell, context, unknown)
    }
  })
  for (const field of fields) placeRest(field, rows.values())
  for (const field of fields) readConstant(field, plan, today, [...rows.values()], unknown)
  for (const row of rows.values()) requireFields(row, fields)
  return { rows: [...rows.values()], questions, unknownWords: [...unknown.values()] }
}

function contextOf(
  field: ImportField,
  cells: Cell[],
  answers: Answers | undefined,
  plan: Plan,
  today: IsoDate,
): ReadingContext {
  const words = Object.hasOwn(plan.words, field.key) ? plan.words[field.key] : undefined
  return {
    today,
    answers: answers ?? {},
    facts: columnFacts(field, cells),
    mapped: new Map(Object.entries(words ?? {}).map(([word, code]) => [comparable(word), code])),
  }
}

type Placed = { n: number; cell: Cell }

/** Figures are never repeated: they would count twice. */
function canFillDown({ type }: ImportField): boolean {
  return type !== 'count' && type !== 'percent'
}

/** The rows of the table that a merged cell covers in a column, with the row in which its value stands. */
function coveredRows(sheet: Sheet, plan: Plan, column: number): ReadonlyMap<number, number> {
  const covered = new Map<number, number>()
  for (const { left, right, top, bottom } of sheet.merges) {
    if (column < left || column > right) continue
    // Several columns wide, it is a heading between the rows.
    if (left !== right || top < plan.firstRow) continue
    for (let n = top + 1; n <= Math.min(bottom, plan.lastRow); n += 1) covered.set(n, top)
  }
  return covered
}

/** A merged cell stands for all the rows it covers where the user says so. */
function fillDown(
  sheet: Sheet,
  column: number,
  cells: Placed[],
  covered: ReadonlyMap<number, number>,
): Placed[] {
  const values = new Map(sheet.rows.map(({ n, cells: of }) => [n, of[column - 1] ?? null]))
  return cells.map(({ n, cell }) => {
    const top = cell === null ? covered.get(n) : undefined
    return top === undefined ? { n, cell } : { n, cell: values.get(top) ?? null }
  })
}

function exampleOf(sheet: Sheet, column: number, covered: ReadonlyMap<number, number>): string {
  const tops = new Set(covered.values())
  return cellText(sheet.rows.find(({ n }) => tops.has(n))?.cells[column - 1])
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
  const raw = reading.ok || !('fault' in reading) || reading.fault !== 'cell.cpr' ? cellText(cell) : ''
  const at = { field: field.key, column, raw }
  if (!reading.ok) {
    row.faults.push('ask' in reading ? { ...at, ask: reading.ask } : { ...at, fault: reading.fault })
    if ('fault' in reading) for (const word of reading.words ?? []) count(unknown, field.key, word)
    return
  }
  row.flags.push(...reading.flags.map((flag) => ({ field: field.key, raw, flag })))
  if (reading.note !== undefined && reading.note !== '')
    row.notes.push({ field: field.key, text: reading.note })
  if (reading.value !== null && reading.value !== '') row.values.set(field.key, reading.value)
}

function count(unknown: Map<string, UnknownWord>, field: string, raw: string): void {
  const word = comparable(raw)
  const key = `${field} ${word}`
  const known = unknown.get(key)
  if (known) known.count += 1
  else unknown.set(key, { field, word: raw, count: 1 })
}

/** What stood beside a value goes to its own field, where the row has nothing there; else it stays a note. */
function placeRest({ key, rest }: ImportField, rows: Iterable<ParsedRow>): void {
  if (rest === undefined) return
  for (const row of rows) {
    const at = row.notes.findIndex(({ field }) => field === key)
    const note = row.notes[at]
    if (note === undefined || row.values.has(rest) || row.faults.some(({ field }) => field === rest)) continue
    row.values.set(rest, note.text)
    row.notes.splice(at, 1)
  }
}

/** What is typed for all rows is read as everywhere in the program: the Danish way, and in this year. */
function ownAnswers(today: IsoDate): Answers {
  return { numbers: 'danish', percents: 'percent', year: Number(today.slice(0, 4)) }
}

/** A value that was given for all rows, where the row has none of its own. */
function readConstant(
  field: ImportField,
  plan: Plan,
  today: IsoDate,
  rows: ParsedRow[],
  unknown: Map<string, UnknownWord>,
): void {
  const typed = Object.hasOwn(plan.constants, field.key) ? (plan.constants[field.key] ?? '') : ''
  if (typed.trim() === '') return
  const cell: Cell = isIsoDate(typed) ? { kind: 'date', date: typed, time: null } : typed
  const context = contextOf(field, [cell], ownAnswers(today), plan, today)
  for (const row of rows) {
    const said = row.values.has(field.key) || row.faults.some((fault) => fault.field === field.key)
    if (!said) read(row, field, null, cell, context, unknown)
  }
}

function requireFields(row: ParsedRow, fields: readonly ImportField[]): void {
  for (const { key, required } of fields) {
    if (required !== true || row.values.has(key) || row.faults.some(({ field }) => field === key)) continue
    row.faults.push({ field: key, column: null, raw: '', fault: 'cell.required' })
  }
}
