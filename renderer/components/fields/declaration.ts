import type { FormatCode, Parsed } from '../../../db/rules/parsed'
import type { OwnWords, T, Word } from '../word'

/** The keys of a record whose value can be of a type. */
type KeyOf<R, V> = { [K in keyof R]-?: R[K] extends V ? K : never }[keyof R] & string

type Texts<R> = KeyOf<R, string | null>

type Base = {
  label: Word
  /** Said under the field while it is edited. */
  hint?: Word | OwnWords
  /** Stands where nothing does, instead of a dash. */
  empty?: Word
  /** May not be emptied. */
  required?: boolean
}

/** Something that a reference can point at. */
export type Option = {
  id: string
  name: string
  /** What tells two of the same name apart, such as the town. */
  detail?: string | null
  /** More words that find it. */
  search?: string
}

/** One field of a record of type `R`: what it holds, what it is called, and how it is typed. */
export type FieldDeclaration<R> = Base &
  (
    | {
        kind: 'text'
        key: Texts<R>
        /** From what is typed to what is stored; any text when left out. */
        parse?: (text: string) => Parsed<string>
        /** From what is stored to what is shown. */
        format?: (stored: string) => string
        digits?: boolean
        /** Offers to copy it. */
        copy?: boolean
        /** Names and the like: words that no dictionary has. */
        spelling?: false
      }
    | { kind: 'longText'; key: Texts<R> }
    | { kind: 'phone'; key: Texts<R> }
    | { kind: 'email'; key: Texts<R> }
    | { kind: 'website'; key: Texts<R> }
    | {
        kind: 'date'
        key: Texts<R>
        /** Durations such as `+13 uger` are counted from this day, not from today, by what else is filled in so far. */
        countedAfter?: (values: Readonly<Record<string, unknown>>) => string | null
      }
    | {
        kind: 'number'
        key: KeyOf<R, number | null>
        min?: number
        max?: number
        /** Its figures are not counted in thousands: a year. */
        plain?: true
      }
    /** Hundredths of a percent, shown as `33 %`. */
    | { kind: 'percent'; key: KeyOf<R, number | null> }
    /** Minutes of a week, typed and shown as hours: `37`, `22,5`. */
    | { kind: 'hours'; key: KeyOf<R, number | null> }
    /** Whole øre, typed as kroner: `70,54`. */
    | { kind: 'money'; key: KeyOf<R, number | null> }
    | { kind: 'yesNo'; key: KeyOf<R, boolean> }
    | { kind: 'code'; key: Texts<R>; codes: readonly string[]; codeLabel: (code: string, t: T) => string }
    | {
        kind: 'codes'
        key: KeyOf<R, readonly string[]>
        codes: readonly string[]
        codeLabel: (code: string, t: T) => string
      }
    | {
        kind: 'tags'
        key: KeyOf<R, readonly string[]>
        /** Tags that are in use already; a hook. */
        useKnown: () => readonly string[]
      }
    | {
        kind: 'reference'
        key: Texts<R>
        /** What it can point at, perhaps by what the record's other fields hold so far; a hook. */
        useOptions: (record: Readonly<Record<string, unknown>>) => readonly Option[]
        /** What is said when nothing fits. */
        nothing: Word
      }
    /** Several of them, in a dialog: on a record's page they are rows of their own. */
    | {
        kind: 'references'
        key: KeyOf<R, readonly string[]>
        useOptions: (record: Readonly<Record<string, unknown>>) => readonly Option[]
        nothing: Word
      }
    /** A text for each of the records that another field refers to, where it is another than that of all of them. */
    | {
        kind: 'ownTexts'
        key: KeyOf<R, Readonly<Record<string, string>> | null>
        /** The field with the records, one of `references`. */
        of: string
        /** The field with the text of all of them. */
        ofAll: string
        useOptions: (record: Readonly<Record<string, unknown>>) => readonly Option[]
        parse: (text: string) => Parsed<string>
      }
  )

/** A field of any record, for the parts that only look at its kind. */
export type AnyField = FieldDeclaration<Record<string, never>>

/** Why what was typed is not saved: a format code, or one of the window's own reasons. */
export type Reason = FormatCode | 'text.cpr' | 'number.low' | 'number.whole' | 'percent.range' | 'hours.week'
