import fc from 'fast-check'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { goals } from '../../../db/queries/goals'
import { organisationParents } from '../../../db/queries/organisations'
import { participantSituations, participantStages } from '../../../db/queries/participants'
import { placementExtensions } from '../../../db/queries/placements'
import { areas } from '../../../db/queries/programme'
import { slotCapacities, slotQuotas } from '../../../db/queries/slots'
import { targetGroups } from '../../../db/queries/target-groups'
import { OUTCOMES, PARTICIPANT_STAGES, PLACEMENT_STATES } from '../../../db/rules/vocabulary'
import { anOrganisation } from '../../fixtures/files'
import { A_SITUATION, aParticipant, aPlacement, aSlot } from '../../fixtures/people'
import { A_GOAL, A_TARGET_GROUP } from '../../fixtures/programme'

/** People, places and placements as plain data, from which a file is filled and which a test counts by itself. */
export type People = ReturnType<typeof peopleOf>

const DAYS = 40
/** A day as a number, from 2026-03-01 on. */
export const dayOf = (at: number) => new Date(Date.UTC(2026, 2, 1 + at)).toISOString().slice(0, 10)

const day = fc.integer({ min: 0, max: DAYS - 1 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
const period = fc
  .tuple(maybe(day), maybe(day))
  .map(([from, to]) => (from !== null && to !== null && to < from ? { from: to, to: from } : { from, to }))
const SCHEMES = ['companyTraineeship', 'wageSubsidyJob', 'ordinaryEmployment'] as const
/** Organisations: the second is a unit of the first, the last two are jobcentres. */
export const SECTORS = ['public', 'private', null, 'public', 'public'] as const
/** In which other one each lies. */
const AREAS = [null, 0, null] as const
const GROUPS = 2

const person = fc.record({
  situations: fc.array(
    fc.record({ on: day, group: maybe(fc.nat(GROUPS - 1)), area: maybe(fc.nat(AREAS.length - 1)) }),
    { maxLength: 3 },
  ),
  stages: fc.array(fc.record({ on: day, stage: fc.constantFrom(...PARTICIPANT_STAGES) }), { maxLength: 3 }),
})
const slot = fc.record({
  org: fc.nat(2),
  scheme: fc.constantFrom(...SCHEMES),
  area: maybe(fc.nat(AREAS.length - 1)),
  period,
  capacities: fc.array(fc.record({ from: maybe(day), minimum: fc.nat(3), more: maybe(fc.nat(2)) }), {
    maxLength: 3,
  }),
  quotas: fc.array(fc.record({ org: fc.integer({ min: 3, max: 4 }), minimum: fc.nat(2), period }), {
    maxLength: 2,
  }),
})
const placement = fc.record({
  person: maybe(fc.nat(3)),
  slot: maybe(fc.nat(2)),
  org: fc.nat(2),
  sender: maybe(fc.integer({ min: 3, max: 4 })),
  scheme: fc.constantFrom(...SCHEMES),
  group: maybe(fc.nat(GROUPS - 1)),
  state: fc.constantFrom(...PLACEMENT_STATES),
  start: day,
  length: maybe(fc.nat(20)),
  ended: fc.nat(20),
  outcome: maybe(fc.constantFrom(...OUTCOMES)),
  extensions: fc
    .uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 2 })
    .map((days) => days.sort((a, b) => a - b)),
})
const goal = fc.record({
  measure: fc.constantFrom(
    ...(['placementsStarted', 'placementsInProgress', 'placementsCompleted', 'outcomes'] as const),
    ...(['slots', 'participants'] as const),
  ),
  scheme: maybe(fc.constantFrom(...SCHEMES)),
  sector: maybe(fc.constantFrom('public' as const, 'private' as const)),
  group: maybe(fc.nat(GROUPS - 1)),
  area: maybe(fc.nat(AREAS.length - 1)),
  org: maybe(fc.nat(2)),
  weeks: maybe(fc.integer({ min: 1, max: 2 })),
  stage: maybe(fc.constantFrom(...PARTICIPANT_STAGES)),
  outcome: maybe(fc.constantFrom(...OUTCOMES)),
  period,
})

const model = fc.record({
  people: fc.array(person, { minLength: 4, maxLength: 4 }),
  slots: fc.array(slot, { minLength: 3, maxLength: 3 }),
  placements: fc.array(placement, { maxLength: 8 }),
  goals: fc.array(goal, { minLength: 1, maxLength: 3 }),
  asOf: day,
  /** What lies after it is a forecast. */
  today: day,
})

function peopleOf(random: typeof model extends fc.Arbitrary<infer M> ? M : never) {
  return random
}

/** Small random sets of people and places. */
export const people = model.map(peopleOf)

/** The areas within one, itself included. */
export function areasWithin(area: number): number[] {
  return AREAS.flatMap((parent, at) => (at === area || parent === area ? [at] : []))
}

