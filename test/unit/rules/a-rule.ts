import { readProgramBook } from '../../../db/rules/program-rules'
import type { BookRule } from '../../../db/rules/rule-book'
import type { Judged } from '../../../db/rules/verdicts'
import program from '../../../resources/rules/rules.json'

/** A rule of the office's own; a test names what it is about. */
export const aRule = (fields: Partial<BookRule> = {}): BookRule => ({
  id: 'egen',
  origin: 'own',
  originKey: null,
  recordId: 'egen',
  name: 'Egen regel',
  active: true,
  kind: 'duration',
  scheme: 'companyTraineeship',
  sector: null,
  benefits: [],
  categories: [],
  validFrom: null,
  validTo: null,
  unit: 'weeks',
  minimum: null,
  maximum: 13,
  extension: null,
  extendedMaximum: null,
  rate: null,
  papers: [],
  ratio: null,
  text: null,
  source: null,
  checkedOn: null,
  ...fields,
})

/** The rules that come with the program. */
export const PROGRAM = readProgramBook(program)

/** A placement of 13 weeks on kontanthjælp in January 2013; a test names what it is about. */
export const aPlacement = (fields: Partial<Judged> = {}): Judged => ({
  scheme: 'companyTraineeship',
  sector: 'private',
  benefit: 'cashBenefit',
  category: null,
  state: 'planned',
  startDate: '2013-01-07',
  plannedEnd: '2013-04-07',
  lastDay: null,
  endedOn: null,
  extensions: [],
  hoursPerWeek: null,
  ...fields,
})
