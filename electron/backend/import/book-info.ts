import type { BookInfo } from '../../../db/rules/import/outcome'
import { headersOf } from '../../../db/rules/import/tables'
import type { Book } from '../../../db/rules/sheet'
import { cprColumns, shownLine } from './shown-rows'
import { tablesOn } from './tables-on'

/** What is told of a workbook: its sheets, and the tables on each. */
export function bookInfo(id: string, name: string, book: Book): BookInfo {
  const { kind, notes, csv, creator, sheets } = book
  const hasCpr = csv !== null && sheets.some((sheet) => cprColumns(sheet).size > 0)
  return {
    id,
    name,
    kind,
    notes,
    csv: csv && { ...csv, samples: csv.samples.map((line) => shownLine(line, hasCpr)) },
    creator,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rows: sheet.rows.length,
      width: sheet.width,
      cut: sheet.cut,
      tables: tablesOn(sheet).map((table) => ({ ...table, headers: headersOf(sheet, table) })),
    })),
  }
}
