/** What the cells of a column are, whatever its header says. */
import {
  parseCvr,
  parseEmail,
  parseIndustryCode,
  parsePhone,
  parsePNumber,
  parseWebsite,
} from '../identifiers'
import { type Cell, cellText } from '../sheet'
import type { ImportField } from './declaration'
import { isSerial, looksLikeDate } from './read-date'
import { isNumeric } from './sums'
import { codesByWord, comparable, isEmptyWord, oneLine } from './words'

/** So many filled cells of a column are looked at. */
const SAMPLE = 50

export type Sample = { cell: Cell; text: string }[]

/** The first filled cells of a column. */
export function sampleOf(cells: readonly Cell[]): Sample {
  const sample: Sample = []
  for (const cell of cells) {
    if (cell === null) continue
    const text = oneLine(cellText(cell))
    if (text === '' || isEmptyWord(text)) continue
    sample.push({ cell, text })
    if (sample.length === SAMPLE) break
  }
  return sample
}

const YEAR = /^(?:19|20)\d\d$/
const POSTCODE = /^(?:dk[ -]?)?0?[1-9]\d{2,3}(?:[ ,]+\D+)?$/i
const SITE = /^(?:https?:\/\/|www\.)|^[\wæøå-]+\.(?:dk|com|org|net|eu|nu)(?:\/|$)/i
const PARTED_CODE = /^\d\d\.\d\d\.\d\d$/

/** Whether one cell is what a field of a type is filled with. */
function fits(field: ImportField, { cell, text }: Sample[number]): boolean {
  switch (field.type) {
    case 'cvr':
      return parseCvr(text).ok
    case 'pNumber':
      return parsePNumber(text).ok
    case 'email':
      return text.includes('@') && (parseEmail(text).ok || /[<;,]/.test(text))
    case 'phone':
      return parsePhone(text.split(/[/;,]/)[0] ?? '').ok
    case 'website':
      return SITE.test(text) && parseWebsite(text).ok
    case 'postcode':
      return POSTCODE.test(text) && !YEAR.test(text)
    case 'industryCode':
      return parseIndustryCode(text).ok
    case 'date':
      return isDate(cell, text)
    case 'count':
      return typeof cell === 'number' ? Number.isInteger(cell) : isNumeric(text)
    case 'percent':
      return isNumeric(text) || /%|pct/.test(text)
    case 'year':
      return YEAR.test(text)
    case 'money':
    case 'hours':
    case 'weekHours':
      return ofFigures(cell, text)
    case 'code':
    case 'codes':
      return codesByWord(field.words ?? {}).has(comparable(text))
    default:
      return !text.includes('@')
  }
}

/** Amounts and hours: figures, also with a time or a unit. */
function ofFigures(cell: Cell, text: string): boolean {
  return typeof cell !== 'string' || (/\d/.test(text) && !text.includes('@'))
}

function isDate(cell: Cell, text: string): boolean {
  if (typeof cell === 'object' && cell?.kind === 'date') return true
  return typeof cell === 'number' ? isSerial(cell) : looksLikeDate(text)
}

/** The part of a column, 0 to 1, that a field could be filled with; null where nothing stands in it. */
export function shareFitting(field: ImportField, sample: Sample): number | null {
  if (sample.length === 0) return null
  return sample.filter((each) => fits(field, each)).length / sample.length
}

/**
 * Whether a field can be told by its cells alone: e-mails, CVR numbers by their check digit, phones, websites, dates,
 * words of a closed list, percentages with their sign. P-numbers cannot, nor plain figures and names.
 */
export function tellsByContent(field: ImportField, sample: Sample): boolean {
  switch (field.type) {
    case 'pNumber':
    case 'count':
    case 'money':
    case 'hours':
    case 'weekHours':
    case 'year':
    case 'text':
    case 'longText':
    case 'words':
    case 'lookup':
    case 'yesNo':
      return false
    case 'percent':
      return sample.every(({ text }) => /%|pct/.test(text))
    case 'industryCode':
      return sample.every(({ text }) => PARTED_CODE.test(text))
    default:
      return true
  }
}
