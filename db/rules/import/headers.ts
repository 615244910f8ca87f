/** Which field each column of somebody else's list is for, with the reason, as a suggestion to the user. */
import type { Cell } from '../sheet'
import { type Sample, sampleOf, shareFitting, tellsByContent } from './content'
import { isCprColumn } from './cpr'
import type { ImportField } from './declaration'
import { headerKey } from './header-key'

export { headerKey, joinHeader, uniqueHeaders, unitOf } from './header-key'

export type Column = { header: string; cells: readonly Cell[] }

export type ColumnMatch = {
  field: string | null
  reason: 'remembered' | 'synonym' | 'token' | 'content' | 'cpr' | 'none'
  /** Whether it needs no second look. */
  sure: boolean
}

/** Fields by header (as `headerKey` gives it), as they were chosen for this sender; null is not read. */
export type Remembered = Readonly<Record<string, string | null>>

const NONE: ColumnMatch = { field: null, reason: 'none', sure: false }

/** Below this a header and a synonym have only a word in common. */
const LEAST_TOKENS = 0.3
/** So much of a column fits a field that is told by its cells. */
const MOST_CELLS = 0.8
/** Cells that fit less than this speak against a header. */
const FEW_CELLS = 0.2

type Bid = { column: number; field: string; score: number; match: ColumnMatch }

/** What a column is matched by, made once for all kinds of lists. */
type Seen = { key: string; words: Header; sample: Sample; cpr: boolean }

function seen({ header, cells }: Column): Seen {
  return {
    key: headerKey(header),
    words: tokensOf(header),
    sample: sampleOf(cells),
    cpr: isCprColumn(header, cells),
  }
}

/**
 * The field of each column: as remembered, else by synonym, by a synonym's words, by content. Each field is given once,
 * to the column that fits it best. A column of CPR numbers is never read, also where it was remembered.
 */
export function matchColumns(
  fields: readonly ImportField[],
  columns: readonly Column[],
  remembered: Remembered | null,
): ColumnMatch[] {
  return matchSeen(fields, columns.map(seen), remembered)
}

function matchSeen(
  fields: readonly ImportField[],
  columns: readonly Seen[],
  remembered: Remembered | null,
): ColumnMatch[] {
  const matches: ColumnMatch[] = columns.map(() => NONE)
  const open = new Map<number, Seen>()
  const free = new Map(fields.map((field) => [field.key, field]))
  columns.forEach((column, at) => {
    if (column.cpr) {
      matches[at] = { field: null, reason: 'cpr', sure: true }
      return
    }
    const before = rememberedFor(column.key, remembered)
    if (before === null) matches[at] = { field: null, reason: 'remembered', sure: true }
    else if (before !== undefined && free.delete(before))
      matches[at] = { field: before, reason: 'remembered', sure: true }
    else open.set(at, column)
  })
  const bids = [...open].flatMap(([at, column]) => bidsOf(column, at, [...free.values()]))
  // Equal bids go to the first column and the first field.
  for (const { column, field, match } of bids.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (!open.has(column) || !free.has(field)) continue
    matches[column] = match
    open.delete(column)
    free.delete(field)
  }
  return matches
}

function rememberedFor(key: string, remembered: Remembered | null): string | null | undefined {
  return key !== '' && remembered !== null && Object.hasOwn(remembered, key) ? remembered[key] : undefined
}

function bidsOf({ words, sample }: Seen, at: number, fields: readonly ImportField[]): Bid[] {
  const byHeader = fields.flatMap((field) => headerBid(field, words, at, sample))
  return [...byHeader, ...contentBids(fields, at, sample)]
}

function headerBid(field: ImportField, header: Header, at: number, sample: Sample): Bid[] {
  const share = shareFitting(field, sample)
  const against = share !== null && sample.length >= 3 && share < FEW_CELLS
  const exact = wordsOf(field).some(
    ({ squeezed }) => squeezed === header.squeezed || squeezed === header.bare,
  )
  if (exact) {
    const match: ColumnMatch = { field: field.key, reason: 'synonym', sure: !against }
    return [{ column: at, field: field.key, score: against ? 60 : 100, match }]
  }
  const likeness = Math.max(0, ...wordsOf(field).map((word) => likenessOf(word, header)))
  if (likeness < LEAST_TOKENS || against) return []
  const agrees = tellsByContent(field, sample) && share !== null && share >= MOST_CELLS
  const match: ColumnMatch = { field: field.key, reason: 'token', sure: agrees }
  return [{ column: at, field: field.key, score: 40 + 40 * likeness + (agrees ? 10 : 0), match }]
}

