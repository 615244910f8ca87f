/** The rule book that comes with the program (`resources/rules`), and how an office's own rules lie over it. */
import { type IsoDate, isIsoDate } from './calendar'
import type { BookRule, RatioTerms } from './rule-book'
import { BENEFITS, DURATION_UNITS, PAPERS, RULE_KINDS, SCHEMES, type Scheme, SECTORS } from './vocabulary'

/** A rule of the program. `key` never changes, and `since` is the version of the book that brought it. */
export type ProgramRule = Omit<BookRule, 'id' | 'origin' | 'originKey' | 'recordId' | 'active'> & {
  key: string
  since: number
}

export type ProgramBook = { version: number; rules: readonly ProgramRule[] }

/** What is to be known about a scheme beside its rules: about pay, insurance, contract, mentor and follow-up. */
export type SchemeEntry = {
  scheme: Scheme
  about: string
  pay: string | null
  insurance: string | null
  contract: string | null
  mentor: string | null
  followUp: string | null
  source: string | null
  checkedOn: IsoDate | null
}

type Raw = Readonly<Record<string, unknown>>

/**
 * Reads the program's own rules, and what they leave out as nothing.
 * @throws Error about what is no rule: it lies in the program, so it is a fault of ours
 */
export function readProgramBook(raw: unknown): ProgramBook {
  const { version, rules } = raw as { version: unknown; rules: readonly Raw[] }
  if (!Number.isSafeInteger(version)) throw new Error('the rule book has no version')
  return { version: version as number, rules: rules.map(readRule) }
}

/** Reads the catalogue of schemes. @throws Error about what is no entry */
export function readCatalogue(raw: unknown): SchemeEntry[] {
  return (raw as { schemes: readonly Raw[] }).schemes.map((entry) => {
    const at = reader(entry, String(entry.scheme))
    const read = {
      scheme: at.code('scheme', SCHEMES) ?? at.fault('scheme'),
      about: at.text('about') ?? at.fault('about'),
      ...{ pay: at.text('pay'), insurance: at.text('insurance'), contract: at.text('contract') },
      ...{ mentor: at.text('mentor'), followUp: at.text('followUp') },
      ...{ source: at.text('source'), checkedOn: at.day('checkedOn') },
    }
    at.done()
    return read
  })
}

function readRule(raw: Raw): ProgramRule {
  const at = reader(raw, String(raw.key))
  const read: ProgramRule = {
    key: at.text('key') ?? at.fault('key'),
    since: at.whole('since') ?? at.fault('since'),
    name: at.text('name') ?? at.fault('name'),
    kind: at.code('kind', RULE_KINDS) ?? at.fault('kind'),
    scheme: at.code('scheme', SCHEMES),
    sector: at.code('sector', SECTORS),
    benefits: at.codes('benefits', BENEFITS),
    categories: at.texts('categories'),
    validFrom: at.day('validFrom'),
    validTo: at.day('validTo'),
    unit: at.code('unit', DURATION_UNITS),
    minimum: at.whole('minimum'),
    maximum: at.whole('maximum'),
    extension: at.whole('extension'),
    extendedMaximum: at.whole('extendedMaximum'),
    rate: at.whole('rate'),
    papers: at.codes('papers', PAPERS),
    ratio: at.ratio(),
    text: at.text('text'),
    source: at.text('source'),
    checkedOn: at.day('checkedOn'),
  }
  at.done()
  return read
}

/** Takes one field of a record after the other; whatever nobody took is one that nobody knows. */
function reader(raw: Raw, name: string) {
  const taken = new Set<string>()
  const fault = (field: string): never => {
    throw new Error(`${name}: ${field} is ${JSON.stringify(raw[field])}`)
  }
  const value = (field: string) => {
    taken.add(field)
    return raw[field]
  }
  const list = (field: string): readonly unknown[] => {
    const found = value(field) ?? []
    return Array.isArray(found) ? found : fault(field)
  }
  const isCode = <C extends string>(codes: readonly C[], each: unknown): each is C =>
    codes.includes(each as C)
  return {
    fault,
    text(field: string): string | null {
      const found = value(field) ?? null
      return found === null || (typeof found === 'string' && found.trim() === found && found !== '')
        ? found
        : fault(field)
    },
    day(field: string): IsoDate | null {
      const found = value(field) ?? null
      return found === null || (typeof found === 'string' && isIsoDate(found)) ? found : fault(field)
    },
    whole(field: string): number | null {
      const found = value(field) ?? null
      return found === null || (Number.isSafeInteger(found) && Number(found) >= 0)
        ? (found as number | null)
        : fault(field)
    },
    code<C extends string>(field: string, codes: readonly C[]): C | null {
      const found = value(field) ?? null
      return found === null || isCode(codes, found) ? found : fault(field)
    },
    codes<C extends string>(field: string, codes: readonly C[]): C[] {
      return list(field).map((each) => (isCode(codes, each) ? each : fault(field)))
    },
    texts(field: string): string[] {
      return list(field).map((each) => (typeof each === 'string' ? each : fault(field)))
    },
    ratio(): RatioTerms | null {
      const found = (value('ratio') ?? null) as RatioTerms | null
      if (found === null) return null
      const { brackets, atLeast, counted, rounding, months, ...more } = found
      const isWhole = (each: unknown) => Number.isSafeInteger(each) && Number(each) >= 0
      const good =
        brackets.every(({ upTo, per }) => (upTo === null || isWhole(upTo)) && isWhole(per) && per > 0) &&
        isWhole(atLeast) &&
        isWhole(months) &&
        ['heads', 'fullTime'].includes(counted) &&
        ['down', 'nearest'].includes(rounding) &&
        Object.keys(more).length === 0
      return good ? found : fault('ratio')
    },
    done(): void {
      for (const field of Object.keys(raw)) if (!taken.has(field)) fault(field)
    },
  }
}

/** A rule as it lies in the file. */
export type FileRule = Omit<BookRule, 'origin' | 'recordId'>

/**
 * The book as it holds here: what the file says of one of the program's rules stands in for it, also where it says that
 * it does not hold; what else the file has is the office's own. So a newer program adds its rules and changes none here.
 * @param rows the file's rules, those recorded first coming first
 */
export function overlay({ rules }: ProgramBook, rows: readonly FileRule[]): BookRule[] {
  const replaced = new Set(rows.map(({ originKey }) => originKey))
  const here = rows.map(
    (row): BookRule => ({
      ...row,
      origin: row.originKey === null ? 'own' : 'edited',
      recordId: row.id,
    }),
  )
  const untouched = rules
    .filter(({ key }) => !replaced.has(key))
    .map(
      ({ key, since: _, ...rule }): BookRule => ({
        ...rule,
        ...{ id: key, origin: 'program', originKey: key, recordId: null, active: true },
      }),
    )
  return [...untouched, ...here]
}

/** The keys of the program's rules that came with a later version of the book than the one last seen. */
export function newSince({ rules }: ProgramBook, seen: number): string[] {
  return rules.filter(({ since }) => since > seen).map(({ key }) => key)
}
