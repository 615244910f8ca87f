import { fillBoard } from './board'
import type { Page } from './fixtures'
import { call } from './organisations'

/** The records that have a page. */
export type Ids = Record<
  'organisation' | 'agreement' | 'targetGroup' | 'goal' | 'participant' | 'slot' | 'placement',
  string
>

/**
 * A partner with everything, one that it may be the same as, something in the bin; an umbrella agreement with a
 * commitment over a goal's cap, a target group that is unknown, and kept figures.
 * @returns the ids of those that have a page
 */
export async function fill(page: Page): Promise<Ids> {
  const { id } = await call<{ id: string }>(page, 'organisations/create', {
    name: 'Tømrermester Kvist ApS (opdigtet)',
    kinds: ['company'],
    sector: 'private',
    cvr: '10000009',
    street: 'Havnevej 12',
    postcode: '7000',
    city: 'Fredericia',
    tags: ['bygherre'],
    note: 'Beskæftigelsesforvaltningens virksomhedsindgang ringer helst om formiddagen.',
  })
  await call(page, 'contacts/create', {
    ...{ organisationId: id, name: 'Direktør (opdigtet)', role: 'underskriver', phone: '12345678' },
    ...{ email: 'post@eksempel.dk', validFrom: '2026-01-01', validTo: null, note: null },
  })
  await call(page, 'interactions/log', {
    entry: {
      ...{ organisationId: id, contactId: null, kind: 'discussion', onDate: '2026-11-20', staffId: null },
      ...{ text: 'Drøftede to pladser\ntil unge', topics: ['workTrial', 'employment'] },
    },
    nextStep: { text: 'Send paradigmet', dueOn: '2026-11-23', ownerId: null },
  })
  await call(page, 'organisations/create', { name: 'Tømrermester Kvist (opdigtet)', postcode: '7000' })
  const gone = await call<{ id: string }>(page, 'organisations/create', { name: 'Slettet (opdigtet)' })
  await call(page, 'organisations/remove', { ids: [gone.id] })
  await fillBoard(page, id)
  return { organisation: id, ...(await fillProgramme(page, id)), ...(await fillPlaces(page, id)) }
}

/** A place with too many in it, of whom one is somewhere else too, has run over, and misses a paper. */
async function fillPlaces(
  page: Page,
  organisationId: string,
): Promise<Pick<Ids, 'participant' | 'slot' | 'placement'>> {
  const make = async (path: string, input: unknown) => (await call<{ id: string }>(page, path, input)).id
  const participantId = await make('participants/create', {
    participant: { name: 'Sara Prøve (opdigtet)', trades: ['lager'], danish: 'some', ready: 'yes' },
  })
  const slot = await make('slots/create', {
    slot: {
      ...{ organisationId, name: 'Lageret', scheme: 'companyTraineeship', validTo: '2026-12-31' },
      tasks: 'Beskæftigelsesforvaltningens virksomhedsindgang aftaler opgaverne.',
    },
    capacity: { validFrom: null, minimum: 1, maximum: null },
    quotas: [{ organisationId, minimum: 3, maximum: 3, coordinating: true, validFrom: null, validTo: null }],
  })
  const own = { participantId, organisationId, slotId: slot, scheme: 'companyTraineeship', begun: true }
  const placement = await make('placements/create', {
    ...{ ...own, senderId: organisationId, startDate: '2026-08-01', plannedEnd: '2026-10-31' },
    hoursPerWeek: 2220,
  })
  await call(page, 'placements/create', { ...own, startDate: '2026-10-01', plannedEnd: '2027-01-31' })
  await call(page, 'placementExtensions/create', {
    ...{ placementId: placement, lastDay: '2026-11-10', decidedOn: '2026-10-20', reason: 'Mere tid' },
  })
  await call(page, 'placementPapers/create', {
    ...{ placementId: placement, paper: 'insurance', receivedOn: '2026-08-01', notNeededBecause: null },
  })
  await call(page, 'placementPapers/create', {
    ...{ placementId: placement, paper: 'stewardHeard', receivedOn: null, notNeededBecause: 'ingen TR' },
  })
  return { participant: participantId, slot, placement }
}

async function fillProgramme(
  page: Page,
  organisationId: string,
): Promise<Omit<Ids, 'organisation' | 'participant' | 'slot' | 'placement'>> {
  const make = async (path: string, input: unknown) => (await call<{ id: string }>(page, path, input)).id
  const period = { validFrom: '2026-01-01', validTo: '2026-12-31' }
  await call(page, 'figureSets/freeze', { name: 'Styregruppemøde 3', asOf: '2026-06-01' })
  const school = await make('organisations/create', { name: 'Ådalskolen (opdigtet)', kinds: ['school'] })
  const agreement = await make('agreements/create', {
    agreement: {
      ...{ name: 'Paraplyaftalen (opdigtet)', type: 'framework', number: 100, noticeDays: 30, ...period },
      note: 'Beskæftigelsesforvaltningens virksomhedsindgang underskriver.',
    },
    parties: [
      { organisationId, side: 'partner', signatoryRole: 'direktør', signedOn: '2026-02-01', ...period },
    ],
    statuses: [{ status: 'signed', onDate: '2026-02-01', note: 'Fejret' }],
    commitments: [
      {
        ...{ organisationId: null, scheme: 'companyTraineeship', unit: 'slots', minimum: 160, maximum: 170 },
        ...{ ...period, targetGroupId: null, note: 'To ad gangen' },
      },
    ],
    unitIds: [school],
  })
  await call(page, 'agreementPoints/create', {
    agreementId: agreement,
    number: 4,
    name: 'Pladser',
    text: null,
  })
  const group = { benefit: null, categoryId: null, areaId: null, note: null }
  const targetGroup = await make('targetGroups/create', {
    ...{ ...group, name: 'Unge uden tal' },
    count: {
      ...{ countedOn: '2026-05-01', people: null, activeShare: null, unknownBecause: 'systemet er nede' },
      ...{ ownerId: null, source: 'Jobcentret' },
    },
  })
  const nothing = {
    ...{ requirement: null, measurementMethod: null, countingRule: null, countedAgreements: null },
    ...{
      groupFigure: null,
      minimumWeeks: null,
      participantStage: null,
      outcome: null,
      targetGroupId: null,
      areaId: null,
      organisationId: null,
      note: null,
    },
  }
  const aGoal = { ...nothing, ...period, measure: 'commitments', scheme: 'companyTraineeship' }
  const goal = await make('goals/create', {
    ...{ ...aGoal, name: 'Praktikpladser i alt', parentId: null, sector: null },
    target: { minimum: 500, maximum: null },
  })
  await call(page, 'goals/create', {
    ...{ ...aGoal, name: 'Heraf private', parentId: goal, sector: 'private' },
    target: { minimum: null, maximum: 150 },
  })
  await call(page, 'goalFollowUps/create', {
    ...{ goalId: goal, onDate: '2026-06-01', text: 'Vi følger op i maj.', staffId: null },
  })
  return { agreement, targetGroup, goal }
}
