import type { IsoDate } from '../../../db/rules/calendar'
import { IMPORT_FIELDS } from '../../../db/rules/import/concepts'
import { isRequired } from '../../../db/rules/import/declaration'
import type { ImportPreview } from '../../../db/rules/import/outcome'
import { type Parsed, type Plan, parseRows } from '../../../db/rules/import/plan'
import { checkSums, headersOf } from '../../../db/rules/import/tables'
import type { Sheet } from '../../../db/rules/sheet'
import { cprColumns, shownCell } from './shown-rows'
import { tablesOn } from './tables-on'

/** A table as a plan reads it, and what is told of it beside its rows. */
export type CheckedTable = {
  headers: string[]
  parsed: Parsed
  told: Pick<ImportPreview, 'hidden' | 'struck' | 'sums' | 'leftOut' | 'missing'>
  /** Fields whose words stand for codes. */
  coded: ReadonlySet<string>
  /** Columns that the plan reads, from 1. */
  read: ReadonlySet<number>
}

/** Reads the rows of a table under a plan. Columns of CPR numbers are never among them. */
export function checkTable(sheet: Sheet, plan: Plan, today: IsoDate): CheckedTable {
  const fields = IMPORT_FIELDS[plan.kind]
  const cpr = cprColumns(sheet)
  const hiddenColumns = new Set(sheet.hiddenColumns)
  const columns = plan.columns.map((field, at) => {
    const column = plan.left + at
    const isLeft = plan.hidden !== 'take' && hiddenColumns.has(column)
    return cpr.has(column) || isLeft ? null : field
  })
  const parsed = parseRows(sheet, { ...plan, columns }, fields, today)
  const inTable = (n: number) => n >= plan.firstRow && n <= plan.lastRow
  const hiddenRows = new Set(sheet.hiddenRows.filter(inTable))
  if (plan.hidden === null)
    for (const row of parsed.rows)
      if (hiddenRows.has(row.n)) row.faults.push({ field: null, column: null, raw: '', fault: 'row.hidden' })
  const given = new Set([
    ...columns,
    ...Object.keys(plan.constants).filter((key) => plan.constants[key] !== ''),
  ])
  const added = fields.filter(({ key, addsUp }) => addsUp === true && columns.includes(key))
  const leftOut = new Set(plan.leftOut)
  return {
    headers: headersOf(sheet, plan),
    parsed,
    coded: new Set(fields.filter(({ type }) => type === 'code' || type === 'codes').map(({ key }) => key)),
    read: new Set(columns.flatMap((field, at) => (field === null ? [] : [plan.left + at]))),
    told: {
      hidden: {
        rows: hiddenRows.size,
        columns: sheet.hiddenColumns.filter((column) => column >= plan.left && column <= plan.right).length,
      },
      struck: sheet.struckRows.filter(inTable),
      sums: checkSums(
        sheet,
        { firstRow: plan.firstRow, lastRow: plan.lastRow, ...sumsOf(sheet, plan) },
        added.map(({ key }) => plan.left + columns.indexOf(key)),
      ),
      leftOut: sheet.rows
        .filter(({ n }) => leftOut.has(n))
        .map(({ n, cells }) => ({ n, text: rowText(cells, cpr) })),
      missing: fields
        .filter((field) => !given.has(field.key) && isRequired(field, (key) => given.has(key)))
        .map(({ key }) => key),
    },
  }
}

/** The rows that are left out, parted into those that sum up and the rest. */
function sumsOf(sheet: Sheet, plan: Plan): { sums: number[]; notes: number[] } {
  const sums = new Set(tablesOn(sheet).flatMap((table) => table.sums))
  const [yes = [], no = []] = [true, false].map((wanted) =>
    plan.leftOut.filter((n) => sums.has(n) === wanted),
  )
  return { sums: yes, notes: no }
}

function rowText(cells: Sheet['rows'][number]['cells'], cpr: ReadonlySet<number>): string {
  return cells
    .map((cell, at) => shownCell(cell, cpr.has(at + 1)))
    .filter((text) => text !== '')
    .join(' · ')
}

/** The sender's headers by our field. */
export function headersByField(headers: readonly string[], plan: Plan): Map<string, string> {
  return new Map(
    plan.columns.flatMap((field, at): [string, string][] =>
      field === null ? [] : [[field, headers[at] ?? '']],
    ),
  )
}
