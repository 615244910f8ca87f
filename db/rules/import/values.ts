/**
 * One cell of somebody else's list as a value of ours, in the form that is stored. Nothing is guessed in silence: what
 * was supplied is flagged, what can be read in two ways is asked for, and the rest is a fault.
 */
import {
  parseCvr,
  parseEmail,
  parseIndustryCode,
  parsePhone,
  parsePNumber,
  parsePostcode,
  parseWebsite,
} from '../identifiers'
import type { Parsed } from '../parsed'
import { type Cell, cellText } from '../sheet'
import { holdsCpr, isPartedCpr } from './cpr'
import type {
  Answers,
  CellFault,
  CellFlag,
  ColumnFacts,
  ImportField,
  Question,
  QuestionCode,
  Reading,
  ReadingContext,
} from './declaration'
import { isSerial, looksLikeDate, readDateNumber, readDateText, readRealDate } from './read-date'
import {
  DANISH_FIGURE,
  ENGLISH_FIGURE,
  FIGURES,
  readCount,
  readCountRange,
  readHours,
  readMoney,
  readPercent,
  readWeekHours,
} from './read-figure'
import { codesByWord, comparable, isEmptyWord, manyLines, NO_FLAGS, oneLine } from './words'

export { isCprColumn } from './cpr'
export { comparable } from './words'

const EMPTY: Reading = { ok: true, value: null, flags: NO_FLAGS }
const EMPTY_WORD: Reading = { ok: true, value: null, flags: ['empty.word'] }
const refuse = (fault: CellFault): Reading => ({ ok: false, fault })

/** As many characters as the file takes, where a field declares no other limit. */
const LONGEST: Partial<Record<ImportField['type'], number>> = { text: 200, longText: 10_000, words: 50 }

/** A number below it has too few digits for a CPR number, whatever it has lost. */
const SHORTEST_CPR = 100_000_000

/** In these, a line break parts one thing from the next. */
const SEVERAL_LINES: ReadonlySet<string> = new Set(['longText', 'phone', 'codes', 'words'])

/** What Excel writes for an error, in Danish and English; `####` is a number too wide for its column. */
const ERROR_TEXT =
  /^#(?:I\/T|N\/A|REFERENCE!|REF!|VÆRDI!|VALUE!|NAVN\?|NAME\?|DIVISION\/0!|DIV\/0!|NUM!|NUL!|NULL!|#+)$/i

/**
 * Reads one cell.
 * @returns a value in its stored form (null is empty), a fault, or the question that has to be answered first
 */
export function readCell(field: ImportField, cell: Cell, context: ReadingContext): Reading {
  if (cell === null) return EMPTY
  if (typeof cell === 'object') {
    if (cell.kind === 'error') return refuse('cell.error')
    if (cell.kind === 'date' && field.type === 'date') return readRealDate(cell.date, cell.time)
  }
  if (typeof cell === 'number' && cell < SHORTEST_CPR) {
    if (field.type === 'count') return readCount(cell, context)
    if (field.type === 'percent') return readPercent(cell, context)
  }
  const raw = typeof cell === 'string' ? cell : cellText(cell)
  const apostrophe = raw.charCodeAt(0) === 39 && raw.length > 1
  const text = apostrophe ? raw.slice(1) : raw
  const tidy = SEVERAL_LINES.has(field.type) ? manyLines(text) : oneLine(text)
  if (tidy === '') return EMPTY
  if (tidy.charCodeAt(0) === 35 && ERROR_TEXT.test(tidy)) return refuse('cell.error')
  if (isEmptyWord(tidy)) return EMPTY_WORD
  if (field.type === 'pNumber' ? isPartedCpr(tidy) : holdsCpr(tidy)) return refuse('cell.cpr')
  const read = readFilled(field, typeof cell === 'string' ? tidy : cell, tidy, context)
  return apostrophe && read.ok ? { ...read, flags: [...read.flags, 'text.apostrophe'] } : read
}

