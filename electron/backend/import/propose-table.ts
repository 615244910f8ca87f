import type { KeptLayout } from '../../../db/queries/import/layouts'
import {
  IMPORT_FIELDS,
  IMPORT_KINDS,
  type ImportKind,
  TELLING_FIELDS,
} from '../../../db/rules/import/concepts'
import { headerKey, kindOf, matchColumns } from '../../../db/rules/import/headers'
import type { ColumnInfo, Proposal } from '../../../db/rules/import/outcome'
import type { Plan, TableRange } from '../../../db/rules/import/plan'
import { headersOf } from '../../../db/rules/import/tables'
import type { Sheet } from '../../../db/rules/sheet'
import { tablesOn } from './tables-on'

/** A column is judged by so many of its cells. */
const MOST_LOOKED_AT = 300

type Remember = (kind: ImportKind | null, headers: readonly string[]) => KeptLayout | null

/**
 * How a table would be read: as the same headers were read the last time, else by header, synonym and content.
 * @param kind null for the likeliest one
 */
export function proposeTable(
  sheet: Sheet,
  at: number,
  table: TableRange,
  kind: ImportKind | null,
  remember: Remember,
): Proposal {
  const headers = headersOf(sheet, table)
  const rows = sheet.rows
    .filter(({ n }) => n >= table.firstRow && n <= table.lastRow)
    .slice(0, MOST_LOOKED_AT)
  const columns = headers.map((header, each) => ({
    header,
    cells: rows.map(({ cells }) => cells[table.left - 1 + each] ?? null),
  }))
  const layout = remember(kind, headers.map(headerKey))
  const chosen = kind ?? layout?.kind ?? kindOf(IMPORT_FIELDS, TELLING_FIELDS, columns) ?? IMPORT_KINDS[0]
  const matches = matchColumns(IMPORT_FIELDS[chosen], columns, layout?.layout.fields ?? null)
  const infos = matches.map(
    ({ field, reason, sure }, each): ColumnInfo => ({
      column: table.left + each,
      header: headers[each] ?? '',
      field,
      reason,
      sure,
      cpr: reason === 'cpr',
    }),
  )
  return {
    kind: chosen,
    columns: infos,
    plan: planOf(sheet, at, table, chosen, infos, layout),
    remembered: layout && { sender: layout.sender, usedOn: layout.usedOn },
  }
}

function planOf(
  sheet: Sheet,
  at: number,
  table: TableRange,
  kind: ImportKind,
  columns: readonly ColumnInfo[],
  kept: KeptLayout | null,
): Plan {
  const { headerRows, firstRow, lastRow, left, right } = table
  const found = tablesOn(sheet).find((each) => each.firstRow === firstRow && each.left === left)
  const layout = kept?.layout
  const answers = columns.flatMap(({ header }, each): [string, Plan['answers'][string]][] => {
    const given = layout?.answers[headerKey(header)]
    return given ? [[String(each), given]] : []
  })
  return {
    ...{ headerRows, firstRow, lastRow, left, right, kind, sheet: at },
    leftOut: found ? [...found.sums, ...found.notes] : [],
    hidden: null,
    columns: columns.map(({ field }) => field),
    answers: Object.fromEntries(answers),
    words: layout?.words ?? {},
    lookups: {},
    strategies: layout?.strategies ?? {},
    constants: layout?.constants ?? {},
    repeated: null,
  }
}
