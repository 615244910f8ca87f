/**
 * What an import knows of a concept before it sees a file: its fields, what they are called in other people's lists, and
 * how their cells are read. A concept joins the import by declaring this.
 */
import type { IsoDate } from '../calendar'
import type { FormatCode } from '../parsed'

/** How a cell of a column is read. */
export type FieldType =
  | 'text'
  | 'longText'
  | 'date'
  /** Whole, 0 or more. */
  | 'count'
  /** Stored in hundredths of a percent: 33 % is 3300. */
  | 'percent'
  /** Kroner, stored in whole øre; may be below zero. */
  | 'money'
  /** Hours with their part: 37 t 30 min is 37.5. */
  | 'hours'
  /** Hours a week, stored in whole minutes: 37 t 30 min is 2250. */
  | 'weekHours'
  /** A year of four digits. */
  | 'year'
  | 'phone'
  | 'email'
  | 'website'
  | 'cvr'
  | 'pNumber'
  | 'postcode'
  | 'industryCode'
  /** One of a closed list of codes, by its words. */
  | 'code'
  /** Several of them in one cell, parted by comma, semicolon or slash. */
  | 'codes'
  /** Words of the user's own, parted likewise. */
  | 'words'
  | 'yesNo'
  /** The name (or number) of another record. */
  | 'lookup'

export type LookupTarget =
  | 'organisation'
  | 'contact'
  | 'staff'
  | 'area'
  | 'category'
  | 'targetGroup'
  | 'agreement'
  | 'participant'
  | 'slot'
  | 'categoryScheme'

export type ImportField = {
  /** Table and field as in db/schema: `organisation.name`. */
  key: string
  type: FieldType
  /** Other people's headers for it, in any spelling (domain.md 7). */
  synonyms: readonly string[]
  /** Without it a row brings nothing. */
  required?: boolean
  /** For `code` and `codes`: the words for each code. */
  words?: Readonly<Record<string, readonly string[]>>
  /** For `lookup`. */
  target?: LookupTarget
  /** For dates: whether it lies in somebody's life so far, or is about the programme. */
  about?: 'birth' | 'event'
  /** For dates: the last day of a period, so that a week stands for its Sunday and a month for its last day. */
  ends?: boolean
  /** A sum of its column says something, so that a row "I alt" can be checked against it. */
  addsUp?: boolean
  /** A value for all rows can be given where the file has no column for it. */
  constant?: boolean
  /** About a named person. */
  person?: boolean
  /** Required in a row that has one of these. */
  requiredWith?: readonly string[]
  /** The field for what stands beside the value in its cell, such as the city behind a postcode. */
  rest?: string
  /** The field for the upper end of what stands in the cell, where that is a range: `6-8`, `uge 14-26`. */
  upper?: string
  /** What some of its words say of another field besides: `løntilskud priv.` is of a private workplace. */
  says?: { field: string; words: Readonly<Record<string, readonly string[]>> }
  /** The most characters that are stored, where it is not the usual number for its type. */
  max?: number
}

/** What was answered to the questions about one column. Nothing is assumed where an answer is missing. */
export type Answers = {
  /** Whether `1.234` and `1,234.50` are read the Danish way or the English. */
  numbers?: 'danish' | 'english'
  /** Whether `33` in a column of percentages is 33 %, or `0,33` is a share of one. */
  percents?: 'percent' | 'share'
  /** Whether day numbers in a column of dates, such as 41303, are dates. */
  serials?: 'date' | 'refuse'
  /** The year of dates that have none. */
  year?: number
  /** Whether `(1.200)` and `1.200-` are below zero. */
  negatives?: 'negative' | 'refuse'
  /** What is taken of `10-12` or `ca. 15`. */
  ranges?: 'minimum' | 'maximum' | 'refuse'
  /** Whether figures under a header such as `(t.kr.)` are thousands. */
  thousands?: boolean
  /** Whether merged cells stand for all the rows they cover. */
  fillDown?: boolean
}

export type QuestionCode = keyof Answers

