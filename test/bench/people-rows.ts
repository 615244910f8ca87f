import type { OpenFile } from '../../db/file/connection'
import { operation } from '../../db/log/operation'
import { createGoal } from '../../db/queries/goals'
import { participantSituations, participantStages } from '../../db/queries/participants'
import { placementExtensions } from '../../db/queries/placements'
import { slotQuotas } from '../../db/queries/slots'
import { targetGroups } from '../../db/queries/target-groups'
import { addDays, addMonths } from '../../db/rules/dates'
import { BENEFITS, type Outcome, type Scheme } from '../../db/rules/vocabulary'
import { A_SITUATION, aParticipant, aPlacement, aSlot } from '../fixtures/people'
import { A_GOAL, A_TARGET_GROUP } from '../fixtures/programme'
import { fillWorkingDay } from './rows'

/** The day on which the files are looked at. */
export const TODAY = '2026-11-23'

const PARTNERS = 2_000
/** What comes in a year: 20,000 participants, 60,000 placements and 500,000 lines of the contact log in ten. */
const YEARLY = { participants: 2_000, placements: 6_000, entries: 50_000 }
const SLOTS = 400
const SCHEMES: readonly Scheme[] = ['companyTraineeship', 'companyTraineeship', 'wageSubsidyJob', 'flexJob']
const OUTCOMES: readonly Outcome[] = ['ordinaryEmployment', 'education', 'newTraineeship', 'none']

/** A large office after so many years: the partners and places were there from the start. */
export function fillOffice(file: OpenFile, years: number): void {
  fillWorkingDay(file, PARTNERS, YEARLY.entries * years)
  // What was to be done long ago is done.
  operation(file, { label: 'nextStep.update' }, () =>
    file.sqlite.prepare('UPDATE next_step SET done_on = due_on WHERE due_on < ?').run(addDays(TODAY, -60)),
  )
  const orgs = file.sqlite.prepare<[], string>('SELECT id FROM organisation ORDER BY id').pluck().all()
  const org = (n: number) => orgs[n % orgs.length] as string
  operation(file, { label: 'placement.create' }, () => {
    const groups = Array.from({ length: 6 }, (_, n) =>
      targetGroups.create(file, { ...A_TARGET_GROUP, name: `Gruppe ${n}` }),
    )
    const slots = Array.from({ length: SLOTS }, (_, n) => {
      const id = aSlot(file, org(n), { minimum: 4 + (n % 4), maximum: 8 }, { name: `Plads ${n}` })
      slotQuotas.create(file, {
        ...{ slotId: id, organisationId: org(n + 900), minimum: 2, maximum: null, coordinating: n % 3 === 0 },
        ...{ validFrom: null, validTo: null },
      })
      return id
    })
    for (const [position, measure] of (
      ['placementsStarted', 'placementsInProgress', 'placementsCompleted', 'outcomes', 'slots'] as const
    ).entries())
      createGoal(
        file,
        { ...A_GOAL, name: `Mål ${position}`, position, measure, validFrom: addMonths(TODAY, -10) },
        { minimum: 25, maximum: null },
      )
    for (let year = 0; year < years; year++) {
      const start = addMonths(TODAY, -12 * (years - year))
      const day = (n: number, of: number) => addDays(start, Math.floor((n * 364) / of))
      const people = Array.from({ length: YEARLY.participants }, (_, n) => {
        const on = day(n, YEARLY.participants)
        const number = year * YEARLY.participants + n
        const id = aParticipant(file, {
          ...{ localId: `B-${number}`, name: `Deltager ${number} (opdigtet)`, birthYear: 1960 + (n % 40) },
          trades: ['lager'],
        })
        participantSituations.create(file, {
          ...{ ...A_SITUATION, participantId: id, onDate: on, benefit: BENEFITS[n % 4] ?? null },
          targetGroupId: groups[n % groups.length] as string,
        })
        participantStages.create(file, { participantId: id, stage: 'referred', onDate: on, reason: null })
        return id
      })
      for (let n = 0; n < YEARLY.placements; n++) fillPlacement(file, { n, day, people, slots, org })
    }
  })
}

type Filled = {
  n: number
  day: (n: number, of: number) => string
  people: readonly string[]
  slots: readonly string[]
  org: (n: number) => string
}

/** One placement of 13 weeks. All have ended but those whose weeks are not over. */
function fillPlacement(file: OpenFile, { n, day, people, slots, org }: Filled): void {
  const startDate = day(n, YEARLY.placements)
  const plannedEnd = addDays(startDate, 90)
  const extended = n % 4 === 0 ? addDays(startDate, 181) : null
  const last = extended ?? plannedEnd
  const isOver = last < TODAY
  const id = aPlacement(file, org(n), {
    ...{ participantId: n % 10 === 0 ? null : (people[n % people.length] as string), startDate, plannedEnd },
    ...{ slotId: n % 3 === 0 ? null : (slots[n % slots.length] as string), senderId: org(n + 900) },
    ...{ scheme: SCHEMES[n % SCHEMES.length] as Scheme, hoursPerWeek: 1_500 },
    ...{ state: isOver ? (n % 9 === 0 ? 'interrupted' : 'completed') : 'inProgress' },
    ...{ endedOn: isOver ? last : null, outcome: isOver ? (OUTCOMES[n % 4] ?? null) : null },
  })
  if (extended !== null)
    placementExtensions.create(file, {
      ...{ placementId: id, lastDay: extended, decidedOn: null, reason: null },
    })
}
