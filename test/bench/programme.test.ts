import { afterAll, beforeAll, describe, test } from 'vitest'
import { closeImage, type OpenFile } from '../../db/file/connection'
import { operation } from '../../db/log/operation'
import { agreementList } from '../../db/queries/agreement-list'
import { createAgreement } from '../../db/queries/agreements'
import { compareDays } from '../../db/queries/figure-sets'
import { listFigures } from '../../db/queries/figures'
import { goalHistory, goalList } from '../../db/queries/goal-list'
import { goalEntries, goals, goalTargets } from '../../db/queries/goals'
import { interactions } from '../../db/queries/interactions'
import { organisationList } from '../../db/queries/organisation-list'
import { targetGroupList } from '../../db/queries/target-group-list'
import { targetGroupCounts, targetGroups } from '../../db/queries/target-groups'
import { todayItems } from '../../db/queries/today'
import { addDays, addMonths } from '../../db/rules/dates'
import { MEASURES, SCHEMES } from '../../db/rules/vocabulary'
import { AN_INTERACTION, anImage } from '../fixtures/files'
import { A_COMMITMENT, A_COUNT, A_GOAL, A_PARTY, A_TARGET_GROUP, AN_AGREEMENT } from '../fixtures/programme'
import { compare } from './measure'
import { fill } from './rows'

/**
 * A busy office: each year 60 new agreements that run for a year and are followed from dialogue to signature, with 150
 * commitments, 400 discussions, and each quarter a count of twelve target groups and an entry for each of ten goals.
 */
const TODAY = '2026-11-23'
const PARTNERS = 300
const YEARLY = { agreements: 60, commitments: 150, discussions: 400 }
const LIMIT = 3

let short: OpenFile
let long: OpenFile

beforeAll(() => {
  short = anImage()
  long = anImage()
  fillYears(short, 1)
  fillYears(long, 10)
}, 600_000)
afterAll(() => {
  closeImage(short)
  closeImage(long)
})

function fillYears(file: OpenFile, years: number): void {
  fill(file, PARTNERS)
  const partners = file.sqlite.prepare<[], string>('SELECT id FROM organisation ORDER BY id').pluck().all()
  operation(file, { label: 'programme.update' }, () => {
    const groups = Array.from({ length: 12 }, (_, n) =>
      targetGroups.create(file, { ...A_TARGET_GROUP, name: `Gruppe ${n}` }),
    )
    const goalIds = Array.from({ length: 10 }, (_, n) => {
      const measure = MEASURES[n % MEASURES.length] ?? 'manual'
      const id = goals.create(file, { ...A_GOAL, name: `Mål ${n}`, position: n, measure })
      goalTargets.create(file, { goalId: id, validFrom: null, minimum: 25, maximum: null })
      return id
    })
    for (let year = 0; year < years; year++) {
      const start = addMonths(TODAY, -12 * (year + 1))
      const on = (n: number, of: number) => addDays(start, Math.floor((n * 360) / of))
      for (let n = 0; n < YEARLY.agreements; n++)
        fillAgreement(file, partners, on(n, YEARLY.agreements), n, year)
      for (let n = 0; n < YEARLY.discussions; n++)
        interactions.create(file, {
          ...{ ...AN_INTERACTION, kind: 'discussion', onDate: on(n, YEARLY.discussions) },
          organisationId: partners[(n * 7 + year) % PARTNERS] as string,
        })
      for (let quarter = 0; quarter < 4; quarter++) {
        const day = addMonths(start, 3 * quarter)
        for (const [n, targetGroupId] of groups.entries())
          targetGroupCounts.create(file, {
            ...{ ...A_COUNT, targetGroupId, countedOn: day, people: 100 + n + quarter, activeShare: 3_300 },
          })
        for (const goalId of goalIds)
          goalEntries.create(file, {
            ...{ goalId, onDate: day, value: quarter, unknownBecause: null, ownerId: null, source: null },
          })
      }
    }
  })
}

function fillAgreement(
  file: OpenFile,
  partners: readonly string[],
  day: string,
  n: number,
  year: number,
): void {
  const count = n % 2 === 0 ? 3 : 2
  createAgreement(file, {
    agreement: { ...AN_AGREEMENT, name: `Aftale ${year} ${n}`, validFrom: day, validTo: addMonths(day, 12) },
    parties: [{ ...A_PARTY, organisationId: partners[(n * 5 + year) % PARTNERS] as string, signedOn: day }],
    statuses: [
      { status: 'dialogue', onDate: addDays(day, -60), note: null },
      { status: 'draft', onDate: addDays(day, -30), note: null },
      { status: 'signed', onDate: day, note: null },
      { status: 'active', onDate: addDays(day, 14), note: null },
    ],
    commitments: Array.from({ length: count }, (_, at) => ({
      ...{
        ...A_COMMITMENT,
        scheme: SCHEMES[(n + at) % 6] ?? 'other',
        validFrom: day,
        validTo: addMonths(day, 12),
      },
    })),
    unitIds: [],
  })
}

describe('ten years against one', () => {
  const inBoth = (name: string, run: (file: OpenFile) => unknown, limit: number | null = LIMIT) =>
    test(name, () => compare(name, { run: () => void run(long) }, { run: () => void run(short) }, { limit }))

  inBoth('the overview: every figure of today', (file) => listFigures(file, TODAY))
  inBoth('the goals', (file) => goalList(file, TODAY))
  inBoth('every figure as of half a year ago', (file) => listFigures(file, addMonths(TODAY, -6)))
  inBoth('the target groups as of half a year ago', (file) => targetGroupList(file, addMonths(TODAY, -6)))
  inBoth('the partners as of half a year ago', (file) => organisationList(file, addMonths(TODAY, -6)))
  // Ten times as many are shown, and each is a row.
  inBoth('the list of all agreements ever', (file) => agreementList(file, TODAY), null)
  inBoth('what there is to do today', (file) => todayItems(file, { asOf: TODAY, later: false }))
  inBoth('the history of a goal', (file) =>
    goalHistory(
      file,
      file.sqlite.prepare<[], string>('SELECT id FROM goal LIMIT 1').pluck().get() ?? '',
      TODAY,
    ),
  )
  // Reads every record behind every figure.
  inBoth('since half a year ago', (file) => compareDays(file, addMonths(TODAY, -6), TODAY), null)
})