/** Something about a cell that was read, for the user to see. */
export type CellFlag =
  /** `29.01.10`: the century was supplied. */
  | 'date.shortYear'
  /** `jan. 2013`: the first of the month stands for it. */
  | 'date.month'
  /** `uge 14`: its Monday stands for it. */
  | 'date.week'
  /** The same as a last day: its Sunday, or the last of the month. */
  | 'date.weekEnd'
  | 'date.monthEnd'
  /** A time of day was left out. */
  | 'date.time'
  /** A number in a column of dates. */
  | 'date.serial'
  /** A real date, and one written as text, in one column. */
  | 'date.text'
  /** `primo marts`, `løbende`: kept as a note, the date is empty. */
  | 'date.fuzzy'
  /** There was none: two weeks after the entry stand for it. */
  | 'date.supplied'
  | 'number.negative'
  | 'number.range'
  | 'number.approx'
  | 'number.thousands'
  /** `-`, `?`, `ukendt`, `n/a`: taken for empty. */
  | 'empty.word'
  /** Several phones in one cell: the first one is taken. */
  | 'phone.several'
  /** `8000 Aarhus C` was split. */
  | 'postcode.split'
  /** An apostrophe in front was taken away. */
  | 'text.apostrophe'
  /** It belongs to another one already, which is not changed. */
  | 'parent.stands'
  /** The organisation is of the other sector already, which is not changed. */
  | 'sector.stands'
  /** The file is further already than the list, or than a row before. */
  | 'state.stands'
  /** There was no word for it: it follows from the dates. */
  | 'state.supplied'
  /** The day on which it ended was not there: its agreed end stands for it, or its start where it was called off. */
  | 'end.supplied'
  /** The words say that it was extended, and no new last day stands there. */
  | 'extension.dayMissing'
  /** The same person has another placement of the kind there at that time. */
  | 'placement.overlaps'
  /** The person has another number of the office's own, which is not changed. */
  | 'localId.stands'
  /** It is another number than the placements come to. It is not stored. */
  | 'free.differs'
  /** There was no number for the jobcentre: it is to keep all the places filled. */
  | 'quota.all'

/** Why a cell cannot be taken: what the formats say, or one of the import's own reasons. */
export type CellFault =
  | FormatCode
  | 'cell.error'
  | 'cell.cpr'
  | 'cell.tooLong'
  | 'cell.required'
  | 'date.week'
  | 'date.yearMissing'
  | 'number.negative'
  | 'number.whole'
  | 'number.range'
  | 'percent.range'
  | 'yesNo.unknown'
  /** A word that no code has: it is mapped once, for all its rows. */
  | 'word.unknown'
  | 'lookup.unknown'
  | 'lookup.several'
  /** The user chose to leave the word out, and the row is about nothing without it. */
  | 'lookup.left'
  /** It would become its own unit. */
  | 'lookup.circle'
  | 'period.reversed'
  /** More than the hours of a week. */
  | 'hours.week'
  | 'birth.differs'
  /** Another one has that number. */
  | 'localId.taken'
  | 'extension.notLater'
  /** It says what came of it, or when it ended, and it has not ended. */
  | 'placement.ended'
  /** Another row says something else of the same record. */
  | 'row.differs'
  /** The sender had hidden it, and nobody has said yet whether it counts. */
  | 'row.hidden'

/** What came of one cell. `value` is in the form that is stored; null is empty. */
export type Reading =
  | { ok: true; value: unknown; flags: readonly CellFlag[]; note?: string; upper?: unknown }
  /** `words`: for `word.unknown`, those of the cell that no code has. */
  | { ok: false; fault: CellFault; words?: readonly string[] }
  /** It can be read once a question about its column is answered. */
  | { ok: false; ask: QuestionCode }

/** What cells are read against. */
export type ReadingContext = {
  today: IsoDate
  answers: Answers
  facts: ColumnFacts
  /** Codes for words that the user has mapped: by the word in a form that compares; null is "leave it empty". */
  mapped: ReadonlyMap<string, string | null>
  /** What the header says that its figures are. */
  unit?: ColumnUnit
}

/** `(t.kr.)`: figures are thousands. `%`: figures are percentages. */
export type ColumnUnit = { thousands: boolean; percent: boolean }

/** What a column shows as a whole, from which single cells are judged. */
export type ColumnFacts = {
  /** How many cells have something in them. */
  filled: number
  /** `1.234,50` somewhere: dots are thousands then. */
  decimalCommas: number
  /** `1,234.50` somewhere. */
  decimalPoints: number
  /** `%` or a percent format somewhere. */
  percentSigns: number
  /** Plain numbers from 0 to 1 with decimals. */
  shares: number
  /** Real dates, dates as text, and plain numbers that would be days from 1990 to 2050. */
  realDates: number
  textDates: number
  serials: number
}

/** A question about a column, with how many cells wait for it and one of them as it stands in the file. */
export type Question = { code: QuestionCode; count: number; example: string }

/** Whether a field is needed where others have a value. */
export function isRequired({ required, requiredWith }: ImportField, has: (key: string) => boolean): boolean {
  return required === true || (requiredWith?.some(has) ?? false)
}
