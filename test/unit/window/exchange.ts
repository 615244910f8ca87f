import type { BookInfo, ImportPreview, Proposal } from '../../../db/rules/import/outcome'
import type { Plan } from '../../../db/rules/import/plan'

/** A list of partners with its header in row 3, columns B to E, and a sum in row 9. */
export const aPlan = (changes: Partial<Plan> = {}): Plan => ({
  kind: 'organisations',
  sheet: 0,
  headerRows: [3],
  firstRow: 4,
  lastRow: 9,
  left: 2,
  right: 5,
  leftOut: [9],
  hidden: null,
  columns: ['organisation.name', 'organisation.city', null, null],
  answers: {},
  words: {},
  lookups: {},
  strategies: {},
  constants: {},
  repeated: null,
  ...changes,
})

export const aPreview = (changes: Partial<ImportPreview> = {}): ImportPreview => ({
  token: 'one',
  kind: 'organisations',
  counts: { created: 3, updated: 2, unchanged: 1, rejected: 0 },
  tally: {},
  questions: [],
  unknownWords: [],
  lookups: [],
  repeated: 0,
  hidden: { rows: 0, columns: 0 },
  struck: [],
  sums: [],
  leftOut: [],
  missing: [],
  ...changes,
})

export const aProposal = (plan: Plan): Proposal => ({
  kind: 'organisations',
  plan,
  columns: [
    { column: 2, header: 'Firma', field: 'organisation.name', reason: 'synonym', sure: true, cpr: false },
    { column: 3, header: 'Bynavn', field: 'organisation.city', reason: 'token', sure: false, cpr: false },
    { column: 4, header: 'CPR-nr.', field: null, reason: 'cpr', sure: true, cpr: true },
    { column: 5, header: 'Diverse', field: null, reason: 'none', sure: true, cpr: false },
  ],
  remembered: null,
})

export const aBook = (sheets: BookInfo['sheets']): BookInfo => ({
  id: 'book',
  name: 'liste.xlsx',
  kind: 'xlsx',
  notes: [],
  csv: null,
  creator: '',
  sheets,
})
