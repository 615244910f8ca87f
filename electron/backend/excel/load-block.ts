import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { DrejebogError } from '../../../db/errors'

/** A value as exceljs gives it, without anything of its types. */
export type Loaded = string | number | boolean | { error: string }

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

/** The least that makes rows a workbook. */
const AROUND = {
  '_rels/.rels': strToU8(
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  'xl/workbook.xml': strToU8(
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ),
}

/**
 * Lets exceljs read rows that were made ready for it.
 * @param rows `<row>` elements without prefixes, numbered from 1
 * @param onCell row and column from 1; empty cells are left out
 * @throws DrejebogError excel.damaged
 */
export async function loadBlock(
  rows: string,
  onCell: (row: number, column: number, value: Loaded) => void,
): Promise<void> {
  const sheet = strToU8(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`)
  // Nothing is packed: it is unpacked again at once.
  const zip = zipSync({ ...AROUND, 'xl/worksheets/sheet1.xml': sheet }, { level: 0 })
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(zip as never)
  } catch (error) {
    throw new DrejebogError('excel.damaged', {}, { cause: error })
  }
  book.worksheets[0]?.eachRow((row, n) => {
    row.eachCell((cell, column) => {
      const { value } = cell
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        onCell(n, column, value)
      else if (value !== null && typeof value === 'object' && 'error' in value)
        onCell(n, column, { error: String(value.error) })
    })
  })
}
