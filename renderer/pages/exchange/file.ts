import type { BookInfo } from '../../../db/rules/import/outcome'

/** The table that is proposed: the one with the most rows on the sheets in sight. Hidden sheets are chosen by hand. */
export function firstTable(book: BookInfo): { sheet: number; table: number } | null {
  let best: { sheet: number; table: number; rows: number } | null = null
  book.sheets.forEach((sheet, at) => {
    if (sheet.hidden) return
    sheet.tables.forEach(({ firstRow, lastRow }, table) => {
      const rows = lastRow - firstRow + 1
      if (!best || rows > best.rows) best = { sheet: at, table, rows }
    })
  })
  const found = best as { sheet: number; table: number } | null
  return found && { sheet: found.sheet, table: found.table }
}

/** How many tables there are, on hidden sheets too. */
export function tableCount(book: BookInfo): number {
  return book.sheets.reduce((sum, { tables }) => sum + tables.length, 0)
}
