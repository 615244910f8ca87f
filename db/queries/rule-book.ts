import { asc } from 'drizzle-orm'
import program from '../../resources/rules/rules.json'
import catalogue from '../../resources/rules/schemes.json'
import { DrejebogError } from '../errors'
import type { OpenFile } from '../file/connection'
import { addDays } from '../rules/calendar'
import {
  newSince,
  overlay,
  type ProgramBook,
  readCatalogue,
  readProgramBook,
  type SchemeEntry,
} from '../rules/program-rules'
import type { BookRule } from '../rules/rule-book'
import { fileFact, schemeRule } from '../schema'
import { invalid } from './fields'
import { schemeRules } from './scheme-rules'

const PROGRAM_BOOK: ProgramBook = readProgramBook(program)

/** What is to be known about each scheme. */
export const SCHEME_CATALOGUE: readonly SchemeEntry[] = readCatalogue(catalogue)

/** The version of the program's own rule book. */
export const RULE_BOOK_VERSION = PROGRAM_BOOK.version

/** The fact of a file: which version of the program's rules somebody has looked through. */
const RULES_SEEN = 'rulesSeen'

/** The rules as they hold in a file: the program's with the office's own over them. */
export function ruleBook(file: OpenFile): BookRule[] {
  return overlay(PROGRAM_BOOK, file.orm.select().from(schemeRule).orderBy(asc(schemeRule.id)).all())
}

/** Which of the program's rules came since somebody last looked through them here. */
export function newRules(file: OpenFile): string[] {
  // A file that does not say is as old as the first of the books.
  return newSince(PROGRAM_BOOK, Number(factOf(file) ?? 1))
}

function factOf(file: OpenFile): string | undefined {
  return file.sqlite
    .prepare<[string], string>('SELECT value FROM file_fact WHERE id = ?')
    .pluck()
    .get(RULES_SEEN)
}

/**
 * Notes that the program's rules have been looked through. What a colleague with a newer program has seen stays seen.
 * @param version of the book that was looked at
 */
export function markRulesSeen(file: OpenFile, version: number): void {
  if (version <= Number(factOf(file) ?? 0)) return
  const value = String(version)
  file.orm
    .insert(fileFact)
    .values({ id: RULES_SEEN, value })
    .onConflictDoUpdate({ target: fileFact.id, set: { value } })
    .run()
}

type RuleFields = Parameters<typeof schemeRules.create>[1]

/**
 * From a day on something else holds: the rule ends the day before, and another one opens on that day.
 * @param id the rule's id in the book
 * @param values of the one that follows
 * @returns the id of the one that follows
 * @throws DrejebogError record.notFound · field.invalid, period.reversed, where it would end before it begins
 */
export function replaceRuleFrom(
  file: OpenFile,
  id: string,
  fromDay: string,
  values: Omit<RuleFields, 'originKey' | 'active' | 'validFrom'>,
): string {
  const rule = ruleBook(file).find((each) => each.id === id)
  if (!rule) throw new DrejebogError('record.notFound')
  const validTo = addDays(fromDay, -1)
  if (rule.validFrom !== null && validTo < rule.validFrom)
    throw invalid('schemeRule.validFrom', 'period.reversed')
  if (rule.recordId === null) schemeRules.create(file, { ...fieldsOf(rule), validTo })
  else schemeRules.update(file, rule.recordId, { validTo })
  return schemeRules.create(file, { ...values, originKey: null, active: true, validFrom: fromDay })
}

/** A rule of the book as a record of the file holds it. */
function fieldsOf({ id: _, origin: _o, recordId: _r, ...fields }: BookRule): RuleFields {
  return {
    ...fields,
    ...{ benefits: [...fields.benefits], categories: [...fields.categories], papers: [...fields.papers] },
  }
}