/** A field that is told by its cells, where no other field of its type would be too. */
function contentBids(fields: readonly ImportField[], at: number, sample: Sample): Bid[] {
  return fields.flatMap((field) => {
    const alone = fields.every(
      (other) => other === field || other.type !== field.type || field.words !== undefined,
    )
    const share = alone && tellsByContent(field, sample) ? shareFitting(field, sample) : null
    if (share === null || share < MOST_CELLS || sample.length < 2) return []
    const match: ColumnMatch = { field: field.key, reason: 'content', sure: false }
    return [{ column: at, field: field.key, score: 20 * share + CONTENT_ORDER.indexOf(field.type), match }]
  })
}

/** Eight digits with a check digit are a CVR number before they are a phone. The later, the stronger. */
const CONTENT_ORDER: readonly string[] = [
  'date',
  'postcode',
  'phone',
  'website',
  'code',
  'codes',
  'percent',
  'cvr',
  'email',
]

type Word = { tokens: string[]; squeezed: string }
type Header = Word & {
  /** Without a unit in brackets. */
  bare: string
  /** The word that says what it is: the last one before `på`, `for` …; in `Kontaktperson tlf.` it is `tlf`. */
  head: string
}

const PREPOSITIONS = new Set(['paa', 'for', 'i', 'til', 'af', 'hos', 'fra', 'ved', 'pr', 'om', 'med', 'den'])
/** A unit or a remark, and not the number that tells equal headers apart. */
const BRACKETS = /\((?!\d+\))[^)]*\)/g

function tokensOf(header: string): Header {
  const bare = headerKey(header.replace(BRACKETS, ' '))
  const tokens = (bare === '' ? headerKey(header) : bare).split(/[ /]/).filter((token) => token !== '')
  const end = tokens.findIndex((token, at) => at > 0 && PREPOSITIONS.has(token))
  return {
    tokens,
    squeezed: headerKey(header).replaceAll(' ', ''),
    bare: bare.replaceAll(' ', ''),
    head: tokens[(end < 0 ? tokens.length : end) - 1] ?? '',
  }
}

const wordsByField = new WeakMap<ImportField, Word[]>()

function wordsOf(field: ImportField): Word[] {
  const known = wordsByField.get(field)
  if (known) return known
  const made = field.synonyms.map((synonym) => {
    const key = headerKey(synonym)
    return { tokens: key.split(/[ /]/).filter((token) => token !== ''), squeezed: key.replaceAll(' ', '') }
  })
  wordsByField.set(field, made)
  return made
}

/** Short words that say something wherever they stand; the others, such as `til`, count only alone. */
const TELLING_SHORT = new Set(['cvr', 'tlf', 'mob', 'web', 'vej', 'tal'])
/** `virksomhedens`, `kontaktpersoner`: endings that do not change what it is. */
const ENDINGS = ['s', 'e', 'r', 'n', 'en', 'et', 'er', 'ens', 'ets', 'erne']

/** How much of a header a synonym explains, 0 to 1; 0 unless all its words stand in the header. */
function likenessOf({ tokens }: Word, header: Header): number {
  const [only] = tokens
  if (only === undefined || header.tokens.length === 0) return 0
  if (tokens.length === 1 && only.length <= 3 && !TELLING_SHORT.has(only)) return 0
  const found = tokens.map((token) => header.tokens.find((each) => isWord(each, token)))
  if (found.some((each) => each === undefined)) return 0
  const length = (words: readonly (string | undefined)[]) =>
    words.reduce((sum, word) => sum + (word?.length ?? 0), 0)
  const explained = length(found) / length(header.tokens)
  return Math.min(1, explained * 0.6 + (found.includes(header.head) ? 0.4 : 0))
}

function isWord(token: string, word: string): boolean {
  if (token === word) return true
  return word.length >= 4 && token.startsWith(word) && ENDINGS.includes(token.slice(word.length))
}

/**
 * Which kind of import the headers fit best; null where they fit none.
 * @param telling fields that speak for a kind and for no other
 */
export function kindOf<Kind extends string>(
  fieldsByKind: Readonly<Record<Kind, readonly ImportField[]>>,
  telling: Readonly<Record<Kind, readonly string[]>>,
  columns: readonly Column[],
): Kind | null {
  let best: { kind: Kind; score: number } | null = null
  const once = columns.map(seen)
  for (const kind of Object.keys(fieldsByKind) as Kind[]) {
    const matched = matchSeen(fieldsByKind[kind], once, null)
    const score = matched.reduce((sum, match) => sum + weightOf(match, telling[kind]), 0)
    if (score > 0 && (best === null || score > best.score)) best = { kind, score }
  }
  return best?.kind ?? null
}

const WEIGHTS = { remembered: 2, synonym: 2, token: 1, content: 0.5, cpr: 0, none: 0 }

function weightOf({ field, reason }: ColumnMatch, telling: readonly string[]): number {
  return field === null ? 0 : WEIGHTS[reason] * (telling.includes(field) ? 2 : 1)
}