/** `text` is the cell as text, tidied; `cell` still tells what kind it was. */
function readFilled(field: ImportField, cell: Cell, text: string, context: ReadingContext): Reading {
  switch (field.type) {
    case 'text':
    case 'longText':
    case 'lookup':
      return text.length > limitOf(field)
        ? refuse('cell.tooLong')
        : { ok: true, value: text, flags: NO_FLAGS }
    case 'date':
      return readDate(field, cell, context)
    case 'count':
      return field.upper === undefined ? readCount(cell, context) : readCountRange(cell, context)
    case 'year':
      return readYear(text)
    case 'percent':
      return readPercent(cell, context)
    case 'money':
      return readMoney(cell, context)
    case 'hours':
      return readHours(cell, context)
    case 'weekHours':
      return readWeekHours(cell, context)
    case 'phone':
      return readPhone(text)
    case 'email':
      return asParsed(parseEmail(BRACKETED.exec(text)?.[1] ?? text))
    case 'website':
      return asParsed(parseWebsite(text))
    case 'cvr':
      return asParsed(parseCvr(text))
    case 'pNumber':
      return asParsed(parsePNumber(text))
    case 'postcode':
      return readPostcode(text)
    case 'industryCode':
      return asParsed(parseIndustryCode(text))
    case 'code':
      return readCode(field, text, context)
    case 'codes':
      return readCodes(field, text, context)
    case 'words':
      return readWords(field, text)
    case 'yesNo':
      return readYesNo(cell, text)
  }
}

const YEAR = /^(?:19|20|21)\d\d$/

function readYear(text: string): Reading {
  return YEAR.test(text) ? { ok: true, value: Number(text), flags: NO_FLAGS } : refuse('date.year')
}

function limitOf(field: ImportField): number {
  return field.max ?? LONGEST[field.type] ?? 200
}

function asParsed(read: Parsed<string>, flags: readonly CellFlag[] = []): Reading {
  return read.ok ? { ok: true, value: read.value, flags } : refuse(read.code)
}

function readDate(field: ImportField, cell: Cell, context: ReadingContext): Reading {
  if (typeof cell === 'string') return readDateText(cell, field, context)
  if (typeof cell === 'number' || (typeof cell === 'object' && cell?.kind === 'number'))
    return readDateNumber(cell, field, context)
  return refuse('date.unknown')
}

