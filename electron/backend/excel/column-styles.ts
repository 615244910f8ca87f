import type { Style } from 'exceljs'
import type { ColumnType } from '../../../db/rules/exports'
import type { TextLine } from './workbook-spec'

/** Without its name other programs take the first they have. */
const FONT = { name: 'Calibri', family: 2, size: 11 } as const
const TOP = { vertical: 'top' } as const
const WRAPPED = { vertical: 'top', wrapText: true } as const

/** How a column's cells look. A text column is one to Excel too, so that what is typed over stays text. */
export const STYLES: Record<ColumnType, Partial<Style>> = {
  text: { numFmt: '@', alignment: TOP },
  // Excel shows a long text that is said to be text as ####.
  longText: { alignment: WRAPPED },
  phone: { numFmt: '@', alignment: TOP },
  date: { numFmt: 'dd-mm-yyyy', alignment: { ...TOP, horizontal: 'left' } },
  count: { numFmt: '#,##0', alignment: TOP },
  number: { numFmt: 'General', alignment: TOP },
  percent: { numFmt: '0.0 %', alignment: TOP },
  money: { numFmt: '#,##0.00', alignment: TOP },
  yesNo: { numFmt: '@', alignment: TOP },
}

/** A long text that would be a formula if somebody entered it anew. */
export const LONG_TEXT_AS_TEXT: Partial<Style> = { numFmt: '@', alignment: WRAPPED }

export const WIDTHS: Record<ColumnType, number> = {
  text: 22,
  longText: 50,
  phone: 16,
  date: 12,
  count: 12,
  number: 12,
  percent: 10,
  money: 15,
  yesNo: 8,
}

export const HEADER_STYLE: Partial<Style> = {
  numFmt: '@',
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EDF1' } },
  alignment: { vertical: 'middle', wrapText: true },
  border: { bottom: { style: 'thin', color: { argb: 'FF6B7580' } } },
}

export const LINE_STYLES: Record<NonNullable<TextLine['as']> | 'text', Partial<Style>> = {
  title: { numFmt: '@', font: { ...FONT, bold: true, size: 16 }, alignment: WRAPPED },
  heading: { numFmt: '@', font: { ...FONT, bold: true, size: 12 }, alignment: WRAPPED },
  text: { numFmt: '@', alignment: WRAPPED },
}

/** Characters that go on a line of A4 upright. */
export const LINE_WIDTH = 84

/** In points. */
export const LINE_HEIGHTS: Record<NonNullable<TextLine['as']> | 'text', number> = {
  title: 26,
  heading: 21,
  text: 15.5,
}

/** Characters of a header that stand on one line. */
export const LONGEST_HEADER = 26

/** Characters that the button of a filter takes of a header. */
export const FILTER_WIDTH = 4