/** Puts the model into a file. @returns the ids by their places in it */
export function fillPeople(file: OpenFile, { people: persons, slots, placements, goals: asked }: People) {
  return operation(file, { label: 'test' }, () => {
    const orgs = SECTORS.map((sector, n) => anOrganisation(file, { name: `Virksomhed ${n}`, sector }))
    const org = (at: number) => orgs[at] as string
    organisationParents.create(file, {
      ...{ organisationId: org(1), parentId: org(0), validFrom: null, validTo: null },
    })
    const areaIds: string[] = []
    for (const [n, parent] of AREAS.entries())
      areaIds.push(
        areas.create(file, {
          ...{
            name: `Område ${n}`,
            parentId: parent === null ? null : (areaIds[parent] as string),
            note: null,
          },
        }),
      )
    const areaAt = (at: number | null) => (at === null ? null : (areaIds[at] as string))
    const groups = Array.from({ length: GROUPS }, (_, n) =>
      targetGroups.create(file, { ...A_TARGET_GROUP, name: `Gruppe ${n}` }),
    )
    const groupAt = (at: number | null) => (at === null ? null : (groups[at] as string))
    const participantIds = persons.map(({ situations, stages }, n) => {
      const participantId = aParticipant(file, { localId: `B-${n}`, name: `Person ${n} (opdigtet)` })
      for (const { on, group, area } of situations)
        participantSituations.create(file, {
          ...{ ...A_SITUATION, participantId, onDate: dayOf(on) },
          ...{ targetGroupId: groupAt(group), areaId: areaAt(area) },
        })
      for (const { on, stage } of stages)
        participantStages.create(file, { participantId, stage, onDate: dayOf(on), reason: null })
      return participantId
    })
    const end = (at: number | null) => (at === null ? null : dayOf(at))
    const slotIds = slots.map((each) => {
      const [first, ...rest] = each.capacities
      const amount = (of: { minimum: number; more: number | null }) => ({
        ...{ minimum: of.minimum, maximum: of.more === null ? null : of.minimum + of.more },
      })
      const slotId = aSlot(
        file,
        org(each.org),
        first ? { ...amount(first), ...{ validFrom: end(first.from) } } : { minimum: 0 },
        {
          ...{ scheme: each.scheme, areaId: areaAt(each.area) },
          ...{ validFrom: end(each.period.from), validTo: end(each.period.to) },
        },
      )
      for (const row of rest)
        slotCapacities.create(file, { slotId, validFrom: end(row.from), ...amount(row) })
      for (const quota of each.quotas)
        slotQuotas.create(file, {
          ...{ slotId, organisationId: org(quota.org), minimum: quota.minimum, maximum: null },
          ...{ coordinating: false, validFrom: end(quota.period.from), validTo: end(quota.period.to) },
        })
      return slotId
    })
    const placementIds = placements.map((each) => {
      const { planned, ended } = endsOf(each)
      const id = aPlacement(file, org(each.org), {
        ...{ participantId: each.person === null ? null : (participantIds[each.person] as string) },
        ...{ slotId: each.slot === null ? null : (slotIds[each.slot] as string) },
        ...{ senderId: each.sender === null ? null : org(each.sender), scheme: each.scheme },
        ...{ targetGroupId: groupAt(each.group), state: each.state, startDate: dayOf(each.start) },
        ...{ plannedEnd: end(planned), endedOn: end(ended), outcome: ended === null ? null : each.outcome },
      })
      if (planned !== null)
        for (const more of each.extensions)
          placementExtensions.create(file, {
            ...{ placementId: id, lastDay: dayOf(planned + more), decidedOn: null, reason: null },
          })
      return id
    })
    const goalIds = asked.map((each, n) =>
      goals.create(file, {
        ...{ ...A_GOAL, name: `Mål ${n}`, position: n, measure: each.measure, scheme: each.scheme },
        ...{ sector: each.sector, targetGroupId: groupAt(each.group), areaId: areaAt(each.area) },
        ...{ organisationId: each.org === null ? null : org(each.org), minimumWeeks: each.weeks },
        ...{ participantStage: each.stage, outcome: each.outcome },
        ...{ validFrom: end(each.period.from), validTo: end(each.period.to) },
      }),
    )
    return { orgs, groupIds: groups, participantIds, slotIds, placementIds, goalIds }
  }).value
}

/** The last days of a placement of the model: as planned, and as it ended. */
export function endsOf({ state, start, length, ended }: People['placements'][number]) {
  const isOver = state !== 'planned' && state !== 'inProgress'
  return { planned: length === null ? null : start + length, ended: isOver ? start + ended : null }
}

/**
 * The last day on which a placement of the model is there; null for no end. One that goes on is there until today whatever
 * was agreed, and from then on until the day agreed.
 */
export function untilOf(placement: People['placements'][number], today: number): number | null {
  const { planned, ended } = endsOf(placement)
  if (ended !== null || planned === null) return ended
  const agreed = Math.max(planned, ...placement.extensions.map((more) => planned + more))
  return placement.state === 'inProgress' ? Math.max(agreed, today) : agreed
}
