/** What exceljs is made of, with the types that the whole of it declares. */
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs'

  const made: typeof Workbook
  export default made
}

declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type { stream } from 'exceljs'

  const made: typeof stream.xlsx.WorkbookWriter
  export default made
}
