/** The rule book (domain.md 2): dated rules with their sources. What holds is chosen here; verdicts.ts judges by it. */
import type { IsoDate } from './calendar'
import type { Benefit, DurationUnit, Paper, RuleKind, Scheme, Sector } from './vocabulary'

/** Of `ratio` and `netGrowth` rules. */
export type RatioTerms = {
  /** One supported person per so many ordinary ones, up to a number of them; null: beyond all others. */
  brackets: { upTo: number | null; per: number }[]
  /** Always at least so many. */
  atLeast: number
  /** Whether people or full-time equivalents (årsværk) are counted. */
  counted: 'heads' | 'fullTime'
  /** Fractions of ordinary employees in a bracket. */
  rounding: 'down' | 'nearest'
  /** Over how many months the average is taken; 0: the day itself. */
  months: number
}

/** A rule as it stands in the book, wherever it comes from. */
export type BookRule = {
  /** The program's key, or the id of the office's own record. */
  id: string
  /** Whose: the program's, the program's as edited here, or the office's own. */
  origin: 'program' | 'edited' | 'own'
  /** The program's rule that it is, or stands in for. */
  originKey: string | null
  /** The office's record, where there is one. */
  recordId: string | null
  name: string
  /** False: switched off here. */
  active: boolean
  kind: RuleKind
  scheme: Scheme | null
  sector: Sector | null
  /** Empty for all. */
  benefits: readonly Benefit[]
  /** Names of categories as they are spoken; empty for all. */
  categories: readonly string[]
  validFrom: IsoDate | null
  validTo: IsoDate | null
  unit: DurationUnit | null
  minimum: number | null
  maximum: number | null
  extension: number | null
  extendedMaximum: number | null
  /** Øre an hour. */
  rate: number | null
  papers: readonly Paper[]
  ratio: RatioTerms | null
  text: string | null
  /** Null: "ikke bekræftet". */
  source: string | null
  checkedOn: IsoDate | null
}
