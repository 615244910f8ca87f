import fc from 'fast-check'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { agreementPoints, agreements, agreementUnits, createAgreement } from '../../../db/queries/agreements'
import { goalEntries, goals, goalTargets } from '../../../db/queries/goals'
import { interactions } from '../../../db/queries/interactions'
import { areas } from '../../../db/queries/programme'
import { targetGroupCounts, targetGroups } from '../../../db/queries/target-groups'
import {
  AGREEMENT_STATUSES,
  AGREEMENT_TYPES,
  COUNTED_AGREEMENTS,
  COUNTING_RULES,
  GROUP_FIGURES,
} from '../../../db/rules/vocabulary'
import { AN_INTERACTION, anOrganisation } from '../../fixtures/files'
import { A_GOAL, A_PARTY, A_TARGET_GROUP, AN_AGREEMENT } from '../../fixtures/programme'

/** A small programme as plain data, from which a file is filled and which a test counts by itself. */
export type Model = ReturnType<typeof modelOf>

const DAYS = 12
export const dayOf = (at: number) => `2026-03-${String(at + 1).padStart(2, '0')}`

const day = fc.integer({ min: 0, max: DAYS - 1 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
const period = fc
  .tuple(maybe(day), maybe(day))
  .map(([from, to]) => (from !== null && to !== null && to < from ? { from: to, to: from } : { from, to }))
const SCHEMES = ['companyTraineeship', 'wageSubsidyJob'] as const
const sector = fc.constantFrom('public' as const, 'private' as const)

/** In which other one each lies: the third lies two deep in the first. */
const AREAS = [null, 0, 1, null] as const
const areaAt = maybe(fc.nat(AREAS.length - 1))

const group = fc.record({
  area: areaAt,
  counts: fc.array(
    fc.record({ on: day, people: maybe(fc.nat(300)), share: maybe(fc.integer({ min: 0, max: 10_000 })) }),
    { maxLength: 3 },
  ),
})
const orgAt = fc.nat(3)
const agreement = fc.record({
  type: fc.constantFrom(...AGREEMENT_TYPES),
  end: maybe(day),
  renewal: maybe(fc.constantFrom('none' as const, 'automatic' as const)),
  area: areaAt,
  point: maybe(fc.nat(1)),
  statuses: fc.array(fc.record({ status: fc.constantFrom(...AGREEMENT_STATUSES), on: day }), {
    maxLength: 4,
  }),
  parties: fc.uniqueArray(
    fc.record({ org: orgAt, side: fc.constantFrom('own' as const, 'partner' as const), period }),
    { maxLength: 3, selector: ({ org }) => org },
  ),
  units: fc.uniqueArray(fc.record({ org: orgAt, period }), { maxLength: 3, selector: ({ org }) => org }),
  commitments: fc.array(
    fc.record({
      org: maybe(orgAt),
      scheme: fc.constantFrom(...SCHEMES),
      unit: fc.constantFrom('slots' as const, 'people' as const, 'hours' as const),
      minimum: fc.nat(9),
      period,
      group: maybe(fc.nat(2)),
    }),
    { maxLength: 2 },
  ),
})
const goal = fc.record({
  measure: fc.constantFrom(
    ...(['commitments', 'agreements', 'discussions', 'targetGroup', 'manual'] as const),
  ),
  rule: maybe(fc.constantFrom(...COUNTING_RULES)),
  counted: maybe(fc.constantFrom(...COUNTED_AGREEMENTS)),
  figure: maybe(fc.constantFrom(...GROUP_FIGURES)),
  scheme: maybe(fc.constantFrom(...SCHEMES)),
  sector: maybe(sector),
  group: maybe(fc.nat(2)),
  area: areaAt,
  org: maybe(orgAt),
  period,
  isPart: fc.boolean(),
  minimum: maybe(fc.nat(6)),
  room: maybe(fc.nat(4)),
  entries: fc.array(fc.record({ on: day, value: maybe(fc.nat(50)) }), { maxLength: 3 }),
})

const raw = fc.record({
  orgs: fc.array(maybe(sector), { minLength: 4, maxLength: 4 }),
  groups: fc.array(group, { minLength: 3, maxLength: 3 }),
  agreements: fc.array(agreement, { maxLength: 5 }),
  discussions: fc.array(fc.record({ org: orgAt, on: day }), { maxLength: 4 }),
  goals: fc.array(goal, { maxLength: 4 }),
  asOf: day,
})

type Raw = typeof raw extends fc.Arbitrary<infer T> ? T : never

/** A part hangs on the first goal, and the first hangs on none. */
const modelOf = (given: Raw) => ({
  ...given,
  areas: AREAS,
  goals: given.goals.map(({ room, ...each }, at) => ({
    ...each,
    isPart: each.isPart && at > 0,
    maximum: room === null ? null : (each.minimum ?? 0) + room,
  })),
})

export const programmes: fc.Arbitrary<Model> = raw.map(modelOf)

export type Ids = {
  orgs: string[]
  groups: string[]
  agreements: string[]
  goals: string[]
  counts: string[][]
}

const at = <T>(list: readonly T[], index: number | null): T | null =>
  index === null ? null : (list[index] ?? null)
const dayAt = (index: number | null) => (index === null ? null : dayOf(index))
const periodOf = ({ from, to }: { from: number | null; to: number | null }) => ({
  validFrom: dayAt(from),
  validTo: dayAt(to),
})

/** Fills a file with a programme, as its user would. @returns the ids of what was made */
export function fillProgramme(file: OpenFile, model: Model): Ids {
  return operation(file, { label: 'programme.update' }, () => {
    const orgs = model.orgs.map((each, n) => anOrganisation(file, { name: `Partner ${n}`, sector: each }))
    const areaIds: string[] = []
    for (const parent of model.areas)
      areaIds.push(areas.create(file, { name: 'Område', parentId: at(areaIds, parent), note: null }))
    const counts: string[][] = []
    const groups = model.groups.map((each, n) => {
      const id = targetGroups.create(file, {
        ...A_TARGET_GROUP,
        name: `Gruppe ${n}`,
        areaId: at(areaIds, each.area),
      })
      counts.push(
        each.counts.map(({ on, people, share }) =>
          targetGroupCounts.create(file, {
            ...{
              targetGroupId: id,
              countedOn: dayOf(on),
              people,
              activeShare: share,
              ownerId: null,
              source: null,
            },
            unknownBecause: people === null ? 'ikke talt' : null,
          }),
        ),
      )
      return id
    })
    const frame = agreements.create(file, { ...AN_AGREEMENT, name: 'Rammen', type: 'framework' })
    const points = ['Pladser', 'Møder'].map((name, n) =>
      agreementPoints.create(file, { agreementId: frame, number: n + 1, name, text: null }),
    )
    const made = model.agreements.map((each, n) => {
      const agreementId = createAgreement(file, {
        agreement: {
          ...{ ...AN_AGREEMENT, name: `Aftale ${n}`, type: each.type, renewal: each.renewal },
          ...{ validTo: dayAt(each.end), areaId: at(areaIds, each.area) },
          ...(each.point === null ? {} : { frameworkId: frame, pointId: at(points, each.point) }),
        },
        parties: each.parties.map(({ org, side, period: held }) => ({
          ...{ ...A_PARTY, organisationId: orgs[org] as string, side },
          ...periodOf(held),
        })),
        statuses: each.statuses.map(({ status, on }) => ({ status, onDate: dayOf(on), note: null })),
        commitments: each.commitments.map((c) => ({
          ...{ organisationId: at(orgs, c.org), scheme: c.scheme, unit: c.unit, minimum: c.minimum },
          ...{ maximum: null, targetGroupId: at(groups, c.group), note: null, ...periodOf(c.period) },
        })),
        unitIds: [],
      })
      for (const { org, period: held } of each.units)
        agreementUnits.create(file, { agreementId, organisationId: orgs[org] as string, ...periodOf(held) })
      return agreementId
    })
    for (const { org, on } of model.discussions)
      interactions.create(file, {
        ...AN_INTERACTION,
        ...{ organisationId: orgs[org] as string, kind: 'discussion', onDate: dayOf(on) },
      })
    const goalIds: string[] = []
    for (const each of model.goals) {
      const id = goals.create(file, {
        ...{ ...A_GOAL, name: `Mål ${goalIds.length}`, position: goalIds.length, measure: each.measure },
        ...{
          countingRule: each.rule,
          countedAgreements: each.counted,
          groupFigure: each.figure,
          minimumWeeks: null,
          participantStage: null,
          outcome: null,
        },
        ...{ scheme: each.scheme, sector: each.sector, targetGroupId: at(groups, each.group) },
        ...{ areaId: at(areaIds, each.area), organisationId: at(orgs, each.org), ...periodOf(each.period) },
        parentId: each.isPart ? (goalIds[0] as string) : null,
      })
      goalTargets.create(file, {
        ...{ goalId: id, validFrom: null, minimum: each.minimum, maximum: each.maximum },
      })
      for (const { on, value } of each.entries)
        goalEntries.create(file, {
          ...{ goalId: id, onDate: dayOf(on), value, ownerId: null, source: null },
          unknownBecause: value === null ? 'ikke opgjort' : null,
        })
      goalIds.push(id)
    }
    return { orgs, groups, agreements: made, goals: goalIds, counts }
  }).value
}