/** `Anna Berg <anna@example.dk>`, as mail programs copy it. */
const BRACKETED = /^[^<>]*<([^<>]+)>$/
const PHONE_LABEL = /^(?:telefon|tlf|mobil|mob|tel|t|m)(?:nr)?[.: ]+(?=[+\d(])/i
const PHONE_BREAK = / ?[/;,\n] ?| (?:og|eller|el\.) /i

/** The first phone of the cell; the others stand in the note. */
function readPhone(text: string): Reading {
  const whole = parsePhone(text.replace(PHONE_LABEL, ''))
  if (whole.ok) return asParsed(whole)
  const parts = text.split(PHONE_BREAK).filter((part) => part !== '')
  const first = parts.findIndex((part) => parsePhone(part.replace(PHONE_LABEL, '')).ok)
  if (parts.length < 2 || first < 0) return asParsed(whole)
  const taken = parsePhone((parts[first] ?? '').replace(PHONE_LABEL, ''))
  const others = parts.filter((_, at) => at !== first).join(', ')
  return taken.ok
    ? { ok: true, value: taken.value, flags: ['phone.several'], note: others }
    : refuse(taken.code)
}

const POSTCODE_CITY = /^(?:dk[ -]?)?(\d{4})[ ,]+(\D.*)$/i

/** `8000 Aarhus C`: the city is the note. */
function readPostcode(text: string): Reading {
  const split = POSTCODE_CITY.exec(text)
  if (!split) return asParsed(parsePostcode(text))
  return { ok: true, value: split[1] ?? null, flags: ['postcode.split'], note: split[2] ?? '' }
}

/** The code of a word: as the user has mapped it, else by the list, also the code itself; else undefined. */
function codeOf(field: ImportField, word: string, context: ReadingContext): string | null | undefined {
  const words = field.words ?? {}
  const form = comparable(word)
  const mapped = context.mapped.get(form)
  if (mapped !== undefined) return mapped
  return codesByWord(words).get(form) ?? (Object.hasOwn(words, word) ? word : undefined)
}

function readCode(field: ImportField, text: string, context: ReadingContext): Reading {
  const code = codeOf(field, text, context)
  return code === undefined
    ? { ok: false, fault: 'word.unknown', words: [text] }
    : { ok: true, value: code, flags: NO_FLAGS }
}

const LIST_BREAK = /\s*[,;/\n]\s*/

/** Each once, in the order of the list of codes. A word with a slash of its own is looked up whole first. */
function readCodes(field: ImportField, text: string, context: ReadingContext): Reading {
  const whole = codeOf(field, text, context)
  const parts = whole === undefined ? text.split(LIST_BREAK).filter((part) => part !== '') : [text]
  const unknown = parts.filter((part) => codeOf(field, part, context) === undefined)
  if (unknown.length > 0) return { ok: false, fault: 'word.unknown', words: unknown }
  const codes = new Set(parts.map((part) => codeOf(field, part, context)))
  const sorted = Object.keys(field.words ?? {}).filter((code) => codes.has(code))
  return { ok: true, value: sorted.length === 0 ? null : sorted, flags: NO_FLAGS }
}

function readWords(field: ImportField, text: string): Reading {
  const words = new Set(text.split(LIST_BREAK).filter((word) => word !== ''))
  if ([...words].some((word) => word.length > limitOf(field))) return refuse('cell.tooLong')
  return { ok: true, value: words.size === 0 ? null : [...words], flags: NO_FLAGS }
}

const YES = new Set(['ja', 'j', 'x', '✓', '✔', '☑', '1', 'sand', 'true', 'yes', 'y', 'ok'])
const NO = new Set(['nej', 'n', '0', 'falsk', 'false', 'no', '☐'])

/** A blank is neither. */
function readYesNo(cell: Cell, text: string): Reading {
  if (typeof cell === 'boolean') return { ok: true, value: cell, flags: NO_FLAGS }
  const word = comparable(text)
  if (YES.has(word)) return { ok: true, value: true, flags: NO_FLAGS }
  return NO.has(word) ? { ok: true, value: false, flags: NO_FLAGS } : refuse('yesNo.unknown')
}

/** What a column shows as a whole. Only what its field's type is judged by is looked for. */
export function columnFacts(field: ImportField, cells: readonly Cell[]): ColumnFacts {
  const facts: ColumnFacts = {
    filled: 0,
    decimalCommas: 0,
    decimalPoints: 0,
    percentSigns: 0,
    shares: 0,
    realDates: 0,
    textDates: 0,
    serials: 0,
  }
  const dates = field.type === 'date'
  const figures = FIGURES.has(field.type)
  for (const cell of cells) {
    if (cell === null || cell === '') continue
    facts.filled += 1
    if (dates) countDate(facts, cell)
    else if (figures) countFigure(facts, cell)
  }
  return facts
}

function countDate(facts: ColumnFacts, cell: Cell): void {
  if (typeof cell === 'string') facts.textDates += looksLikeDate(cell) ? 1 : 0
  else if (typeof cell === 'number') facts.serials += isSerial(cell) ? 1 : 0
  else if (typeof cell === 'object' && cell?.kind === 'date') facts.realDates += 1
  else if (typeof cell === 'object' && cell?.kind === 'number') facts.serials += isSerial(cell.value) ? 1 : 0
}

function countFigure(facts: ColumnFacts, cell: Cell): void {
  if (typeof cell === 'string') {
    const text = oneLine(cell)
    if (DANISH_FIGURE.test(text)) facts.decimalCommas += 1
    else if (ENGLISH_FIGURE.test(text)) facts.decimalPoints += 1
    if (PERCENT_SIGN.test(text)) facts.percentSigns += 1
  } else if (typeof cell === 'number') {
    if (cell > 0 && cell < 1) facts.shares += 1
  } else if (typeof cell === 'object' && cell?.kind === 'number') {
    if (cell.format.includes('%')) facts.percentSigns += 1
    else if (cell.value > 0 && cell.value < 1) facts.shares += 1
  }
}

const PERCENT_SIGN = /%|pct|procent/i

/** A cell asks for at most as many answers as there are questions. */
const MOST_ASKED = 4

/**
 * The questions of a column: how many cells cannot be read without each answer, and the first of them. They are the same
 * once they are answered, so that the answer can be changed.
 */
export function questionsOf(field: ImportField, cells: readonly Cell[], context: ReadingContext): Question[] {
  if (field.type !== 'date' && !FIGURES.has(field.type)) return []
  const questions = new Map<QuestionCode, Question>()
  const unanswered = { ...context, answers: {} }
  for (const cell of cells) {
    if (cell === null) continue
    let answers: Answers = {}
    for (let asked = 0; asked < MOST_ASKED; asked += 1) {
      const read = readCell(field, cell, asked === 0 ? unanswered : { ...context, answers })
      if (read.ok || 'fault' in read) break
      const code = read.ask
      const known = questions.get(code)
      if (known) known.count += 1
      else questions.set(code, { code, count: 1, example: cellText(cell) })
      if (context.answers[code] === undefined || answers[code] !== undefined) break
      answers = { ...answers, [code]: context.answers[code] }
    }
  }
  return [...questions.values()]
}
