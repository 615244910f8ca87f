import { IMPORT_FIELDS } from '../../../db/rules/import/concepts'
import { type ImportField, isRequired } from '../../../db/rules/import/declaration'
import type { ColumnInfo, Proposal } from '../../../db/rules/import/outcome'
import type { Plan, TableRange } from '../../../db/rules/import/plan'

/** A column as it is read now, with its place in the plan. */
export type ShownColumn = ColumnInfo & { at: number }

/** The columns of a proposal as the user has them by now. */
export function columnsOf({ columns }: Proposal, plan: Plan): ShownColumn[] {
  return columns.map((column) => {
    const at = column.column - plan.left
    const field = plan.columns[at] ?? null
    return field === column.field ? { ...column, at } : { ...column, at, field, reason: 'chosen', sure: true }
  })
}

/** Reads a column as a field, or as nothing. A field has one column, so another that had it is read no longer. */
export function withField(plan: Plan, at: number, field: string | null): Plan {
  const columns = plan.columns.map((each, place) =>
    place === at ? field : field !== null && each === field ? null : each,
  )
  const { [String(at)]: _answered, ...answers } = plan.answers
  const { [field ?? '']: _constant, ...constants } = plan.constants
  return { ...plan, columns, answers, constants }
}

/** Reads a row, or reads it no longer. */
export function withRow(plan: Plan, n: number, taken: boolean): Plan {
  const others = plan.leftOut.filter((each) => each !== n)
  return { ...plan, leftOut: taken ? others : [...others, n].sort((a, b) => a - b) }
}

/** The table when a row is its header: what stands below it is read. */
export function headerAt(plan: TableRange, n: number): TableRange {
  return rangeFrom(plan, [n])
}

/** The table when a row beside its header belongs to it, or no longer does; null where that cannot be. */
export function headerToggled(plan: TableRange, n: number): TableRange | null {
  const { headerRows } = plan
  const first = headerRows[0]
  const last = headerRows.at(-1)
  if (first === undefined || last === undefined) return null
  if (headerRows.includes(n)) {
    if (headerRows.length === 1 || (n !== first && n !== last)) return null
    return rangeFrom(
      plan,
      headerRows.filter((each) => each !== n),
    )
  }
  return n === first - 1 || n === last + 1
    ? rangeFrom(
        plan,
        [...headerRows, n].sort((a, b) => a - b),
      )
    : null
}

function rangeFrom({ lastRow, left, right }: TableRange, headerRows: number[]): TableRange {
  const firstRow = (headerRows.at(-1) ?? 0) + 1
  return { headerRows, firstRow, lastRow: Math.max(lastRow, firstRow), left, right }
}

/** What the user said of the table keeps when the table is proposed anew: what holds for fields, not for columns. */
export function carriedOver(plan: Plan, before: Plan | null): Plan {
  if (!before) return plan
  // Sums and notes stay out, and what the user unticked, wherever the table begins now.
  const leftOut = before.leftOut.filter((n) => n >= plan.firstRow && n <= plan.lastRow)
  if (before.kind !== plan.kind) return { ...plan, leftOut }
  const { words, lookups, strategies, hidden, repeated } = before
  const constants = Object.fromEntries(
    Object.entries(before.constants).filter(([field]) => !plan.columns.includes(field)),
  )
  return { ...plan, leftOut, words, lookups, strategies, hidden, repeated, constants }
}

/** The fields that can hold for all rows because no column says anything of them; the required ones first. */
export function constantFields(plan: Plan): ImportField[] {
  return IMPORT_FIELDS[plan.kind]
    .filter(({ key, constant }) => constant === true && !plan.columns.includes(key))
    .sort((a, b) => Number(isNeeded(plan, b)) - Number(isNeeded(plan, a)))
}

/** Whether the rows that are read cannot do without a field. */
export function isNeeded(plan: Plan, field: ImportField): boolean {
  return isRequired(field, (key) => plan.columns.includes(key) || (plan.constants[key] ?? '') !== '')
}

/** The fields that have a column, as they stand in the sheet. */
export function readFields(plan: Plan): ImportField[] {
  const fields = IMPORT_FIELDS[plan.kind]
  return plan.columns.flatMap((key) => fields.find((field) => field.key === key) ?? [])
}

/** Columns that are not read and that may go along into a file all the same; CPR numbers never do. */
export function unreadColumns(columns: readonly ShownColumn[]): ShownColumn[] {
  return columns.filter(({ field, cpr }) => field === null && !cpr)
}
